import { digitsOf, type Id } from "../../../domain/ids";
import { NAMED_IN, stringOf, type NamedProfile, type NamingText } from "../../../domain/coverage/naming-text";
import type { TextKind } from "../../../domain/item";
import { COLLECTION_OF } from "../../../domain/item";
import { rowsOf } from "../../../domain/relations";
import { newestPage } from "../../page";
import type { Meter, NamingList, NewestRequest, Reach } from "../../store-reader";
import { joined, sql, where, type Row, type Sql } from "../engine/database";
import type { Numbers } from "../records/numbers";
import { timePlaces } from "../records/places";
import { parentTerm } from "../records/terms";
import { fieldIn, type PackedMentions } from "../records/packed-mentions";
import { encodeList, integerOf, textOf } from "../records/rows";
import { inTurns } from "../../../domain/async/turns";
import { isVisible, listTables, type View } from "./view";
import { firstRows } from "./first-rows";
import { listParts } from "./list-parts";
import { listQuery } from "./list-query";
import { numbersIn } from "./related-query";
import { conditionsOf, hasFacetOf } from "./filters";
import { sortKeyRange } from "./paging";

/** So many lists, and so many texts, are read before other work of the process gets its turn. */
const LISTS_IN_A_TURN = 4;
const TEXTS_IN_A_TURN = 200;

/** Reads which profiles texts name, from their packed mentions alone. Nothing of it is kept in memory. */
export class NamingReads {
  constructor(
    private readonly numbers: Numbers,
    private readonly meter: Meter | undefined,
    private readonly view: () => View,
    private readonly rows: (query: Sql) => readonly Row[],
  ) {}

  async textsNaming(kind: TextKind, lists: readonly NamingList[], newest: number): Promise<NamingText[][]> {
    this.meter?.roundTrip(rowsOf(NAMED_IN[kind]));
    const found = await inTurns(lists, LISTS_IN_A_TURN, (some) => {
      const rows: (Row | undefined)[] = some.map(() => undefined);
      for (const row of this.rows(listsQuery(kind, some, newest, this.view()))) rows[integerOf(row, "parent")] = row;
      return rows;
    });
    return this.texts(kind, newest, found);
  }

  async newestTexts(kind: TextKind, request: NewestRequest): Promise<NamingText[]> {
    const page = newestPage(request);
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    const parts = listParts({ kind, filter: page.filter, view: this.view() }, "sortKey", this.rows);
    const [row] = parts === undefined ? [] : this.rows(listQuery(parts, page));
    const [texts] = await this.texts(kind, request.newest, [row]);
    return texts ?? [];
  }

  reach(kind: TextKind, request: NewestRequest): Reach {
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    return reachIn(this.rows(reachQuery(kind, request, this.view())));
  }

  /** The texts of lists: their numbers first, then what they name. A text that two lists have is read once. */
  private async texts(kind: TextKind, newest: number, rows: readonly (Row | undefined)[]): Promise<NamingText[][]> {
    const pages = rows.map((row) => (row === undefined ? [] : numbersIn(row).value).slice(0, newest));
    const sortKeys = new Map(pages.flat());
    const numbers = [...sortKeys.keys()];
    const texts = await inTurns([...sortKeys], TEXTS_IN_A_TURN, (some) => {
      const read = this.rows(
        mentionsOfTexts(
          kind,
          some.map(([n]) => n),
        ),
      );
      return namingTextsIn(
        read,
        some.map(([, sortKey]) => sortKey),
        this.numbers,
      );
    });
    const byNumber = new Map(numbers.map((n, place) => [n, texts[place]]));
    this.meter?.documents(numbers.length);
    return pages.map((page) => page.flatMap(([n]) => byNumber.get(n) ?? []));
  }
}

const NEWEST = { place: "t.place", sortKey: "c.sort_key", id: "c.id" };

/**
 * The statement for the numbers of the newest texts of each list: `parent` (its place in `lists`), `page`. Places are
 * in the order of instants, so that the range needs no look at the texts' own sort keys.
 */
