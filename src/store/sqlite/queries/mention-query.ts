import { MENTION_FIELDS, MENTION_METHODS, SUBJECT_DIGITS } from "../../../domain/mention";
import type { Audience } from "../../../domain/audience";
import { digitsOf, type Id } from "../../../domain/ids";
import type { Filter, Grouping, PageRequest, SortOrder } from "../../store-reader";
import { rowsToRead } from "../../page";
import { isVisible } from "./audience";
import { conditionsOf, type FacetGroup } from "./filters";
import { pageRange, walkOf, type ListOrder } from "./paging";
import { encodeList } from "../records/rows";
import { joined, sql, where, type Sql } from "../engine/database";
import { SORT_KEY_AT, TAIL_AT } from "../records/packed-mentions";
import { groupingOf, isUnfiltered } from "./related-query";
import { facetText, mentioning, parentTerm } from "../records/terms";
import { timePlaces } from "../records/places";

/** The kinds whose records have mentions. */
export const SUBJECTS = ["article", "post"] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * The statement for the mentions of each profile, for a page of articles and for one of posts: `parent` (its place in
 * `profiles`), `kind` (of the texts), and `page`, a JSON list in the order of the walk. Of each mention it has the sort
 * key, the number and the digits of its text, and the packed mention. The mentions of a profile are packed in the
 * records that are listed under it.
 */
export function mentionsQuery(profiles: readonly Id[], page: PageRequest, audience: Audience): Sql {
  const walk = walkOf(page);
  const parts = SUBJECTS.map((subject) =>
    joined(
      [
        sql(
          `SELECT p.key AS parent, '${subject}' AS kind, (SELECT json_group_array(json(mention)) FROM (SELECT json_array(${ORDER.sortKey}, c.n, lower(hex(c.id)), json(m.value)) AS mention`,
        ),
        mentionsFrom(subject, page.filter, audience, pageRange(page, ORDER)),
        sql(` ORDER BY ${inWalk(walk)} LIMIT ?)) AS page FROM `, rowsToRead(page)),
        profilesOf(profiles),
      ],
      "",
    ),
  );
  return joined(parts, " UNION ALL ");
}

/** As the order of `ORDER`, without making the ids. They begin with the id of the text. */
const inWalk = (walk: SortOrder): string =>
  `t.place ${walk}, ${ORDER.sortKey} ${walk}, c.id ${walk}, m.value ->> ${TAIL_AT} ${walk}`;

/** What the mentions of each text have in common: `place` (of its number in the list), `shared`. */
export function sharedOfMentions(subject: Subject, numbers: readonly number[]): Sql {
  return sql(
    `SELECT p.key AS place, json_remove(c.mentions, '$.m') AS shared FROM json_each(?) p CROSS JOIN ${subject} c ON c.n = p.value WHERE c.mentions IS NOT NULL`,
    encodeList(numbers),
  );
}

/** The statement that counts the mentions of each profile: `parent, total`. */
export function countMentionsQuery(profiles: readonly Id[], filter: Filter | undefined, audience: Audience): Sql {
  const counts = SUBJECTS.map((subject) =>
    isUnfiltered(filter)
      ? sql(`coalesce((SELECT mentions FROM ${subject}_total WHERE term = ${termOf(subject)}), 0)`)
      : joined([sql("(SELECT count(*)"), mentionsFrom(subject, filter, audience, []), sql(")")], ""),
  );
  return joined(
    [sql("SELECT p.key AS parent, "), joined(counts, " + "), sql(" AS total FROM "), profilesOf(profiles)],
    "",
  );
}

/** The statement that counts mentions per profile and group: `parent, value, total`, in the order of the values. */
export function tallyMentionsQuery(
  profiles: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  audience: Audience,
): Sql {
  const grouped = groupingOf(by, ORDER.sortKey);
  const parts = SUBJECTS.map((subject) =>
    joined(
      [
        joined([sql("SELECT p.key AS parent, "), grouped.value, sql(" AS value FROM ")], ""),
        profilesOf(profiles),
        sql(` CROSS JOIN ${mentionRows(subject)}${"facetPrefix" in by ? ` CROSS JOIN json_each(${FACETS}) g` : ""}`),
        where([...mentionConditions(subject, filter, audience), ...grouped.conditions]),
      ],
      "",
    ),
  );
  return joined(
    [
      sql("SELECT parent, value, count(*) AS total FROM ("),
      joined(parts, " UNION ALL "),
      sql(") GROUP BY 1, 2 ORDER BY 1, 2"),
    ],
    "",
  );
}

