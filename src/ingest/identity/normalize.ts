import type {
  ArticleDraft,
  BlockDraft,
  ContributorDraft,
  EntityDraft,
  ItemDraft,
  PostDraft,
  AccountDraft,
  SourceDraft,
} from "../../domain/draft";
import { trimmed } from "../../domain/text/trimmed";
import { BadDocument } from "../../domain/errors/errors";
import type { Platform } from "../../domain/addresses/platform";
import {
  accountUrl,
  parseAccountUrl,
  parsePostUrlOn,
  postUrl,
  qualifiedAccountId,
  qualifiedPostId,
} from "../../domain/addresses/platform-urls";
import { BY_HOST, FOR_TELEPHONES } from "../../domain/statements/provenance";
import { profilePage } from "../../domain/addresses/profile-pages";
import { hostOfAllFaces, isForTelephones } from "../../domain/addresses/page-faces";
import { isWebUrl } from "../../domain/addresses/urls";
import {
  cleanCard,
  cleanHandle,
  cleanList,
  cleanPoll,
  cleanUrl,
  cleaned,
  shows,
  webImage,
  webUrl,
} from "./clean-values";
import { expectAtMost } from "./ceilings";

/**
 * A draft made consistent: URLs canonical, strings trimmed, lists without repetition, and nothing said by an empty
 * value. Throws BadDocument.
 */
export function normalize(draft: ItemDraft): ItemDraft {
  switch (draft.type) {
    case "Article":
      return normalizeArticle(draft);
    case "SocialPost":
      return normalizePost(draft);
    case "SocialAccount":
      return normalizeAccount(draft);
    case "Source":
      return normalizeSource(draft);
    default:
      return normalizeEntity(draft);
  }
}

function normalizeArticle(draft: ArticleDraft): ArticleDraft {
  const headline = trimmed(draft.headline);
  if (headline === "") throw new BadDocument("an article needs a headline, and this one's is empty");
  expectAtMost("contributors", "the article", draft.contributors?.length);
  expectAtMost("works that it is based on", "the article", draft.isBasedOn?.length);
  const url = cleanUrl(draft.url);
  return cleaned(draft, {
    headline,
    url,
    rules: addressRules(draft, url),
    source: draft.source && normalizeSource(draft.source),
    summary: draft.summary && trimmed(draft.summary),
    authors: cleanList(draft.authors),
    contributors: cleanContributors(draft.contributors),
    byline: draft.byline && trimmed(draft.byline),
    section: draft.section && trimmed(draft.section),
    dateline: draft.dateline?.trim(),
    copyrightNotice: draft.copyrightNotice?.trim(),
    keywords: cleanList(draft.keywords),
    isBasedOn: cleanList(draft.isBasedOn?.filter(isWebUrl).map((url) => cleanUrl(url) ?? url)),
    image: webImage(draft.image),
    body: draft.body?.flatMap(normalizeBlock),
  });
}

/** The rules of a draft that has an address. */
function addressRules({ rules }: ArticleDraft | SourceDraft, url: string | undefined): ArticleDraft["rules"] {
  return url !== undefined && isForTelephones(url) ? { url: FOR_TELEPHONES, ...rules } : rules;
}

/** An account of a contributor without a name says nothing. The article stays what it is. */
function isNamed(account: AccountDraft | undefined): account is AccountDraft {
  return account !== undefined && (cleanHandle(account.handle) !== "" || account.url !== undefined);
}

function cleanContributors(contributors: readonly ContributorDraft[] = []): ContributorDraft[] {
  const named = contributors.filter(({ name }) => name.trim() !== "");
  return named.map(({ account, ...contributor }) =>
    cleaned(contributor, {
      name: trimmed(contributor.name),
      role: contributor.role?.trim(),
      url: webUrl(cleanUrl(contributor.url)),
      account: isNamed(account) ? normalizeAccount(account) : undefined,
    }),
  );
}

function normalizeBlock(block: BlockDraft): BlockDraft[] {
  if (block.type === "PostEmbed") return [{ ...block, post: normalizePost(block.post) }];
  if (block.type === "RelatedLink") return [cleaned(block, { title: block.title.trim(), url: cleanUrl(block.url) })];
  return shows(block) ? [block] : [];
}

