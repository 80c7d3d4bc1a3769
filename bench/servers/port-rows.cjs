"use strict";
// The rows of the answers as the store of Mediagraph gives them, through its port: with the fields that the answers need.
const { openStore } = require("../../dist/src/store/open-store.js");

const ARTICLE = new Set(["id", "headline", "url", "direction", "publishedAt", "sourceId"]);
const LISTED = new Set([...ARTICLE, "mentions"]);
const WHOLE = new Set([...LISTED, "language", "body"]);
const POST = new Set(["id", "text", "postedAt", "authorId"]);
const PROFILE = new Set(["id", "names", "descriptions"]);
const SOURCE = new Set(["id", "name"]);
const ACCOUNT = new Set(["id", "handle", "displayName"]);
const MENTION = new Set(["surface", "start", "end"]);

/** The methods of `openRows` in floor-rows.cjs; each gives a promise. */
exports.openRows = async function openRows(path) {
  const store = await openStore(`sqlite:${path}`);
  const reader = store.reader();
  const newest = (first) => ({ order: "DESC", take: { first } });
  const byIds = (kind, fields, rowOf) => async (ids) => {
    const items = await reader.get(kind, ids, fields);
    return new Map(items.flatMap((item) => (item ? [[item.id, rowOf(item)]] : [])));
  };
  const byParents = (relation, fields, order, rowOf) => async (parents, first) => {
    const pages = await reader.related(relation, parents, { order, take: { first } }, fields);
    return pages.map(({ rows }) => rows.map(({ item }) => rowOf(item)));
  };
  const one = (read) => async (id) => (await read([id])).get(id) ?? null;
  const mentions = byParents("Entity.mentions", MENTION, "DESC", (item) => item);
  return {
    newestArticles: async (first) =>
      (await reader.list("article", newest(first), LISTED)).rows.map(({ item }) => articleOf(item)),
    article: one(byIds("article", WHOLE, articleOf)),
    entity: one(byIds("entity", PROFILE, entityOf)),
    sources: byIds("source", SOURCE, (item) => item),
    entities: byIds("entity", PROFILE, entityOf),
    posts: byIds("post", POST, postOf),
    accounts: byIds("account", ACCOUNT, (item) => item),
    postsOfArticles: byParents("Article.posts", POST, "ASC", postOf),
    articlesOfEntities: byParents("Entity.articles", ARTICLE, "DESC", articleOf),
    postsOfEntities: byParents("Entity.posts", POST, "DESC", postOf),
    countArticlesOfEntities: (ids) => reader.countRelated("Entity.articles", ids),
    mentionsOfEntity: async (id, first) => (await mentions([id], first))[0],
  };
};

function articleOf(item) {
  return { ...item, publishedAt: item.publishedAt?.instant ?? null };
}

function postOf(item) {
  return { ...item, postedAt: item.postedAt?.instant ?? null };
}

function entityOf({ id, names, descriptions }) {
  return { id, name: names.en, description: descriptions.en ?? null };
}
