import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { ChangeLogSettings } from "../../domain/change";
import { digitsOf, type Id } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import { StoreUnavailable } from "../../domain/errors/errors";
import type { StoredRecord } from "../store";
import {
  ASIDE_NAMES,
  type AsideName,
  type Damage,
  type DerivedRows,
  type LostRecord,
  type RecordWithKeys,
  type StoreUpkeep,
  type Stray,
  type TakenRows,
} from "../store-upkeep";
import { itemSource, RECORD_COLUMNS, recordOf } from "./records/cards";
import { damageOf, isDamaged, refuseBadTexts } from "./damage";
import { dropAside, readAside, writeAside } from "./engine/aside";
import { SqliteDatabase } from "./engine/database";
import { openForCopying } from "./engine/driver";
import { nameForReading } from "./engine/read-only";
import { IN_MEMORY, SAFE_WRITES, SQLITE } from "./engine/settings";
import { takeAll } from "./form/take-all";
import { derivedOf, identitiesOf, NOT_STORED } from "./saving/derived-rows";
import type { Numbers } from "./records/numbers";
import { wordsHashOf } from "./records/word-index";
import { integerOf, textOf } from "./records/rows";
import { idText } from "./records/numbers";
import { readStored, storedListing, keysOf, LISTING_COLUMNS } from "./records/stored-record";
import { dropStrays, findStrays } from "./saving/strays";
import { salvagedRecords, type SalvagedRows } from "./salvage";

const BATCH = 500;
/** Of whole items with what was said of them: what is alive for long costs the garbage collector time. */
const WHOLE_BATCH = 64;
/** How much of the word index one transaction merges, in pages of SQLite. */
const MERGE_STEP = 500;
/** How often it tries to empty the log while other processes read from it. */
const CHECKPOINT_TRIES = 20;
const CHECKPOINT_PAUSE_MS = 50;

export class SqliteUpkeep implements StoreUpkeep {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly numbers: Numbers,
    private readonly log: ChangeLogSettings,
  ) {}

  async *records<K extends RecordKind>(kind: K, after = ""): AsyncIterable<StoredRecord<K>> {
    const { columns, join } = itemSource(kind);
    let last = digitsOf(after);
    for (;;) {
      const rows = this.database.all(
        `SELECT ${columns}, ${RECORD_COLUMNS} FROM ${kind} c${join}
         WHERE c.id > unhex(?) AND c.revision > 0 ORDER BY c.id LIMIT ${BATCH}`,
        last,
      );
      for (const row of rows) yield recordOf(kind, row, this.numbers);
      const end = rows.at(-1);
      if (end === undefined || rows.length < BATCH) return;
      last = digitsOf(textOf(end, "id"));
    }
  }

  async *recordsWithKeys<K extends RecordKind>(
    kind: K,
    onLost?: (lost: LostRecord) => void,
  ): AsyncIterable<readonly RecordWithKeys<K>[]> {
    let last = "";
    try {
      for (const records of wholeRecords(this.database, kind, this.numbers)) {
        last = records.at(-1)?.record.item.id ?? last;
        yield records;
      }
    } catch (error) {
      if (onLost === undefined || (error instanceof StoreUnavailable && !isDamaged(this.database, error))) throw error;
      yield* salvagedRecords(this.database, wholeRows(kind), last, onLost);
    }
  }

  async derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]> {
    return ids.map((id) => {
      const stored = readStored(this.database, kind, id);
      return stored === undefined || stored.revision === 0
        ? NOT_STORED
        : derivedOf(this.database, kind, stored, this.numbers);
    });
  }

  async identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]> {
    return ids.map((id) => {
      const stored = id.startsWith(`${kind}_`) ? readStored(this.database, kind, id) : undefined;
      return stored === undefined || stored.revision === 0 ? [] : identitiesOf(this.database, kind, stored);
    });
  }

  async *keys(kind: RecordKind): AsyncIterable<{ readonly key: string; readonly id: string }> {
    const statement = `SELECT ${idText(kind, "c.id")} AS id, ${LISTING_COLUMNS} FROM ${kind} c CROSS JOIN ${kind}_body b ON b.n = c.n
      WHERE c.n > ? AND c.revision > 0 ORDER BY c.n LIMIT ${BATCH}`;
    for (let last = 0; ;) {
      const rows = this.database.all(statement, last);
      for (const row of rows) {
        const id = textOf(row, "id") as Id;
        for (const key of storedListing(kind, id, row).keys) if (!key.startsWith("id:")) yield { key, id };
      }
      const end = rows.at(-1);
      if (end === undefined) return;
      last = integerOf(end, "n");
    }
  }

  async aside(name: AsideName): Promise<Uint8Array | null> {
    return readAside(this.database.path, name);
  }

  async leaveAside(name: AsideName, pieces: readonly Uint8Array[]): Promise<void> {
    await writeAside(this.database.path, name, pieces);
  }

  async scrub(): Promise<boolean> {
    for (const name of ASIDE_NAMES) await dropAside(this.database.path, name);
    for (const kind of RECORD_KINDS) {
      let hasMore = mergeWords(this.database, kind, -MERGE_STEP);
      while (hasMore) {
        await nextTurn();
        hasMore = mergeWords(this.database, kind, MERGE_STEP);
      }
    }
    for (let tries = 0; tries < CHECKPOINT_TRIES; tries++) {
      if (this.database.checkpointAtOnce()) return true;
      await pause(CHECKPOINT_PAUSE_MS);
    }
    return false;
  }

  wordsDigest(words: readonly string[]): string {
    return wordsHashOf(words);
  }

  async *damage(): AsyncIterable<Damage> {
    yield* damageOf(this.database, this.numbers);
  }

  async *strays(): AsyncIterable<Stray> {
    yield* findStrays(this.database, this.numbers);
  }

  async dropStrays(): Promise<void> {
    this.database.transaction(() => dropStrays(this.database, this.numbers));
    this.numbers.forget();
  }

  /** A file can be taken over. The copy has a connection of its own, so that this one sees the new word index. */
  async takeAll(address: string, onProgress: (table: string) => void): Promise<TakenRows | undefined> {
    const { path } = this.database;
    const from = address.startsWith(SQLITE) ? address.slice(SQLITE.length) : IN_MEMORY;
    if (from === IN_MEMORY || path === IN_MEMORY) return undefined;
    const own = new SqliteDatabase(path, undefined, openForCopying);
    try {
      own.execute(SAFE_WRITES);
      return takeAll(own, nameForReading(from), this.log.now, onProgress);
    } finally {
      own.close();
    }
  }

  async meta(): Promise<Readonly<Record<string, string>>> {
    const rows = this.database.all("SELECT name, value FROM meta ORDER BY name");
    return Object.fromEntries(rows.map((row) => [textOf(row, "name"), textOf(row, "value")]));
  }
}

