import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { MongoServerError, type Db, type Document } from "mongodb";
import { StoreUnavailable } from "../../../domain/errors/errors";
import { metaIn } from "../records/collections";
import { LOG_NAME } from "../../../domain/change";
import { READ_LIMIT_MS } from "../engine/errors";
import { DOCUMENTS_SINCE, LAYOUT, SCHEMA_VERSION, type CollectionLayout } from "./layout";
import { readMeta, writeMeta } from "../records/meta";
import { forgetMigration, noteMigration } from "./migration-state";
import type { LongWork } from "../engine/progress";

export interface Preparing {
  /**
   * A replica set or a cluster. There an index is ready when a majority of the servers has built it, so a start does
   * not wait for a server that is down.
   */
  readonly isReplicated?: boolean;
  readonly longWork?: LongWork;
}

const SCHEMA_NAME = "schema";
const ALREADY_EXISTS = 48;
const INDEX_NOT_FOUND = 27;
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

/**
 * Creates what is missing and changes what differs. If everything is in place, it only reads. Several processes may do
 * this at once. Answers whether the documents are those of an older version: `MongoMigration` changes them.
 */
export async function prepare(
  db: Db,
  address: string,
  { isReplicated = false, longWork = (_, work) => work(db) }: Preparing = {},
): Promise<boolean> {
  const value = (await metaIn(db).findOne({ _id: { $eq: SCHEMA_NAME } }, LIMIT))?.value;
  const existing = await validatorsByName(db);
  if (value === undefined) refuseForeign(existing, address);
  const stored = value === undefined ? SCHEMA_VERSION : knownVersion(value, address);
  if (value === String(SCHEMA_VERSION) && (await isPrepared(db, existing))) return false;
  await longWork(`${address} is being prepared: collections and indexes`, async (patientDb) => {
    for (const layout of LAYOUT) await prepareCollection(patientDb, layout, existing, isReplicated);
    // The log of changes begins empty, under a name of its own.
    const log = { $setOnInsert: { value: randomUUID() } };
    await metaIn(patientDb).updateOne({ _id: LOG_NAME }, log, { upsert: true });
  });
  if (stored >= DOCUMENTS_SINCE) await setPresent(db);
  else await noteMigration(db);
  // Another process may have brought the documents to this version meanwhile.
  const isOlder = stored < DOCUMENTS_SINCE && (await readMeta(metaIn(db), SCHEMA_NAME)) !== String(SCHEMA_VERSION);
  if (!isOlder) await forgetMigration(db);
  return isOlder;
}

/** Notes that all documents have the form of this version. */
export async function setPresent(db: Db): Promise<void> {
  await writeMeta(metaIn(db), SCHEMA_NAME, String(SCHEMA_VERSION));
}

/**
 * A store without a version is new: its collections are missing, or come from a start that was interrupted. A
 * collection with another validator belongs to another program.
 */
function refuseForeign(existing: ReadonlyMap<string, unknown>, address: string): void {
  const foreign = LAYOUT.find(
    ({ name, validator }) => existing.has(name) && !isDeepStrictEqual(existing.get(name), validator),
  );
  if (foreign === undefined) return;
  throw new StoreUnavailable(
    `${address} has a collection "${foreign.name}" of another program. Name another database in the address: mongodb://host/NAME.`,
  );
}

function knownVersion(value: string, address: string): number {
  const version = Number(value);
  if (Number.isInteger(version) && version >= 1 && version <= SCHEMA_VERSION) return version;
  throw new StoreUnavailable(
    `${address} has the schema version ${value}; this program knows up to ${SCHEMA_VERSION}. Update mediagraph, or name another database.`,
  );
}

async function validatorsByName(db: Db): Promise<Map<string, unknown>> {
  const collections = await db.listCollections({}, { nameOnly: false, ...LIMIT }).toArray();
  return new Map(
    collections.map(({ name, ...rest }) => [name, "options" in rest ? rest.options?.validator : undefined]),
  );
}

/** Whether every collection has its validator and its indexes. */
async function isPrepared(db: Db, existing: ReadonlyMap<string, unknown>): Promise<boolean> {
  for (const { name, validator, indexes } of LAYOUT) {
    if (!isDeepStrictEqual(existing.get(name), validator)) return false;
    const stored = (await db.collection(name).listIndexes(LIMIT).toArray()).map(({ key }) => JSON.stringify(key));
    if (indexes.some(({ key }) => !stored.includes(JSON.stringify(key)))) return false;
  }
  return true;
}

async function prepareCollection(
  db: Db,
  layout: CollectionLayout,
  existing: ReadonlyMap<string, unknown>,
  isReplicated: boolean,
): Promise<void> {
  const { name, validator, indexes, formerIndexes = [] } = layout;
  if (!existing.has(name)) await createCollection(db, layout);
  else if (!isDeepStrictEqual(existing.get(name), validator)) await db.command({ collMod: name, validator });
  // A standalone server refuses a quorum.
  if (indexes.length > 0)
    await db.collection(name).createIndexes([...indexes], isReplicated ? { commitQuorum: "majority" } : {});
  // Until the new index is there, other processes read by the former one.
  if (existing.has(name)) for (const key of formerIndexes) await dropIndex(db, name, key);
}

/** Drops the index with this key, if there is one. Another process may drop it at the same time. */
async function dropIndex(db: Db, collection: string, key: Document): Promise<void> {
  const indexes = await db.collection(collection).listIndexes(LIMIT).toArray();
  const found = indexes.find((index) => JSON.stringify(index["key"]) === JSON.stringify(key));
  if (found === undefined) return;
  try {
    await db.collection(collection).dropIndex(found["name"]);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === INDEX_NOT_FOUND)) throw error;
  }
}

async function createCollection(db: Db, { name, validator }: CollectionLayout): Promise<void> {
  try {
    await db.createCollection(name, { validator });
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === ALREADY_EXISTS)) throw error;
  }
}
