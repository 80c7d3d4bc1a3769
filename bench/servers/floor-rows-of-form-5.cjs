"use strict";
// The SQL of the floor for the older tables: statements by hand that read exactly the fields of the answers from the file of the store. The
// peers resolve from the same statements. Each takes a batch and gives plain rows.
const { DatabaseSync } = require("@photostructure/sqlite");

/** The mentions of an article in a list; no answer shows more. */
const LISTED_MENTIONS = 8;

const ARTICLE = `c.id, c.item ->> 'headline' AS headline, c.item ->> 'direction' AS direction,
  c.item -> 'publishedAt' ->> 'instant' AS publishedAt, c.item ->> 'sourceId' AS sourceId`;
const POST = `c.id, c.item ->> 'text' AS text, c.item -> 'postedAt' ->> 'instant' AS postedAt,
  c.item ->> 'authorId' AS authorId`;
const NAME = "c.id, c.item -> 'names' ->> 'en' AS name";
const FIRST_MENTIONS = Array.from({ length: LISTED_MENTIONS }, (_, index) => `'$.mentions[${index}]'`).join(", ");
const BY_IDS = "FROM json_each(?) p CROSS JOIN";

/** The first rows of a relation for each parent, in its order; `parent` is the parent's place in the list. */
const related = (relation, columns, child, order) => `
  SELECT p.key AS parent, ${columns} FROM json_each(?) p
  CROSS JOIN edges e ON e.n IN (SELECT n FROM edges WHERE relation = '${relation}' AND parent = p.value
    ORDER BY sort_key ${order}, child ${order} LIMIT ?)
  CROSS JOIN ${child} c ON c.id = e.child ORDER BY p.key, e.sort_key ${order}, e.child ${order}`;

const STATEMENTS = {
  newestArticles: `SELECT ${ARTICLE}, c.item ->> 'url' AS url, json_extract(c.item, ${FIRST_MENTIONS}) AS mentions
    FROM (SELECT sort_key, id FROM article WHERE removed_at IS NULL ORDER BY sort_key DESC, id DESC LIMIT ?) k
    CROSS JOIN article c ON c.id = k.id ORDER BY k.sort_key DESC, k.id DESC`,
  article: `SELECT ${ARTICLE}, c.item ->> 'language' AS language, c.item -> 'body' AS body,
    c.item -> 'mentions' AS mentions FROM article c WHERE c.id = ? AND c.removed_at IS NULL`,
  entity: `SELECT ${NAME}, c.item -> 'descriptions' ->> 'en' AS description FROM entity c WHERE c.id = ?`,
  sources: `SELECT c.id, c.item ->> 'name' AS name ${BY_IDS} source c ON c.id = p.value`,
  entities: `SELECT ${NAME} ${BY_IDS} entity c ON c.id = p.value`,
  posts: `SELECT ${POST} ${BY_IDS} post c ON c.id = p.value`,
  accounts: `SELECT c.id, c.item ->> 'handle' AS handle, c.item ->> 'displayName' AS displayName
    ${BY_IDS} account c ON c.id = p.value`,
  postsOfArticles: related("Article.posts", POST, "post", "ASC"),
  articlesOfEntities: related("Entity.articles", ARTICLE, "article", "DESC"),
  postsOfEntities: related("Entity.posts", POST, "post", "DESC"),
  countArticlesOfEntities: `SELECT p.key AS parent, (SELECT count(*) FROM edges
    WHERE relation = 'Entity.articles' AND parent = p.value) AS total FROM json_each(?) p`,
  mentionsOfEntity: `SELECT c.item ->> 'surface' AS surface, c.item ->> 'start' AS start, c.item ->> 'end' AS "end"
    FROM mention c WHERE c.entity = ? ORDER BY c.sort_key DESC, c.id DESC LIMIT ?`,
};

/** Opens the file of a store. Every method is one statement. */
exports.openRows = function openRows(path) {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec("PRAGMA cache_size = -65536");
  const prepared = Object.fromEntries(Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]));
  const byIds = (name) => (ids) => new Map(prepared[name].all(JSON.stringify(ids)).map((row) => [row.id, row]));
  const byParents = (name) => (parents, first) => {
    const found = parents.map(() => []);
    for (const { parent, ...row } of prepared[name].all(JSON.stringify(parents), first)) found[parent].push(row);
    return found;
  };
  return {
    newestArticles: (first) => prepared.newestArticles.all(first).map(withMentions),
    article: (id) => wholeArticle(prepared.article.all(id)[0]),
    entity: (id) => prepared.entity.all(id)[0] ?? null,
    sources: byIds("sources"),
    entities: byIds("entities"),
    posts: byIds("posts"),
    accounts: byIds("accounts"),
    postsOfArticles: byParents("postsOfArticles"),
    articlesOfEntities: byParents("articlesOfEntities"),
    postsOfEntities: byParents("postsOfEntities"),
    countArticlesOfEntities: (ids) =>
      prepared.countArticlesOfEntities.all(JSON.stringify(ids)).map(({ total }) => total),
    mentionsOfEntity: (id, first) => prepared.mentionsOfEntity.all(id, first),
  };
};

function withMentions({ mentions, ...article }) {
  return { ...article, mentions: JSON.parse(mentions).filter(Boolean) };
}

function wholeArticle(article) {
  return article ? { ...article, mentions: JSON.parse(article.mentions), body: JSON.parse(article.body) } : null;
}
