import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { schemaPageHeaders } from "../../http/security-headers";
import { sendBody, type WebFiles } from "../web-files";
import type * as Pages from "./schema-pages";

/** Loaded when somebody first looks at the schema: a server starts sooner without the reader of Markdown. */
// oxlint-disable-next-line typescript/no-require-imports
const schemaPages = (): typeof Pages => require("./schema-pages");

/** The web pages of the schema: `/schema`, `/schema?q=WORDS`, `/schema/Article`. */
export function addSchemaPages(
  http: FastifyInstance,
  schema: GraphQLSchema,
  files: WebFiles | undefined,
  folder: string | undefined,
): void {
  let made: Pages.SchemaPages | undefined;
  const pages = (): Pages.SchemaPages =>
    (made ??= schemaPages().createSchemaPages(String(schema.extensions["sdl"]), files, folder));
  http.get<{ Querystring: { q?: string | string[] } }>("/schema", (request, reply) => {
    reply.headers(schemaPageHeaders());
    const { q } = request.query;
    const asked = (Array.isArray(q) ? q.join(" ") : (q ?? "")).trim();
    if (asked === "") return sendBody(request, reply, pages().index(), "no-cache");
    return sendBody(request, reply, pages().search(asked), "no-store");
  });
  http.get<{ Params: { name: string } }>("/schema/:name", (request, reply) => {
    const body = pages().page(request.params.name);
    if (body === undefined) return reply.callNotFound();
    return sendBody(request, reply.headers(schemaPageHeaders()), body, "no-cache");
  });
}
