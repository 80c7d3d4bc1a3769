"use strict";
// GraphQL Yoga on node:http, with the plugin that compiles operations.
const { createServer } = require("node:http");
const { useGraphQlJit } = require("@envelop/graphql-jit");
const { createSchema, createYoga } = require("graphql-yoga");
const { announce } = require("./announce.cjs");
const { createContext, openPeerRows, resolvers } = require("./peer-resolvers.cjs");
const { typeDefs } = require("./peer-schema.cjs");

async function main() {
  const rows = await openPeerRows();
  const yoga = createYoga({
    schema: createSchema({ typeDefs, resolvers }),
    context: () => createContext(rows),
    plugins: [useGraphQlJit()],
    logging: "error",
    graphiql: false,
  });
  const server = createServer(yoga);
  server.listen(0, "127.0.0.1", () => announce(server));
}

void main();
