import type { FastifyReply, FastifyRequest } from "fastify";
import { jsonInPage } from "./html";
import { missingOperationPage } from "./missing-page";
import { htmlBody, sendBody, type PageBody } from "./page-body";
import type { PageFiles } from "./page-files";
import type { PreparedOperation } from "./prepared-operations";
import { pageHeaders } from "./security-headers";

/** The playground: GraphiQL, bundled with what it needs by scripts/build-playground.mjs, so that it works without internet. */
export interface Playground {
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

export function createPlayground(files: PageFiles, operations: readonly PreparedOperation[]): Playground {
  let page: PageBody | undefined;
  return {
    send(request, reply) {
      const { operation } = request.query as { operation?: unknown };
      reply.headers(pageHeaders());
      if (operation !== undefined && !operations.some(({ name }) => name === operation)) {
        return sendBody(request, reply.code(404), htmlBody(missingOperationPage(files, String(operation), operations)), "no-store");
      }
      page ??= htmlBody(playgroundPage(files, operations));
      return sendBody(request, reply, page, "no-cache");
    },
  };
}

/** The same for everybody: the script reads from the address which operation is asked for. */
const playgroundPage = (files: PageFiles, operations: readonly PreparedOperation[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mediagraph: playground</title>
<link rel="icon" href="${files.address("icon.svg")}">
<link rel="stylesheet" href="${files.address("style.css")}">
<script type="module" src="${files.address("script.js")}"></script>
</head>
<body>
<noscript>The playground needs JavaScript. Without it, send GraphQL to POST /graphql.</noscript>
<div id="root"></div>
<script type="application/json" id="operations">${jsonInPage(operations.map(({ name, document, variables }) => ({ name, document, variables })))}</script>
</body>
</html>
`;
