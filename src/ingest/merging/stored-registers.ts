import { byKey } from "../../domain/collections/lists";
import { isSameJson } from "../../domain/collections/objects";
import type { Statements } from "../../domain/statements/statements";
import type { RecordKind } from "../../domain/item";
import type { Deviation, InputRecord, Origin, Provenance, Unshown } from "../../domain/statements/provenance";
import type { Leaf, Leaves } from "./leaves";
import { flatten, isSameLeaf, isSet, leafKey, leavesOf, unflatten } from "./leaves";
import type { Register, Registers } from "./registers";
import { timesIn } from "./registers";
import type { Shown } from "./view";
import { viewOf } from "./view";

/**
 * How registers are kept with an item. The item has the values that it shows, each with its speaker. An `InputRecord`
 * has what is not shown. So what one speaker alone says of an item is kept once. `registersOf` is the way back.
 */

type Kept<K extends RecordKind> = Pick<Statements<K>, "values" | "inputs" | "provenance">;

export function keptRegisters<K extends RecordKind>(registers: Registers): Kept<K> {
  const view = viewOf(registers);
  const inputs = [...registers].sort(byKey).map(([speaker, register]) => {
    return [speaker, inputOf(speaker, register, view)] as const;
  });
  const shown = [...view].sort(byKey);
  return {
    inputs: Object.fromEntries(inputs),
    provenance: Object.fromEntries(
      shown.map(([path, { speaker, leaf }]): [string, Provenance] => {
        return [path, { speaker, ...deviationOf(leaf, registers.get(speaker)) }];
      }),
    ),
    // Each value was one of a Statements<K> and goes back to the path that it had there.
    values: unflatten(shown.map(([path, { value }]) => [path, value])) as Kept<K>["values"],
  };
}

export function registersOf({ values, inputs, provenance }: Kept<RecordKind>): Registers {
  const shown = new Map(flatten(values));
  const registers = new Map<string, { readonly record: InputRecord; readonly fields: Map<string, Leaves> }>();
  for (const [speaker, record] of Object.entries(inputs)) registers.set(speaker, { record, fields: new Map() });
  for (const [path, { speaker, ...deviation }] of Object.entries(provenance)) {
    const register = registers.get(speaker);
    if (register === undefined || !shown.has(path) || register.record.says?.[path] !== undefined) continue;
    register.fields.set(path, leavesOf(path, shown.get(path), saidBy(register.record, deviation)));
  }
  for (const { record, fields } of registers.values())
    for (const [path, says] of Object.entries(record.says ?? {})) {
      const leaves = leavesSaid(path, says, record, shown.get(path));
      if (leaves.size > 0) fields.set(path, leaves);
    }
  return new Map(
    [...registers].map(([speaker, { record, fields }]): [string, Register] => {
      const { observedAt } = record;
      return [speaker, { origin: originIn(record), observedAt, fields, ...timesIn(record) }];
    }),
  );
}

function leavesSaid(path: string, says: true | readonly Unshown[], record: InputRecord, shown: unknown): Leaves {
  if (says === true) return leavesOf(path, shown, saidBy(record));
  return new Map(
    says.map(({ value = shown, position, ...deviation }, index): [string, Leaf] => {
      const leaf = { ...saidBy(record, deviation), value };
      return [leafKey(path, value, leaf), isSet(path) ? { ...leaf, position: position ?? index } : leaf];
    }),
  );
}

function inputOf(speaker: string, register: Register, view: ReadonlyMap<string, Shown>): InputRecord {
  const { origin, observedAt, fields } = register;
  const says: [string, true | Unshown[]][] = [];
  const credited = [...view].flatMap(([path, shown]) => (shown.speaker === speaker ? path : []));
  for (const path of new Set([...fields.keys(), ...credited])) {
    const said = saysOf(path, speaker, register, view.get(path));
    if (said !== undefined) says.push([path, said]);
  }
  return {
    ...origin,
    observedAt,
    ...timesIn(register),
    ...(says.length > 0 && { says: Object.fromEntries(says.sort(byKey)) }),
  };
}

/** What must be kept of a field beside what the item shows; undefined where that tells it all. */
function saysOf(
  path: string,
  speaker: string,
  register: Register,
  shown: Shown | undefined,
): true | Unshown[] | undefined {
  const leaves = register.fields.get(path) ?? new Map<string, Leaf>();
  const { origin, observedAt } = register;
  if (shown?.speaker === speaker) {
    const { observedAt: at, origin: from, rule, asOf } = shown.leaf;
    const said = { ...(rule !== undefined && { rule }), ...(asOf !== undefined && { asOf }) };
    const told = leavesOf(path, shown.value, { observedAt: at, origin: from, ...said });
    if (isSame(leaves, told)) return undefined;
  } else if (shown !== undefined && isSame(leaves, leavesOf(path, shown.value, { observedAt, origin }))) return true;
  const inOrder = [...leaves.values()].sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0) || (leafKey(path, a.value, a) < leafKey(path, b.value, b) ? -1 : 1),
  );
  return inOrder.map((leaf, index) => ({
    ...(isShown(path, leaf, shown) ? {} : { value: leaf.value }),
    ...(leaf.position !== undefined && leaf.position !== index && { position: leaf.position }),
    ...deviationOf(leaf, register),
  }));
}

function isShown(path: string, { value }: Leaf, shown: Shown | undefined): boolean {
  return shown !== undefined && !isSet(path) && isSameJson(value, shown.value);
}

function isSame(a: Leaves, b: Leaves): boolean {
  return (
    a.size === b.size &&
    [...a].every(([key, leaf]) => {
      const other = b.get(key);
      return other !== undefined && isSameLeaf(leaf, other);
    })
  );
}

function saidBy(record: InputRecord, deviation: Deviation = {}): Omit<Leaf, "value" | "position"> {
  const { observedAt, rule, asOf, ...origin } = deviation;
  return {
    observedAt: observedAt ?? record.observedAt,
    origin: { ...originIn(record), ...origin },
    ...(rule !== undefined && { rule }),
    ...(asOf !== undefined && { asOf }),
  };
}

function deviationOf({ observedAt, origin, rule, asOf }: Leaf, register: Register | undefined): Deviation {
  const last = register?.origin;
  return {
    ...(rule !== undefined && { rule }),
    ...(asOf !== undefined && { asOf }),
    ...(observedAt !== register?.observedAt && { observedAt }),
    ...(origin.input !== last?.input && { input: origin.input }),
    ...(origin.format !== last?.format && { format: origin.format }),
    ...(origin.precedence !== last?.precedence && { precedence: origin.precedence }),
  };
}

const originIn = ({ input, format, precedence }: Origin): Origin => ({ input, format, precedence });
