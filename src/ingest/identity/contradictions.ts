import type { ValuesOf } from "../../domain/statements/statements";
import { hostKey, schemeOf, urlKey } from "../../domain/identity/identity";
import { addressOfAllFaces, likelyAddressOfAllFaces } from "../../domain/addresses/page-faces";
import { bareHost } from "../../domain/addresses/urls";
import type { RecordKind } from "../../domain/item";
import { nativeAccountKeys, nativePostKeys, outsideKeys } from "./identity-keys";
import { isWithin, mayBeOneMoment } from "./moments";
import { foldedWhole } from "../../domain/text/folding/fold";

/** Whether two items that are likely the same cannot be: they differ in something that an item has once. */
export const contradict: { readonly [K in RecordKind]: (a: ValuesOf[K], b: ValuesOf[K]) => boolean } = {
  article: (a, b) => areOfTwoPages(a, b) || differ(a.sourceId, b.sourceId),
  post: (a, b) =>
    differ(nativeKeyOf(a), nativeKeyOf(b)) || differ(a.url, b.url) || !mayBeOneMoment(a.postedAt, b.postedAt),
  account: (a, b) => differ(nativeAccountKeys(a)[0]?.key, nativeAccountKeys(b)[0]?.key),
  source: (a, b) => differ(siteOf(a), siteOf(b)),
  entity: (a, b) =>
    differ(a.type, b.type) ||
    differInScheme(outsideKeys(a), outsideKeys(b)) ||
    !isWithin(a.bornAt, b.bornAt) ||
    (a.type !== "Person" && differInScheme(some(a.country), some(b.country))) ||
    (a.type === "Event" && !isWithin(a.startedAt, b.startedAt)) ||
    (a.type === "CreativeWork" && !isWithin(a.createdAt, b.createdAt)),
};

/**
 * Whether two posts cannot be one although they have one native id: ids of a platform that we do not know may be
 * anybody's, and the two have addresses on two hosts.
 */
export function areOfTwoSites(a: ValuesOf["post"], b: ValuesOf["post"]): boolean {
  return a.platform === "OTHER" && differ(hostOf(a.url), hostOf(b.url));
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Of each kind of key an item has one: two Wikidata ids are two items, a Wikidata id and an ISO code need not be. */
function differInScheme(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.some((other) => schemeOf(other) === schemeOf(key) && other !== key));
}

const nativeKeyOf = (values: ValuesOf["post"]): string | undefined => nativePostKeys(values)[0]?.key;

/** `/1/` and `/1` are likely one page. They are where both have one headline, and days that fit. */
function areOfTwoPages(a: ValuesOf["article"], b: ValuesOf["article"]): boolean {
  if (a.url === undefined || b.url === undefined || addressOfAllFaces(a.url) === addressOfAllFaces(b.url)) return false;
  if (!isLikelyOnePage(a.url, b.url)) return true;
  const [one, other] = [a, b].map(({ headline = "" }) => foldedWhole(headline));
  return one === "" || one !== other || !mayBeOneMoment(a.publishedAt, b.publishedAt);
}

/** Whether two addresses likely show one page. */
const isLikelyOnePage = (a: string, b: string): boolean => likelyAddressOfAllFaces(a) === likelyAddressOfAllFaces(b);

/** Whether two keys are of addresses that likely show one page. */
export const areOfLikelyPages = (a: string, b: string): boolean =>
  a.startsWith(ADDRESS) && b.startsWith(ADDRESS) && isLikelyOnePage(a.slice(ADDRESS.length), b.slice(ADDRESS.length));

const ADDRESS = urlKey("");

function siteOf({ url }: ValuesOf["source"]): string | undefined {
  const host = url === undefined ? undefined : bareHost(url);
  return host === undefined ? url : hostKey(host);
}

const hostOf = (url: string | undefined): string | undefined =>
  url === undefined || !URL.canParse(url) ? undefined : new URL(url).host;
const some = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
