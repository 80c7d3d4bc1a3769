import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type {
  Meter,
  RecordWrite,
  RejectionLog,
  SaveOutcome,
  Store,
  StoredRecord,
  StoreReader,
  StoreUpkeep,
} from "../store";
import { isTooLarge, type Connection, type Row } from "./connection";
import { SqliteRejections } from "./rejections";
import { decodeItem, decodeRecord, encodeList, integerOf, textOf } from "./rows";
import { saveRecord } from "./save-record";
import { SqliteReader } from "./sqlite-reader";
import { SqliteUpkeep } from "./sqlite-upkeep";

const SCAN_BATCH = 500;

export class SqliteStore implements Store {
  readonly address: string;
  readonly rejections: RejectionLog;
  readonly upkeep: StoreUpkeep;

  constructor(private readonly connection: Connection) {
    this.address = `sqlite:${connection.path}`;
    this.rejections = new SqliteRejections(connection);
    this.upkeep = new SqliteUpkeep(connection);
  }

  reader(meter?: Meter): StoreReader {
    return new SqliteReader(this.connection, meter);
  }

  async records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]> {
    const rows = this.connection.all(
      `SELECT p.key AS place, c.item, c.revision, c.removed_at FROM json_each(?) p CROSS JOIN ${kind} c ON c.id = p.value`,
      encodeList(ids),
    );
    return inPlaces(kind, ids.length, rows);
  }

  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]> {
    const rows = this.connection.all(
      `SELECT p.key AS place, c.item, c.revision, c.removed_at FROM json_each(?) p
       CROSS JOIN identities i ON i.kind = '${kind}' AND i.key = p.value CROSS JOIN ${kind} c ON c.id = i.id`,
      encodeList(keys),
    );
    return inPlaces(kind, keys.length, rows);
  }

  async *scan<K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>> {
    let last = "";
    for (;;) {
      const rows = this.connection.all(
        `SELECT id, item FROM ${kind} WHERE removed_at IS NULL AND id > ? ORDER BY id LIMIT ${SCAN_BATCH}`,
        last,
      );
      for (const row of rows) yield decodeItem(kind, row);
      const end = rows.at(-1);
      if (end === undefined || rows.length < SCAN_BATCH) return;
      last = textOf(end, "id");
    }
  }

  async save(writes: readonly RecordWrite[]): Promise<SaveOutcome[]> {
    if (writes.length === 0) return [];
    const refused = new Map<RecordWrite, SaveOutcome>();
    for (;;) {
      let current: RecordWrite | undefined;
      try {
        return this.connection.transaction(() =>
          writes.map((write) => refused.get(write) ?? saveRecord(this.connection, (current = write))),
        );
      } catch (error) {
        // The transaction is undone, and made again without what is too large.
        if (!isTooLarge(error) || current === undefined) throw error;
        refused.set(current, {
          status: "refused",
          reason: `the ${current.kind} ${current.item.id} is larger than SQLite keeps (1 GB): split or shorten it`,
        });
      }
    }
  }

  async getMeta(name: string): Promise<string | null> {
    return this.readMeta(name);
  }

  async setMeta(name: string, value: string | null): Promise<void> {
    this.connection.transaction(() => this.writeMeta(name, value));
  }

  async replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean> {
    return this.connection.transaction(() => {
      if (this.readMeta(name) !== from) return false;
      this.writeMeta(name, to);
      return true;
    });
  }

  async ping(): Promise<void> {
    this.connection.all("SELECT value FROM meta WHERE name = 'schema'");
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  private readMeta(name: string): string | null {
    const [row] = this.connection.all("SELECT value FROM meta WHERE name = ?", name);
    return row === undefined ? null : textOf(row, "value");
  }

  private writeMeta(name: string, value: string | null): void {
    if (value === null) this.connection.run("DELETE FROM meta WHERE name = ?", name);
    else this.connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
  }
}

function inPlaces<K extends RecordKind>(kind: K, places: number, rows: readonly Row[]): (StoredRecord<K> | null)[] {
  const records = new Array<StoredRecord<K> | null>(places).fill(null);
  for (const row of rows) records[integerOf(row, "place")] = decodeRecord(kind, row);
  return records;
}