function listsQuery(kind: TextKind, lists: readonly NamingList[], newest: number, view: View): Sql {
  const asked = lists.map(({ profile, from, before }) => [
    digitsOf(profile),
    from === undefined ? 0 : timePlaces({ sortKey: from, id: "" }).low,
    before === undefined ? Number.MAX_SAFE_INTEGER : timePlaces({ sortKey: before, id: "" }).low,
  ]);
  const from = (table: string): Sql =>
    joined(
      [
        sql(
          ` FROM ${table} t CROSS JOIN ${kind} c ON c.n = t.n WHERE t.term = ${parentTerm(NAMED_IN[kind], "e.n")} AND t.uses & 1
         AND t.place >= (p.value ->> 1) AND t.place < (p.value ->> 2) AND `,
        ),
        isVisible(view, "c"),
      ],
      "",
    );
  return joined(
    [
      sql("SELECT p.key AS parent, (SELECT json_group_array(json_array(n, sort_key)) FROM ("),
      firstRows(listTables(kind, view), {
        columns: sql("c.n, c.sort_key"),
        from,
        by: NEWEST,
        walk: "DESC",
        most: newest,
      }),
      sql(")) AS page"),
      sql(" FROM json_each(?) p CROSS JOIN entity e ON e.id = unhex(p.value ->> 0)", encodeList(asked)),
    ],
    "",
  );
}

/** The statement for the mentions of texts by their numbers: `place` (in the list), `id`, `mentions`. */
const mentionsOfTexts = (kind: TextKind, numbers: readonly number[]): Sql =>
  sql(
    `SELECT p.key AS place, '${kind}_' || lower(hex(c.id)) AS id, c.mentions FROM json_each(?) p CROSS JOIN ${kind} c ON c.n = p.value`,
    encodeList(numbers),
  );

/** The texts by their places in the list. */
function namingTextsIn(
  rows: readonly Row[],
  sortKeys: readonly string[],
  numbers: Numbers,
): (NamingText | undefined)[] {
  const texts: (NamingText | undefined)[] = sortKeys.map(() => undefined);
  for (const row of rows) {
    const place = integerOf(row, "place");
    const packed = row["mentions"] === null ? undefined : (JSON.parse(textOf(row, "mentions")) as PackedMentions);
    texts[place] = {
      id: textOf(row, "id") as NamingText["id"],
      sortKey: sortKeys[place] ?? "",
      profiles: packed === undefined ? [] : profilesIn(packed, numbers),
    };
  }
  return texts;
}

function profilesIn({ m, k, b }: PackedMentions, numbers: Numbers): NamedProfile[] {
  const profiles: NamedProfile[] = [];
  for (const n in m) {
    const strings: string[] = [];
    for (const [, , head, , , block] of m[n] ?? []) {
      const name = stringOf(fieldIn(k, head), typeof block === "number" ? b?.[block] : undefined);
      if (!strings.includes(name)) strings.push(name);
    }
    const id: Id<"entity"> = numbers.idOf("entity", Number(n));
    profiles.push({ id, strings });
  }
  return profiles;
}

/** The statement for `reach`: `total`, `oldest`. The inner rows come from the index of places alone. */
export function reachQuery(kind: TextKind, { newest, from, before, filter }: NewestRequest, view: View): Sql {
  const conditions = conditionsOf(kind, filter);
  const facets = (conditions?.facets ?? []).map((group) => hasFacetOf(kind, group, "c", view));
  const passes = conditions === undefined ? sql("false") : facets.length === 0 ? sql("true") : joined(facets, " AND ");
  const range = { sortKeys: { ...(from !== undefined && { from }), ...(before !== undefined && { before }) } };
  return joined(
    [
      sql(
        `SELECT total, (SELECT sort_key FROM ${kind} WHERE n = last) AS oldest FROM (SELECT count(*) FILTER (WHERE passes) AS total, n AS last, min(place) FROM (SELECT c.n, c.place, (`,
      ),
      passes,
      sql(`) AS passes FROM ${kind} c`),
      where([isVisible(view, "c"), ...sortKeyRange(range, kind, "c.place", "c.sort_key")]),
      sql(" ORDER BY c.place DESC LIMIT ?))", newest),
    ],
    "",
  );
}

function reachIn([row]: readonly Row[]): Reach {
  if (row === undefined || row["oldest"] === null) return { from: null, count: 0 };
  return { from: textOf(row, "oldest"), count: integerOf(row, "total") };
}
