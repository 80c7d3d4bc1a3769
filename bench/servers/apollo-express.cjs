"use strict";
// Apollo Server on Express with DataLoader, as its documentation puts them together.
const { createServer } = require("node:http");
const { ApolloServer } = require("@apollo/server");
const { ApolloServerPluginDrainHttpServer } = require("@apollo/server/plugin/drainHttpServer");
const { expressMiddleware } = require("@as-integrations/express5");
const express = require("express");
const { announce } = require("./announce.cjs");
const { createContext, openPeerRows, resolvers } = require("./peer-resolvers.cjs");
const { typeDefs } = require("./peer-schema.cjs");

async function main() {
  const rows = await openPeerRows();
  const app = express();
  const httpServer = createServer(app);
  const server = new ApolloServer({
    typeDefs,
    resolvers,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer })],
  });
  await server.start();
  app.use("/graphql", express.json(), expressMiddleware(server, { context: async () => createContext(rows) }));
  httpServer.listen(0, "127.0.0.1", () => announce(httpServer));
}

void main();
