"use strict";
// The floor: node:http, statements by hand, JSON.stringify.
const { createServer } = require("node:http");
const { openRows } = require("./floor-rows.cjs");
const { ANSWERS } = require("./floor-answers.cjs");
const { announce } = require("./announce.cjs");

const rows = openRows(process.argv[2]);
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = Buffer.from(JSON.stringify({ data: ANSWERS[operationName](rows, variables) }));
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => announce(server));
