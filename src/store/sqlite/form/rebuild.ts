import { digitsOf } from "../../../domain/ids";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { StoreUnavailable } from "../../../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import { isSameJson } from "../../../domain/collections/objects";
import { Batch } from "../saving/batch";
import type { Row, SqliteDatabase } from "../engine/database";
import { derivedOf } from "../saving/derived-rows";
import type { Value } from "../engine/driver";
import { makeTables, PAGE_SIZE, storedVersion, VERSION, WITHOUT_RECENT } from "./form";
import { Numbers } from "../records/numbers";
import { recordsOfSeven } from "./form-seven";
import { oldRecords, type OldRecord } from "./old-form";
import { moveRecent } from "../records/recent-rows";
import { integerOf } from "../records/rows";
import { writeOldLines } from "../saving/changes";
import { saveRecord } from "../saving/save-record";
import { readRecord, readStored } from "../records/stored-record";

/** The tables that are the same in both forms, each with its key. */
const COPIED = [
  ["meta", "name"],
  ["rejections", "id"],
  ["subscriptions", "url"],
] as const;

/** The first version with the tables of today. */
const SEVEN = 7;

type Open = (path: string) => SqliteDatabase;

/** Where a store is rebuilt. The file is deleted if the process was killed before it took the place of the old one. */
export const besides = (path: string): string => `${path}.rebuilt`;

/**
 * Rebuilds a store of an older version into a new file, compares it with the old one, and puts it in its place. The old
 * file stays as it is until then: a process that is killed does no harm, and the next one begins again. Meanwhile no
 * other process may use the store.
 */
export function rebuild(
  address: string,
  open: Open,
  { waitMs = WAIT_MS, onProgress = () => undefined }: RebuildOptions = {},
): void {
  // A link goes on leading to the store.
  const path = realpathSync(address);
  const { ino: file, mode, uid, gid } = statSync(path);
  const old = openAlone(path, open, waitMs);
  try {
    // Another process may have done it meanwhile.
    if (statSync(path).ino !== file || storedVersion(old) === VERSION) return;
    const beside = besides(path);
    removeFile(beside);
    // Nobody may read it who may not read the old file.
    writeFileSync(beside, "", { mode });
    chmodSync(beside, mode);
    build(old, open(beside), onProgress);
    keepOwner(beside, uid, gid);
    sync(beside);
    renameSync(beside, path);
    sync(dirname(path));
  } catch (error) {
    throw cannotRebuild(path, error) ?? error;
  } finally {
    old.close();
  }
}

/** Undefined for an error that is none of the file system's. */
function cannotRebuild(path: string, error: unknown): StoreUnavailable | undefined {
  if (!(error instanceof Error && "syscall" in error)) return undefined;
  return new StoreUnavailable(
    `The store ${path} has an older form, and ${besides(path)}, in which it is rebuilt, cannot be made (${error.message}). Move away what has that name, or give this user the right to write there. The store is as it was.`,
    error,
  );
}

/** Only an administrator may give a file to another user. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // It is the file of whoever rebuilt it.
  }
}

export interface RebuildOptions {
  /** How long other processes may take to close the file. */
  readonly waitMs?: number;
  /** Gets how many records are rebuilt, and of how many. */
  readonly onProgress?: RebuildProgress;
}

export type RebuildProgress = (records: number, of: number) => void;

const WAIT_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Whether the store has an older version that must be rebuilt. It prepares no statement, since the driver would keep
 * the file open until the statement is garbage, and nobody could have the file alone.
 */
export function isOld(database: SqliteDatabase): boolean {
  try {
    database.execute(
      `SELECT abs(-9223372036854775808) FROM meta WHERE name = 'schema' AND CAST(value AS INTEGER) BETWEEN 1 AND ${WITHOUT_RECENT - 1}
       AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'identities')`,
    );
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // There is a row, and its number has no absolute value. Another error: there is no such table.
    return error instanceof Error && error.message.includes("integer overflow");
  }
  return false;
}

/**
 * Opens a store that no other process uses, and locks it. Without a log, the file alone is the whole store, and no log
 * of it is left when the new file has its name.
 */
function openAlone(path: string, open: Open, waitMs: number): SqliteDatabase {
  for (const end = Date.now() + waitMs; ;) {
    const old = open(path);
    try {
      old.execute("PRAGMA journal_mode = DELETE");
      old.execute("BEGIN EXCLUSIVE");
      return old;
    } catch (error) {
      old.close();
      if (!(error instanceof StoreUnavailable) || Date.now() >= end) throw error;
    }
    // Two processes that look at the same time must not do so again.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS * (0.5 + Math.random()));
  }
}

