"use strict";
// Mediagraph without plans: what answers where a plan does not cover an operation.
const { createServer } = require("../../dist/src/server/server.js");
const { createLogger } = require("../../dist/src/server/watching/logger.js");
const { openStore } = require("../../dist/src/store/open-store.js");

async function main() {
  const store = await openStore(`sqlite:${process.argv[2]}`);
  const server = await createServer({ store, logger: createLogger("error"), compiles: false });
  console.log(`Listening on ${await server.listen({ port: 0, host: "127.0.0.1" })}/graphql`);
}

void main();
