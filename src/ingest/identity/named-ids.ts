import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { RecordedItem } from "../../domain/recorded-item";
import type { Leads } from "../saving/referrers";
import { namedIn, redirected } from "../saving/referrers";
import type { Working } from "./working-record";

/** The ids that an item of another store names, its notes included. */
export function idsNamedIn<K extends RecordKind>({ kind, facts }: RecordedItem<K>): readonly Id[] {
  const holders = Object.values(facts.heldHandles ?? {}).flatMap(({ before }) => before ?? []);
  return [...namedIn[kind](facts.values), ...(facts.differentFrom ?? []), ...holders];
}

/** Makes an item name the items that these ids lead to. */
export function redirectOne<K extends "article" | "post">(working: Working<K>, leads: Leads): void {
  const { values } = working.facts;
  if (!namedIn[working.kind](values).some((id) => leads.has(id))) return;
  working.facts = { ...working.facts, values: redirected[working.kind](values, leads) };
  working.isDirty = true;
}
