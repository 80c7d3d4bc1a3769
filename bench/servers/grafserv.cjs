"use strict";
// Grafserv on node:http, with plans instead of resolvers.
const { createServer } = require("node:http");
const { constant, get, lambda, list, loadOne, makeGrafastSchema, object } = require("grafast");
const { grafserv } = require("grafserv/node");
const { announce } = require("./announce.cjs");
const { openPeerRows } = require("./peer-resolvers.cjs");
const { typeDefs } = require("./peer-schema.cjs");

function loadersOf(rows) {
  const one = (read) => async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  };
  const each = (read) => (keys) => Promise.all(keys.map(read));
  const page = (read) => (pairs) =>
    read(
      pairs.map(([id]) => id),
      pairs[0][1],
    );
  return {
    source: one(rows.sources),
    entity: one(rows.entities),
    post: one(rows.posts),
    account: one(rows.accounts),
    article: each(rows.article),
    wholeEntity: each(rows.entity),
    newest: each(rows.newestArticles),
    postsOfArticles: page(rows.postsOfArticles),
    articlesOfEntities: page(rows.articlesOfEntities),
    postsOfEntities: page(rows.postsOfEntities),
    mentionsOfEntity: each(([id, first]) => rows.mentionsOfEntity(id, first)),
    articleCount: async (ids) => rows.countArticlesOfEntities(ids),
  };
}

// A page is one value: the step for lists may not stand inside an object.
const pageOf = (load) => ($parent, $args) =>
  object({ parent: get($parent, "id"), nodes: loadOne(list([get($parent, "id"), $args.getRaw("first")]), load) });
const oneBy = (column, load) => ($parent) => loadOne(get($parent, column), load);
const nodes = { nodes: ($connection) => get($connection, "nodes") };

const interfaces = { BodyBlock: { planType: ($block) => ({ $__typename: get($block, "type") }) } };

function plansOf(load) {
  return {
    Query: {
      plans: {
        articles: (_, $args) => object({ parent: constant(null), nodes: loadOne($args.getRaw("first"), load.newest) }),
        article: (_, $args) => loadOne($args.getRaw(["by", "id"]), load.article),
        entity: (_, $args) => loadOne($args.getRaw(["by", "id"]), load.wholeEntity),
      },
    },
    ArticleConnection: {
      plans: { ...nodes, totalCount: ($connection) => loadOne(get($connection, "parent"), load.articleCount) },
    },
    PostConnection: { plans: nodes },
    MentionConnection: { plans: nodes },
    Article: {
      plans: {
        source: oneBy("sourceId", load.source),
        posts: pageOf(load.postsOfArticles),
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
    PostEmbed: { plans: { post: oneBy("postId", load.post) } },
    SocialPost: { plans: { author: oneBy("authorId", load.account) } },
    Mention: { plans: { entity: oneBy("entityId", load.entity) } },
    Entity: {
      plans: {
        articles: pageOf(load.articlesOfEntities),
        posts: pageOf(load.postsOfEntities),
        mentions: pageOf(load.mentionsOfEntity),
      },
    },
  };
}

async function main() {
  const objects = plansOf(loadersOf(await openPeerRows()));
  const server = createServer();
  const schema = makeGrafastSchema({ typeDefs, objects, interfaces });
  await grafserv({ schema, preset: { grafserv: { graphiql: false } } }).addTo(server);
  server.listen(0, "127.0.0.1", () => announce(server));
}

void main();
