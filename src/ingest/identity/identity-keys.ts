import { blockText } from "../../domain/body-block";
import type { PreciseDate } from "../../domain/dates";
import type { AccountDraft, ArticleDraft, BlockDraft, EntityDraft, PostDraft, SourceDraft } from "../../domain/draft";
import type { AccountRef } from "../../domain/entity";
import { inLanguage } from "../../domain/entity";
import type { BlockValue, ValuesOf } from "../../domain/statements/statements";
import { comparableHandle } from "../../domain/identity/handles";
import {
  accountKey,
  articleContentKeys,
  articleWordsKey,
  contentKey,
  countryKey,
  hostKey,
  nameKey,
  namesakeKey,
  nativeKey,
  postWordsKey,
  profileKey,
  regionKey,
  urlKey,
  wikidataKey,
} from "../../domain/identity/identity";
import { addressOfAllFaces, likelyOtherFaces } from "../../domain/addresses/page-faces";
import { bareHost } from "../../domain/addresses/urls";
import { qualifiedAccountId, qualifiedPostId } from "../../domain/addresses/platform-urls";
import { unique } from "../../domain/collections/lists";
import { fold, foldedTogether, foldedWhole } from "../../domain/text/folding/fold";
import { dayOf, neighbouringDays } from "./moments";

/**
 * A key by which a draft may be found to be an item. `sure`: whatever has it is the same item. `likely`: the same item
 * unless the two contradict each other. `probe`: the same, and the draft does not take the key. `never`: taken for
 * lookups only. The first key that may match gives a new item its id. docs/decisions/identity.md says the rules.
 */
export interface IdentityKey {
  readonly key: string;
  readonly match: "sure" | "likely" | "probe" | "never";
}

export const sure = (key: string): IdentityKey => ({ key, match: "sure" });
const likely = (key: string): IdentityKey => ({ key, match: "likely" });
export const probe = (key: string): IdentityKey => ({ key, match: "probe" });
const lookupOnly = (key: string): IdentityKey => ({ key, match: "never" });

type Body = readonly (BlockDraft | BlockValue)[];

/** An article by its address, else by its words within its source. `keysOfSource`: none where it has no source. */
export function articleKeys(
  draft: Omit<ArticleDraft, "source">,
  keysOfSource: readonly IdentityKey[],
  speaker: string,
): IdentityKey[] {
  const url = draft.url === undefined ? [] : [...addressKeys(draft.url).map(sure), ...likelyAddressKeys(draft.url)];
  const sources = keysOfSource.map(({ key }) => key);
  const words = [foldedWhole(draft.headline), foldedBody(draft.body ?? [])] as const;
  if (words[1] === "") return [...url, ...briefKeys(words[0], sources, draft.publishedAt, speaker)];
  // The first is taken by nobody of another source, so that the same is found again even where all others are taken.
  const within = articleContentKeys(...words, [
    ["article", sources.join("|")],
    ...sources.map((source) => ["article in", source] as const),
  ]);
  return [...url, ...[...within, articleWordsKey(...words)].map(likely)];
}

/** The address of an article, and what it has in common with those of the same page for telephones. */
export const addressKeys = (url: string): string[] => unique([urlKey(url), urlKey(addressOfAllFaces(url))]);

/** The keys of the same article under an address that its page likely has too. */
export const likelyAddressKeys = (url: string): IdentityKey[] =>
  likelyOtherFaces(url).map((other) => probe(urlKey(other)));

/** A publisher's own name for an article, such as a URN. Some publishers give one name to all of them. */
export const articleNameKey = (id: string): IdentityKey => likely(contentKey("article named", id));

/** Without a body the headline counts within a source and a day; where one of them is unknown, for one speaker. */
function briefKeys(
  headline: string,
  sources: readonly string[],
  date: PreciseDate | undefined,
  speaker: string,
): IdentityKey[] {
  const day = dayOf(date);
  if (day === undefined || sources.length === 0)
    return [likely(contentKey("brief by", headline, sources[0] ?? "", day ?? "", speaker))];
  return sources.map((source) => likely(contentKey("brief", headline, source, day)));
}

