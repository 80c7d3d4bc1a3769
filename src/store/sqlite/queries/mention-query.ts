import { MENTION_FIELDS, MENTION_METHODS, SUBJECT_DIGITS } from "../../../domain/mention";

import { digitsOf, type Id } from "../../../domain/ids";
import type { Filter, Grouping, PageKey, PageRequest } from "../../store-reader";
import { rowsToRead } from "../../page";
import { isVisible, listTables, type View } from "./view";
import { firstRows } from "./first-rows";
import { conditionsOf, type FacetGroup } from "./filters";
import { pageRange, walkOf, type ListOrder } from "./paging";
import { encodeList } from "../records/rows";
import { joined, sql, where, type Sql } from "../engine/database";
import { SORT_KEY_AT, TAIL_AT } from "../records/packed-mentions";
import { countedByValue, groupingOf, isUnfiltered } from "./related-query";
import { facetText, mentioning, parentTerm } from "../records/terms";
import { timePlaces } from "../records/places";

/** The kinds whose records have mentions. */
export const SUBJECTS = ["article", "post"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** How a list of mentions is ordered, by the texts that they are in. */
const BY_TEXT: ListOrder = {
  place: "t.place",
  sortKey: "iif(t.sort_key = '', c.sort_key, t.sort_key)",
  id: `('mention_' || substr(lower(hex(c.id)), 1, ${SUBJECT_DIGITS}))`,
  isByTime: true,
  isAtKey: true,
};
const ID_LENGTH = "mention_".length + SUBJECT_DIGITS;

/** A text has one mention at least. At the ends of the range there may be texts that have none inside. */
export const textsToRead = (page: PageRequest): number =>
  rowsToRead(page) + Number(page.after !== undefined) + Number(page.before !== undefined);

/**
 * The statement for the texts that mention each profile, for a page of its mentions, once for articles and once for
 * posts: `parent` (its place in `profiles`), `kind` (of the texts), `profile` (its number), and `page`, a JSON list in
 * the order of the walk. Of each text it has the number, the beginning of its mentions' ids, the sort keys of text and
 * row, and, where the filter asks for facets, the ends of the ids of the mentions that have them.
 */
export function mentionsQuery(profiles: readonly Id[], page: PageRequest, view: View): Sql {
  const walk = walkOf(page);
  const facets = facetsOf(page.filter);
  const range = pageRange(ofTexts(page), BY_TEXT);
  const columns = joined(
    [
      sql(`json_array(c.n, ${BY_TEXT.id}, c.sort_key, t.sort_key`),
      facets.length === 0
        ? sql("")
        : joined([sql(`, json((SELECT json_group_array(m.value ->> ${TAIL_AT}) `), ownWith(facets), sql("))")], ""),
      sql(") AS text"),
    ],
    "",
  );
  const from = (subject: Subject, table: string): Sql =>
    joined(
      [
        sql(` FROM ${table} t CROSS JOIN ${subject} c ON c.n = t.n`),
        where([
          ...textConditions(subject, page.filter, view),
          ...range,
          ...(facets.length === 0 ? [] : [joined([sql("EXISTS (SELECT 1 "), ownWith(facets), sql(")")], "")]),
        ]),
      ],
      "",
    );
  const parts = SUBJECTS.map((subject) =>
    joined(
      [
        sql(
          `SELECT p.key AS parent, '${subject}' AS kind, e.n AS profile, (SELECT json_group_array(json(text)) FROM (`,
        ),
        firstRows(listTables(subject, view), {
          columns,
          from: (table) => from(subject, table),
          by: { ...BY_TEXT, id: "c.id" },
          walk,
          most: textsToRead(page),
        }),
        sql(")) AS page FROM "),
        profilesOf(profiles),
      ],
      "",
    ),
  );
  return joined(parts, " UNION ALL ");
}

/** The page with the keys of the texts that the mentions at its ends are in. */
function ofTexts({ after, before, ...page }: PageRequest): PageRequest {
  const keyOfText = ({ sortKey, id }: PageKey): PageKey => ({ sortKey, id: id.slice(0, ID_LENGTH) });
  return { ...page, ...(after && { after: keyOfText(after) }), ...(before && { before: keyOfText(before) }) };
}

/** The mentions `m` of the profile `e` in the record `c`, with the sort key of the row `t` and the facets. */
const ownWith = (facets: readonly Sql[]): Sql =>
  joined([sql(`FROM ${OWN}`), where([sql(HAS_KEY_OF_ROW), ...facets])], "");

/**
 * The mentions of a profile in each text: `place` (of the text in `keys`), `id` (of the text), `profile`, `own` and
 * `shared`. A key has the numbers of text and profile.
 */
export function mentionsOfTextsQuery(subject: Subject, keys: readonly string[]): Sql {
  const profile = "substr(p.value, instr(p.value, ' ') + 1)";
  return sql(
    `SELECT p.key AS place, '${subject}_' || lower(hex(c.id)) AS id, c.mentions -> ('$.m."' || ${profile} || '"') AS own,
       json_remove(c.mentions, '$.m') AS shared, CAST(${profile} AS INTEGER) AS profile
     FROM json_each(?) p CROSS JOIN ${subject} c ON c.n = CAST(p.value AS INTEGER) WHERE own IS NOT NULL`,
    encodeList(keys),
  );
}

/** The statement that counts the mentions of each profile: `parent, total`. */
export function countMentionsQuery(profiles: readonly Id[], filter: Filter | undefined, view: View): Sql {
  const counts = SUBJECTS.map((subject) =>
    isUnfiltered(filter)
      ? sql(`coalesce((SELECT mentions FROM ${subject}_total WHERE term = ${termOf(subject)}), 0)`)
      : joined(
          listTables(subject, view).map((table) =>
            joined([sql("(SELECT count(*)"), mentionsFrom(subject, table, filter, view), sql(")")], ""),
          ),
          " + ",
        ),
  );
  return joined(
    [sql("SELECT p.key AS parent, "), joined(counts, " + "), sql(" AS total FROM "), profilesOf(profiles)],
    "",
  );
}

/** The statement that counts mentions per profile and group: `parent, value, total`, in the order of the values. */
export function tallyMentionsQuery(profiles: readonly Id[], by: Grouping, filter: Filter | undefined, view: View): Sql {
  const grouped = groupingOf(by, BY_TEXT.sortKey);
  const ofFacets = "facetPrefix" in by ? ` CROSS JOIN json_each(${FACETS}) g` : "";
  const parts = SUBJECTS.flatMap((subject) =>
    listTables(subject, view).map((table) =>
      joined(
        [
          joined([sql("SELECT p.key AS parent, "), grouped.value, sql(" AS value FROM ")], ""),
          profilesOf(profiles),
          sql(` CROSS JOIN ${mentionRows(subject, table)}${ofFacets}`),
          where([...mentionConditions(subject, filter, view), ...grouped.conditions]),
        ],
        "",
      ),
    ),
  );
  return countedByValue(parts);
}

/** The statement for the texts that mentions are in: `place` (of the id in `ids`), `kind`, `id`, `mentions`. */
export function subjectsQuery(ids: readonly Id<"mention">[], view: Pick<View, "audience">): Sql {
  const starts = encodeList(ids.map((id) => digitsOf(id).slice(0, 20)));
  const parts = SUBJECTS.map((subject) =>
    joined(
      [
        sql(
          `SELECT p.key AS place, '${subject}' AS kind, '${subject}_' || lower(hex(c.id)) AS id, c.mentions FROM json_each(?) p
       CROSS JOIN ${subject} c ON c.id BETWEEN unhex(p.value || '000000000000') AND unhex(p.value || 'ffffffffffff')
       WHERE c.mentions IS NOT NULL`,
          starts,
        ),
        isVisible(view, "c"),
      ],
      " AND ",
    ),
  );
  return joined(parts, " UNION ALL ");
}

const profilesOf = (profiles: readonly Id[]): Sql =>
  sql("json_each(?) p CROSS JOIN entity e ON e.id = unhex(p.value)", encodeList(profiles.map(digitsOf)));

const termOf = (subject: Subject): string => parentTerm(mentioning(subject) ?? "Entity.articles", "e.n");

/** The mentions `m` of the profile `e` in the record `c`. */
const OWN = `json_each(c.mentions, '$.m."' || e.n || '"') m`;
/** A text may have a row of the profile for each sort key. */
const HAS_KEY_OF_ROW = `coalesce(m.value ->> ${SORT_KEY_AT}, '') = t.sort_key`;

/** Rows `t` of the profile `e`, their records `c`, and the mentions `m` of the profile in them. */
const mentionRows = (subject: Subject, table: string): string =>
  `${table} t CROSS JOIN ${subject} c ON c.n = t.n CROSS JOIN ${OWN}`;

/** The SQL expression for a name in a list, given its place. */
const nameIn = (names: readonly string[], place: string): string =>
  `CASE ${place} ${names.map((name, at) => `WHEN ${at} THEN '${name}'`).join(" ")} END`;

/** The list of a mention's facets. */
const HEAD = "'$.k[' || (m.value ->> 2) || ']";
const LIST = `(c.mentions -> ('$.f[' || (c.mentions ->> (${HEAD}[3]')) || ']'))`;
const FACETS = `iif((c.mentions ->> (${HEAD}[4]')) = 1, ${LIST}, json_insert(${LIST}, '$[#]', 'field:' || ${nameIn(MENTION_FIELDS, `(c.mentions ->> (${HEAD}[0]'))`)}, '$[#]', 'method:' || ${nameIn(MENTION_METHODS, `(c.mentions ->> (${HEAD}[1]'))`)}))`;

function mentionsFrom(subject: Subject, table: string, filter: Filter | undefined, view: View): Sql {
  return joined([sql(` FROM ${mentionRows(subject, table)}`), where(mentionConditions(subject, filter, view))], "");
}

function mentionConditions(subject: Subject, filter: Filter | undefined, view: View): Sql[] {
  return [...textConditions(subject, filter, view), sql(HAS_KEY_OF_ROW), ...facetsOf(filter)];
}

/** The conditions on a row and its text. */
function textConditions(subject: Subject, filter: Filter | undefined, view: View): Sql[] {
  if (conditionsOf("mention", filter) === undefined) return [sql("false")];
  return [sql(`t.term = ${termOf(subject)}`), sql("t.uses >= 4"), isVisible(view, "c"), ...sortKeysOf(filter)];
}

const facetsOf = (filter: Filter | undefined): Sql[] =>
  (conditionsOf("mention", filter)?.facets ?? []).map(mentionHasFacetOf);

function sortKeysOf(filter: Filter | undefined): Sql[] {
  const { from, before } = filter?.sortKeys ?? {};
  return [
    ...(from === undefined
      ? []
      : [sql("t.place >= ?", timePlaces({ sortKey: from, id: "" }).low), sql(`${BY_TEXT.sortKey} >= ?`, from)]),
    ...(before === undefined
      ? []
      : [sql("t.place <= ?", timePlaces({ sortKey: before, id: "" }).high), sql(`${BY_TEXT.sortKey} < ?`, before)]),
  ];
}

function mentionHasFacetOf(group: FacetGroup): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${FACETS}) f WHERE ${facetText("f.value")} IN (SELECT value FROM json_each(?)))`,
    encodeList(group),
  );
}
