import type { Instant } from "../../domain/dates";
import type { Statements } from "../../domain/statements/statements";
import type { RecordKind } from "../../domain/item";
import type { Origin } from "../../domain/statements/provenance";
import { BUNDLED, EDITOR, PASTE } from "../../domain/statements/provenance";
import { inputSpeaker } from "../reading/speaker";
import { fieldOf, flatten } from "./leaves";
import type { Registers } from "./registers";
import { joinAll, observedRegister } from "./registers";
import { keptRegisters } from "./stored-registers";

/** An input of an item as version 0.1 kept it: by the hash of what it said, with the values that won. */
type EarlierInput = Origin & { readonly observedAt: Instant };
interface EarlierProvenance {
  readonly inputHash: string;
  readonly rule?: string;
}

/**
 * Statements as version 0.1 kept them: each input becomes what its speaker said then. The input's name tells who that
 * was. Statements of today are given as they are.
 */
export function adopted<K extends RecordKind>(statements: Statements<K>): Statements<K> {
  if (!Object.values(statements.provenance).some((origin) => "inputHash" in origin)) return statements;
  const provenance = Object.entries(statements.provenance) as unknown as [string, EarlierProvenance][];
  const shown = new Map(flatten(statements.values));
  let registers: Registers = new Map();
  for (const [hash, input] of Object.entries(statements.inputs)) {
    const said = provenance.filter(([path, { inputHash }]) => inputHash === hash && shown.has(path));
    registers = joinAll(registers, adoptedRegister(input, said, shown));
  }
  return { ...statements, ...keptRegisters(registers) };
}

function adoptedRegister(
  { input, format, precedence, observedAt }: EarlierInput,
  said: readonly (readonly [path: string, origin: EarlierProvenance])[],
  shown: ReadonlyMap<string, unknown>,
): Registers {
  const isCorrection = said.length > 0 && said.every(([path]) => fieldOf(path) === "corrections");
  const speaker = isCorrection ? EDITOR : earlierSpeaker(input);
  const rules = Object.fromEntries(
    said.flatMap(([path, { rule }]) => (rule === undefined ? [] : [[fieldOf(path), rule]])),
  );
  const values = said.map(([path]) => [path, shown.get(path)] as const);
  const observation = { speaker, origin: { input, format, precedence }, observedAt, rules };
  return new Map([[speaker, observedRegister(observation, values, fieldOf)]]);
}

function earlierSpeaker(input: string): string {
  if (/^(?:dist[\\/]data|data[\\/]profiles)[\\/]/u.test(input)) return BUNDLED;
  return /^documents\[\d+\]$/u.test(input) ? PASTE : inputSpeaker(input);
}
