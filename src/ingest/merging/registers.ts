import { compareTexts } from "../../domain/collections/lists";
import type { Instant, PreciseDate } from "../../domain/dates";
import { compareEditions, type Edition, laterEdition } from "../../domain/statements/edition";
import type { Origin } from "../../domain/statements/provenance";
import { canonicalJson } from "../../domain/collections/objects";
import type { Leaf, Leaves } from "./leaves";
import { isVersioned, leavesOf, newer, withoutOldVersions } from "./leaves";

/**
 * All that one speaker says of one item: of each leaf what was said last. A speaker that shows all that it says of the
 * item (`fullAt`) withdraws by that what it does not show.
 */
export interface Register {
  /** What was read last. */
  readonly origin: Origin;
  readonly observedAt: Instant;
  readonly fullAt?: Instant;
  /** The version that the fields are of, where the speaker tells versions apart. */
  readonly edition?: Edition;
  /** The last version that the speaker withdrew. The fields stay, for a person who restores the item. */
  readonly withdrawal?: Edition;
  /** By the path of the field. No field is without leaves. */
  readonly fields: ReadonlyMap<string, Leaves>;
}

/** What several speakers say of one item. */
export type Registers = ReadonlyMap<string, Register>;

/** One reading of an item: who said it, when, from what input. */
export interface Observation {
  readonly speaker: string;
  readonly origin: Origin;
  readonly observedAt: Instant;
  /** Set where the speaker shows all that it says of the item: nothing of it that is older stands. */
  readonly fullAt?: Instant;
  readonly edition?: Edition;
  readonly withdrawal?: Edition;
  /** How values were found, by field. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Fields that have a rank of their own in the format. */
  readonly precedences?: Readonly<Record<string, number>>;
}

/** The document or mutation in which a person says something. */
export type ToldBy = Pick<Observation, "origin" | "observedAt">;

/** What one observation says, as a register of its own. */
export function observedRegister(
  { origin, observedAt, fullAt, edition, withdrawal, rules = {}, precedences = {} }: Observation,
  values: Iterable<readonly [path: string, value: unknown]>,
  fieldOf: (path: string) => string,
): Register {
  const fields = new Map<string, Leaves>();
  const all = [...values];
  const asOf = versionIn(all);
  for (const [path, value] of all) {
    const [rule, precedence] = [rules[fieldOf(path)], precedences[fieldOf(path)]];
    const said = {
      observedAt,
      origin: precedence === undefined ? origin : { ...origin, precedence },
      ...(rule !== undefined && { rule }),
      ...(asOf !== undefined && isVersioned(path) && { asOf }),
    };
    const leaves = leavesOf(path, value, said);
    if (leaves.size > 0) fields.set(path, leaves);
  }
  return { origin, observedAt, fields, ...timesIn({ fullAt, edition, withdrawal }) };
}

/** What a register says of time, without what it does not say. */
export function timesIn({
  fullAt,
  edition,
  withdrawal,
}: Partial<Record<"fullAt", Instant | undefined> & Record<"edition" | "withdrawal", Edition | undefined>>) {
  return {
    ...(fullAt !== undefined && { fullAt }),
    ...(edition !== undefined && { edition }),
    ...(withdrawal !== undefined && { withdrawal }),
  };
}

/** When the version of a post was written that is told here. Undefined where it was not edited, and of other items. */
export function versionIn(values: readonly (readonly [path: string, value: unknown])[]): Instant | undefined {
  const said = new Map(values);
  const isPost = said.has("platform") && said.has("text");
  const modified = said.get("modifiedAt") as PreciseDate | undefined;
  return isPost ? modified?.instant : undefined;
}

/** Commutative, associative and idempotent. */
export function joinAll(a: Registers, b: Registers): Registers {
  const joined = new Map(a);
  for (const [speaker, register] of b) {
    const known = joined.get(speaker);
    joined.set(speaker, known === undefined ? register : join(known, register));
  }
  return joined;
}

/** The later version stands, whenever it was read. */
function join(a: Register, b: Register): Register {
  const order = compareEditions(a.edition, b.edition);
  const joined = order === 0 ? joinSaid(a, b) : order < 0 ? b : a;
  const withdrawal = laterEdition(a.withdrawal, b.withdrawal);
  return withdrawal === undefined ? joined : { ...joined, withdrawal };
}

function joinSaid(a: Register, b: Register): Register {
  const fullAt = latest(a.fullAt, b.fullAt);
  const fields = new Map<string, Leaves>();
  for (const path of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const joined = joinLeaves(a.fields.get(path), b.fields.get(path), fullAt);
    const leaves = isVersioned(path) ? withoutOldVersions(joined) : joined;
    if (leaves.size > 0) fields.set(path, leaves);
  }
  const last = lastOf(a, b);
  const edition = laterEdition(a.edition, b.edition);
  return { origin: last.origin, observedAt: last.observedAt, fields, ...timesIn({ fullAt, edition }) };
}

/** Of each leaf what was said last, without what was not shown since. */
function joinLeaves(a: Leaves = new Map(), b: Leaves = new Map(), fullAt: Instant = ""): Map<string, Leaf> {
  const joined = new Map<string, Leaf>();
  for (const [key, leaf] of [...a, ...b]) {
    if (leaf.observedAt < fullAt) continue;
    const known = joined.get(key);
    joined.set(key, known === undefined ? leaf : newer(known, leaf));
  }
  return joined;
}

function lastOf(a: Register, b: Register): Register {
  const order =
    compareTexts(a.observedAt, b.observedAt) || compareTexts(canonicalJson(a.origin), canonicalJson(b.origin));
  return order < 0 ? b : a;
}

function latest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
