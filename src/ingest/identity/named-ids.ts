import type { Statements } from "../../domain/statements/statements";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Leads } from "../saving/referrers";
import { namedBy, redirectedStatements } from "../saving/referrers";
import type { Working } from "./working-record";

/** The ids that an item of another store names, its notes included. */
export function idsNamedIn<K extends RecordKind>(kind: K, statements: Statements<K>): readonly Id[] {
  const holders = Object.values(statements.heldHandles ?? {}).flatMap(({ before }) => before ?? []);
  return [...namedBy(kind, statements), ...(statements.differentFrom ?? []), ...holders];
}

/** Makes an item name the items that these ids lead to. */
export function redirectOne<K extends "article" | "post">(working: Working<K>, leads: Leads): void {
  const statements = redirectedStatements(working.kind, working.statements, leads);
  if (statements === working.statements) return;
  working.statements = statements;
  working.isDirty = true;
}
