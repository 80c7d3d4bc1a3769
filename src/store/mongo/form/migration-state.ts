import type { ClientSession, Db } from "mongodb";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import type { MigrationProgress } from "../../migration";
import { identitiesIn, metaIn, recordsIn } from "../records/collections";
import { isDuplicateKey, READ_LIMIT_MS } from "../engine/errors";

/** The parts of a store in the order in which they are brought to the present form. */
export const PARTS = ["identities", ...RECORD_KINDS] as const satisfies readonly ("identities" | RecordKind)[];
export type Part = (typeof PARTS)[number];

/**
 * How far the migration of a database has come, and which process goes on with it. It is one value in `meta`. Each step
 * replaces it by compare-and-set, so of two processes that lead at the same moment only one comes further.
 */
export interface MigrationState extends MigrationProgress {
  /** The name of the process that leads; empty after it stopped. */
  readonly leader: string;
  /** Counts the steps, so that others see that the leader lives. */
  readonly steps: number;
  /** How many of `PARTS` are done. */
  readonly parts: number;
  /** The last id of the present part that is done. */
  readonly after: string;
}

const NAME = "migration";
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

/** Notes that a migration must be made, unless it is noted already. */
export async function noteMigration(db: Db): Promise<void> {
  const counts = await Promise.all([
    identitiesIn(db).estimatedDocumentCount(LIMIT),
    ...RECORD_KINDS.map((kind) => recordsIn(db, kind).estimatedDocumentCount(LIMIT)),
  ]);
  const of = counts.reduce((total, count) => total + count, 0);
  const state: MigrationState = { leader: "", steps: 0, parts: 0, after: "", done: 0, of };
  try {
    await metaIn(db).updateOne({ _id: { $eq: NAME } }, { $setOnInsert: { value: JSON.stringify(state) } }, UPSERT);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

const UPSERT = { upsert: true } as const;

/** Undefined: there is none to make. */
export async function readState(db: Db): Promise<MigrationState | undefined> {
  const row = await metaIn(db).findOne({ _id: { $eq: NAME } }, LIMIT);
  // Only this file writes the value.
  return row === null ? undefined : (JSON.parse(row.value) as MigrationState);
}

/** False if another process was faster. */
export async function replaceState(
  db: Db,
  from: MigrationState,
  to: MigrationState,
  session?: ClientSession,
): Promise<boolean> {
  const asItWas = { _id: { $eq: NAME }, value: { $eq: JSON.stringify(from) } };
  const options = session === undefined ? {} : { session };
  return (await metaIn(db).updateOne(asItWas, { $set: { value: JSON.stringify(to) } }, options)).matchedCount === 1;
}

export async function forgetMigration(db: Db): Promise<void> {
  await metaIn(db).deleteOne({ _id: { $eq: NAME } });
}
