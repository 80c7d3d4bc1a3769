import { randomUUID } from "node:crypto";
import { ReadTimeLimit, StoreUnavailable } from "../../domain/errors/errors";
import { append } from "../../domain/collections/lists";
import type { Audience } from "../../domain/audience";
import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Selection } from "../../domain/item-parts";
import { doubling, tryAgain } from "../../domain/async/try-again";
import { USUAL_LOG, type ChangeLogSettings } from "../../domain/change";
import type { ItemReplacement, NoteUnless, RecordWrite, SaveOutcome, Store, StoredRecord } from "../store";
import type { Meter, StoreReader } from "../store-reader";
import { metaIn } from "./records/collections";
import type { MongoDatabase } from "./engine/database";
import { firstLine, isTemporary, isTooLarge, READ_LIMIT_MS, translating } from "./engine/errors";
import { readMeta, replaceMeta, writeMeta } from "./records/meta";
import { decodeItem } from "./records/item-codec";
import { MongoReader } from "./mongo-reader";
import { finishMoves, hasMoves } from "./saving/moves";
import { numberChanges } from "./saving/log-changes";
import type { NamedWrite } from "./saving/plan-saves";
import { byIdentity, idsWithFacets, readRows, recordsAfter, recordsById } from "./queries/record-queries";
import { MongoUpkeep } from "./mongo-upkeep";
import { MongoRejections } from "./rejections";
import { MongoSubscriptions } from "./subscriptions";
import { forgetMigration } from "./form/migration-state";
import { MongoMigration, type MigrationTimes } from "./form/mongo-migration";
import { setPresent } from "./form/prepare";
import { identityRowId, storedRecord } from "./records/rows";
import { replaceItems, replacementBatches } from "./saving/replace-items";
import { saveAtomically } from "./saving/save-atomically";
import { saveInSteps } from "./saving/save-in-steps";
import { batchesOf } from "./saving/save-batches";
import { withoutTransaction, inTransaction, type Atomically } from "./engine/database";
import { refusalOfServer, sizeOf } from "./saving/write-size";

const SCAN_BATCH = 500;
/** How long a save is tried again. An election of a replica set may take some 12 s. */
const RETRY_LIMIT_MS = 30_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

export class MongoStore implements Store {
  readonly isReadOnly = false;
  readonly address: string;
  readonly rejections: MongoRejections;
  readonly subscriptions: MongoSubscriptions;
  readonly upkeep: MongoUpkeep;
  private lastMigration: MongoMigration | undefined;

  /** `transactions`: whether each batch of writes is one transaction. */
  constructor(
    private readonly database: MongoDatabase,
    private readonly transactions: boolean,
    private readonly log: ChangeLogSettings = USUAL_LOG,
  ) {
    this.address = database.address;
    this.rejections = new MongoRejections(database.db, database.address);
    this.subscriptions = new MongoSubscriptions(database.db, database.address);
    this.upkeep = new MongoUpkeep(database.db, database.address);
  }

  reader(meter?: Meter, audience: Audience = "PUBLIC"): StoreReader {
    // Only here the `readPreference` of the address counts. Everything else that is read is changed and written back,
    // so it comes from the primary.
    const db = this.database.client.db(this.database.db.databaseName);
    return new MongoReader(db, this.address, meter, audience, this.migration);
  }

  get migration(): MongoMigration | undefined {
    return this.lastMigration?.isOver === false ? this.lastMigration : undefined;
  }

  /** Begins to bring the documents of an older version to the present form. At the end, `finish` is called. */
  migrate(finish: () => Promise<void>, times?: MigrationTimes): MongoMigration {
    const { db } = this.database;
    const end = async (): Promise<void> => {
      await finish();
      await setPresent(db);
      await forgetMigration(db);
    };
    const migrated = { db, address: this.address, atomically: this.atomically, finish: end };
    return (this.lastMigration = new MongoMigration(migrated, times));
  }

  private get atomically(): Atomically {
    return this.transactions ? inTransaction(this.database.client) : withoutTransaction;
  }

