"use strict";
// One server of the benchmark: `node contender.cjs NAME STORE_URL`. It sends its address, then its CPU time on request.
const { openStore } = require("../dist/src/store/open-store.js");

const servers = { floor, mediagraph, standalone };

async function main([name, storeUrl]) {
  const store = await openStore(storeUrl);
  const url = await servers[name](store);
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ microseconds: user + system });
  });
  process.on("disconnect", () => process.exit());
  process.send({ url });
}

async function mediagraph(store) {
  const { createServer } = require("../dist/src/server/server.js");
  const { createLogger } = require("../dist/src/server/watching/logger.js");
  const server = await createServer({ store, logger: createLogger("error") });
  return `${await server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
}

/** Apollo Server as its documentation starts it, with the same schema, resolvers and loaders. */
async function standalone(store) {
  const { ApolloServer } = require("@apollo/server");
  const { startStandaloneServer } = require("@apollo/server/standalone");
  const { buildMediagraphSchema } = require("../dist/schema/build-schema.js");
  const { createContext } = require("../dist/src/server/create-context.js");
  const apollo = new ApolloServer({ schema: buildMediagraphSchema() });
  const { url } = await startStandaloneServer(apollo, {
    listen: { port: 0, host: "127.0.0.1" },
    context: async ({ req }) => createContext(store, { headers: req.headers, id: "bench" }),
  });
  return url;
}

/** node:http and the same store calls, written by hand for this single answer. */
async function floor(store) {
  const { createServer } = require("node:http");
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", async () => {
      const body = JSON.stringify({ data: { articles: { nodes: await frontPage(store.reader()) } } });
      response.writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
      });
      response.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${server.address().port}/graphql`;
}

async function frontPage(reader) {
  const articles = (await reader.list("article", { order: "DESC", take: { first: 20 } })).rows.map(({ item }) => item);
  const mentionsOf = (article) => article.mentions.slice(0, 8);
  const [sources, postPages, entities] = await Promise.all([
    byId(
      reader,
      "source",
      articles.map(({ sourceId }) => sourceId),
    ),
    reader.related(
      "Article.posts",
      articles.map(({ id }) => id),
      { order: "ASC", take: { first: 5 } },
    ),
    byId(
      reader,
      "entity",
      articles.flatMap((article) => mentionsOf(article).map(({ entityId }) => entityId)),
    ),
  ]);
  const accounts = await byId(
    reader,
    "account",
    postPages.flatMap(({ rows }) => rows.map(({ item }) => item.authorId)),
  );
  return articles.map((article, index) => ({
    id: article.id,
    headline: article.headline,
    url: article.url ?? null,
    direction: article.direction,
    publishedAt: article.publishedAt?.instant ?? null,
    source: pick(sources.get(article.sourceId), ["id", "name"]),
    posts: { nodes: postPages[index].rows.map(({ item }) => postOf(item, accounts)) },
    mentions: { nodes: mentionsOf(article).map((mention) => mentionOf(mention, entities)) },
  }));
}

function postOf(post, accounts) {
  const author = pick(accounts.get(post.authorId), ["id", "handle", "displayName"]);
  return { id: post.id, text: post.text, postedAt: post.postedAt?.instant ?? null, author };
}

function mentionOf({ surface, start, end, entityId }, entities) {
  const entity = entities.get(entityId);
  return { surface, start, end, entity: { id: entity.id, name: entity.names.en ?? Object.values(entity.names)[0] } };
}

async function byId(reader, kind, ids) {
  const unique = [...new Set(ids.filter(Boolean))];
  const items = await reader.get(kind, unique);
  return new Map(items.filter(Boolean).map((item) => [item.id, item]));
}

function pick(item, fields) {
  return item ? Object.fromEntries(fields.map((field) => [field, item[field] ?? null])) : null;
}

void main(process.argv.slice(2));
