import { missingStore } from "../../domain/errors";
import type { Store } from "../store";
import { metaIn } from "./collections";
import { connect, withoutSilenceLimit, type Connection } from "./connect";
import { READ_LIMIT_MS, translating } from "./errors";
import { telling, type LongWork } from "./long-work";
import { MongoStore } from "./mongo-store";
import { prepare } from "./prepare";

export interface MongoOptions {
  /** False saves in ordered steps even where the server has transactions. Default: whether it has them. */
  readonly transactions?: boolean;
  /** Throws StoreUnavailable where there is no store, and makes none. */
  readonly mustExist?: boolean;
  /** Is told in a line what is waited for when the opening takes long. Default: standard error. */
  readonly tell?: (line: string) => void;
}

/**
 * Opens the store in the database that the address names (`mongodb://host/NAME`, default `mediagraph`) and creates its
 * collections, validators and indexes. Throws BadSetting for what is no address, StoreUnavailable where no server
 * answers.
 */
export async function openMongo(
  uri: string,
  { transactions, mustExist = false, tell = toStandardError }: MongoOptions = {},
): Promise<Store> {
  const connection = await connect(uri);
  const { address, db, hasTransactions } = connection;
  const longWork: LongWork = (what, work) =>
    withoutSilenceLimit(uri, (patient) => telling(what, tell, () => work(patient)));
  try {
    if (mustExist) await refuseMissing(connection);
    await translating(address, () => prepare(db, address, { isReplicated: hasTransactions, longWork }));
    const store = new MongoStore(connection, transactions ?? hasTransactions);
    await store.finishMoves((what, work) => telling(what, tell, work));
    return store;
  } catch (error) {
    await connection.client.close();
    throw error;
  }
}

/** A database without facts of the program is none of its stores, or one whose first start did not come to its end. */
async function refuseMissing({ db, address }: Connection): Promise<void> {
  if ((await translating(address, () => metaIn(db).findOne({}, { maxTimeMS: READ_LIMIT_MS }))) === null)
    throw missingStore(address);
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
