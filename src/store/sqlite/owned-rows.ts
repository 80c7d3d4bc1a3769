import type { Id } from "../../domain/ids";
import type { Edge, MentionWrite } from "../store";
import type { Connection } from "./connection";
import { encodeItem, encodeList } from "./rows";

const EDGE_COLUMNS = "value ->> 0, value ->> 1, value ->> 2, value ->> 3";

/** `isNew`: the owner has none yet. */
export function replaceEdges(connection: Connection, owner: Id, edges: readonly Edge[], isNew: boolean): void {
  const list = encodeList(edges.map((edge) => [edge.relation, edge.parent, edge.sortKey, edge.child]));
  if (!isNew) {
    connection.run(
      `DELETE FROM edges WHERE owner = ? AND (relation, parent, sort_key, child) NOT IN (SELECT ${EDGE_COLUMNS} FROM json_each(?))`,
      owner, list,
    );
  }
  if (edges.length === 0) return;
  connection.run(
    `INSERT INTO edges (relation, parent, sort_key, child, owner) SELECT ${EDGE_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (relation, parent, sort_key, child) DO UPDATE SET owner = excluded.owner WHERE owner <> excluded.owner`,
    owner, list,
  );
}

/** `isNew`: the owner has none yet. */
export function replaceMentions(connection: Connection, owner: Id, mentions: readonly MentionWrite[], isNew: boolean): void {
  if (!isNew) {
    connection.run(
      "DELETE FROM mention WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))",
      owner, encodeList(mentions.map(({ item }) => item.id)),
    );
  }
  if (mentions.length === 0) return;
  const list = mentions.map(({ item, sortKey, facets }) => [item.id, sortKey, encodeItem(item), encodeList([...new Set(facets)])]);
  connection.run(
    `INSERT INTO mention (id, sort_key, item, facets, owner) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ? FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key, item = excluded.item, facets = excluded.facets, owner = excluded.owner
     WHERE (sort_key, item, facets, owner) <> (excluded.sort_key, excluded.item, excluded.facets, excluded.owner)`,
    owner, encodeList(list),
  );
}
