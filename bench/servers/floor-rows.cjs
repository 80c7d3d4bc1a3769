"use strict";
// All SQL of the floor: statements by hand that read exactly the columns with the fields of the answers, from the file of
// the store (src/store/sqlite/form/form.ts has its tables). The peers can resolve from the same statements.
const { inflateRawSync } = require("node:zlib");
const { DatabaseSync } = require("@photostructure/sqlite");

// Two articles of one millisecond may come in another order than in the store. Generated articles have no such times.

/** As src/store/sqlite/records/terms.ts numbers the relations: a term is the number of the parent and of the relation. */
const term = (number) => `* 16 + ${number}`;
const BY_ID = (kind) => `${kind} c ON c.id = unhex(substr(p.value, ${kind.length + 2}))`;
const idOf = (kind) => `'${kind}_' || lower(hex(c.id)) AS id`;
const byIds = (kind) => `SELECT ${idOf(kind)}, c.card FROM json_each(?) p CROSS JOIN ${BY_ID(kind)}`;
/** Cards name sources, accounts and profiles by their numbers. */
const byNumbers = (kind) =>
  `SELECT c.n, ${idOf(kind)}, c.card FROM json_each(?) p CROSS JOIN ${kind} c ON c.n = p.value`;
const related = (parent, relation, kind, order) => `SELECT ${idOf(kind)}, c.card FROM ${parent} e
  CROSS JOIN ${kind}_posting t ON t.term = e.n ${term(relation)} CROSS JOIN ${kind} c ON c.n = t.n
  WHERE e.id = unhex(substr(?, ${parent.length + 2})) AND t.uses & 1 AND c.place IS NOT NULL
  ORDER BY t.place ${order} LIMIT ?`;
const mentionsIn = (
  kind,
  relation,
) => `SELECT t.place, c.sort_key AS sortKey, lower(hex(c.id)) AS id, m.value AS mention
  FROM entity e CROSS JOIN ${kind}_posting t ON t.term = e.n ${term(relation)} CROSS JOIN ${kind} c ON c.n = t.n
  CROSS JOIN json_each(c.mentions, '$.m."' || e.n || '"') m
  WHERE e.id = unhex(substr(?, 8)) AND c.place IS NOT NULL
  ORDER BY t.place DESC, c.sort_key DESC, substr(lower(hex(c.id)), 1, 20) || (m.value ->> 1) DESC LIMIT ?`;

const STATEMENTS = {
  newestArticles: `SELECT ${idOf("article")}, c.card, c.mentions FROM article c WHERE c.place IS NOT NULL
    ORDER BY c.place DESC LIMIT ?`,
  article: `SELECT ${idOf("article")}, c.card, c.mentions, b.body FROM json_each(json_array(?)) p
    CROSS JOIN ${BY_ID("article")} CROSS JOIN article_body b ON b.n = c.n WHERE c.place IS NOT NULL`,
  entities: byNumbers("entity"),
  entity: byIds("entity"),
  sources: byNumbers("source"),
  posts: byIds("post"),
  accounts: byNumbers("account"),
  postsOfArticles: related("article", 1, "post", "ASC"),
  articlesOfEntities: related("entity", 10, "article", "DESC"),
  postsOfEntities: related("entity", 11, "post", "DESC"),
  countArticlesOfEntities: `SELECT t.items FROM entity e CROSS JOIN article_total t ON t.term = e.n ${term(10)}
    WHERE e.id = unhex(substr(?, 8))`,
  mentionsInArticles: mentionsIn("article", 10),
  mentionsInPosts: mentionsIn("post", 11),
};

