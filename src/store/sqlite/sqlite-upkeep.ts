import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { isEdgeRelation, RELATIONS, type EdgeRelation } from "../../domain/relations";
import { grouped } from "../../domain/lists";
import type { Id } from "../../domain/ids";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Edge, StoredRecord } from "../store";
import type { DerivedRows, StoredMention, StoreUpkeep, Stray } from "../store-upkeep";
import type { SqliteDatabase, Row } from "./database";
import { NO_WORDS, wordsHashOf } from "./word-index";
import { decodeItem, decodeRecord, encodeList, idOf, integerOf, textOf } from "./rows";
import { dropStrays, findStrays } from "./strays";

const BATCH = 500;
/** How much of the word index one transaction merges, in pages of SQLite. */
const MERGE_STEP = 500;
/** How often it tries to empty the log while other processes read from it. */
const CHECKPOINT_TRIES = 20;
const CHECKPOINT_PAUSE_MS = 50;

export class SqliteUpkeep implements StoreUpkeep {
  constructor(private readonly database: SqliteDatabase) {}

  async *records<K extends RecordKind>(kind: K): AsyncIterable<StoredRecord<K>> {
    let last = "";
    for (;;) {
      const rows = this.database.all(
        `SELECT id, item, revision, removed_at FROM ${kind} WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
        last,
      );
      for (const row of rows) yield decodeRecord(kind, row);
      const end = rows.at(-1);
      if (end === undefined || rows.length < BATCH) return;
      last = textOf(end, "id");
    }
  }

  async derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]> {
    const list = encodeList(ids);
    const [listed, facets, edges, mentions, identities] = queries(kind).map((query) =>
      byPlace(this.database.all(query, list)),
    );
    return ids.map((_, place) => {
      const listing = listed?.get(place)?.[0];
      return {
        sortKey: listing === undefined ? "" : textOf(listing, "sort_key"),
        words: listing === undefined ? NO_WORDS : textOf(listing, "words"),
        facets: (facets?.get(place) ?? []).map((row) => textOf(row, "facet")),
        edges: (edges?.get(place) ?? []).map(edgeOf),
        mentions: (mentions?.get(place) ?? []).map(mentionOf),
        identities: (identities?.get(place) ?? []).map((row) => textOf(row, "key")),
      };
    });
  }

  async identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]> {
    const rows = byPlace(
      this.database.all(
        `SELECT p.key AS place, i.key FROM json_each(?) p CROSS JOIN ${identitiesOf(kind)}`,
        encodeList(ids),
      ),
    );
    return ids.map((_, place) => (rows.get(place) ?? []).map((row) => textOf(row, "key")));
  }

  async *keys(kind: RecordKind): AsyncIterable<{ readonly key: string; readonly id: string }> {
    const statement = `SELECT key, id FROM identities WHERE kind = ? AND key > ? AND key NOT GLOB 'id:*' ORDER BY key LIMIT ${BATCH}`;
    for (let last = ""; ;) {
      const rows = this.database
        .all(statement, kind, last)
        .map((row) => ({ key: textOf(row, "key"), id: textOf(row, "id") }));
      yield* rows;
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.key;
    }
  }

  async scrub(): Promise<boolean> {
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

  async *strays(): AsyncIterable<Stray> {
    yield* findStrays(this.database);
  }

  async dropStrays(): Promise<void> {
    this.database.transaction(() => dropStrays(this.database));
  }

  async meta(): Promise<Readonly<Record<string, string>>> {
    const rows = this.database.all("SELECT name, value FROM meta ORDER BY name");
    return Object.fromEntries(rows.map((row) => [textOf(row, "name"), textOf(row, "value")]));
  }
}

/**
 * The statements of `derived`, each for a list of ids: sort key and words, facets, edges, mentions, identities. If the
 * record says that it has words, and the word index has none of them, the digest is `lost`, which no words have.
 */
function queries(kind: RecordKind): string[] {
  const of = (columns: string, joined: string): string =>
    `SELECT p.key AS place, ${columns} FROM json_each(?) p CROSS JOIN ${joined}`;
  const hasWords = `EXISTS (SELECT 1 FROM ${kind}_words_docsize d WHERE d.id = c.n)`;
  return [
    of(
      `c.sort_key, CASE WHEN ${hasWords} OR c.words_hash = '${NO_WORDS}' THEN c.words_hash ELSE 'lost' END AS words`,
      `${kind} c ON c.id = p.value`,
    ),
    of(
      "f.facet",
      `${kind} c ON c.id = p.value CROSS JOIN json_each(c.facets) j CROSS JOIN ${kind}_facets f ON f.facet = j.value AND f.sort_key = c.sort_key AND f.id = c.id`,
    ),
    of("e.relation, e.parent, e.sort_key, e.child", "edges e ON e.owner = p.value"),
    of("m.entity, m.sort_key, m.facets, m.item", "mention m ON m.owner = p.value"),
    of("i.key", identitiesOf(kind)),
  ];
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

function identitiesOf(kind: RecordKind): string {
  return `identities i ON i.id = p.value AND i.kind = '${kind}'`;
}

const byPlace = (rows: readonly Row[]): Map<number, Row[]> => grouped(rows, (row) => integerOf(row, "place"));

function edgeOf(row: Row): Edge {
  return {
    relation: relationOf(textOf(row, "relation")),
    parent: anyId(row, "parent"),
    sortKey: textOf(row, "sort_key"),
    child: anyId(row, "child"),
  };
}

function mentionOf(row: Row): StoredMention {
  const facets: unknown = JSON.parse(textOf(row, "facets"));
  return {
    item: decodeItem("mention", row),
    parent: idOf("entity", row, "entity"),
    sortKey: textOf(row, "sort_key"),
    facets: Array.isArray(facets) ? facets.map(String) : [],
  };
}

function relationOf(name: string): EdgeRelation {
  if (isEdgeRelation(name)) return name;
  throw new TypeError(
    `The stored relation ${name} is none of ${Object.keys(RELATIONS).filter(isEdgeRelation).join(", ")}.`,
  );
}

function anyId(row: Row, column: string): Id {
  const kind = RECORD_KINDS.find((one) => textOf(row, column).startsWith(`${one}_`));
  if (kind === undefined) throw new TypeError(`The stored ${column} ${textOf(row, column)} is not an id.`);
  return idOf(kind, row, column);
}
