import { countryKey, hostKey, nativeKey, regionKey, urlKey, wikidataKey } from "../../domain/identity";
import type { Facts } from "../../domain/facts";
import type { RecordKind } from "../../domain/item";
import { rootHost } from "./identify";

/**
 * The identity keys that an item must be known by, told from its facts alone: those made of one value, or of values
 * that one input said together. An item may be known by more.
 */
export const sureKeys: { readonly [K in RecordKind]: (facts: Facts<K>) => string[] } = {
  article: ({ values: { url } }) => some(url, urlKey),
  post: (facts) => [...some(facts.values.url, urlKey), ...nativeKeys(facts)],
  account: nativeKeys,
  source: ({ values: { url } }) => [
    ...some(url, urlKey),
    ...some(url === undefined ? undefined : rootHost(url), hostKey),
  ],
  entity: (facts) => [...some(facts.values.wikidataId, wikidataKey), ...isoKeys(facts)],
};

function nativeKeys(facts: Facts<"post"> | Facts<"account">): string[] {
  const { platform, nativeId } = facts.values;
  return platform === undefined || !saidTogether(facts, "platform", "nativeId")
    ? []
    : some(nativeId, (id) => nativeKey(platform, id));
}

function isoKeys(facts: Facts<"entity">): string[] {
  const { isoCode, placeKind } = facts.values;
  if (!saidTogether(facts, "isoCode", "placeKind")) return [];
  if (placeKind === "COUNTRY") return some(isoCode, countryKey);
  return placeKind === "REGION" ? some(isoCode, regionKey) : [];
}

function saidTogether({ provenance }: Pick<Facts, "provenance">, a: string, b: string): boolean {
  const [one, other] = [provenance[a], provenance[b]];
  // A speaker may say the two at two times, of what were two items then.
  return (
    one !== undefined &&
    one.speaker === other?.speaker &&
    one.observedAt === other.observedAt &&
    one.input === other.input
  );
}

function some(value: string | undefined, keyOf: (value: string) => string): string[] {
  return value === undefined ? [] : [keyOf(value)];
}
