import { blockText } from "../../domain/body-block";
import type { AccountDraft, ArticleDraft, BlockDraft, EntityDraft, PostDraft, SourceDraft } from "../../domain/draft";
import {
  accountKey,
  articleContentKey,
  countryKey,
  hostKey,
  nameKey,
  nativeKey,
  postContentKey,
  profileKey,
  regionKey,
  urlKey,
  wikidataKey,
} from "../../domain/identity";
import { inLanguage } from "../../domain/entity";
import type { RecordKind } from "../../domain/item";
import { fold, foldedWhole } from "../../domain/text/fold";
import type { BlockValue, ValuesOf } from "../../domain/facts";

/**
 * An identity key of a draft. `sure`: whatever has it is the same item. `likely`: the same item unless their traits
 * contradict each other. `never`: claimed for lookups only. The first of a draft's claims that may match gives a new
 * item its id.
 */
export interface Claim {
  readonly key: string;
  readonly match: "sure" | "likely" | "never";
}

export const sure = (key: string): Claim => ({ key, match: "sure" });
const likely = (key: string): Claim => ({ key, match: "likely" });
const lookupOnly = (key: string): Claim => ({ key, match: "never" });

export function articleClaims(
  draft: Pick<ArticleDraft, "url" | "headline"> & { readonly body?: readonly (BlockDraft | BlockValue)[] },
): Claim[] {
  const url = draft.url === undefined ? [] : [sure(urlKey(draft.url))];
  const body = (draft.body ?? []).flatMap((block) =>
    block.type === "PostEmbed" || block.type === "RelatedLink" ? [] : [blockText({ ...block, id: "" })],
  );
  return [...url, likely(articleContentKey(foldedWhole(draft.headline), foldedWhole(body.join("\n"))))];
}

export function postClaims(draft: PostDraft): Claim[] {
  const native = draft.nativeId === undefined ? [] : [sure(nativeKey(draft.platform, draft.nativeId))];
  const url = draft.url === undefined ? [] : [sure(urlKey(draft.url))];
  const strong = [...native, ...url];
  if (draft.content === undefined) return strong;
  const { text, spans } = draft.content;
  const plain = spans
    .filter((span) => span.kind !== "LINK")
    .map((span) => text.slice(span.start, span.end))
    .join("");
  const day = draft.postedAt?.instant.slice(0, 10) ?? "";
  return [...strong, likely(postContentKey(draft.platform, fold(draft.author?.handle ?? ""), day, foldedWhole(plain)))];
}

/** A handle may pass to another account; a native id never does. */
export function accountClaims(draft: Omit<AccountDraft, "type">): Claim[] {
  const handle = accountKey(draft.platform, fold(draft.handle));
  const url = draft.url === undefined ? [] : [lookupOnly(urlKey(draft.url))];
  return draft.nativeId === undefined
    ? [likely(handle), ...url]
    : [sure(nativeKey(draft.platform, draft.nativeId)), likely(handle), ...url];
}

export function sourceClaims(draft: Omit<SourceDraft, "type">): Claim[] {
  const name = nameKey(foldedWhole(draft.name));
  if (draft.url === undefined) return [likely(name)];
  const host = rootHost(draft.url);
  return [...(host === undefined ? [] : [sure(hostKey(host))]), sure(urlKey(draft.url)), likely(name)];
}

/** What a profile is known by. */
type Profile = Omit<ValuesOf["entity"], "accounts"> & Pick<EntityDraft, "type" | "names" | "accounts">;

export function entityClaims(draft: Profile): Claim[] {
  const outside = outsideKeys(draft).map(sure);
  const name = fold(inLanguage(draft.names, "en", draft.baseLanguage) ?? "");
  const names = [...Object.values(draft.names), ...Object.values(draft.aliases ?? {}).flat()].map((alias) =>
    nameKey(foldedWhole(alias)),
  );
  return [
    ...outside,
    likely(profileKey(draft.type, name, draft.country ?? "")),
    ...(draft.accounts ?? []).map(({ platform, handle }) => lookupOnly(accountKey(platform, fold(handle)))),
    ...[...new Set(names)].map(lookupOnly),
  ];
}

function outsideKeys(draft: Pick<Profile, "wikidataId" | "isoCode" | "placeKind">): string[] {
  const wikidata = draft.wikidataId === undefined ? [] : [wikidataKey(draft.wikidataId)];
  if (draft.isoCode === undefined) return wikidata;
  if (draft.placeKind === "COUNTRY") return [...wikidata, countryKey(draft.isoCode)];
  return draft.placeKind === "REGION" ? [...wikidata, regionKey(draft.isoCode)] : wikidata;
}

/** What an item cannot have two of: two items that differ in one of these are not the same, however alike. */
export type Traits = Readonly<Record<string, string | undefined>>;

export const traitsOf: { readonly [K in RecordKind]: (values: ValuesOf[K]) => Traits } = {
  article: ({ url }) => ({ url }),
  post: ({ nativeId, url }) => ({ nativeId, url }),
  account: ({ nativeId }) => ({ nativeId }),
  source: ({ url }) => ({ url: url === undefined ? undefined : (rootHost(url) ?? url) }),
  entity: (values) => Object.fromEntries(outsideKeys(values).map((key) => [key.slice(0, key.indexOf(":")), key])),
};

export function contradict(a: Traits, b: Traits): boolean {
  return Object.entries(a).some(([name, value]) => value !== undefined && b[name] !== undefined && b[name] !== value);
}

export function rootHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  return pathname === "/" && search === "" && host !== "" ? host.replace(/^www\./, "") : undefined;
}
