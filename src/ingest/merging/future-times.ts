import { HOUR_MS, type Instant } from "../../domain/dates";
import type { RecordKind } from "../../domain/item";
import { BUNDLED, type Recorded } from "../../domain/statements/provenance";
import type { Statements } from "../../domain/statements/statements";
import type { Leaf, Leaves } from "./leaves";
import type { Register } from "./registers";
import { keptRegisters, registersOf } from "./stored-registers";

/**
 * What a machine whose clock was ahead read goes before all that its speakers say later, until that time has come: the
 * merge follows the times, or the order of the inputs would matter. Nothing in the merge can tell, but a machine with
 * the right time can.
 */

/** The clocks of two machines may differ by so much. It is over soon. */
const TOLERATED_MS = HOUR_MS;

export const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/** The speakers whose inputs are later than `now`, each with the time of the last one. */
export function speakersAhead({ inputs }: Pick<Recorded, "inputs">, now: Instant): [speaker: string, at: Instant][] {
  const most = new Date(Date.parse(now) + TOLERATED_MS).toISOString();
  return Object.entries(inputs).flatMap(([speaker, { observedAt }]): [string, Instant][] =>
    // The time of the reference profiles is that of their release.
    observedAt > most && speaker !== BUNDLED ? [[speaker, observedAt]] : [],
  );
}

/** The same, as if what is later than `now` had been read now. */
export function withoutFutureTimes<K extends RecordKind>(statements: Statements<K>, now: Instant): Statements<K> {
  const ahead = new Set(speakersAhead(statements, now).map(([speaker]) => speaker));
  if (ahead.size === 0) return statements;
  const registers = [...registersOf(statements)].map(
    ([speaker, register]) => [speaker, ahead.has(speaker) ? readBy(register, now) : register] as const,
  );
  return {
    ...statements,
    firstSeenAt: earlier(statements.firstSeenAt, now),
    ...keptRegisters<K>(new Map(registers)),
  };
}

function readBy(register: Register, now: Instant): Register {
  const { observedAt, fullAt, fields } = register;
  const leafBy = ([key, leaf]: readonly [string, Leaf]) =>
    [key, { ...leaf, observedAt: earlier(leaf.observedAt, now) }] as const;
  return {
    ...register,
    observedAt: earlier(observedAt, now),
    ...(fullAt !== undefined && { fullAt: earlier(fullAt, now) }),
    fields: new Map([...fields].map(([path, leaves]): [string, Leaves] => [path, new Map([...leaves].map(leafBy))])),
  };
}
