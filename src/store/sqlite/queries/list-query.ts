import type { ListRequest } from "../../store-reader";
import { isVisible, listTables } from "./view";
import { isFacetRow, termOfFacet } from "./filters";
import { rowsToRead } from "../../page";
import { orderBy, pageRange, seenRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "../engine/database";
import { idText } from "../records/numbers";
import { instantText } from "../records/places";
import { ALL } from "../records/terms";
import { checksOf, inOrder, type ListParts } from "./list-parts";
import { isUnfiltered } from "./related-query";
import { countWords, wordsKeys } from "./text-query";

/**
 * The statement for a page of a kind's items: `page`, a JSON list of number and key per item, in the order of the walk.
 * The key is what the list is ordered by.
 */
export function listQuery(parts: ListParts, page: ListRequest): Sql {
  const keys = keysQuery(parts, page);
  return joined([sql("SELECT json_group_array(json_array(n, key)) AS page FROM ("), keys, sql(")")], "");
}

/** The statement for `n` and `key` of a page's items, in the order of the walk. */
export function keysQuery(parts: ListParts, page: ListRequest): Sql {
  const { lead } = parts;
  const isSeen = page.by === "firstSeenAt";
  if (lead.by === "words" && (!isSeen || lead.isFew)) return wordsKeys(parts, page);
  if (isSeen) return lead.isFew && lead.by !== "firstSeen" ? fewSeen(parts, page) : seenKeys(parts, page);
  const keys = lead.by === "firstSeen" ? seenInOrder(parts, page) : facetsKeys(parts, page);
  return joined([sql("SELECT n, key FROM ("), keys, sql(")")], "");
}

/** The statement that counts a kind's items: `total`. */
export function countQuery(parts: ListParts): Sql {
  const { kind, filter, lead } = parts;
  if (lead.by === "words") return countWords(parts);
  if (lead.by === "firstSeen") return counted(seenFrom(parts, "c.first_seen"));
  if (!isUnfiltered(filter)) return counted(joined(facetsParts(parts, []), " UNION "));
  return sql(`SELECT coalesce((SELECT items FROM ${kind}_total WHERE term = ${ALL}), 0) AS total`);
}

const counted = (keys: Sql): Sql => joined([sql("SELECT count(*) AS total FROM ("), keys, sql(")")], "");

/**
 * Reads the items of the lead's facets, one part of a union per facet, or without such a lead the kind's whole list.
 * Every part comes from its index in list order, so a limit ends the reading.
 */
function facetsKeys(parts: ListParts, page: ListRequest): Sql {
  const walk = walkOf(page);
  const range = pageRange(page, { ...inOrder(parts.kind), place: placeOfPart(parts) });
  return joined(
    [
      joined(facetsParts(parts, range), " UNION "),
      sql(` ORDER BY 1 ${walk}, 2 ${walk}, 3 ${walk} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

const placeOfPart = ({ lead }: ListParts): string => (lead.by === "facets" ? "f.place" : "c.place");

const IN_ORDER = "c.sort_key AS key, c.id, c.n";

/** `columns` of the items, by one facet each. */
function facetsParts(parts: ListParts, range: readonly Sql[], columns = `${placeOfPart(parts)}, ${IN_ORDER}`): Sql[] {
  const { kind, lead, view } = parts;
  const checks = [isVisible(view, "c"), ...range, ...checksOf(parts, placeOfPart(parts))];
  if (lead.by !== "facets") return [joined([sql(`SELECT ${columns} FROM ${kind} c`), where(checks)], "")];
  return lead.group.flatMap((facet) =>
    listTables(kind, view).map((table) =>
      joined(
        [
          sql(`SELECT ${columns} FROM ${table} f CROSS JOIN ${kind} c ON c.n = f.n`),
          where([joined([sql("f.term = "), termOfFacet(kind, facet)], ""), sql(isFacetRow("f")), ...checks]),
        ],
        "",
      ),
    ),
  );
}

/** Reads the few items of the lead, and puts them in the order in which they were first seen. */
function fewSeen(parts: ListParts, page: ListRequest): Sql {
  const walk = walkOf(page);
  const range = seenRange(page, "c.first_seen", idText(parts.kind, "c.id"));
  const columns = `c.first_seen, c.id, c.n, ${instantText("c.first_seen")} AS key`;
  return joined(
    [
      sql("SELECT n, key FROM ("),
      joined(facetsParts(parts, range, columns), " UNION "),
      sql(`) ORDER BY first_seen ${walk}, id ${walk} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

/** Reads only the items that were first seen in the given time, in that order, so that a limit ends the reading. */
function seenKeys(parts: ListParts, page: ListRequest): Sql {
  const walk = walkOf(page);
  const range = seenRange(page, "c.first_seen", idText(parts.kind, "c.id"));
  return joined(
    [
      seenFrom(parts, instantText("c.first_seen"), range),
      sql(` ORDER BY c.first_seen ${walk}, c.id ${walk} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

/** Reads all the items that were first seen in the given time. */
function seenInOrder(parts: ListParts, page: ListRequest): Sql {
  const order = inOrder(parts.kind);
  return joined(
    [
      seenFrom(parts, order.sortKey, pageRange(page, order)),
      sql(` ORDER BY ${orderBy({ ...order, id: "c.id" }, walkOf(page))} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

function seenFrom(parts: ListParts, key: string, range: readonly Sql[] = []): Sql {
  const { kind, view } = parts;
  const from = sql(`SELECT c.n, ${key} AS key FROM ${kind} c INDEXED BY ${kind}_by_first_seen`);
  return joined([from, where([isVisible(view, "c"), ...range, ...checksOf(parts)])], "");
}
