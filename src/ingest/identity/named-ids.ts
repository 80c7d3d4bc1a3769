import type { Statements } from "../../domain/statements/statements";
import type { Id } from "../../domain/ids";
import type { CorrectedIdentity } from "../../domain/statements/identity-correction";
import type { RecordKind } from "../../domain/item";
import type { Leads } from "../merging/named-items";
import { namedBy, redirectedStatements } from "../merging/named-items";
import type { Working } from "./working-record";

/** The ids that an item of another store names, its notes included. */
export function idsNamedIn<K extends RecordKind>(kind: K, statements: Statements<K>): readonly Id[] {
  const holders = Object.values(statements.heldHandles ?? {}).flatMap(({ before }) => before ?? []);
  const others = Object.values(correctionsIn(statements)).map(({ other }) => other);
  return [...namedBy(kind, statements), ...(statements.differentFrom ?? []), ...others, ...holders];
}

type Corrections = NonNullable<CorrectedIdentity["identityCorrections"]>;

/** What was said of it and other profiles. Only profiles have it. */
const correctionsIn = ({ values }: Statements): Corrections =>
  "identityCorrections" in values ? (values.identityCorrections ?? {}) : {};

/**
 * The statements with the other profiles that people named led to those that they are here. A part keeps its id: what
 * was said of it is not said of all that it is in. So does what was split off from it, what was erased, and what the
 * same profile names here.
 */
export function ledIdentities<K extends RecordKind>(
  statements: Statements<K>,
  leadOf: (id: Id) => Id,
  statementsOf: (id: Id) => Statements | undefined,
): Statements<K> {
  const corrections = Object.entries(correctionsIn(statements));
  if (corrections.length === 0) return statements;
  const own = leadOf(statements.id);
  const known = statementsOf(statements.id);
  const isKept = (key: string, id: Id) => {
    const { parts, erased } = statementsOf(id) ?? {};
    const isSplitOff = statements.splits?.[id] !== undefined;
    return (
      isSplitOff || parts?.[id] !== undefined || erased === true || (known && correctionsIn(known)[key]?.other === id)
    );
  };
  const led = corrections.map(([key, one]) => {
    const other = leadOf(one.other);
    // What was said of the two stays, although they are one here.
    return [key, other === own || isKept(key, one.other) ? one : { ...one, other }] as const;
  });
  return { ...statements, values: { ...statements.values, identityCorrections: Object.fromEntries(led) } };
}

/** Makes an item name the items that these ids lead to. */
export function redirectOne<K extends "article" | "post">(working: Working<K>, leads: Leads): void {
  const statements = redirectedStatements(working.kind, working.statements, leads);
  if (statements === working.statements) return;
  working.statements = statements;
  working.isDirty = true;
}
