import { randomUUID } from "node:crypto";
import { MongoClient, type Db } from "mongodb";
import { openMongo, type MongoOptions } from "../../src/store/mongo/open-mongo";
import type { Store } from "../../src/store/store";
import type { Harness } from "../contract/store.contract";

/** The server under test. `scripts/test-mongo.mjs` sets it. */
export function serverUri(): string {
  const uri = process.env["MONGODB_URI"];
  if (uri === undefined || uri === "")
    throw new Error("These tests need MONGODB_URI, the address of a MongoDB. Run them by `npm run test:mongo`.");
  return uri;
}

/**
 * The address of a new database of the server at `uri`. Heartbeats are frequent, for servers that do not push a change
 * of their role.
 */
export function newDatabaseUri(uri: string = serverUri()): string {
  const [, server = "", query = ""] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  const name = `mediagraph_test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  return `${server}/${name}${query === "" ? "?" : `${query}&`}heartbeatFrequencyMS=500`;
}

export const databaseName = (uri: string): string =>
  new URL(uri.replace(/^mongodb(\+srv)?:/, "http:").replace(/,[^/]*/, "")).pathname.slice(1);

/** Runs `work` on the plain driver. */
export async function withDriver<T>(uri: string, work: (client: MongoClient, db: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { ignoreUndefined: true });
  try {
    return await work(client, client.db(databaseName(uri)));
  } finally {
    await client.close();
  }
}

/** Drops the database, unless the whole server is thrown away afterwards. */
export async function dropDatabase(uri: string): Promise<void> {
  if (process.env["MONGODB_THROWN_AWAY"] === "yes") return;
  await withDriver(uri, (_, db) => db.dropDatabase());
}

/** A store over a database of its own. */
export async function openHarness(options?: MongoOptions): Promise<Harness> {
  const uri = newDatabaseUri();
  const open = (): Promise<Store> => openMongo(uri, options);
  const stores = [await open(), await open()] as const;
  const opened: Store[] = [...stores];
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  };
  return {
    store: stores[0],
    other: stores[1],
    reopen: async () => {
      await closeAll();
      const store = await open();
      opened.push(store);
      return store;
    },
    close: async () => {
      await closeAll();
      await dropDatabase(uri);
    },
  };
}
