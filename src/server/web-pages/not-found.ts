import type { FastifyInstance } from "fastify";
import { NO_PAGE, type SendNoPage } from "../http/create-http";
import { sendMissing } from "../http/http-errors";
import { webPageHeaders } from "../http/security-headers";
import { arabic, escaped, webPage } from "./html";
import { playgroundAddress, type PreparedOperation } from "./prepared-operations";
import { htmlBody, sendBody, wantsWebPage, type WebFiles } from "./web-files";

const BACK = `<p><a href="/">Front page</a> · <a href="/queries">Prepared queries</a> · <a href="/graphql">Playground</a></p>`;

/**
 * Browsers get a web page for an address that does not exist. Other clients get JSON in the shape of a GraphQL answer.
 */
export function addNotFound(http: FastifyInstance, files: WebFiles | undefined): void {
  const sendNoPage: SendNoPage = (request, reply) => {
    reply.code(404);
    const main = `<h1>Not found ${arabic("غير موجود")}</h1>\n<p>There is no page at <code>${escaped(pathOf(request.url))}</code>.</p>\n${BACK}`;
    return sendBody(
      request,
      reply.headers(webPageHeaders()),
      htmlBody(webPage(files, { title: "Not found: Mediagraph", main })),
      "no-store",
    );
  };
  http.decorate(NO_PAGE, sendNoPage);
  http.setNotFoundHandler((request, reply) =>
    wantsWebPage(request) ? sendNoPage(request, reply) : sendMissing(request, reply, pathOf(request.url)),
  );
}

/** The web page for a playground address with an unknown operation. */
export function noSuchOperation(files: WebFiles, name: string, operations: readonly PreparedOperation[]): string {
  const list = operations
    .map((operation) => `<li><a href="${escaped(playgroundAddress(operation))}">${escaped(operation.name)}</a></li>`)
    .join("\n");
  const main = `<h1>No such operation ${arabic("لا توجد عملية بهذا الاسم")}</h1>
<p>No prepared operation has the name <code>${escaped(shortName(name))}</code>. These are there:</p>
<ul>
${list}
</ul>
${BACK}`;
  return webPage(files, { title: "No such operation: Mediagraph", main });
}

const LONGEST = 200;
const shortName = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
const pathOf = (url: string): string => shortName(url.split("?")[0] ?? url);
