"use strict";
// The floor over a MongoDB: node:http, commands by hand, JSON.stringify. Its argument is the address of the database.
const { createServer } = require("node:http");
const { ANSWERS } = require("./mongo-floor-answers.cjs");
const { openRows } = require("./mongo-floor-rows.cjs");
const { announce } = require("./announce.cjs");

const rows = openRows(process.argv[2]);
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = Buffer.from(JSON.stringify({ data: await ANSWERS[operationName](rows, variables) }));
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => announce(server));