  async records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]> {
    if (ids.length === 0) return [];
    const rows = await this.attempt(() => readRows(recordsById(this.database.db, kind, ids), kind, undefined));
    const records = new Map(rows.map((row) => [row._id, storedRecord(kind, row)]));
    return ids.map((id) => records.get(id) ?? null);
  }

  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]> {
    if (keys.length === 0) return [];
    const rows = await this.attempt(() => readRows(byIdentity(this.database.db, kind, keys, "all"), kind, undefined));
    const records = new Map(rows.map(({ _id, found }) => [_id, storedRecord(kind, found)]));
    return keys.map((key) => records.get(identityRowId(kind, key)) ?? null);
  }

  async withFacets<K extends RecordKind>(kind: K, facets: readonly string[]): Promise<Id<K>[]> {
    if (facets.length === 0) return [];
    const rows = await this.attempt(() => readRows(idsWithFacets(this.database.db, kind, facets), kind, undefined));
    // A kind's rows have ids of that kind.
    return rows.map(({ _id }) => _id as Id<K>);
  }

  async *scan<K extends RecordKind>(kind: K, fields?: Selection<K>): AsyncIterable<ItemOf<K>> {
    let after = "";
    for (;;) {
      // One command per batch, so that no cursor stays open while the caller works.
      const rows = await this.attempt(() =>
        readRows(recordsAfter(this.database.db, kind, after, SCAN_BATCH, fields), kind, undefined),
      );
      for (const row of rows) yield decodeItem(kind, row);
      if (rows.length < SCAN_BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  /** A save may be several transactions, or none: the note is there from before it until after it. */
  async save(
    writes: readonly RecordWrite[],
    note?: NoteUnless,
    replacements: readonly ItemReplacement[] = [],
  ): Promise<SaveOutcome[]> {
    this.refuseWhileMigrating();
    const outcomes = await this.saveWithNote(writes, note);
    return [...outcomes, ...(await this.replaceItems(replacements))];
  }

  private async saveWithNote(writes: readonly RecordWrite[], note: NoteUnless | undefined): Promise<SaveOutcome[]> {
    if (note === undefined || writes.length === 0) return this.saveInBatches(writes);
    await this.setMeta(note.name, note.value);
    const outcomes = await this.saveInBatches(writes);
    const isSaved = outcomes.some(({ status }) => status === "saved");
    if (!isSaved || (await this.getMeta(note.unless.name)) === note.unless.is) await this.setMeta(note.name, null);
    return outcomes;
  }

  private async saveInBatches(writes: readonly RecordWrite[]): Promise<SaveOutcome[]> {
    const call = randomUUID();
    const named = writes.map((write, index): NamedWrite => ({ write, savedBy: `${call}.${index}` }));
    const outcomes: SaveOutcome[] = [];
    for (const batch of batchesOf(named)) append(outcomes, await this.attempt(() => this.saveBatch(batch)));
    return outcomes;
  }

  async replaceItems(replacements: readonly ItemReplacement[]): Promise<SaveOutcome[]> {
    this.refuseWhileMigrating();
    const outcomes: SaveOutcome[] = [];
    for (const { kind, batch } of replacementBatches(replacements)) {
      // If the answer to the first try is lost, the second finds that the work is done.
      const call = randomUUID();
      const replace = () => replaceItems(this.database.db, kind, batch, call);
      append(outcomes, await this.attempt(() => withRetries(replace)));
    }
    return outcomes;
  }

  /** If the server finds the batch too large, saves it in two halves. A single write that is too large is refused. */
  private async saveBatch(batch: readonly NamedWrite[]): Promise<SaveOutcome[]> {
    const { client, db } = this.database;
    const save = (isFirstTry: boolean) =>
      this.transactions
        ? saveAtomically(client, db, batch, { newAreAbsent: isFirstTry }, this.log)
        : saveInSteps(db, batch, this.log);
    try {
      return await withRetries(save);
    } catch (error) {
      const [named] = batch;
      if (!isTooLarge(error) || named === undefined) throw error;
      if (batch.length === 1)
        return [{ status: "refused", reason: refusalOfServer(named.write, sizeOf(named.write), firstLine(error)) }];
      const half = Math.ceil(batch.length / 2);
      return [...(await this.saveBatch(batch.slice(0, half))), ...(await this.saveBatch(batch.slice(half)))];
    }
  }

  /** Finishes moving rows between united records, if a process was cut short while it did so. */
  async finishMoves(longWork: (what: string, work: () => Promise<void>) => Promise<void>): Promise<void> {
    const { db } = this.database;
    await this.attempt(async () => {
      if (await hasMoves(db))
        await longWork(`${this.address} is finishing the uniting of two items`, () => finishMoves(db, this.atomically));
    });
  }

  /** Gives changes their numbers that a process left without, because it was cut short. */
  async finishLog(): Promise<void> {
    await this.attempt(() => numberChanges(this.database.db, this.log));
  }

  async getMeta(name: string): Promise<string | null> {
    return this.attempt(() => readMeta(metaIn(this.database.db), name));
  }

  async setMeta(name: string, value: string | null): Promise<void> {
    await this.attempt(() => withRetries(() => writeMeta(metaIn(this.database.db), name, value)));
  }

  replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean> {
    const meta = metaIn(this.database.db);
    return this.attempt(() =>
      withRetries(async (isFirstTry) => {
        // The first try may have set the value, and its answer was lost.
        if (!isFirstTry && to !== null && (await readMeta(meta, name)) === to) return true;
        return replaceMeta(meta, name, from, to);
      }),
    );
  }

  async ping(): Promise<void> {
    try {
      await this.attempt(() => this.database.db.command({ ping: 1, maxTimeMS: READ_LIMIT_MS }));
    } catch (error) {
      // A server that takes so long for a ping cannot serve.
      if (error instanceof ReadTimeLimit)
        throw new StoreUnavailable(`${this.address} did not answer within ${READ_LIMIT_MS / 1000} s.`, error);
      throw error;
    }
  }

  /** Every row is written to its place at once. */
  async settle(): Promise<void> {}

  async close(): Promise<void> {
    await this.lastMigration?.stop();
    await this.database.client.close();
  }

  private refuseWhileMigrating(): void {
    if (this.migration !== undefined) throw this.migration.refusal();
  }

  private attempt<T>(work: () => Promise<T>): Promise<T> {
    return translating(this.address, work);
  }
}

/**
 * Tries again while the server is away or another writer is in the way. So `save` may run twice and must do no harm
 * then: a save of records finds its own name in `savedBy`.
 */
async function withRetries<T>(save: (isFirstTry: boolean) => Promise<T>): Promise<T> {
  const deadline = Date.now() + RETRY_LIMIT_MS;
  return tryAgain((failed) => save(failed === 0), {
    mayPass: (error) => isTemporary(error) && Date.now() <= deadline,
    longestPauseMs: doubling(FIRST_PAUSE_MS, LONGEST_PAUSE_MS),
  });
}
