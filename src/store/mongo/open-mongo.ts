import { missingStore } from "../../domain/errors";
import type { Store } from "../store";
import { metaIn } from "./collections";
import { connect, type Connection } from "./connect";
import { translating } from "./errors";
import { MongoStore } from "./mongo-store";
import { prepare } from "./prepare";

export interface MongoOptions {
  /** False saves in ordered steps even where the server has transactions. Default: whether it has them. */
  readonly transactions?: boolean;
  /** Throws StoreUnavailable where there is no store, and makes none. */
  readonly mustExist?: boolean;
}

/**
 * Opens the store in the database that the address names (`mongodb://host/NAME`, default `mediagraph`) and creates its collections,
 * validators and indexes. Throws BadSetting for what is no address, StoreUnavailable where no server answers.
 */
export async function openMongo(uri: string, options: MongoOptions = {}): Promise<Store> {
  const connection = await connect(uri);
  try {
    if (options.mustExist === true) await refuseMissing(connection);
    await translating(connection.address, () => prepare(connection.db, connection.address));
    return new MongoStore(connection, options.transactions ?? connection.hasTransactions);
  } catch (error) {
    await connection.client.close();
    throw error;
  }
}

/** A database without facts of the program is none of its stores, or one whose first start did not come to its end. */
async function refuseMissing({ db, address }: Connection): Promise<void> {
  if ((await translating(address, () => metaIn(db).findOne())) === null) throw missingStore(address);
}
