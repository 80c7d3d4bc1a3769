import { MongoClient, type Db } from "mongodb";
import { BadSetting } from "../../domain/errors";
import { translating } from "./errors";

/** An open connection, and what the server at its other end can do. */
export interface Connection {
  readonly client: MongoClient;
  readonly db: Db;
  /** For people, without credentials. */
  readonly address: string;
  /** A replica set or a sharded cluster. */
  readonly hasTransactions: boolean;
}

const DEFAULT_DATABASE = "mediagraph";
const DEFAULT_SELECTION_MS = 5_000;

export async function connect(uri: string): Promise<Connection> {
  const client = clientFor(uri);
  const name = databaseIn(uri);
  const { srvHost, hosts } = client.options;
  const address = srvHost === undefined ? `mongodb://${hosts.join(",")}/${name}` : `mongodb+srv://${srvHost}/${name}`;
  const db = client.db(name);
  try {
    const hello = await translating(address, () => db.command({ hello: 1 }));
    return { client, db, address, hasTransactions: typeof hello.setName === "string" || hello.msg === "isdbgrid" };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function clientFor(uri: string): MongoClient {
  try {
    return new MongoClient(uri, {
      appName: "mediagraph",
      ignoreUndefined: true,
      retryReads: true,
      retryWrites: true,
      readConcern: { level: "majority" },
      writeConcern: { w: "majority", journal: true },
      ...(!/[?&]serverSelectionTimeoutMS=/i.test(uri) && { serverSelectionTimeoutMS: DEFAULT_SELECTION_MS }),
    });
  } catch (error) {
    // No cause: the driver's message may quote the address with its password.
    throw new BadSetting(`This is not an address of MongoDB: ${withoutSecrets(uri)}${reason(uri, error)}`);
  }
}

function databaseIn(uri: string): string {
  const name = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]+)/i.exec(uri)?.[1];
  return name === undefined ? DEFAULT_DATABASE : decodeURIComponent(name);
}

const USER_INFO = /^([a-z+]+:\/\/)(.*)@/is;

const withoutSecrets = (uri: string): string => uri.replace(USER_INFO, "$1").replace(/\?.*$/s, "");

function reason(uri: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return USER_INFO.test(uri) ? "" : ` (${message.split("\n", 1)[0]})`;
}
