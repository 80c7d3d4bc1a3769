"use strict";
// Resolvers and a set of DataLoaders a request, as the documentations of the peers teach.
const DataLoader = require("dataloader");

/** A peer resolves from the store of Mediagraph, through its port; with `sql`, from the statements of the floor. */
exports.openPeerRows = function openPeerRows() {
  const [, , path, from] = process.argv;
  return from === "sql" ? require("./floor-rows.cjs").openRows(path) : require("./port-rows.cjs").openRows(path);
};

exports.createContext = function createContext(rows) {
  return {
    rows,
    sources: itemLoader(rows.sources),
    entities: itemLoader(rows.entities),
    posts: itemLoader(rows.posts),
    accounts: itemLoader(rows.accounts),
    postsOfArticles: pageLoader(rows.postsOfArticles),
    articlesOfEntities: pageLoader(rows.articlesOfEntities),
    postsOfEntities: pageLoader(rows.postsOfEntities),
    articleCounts: new DataLoader(async (ids) => rows.countArticlesOfEntities(ids)),
  };
};

exports.resolvers = {
  Query: {
    articles: async (_, { first }, { rows }) => ({ nodes: await rows.newestArticles(first) }),
    article: (_, { by }, { rows }) => rows.article(by.id),
    entity: (_, { by }, { rows }) => rows.entity(by.id),
  },
  Article: {
    source: ({ sourceId }, _, { sources }) => sources.load(sourceId),
    posts: async ({ id }, { first }, { postsOfArticles }) => ({ nodes: await postsOfArticles.load({ id, first }) }),
    mentions: ({ mentions }, { first }) => ({ nodes: mentions.slice(0, first) }),
  },
  ArticleConnection: { totalCount: ({ parent }, _, { articleCounts }) => articleCounts.load(parent) },
  BodyBlock: { __resolveType: ({ type }) => type },
  PostEmbed: { post: ({ postId }, _, { posts }) => posts.load(postId) },
  SocialPost: { author: ({ authorId }, _, { accounts }) => (authorId ? accounts.load(authorId) : null) },
  Mention: { entity: ({ entityId }, _, { entities }) => entities.load(entityId) },
  Entity: {
    articles: async ({ id }, { first }, { articlesOfEntities }) => ({
      parent: id,
      nodes: await articlesOfEntities.load({ id, first }),
    }),
    posts: async ({ id }, { first }, { postsOfEntities }) => ({ nodes: await postsOfEntities.load({ id, first }) }),
    mentions: async ({ id }, { first }, { rows }) => ({ nodes: await rows.mentionsOfEntity(id, first) }),
  },
};

function itemLoader(read) {
  return new DataLoader(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** All pages of one place of an operation have the same size. */
function pageLoader(read) {
  const load = async (keys) =>
    read(
      keys.map(({ id }) => id),
      keys[0].first,
    );
  return new DataLoader(load, { cacheKeyFn: ({ id, first }) => `${first} ${id}` });
}
