import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Statements } from "../../domain/statements/statements";
import { asPart, partOfKeys } from "../merging/parts";
import type { Candidate } from "./candidate";
import type { Working } from "./working-record";

type LeadOf<K extends RecordKind> = (key: string) => Working<K> | undefined;

/** The profile that an exported one is a part of here, whatever was said of the two since: that is seen later. */
export function wholeOf<K extends RecordKind>({ exported }: Candidate<K>, leadOf: LeadOf<K>): Working<K> | undefined {
  if (exported === undefined) return undefined;
  const found = leadOf(idKey(exported.statements.id));
  return found?.statements.parts?.[exported.statements.id] === undefined ? undefined : found;
}

/**
 * What is said of a part of a profile, as said of that part, by the first key that leads to the profile. The part gets
 * the keys that nobody had.
 */
export function ofItsPart<K extends RecordKind>(
  { keys, exported }: Candidate<K>,
  found: Working<K>,
  said: Statements<K>,
  leadOf: LeadOf<K>,
): Statements<K> {
  // Nearly all profiles have no parts.
  if (found.statements.parts === undefined) return said;
  const named = exported === undefined ? [] : [idKey(exported.statements.id)];
  const able = keys.flatMap(({ key, match }) => (match === "sure" || match === "likely" ? key : []));
  const part = partOfKeys(found.statements, [...named, ...able], (key) => leadOf(key) === found);
  if (part === undefined) return said;
  const fresh = able.filter((key) => leadOf(key) === undefined);
  return asPart(said, part, fresh);
}