function build(old: SqliteDatabase, fresh: SqliteDatabase, onProgress: RebuildProgress): void {
  try {
    fresh.execute(`${PAGE_SIZE}; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF`);
    makeTables(fresh);
    const numbers = new Numbers(fresh);
    const readOld = storedVersion(old) >= SEVEN ? recordsOfSeven : oldRecords;
    const of = RECORD_KINDS.map((kind) => countIn(old, kind)).reduce((one, other) => one + other);
    let done = 0;
    for (const kind of RECORD_KINDS)
      for (const records of readOld(old, kind)) {
        copyRecords(fresh, numbers, records);
        for (const record of records) compare(fresh, numbers, record);
        onProgress((done += records.length), of);
      }
    fresh.transaction(() => {
      moveRecent(fresh);
      for (const [table, key] of COPIED) copyTable(old, fresh, table, key);
      copyChanges(old, fresh);
      fresh.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema', ?)", String(VERSION));
    });
  } finally {
    fresh.close();
  }
}

const countIn = (old: SqliteDatabase, kind: RecordKind): number =>
  integerOf(old.all(`SELECT count(*) AS records FROM ${kind}`)[0] ?? {}, "records");

function copyRecords(fresh: SqliteDatabase, numbers: Numbers, records: readonly OldRecord[]): void {
  fresh.transaction(() => {
    numbers.begin();
    const batch = new Batch(fresh, numbers);
    batch.ask(records.map(({ write }) => write));
    for (const { write, revision } of records) {
      const outcome = saveRecord(batch, write);
      if (outcome.status !== "saved") throw new StoreUnavailable(`The store cannot be rebuilt: ${outcome.reason}.`);
      fresh.run(`UPDATE ${write.kind} SET revision = ? WHERE id = unhex(?)`, revision, digitsOf(write.item.id));
    }
    batch.flush();
  });
}

/** Throws if the new store does not have what the old one has. */
function compare(fresh: SqliteDatabase, numbers: Numbers, { write, revision }: OldRecord): void {
  const { kind, item, removedAt } = write;
  const stored = readStored(fresh, kind, item.id);
  const record = readRecord(fresh, kind, item.id, numbers);
  const wanted = { kind, item, revision, ...(removedAt !== undefined && { removedAt }) };
  const isSame =
    stored !== undefined &&
    isSameJson(record, wanted) &&
    isSameJson(
      rowsIn(derivedOf(fresh, kind, stored, numbers)),
      rowsIn(removedAt === undefined ? write : { ...write, edges: [], facets: [], mentions: [] }),
    );
  if (!isSame)
    throw new StoreUnavailable(
      `The store ${fresh.path} differs from the store that it was made from: ${item.id}. The old store is unchanged. Please report this.`,
    );
}

interface Rows {
  readonly edges: readonly unknown[];
  readonly facets: readonly string[];
  readonly mentions: readonly { readonly item: { readonly id: string } }[];
}

const rowsIn = ({ edges, facets, mentions }: Rows): unknown => [
  edges.map((edge) => JSON.stringify(edge)).sort(),
  [...new Set(facets)].sort(),
  mentions.map(({ item }) => item.id).sort(),
];

/**
 * Copies the columns that both tables have, along the key. Early versions have neither subscriptions nor a log of
 * changes.
 */
function copyTable(old: SqliteDatabase, fresh: SqliteDatabase, table: string, key: string): void {
  const columns = columnsOf(fresh, table).filter((column) => columnsOf(old, table).includes(column));
  if (columns.length === 0) return;
  const insert = `INSERT OR REPLACE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const from = `SELECT ${columns.join(", ")} FROM ${table}`;
  // A rejection may hold a large input, so there are few rows in memory at once.
  const order = `ORDER BY ${key} LIMIT 20`;
  let rows = old.all(`${from} ${order}`);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    for (const row of rows) fresh.run(insert, ...columns.map((column) => valueOf(row, column)));
    rows = old.all(`${from} WHERE ${key} > ? ${order}`, valueOf(last, key));
  }
}

function copyChanges(old: SqliteDatabase, fresh: SqliteDatabase): void {
  if (columnsOf(old, "changes").length === 0) return;
  const rowsAfter = (seq: number): Row[] =>
    old.all("SELECT seq, at, cause, kind, id, merged_into FROM changes WHERE seq > ? ORDER BY seq LIMIT 1000", seq);
  for (let rows = rowsAfter(0), last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    writeOldLines(fresh, rows);
    rows = rowsAfter(integerOf(last, "seq"));
  }
}

const columnsOf = (database: SqliteDatabase, table: string): string[] =>
  database.all(`SELECT name FROM pragma_table_info('${table}')`).map((row) => String(row["name"]));

function valueOf(row: Row, column: string): Value {
  const value = row[column];
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`The stored ${column} is of no known type.`);
}

function removeFile(path: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) if (existsSync(path + end)) rmSync(path + end);
}

/** Waits until a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
