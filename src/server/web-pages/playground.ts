import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { jsonInPage } from "./html";
import { missingOperationPage } from "./not-found";
import { htmlBody, sendBody, type PageFiles } from "./web-files";
import type { PreparedOperation } from "./prepared-operations";
import { pageHeaders } from "../http/security-headers";

/**
 * The playground: GraphiQL, bundled with what it needs by scripts/build-playground.mjs, so that it works without
 * internet.
 */
export interface Playground {
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

export function createPlayground(files: PageFiles, operations: readonly PreparedOperation[]): Playground {
  return {
    send(request, reply) {
      const { operation } = request.query as { operation?: unknown };
      if (operation === undefined || operations.some(({ name }) => name === operation))
        return sendPage(reply, files, operations);
      reply.code(404).headers(pageHeaders());
      return sendBody(request, reply, htmlBody(missingOperationPage(files, String(operation), operations)), "no-store");
    },
  };
}

/**
 * A few kilobytes, and new each time: GraphiQL's dialogs put a style sheet into the page, which needs a nonce that
 * nobody can guess.
 */
function sendPage(reply: FastifyReply, files: PageFiles, operations: readonly PreparedOperation[]): FastifyReply {
  const nonce = randomBytes(16).toString("base64url");
  return reply
    .headers({ ...pageHeaders(nonce), "cache-control": "no-store", vary: "accept" })
    .type("text/html; charset=utf-8")
    .send(playgroundPage(files, operations, nonce));
}

/** The same for all links: the script reads from the address which operation is asked for. */
const playgroundPage = (files: PageFiles, operations: readonly PreparedOperation[], nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mediagraph: playground</title>
<link rel="icon" href="${files.address("icon.svg")}">
<link rel="stylesheet" href="${files.address("style.css")}">
<script type="module" nonce="${nonce}" src="${files.address("script.js")}"></script>
</head>
<body>
<noscript>The playground needs JavaScript. Without it, send GraphQL to POST /graphql.</noscript>
<div id="root"></div>
<script type="application/json" id="operations">${jsonInPage(operations.map(({ name, document, variables }) => ({ name, document, variables })))}</script>
</body>
</html>
`;