export function foldedBody(body: Body, folding: typeof fold = fold): string {
  const texts = body.flatMap((block) =>
    block.type === "PostEmbed" || block.type === "RelatedLink" || block.type === "EmbedBlock" ? [] : [blockText(block)],
  );
  return foldedTogether(texts, folding);
}

/** A post by the platform's id and its address, else by its account, its words and its day. */
export function postKeys(draft: PostDraft, speaker: string): IdentityKey[] {
  const { versionIds = [], platform: of } = draft;
  const native = [
    ...nativePostKeys(draft),
    ...versionIds.flatMap((id) => nativePostKeys({ platform: of, nativeId: id })),
  ];
  const url = draft.url === undefined ? [] : [sure(urlKey(draft.url))];
  const words = draft.content === undefined ? "" : fingerprintOf(draft.content);
  if (words === "") return [...native, ...url, ...repostKeys(draft)];
  const { author, platform, postedAt } = draft;
  // Without an account the words may be anybody's: they count for one speaker.
  const by = author === undefined ? `by ${speaker}` : comparableHandle(platform, author.handle);
  const on = (day: string) => postWordsKey(platform, by, day, words);
  const day = dayOf(postedAt);
  const onDays = day === undefined ? [""] : [day, ""];
  const before = wordsBefore(draft.edits, words).flatMap((earlier) =>
    onDays.map((one) => likely(postWordsKey(platform, by, one, earlier))),
  );
  if (postedAt === undefined || day === undefined) return [...native, ...url, likely(on("")), ...before];
  const exactly = contentKey("post at", platform, by, words, postedAt.instant, postedAt.precision);
  return [...native, ...url, likely(exactly), likely(on(day)), ...neighbourKeys(draft, by), likely(on("")), ...before];
}

const MOST_VERSIONS = 10;

/** Somebody may have pasted the post before it was changed: it is the same one. The last versions count. */
function wordsBefore(edits: PostDraft["edits"] = [], now: string): string[] {
  const versions = edits.slice(-MOST_VERSIONS).map(({ text }) => fingerprintOf(text));
  return unique(versions).filter((words) => words !== "" && words !== now);
}

/** An account passes a post on once. */
function repostKeys({ platform, author, repostOf }: PostDraft): IdentityKey[] {
  if (author === undefined || repostOf === undefined) return [];
  const by = comparableHandle(platform, author.handle);
  const url = repostOf.url === undefined ? [] : [sure(urlKey(repostOf.url))];
  return [...nativePostKeys(repostOf), ...url].map(({ key }) => likely(contentKey("repost", platform, by, key)));
}

/** The keys of the same post on the days beside its own. `handle` as its platform compares it. */
export function neighbourKeys(
  { platform, content, postedAt }: Pick<PostDraft, "platform" | "content" | "postedAt">,
  handle: string,
): IdentityKey[] {
  const words = content === undefined ? "" : fingerprintOf(content);
  if (words === "" || postedAt === undefined) return [];
  return neighbouringDays(postedAt).map((day) => probe(postWordsKey(platform, handle, day, words)));
}

/** The text without its links; of a post that is nothing but links, with them. */
export function fingerprintOf({ text, spans }: NonNullable<PostDraft["content"]>): string {
  const plain = spans
    .filter((span) => span.kind !== "LINK")
    .map((span) => text.slice(span.start, span.end))
    .join("");
  return foldedWhole(plain) || foldedWhole(text);
}

/** An id that names nothing on the whole platform is no key. */
export function nativePostKeys({
  platform,
  nativeId,
  url,
}: Pick<ValuesOf["post"], "platform" | "nativeId" | "url">): IdentityKey[] {
  if (platform === undefined || nativeId === undefined) return [];
  const qualified = qualifiedPostId(platform, nativeId, { url });
  return qualified === undefined ? [] : [sure(nativeKey(platform, qualified))];
}

/** A handle may pass to another account; a native id never does. */
export function accountKeys(draft: Omit<AccountDraft, "type">): IdentityKey[] {
  const url = draft.url === undefined ? [] : [lookupOnly(urlKey(draft.url))];
  const native = nativeAccountKeys(draft);
  return [...native, likely(accountKey(draft.platform, draft.handle)), ...url];
}

