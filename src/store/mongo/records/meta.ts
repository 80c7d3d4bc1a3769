import type { Collection, Db, FindCursor } from "mongodb";
import { areLinked, LINKED, PROFILES_MARK } from "../../link-marks";
import { metaIn } from "./collections";
import { isDuplicateKey, READ_LIMIT_MS } from "../engine/errors";
import type { MetaRow } from "./rows";

export async function readMeta(meta: Collection<MetaRow>, name: string): Promise<string | null> {
  return (await meta.findOne({ _id: { $eq: name } }, { maxTimeMS: READ_LIMIT_MS }))?.value ?? null;
}

export async function writeMeta(meta: Collection<MetaRow>, name: string, value: string | null): Promise<void> {
  if (value === null) await meta.deleteOne({ _id: { $eq: name } });
  else await meta.updateOne({ _id: { $eq: name } }, { $set: { value } }, { upsert: true });
}

/** One command, so that of two processes only one gets true. The driver sends it again if its answer was lost. */
export async function replaceMeta(
  meta: Collection<MetaRow>,
  name: string,
  from: string | null,
  to: string | null,
): Promise<boolean> {
  if (from === null) return to === null ? isAbsent(meta, name) : insertMeta(meta, name, to);
  const asItWas = { _id: { $eq: name }, value: { $eq: from } };
  if (to === null) return (await meta.deleteOne(asItWas)).deletedCount === 1;
  return (await meta.updateOne(asItWas, { $set: { value: to } })).matchedCount === 1;
}

async function isAbsent(meta: Collection<MetaRow>, name: string): Promise<boolean> {
  return (await meta.findOne({ _id: { $eq: name } }, { maxTimeMS: READ_LIMIT_MS })) === null;
}

async function insertMeta(meta: Collection<MetaRow>, name: string, value: string): Promise<boolean> {
  try {
    await meta.insertOne({ _id: name, value });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The marks of `link-marks.ts`. */
export const marksIn = (db: Db): FindCursor<MetaRow> =>
  metaIn(db).find({ _id: { $in: [LINKED, PROFILES_MARK] } }, { maxTimeMS: READ_LIMIT_MS });

export const saysLinked = (rows: readonly MetaRow[]): boolean =>
  areLinked(new Map(rows.map(({ _id, value }) => [_id, value])));
