import type { Statements } from "../../domain/statements/statements";
import type { RecordKind } from "../../domain/item";
import { kindOf } from "../../domain/ids";
import { omit } from "../../domain/collections/objects";
import { lastSaidOf } from "../merging/last-said-identity";
import type { Working } from "./working-record";

/** Whether a person has said that the two are different. One side is enough. */
export function areApart<K extends RecordKind>(a: Statements<K>, b: Statements<K>): boolean {
  if ((a.differentFrom ?? []).includes(b.id) || (b.differentFrom ?? []).includes(a.id)) return true;
  return isProfile(a) && isProfile(b) && lastSaidOf(a, b)?.action === "DIFFERENT";
}

const isProfile = (statements: Statements): statements is Statements<"entity"> => kindOf(statements.id) === "entity";

/** What is different from an absorbed item is different from the one that it became part of. */
export function leadDifferences<K extends RecordKind>(
  survivor: Working<K>,
  absorbed: Working<K>,
  workingOf: (id: string) => Working<K> | undefined,
): void {
  const others = (absorbed.statements.differentFrom ?? []).flatMap((id) => workingOf(id) ?? []);
  for (const other of [survivor, ...others]) {
    const { differentFrom = [] } = other.statements;
    const led = new Set(differentFrom.map((id) => (id === absorbed.id ? survivor.id : id)));
    const kept = [...led].filter((id) => id !== other.id).sort();
    if (kept.join() === differentFrom.join()) continue;
    // The same statements, but for one note.
    other.statements = {
      ...omit(other.statements, "differentFrom"),
      ...(kept.length > 0 && { differentFrom: kept }),
    } as Statements<K>;
    other.isDirty = true;
  }
}