/** The statement for the texts that mentions are in: `place` (of the id in `ids`), `kind`, `id`, `mentions`. */
export function subjectsQuery(ids: readonly Id<"mention">[], audience: Audience): Sql {
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
        isVisible(audience, "c"),
      ],
      " AND ",
    ),
  );
  return joined(parts, " UNION ALL ");
}

const profilesOf = (profiles: readonly Id[]): Sql =>
  sql("json_each(?) p CROSS JOIN entity e ON e.id = unhex(p.value)", encodeList(profiles.map(digitsOf)));

const termOf = (subject: Subject): string => parentTerm(mentioning(subject) ?? "Entity.articles", "e.n");

/** Rows `t` of the profile `e`, their records `c`, and the mentions `m` of the profile in them. */
const mentionRows = (subject: Subject): string =>
  `${subject}_posting t CROSS JOIN ${subject} c ON c.n = t.n CROSS JOIN json_each(c.mentions, '$.m."' || e.n || '"') m`;

const ORDER: ListOrder = {
  place: "t.place",
  sortKey: "iif(t.sort_key = '', c.sort_key, t.sort_key)",
  id: `('mention_' || substr(lower(hex(c.id)), 1, ${SUBJECT_DIGITS}) || (m.value ->> ${TAIL_AT}))`,
  isByTime: true,
};

/** The SQL expression for a name in a list, given its place. */
const nameIn = (names: readonly string[], place: string): string =>
  `CASE ${place} ${names.map((name, at) => `WHEN ${at} THEN '${name}'`).join(" ")} END`;

/** The list of a mention's facets. */
const HEAD = "'$.k[' || (m.value ->> 2) || ']";
const LIST = `(c.mentions -> ('$.f[' || (c.mentions ->> (${HEAD}[3]')) || ']'))`;
const FACETS = `iif((c.mentions ->> (${HEAD}[4]')) = 1, ${LIST}, json_insert(${LIST}, '$[#]', 'field:' || ${nameIn(MENTION_FIELDS, `(c.mentions ->> (${HEAD}[0]'))`)}, '$[#]', 'method:' || ${nameIn(MENTION_METHODS, `(c.mentions ->> (${HEAD}[1]'))`)}))`;

function mentionsFrom(subject: Subject, filter: Filter | undefined, audience: Audience, range: readonly Sql[]): Sql {
  return joined(
    [sql(` FROM ${mentionRows(subject)}`), where([...mentionConditions(subject, filter, audience), ...range])],
    "",
  );
}

function mentionConditions(subject: Subject, filter: Filter | undefined, audience: Audience): Sql[] {
  const conditions = conditionsOf("mention", filter);
  if (conditions === undefined) return [sql("false")];
  return [
    sql(`t.term = ${termOf(subject)}`),
    sql("t.uses >= 4"),
    isVisible(audience, "c"),
    sql(`coalesce(m.value ->> ${SORT_KEY_AT}, '') = t.sort_key`),
    ...sortKeysOf(filter),
    ...conditions.facets.map(mentionHasFacetOf),
  ];
}

function sortKeysOf(filter: Filter | undefined): Sql[] {
  const { from, before } = filter?.sortKeys ?? {};
  return [
    ...(from === undefined
      ? []
      : [sql("t.place >= ?", timePlaces({ sortKey: from, id: "" }).low), sql(`${ORDER.sortKey} >= ?`, from)]),
    ...(before === undefined
      ? []
      : [sql("t.place <= ?", timePlaces({ sortKey: before, id: "" }).high), sql(`${ORDER.sortKey} < ?`, before)]),
  ];
}

function mentionHasFacetOf(group: FacetGroup): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${FACETS}) f WHERE ${facetText("f.value")} IN (SELECT value FROM json_each(?)))`,
    encodeList(group),
  );
}
