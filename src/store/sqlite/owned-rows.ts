import type { Id } from "../../domain/ids";
import type { Edge, MentionWrite } from "../store";
import type { Connection } from "./connection";
import { encodeItem, encodeList } from "./rows";

const EDGE_COLUMNS = "value ->> 0, value ->> 1, value ->> 2, value ->> 3";
/**
 * Inserted by one statement: a text of a million letters may have a hundred thousand mentions, whose list would be
 * larger than all of it.
 */
const ROWS = 1_000;
const MENTION_COLUMNS = `${EDGE_COLUMNS}, value ->> 4`;

/** `isNew`: the owner has none yet. */
export function replaceEdges(connection: Connection, owner: Id, edges: readonly Edge[], isNew: boolean): void {
  const list = encodeList(edges.map((edge) => [edge.relation, edge.parent, edge.sortKey, edge.child]));
  if (!isNew) {
    connection.run(
      `DELETE FROM edges WHERE owner = ? AND (relation, parent, sort_key, child) NOT IN (SELECT ${EDGE_COLUMNS} FROM json_each(?))`,
      owner,
      list,
    );
  }
  if (edges.length === 0) return;
  connection.run(
    `INSERT INTO edges (relation, parent, sort_key, child, owner) SELECT ${EDGE_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (relation, parent, sort_key, child) DO UPDATE SET owner = excluded.owner WHERE owner <> excluded.owner`,
    owner,
    list,
  );
}

/** `isNew`: the owner has none yet. */
export function replaceMentions(
  connection: Connection,
  owner: Id,
  mentions: readonly MentionWrite[],
  isNew: boolean,
): void {
  if (!isNew) {
    connection.run(
      "DELETE FROM mention WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))",
      owner,
      encodeList(mentions.map(({ item }) => item.id)),
    );
  }
  for (let at = 0; at < mentions.length; at += ROWS) insertMentions(connection, owner, mentions.slice(at, at + ROWS));
}

function insertMentions(connection: Connection, owner: Id, mentions: readonly MentionWrite[]): void {
  const list = mentions.map(({ item, sortKey, facets }) => [
    item.id,
    item.entityId,
    sortKey,
    encodeList([...new Set(facets)]),
    encodeItem(item),
  ]);
  connection.run(
    `INSERT INTO mention (id, entity, sort_key, facets, item, owner) SELECT ${MENTION_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET entity = excluded.entity, sort_key = excluded.sort_key, facets = excluded.facets, item = excluded.item, owner = excluded.owner
     WHERE (entity, sort_key, facets, item, owner) <> (excluded.entity, excluded.sort_key, excluded.facets, excluded.item, excluded.owner)`,
    owner,
    encodeList(list),
  );
}
