import {
  MongoClient,
  type ClientSession,
  type Db,
  type Document,
  type MongoClientOptions,
  type TransactionOptions,
} from "mongodb";
import { BadSetting, StoreUnavailable } from "../../../domain/errors/errors";
import { COMMIT_LIMIT_MS, MAJORITY_LIMIT_MS, translating } from "./errors";

/** An open database, and what its server can do. */
export interface MongoDatabase {
  readonly client: MongoClient;
  /** Reads from the primary, even if the address says otherwise: what is read here is changed and written back. */
  readonly db: Db;
  /** For people, without credentials. */
  readonly address: string;
  /** A replica set or a sharded cluster. */
  readonly hasTransactions: boolean;
}

const DEFAULT_DATABASE = "mediagraph";

/**
 * The driver's limits for each stage of a command, unless the address names others. (The driver's `timeoutMS` should
 * limit the whole command, but has no effect since version 7.8.) The server's own limits (`errors.ts`) are shorter than
 * `socketTimeoutMS`, so that the server's answer comes first.
 */
const LIMITS = { serverSelectionTimeoutMS: 5_000, waitQueueTimeoutMS: 10_000, socketTimeoutMS: 60_000 } as const;

/** MongoDB 6.0 is the first that allows `$lookup` by fields after `$documents`. */
const NEEDED = { wireVersion: 17, release: "6.0" } as const;
/** Older releases, by their wire versions. */
const RELEASES: Readonly<Record<number, string>> = {
  6: "3.6",
  7: "4.0",
  8: "4.2",
  9: "4.4",
  13: "5.0",
  14: "5.1",
  15: "5.2",
  16: "5.3",
};

export async function connect(uri: string): Promise<MongoDatabase> {
  const client = clientFor(uri);
  const address = addressOf(uri, client);
  const db = client.db(databaseIn(uri), { readPreference: "primary" });
  try {
    const hello = await translating(address, () => db.command({ hello: 1 }).catch(versionFromError));
    refuseOld(hello, address);
    return { client, db, address, hasTransactions: typeof hello.setName === "string" || hello.msg === "isdbgrid" };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/**
 * Runs `work` with a client of its own that has no `socketTimeoutMS`. It is for commands whose time grows with a
 * collection, such as building an index.
 */
export async function withoutSocketTimeout<T>(uri: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = clientFor(uri, { socketTimeoutMS: 0 });
  try {
    return await work(client.db(databaseIn(uri), { readPreference: "primary" }));
  } finally {
    await client.close();
  }
}

/** The driver refuses a server that is older still. Only its error message has the wire version. */
function versionFromError(error: unknown): Document {
  const wireVersion =
    error instanceof Error ? /reports maximum wire version (\d+)/.exec(error.message)?.[1] : undefined;
  if (wireVersion === undefined) throw error;
  return { maxWireVersion: Number(wireVersion) };
}

function refuseOld({ maxWireVersion = 0 }: Document, address: string): void {
  if (maxWireVersion >= NEEDED.wireVersion) return;
  const release = RELEASES[maxWireVersion] === undefined ? "" : `, MongoDB ${RELEASES[maxWireVersion]}`;
  throw new StoreUnavailable(
    `${address} is too old: it speaks wire version ${maxWireVersion}${release}. The store needs wire version ${NEEDED.wireVersion}, MongoDB ${NEEDED.release}, or newer.`,
  );
}

function clientFor(uri: string, own: MongoClientOptions = {}): MongoClient {
  const limits = Object.entries(LIMITS).filter(([name]) => !new RegExp(`[?&]${name}=`, "i").test(uri));
  try {
    return new MongoClient(uri, {
      appName: "mediagraph",
      ignoreUndefined: true,
      retryReads: true,
      retryWrites: true,
      readConcern: { level: "majority" },
      writeConcern: { w: "majority", journal: true, wtimeoutMS: MAJORITY_LIMIT_MS },
      ...Object.fromEntries(limits),
      ...own,
    });
  } catch (error) {
    // Without `cause`: the driver's message may contain the address with its password.
    throw new BadSetting(`This is not an address of MongoDB: ${withoutSecrets(uri)}${reason(uri, error)}`);
  }
}

function addressOf(uri: string, { options: { srvHost, hosts } }: MongoClient): string {
  const name = databaseIn(uri);
  return srvHost === undefined ? `mongodb://${hosts.join(",")}/${name}` : `mongodb+srv://${srvHost}/${name}`;
}

function databaseIn(uri: string): string {
  const name = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]+)/i.exec(uri)?.[1];
  return name === undefined ? DEFAULT_DATABASE : decodeURIComponent(name);
}

const USER_INFO = /^([a-z+]+:\/\/)(.*)@/is;

const withoutSecrets = (uri: string): string => uri.replace(USER_INFO, "$1").split("?", 1)[0] ?? "";

function reason(uri: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return USER_INFO.test(uri) ? "" : ` (${message.split("\n", 1)[0]})`;
}

/**
 * Runs work in a transaction and gives it the session. If the server has no transactions, it just runs the work,
 * without a session.
 */
export type Atomically = <T>(work: (session?: ClientSession) => Promise<T>) => Promise<T>;

const TRANSACTION: TransactionOptions = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true, wtimeoutMS: COMMIT_LIMIT_MS },
  readPreference: "primary",
  maxCommitTimeMS: COMMIT_LIMIT_MS,
};

/** The driver starts the transaction again if another writer was in the way. */
export const inTransaction =
  (client: MongoClient) =>
  <T>(work: (session: ClientSession) => Promise<T>): Promise<T> =>
    client.withSession((session) => session.withTransaction(() => work(session), TRANSACTION));

export const withoutTransaction: Atomically = (work) => work();
