import { hashedKey, idKey } from "../../domain/identity/identity";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Statements } from "../../domain/statements/statements";
import { asPart, partOfKeys } from "../merging/parts";
import { ownKey } from "../merging/splits";
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
  split: readonly Working<"entity">[],
): Statements<K> {
  // Nearly all profiles have no parts.
  if (found.statements.parts === undefined) return said;
  const named = exported === undefined ? splitOffBy(Object.keys(said.inputs), split) : [idKey(exported.statements.id)];
  const able = keys.flatMap(({ key, match }) => (match === "sure" || match === "likely" ? key : []));
  const part = partOfKeys(found.statements, [...named, ...able], (key) => leadOf(key) === found);
  if (part === undefined) return said;
  const fresh = able.filter((key) => leadOf(key) === undefined);
  return asPart(said, part, fresh);
}

/** The keys of the profiles that these speakers speak of, since a person said so. */
function splitOffBy(speakers: readonly string[], split: readonly Working<"entity">[]): string[] {
  return split.flatMap(({ statements }) =>
    Object.entries(statements.splits ?? {}).flatMap(([id, one]) =>
      speakers.some((speaker) => one.speakers.includes(speaker)) ? idKey(id) : [],
    ),
  );
}

/**
 * The profile that a key leads to for a speaker, where a person said that one profile is two. Who speaks of the other
 * one does so by every key. Who speaks of the first does so by the keys of the other one too.
 */
export function profileFor(
  found: Working<"entity"> | undefined,
  speaker: string,
  key: string,
  all: readonly Working<"entity">[],
  leadOfId: (id: string) => Working<"entity"> | undefined,
): Working<"entity"> | undefined {
  for (const whole of all)
    for (const [id, split] of Object.entries(whole.statements.splits ?? {})) {
      const speaksOfOther = split.speakers.includes(speaker);
      // The keys of `splits` are ids of profiles.
      const other = leadOfId(id as Id<"entity">);
      if (found === whole && speaksOfOther) return other ?? found;
      const isKeyOfOther = found !== undefined && found === other && split.keys.includes(hashedKey(key));
      const speaksOfFirst = whole.statements.inputs[ownKey(speaker, whole.id, split)] !== undefined;
      if (isKeyOfOther && !speaksOfOther && speaksOfFirst) return whole;
    }
  return found;
}
