import type { Id } from "../../../domain/ids";
import type { ItemOf, RecordKind } from "../../../domain/item";
import { mentionId, type Mention } from "../../../domain/mention";
import { isEdgeRelation } from "../../../domain/relations";
import { grouped } from "../../../domain/collections/lists";
import type { Edge, MentionWrite, RecordWrite } from "../../store";
import { isItem } from "../records/cards";
import type { Row, SqliteDatabase } from "../engine/database";
import { encodeList, integerOf, textOf } from "../records/rows";
import { wordOf } from "../records/word-index";

/** A record of a store of version 1 to 6, as the save that makes the same record in a new store. */
export interface OldRecord {
  readonly write: RecordWrite;
  readonly revision: number;
}

const BATCH = 300;

/** All records of a kind, tombstones included, in batches. The tables of those versions hold items as JSON. */
export function* oldRecords(old: SqliteDatabase, kind: RecordKind): Iterable<OldRecord[]> {
  gatherWords(old, kind);
  const statement = `SELECT n, id, revision, sort_key, removed_at, facets, item FROM ${kind} WHERE id > ? ORDER BY id LIMIT ${BATCH}`;
  for (let last = ""; ;) {
    const rows = old.all(statement, last);
    const end = rows.at(-1);
    if (end === undefined) break;
    yield recordsOf(old, kind, rows);
    last = textOf(end, "id");
  }
  old.execute("DROP TABLE temp.old_words; DROP TABLE temp.old_terms");
}

/** The index gives the records of a word, and not the words of a record. */
function gatherWords(old: SqliteDatabase, kind: RecordKind): void {
  old.execute(`CREATE VIRTUAL TABLE temp.old_terms USING fts5vocab(main, ${kind}_words, instance)`);
  old.execute(
    "CREATE TEMP TABLE old_words AS SELECT doc, group_concat(term, ' ') AS words FROM temp.old_terms GROUP BY doc",
  );
  old.execute("CREATE INDEX temp.old_words_of ON old_words (doc)");
}

function recordsOf(old: SqliteDatabase, kind: RecordKind, rows: readonly Row[]): OldRecord[] {
  const ids = encodeList(rows.map((row) => textOf(row, "id")));
  const by = (statement: string, list: string) => grouped(old.all(statement, list), (row) => integerOf(row, "place"));
  const [edges, mentions, keys] = [
    "SELECT p.key AS place, e.* FROM json_each(?) p CROSS JOIN edges e ON e.owner = p.value",
    "SELECT p.key AS place, m.* FROM json_each(?) p CROSS JOIN mention m ON m.owner = p.value",
    `SELECT p.key AS place, i.key FROM json_each(?) p CROSS JOIN identities i ON i.id = p.value AND i.kind = '${kind}'`,
  ].map((statement) => by(statement, ids));
  const words = by(
    "SELECT p.key AS place, w.words FROM json_each(?) p CROSS JOIN old_words w ON w.doc = p.value",
    encodeList(rows.map((row) => integerOf(row, "n"))),
  );
  return rows.map((row, place) => {
    const [text] = words.get(place) ?? [];
    const item = itemOf(kind, row);
    const removedAt = row["removed_at"] === null ? {} : { removedAt: textOf(row, "removed_at") };
    const write: RecordWrite = {
      kind,
      ...withMentions(item, mentions?.get(place) ?? []),
      cause: null,
      expectedRevision: null,
      ...removedAt,
      identities: (keys?.get(place) ?? []).map((key) => ({ key: textOf(key, "key"), exclusive: false })),
      sortKey: textOf(row, "sort_key"),
      facets: stringsOf(row, "facets"),
      words: text === undefined ? [] : textOf(text, "words").split(" ").map(wordOf),
      edges: (edges?.get(place) ?? []).flatMap(edgeOf),
    };
    return { write, revision: integerOf(row, "revision") };
  });
}

function itemOf<K extends RecordKind>(kind: K, row: Row): ItemOf<K> {
  const item: unknown = JSON.parse(textOf(row, "item"));
  if (!isItem(kind, item)) throw new TypeError(`The stored item ${textOf(row, "id")} is not of the kind ${kind}.`);
  return item;
}

/** The item and its mention rows, in the order of the item's mentions. Ids of mentions were made in another way. */
function withMentions<T extends ItemOf<RecordKind>>(
  item: T,
  rows: readonly Row[],
): { readonly item: T; readonly mentions: MentionWrite[] } {
  if (!("mentions" in item)) return { item, mentions: [] };
  const known = new Map(rows.map((row) => [textOf(row, "id"), row]));
  const renamed = item.mentions.map((mention) => ({ ...mention, id: mentionId(mention.subjectId, mention) }));
  const mentions = item.mentions.flatMap((mention: Mention, place): MentionWrite[] => {
    const [row, own] = [known.get(mention.id), renamed[place]];
    if (row === undefined || own === undefined) return [];
    return [{ item: own, sortKey: textOf(row, "sort_key"), facets: stringsOf(row, "facets") }];
  });
  return { item: { ...item, mentions: renamed }, mentions };
}

function edgeOf(row: Row): Edge[] {
  const relation = textOf(row, "relation");
  if (!isEdgeRelation(relation)) return [];
  return [
    {
      relation,
      parent: textOf(row, "parent") as Id,
      sortKey: textOf(row, "sort_key"),
      child: textOf(row, "child") as Id,
    },
  ];
}

function stringsOf(row: Row, column: string): string[] {
  const values: unknown = JSON.parse(textOf(row, column));
  return Array.isArray(values) ? values.map(String) : [];
}
