import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { webPageHeaders } from "../http/security-headers";
import { jsonInHtml } from "./html";
import { noSuchOperation } from "./not-found";
import type { PreparedOperation } from "./prepared-operations";
import { htmlBody, sendBody, type WebFiles } from "./web-files";

/**
 * The playground: GraphiQL, bundled by scripts/build-playground.mjs with all that it needs, so that it works without
 * internet.
 */
export interface Playground {
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

export function createPlayground(files: WebFiles, operations: readonly PreparedOperation[]): Playground {
  return {
    send(request, reply) {
      const { operation } = request.query as { operation?: unknown };
      if (operation === undefined || operations.some(({ name }) => name === operation))
        return sendPlayground(reply, files, operations);
      reply.code(404).headers(webPageHeaders());
      return sendBody(request, reply, htmlBody(noSuchOperation(files, String(operation), operations)), "no-store");
    },
  };
}

/**
 * A few kilobytes, made anew for each visit: GraphiQL's dialogs add a style sheet to the page, and that needs a nonce
 * that nobody can guess.
 */
function sendPlayground(reply: FastifyReply, files: WebFiles, operations: readonly PreparedOperation[]): FastifyReply {
  const nonce = randomBytes(16).toString("base64url");
  return reply
    .headers({ ...webPageHeaders(nonce), "cache-control": "no-store", vary: "accept" })
    .type("text/html; charset=utf-8")
    .send(playgroundPage(files, operations, nonce));
}

/** The same page for every address: the script reads from the address which operation to open. */
const playgroundPage = (files: WebFiles, operations: readonly PreparedOperation[], nonce: string) => `<!doctype html>
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
<main>
<h1>Mediagraph: playground</h1>
<div id="root"></div>
</main>
<script type="application/json" id="operations">${jsonInHtml(operations.map(({ name, document, variables }) => ({ name, document, variables })))}</script>
</body>
</html>
`;
