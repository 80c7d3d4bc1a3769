import { missingStore } from "../../domain/errors/errors";
import type { ChangeLogSettings } from "../../domain/change";
import type { Migration } from "../migration";
import type { Store } from "../store";
import { metaIn } from "./records/collections";
import { connect, withoutSocketTimeout, type MongoDatabase } from "./engine/database";
import { READ_LIMIT_MS, translating } from "./engine/errors";
import type { MigrationTimes } from "./form/mongo-migration";
import { withProgress, WITHOUT_END, type LongWork } from "./engine/progress";
import { MongoStore } from "./mongo-store";
import { prepare } from "./form/prepare";

export interface MongoOptions {
  /**
   * False: save in ordered steps, even if the server has transactions. Default: use transactions if the server has
   * them.
   */
  readonly transactions?: boolean;
  /** True: throw StoreUnavailable if there is no store, and make none. */
  readonly mustExist?: boolean;
  /** True: answer while an older store is still being brought to the present form (`Store.migration`). */
  readonly whileMigrating?: boolean;
  /** How soon processes that migrate together notice each other. */
  readonly migrationTimes?: MigrationTimes;
  /** How long changes are kept, and by which clock. */
  readonly changeLog?: ChangeLogSettings;
  /** Gets a line from time to time while opening takes long. Default: write it to standard error. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the store in the database that the address names (`mongodb://host/NAME`, default `mediagraph`), and creates its
 * collections, validators and indexes. An older store is brought to the present form. Throws BadSetting for a wrong
 * address, and StoreUnavailable if no server answers.
 */
export async function openMongo(uri: string, options: MongoOptions = {}): Promise<Store> {
  const { mustExist = false, whileMigrating = false, log = toStandardError } = options;
  const database = await connect(uri);
  const { address, db, hasTransactions } = database;
  const longWork: LongWork = (what, work) => withoutSocketTimeout(uri, (db) => withProgress(what, log, () => work(db)));
  try {
    if (mustExist) await refuseMissing(database);
    const isOlder = await translating(address, () => prepare(db, address, { isReplicated: hasTransactions, longWork }));
    const store = new MongoStore(database, options.transactions ?? hasTransactions, options.changeLog);
    const finish = async (): Promise<void> => {
      await store.finishMoves((what, work) => withProgress(what, log, work));
      await store.finishLog();
    };
    if (!isOlder) await finish();
    else {
      const migration = store.migrate(finish, options.migrationTimes);
      if (!whileMigrating)
        await withProgress(
          () => progressLine(address, migration),
          log,
          () => migration.finished,
          WITHOUT_END,
        );
    }
    return store;
  } catch (error) {
    await database.client.close();
    throw error;
  }
}

function progressLine(address: string, migration: Migration): string {
  const { done, of } = migration.progress();
  return `${address} is being brought to the present form: ${done} of ${of} items and keys`;
}

/** A database without values in `meta` is not a store of this program, or its first start was interrupted. */
async function refuseMissing({ db, address }: MongoDatabase): Promise<void> {
  if ((await translating(address, () => metaIn(db).findOne({}, { maxTimeMS: READ_LIMIT_MS }))) === null)
    throw missingStore(address);
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
