import type { Facts } from "../../domain/facts";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Leads } from "../saving/referrers";
import { namedBy, redirectedFacts } from "../saving/referrers";
import type { Working } from "./working-record";

/** The ids that an item of another store names, its notes included. */
export function idsNamedIn<K extends RecordKind>(kind: K, facts: Facts<K>): readonly Id[] {
  const holders = Object.values(facts.heldHandles ?? {}).flatMap(({ before }) => before ?? []);
  return [...namedBy(kind, facts), ...(facts.differentFrom ?? []), ...holders];
}

/** Makes an item name the items that these ids lead to. */
export function redirectOne<K extends "article" | "post">(working: Working<K>, leads: Leads): void {
  const facts = redirectedFacts(working.kind, working.facts, leads);
  if (facts === working.facts) return;
  working.facts = facts;
  working.isDirty = true;
}
