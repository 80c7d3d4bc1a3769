import type { AccountRef, EntityType } from "../../domain/entity";
import type { ValuesOf } from "../../domain/facts";
import { nativeKey, schemeOf, urlKey } from "../../domain/identity";
import type { RecordKind } from "../../domain/item";
import type { Claim } from "./identify";
import { accountClaims, articleClaims, entityClaims, sourceClaims, sure } from "./identify";

/**
 * The claims that the fields of a recorded item give, as those of a draft would. A post's text gives none here: its key
 * has the handle of the author, which is another item's.
 */
export const claimsOf: { readonly [K in RecordKind]: (values: ValuesOf[K]) => Claim[] } = {
  article: ({ url, headline, body = [] }) =>
    headline === undefined ? [] : articleClaims({ ...(url !== undefined && { url }), headline, body }),
  post: ({ platform, nativeId, url }) => [
    ...(platform === undefined || nativeId === undefined ? [] : [sure(nativeKey(platform, nativeId))]),
    ...(url === undefined ? [] : [sure(urlKey(url))]),
  ],
  account: (values) => (isWhole(values, "platform", "handle") ? accountClaims(values) : []),
  source: (values) => (isWhole(values, "name") ? sourceClaims(values) : []),
  entity: ({ type, names = {}, accounts = {}, ...values }) =>
    type === undefined
      ? []
      : entityClaims({
          ...values,
          type: type satisfies EntityType,
          names,
          accounts: Object.values(accounts).flatMap((refs: readonly AccountRef[]) => refs),
        }),
};

/** By the scheme of a key: whatever has it is the same item. */
const SURE: { readonly [K in RecordKind]: readonly string[] } = {
  article: ["url"],
  post: ["native", "url"],
  account: ["native"],
  source: ["host", "url"],
  entity: ["wikidata", "iso3166", "m49"],
};
/** The same item unless their traits contradict each other. */
const LIKELY: { readonly [K in RecordKind]: readonly string[] } = {
  article: ["content"],
  post: ["content"],
  account: ["account"],
  source: ["name"],
  entity: ["profile"],
};

/** The claim of a key that a record lists. */
export function listedClaim(kind: RecordKind, key: string): Claim {
  const scheme = schemeOf(key);
  return { key, match: SURE[kind].includes(scheme) ? "sure" : LIKELY[kind].includes(scheme) ? "likely" : "never" };
}

function isWhole<T extends object, F extends keyof T>(
  values: T,
  ...fields: readonly F[]
): values is T & { [P in F]-?: Exclude<T[P], undefined> } {
  return fields.every((field) => values[field] !== undefined);
}