export function nativeAccountKeys({ platform, nativeId, handle, url }: ValuesOf["account"]): IdentityKey[] {
  if (platform === undefined || nativeId === undefined) return [];
  const qualified = qualifiedAccountId(platform, nativeId, { handle, url });
  return qualified === undefined ? [] : [sure(nativeKey(platform, qualified))];
}

export function sourceKeys(draft: Omit<SourceDraft, "type">): IdentityKey[] {
  const name = nameKey(foldedWhole(draft.name));
  if (draft.url === undefined) return [likely(name)];
  const host = bareHost(draft.url);
  return [...(host === undefined ? [] : [sure(hostKey(host))]), sure(urlKey(draft.url)), likely(name)];
}

/** What a profile is known by. */
export type Profile = Omit<ValuesOf["entity"], "accounts"> &
  Pick<EntityDraft, "type" | "names"> & { readonly accounts?: readonly AccountRef[] };

/** A profile by ids of the outside world, else by its pages, its accounts, or its name with something beside it. */
export function entityKeys(draft: Profile, speaker?: string): IdentityKey[] {
  // Lists that are spread into one another make V8 compile this again and again.
  return outsideKeys(draft)
    .map(sure)
    .concat(
      speaker === undefined ? [] : spokenKeys(draft, speaker),
      evidenceKeys(draft).map(likely),
      (draft.sameAs ?? []).map((url) => likely(urlKey(url))),
      (draft.accounts ?? []).map(({ platform, handle }) => likely(accountKey(platform, handle))),
      namesOf(draft).map((name) => lookupOnly(nameKey(name))),
    );
}

/**
 * By these what one speaker says again is the same profile. The first holds all that could contradict: it is taken by
 * nobody else, so that of two namesakes in one file each is found again.
 */
export function spokenKeys(draft: Profile, speaker: string): IdentityKey[] {
  const { type, country = "", bornAt, startedAt, createdAt } = draft;
  const dates = [bornAt, startedAt, createdAt].map((date) => date?.instant ?? "");
  return [
    likely(namesakeKey("said exactly", speaker, type, baseName(draft), country, ...dates)),
    likely(namesakeKey("said", speaker, type, baseName(draft), country)),
  ];
}

/** By these two profiles of one type and name are one, whoever says it. By a name alone they are not. */
function evidenceKeys(draft: Profile): string[] {
  const { type, country, placeKind, bornAt, startedAt, creators = [] } = draft;
  const name = baseName(draft);
  const inCountry = country === undefined ? [] : [profileKey(type, name, country)];
  switch (type) {
    case "Person":
      return exactDay(bornAt).map((day) => namesakeKey(type, name, "born", day));
    case "Place":
      return placeKind === "COUNTRY" ? [namesakeKey(type, name, "a country"), ...inCountry] : inCountry;
    case "Organization":
      return inCountry;
    case "Event":
      return exactDay(startedAt).map((day) => namesakeKey(type, name, "began", day));
    case "CreativeWork":
      return creators.map((creator) => namesakeKey(type, name, "by", creator));
    case "Topic":
      return [];
  }
}

function exactDay(date: PreciseDate | undefined): string[] {
  return dayOf(date)?.length === "YYYY-MM-DD".length ? [date?.instant.slice(0, 10) ?? ""] : [];
}

function baseName({ names, baseLanguage }: Profile): string {
  return fold(inLanguage(names, "en", baseLanguage) ?? "");
}

/** Every folded name and alias, each once. */
export function namesOf({ names, aliases = {} }: Pick<Profile, "names" | "aliases">): string[] {
  const all = [...Object.values(names), ...Object.values(aliases).flat()].map(foldedWhole);
  return [...new Set(all)].filter((name) => name !== "");
}

export function outsideKeys(draft: Pick<ValuesOf["entity"], "wikidataId" | "isoCode" | "placeKind">): string[] {
  const wikidata = draft.wikidataId === undefined ? [] : [wikidataKey(draft.wikidataId)];
  if (draft.isoCode === undefined) return wikidata;
  if (draft.placeKind === "COUNTRY") return [...wikidata, countryKey(draft.isoCode)];
  return draft.placeKind === "REGION" ? [...wikidata, regionKey(draft.isoCode)] : wikidata;
}
