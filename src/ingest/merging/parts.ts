import { idKey } from "../../domain/identity/identity";
import { notesOf } from "../../domain/identity/identity-notes";
import {
  partIn,
  type Parts,
  partsWithin,
  speakerIn,
  speakerOfLeaving,
  speakerOfPart,
} from "../../domain/identity/parts";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { omit } from "../../domain/collections/objects";
import type { Statements } from "../../domain/statements/statements";
import { ledSplits, type Splits } from "../../domain/identity/splits";
import { joinAll, type Registers } from "./registers";
import { keptRegisters, registersOf } from "./stored-registers";

/** Parts of a profile: see `Part`. Of other kinds of items nothing has parts. */
type PartId = Id<"entity">;

/** What is said of an item, as said of a part of another one. `keys`: the identity keys of the part. */
export function asPart<K extends RecordKind>(
  statements: Statements<K>,
  part: PartId,
  keys: readonly string[],
): Statements<K> {
  const registers = [...registersOf(statements)].map(
    ([key, register]) => [partIn(key) === undefined ? speakerOfPart(key, part) : key, register] as const,
  );
  const inside = Object.entries(statements.parts ?? {}).map(([id, one]) => [id, { within: part, ...one }]);
  const own = { firstSeenAt: statements.firstSeenAt, keys: [...new Set(keys)].sort() };
  const { splits } = statements;
  return {
    ...statements,
    ...(splits && { splits: ledSplits(splits, statements.id as PartId, part) }),
    ...keptRegisters<K>(new Map(registers)),
    parts: { ...(Object.fromEntries(inside) as Parts), [part]: own },
  };
}

/** What is said of one part, as said of an item of its own. */
export function ofPart<K extends RecordKind>(statements: Statements<K>, part: PartId): Statements<K> {
  const { parts = {} } = statements;
  const leaving = partsWithin(parts, part);
  let registers: Registers = new Map();
  for (const [key, register] of registersOf(statements)) {
    const about = partIn(key);
    if (about === undefined || !leaving.has(about)) continue;
    const speaker = speakerIn(key);
    const own = about === part ? speaker : speakerOfPart(speaker, about);
    registers = joinAll(registers, new Map([[own, register]]));
  }
  const inside = Object.entries(parts).flatMap(([id, one]) =>
    id === part || !leaving.has(id) ? [] : [[id, one.within === part ? omit(one, "within") : one] as const],
  );
  return {
    // The part was such an item.
    id: part as Statements<K>["id"],
    firstSeenAt: parts[part]?.firstSeenAt ?? statements.firstSeenAt,
    ...keptRegisters<K>(registers),
    ...notesOf({ parts: Object.fromEntries(inside), splits: splitsOf(statements, (from) => leaving.has(from)) }),
  };
}

/** What was split off from some profiles. It goes along with the profile that it was said of. */
function splitsOf({ splits = {} }: Pick<Statements, "splits">, isWanted: (from: PartId) => boolean): Splits {
  return Object.fromEntries(Object.entries(splits).filter(([, { from }]) => isWanted(from)));
}

/** The same without showing the part: its keys are let go, and nobody has it yet. */
export function withLeavingPart<K extends RecordKind>(statements: Statements<K>, part: PartId): Statements<K> {
  const leaving = partsWithin(statements.parts ?? {}, part);
  let registers: Registers = new Map();
  for (const [key, register] of registersOf(statements)) {
    const about = partIn(key);
    const own = about !== undefined && leaving.has(about) ? speakerOfLeaving(speakerIn(key), about) : key;
    registers = joinAll(registers, new Map([[own, register]]));
  }
  return { ...statements, ...keptRegisters<K>(registers) };
}

/** What is left when a part is taken out. */
export function withoutPart<K extends RecordKind>(statements: Statements<K>, part: PartId): Statements<K> {
  const { id, firstSeenAt, parts = {} } = statements;
  const leaving = partsWithin(parts, part);
  const registers = [...registersOf(statements)].filter(([key]) => !leaving.has(partIn(key) ?? ""));
  const left = Object.fromEntries(Object.entries(parts).filter(([one]) => !leaving.has(one)));
  const splits = splitsOf(statements, (from) => !leaving.has(from));
  return {
    id,
    firstSeenAt,
    ...notesOf({ ...statements, parts: left, splits }),
    ...keptRegisters<K>(new Map(registers)),
  };
}

/** The identity keys of a part and of the parts in it, and those of their ids. */
export function keysOfPart({ parts = {} }: Pick<Statements, "parts">, part: PartId): string[] {
  const ids = [...partsWithin(parts, part)];
  return [...new Set(ids.flatMap((id) => [idKey(id), ...(parts[id]?.keys ?? [])]))].sort();
}

/** The part that one of these keys belongs to: by the first of them that belongs to anything. */
export function partOfKeys(
  { parts }: Pick<Statements, "parts">,
  keys: readonly string[],
  isOwn: (key: string) => boolean = () => false,
): PartId | undefined {
  if (parts === undefined) return undefined;
  for (const key of keys) {
    const found = Object.entries(parts).find(([id, part]) => key === idKey(id) || part.keys.includes(key));
    // The keys of `parts` are ids of profiles.
    if (found !== undefined) return found[0] as PartId;
    if (isOwn(key)) return undefined;
  }
  return undefined;
}
