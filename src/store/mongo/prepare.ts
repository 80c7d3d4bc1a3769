import { isDeepStrictEqual } from "node:util";
import { MongoServerError, type Db } from "mongodb";
import { StoreUnavailable } from "../../domain/errors";
import { metaIn } from "./collections";
import { LAYOUT, SCHEMA_VERSION, type CollectionLayout } from "./layout";
import { MIGRATIONS } from "./migrations";

const SCHEMA_NAME = "schema";
const ALREADY_EXISTS = 48;

/** Creates what is missing, adapts what differs, migrates what is older. Several processes may do so at once. */
export async function prepare(db: Db, address: string): Promise<void> {
  const value = (await metaIn(db).findOne({ _id: { $eq: SCHEMA_NAME } }))?.value;
  const existing = await validatorsByName(db);
  if (value === undefined) refuseForeign(existing, address);
  const stored = value === undefined ? SCHEMA_VERSION : knownVersion(value, address);
  for (const layout of LAYOUT) await prepareCollection(db, layout, existing);
  for (const migrate of MIGRATIONS.slice(stored - 1)) await migrate(db);
  await metaIn(db).updateOne({ _id: SCHEMA_NAME }, { $set: { value: String(SCHEMA_VERSION) } }, { upsert: true });
}

/** A new store's collections are absent, or were made by a start that did not come to its end. */
function refuseForeign(existing: ReadonlyMap<string, unknown>, address: string): void {
  const foreign = LAYOUT.find(({ name, validator }) => existing.has(name) && !isDeepStrictEqual(existing.get(name), validator));
  if (foreign === undefined) return;
  throw new StoreUnavailable(`${address} has a collection "${foreign.name}" of another program. Name another database in the address: mongodb://host/NAME.`);
}

function knownVersion(value: string, address: string): number {
  const version = Number(value);
  if (Number.isInteger(version) && version >= 1 && version <= SCHEMA_VERSION) return version;
  throw new StoreUnavailable(`${address} has the schema version ${value}; this program knows up to ${SCHEMA_VERSION}. Update mediagraph, or name another database.`);
}

async function validatorsByName(db: Db): Promise<Map<string, unknown>> {
  const collections = await db.listCollections({}, { nameOnly: false }).toArray();
  return new Map(collections.map(({ name, ...rest }) => [name, "options" in rest ? rest.options?.validator : undefined]));
}

async function prepareCollection(db: Db, layout: CollectionLayout, existing: ReadonlyMap<string, unknown>): Promise<void> {
  const { name, validator, indexes } = layout;
  if (!existing.has(name)) await createCollection(db, layout);
  else if (!isDeepStrictEqual(existing.get(name), validator)) await db.command({ collMod: name, validator });
  if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
}

async function createCollection(db: Db, { name, validator }: CollectionLayout): Promise<void> {
  try {
    await db.createCollection(name, { validator });
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === ALREADY_EXISTS)) throw error;
  }
}
