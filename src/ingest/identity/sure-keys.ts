import type { Statements } from "../../domain/statements/statements";
import { hostKey, urlKey } from "../../domain/identity/identity";
import { bareHost } from "../../domain/addresses/urls";
import type { RecordKind } from "../../domain/item";
import { addressKeys, nativeAccountKeys, nativePostKeys, outsideKeys } from "./identity-keys";

/**
 * The identity keys that an item must be known by, told from its statements alone: those made of one value, or of
 * values that one input said together. An item may be known by more.
 */
export const sureKeys: { readonly [K in RecordKind]: (statements: Statements<K>) => string[] } = {
  article: ({ values: { url } }) => (url === undefined ? [] : addressKeys(url)),
  post: (statements) => [
    ...some(statements.values.url, urlKey),
    // Of an unknown platform two posts may have one id: the first has the key.
    ...(statements.values.platform !== "OTHER" && saidTogether(statements, "platform", "nativeId")
      ? nativePostKeys(statements.values).map(({ key }) => key)
      : []),
  ],
  account: (statements) =>
    saidTogether(statements, "platform", "nativeId", ...(statements.values.platform === "MASTODON" ? ["handle"] : []))
      ? nativeAccountKeys(statements.values).map(({ key }) => key)
      : [],
  source: ({ values: { url } }) => [
    ...some(url, urlKey),
    ...some(url === undefined ? undefined : bareHost(url), hostKey),
  ],
  entity: (statements) => {
    const { wikidataId, isoCode, placeKind } = statements.values;
    const isCoded = saidTogether(statements, "isoCode", "placeKind");
    return outsideKeys({
      ...(wikidataId !== undefined && { wikidataId }),
      ...(isCoded && isoCode !== undefined && { isoCode }),
      ...(placeKind !== undefined && { placeKind }),
    });
  },
};

/** Whether one speaker said all of these at once. It may say two values at two times, of what were two items then. */
function saidTogether(
  { provenance }: Pick<Statements, "provenance">,
  first: string,
  ...others: readonly string[]
): boolean {
  const one = provenance[first];
  return others.every((field) => {
    const other = provenance[field];
    return (
      one !== undefined &&
      one.speaker === other?.speaker &&
      one.observedAt === other.observedAt &&
      one.input === other.input
    );
  });
}

function some(value: string | undefined, keyOf: (value: string) => string): string[] {
  return value === undefined ? [] : [keyOf(value)];
}
