import type { Id } from "../../domain/ids";
import { RELATIONS } from "../../domain/relations";
import type { RecordWrite } from "../store";
import type { Connection } from "./connection";
import { deleteListing } from "./listing-rows";
import { encodeList } from "./rows";

const ALL_RELATIONS = encodeList(Object.keys(RELATIONS));
const SORTED_BY_CHILD = encodeList(
  Object.entries(RELATIONS).flatMap(([relation, { sortsBy }]) => (sortsBy === "child" ? [relation] : [])),
);

/**
 * Makes the survivor the only record of both: the absorbed one's identities the edges to and from it and the mentions
 * of it lead to the survivor.
 */
export function absorb(connection: Connection, survivor: RecordWrite, absorbed: Id): void {
  const { kind, item, sortKey } = survivor;
  deleteListing(connection, kind, absorbed);
  connection.run(`DELETE FROM ${kind} WHERE id = ?`, absorbed);
  connection.run("DELETE FROM edges WHERE owner = ?", absorbed);
  connection.run("DELETE FROM mention WHERE owner = ?", absorbed);
  connection.run("UPDATE identities SET id = ? WHERE id = ?", item.id, absorbed);
  connection.run(
    `UPDATE OR REPLACE edges SET child = ?, sort_key = CASE WHEN relation IN (SELECT value FROM json_each(?)) THEN ? ELSE sort_key END
     WHERE child = ?`,
    item.id,
    SORTED_BY_CHILD,
    sortKey,
    absorbed,
  );
  connection.run(
    "UPDATE OR REPLACE edges SET parent = ? WHERE relation IN (SELECT value FROM json_each(?)) AND parent = ?",
    item.id,
    ALL_RELATIONS,
    absorbed,
  );
  if (kind === "entity") connection.run("UPDATE mention SET entity = ? WHERE entity = ?", item.id, absorbed);
}
