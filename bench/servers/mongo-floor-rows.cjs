"use strict";
// All commands of the floor over a MongoDB: by hand, with exactly the fields of the answers (docs/stores.md has the
// collections, src/store/mongo/records/posting-key.ts the ids of postings).
const { MongoClient } = require("mongodb");

const LETTERS = { "Article.posts": "a", "Entity.articles": "j", "Entity.posts": "k" };
const DIGITS = 32;
const UNDER = 33;

const ARTICLE = fields("headline", "direction", "publishedAt.instant", "sourceId");
const LISTED = { ...fields("headline", "url", "direction", "publishedAt.instant", "sourceId"), mentions: 1 };
const WHOLE = { ...LISTED, ...fields("language", "body") };
const POST = fields("text", "postedAt.instant", "authorId");
const PROFILE = fields("names.en", "descriptions.en");
const LIVE = { live: true };

function fields(...names) {
  return Object.fromEntries(names.map((name) => [`item.${name}`, 1]));
}

/** Every method gives a promise of plain rows. */
exports.openRows = function openRows(url) {
  const db = new MongoClient(url, { readConcern: { level: "majority" } }).db();
  const byIds = (collection, projection, rowOf) => async (ids) => {
    if (ids.length === 0) return new Map();
    const found = await db
      .collection(collection)
      .find({ _id: { $in: ids }, ...LIVE }, { projection })
      .toArray();
    return new Map(found.map((row) => [row._id, rowOf(row)]));
  };
  const one = (read) => async (id) => (await read([id])).get(id) ?? null;
  const byParents = (relation, collection, projection, order, rowOf) => async (parents, first) => {
    const found = await db.aggregate(pages(relation, collection, projection, order, parents, first)).toArray();
    const rows = new Map(parents.map((id) => [id.slice(-DIGITS), []]));
    for (const { posting, found: child } of found) rows.get(posting.slice(0, DIGITS)).push(rowOf(child));
    return [...rows.values()];
  };
  return {
    newestArticles: async (first) => {
      const newest = { sort: { sortKey: -1, _id: -1 }, limit: first, projection: LISTED };
      return (await db.collection("articles").find(LIVE, newest).toArray()).map(articleOf);
    },
    article: one(byIds("articles", WHOLE, articleOf)),
    entity: one(byIds("entities", PROFILE, entityOf)),
    sources: byIds("sources", fields("name"), ({ _id, item }) => ({ id: _id, name: item.name })),
    entities: byIds("entities", fields("names.en"), ({ _id, item }) => ({ id: _id, name: item.names.en })),
    posts: byIds("posts", POST, postOf),
    accounts: byIds("accounts", fields("handle", "displayName"), accountOf),
    postsOfArticles: byParents("Article.posts", "posts", POST, 1, postOf),
    articlesOfEntities: byParents("Entity.articles", "articles", ARTICLE, -1, listedOf),
    postsOfEntities: byParents("Entity.posts", "posts", POST, -1, postOf),
    countArticlesOfEntity: async (id) => {
      const { from, to } = rangeOf("Entity.articles", id);
      const within = { $match: { _id: { $gt: from, $lt: to } } };
      const counted = db.collection("postings").aggregate([within, { $count: "total" }]);
      return (await counted.toArray())[0]?.total ?? 0;
    },
    mentionsOfEntity: (id, first) => mentionsOf(db, id, first),
  };
};

function rangeOf(relation, parent) {
  const under = parent.slice(-DIGITS) + LETTERS[relation];
  return { under, from: under, to: `${under}~` };
}

function pages(relation, collection, projection, order, parents, first) {
  const prefix = `${collection.slice(0, -1)}_`;
  const child = {
    $concat: [prefix, { $substrBytes: ["$_id", { $subtract: [{ $strLenBytes: "$_id" }, DIGITS] }, -1] }],
  };
  return [
    { $documents: parents.map((parent) => rangeOf(relation, parent)) },
    within("postings", "row", [
      { $sort: { _id: order } },
      { $set: { child } },
      joined(collection, "child", projection),
      { $unwind: "$found" },
      { $limit: first },
      { $project: { found: 1 } },
    ]),
    { $unwind: "$row" },
    { $project: { _id: 0, posting: "$row._id", found: "$row.found" } },
  ];
}

function within(from, as, pipeline) {
  const bounds = { $expr: { $and: [{ $gt: ["$_id", "$$from"] }, { $lt: ["$_id", "$$to"] }] } };
  const variables = { from: "$from", to: "$to" };
  return {
    $lookup: {
      from,
      localField: "under",
      foreignField: "under",
      let: variables,
      pipeline: [{ $match: bounds }, ...pipeline],
      as,
    },
  };
}

function joined(from, localField, projection) {
  const pipeline = [{ $match: LIVE }, { $project: projection }];
  return { $lookup: { from, localField, foreignField: "_id", as: "found", pipeline } };
}

/** The first mentions under a profile; articles and posts stand in two ranges. */
async function mentionsOf(db, id, first) {
  const own = { $filter: { input: "$mentions", cond: { $eq: ["$$this.e", id.slice(-DIGITS)] } } };
  const found = await Promise.all(
    [
      ["Entity.articles", "articles"],
      ["Entity.posts", "posts"],
    ].map(([relation, collection]) => {
      const [ranges, joins, ...rest] = pages(relation, collection, { mentions: own }, -1, [id], first);
      return db.aggregate([ranges, joins, ...rest]).toArray();
    }),
  );
  return found
    .flat()
    .flatMap(({ posting, found: { mentions = [] } }) =>
      mentions.map(({ id: tail, s, a }) => ({
        place: posting.slice(UNDER, -DIGITS) + posting.slice(-DIGITS).slice(0, 20) + tail,
        mention: { surface: s, start: a, end: a + s.length },
      })),
    )
    .sort((one, other) => (one.place < other.place ? 1 : -1))
    .slice(0, first)
    .map(({ mention }) => mention);
}

function listedOf({ _id, item: { headline, direction, publishedAt, sourceId } }) {
  return { id: _id, headline, direction, publishedAt: publishedAt?.instant ?? null, sourceId };
}

function articleOf({ _id, item, mentions = [] }) {
  const found = mentions.map(({ e, s, a }) => ({ surface: s, start: a, end: a + s.length, entityId: `entity_${e}` }));
  return { ...item, id: _id, url: item.url ?? null, publishedAt: item.publishedAt?.instant ?? null, mentions: found };
}

function postOf({ _id, item: { text, postedAt, authorId } }) {
  return { id: _id, text: text ?? null, postedAt: postedAt?.instant ?? null, authorId };
}

function accountOf({ _id, item: { handle, displayName } }) {
  return { id: _id, handle, displayName: displayName ?? null };
}

function entityOf({ _id, item: { names, descriptions } }) {
  return { id: _id, name: names.en, description: descriptions?.en ?? null };
}