function normalizePost(draft: PostDraft): PostDraft {
  expectAtMost("choices of its poll", "the post", draft.poll?.options.length);
  expectAtMost("earlier versions", "the post", draft.edits?.length);
  expectAtMost("earlier versions", "the post", draft.versionIds?.length);
  const url = cleanUrl(draft.url);
  const address = url === undefined ? undefined : parsePostUrlOn(draft.platform, url);
  const platform = address?.platform ?? draft.platform;
  const author = authorOf(draft, platform, address?.handle);
  const handle = author?.handle ?? address?.handle;
  const given = draft.nativeId?.trim() || address?.nativeId;
  const nativeId = given && (qualifiedPostId(platform, given, { handle, url }) ?? given);
  const content = draft.content !== undefined && draft.content.text.trim() !== "" ? draft.content : undefined;
  const isRepost = draft.repostOf !== undefined && author !== undefined;
  if (url === undefined && content === undefined && !isRepost) expectNativeId(platform, nativeId);
  return cleaned(draft, {
    platform,
    nativeId,
    url:
      address?.url ??
      url ??
      (nativeId !== undefined && handle !== undefined ? postUrl(platform, cleanHandle(handle), nativeId) : undefined),
    author: author && normalizeAccount(author),
    content,
    place: draft.place?.trim(),
    hashtags: cleanList(draft.hashtags?.map((tag) => tag.replace(/^[#＃]/u, ""))),
    handles: cleanList(draft.handles?.map(cleanHandle)),
    links: cleanList(draft.links),
    media: draft.media?.filter(({ url: address }) => isWebUrl(address)),
    quotedPost: draft.quotedPost && normalizePost(draft.quotedPost),
    replyTo: draft.replyTo && normalizePost(draft.replyTo),
    repostOf: draft.repostOf && normalizePost(draft.repostOf),
    poll: cleanPoll(draft.poll),
    linkCard: cleanCard(draft.linkCard),
    contentWarning: draft.contentWarning?.trim(),
    edits: draft.edits?.filter(({ text }) => text.text.trim() !== ""),
  });
}

/** Throws BadDocument where the post is known by nothing. */
function expectNativeId(platform: Platform, nativeId: string | undefined): void {
  if (nativeId === undefined)
    throw new BadDocument("a post needs a URL, a native id or a text, and this one has none of them");
  if (qualifiedPostId(platform, nativeId) === undefined)
    throw new BadDocument(
      `${platform} counts its posts within a channel, a server or an account, and ${nativeId} is a number without one. ` +
        'Give the post its URL, the handle of its author, or an id such as "newsone/123"',
    );
}

/** The author as the draft has it, else as the post's address names it; on a federated platform with the server. */
function authorOf({ author }: PostDraft, platform: Platform, inAddress: string | undefined): AccountDraft | undefined {
  if (author === undefined)
    return inAddress === undefined ? undefined : { type: "SocialAccount", platform, handle: inAddress };
  return { ...author, platform, handle: withServer(platform, cleanHandle(author.handle), inAddress) };
}

/** `ada` whose page is `https://m.example/@ada` is `ada@m.example`: every server has its own names. */
function withServer(platform: Platform, handle: string, inAddress: string | undefined): string {
  const isShort = platform === "MASTODON" && handle !== "" && !handle.includes("@");
  return isShort && inAddress?.toLowerCase().startsWith(`${handle.toLowerCase()}@`) === true ? inAddress : handle;
}

function normalizeAccount(draft: AccountDraft): AccountDraft {
  const address = draft.url === undefined ? undefined : parseAccountUrl(draft.url);
  const handle = withServer(draft.platform, cleanHandle(draft.handle), address?.handle) || address?.handle;
  if (handle === undefined) throw new BadDocument("an account needs a handle, and this one's is empty");
  const nativeId = draft.nativeId?.trim();
  const stated = address?.url ?? cleanUrl(draft.url);
  // An address that is made of a number goes after that of a handle, as the number itself does.
  const rule = stated === undefined ? draft.rules?.["handle"] : undefined;
  return cleaned(draft, {
    ...(rule !== undefined && { rules: { ...draft.rules, url: rule } }),
    handle,
    displayName: draft.displayName && trimmed(draft.displayName),
    description: draft.description?.trim(),
    avatar: webImage(draft.avatar),
    nativeId: nativeId && (qualifiedAccountId(draft.platform, nativeId, { handle, url: draft.url }) ?? nativeId),
    url: stated ?? accountUrl(draft.platform, handle),
  });
}

function normalizeSource(draft: SourceDraft): SourceDraft {
  expectAtMost("feeds", "the source", draft.feeds?.length);
  const url = cleanUrl(draft.url);
  const stated = trimmed(draft.name);
  const name = stated || (url === undefined ? "" : hostOfAllFaces(new URL(url).host));
  if (name === "") throw new BadDocument("a source needs a name, and this one's is empty");
  return cleaned(draft, {
    name,
    url,
    rules: { ...addressRules(draft, url), ...(stated === "" && { name: BY_HOST }) },
    country: draft.country?.trim().toUpperCase(),
    feeds: cleanList(draft.feeds)?.filter(isWebUrl),
    logo: webImage(draft.logo),
    description: draft.description?.trim(),
  });
}

function normalizeEntity(draft: EntityDraft): EntityDraft {
  if (Object.values(draft.names).every((name) => name.trim() === ""))
    throw new BadDocument("a profile needs a name in one language at least");
  const sameAs = cleanList(draft.sameAs?.map(profilePage));
  return cleaned(draft, {
    wikidataId: draft.wikidataId ?? wikidataIdIn(sameAs),
    image: webImage(draft.image),
    sameAs,
    accounts: draft.accounts
      ?.map((account) => ({ ...account, handle: cleanHandle(account.handle) }))
      .filter(({ handle }) => handle !== ""),
  });
}

/** The id of the item of Wikidata that a profile says it is; undefined if it names none, or several. */
function wikidataIdIn(sameAs: readonly string[] = []): string | undefined {
  const ids = sameAs.map((url) => /^https:\/\/www\.wikidata\.org\/wiki\/(Q\d+)$/.exec(url)?.[1]);
  const [id, ...others] = new Set(ids.filter((found) => found !== undefined));
  return others.length === 0 ? id : undefined;
}