/** Every record of a kind with its identity keys, in the order of ids, in batches. */
function* wholeRecords<K extends RecordKind>(
  database: SqliteDatabase,
  kind: K,
  numbers: Numbers,
): Generator<RecordWithKeys<K>[]> {
  const { rows: select, decode } = wholeRows(kind);
  for (let last = ""; ;) {
    const rows = database.all(
      `${select} WHERE c.id > unhex(?) AND c.revision > 0 ORDER BY c.id LIMIT ${WHOLE_BATCH}`,
      last,
    );
    for (const row of rows) refuseBadTexts(database, kind, row);
    yield rows.map((row) => decode(row, numbers));
    const end = rows.at(-1);
    if (end === undefined || rows.length < WHOLE_BATCH) return;
    last = digitsOf(textOf(end, "id"));
  }
}

function wholeRows<K extends RecordKind>(kind: K): SalvagedRows<K> {
  const { columns, join } = itemSource(kind);
  // A record without mentions has none in its row.
  const withoutMentions = columns.replace("c.mentions", "NULL AS mentions");
  return {
    kind,
    rows: `SELECT c.n, ${withoutMentions}, ${RECORD_COLUMNS}, b.keys FROM ${kind} c${join}`,
    decode(row, numbers) {
      const record = recordOf(kind, row, numbers);
      const { item } = record;
      return { record, keys: [idKey(item.id), ...keysOf(kind, row, "url" in item ? item.url : undefined)] };
    },
  };
}

/**
 * Deleted words stay in the word index until its parts are merged. A negative number of pages starts to merge all parts
 * into one. False if there was nothing to do.
 */
function mergeWords(database: SqliteDatabase, kind: RecordKind, pages: number): boolean {
  const before = changesOf(database);
  database.transaction(() =>
    database.run(`INSERT INTO ${kind}_words (${kind}_words, rank) VALUES ('merge', ?)`, pages),
  );
  // The statement itself counts as one change.
  return changesOf(database) - before > 1;
}

const changesOf = (database: SqliteDatabase): number =>
  integerOf(database.all("SELECT total_changes() AS total")[0] ?? {}, "total");
