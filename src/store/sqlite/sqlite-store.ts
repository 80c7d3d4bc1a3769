import type { Audience } from "../../domain/audience";
import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import { USUAL_LOG, type ChangeLogSettings } from "../../domain/change";
import type {
  ItemReplacement,
  RecordWrite,
  RejectionLog,
  SaveOutcome,
  Store,
  StoredRecord,
  SubscriptionList,
} from "../store";
import type { Meter, StoreReader } from "../store-reader";
import type { StoreUpkeep } from "../store-upkeep";
import { logChanges } from "./changes";
import type { Row, SqliteDatabase } from "./database";
import { isTooLarge } from "./errors";
import { SqliteRejections } from "./rejections";
import { decodeItem, decodeRecord, encodeList, integerOf, textOf } from "./rows";
import { replaceItem, saveRecord } from "./save-record";
import { SqliteReader } from "./sqlite-reader";
import { SqliteSubscriptions } from "./subscriptions";
import { SqliteUpkeep } from "./sqlite-upkeep";

const SCAN_BATCH = 500;

export class SqliteStore implements Store {
  readonly address: string;
  readonly rejections: RejectionLog;
  readonly subscriptions: SubscriptionList;
  readonly upkeep: StoreUpkeep;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly log: ChangeLogSettings = USUAL_LOG,
  ) {
    this.address = `sqlite:${database.path}`;
    this.rejections = new SqliteRejections(database);
    this.subscriptions = new SqliteSubscriptions(database);
    this.upkeep = new SqliteUpkeep(database);
  }

  reader(meter?: Meter, audience: Audience = "PUBLIC"): StoreReader {
    return new SqliteReader(this.database, meter, audience);
  }

  async records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]> {
    const rows = this.database.all(
      `SELECT p.key AS place, c.item, c.revision, c.removed_at FROM json_each(?) p CROSS JOIN ${kind} c ON c.id = p.value`,
      encodeList(ids),
    );
    return inPlaces(kind, ids.length, rows);
  }

  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]> {
    const rows = this.database.all(
      `SELECT p.key AS place, c.item, c.revision, c.removed_at FROM json_each(?) p
       CROSS JOIN identities i ON i.kind = '${kind}' AND i.key = p.value CROSS JOIN ${kind} c ON c.id = i.id`,
      encodeList(keys),
    );
    return inPlaces(kind, keys.length, rows);
  }

  async withFacets<K extends RecordKind>(kind: K, facets: readonly string[]): Promise<Id<K>[]> {
    if (facets.length === 0) return [];
    const rows = this.database.all(
      `SELECT DISTINCT f.id FROM json_each(?) v CROSS JOIN ${kind}_facets f ON f.facet = v.value`,
      encodeList(facets),
    );
    // A kind's rows have ids of that kind.
    return rows.map((row) => textOf(row, "id") as Id<K>);
  }

  async *scan<K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>> {
    let last = "";
    for (;;) {
      const rows = this.database.all(
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
        return this.database.transaction(() => {
          const outcomes = writes.map((write) => refused.get(write) ?? saveRecord(this.database, (current = write)));
          const saved = writes.filter((_, index) => outcomes[index]?.status === "saved");
          logChanges(this.database, saved, this.log);
          return outcomes;
        });
      } catch (error) {
        // The transaction was rolled back. Run it again without the item that is too large.
        if (!isTooLarge(error) || current === undefined) throw error;
        refused.set(current, {
          status: "refused",
          reason: `the ${current.kind} ${current.item.id} is larger than SQLite can keep (1 GB): split or shorten it`,
        });
      }
    }
  }

  async replaceItems(replacements: readonly ItemReplacement[]): Promise<SaveOutcome[]> {
    if (replacements.length === 0) return [];
    return this.database.transaction(() => replacements.map((one) => replaceItem(this.database, one)));
  }

  async getMeta(name: string): Promise<string | null> {
    return this.readMeta(name);
  }

  async setMeta(name: string, value: string | null): Promise<void> {
    this.database.transaction(() => this.writeMeta(name, value));
  }

  async replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean> {
    return this.database.transaction(() => {
      if (this.readMeta(name) !== from) return false;
      this.writeMeta(name, to);
      return true;
    });
  }

  async ping(): Promise<void> {
    this.database.all("SELECT value FROM meta WHERE name = 'schema'");
  }

  async close(): Promise<void> {
    this.database.close();
  }

  private readMeta(name: string): string | null {
    const [row] = this.database.all("SELECT value FROM meta WHERE name = ?", name);
    return row === undefined ? null : textOf(row, "value");
  }

  private writeMeta(name: string, value: string | null): void {
    if (value === null) this.database.run("DELETE FROM meta WHERE name = ?", name);
    else this.database.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
  }
}

function inPlaces<K extends RecordKind>(kind: K, places: number, rows: readonly Row[]): (StoredRecord<K> | null)[] {
  const records = new Array<StoredRecord<K> | null>(places).fill(null);
  for (const row of rows) records[integerOf(row, "place")] = decodeRecord(kind, row);
  return records;
}
