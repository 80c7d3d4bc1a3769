import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Meter, RecordWrite, SaveOutcome, Store, StoredRecord, StoreReader } from "../store";
import { metaIn } from "./collections";
import type { Connection } from "./connect";
import { setFact, replaceFact } from "./meta-facts";
import { isPassing, READ_LIMIT_MS, translating } from "./errors";
import { decodeItem } from "./item-codec";
import { MongoReader } from "./mongo-reader";
import type { NamedWrite } from "./plan-saves";
import { byIdentity, recordsAfter, recordsById } from "./queries";
import { readRows } from "./read-rows";
import { MongoUpkeep } from "./mongo-upkeep";
import { MongoRejections } from "./rejections";
import { identityRowId, storedRecord } from "./rows";
import { saveAtomically } from "./save-atomically";
import { saveInSteps } from "./save-in-steps";
import { batchesOf } from "./save-batches";

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
    return new MongoReader(this.connection.db, this.address, meter);
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
      const rows = await this.attempt(() => readRows(recordsAfter(this.connection.db, kind, after, SCAN_BATCH), kind, undefined));
      for (const row of rows) yield decodeItem(kind, row);
      if (rows.length < SCAN_BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  async save(writes: readonly RecordWrite[]): Promise<SaveOutcome[]> {
    const { client, db } = this.connection;
    const call = randomUUID();
    const named = writes.map((write, index): NamedWrite => ({ write, savedBy: `${call}.${index}` }));
    const outcomes: SaveOutcome[] = [];
    for (const batch of batchesOf(named)) {
      const save = this.transactions ? () => saveAtomically(client, db, batch) : () => saveInSteps(db, batch);
      outcomes.push(...(await this.attempt(() => patiently(save))));
    }
    return outcomes;
  }

  async getMeta(name: string): Promise<string | null> {
    const row = await this.attempt(() => metaIn(this.connection.db).findOne({ _id: { $eq: name } }, { maxTimeMS: READ_LIMIT_MS }));
    return row?.value ?? null;
  }

  async setMeta(name: string, value: string | null): Promise<void> {
    await this.attempt(() => setFact(metaIn(this.connection.db), name, value));
  }

  replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean> {
    return this.attempt(() => replaceFact(metaIn(this.connection.db), name, from, to));
  }

  async ping(): Promise<void> {
    await this.attempt(() => this.connection.db.command({ ping: 1, maxTimeMS: READ_LIMIT_MS }));
  }

  close(): Promise<void> {
    return this.connection.client.close();
  }

  private attempt<T>(work: () => Promise<T>): Promise<T> {
    return translating(this.address, work);
  }
}

/** Tries again while the server is away or another writer is in the way. Every save knows its own work, so that none is done twice. */
async function patiently<T>(save: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + SAVE_PATIENCE_MS;
  for (let longest = FIRST_PAUSE_MS; ; longest = Math.min(2 * longest, LONGEST_PAUSE_MS)) {
    try {
      return await save();
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) throw error;
      await pause(Math.random() * longest);
    }
  }
}
