import type { FastifyInstance } from "fastify";
import { arabic, escaped, textPage } from "./html";
import { sendMissing } from "../http/http-errors";
import { htmlBody, sendBody, wantsPage, type PageFiles } from "./web-files";
import { playgroundLink, type PreparedOperation } from "./prepared-operations";
import { pageHeaders } from "../http/security-headers";

const BACK = `<p><a href="/">Front page</a> · <a href="/graphql">Playground</a></p>`;

/**
 * A page for a browser that asks for an address that there is not; all others get JSON of the shape of a GraphQL
 * answer.
 */
export function addMissingPage(http: FastifyInstance, files: PageFiles | undefined): void {
  http.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendMissing(request, reply, pathOf(request.url));
    reply.code(404);
    const main = `<h1>Not found ${arabic("غير موجود")}</h1>\n<p>There is no page at <code>${escaped(pathOf(request.url))}</code>.</p>\n${BACK}`;
    return sendBody(
      request,
      reply.headers(pageHeaders()),
      htmlBody(textPage(files, { title: "Not found: Mediagraph", main })),
      "no-store",
    );
  });
}

/** What a link to an operation leads to when there is none of its name. */
export function missingOperationPage(files: PageFiles, name: string, operations: readonly PreparedOperation[]): string {
  const list = operations
    .map((operation) => `<li><a href="${escaped(playgroundLink(operation))}">${escaped(operation.name)}</a></li>`)
    .join("\n");
  const main = `<h1>No such operation ${arabic("لا توجد عملية بهذا الاسم")}</h1>
<p>No prepared operation has the name <code>${escaped(shortName(name))}</code>. These are there:</p>
<ul>
${list}
</ul>
${BACK}`;
  return textPage(files, { title: "No such operation: Mediagraph", main });
}

const LONGEST = 200;
const shortName = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
const pathOf = (url: string): string => shortName(url.split("?")[0] ?? url);
