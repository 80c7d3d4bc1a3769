import { schemeOf } from "../../domain/identity";
import type { RecordKind } from "../../domain/item";
import type { Facts } from "../../domain/facts";
import type { Node } from "./draft-node";
import { hasContent } from "../merging/merge";
import { contradict, traitsOf } from "./identify";
import { sureKeys } from "./sure-keys";
import type { Working } from "./working-record";

/** What is known of the world outside a node: which records its keys lead to, and whether a record's removal holds. */
export interface Surroundings<K extends RecordKind> {
  readonly leadOf: (key: string) => Working<K> | undefined;
  readonly isHeld: (working: Working<K>) => boolean;
}

export interface Match<K extends RecordKind> {
  /** The records that are one with the node; none where it is new. */
  readonly records: readonly Working<K>[];
  /**
   * `identities`: the node is that item, and what it says is not taken. `nothing`: its identities are not taken either.
   */
  readonly takes: "all" | "identities" | "nothing";
}

/**
 * The records that a node belongs to. Sure keys beat likely ones; of two alike, removal beats life:
 *
 * | its sure keys lead to | its likely key leads to | the node is |
 * |---|---|---|
 * | a removed item | anything | the removed item, with all that its sure keys lead to. A live item that is only likely
 * the same stays as it is |
 * | a live item | a live item | both, which are one |
 * | a live item | the content of a removed one | the live one, and nothing of it is taken: those words were removed |
 * | a live item | the handle or name of a removed one | the live one: handles and names pass on |
 * | nothing | a removed item | the removed item |
 * | nothing | a live item | the live item |
 * | nothing | nothing | new |
 *
 * A likely key counts only where the two do not contradict each other: an article at another URL is another article.
 * The content of an erased item is kept out whatever the address.
 */
export function matchOf<K extends RecordKind>(
  node: Node<K>,
  facts: Facts<K>,
  { leadOf, isHeld }: Surroundings<K>,
): Match<K> {
  const found = (match: "sure" | "likely") => [
    ...new Set(node.claims.flatMap((claim) => (claim.match === match ? (leadOf(claim.key) ?? []) : []))),
  ];
  const [sure, alike] = [found("sure"), found("likely")];
  const likely = alike.filter((working) => !sure.includes(working) && !contradicts(node, facts, working));
  const [removed] = likely.filter(isHeld);
  const isRemoval = node.recorded?.removedAt !== undefined;
  if (sure.some(isHeld) || (isRemoval && sure.length > 0)) return { records: sure, takes: "all" };
  const wordsOf = node.claims
    .flatMap(({ key }) => (schemeOf(key) === "content" ? (leadOf(key) ?? []) : []))
    .filter(isHeld);
  if (sure.length > 0) {
    const isKeptOut = wordsOf.some((working) => likely.includes(working) || working.facts.erased);
    return {
      records: [...sure, ...likely.filter((working) => !isHeld(working))],
      takes: isKeptOut ? "identities" : "all",
    };
  }
  if (removed !== undefined) return { records: [removed], takes: "all" };
  const [erased] = wordsOf.filter(({ facts: { erased: isErased } }) => isErased);
  return erased === undefined ? { records: likely, takes: "all" } : { records: [erased], takes: "nothing" };
}

/**
 * Whether the keys of a record must be read before it is matched with the node by a likely key: where its values alone
 * do not tell what it is surely known by. A tombstone learns keys and no values.
 */
export function needsKeys<K extends RecordKind>(
  node: Node<K>,
  { kind, stored, removedAt, facts }: Working<K>,
): boolean {
  if (stored === null) return false;
  if (removedAt !== undefined || node.recorded !== undefined) return true;
  const told = new Set(sureKeys[kind](facts).map(schemeOf));
  return sureSchemes(node).some((scheme) => !told.has(scheme));
}

function contradicts<K extends RecordKind>(node: Node<K>, facts: Facts<K>, working: Working<K>): boolean {
  const { kind, storedKeys, claims } = working;
  if (contradict(traitsOf[kind](facts.values), traitsOf[kind](working.facts.values))) return true;
  if (storedKeys === undefined && hasContent(working.facts)) return false;
  const known = new Set([...(storedKeys ?? []), ...claims.keys()].map(schemeOf));
  return sureSchemes(node).some((scheme) => known.has(scheme));
}

/** Of the keys that make a node surely one with an item; each kind of them is had once. */
function sureSchemes<K extends RecordKind>({ claims }: Node<K>): string[] {
  return claims
    .flatMap(({ key, match }) => (match === "sure" ? schemeOf(key) : []))
    .filter((scheme) => scheme !== "id");
}
