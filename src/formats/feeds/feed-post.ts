import type { Mutable } from "./feed-texts";
import { parseAccountUrl, parsePostUrl, parsePostUrlOn, type PostAddress } from "../../domain/addresses/platform-urls";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { fold } from "../../domain/text/folding/fold";
import { spanText } from "../../domain/text/spans/spans";
import type { SpannedText } from "../../domain/rich-text";
import { htmlText } from "../reading/html/html-text";
import { mediaKind } from "./feed-media";
import type { FeedItem, FeedText } from "./feed-item";
import type { FeedContext } from "./feed-source";
import { lineOf } from "./feed-texts";

/** Addresses of posts have one of these. To take each address apart would take a tenth of the time of a feed. */
const MAY_BE_POST =
  /\/@|\/(?:status(?:es)?|post|posts|p|reel|watch|shorts|comments|feed|video|videos)[/?]|\/\/(?:youtu\.be|t\.me|vk\.com)\//;

/**
 * The address of a post, if an item is one: the feeds of accounts hold posts. Videos of YouTube and threads of Reddit
 * have titles as articles do (see `titledItem`).
 */
export function postAddressOf({ url }: FeedItem, { site, feed }: FeedContext): PostAddress | undefined {
  if (url === undefined || !MAY_BE_POST.test(url)) return undefined;
  const address = parsePostUrlOn("MASTODON", url);
  if (address !== undefined && TITLED.has(address.platform)) return undefined;
  if (address?.platform !== "MASTODON" || LONG_NUMBER.test(address.nativeId)) return address;
  // Any site may have addresses such as `/@name/2026`.
  const account = parseAccountUrl(feed.siteUrl ?? site ?? "");
  return account?.handle === address.handle ? address : undefined;
}

const TITLED: ReadonlySet<string> = new Set(["YOUTUBE", "REDDIT"]);

/** Mastodon's numbers hold the time since 2017. */
const LONG_NUMBER = /\/\d{15,20}$/;

/** A thread of Reddit without the line that Reddit adds, and a video of YouTube with the video in its text. */
export function titledItem(
  item: FeedItem,
  context: FeedContext,
): { readonly item: FeedItem; readonly video?: PostDraft } {
  const { url = "", content } = item;
  if (!/^https?:\/\/(?:\w+\.)?(?:youtube|reddit)\.com\//.test(url)) return { item };
  const address = parsePostUrl(url);
  if (address?.platform === "REDDIT" && content !== undefined)
    return { item: { ...item, ...redditText(content, url) } };
  if (address?.platform !== "YOUTUBE") return { item };
  const { platform, nativeId } = address;
  const author = authorOf(item, context, platform, address.handle);
  const video: PostDraft = { type: "SocialPost", platform, nativeId, url: address.url, ...(author && { author }) };
  return { item, video };
}

const ADDED_BY_REDDIT = " submitted by ";

/** The line begins with "submitted by", and links to the account, to what is shared, and to the comments. */
function redditText(content: FeedText, url: string): Pick<FeedItem, "content" | "isBasedOn"> {
  const at = content.text.lastIndexOf(ADDED_BY_REDDIT);
  if (at < 0) return { content };
  const shared = /<a href="(https?:\/\/[^"]{1,2000})">\[link\]/.exec(content.text.slice(at))?.[1];
  const text = content.text.slice(0, at);
  return { content: { ...content, text }, ...(shared !== undefined && shared !== url && { isBasedOn: [shared] }) };
}

/** The post without its dates. Undefined if it shows nothing. */
export function postOf(
  item: FeedItem,
  context: FeedContext,
  { platform, handle, nativeId, url }: PostAddress,
): Mutable<PostDraft> {
  const draft: Mutable<PostDraft> = { type: "SocialPost", platform, nativeId, url };
  const body = bodyOf(item);
  const content = withTitle(lineOf(item.title), body && textOf(body));
  const author = authorOf(item, context, platform, handle);
  const media = mediaOf(item);
  const language = item.language ?? context.feed.language ?? context.hints.language;
  if (content.text !== "") draft.content = content;
  if (author !== undefined) draft.author = author;
  if (media.length > 0) draft.media = media;
  if (language !== undefined) draft.language = language;
  return draft;
}

const bodyOf = ({ content, description, summary }: FeedItem): FeedText | undefined => content ?? description ?? summary;

function textOf({ text, isHtml, base }: FeedText): SpannedText {
  return isHtml ? htmlText(text, { paragraphGap: 2, ...(base !== undefined && { base }) }) : spanText(text.trim());
}

/** Many feeds give the text as the title too, cut or whole, some with the name before it: `Ada: The ferry…`. */
function withTitle(title: string | undefined, body: SpannedText | undefined): SpannedText {
  if (body === undefined || body.text === "") return spanText(title ?? "");
  if (title === undefined || isCutFrom(title, body.text)) return body;
  const before = `${title}\n\n`;
  const spans = body.spans.map((span) => ({
    ...span,
    start: span.start + before.length,
    end: span.end + before.length,
  }));
  const { text, spans: own } = spanText(before);
  return { text: text + body.text, spans: [...own, ...spans] };
}

function isCutFrom(title: string, text: string): boolean {
  const words = fold(title).replace(/(?:…|\.\.\.)$/u, "");
  const said = fold(text).replace(/\s+/gu, " ").trim();
  const colon = words.indexOf(": ");
  const behindName = colon > 0 && colon < 60 ? words.slice(colon + 2).replace(/^["“]|["”]$/gu, "") : words;
  return said.startsWith(words.trim()) || (behindName.length > 10 && said.includes(behindName.trim()));
}

/** Whom the address names, else the item, else the account whose feed it is. */
function authorOf(
  { people }: FeedItem,
  { feed }: FeedContext,
  platform: PostDraft["platform"],
  handle: string | undefined,
): AccountDraft | undefined {
  const [person] = people.length > 0 ? people : feed.people;
  const own = accountAt(feed.siteUrl, platform);
  const named = handle === undefined ? (accountAt(person?.url, platform) ?? own) : { handle };
  if (named === undefined) return undefined;
  const isOwn = own?.handle === named.handle;
  const said = person?.name ?? (isOwn ? lineOf(feed.title) : undefined);
  const displayName = said === undefined ? undefined : nameIn(said, named.handle);
  return {
    type: "SocialAccount",
    platform,
    handle: named.handle,
    ...(displayName !== undefined && { displayName }),
    ...(isOwn && feed.logo !== undefined && { avatar: feed.logo }),
  };
}

function accountAt(url: string | undefined, platform: PostDraft["platform"]) {
  const account = url === undefined ? undefined : parseAccountUrl(url);
  return account?.platform === platform ? account : undefined;
}

/** `@ada.example - Ada` is called Ada. A name that is only the handle says nothing: `/u/ada`. */
function nameIn(said: string, handle: string): string | undefined {
  const name = said.replace(/^@\S{1,253} [-–—] /u, "").trim();
  return name === "" || fold(name.replace(/^(?:@|\/?u\/)/, "")) === fold(handle) ? undefined : name;
}

function mediaOf({ media }: FeedItem): Media[] {
  const found = media.flatMap((one): Media[] => {
    const kind = mediaKind(one);
    if (kind === undefined) return [];
    const { url, width, height, alternativeText = one.caption } = one;
    return [
      {
        kind,
        url,
        ...(alternativeText !== undefined && { alternativeText }),
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
      },
    ];
  });
  return [...new Map(found.map((one) => [one.url, one])).values()];
}
