import { MongoClient, type CommandStartedEvent, type Document } from "mongodb";
import { MongoStore } from "../../src/store/mongo/mongo-store";
import { prepare } from "../../src/store/mongo/form/prepare";
import { databaseName, dropDatabase, newDatabaseUri } from "./databases";

/** A store whose commands are on record. */
export interface LoggedStore {
  readonly store: MongoStore;
  readonly client: MongoClient;
  readonly database: string;
  /** The commands sent since the last call, without what the driver adds for sessions and the like. */
  takeCommands(): Document[];
  close(): Promise<void>;
}

const OF_THE_DRIVER = [
  "lsid",
  "$db",
  "$clusterTime",
  "txnNumber",
  "startTransaction",
  "autocommit",
  "readConcern",
  "writeConcern",
  "$readPreference",
];

export async function openLogged(options: { transactions: boolean }): Promise<LoggedStore> {
  const uri = newDatabaseUri();
  const database = databaseName(uri);
  const client = new MongoClient(uri, { monitorCommands: true, ignoreUndefined: true });
  const db = client.db(database);
  await prepare(db, uri);
  let commands: Document[] = [];
  client.on("commandStarted", ({ command }: CommandStartedEvent) => {
    commands.push(Object.fromEntries(Object.entries(command).filter(([name]) => !OF_THE_DRIVER.includes(name))));
  });
  const store = new MongoStore({ client, db, address: uri, hasTransactions: true }, options.transactions);
  return {
    store,
    client,
    database,
    takeCommands: () => commands.splice(0, commands.length),
    close: async () => {
      commands = [];
      await store.close();
      await dropDatabase(uri);
    },
  };
}
