"use strict";
// Mercurius on Fastify, with its compiler for operations from the first one on.
const Fastify = require("fastify");
const mercurius = require("mercurius");
const { makeExecutableSchema } = require("@graphql-tools/schema");
const { announce } = require("./announce.cjs");
const { createContext, openPeerRows, resolvers } = require("./peer-resolvers.cjs");
const { typeDefs } = require("./peer-schema.cjs");

async function main() {
  const rows = await openPeerRows();
  const app = Fastify();
  const schema = makeExecutableSchema({ typeDefs, resolvers });
  await app.register(mercurius, { schema, jit: 1, context: () => createContext(rows) });
  await app.listen({ port: 0, host: "127.0.0.1" });
  announce(app.server);
}

void main();
