import { randomUUID } from "node:crypto";
import { ReadTimeLimit, StoreUnavailable } from "../../domain/errors";
import { append } from "../../domain/lists";
import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import { tryAgain } from "../../domain/try-again";
import type { Meter, RecordWrite, SaveOutcome, Store, StoredRecord, StoreReader } from "../store";
import { metaIn } from "./collections";
import type { Connection } from "./connect";
import { firstLine, isPassing, isTooLarge, READ_LIMIT_MS, translating } from "./errors";
import { factOf, replaceFact, setFact } from "./meta-facts";
import { decodeItem } from "./item-codec";
import { MongoReader } from "./mongo-reader";
import { finishMoves, hasMoves } from "./moves";
import type { NamedWrite } from "./plan-saves";
import { byIdentity, recordsAfter, recordsById } from "./queries";
import { readRows } from "./read-rows";
import { MongoUpkeep } from "./mongo-upkeep";
import { MongoRejections } from "./rejections";
import { identityRowId, storedRecord } from "./rows";
import { saveAtomically } from "./save-atomically";
import { saveInSteps } from "./save-in-steps";
import { batchesOf } from "./save-batches";
import { asItComes, inTransaction, type Atomically } from "./transactions";
import { refusalOfServer, sizeOf } from "./write-size";

const SCAN_BATCH = 500;
/** An election of a replica set may take some 12 s. */
const SAVE_PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

export class MongoStore implements Store {
  readonly address: string;
  readonly rejections: MongoRejections;
  readonly upkeep: MongoUpkeep;

  /** `transactions`: whether each batch of writes is saved in one. */
  constructor(
    private readonly connection: Connection,
    private readonly transactions: boolean,
  ) {
    this.address = connection.address;
    this.rejections = new MongoRejections(connection.db, connection.address);
    this.upkeep = new MongoUpkeep(connection.db, connection.address);
  }

  reader(meter?: Meter): StoreReader {
    // The one place where the address says from whom is read: what else is read is changed and written back.
    return new MongoReader(this.connection.client.db(this.connection.db.databaseName), this.address, meter);
  }

  async records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]> {
    if (ids.length === 0) return [];
    const rows = await this.attempt(() => readRows(recordsById(this.connection.db, kind, ids), kind, undefined));
    const records = new Map(rows.map((row) => [row._id, storedRecord(kind, row)]));
    return ids.map((id) => records.get(id) ?? null);
  }

  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]> {
    if (keys.length === 0) return [];
    const rows = await this.attempt(() => readRows(byIdentity(this.connection.db, kind, keys, "all"), kind, undefined));
    const records = new Map(rows.map(({ _id, found }) => [_id, storedRecord(kind, found)]));
    return keys.map((key) => records.get(identityRowId(kind, key)) ?? null);
  }

  async *scan<K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>> {
    let after = "";
    for (;;) {
      // A command of its own for each batch, so that a slow reader holds no cursor open.
      const rows = await this.attempt(() =>
        readRows(recordsAfter(this.connection.db, kind, after, SCAN_BATCH), kind, undefined),
      );
      for (const row of rows) yield decodeItem(kind, row);
      if (rows.length < SCAN_BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  async save(writes: readonly RecordWrite[]): Promise<SaveOutcome[]> {
    const call = randomUUID();
    const named = writes.map((write, index): NamedWrite => ({ write, savedBy: `${call}.${index}` }));
    const outcomes: SaveOutcome[] = [];
    for (const batch of batchesOf(named)) append(outcomes, await this.attempt(() => this.saveBatch(batch)));
    return outcomes;
  }

  /** What the server finds too large is saved by halves; of one write that is too large alone it is an answer. */
  private async saveBatch(batch: readonly NamedWrite[]): Promise<SaveOutcome[]> {
    const { client, db } = this.connection;
    const save = (isFirstTry: boolean) =>
      this.transactions ? saveAtomically(client, db, batch, { newOwnNothing: isFirstTry }) : saveInSteps(db, batch);
    try {
      return await patiently(save);
    } catch (error) {
      const [named] = batch;
      if (!isTooLarge(error) || named === undefined) throw error;
      if (batch.length === 1)
        return [{ status: "refused", reason: refusalOfServer(named.write, sizeOf(named.write), firstLine(error)) }];
      const half = Math.ceil(batch.length / 2);
      return [...(await this.saveBatch(batch.slice(0, half))), ...(await this.saveBatch(batch.slice(half)))];
    }
  }

  /** Does what a process that died left of its unions. */
  async finishMoves(waiting: (what: string, work: () => Promise<void>) => Promise<void>): Promise<void> {
    const { client, db } = this.connection;
    const atomically: Atomically = this.transactions ? inTransaction(client) : asItComes;
    await this.attempt(async () => {
      if (await hasMoves(db))
        await waiting(`${this.address} is finishing what was left of uniting two items`, () =>
          finishMoves(db, atomically),
        );
    });
  }

  async getMeta(name: string): Promise<string | null> {
    return this.attempt(() => factOf(metaIn(this.connection.db), name));
  }

  async setMeta(name: string, value: string | null): Promise<void> {
    await this.attempt(() => patiently(() => setFact(metaIn(this.connection.db), name, value)));
  }

  replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean> {
    const meta = metaIn(this.connection.db);
    return this.attempt(() =>
      patiently(async (isFirstTry) => {
        // The answer to the first try may be lost, and the fact be set.
        if (!isFirstTry && to !== null && (await factOf(meta, name)) === to) return true;
        return replaceFact(meta, name, from, to);
      }),
    );
  }

  async ping(): Promise<void> {
    try {
      await this.attempt(() => this.connection.db.command({ ping: 1, maxTimeMS: READ_LIMIT_MS }));
    } catch (error) {
      // A server that takes so long for nothing is as good as away.
      if (error instanceof ReadTimeLimit)
        throw new StoreUnavailable(`${this.address} did not answer within ${READ_LIMIT_MS / 1000} s.`, error);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.connection.client.close();
  }

  private attempt<T>(work: () => Promise<T>): Promise<T> {
    return translating(this.address, work);
  }
}

/**
 * Tries again while the server is away or another writer is in the way. What is done again must do no harm: a save
 * knows its own work.
 */
async function patiently<T>(save: (isFirstTry: boolean) => Promise<T>): Promise<T> {
  const deadline = Date.now() + SAVE_PATIENCE_MS;
  return tryAgain((failed) => save(failed === 0), {
    mayPass: (error) => isPassing(error) && Date.now() <= deadline,
    firstPauseMs: FIRST_PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
  });
}
