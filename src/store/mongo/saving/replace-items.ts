import type { AnyBulkWriteOperation, Db } from "mongodb";
import type { RecordKind } from "../../../domain/item";
import type { ItemReplacement, SaveOutcome } from "../../store";
import { recordsIn } from "../records/collections";
import { READ_LIMIT_MS } from "../engine/errors";
import { encodeItem } from "../records/item-codec";
import { withoutMentions, type RecordRow } from "../records/rows";
import { writeAll } from "./write-rows";

const MOST_AT_ONCE = 100;

interface Batch {
  readonly kind: RecordKind;
  readonly batch: readonly ItemReplacement[];
}

/** Replacements of one kind that stand together, in their order; each record is touched once by a batch. */
export function replacementBatches(replacements: readonly ItemReplacement[]): Batch[] {
  const batches: { kind: RecordKind; batch: ItemReplacement[]; ids: Set<string> }[] = [];
  for (const replacement of replacements) {
    const { kind, item } = replacement;
    const last = batches.at(-1);
    if (last?.kind === kind && last.batch.length < MOST_AT_ONCE && !last.ids.has(item.id)) {
      last.batch.push(replacement);
      last.ids.add(item.id);
    } else batches.push({ kind, batch: [replacement], ids: new Set([item.id]) });
  }
  return batches;
}

/**
 * Replaces the items of records that have the expected revisions, each in one step. Postings keep the revision
 * that wrote them, which tells no more than that. Done again under the same `call` it does no harm.
 */
export async function replaceItems(
  db: Db,
  kind: RecordKind,
  replacements: readonly ItemReplacement[],
  call: string,
): Promise<SaveOutcome[]> {
  const records = recordsIn(db, kind);
  const savedBy = (index: number): string => `${call}.${index}`;
  const operations = replacements.flatMap(({ item, expectedRevision }, index) => {
    const replace = (by: object, mentions?: boolean): AnyBulkWriteOperation<RecordRow> => {
      const { escaped, ...stored } = encodeItem(by);
      const isStoredSo = mentions === undefined ? {} : { "item.mentions": { $exists: mentions } };
      return {
        updateOne: {
          filter: { _id: { $eq: item.id }, revision: { $eq: expectedRevision }, ...isStoredSo },
          update: {
            $set: { ...stored, savedBy: savedBy(index), revision: expectedRevision + 1, ...(escaped && { escaped }) },
            ...(escaped === undefined && { $unset: { escaped: "" as const } }),
          },
        },
      };
    };
    const bare = withoutMentions(item);
    // Only one of the two finds the document: mentions stand beside the item or in it.
    return bare === item ? [replace(item)] : [replace(bare, false), replace(item, true)];
  });
  await writeAll(records, operations);
  const ids = replacements.map(({ item }): string => item.id);
  const options = { projection: { revision: 1, savedBy: 1 }, maxTimeMS: READ_LIMIT_MS };
  const rows = new Map((await records.find({ _id: { $in: ids } }, options).toArray()).map((row) => [row._id, row]));
  return replacements.map(({ item, expectedRevision }, index): SaveOutcome => {
    const row = rows.get(item.id);
    if (row?.savedBy === savedBy(index)) return { status: "saved", revision: row.revision };
    const reason = `${item.id} is at revision ${row?.revision ?? "none"}, not ${expectedRevision}`;
    return { status: "conflict", reason };
  });
}
