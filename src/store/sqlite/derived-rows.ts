import type { Id } from "../../domain/ids";
import type { Edge, MentionWrite } from "../store";
import type { SqliteDatabase } from "./database";
import { encodeItem, encodeList } from "./rows";

/**
 * Edges and mentions are saved with an item and belong to it. The column `owner` has the id of that item. Example: the
 * rows of `Article.posts` belong to the article.
 */

const EDGE_COLUMNS = "value ->> 0, value ->> 1, value ->> 2, value ->> 3";
/**
 * Mentions per statement. A text of a million letters may have 100,000 mentions: their list is longer than the text.
 */
const MOST_MENTIONS = 1_000;
const MENTION_COLUMNS = `${EDGE_COLUMNS}, value ->> 4`;

/** `isNew`: the item has no edges yet. */
export function replaceEdges(database: SqliteDatabase, itemId: Id, edges: readonly Edge[], isNew: boolean): void {
  const list = encodeList(edges.map((edge) => [edge.relation, edge.parent, edge.sortKey, edge.child]));
  if (!isNew) {
    database.run(
      `DELETE FROM edges WHERE owner = ? AND (relation, parent, sort_key, child) NOT IN (SELECT ${EDGE_COLUMNS} FROM json_each(?))`,
      itemId,
      list,
    );
  }
  if (edges.length === 0) return;
  database.run(
    `INSERT INTO edges (relation, parent, sort_key, child, owner) SELECT ${EDGE_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (relation, parent, sort_key, child) DO UPDATE SET owner = excluded.owner WHERE owner <> excluded.owner`,
    itemId,
    list,
  );
}

/** `isNew`: the item has no mentions yet. */
export function replaceMentions(
  database: SqliteDatabase,
  itemId: Id,
  mentions: readonly MentionWrite[],
  isNew: boolean,
): void {
  if (!isNew) {
    database.run(
      "DELETE FROM mention WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))",
      itemId,
      encodeList(mentions.map(({ item }) => item.id)),
    );
  }
  for (let at = 0; at < mentions.length; at += MOST_MENTIONS)
    insertMentions(database, itemId, mentions.slice(at, at + MOST_MENTIONS));
}

function insertMentions(database: SqliteDatabase, itemId: Id, mentions: readonly MentionWrite[]): void {
  const list = mentions.map(({ item, sortKey, facets }) => [
    item.id,
    item.entityId,
    sortKey,
    encodeList([...new Set(facets)]),
    encodeItem(item),
  ]);
  database.run(
    `INSERT INTO mention (id, entity, sort_key, facets, item, owner) SELECT ${MENTION_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET entity = excluded.entity, sort_key = excluded.sort_key, facets = excluded.facets, item = excluded.item, owner = excluded.owner
     WHERE (entity, sort_key, facets, item, owner) <> (excluded.entity, excluded.sort_key, excluded.facets, excluded.item, excluded.owner)`,
    itemId,
    encodeList(list),
  );
}
