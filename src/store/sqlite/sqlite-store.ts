import type { Audience } from "../../domain/audience";
import { USUAL_LOG, type ChangeLogSettings } from "../../domain/change";
import { digitsOf, type Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Selection } from "../../domain/item-parts";
import type {
  ItemReplacement,
  NoteUnless,
  RecordWrite,
  RejectionLog,
  SaveOutcome,
  Store,
  StoredRecord,
  SubscriptionList,
} from "../store";
import type { Meter, StoreReader } from "../store-reader";
import type { StoreUpkeep } from "../store-upkeep";
import { Batch } from "./saving/batch";
import { itemOf, itemSource, RECORD_COLUMNS, recordOf } from "./records/cards";
import { logChanges, LogFollower } from "./saving/changes";
import type { SqliteDatabase } from "./engine/database";
import { isTooLarge } from "./engine/errors";
import { SQLITE } from "./engine/settings";
import { isFacetRow } from "./queries/filters";
import { listTablesOf, moveRecent, USUAL_SIZES, type RecentSizes } from "./records/recent-rows";
import { KeptValues } from "./engine/kept-values";
import { foundByKey, keysAsked } from "./records/identities";
import { idText, Numbers } from "./records/numbers";
import { SqliteRejections } from "./rejections";
import { encodeList, idOf, integerOf, textOf } from "./records/rows";
import { replaceItem, saveRecord } from "./saving/save-record";
import { SqliteReader, type KeptInMemory } from "./sqlite-reader";
import { KEPT_PAGES } from "./queries/kept-pages";
import { SqliteSubscriptions } from "./subscriptions";
import { SqliteUpkeep } from "./sqlite-upkeep";
import { facetTerm } from "./records/terms";

const SCAN_BATCH = 500;

export class SqliteStore implements Store {
  readonly address: string;
  /** An older file is rebuilt before it is opened. */
  readonly migration = undefined;
  readonly isReadOnly: boolean;
  readonly rejections: RejectionLog;
  readonly subscriptions: SubscriptionList;
  readonly upkeep: StoreUpkeep;

  private readonly numbers: Numbers;
  /** What an audience has read lately. */
  /** False after a large batch of this store. */
  private isSettled = true;
  private readonly kept = new Map<Audience, KeptInMemory>();

  constructor(
    private readonly database: SqliteDatabase,
    private readonly log: ChangeLogSettings = USUAL_LOG,
    private readonly sizes: RecentSizes = USUAL_SIZES,
  ) {
    this.numbers = new Numbers(database);
    this.isReadOnly = database.isReadOnly;
    this.address = `${SQLITE}${database.path}`;
    this.rejections = new SqliteRejections(database);
    this.subscriptions = new SqliteSubscriptions(database);
    this.upkeep = new SqliteUpkeep(database, this.numbers, log);
  }

  reader(meter?: Meter, audience: Audience = "PUBLIC"): StoreReader {
    const kept = this.kept.get(audience) ?? {
      items: new KeptValues(this.database, new LogFollower(this.database)),
      pages: new KeptValues(this.database, undefined, KEPT_PAGES),
    };
    this.kept.set(audience, kept);
    return new SqliteReader(this.database, this.numbers, kept, meter, audience);
  }

  async records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]> {
    return this.found(kind, ids.length, "c.id = unhex(p.value)", encodeList(ids.map(digitsOf)));
  }

  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]> {
    return this.found(kind, keys.length, `c.n = ${foundByKey(kind, "p.value")}`, encodeList(keysAsked(kind, keys)));
  }

  async withFacets<K extends RecordKind>(kind: K, facets: readonly string[]): Promise<Id<K>[]> {
    if (facets.length === 0) return [];
    const ofTables = listTablesOf(kind).map(
      (table) =>
        `SELECT ${idText(kind, "c.id")} AS id FROM json_each(?1) v CROSS JOIN ${table} f ON f.term = ${facetTerm(kind, "v.value")}
         AND ${isFacetRow("f")} CROSS JOIN ${kind} c ON c.n = f.n`,
    );
    const rows = this.database.all(`SELECT DISTINCT id FROM (${ofTables.join(" UNION ALL ")})`, encodeList(facets));
    return rows.map((row) => idOf(kind, row, "id"));
  }

  async *scan<K extends RecordKind>(kind: K, fields?: Selection<K>): AsyncIterable<ItemOf<K>> {
    const { columns, join } = itemSource(kind, fields);
    let last = "";
    for (;;) {
      const rows = this.database.all(
        `SELECT ${columns} FROM ${kind} c${join} WHERE c.place IS NOT NULL AND c.id > unhex(?) ORDER BY c.id LIMIT ${SCAN_BATCH}`,
        last,
      );
      for (const row of rows) yield itemOf(kind, row, this.numbers);
      const end = rows.at(-1);
      if (end === undefined || rows.length < SCAN_BATCH) return;
      last = digitsOf(textOf(end, "id"));
    }
  }

  async save(
    writes: readonly RecordWrite[],
    note?: NoteUnless,
    replacements: readonly ItemReplacement[] = [],
  ): Promise<SaveOutcome[]> {
    if (writes.length === 0) return this.replaceItems(replacements);
    const refused = new Map<RecordWrite, SaveOutcome>();
    for (;;) {
      let current: RecordWrite | undefined;
      try {
        return this.inBatch((batch) => {
          batch.ask(writes);
          const outcomes = writes.map((write) => refused.get(write) ?? saveRecord(batch, (current = write)));
          const saved = writes.filter((_, index) => outcomes[index]?.status === "saved");
          logChanges(this.database, saved, this.log);
          if (note !== undefined && saved.length > 0 && this.readMeta(note.unless.name) !== note.unless.is)
            this.writeMeta(note.name, note.value);
          current = undefined;
          return [...outcomes, ...replacements.map((one) => replaceItem(batch, one))];
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
    return this.inBatch((batch) => replacements.map((one) => replaceItem(batch, one)));
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
    this.database.refuseMovedFile();
    this.database.all("SELECT value FROM meta WHERE name = 'schema'");
  }

  async settle(): Promise<void> {
    if (this.isSettled) return;
    this.database.transaction(() => moveRecent(this.database));
    this.isSettled = true;
  }

  async close(): Promise<void> {
    // Without this nothing is lost: the rows are read where they are.
    await this.settle().catch(() => undefined);
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

  private inBatch<T>(work: (batch: Batch) => T): T {
    try {
      return this.database.transaction(() => {
        this.numbers.begin();
        const batch = new Batch(this.database, this.numbers, this.sizes);
        const result = work(batch);
        batch.flush();
        if (batch.hasRecent) this.isSettled = false;
        return result;
      });
    } catch (error) {
      // Numbers that were made in the transaction are none.
      this.numbers.forget();
      throw error;
    }
  }

  private found<K extends RecordKind>(kind: K, places: number, by: string, list: string): (StoredRecord<K> | null)[] {
    const { columns, join } = itemSource(kind);
    const rows = this.database.all(
      `SELECT p.key AS place, ${columns}, ${RECORD_COLUMNS} FROM json_each(?) p CROSS JOIN ${kind} c ON ${by}${join} WHERE c.revision > 0`,
      list,
    );
    const records = new Array<StoredRecord<K> | null>(places).fill(null);
    for (const row of rows) records[integerOf(row, "place")] = recordOf(kind, row, this.numbers);
    return records;
  }
}