/** Opens the file of a store. Every method gives plain rows of a batch. */
exports.openRows = function openRows(path) {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec("PRAGMA cache_size = -65536");
  const all = Object.fromEntries(
    Object.entries(STATEMENTS).map(([name, sql]) => {
      const statement = database.prepare(sql);
      return [name, (...values) => statement.all(...values)];
    }),
  );
  const keyed = (name, rowOf, key) => (keys) =>
    new Map(all[name](JSON.stringify(keys)).map((row) => [row[key], rowOf(row)]));
  const ofEach = (name, rowOf) => (parents, first) => parents.map((parent) => all[name](parent, first).map(rowOf));
  return {
    newestArticles: (first) => all.newestArticles(first).map(listedArticle),
    article: (id) => all.article(id).map(wholeArticle)[0] ?? null,
    entity: (id) => all.entity(JSON.stringify([id])).map(entityOf)[0] ?? null,
    sources: keyed("sources", sourceOf, "n"),
    entities: keyed("entities", nameOf, "n"),
    posts: keyed("posts", postOf, "id"),
    accounts: keyed("accounts", accountOf, "n"),
    postsOfArticles: ofEach("postsOfArticles", postOf),
    articlesOfEntities: ofEach("articlesOfEntities", articleOf),
    postsOfEntities: ofEach("postsOfEntities", postOf),
    countArticlesOfEntities: (ids) => ids.map((id) => all.countArticlesOfEntities(id)[0]?.items ?? 0),
    mentionsOfEntity: (id, first) =>
      [...all.mentionsInArticles(id, first), ...all.mentionsInPosts(id, first)]
        .sort((one, other) => other.place - one.place)
        .slice(0, first)
        .map(({ mention }) => mentionOf(JSON.parse(mention))),
  };
};

// As src/store/sqlite/records/packed-fields.ts lists the fields of cards and bodies.
const [FIRST_ID, PRECISIONS] = [3, 8];
const DIRECTIONS = ["LTR", "RTL"];
const instantOf = (date) => (date ? new Date(Math.floor(date / PRECISIONS)).toISOString() : null);
const addressOf = (url) => (url ? (url.startsWith("//") ? `https:${url}` : url) : null);

function articleOf({ id, card }) {
  const [headline, , date, source, , direction] = JSON.parse(card);
  return {
    id,
    headline,
    direction: DIRECTIONS[direction - FIRST_ID],
    publishedAt: instantOf(date),
    sourceId: source - FIRST_ID,
  };
}

function listedArticle({ id, card, mentions }) {
  const [headline, language, date, source, url, direction] = JSON.parse(card);
  return {
    id,
    headline,
    url: addressOf(url),
    direction: DIRECTIONS[direction - FIRST_ID],
    language,
    publishedAt: instantOf(date),
    sourceId: source - FIRST_ID,
    mentions: mentionsOf(mentions),
  };
}

function wholeArticle({ body, ...row }) {
  const [blocks] = JSON.parse(typeof body === "string" ? body : inflateRawSync(body).toString());
  const list = Array.isArray(blocks) ? blocks : [];
  return {
    ...listedArticle(row),
    body: list.map((block) => (Array.isArray(block) ? { type: "Paragraph", text: block[1] } : block)),
  };
}

/** In the order of the text. A mention names its profile by the number. */
function mentionsOf(packed) {
  if (packed === null) return [];
  const found = Object.entries(JSON.parse(packed).m).flatMap(([entityId, mentions]) =>
    mentions.map((mention) => ({ place: mention[0], ...mentionOf(mention), entityId: Number(entityId) })),
  );
  return found.sort((one, other) => one.place - other.place);
}

function mentionOf([, , , start, surface]) {
  return { surface, start, end: start + surface.length };
}

function postOf({ id, card }) {
  const [text, , date, author] = JSON.parse(card);
  return { id, text: text || null, postedAt: instantOf(date), authorId: author - FIRST_ID };
}

function accountOf({ id, card }) {
  const [, handle, displayName] = JSON.parse(card);
  return { id, handle, displayName: displayName || null };
}

function sourceOf({ id, card }) {
  return { id, name: JSON.parse(card)[0] };
}

function nameOf({ id, card }) {
  return { id, name: JSON.parse(card)[1].en };
}

function entityOf({ id, card }) {
  const [, names, descriptions] = JSON.parse(card);
  return { id, name: names.en, description: descriptions.en ?? null };
}
