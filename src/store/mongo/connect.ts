import { MongoClient, type Db, type Document, type MongoClientOptions } from "mongodb";
import { BadSetting, StoreUnavailable } from "../../domain/errors";
import { MAJORITY_LIMIT_MS, translating } from "./errors";

/** An open connection, and what the server at its other end can do. */
export interface Connection {
  readonly client: MongoClient;
  /** Reads from the primary, whatever the address says: what is read here is changed and written back. */
  readonly db: Db;
  /** For people, without credentials. */
  readonly address: string;
  /** A replica set or a sharded cluster. */
  readonly hasTransactions: boolean;
}

const DEFAULT_DATABASE = "mediagraph";

/**
 * The driver's limits of each stage of a command, where the address does not name them. Its `timeoutMS`, which would
 * limit a command as a whole, has no effect since version 7.8. A server's own limits (`errors.ts`) are shorter than the
 * silence that a socket bears.
 */
const LIMITS = { serverSelectionTimeoutMS: 5_000, waitQueueTimeoutMS: 10_000, socketTimeoutMS: 60_000 } as const;

/** MongoDB 6.0, the first with `$lookup` by fields behind `$documents`. */
const NEEDED = { wireVersion: 17, release: "6.0" } as const;
/** The releases before it, by their wire versions. */
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

export async function connect(uri: string): Promise<Connection> {
  const client = clientFor(uri);
  const address = addressOf(uri, client);
  const db = client.db(databaseIn(uri), { readPreference: "primary" });
  try {
    const hello = await translating(address, () => db.command({ hello: 1 }).catch(asGreeting));
    refuseOld(hello, address);
    return { client, db, address, hasTransactions: typeof hello.setName === "string" || hello.msg === "isdbgrid" };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/**
 * Runs `work` over a connection of its own that bears a silence of any length, for commands that take the time that a
 * collection's size asks for.
 */
export async function withoutSilenceLimit<T>(uri: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = clientFor(uri, { socketTimeoutMS: 0 });
  try {
    return await work(client.db(databaseIn(uri), { readPreference: "primary" }));
  } finally {
    await client.close();
  }
}

/** With a server that is older still the driver makes no connection, and says so alone. */
function asGreeting(error: unknown): Document {
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
    // No cause: the driver's message may quote the address with its password.
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
