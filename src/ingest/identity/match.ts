import type { Statements } from "../../domain/statements/statements";
import { schemeOf } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import { hasContent } from "../merging/merge";
import type { Candidate } from "./candidate";
import { areOfLikelyPages, areOfTwoSites, contradict } from "./contradictions";
import { areApart } from "./differences";
import type { IdentityKey } from "./identity-keys";
import { sureKeys } from "./sure-keys";
import type { Working } from "./working-record";

/** What is known outside a candidate: which records its keys lead to, and whether a record's removal holds. */
export interface Surroundings<K extends RecordKind> {
  readonly leadOf: (key: string) => Working<K> | undefined;
  readonly isHeld: (working: Working<K>) => boolean;
}

export interface Match<K extends RecordKind> {
  /** The records that are one with the candidate; none where it is new. */
  readonly records: readonly Working<K>[];
  /**
   * `identities`: the candidate is that item, and what it says is not taken. `nothing`: its identities are not taken
   * either.
   */
  readonly takes: "all" | "identities" | "nothing";
}

/**
 * The records that a candidate belongs to. Sure keys beat likely ones; of two alike, removal beats life:
 *
 * | its sure keys lead to | its likely keys lead to | the candidate is |
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
 * A likely key counts only where the two do not contradict each other: an article at another URL is another article. Of
 * several items that contradict one another the first in the order of the keys counts. No two items that a person has
 * said to be different are united. The content of an erased item is kept out whatever the address.
 */
export function matchOf<K extends RecordKind>(
  candidate: Candidate<K>,
  statements: Statements<K>,
  { leadOf, isHeld }: Surroundings<K>,
): Match<K> {
  // Most items are new.
  if (candidate.keys.every(({ key }) => leadOf(key) === undefined)) return { records: [], takes: "all" };
  const found = (...matches: readonly IdentityKey["match"][]) => [
    ...new Set(candidate.keys.flatMap(({ key, match }) => (matches.includes(match) ? (leadOf(key) ?? []) : []))),
  ];
  // What is read here has no id yet: the one that it would get may be that of a profile which lost the key to another.
  const isAnother = (working: Working<K>) =>
    (candidate.exported !== undefined && areApart(statements, working.statements)) ||
    isOfAnotherSite(statements, working);
  const sure = found("sure")
    .filter((working) => !isAnother(working))
    .reduce(together<K>(areApart), []);
  const alike = found("likely", "probe").filter(
    (working) => !sure.includes(working) && !isAnother(working) && !contradicts(candidate, statements, working),
  );
  const likely = alike
    .reduce(
      together<K>((a, b) => areApart(a, b) || contradict[candidate.kind](a.values, b.values)),
      [...sure],
    )
    .slice(sure.length);
  const [removed] = likely.filter(isHeld);
  const isRemoval = candidate.exported?.removedAt !== undefined;
  if (sure.some(isHeld) || (isRemoval && sure.length > 0)) return { records: sure, takes: "all" };
  const wordsOf = candidate.keys
    .flatMap(({ key }) => (schemeOf(key) === "content" ? (leadOf(key) ?? []) : []))
    .filter(isHeld);
  if (sure.length > 0) {
    const isKeptOut = wordsOf.some((working) => likely.includes(working) || working.statements.erased);
    return {
      records: [...sure, ...likely.filter((working) => !isHeld(working))],
      takes: isKeptOut ? "identities" : "all",
    };
  }
  if (removed !== undefined) return { records: [removed], takes: "all" };
  const [erased] = wordsOf.filter((working) => working.statements.erased);
  return erased === undefined ? { records: likely, takes: "all" } : { records: [erased], takes: "nothing" };
}

type Apart<K extends RecordKind> = (a: Statements<K>, b: Statements<K>) => boolean;

/** Adds a record to those that are one with the candidate, unless it cannot be one with them. */
function together<K extends RecordKind>(isApart: Apart<K>) {
  return (kept: Working<K>[], working: Working<K>): Working<K>[] =>
    kept.some(({ statements }) => isApart(statements, working.statements)) ? kept : [...kept, working];
}

function isOfAnotherSite(
  statements: Statements,
  { kind, statements: other }: Pick<Working, "kind" | "statements">,
): boolean {
  return (
    kind === "post" &&
    areOfTwoSites(statements.values as Statements<"post">["values"], other.values as Statements<"post">["values"])
  );
}

/**
 * Whether the keys of a record must be read before it is matched with the candidate by a likely key: where its values
 * alone do not tell what it is surely known by. A tombstone learns keys and no values.
 */
export function needsKeys<K extends RecordKind>(
  candidate: Candidate<K>,
  { kind, stored, removedAt, statements }: Working<K>,
): boolean {
  if (stored === null) return false;
  if (removedAt !== undefined || candidate.exported !== undefined) return true;
  const told = new Set(sureKeys[kind](statements).map(schemeOf));
  return surelyKnownBy(candidate).some((key) => !told.has(schemeOf(key)));
}

function contradicts<K extends RecordKind>(
  candidate: Candidate<K>,
  statements: Statements<K>,
  working: Working<K>,
): boolean {
  const { kind, storedKeys, claims } = working;
  if (contradict[kind](statements.values, working.statements.values)) return true;
  if (storedKeys === undefined && hasContent(working.statements)) return false;
  const known = [...(storedKeys ?? []), ...claims.keys()];
  const schemes = new Set(known.map(schemeOf));
  const others = surelyKnownBy(candidate).filter((key) => schemes.has(schemeOf(key)));
  if (kind !== "article") return others.length > 0;
  return others.some((key) => !known.some((other) => areOfLikelyPages(key, other)));
}

/** The keys that make a candidate surely one with an item; each kind of them is had once. */
function surelyKnownBy<K extends RecordKind>({ keys }: Candidate<K>): string[] {
  return keys.flatMap(({ key, match }) => (match === "sure" && schemeOf(key) !== "id" ? key : []));
}
