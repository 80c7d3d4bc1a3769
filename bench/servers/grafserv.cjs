"use strict";
// Grafserv on node:http, with plans instead of resolvers.
const { createServer } = require("node:http");
const { constant, get, lambda, list, loadOne, makeGrafastSchema, object } = require("grafast");
const { grafserv } = require("grafserv/node");
const { announce } = require("./announce.cjs");
const { openRows } = require("./floor-rows.cjs");
const { typeDefs } = require("./peer-schema.cjs");

const rows = openRows(process.argv[2]);
const one = (read) => (ids) => {
  const found = read(ids);
  return ids.map((id) => found.get(id) ?? null);
};
const page = (read) => (pairs) =>
  read(
    pairs.map(([id]) => id),
    pairs[0][1],
  );
const LOAD = {
  source: one(rows.sources),
  entity: one(rows.entities),
  post: one(rows.posts),
  account: one(rows.accounts),
  article: (ids) => ids.map(rows.article),
  wholeEntity: (ids) => ids.map(rows.entity),
  newest: (counts) => counts.map(rows.newestArticles),
  postsOfArticles: page(rows.postsOfArticles),
  articlesOfEntities: page(rows.articlesOfEntities),
  postsOfEntities: page(rows.postsOfEntities),
  mentionsOfEntity: (pairs) => pairs.map(([id, first]) => rows.mentionsOfEntity(id, first)),
  articleCount: (ids) => rows.countArticlesOfEntities(ids),
};
// A page is one value: the step for lists may not stand inside an object.
const pageOf = (load) => ($parent, $args) =>
  object({ parent: get($parent, "id"), nodes: loadOne(list([get($parent, "id"), $args.getRaw("first")]), load) });
const oneBy = (column, load) => ($parent) => loadOne(get($parent, column), load);
const nodes = { nodes: ($connection) => get($connection, "nodes") };

const objects = {
  Query: {
    plans: {
      articles: (_, $args) => object({ parent: constant(null), nodes: loadOne($args.getRaw("first"), LOAD.newest) }),
      article: (_, $args) => loadOne($args.getRaw(["by", "id"]), LOAD.article),
      entity: (_, $args) => loadOne($args.getRaw(["by", "id"]), LOAD.wholeEntity),
    },
  },
  ArticleConnection: {
    plans: { ...nodes, totalCount: ($connection) => loadOne(get($connection, "parent"), LOAD.articleCount) },
  },
  PostConnection: { plans: nodes },
  MentionConnection: { plans: nodes },
  Article: {
    plans: {
      source: oneBy("sourceId", LOAD.source),
      posts: pageOf(LOAD.postsOfArticles),
      mentions: ($article, $args) =>
        object({
          nodes: lambda(
            [get($article, "mentions"), $args.getRaw("first")],
            ([all, first]) => all.slice(0, first),
            true,
          ),
        }),
    },
  },
  PostEmbed: { plans: { post: oneBy("postId", LOAD.post) } },
  SocialPost: { plans: { author: oneBy("authorId", LOAD.account) } },
  Mention: { plans: { entity: oneBy("entityId", LOAD.entity) } },
  Entity: {
    plans: {
      articles: pageOf(LOAD.articlesOfEntities),
      posts: pageOf(LOAD.postsOfEntities),
      mentions: pageOf(LOAD.mentionsOfEntity),
    },
  },
};
const interfaces = { BodyBlock: { planType: ($block) => ({ $__typename: get($block, "type") }) } };

const server = createServer();
void grafserv({
  schema: makeGrafastSchema({ typeDefs, objects, interfaces }),
  preset: { grafserv: { graphiql: false } },
})
  .addTo(server)
  .then(() => server.listen(0, "127.0.0.1", () => announce(server)));
