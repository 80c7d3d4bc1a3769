import type { GraphQLResolveInfo } from "graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import { idKey, nameKey } from "../../src/domain/identity/identity";
import type { RecordKind } from "../../src/domain/item";
import { foldedWhole } from "../../src/domain/text/folding/fold";
import { otherNames } from "../../src/domain/text/names/other-names";
import { canonicalUrl } from "../../src/domain/addresses/urls";
import type { Loaders } from "../../src/loaders/loaders";
import type { Item, ItemLookup } from "../../src/loaders/item-lookup";
import { quoted } from "../bad-input";
import { idOf } from "./global-id";

type Given<T> = { readonly [K in keyof T]-?: (value: NonNullable<T[K]>) => unknown };

/**
 * Reads the one field that an input such as `by` has. The input types are `@oneOf`, but a gateway may drop that
 * directive, so the rule is checked here as well.
 */
export function onlyOneOf<T extends object, R>(
  by: T,
  argument: string,
  readings: { readonly [K in keyof T]-?: (value: NonNullable<T[K]>) => R },
): R {
  const names = keysOf<T>(readings);
  const readAll = names.flatMap((name) => {
    const value = by[name];
    return value === undefined || value === null ? [] : [() => readings[name](value)];
  });
  const [read] = readAll;
  if (read && readAll.length === 1) return read();
  throw new BadUserInput(
    argument,
    `${argument} must have exactly one of the fields ${names.join(", ")}; got ${readAll.length} of them.`,
  );
}

function keysOf<T>(readings: Given<T>): (keyof T & string)[] {
  return Object.keys(readings).filter((key): key is keyof T & string => key in readings);
}

export function lookupById(kind: RecordKind, id: string, argument: string): ItemLookup {
  return { kind, key: idKey(idOf(kind, id, argument)) };
}

export function canonicalAddress(url: string, argument: string): string {
  const found = canonicalUrl(url);
  if (found !== undefined) return found;
  throw new BadUserInput(
    argument,
    `${argument} must be an absolute http or https address, such as https://example.org/page; got ${quoted(url)}.`,
  );
}

/** Folds the name first, because ingest stores names folded and with single spaces. Then as others spell it. */
export function lookupsByName(kind: RecordKind, name: string): ItemLookup[] {
  return [foldedWhole(name), ...otherNames(name)].map((folded) => ({ kind, key: nameKey(folded) }));
}

/** Tries several keys of one item in one round trip, and gives the first item that is found. */
export async function firstFound(
  loaders: Loaders,
  lookups: readonly ItemLookup[],
  info: GraphQLResolveInfo,
): Promise<Item | null> {
  const found = (await loaders.lookUp(lookups, info)).find((item) => item !== null) ?? null;
  if (found instanceof Error) throw found;
  return found;
}
