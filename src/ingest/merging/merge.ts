import type { RecordKind } from "../../domain/item";
import type { InputRecord, Provenance } from "../../domain/provenance";
import { canonicalJson } from "../../domain/objects";
import type { Facts, ValuesOf } from "../../domain/facts";
import { joinNotes } from "../../domain/identity-notes";
import { flatten, unflatten, withoutContent } from "./facts";

/**
 * Joins what is known of one item, field by field: the value of the higher rank wins and brings its provenance along.
 * Rank is the precedence of the input's format, then the time it was observed, then its hash, then the value itself, so
 * that the join is commutative, associative and idempotent. The id is that of the item seen first. Of an erased item
 * nothing comes back.
 */
export function merge<K extends RecordKind>(a: Facts<K>, b: Facts<K>): Facts<K> {
  if (a.erased || b.erased) return { ...withoutContent(isElder(a, b) ? a : b), erased: true };
  const inputs = joinInputs(a.inputs, b.inputs);
  const fields = fieldsOf(a);
  for (const [path, field] of fieldsOf(b)) {
    const other = fields.get(path);
    if (other === undefined || compareFields(inputs, field, other) > 0) fields.set(path, field);
  }
  const paths = [...fields.keys()].sort();
  const elder = isElder(a, b) ? a : b;
  return {
    id: elder.id,
    firstSeenAt: elder.firstSeenAt,
    ...joinNotes(a, b),
    inputs,
    provenance: Object.fromEntries(
      [...fields].map(([path, field]) => [path, field.provenance] as const).sort(([x], [y]) => (x < y ? -1 : 1)),
    ),
    // Each value comes from a ValuesOf[K] and goes back under the key it had there.
    values: unflatten(paths.map((path) => [path, fields.get(path)?.value])) as ValuesOf[K],
  };
}

/** Whether `a` was seen first; of two seen at once, the one with the lower id. */
export function isElder(a: Pick<Facts, "id" | "firstSeenAt">, b: Pick<Facts, "id" | "firstSeenAt">): boolean {
  return a.firstSeenAt === b.firstSeenAt ? a.id <= b.id : a.firstSeenAt < b.firstSeenAt;
}

interface Field {
  readonly value: unknown;
  readonly provenance: Provenance;
}

function fieldsOf(facts: Facts): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [path, value] of flatten(facts.values)) {
    const provenance = facts.provenance[path];
    if (provenance !== undefined) fields.set(path, { value, provenance });
  }
  return fields;
}

function compareFields(inputs: Facts["inputs"], a: Field, b: Field): number {
  return (
    compareInputs(inputs[a.provenance.inputHash], inputs[b.provenance.inputHash]) ||
    compare(a.provenance.inputHash, b.provenance.inputHash) ||
    compare(canonicalJson(a.value), canonicalJson(b.value)) ||
    compare(a.provenance.rule ?? "", b.provenance.rule ?? "")
  );
}

/**
 * An input that both sides know, observed at two times, counts as observed at the later one: ranks may only rise, or a
 * value that lost before would have to come back.
 */
function joinInputs(a: Facts["inputs"], b: Facts["inputs"]): Record<string, InputRecord> {
  const inputs: Record<string, InputRecord> = { ...a };
  for (const [hash, input] of Object.entries(b)) {
    const known = inputs[hash];
    const isHigher =
      known === undefined || (compareInputs(input, known) || compare(canonicalJson(input), canonicalJson(known))) > 0;
    if (isHigher) inputs[hash] = input;
  }
  return inputs;
}

function compareInputs(a: InputRecord | undefined, b: InputRecord | undefined): number {
  return (a?.precedence ?? -1) - (b?.precedence ?? -1) || compare(a?.observedAt ?? "", b?.observedAt ?? "");
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
