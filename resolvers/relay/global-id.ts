import { BadUserInput } from "../../src/domain/errors/errors";
import { isId, kindOf, KINDS, type Id, type Kind } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { lookupOfClientId, type ItemLookup } from "../../src/loaders/item-lookup";
import { quoted } from "../bad-input";

const NAMES: Readonly<Record<Kind, string>> = {
  article: "an article",
  post: "a post",
  account: "an account",
  entity: "an entity",
  source: "a source",
  mention: "a mention",
};

/** Checks the form of an id of `kind`. The item itself may not exist. */
export function idOf<K extends Kind>(kind: K, id: string, argument: string): Id<K> {
  if (isId(kind, id)) return id;
  throw new BadUserInput(
    argument,
    `${argument} must be the id of ${NAMES[kind]}: ${kind}_ and 32 hexadecimal digits; got ${quoted(id)}.`,
  );
}

/** Checks the form of an id of any kind but a mention, which has no inputs of its own. */
export function recordIdOf(id: string, argument: string): Id<RecordKind> {
  const kind = kindOf(id);
  if (kind !== undefined && kind !== "mention" && isId(kind, id)) return id;
  const kinds = KINDS.filter((each) => each !== "mention").join(", ");
  throw new BadUserInput(
    argument,
    `${argument} must be an id of one of the kinds ${kinds}: the kind, _ and 32 hexadecimal digits; got ${quoted(id)}.`,
  );
}

/**
 * How to look up the item of any id. Undefined if the text is not an id of this graph: other services of a supergraph
 * have other ids.
 */
export function lookupOfId(id: string): ItemLookup | undefined {
  const kind = kindOf(id);
  return kind && isId(kind, id) ? lookupOfClientId(id) : undefined;
}
