import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PreparedOperation } from "./prepared-operations";

/**
 * GraphiQL, served whole from the installed package, so that it works without internet. The package is large and is loaded when
 * the first browser comes.
 */
export function createPlayground(operations: readonly PreparedOperation[]): () => Promise<string> {
  let page: Promise<string> | undefined;
  return () => (page ??= render(operations));
}

/** A tab each; more would hide one another. */
const TABS = 3;

async function render(operations: readonly PreparedOperation[]): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  return renderGraphiQL({
    title: "Mediagraph",
    endpoint: "/graphql",
    headers: JSON.stringify({ "mediagraph-report": "1" }),
    defaultTabs: operations.slice(0, TABS).map(({ document, variables }) => ({ query: document, variables: variables ?? null })),
    defaultQuery: operations[0]?.document ?? "",
  });
}

/** A browser opens a page; a GraphQL client asks with a query or takes JSON. */
export function wantsPlayground(request: FastifyRequest): boolean {
  const { query } = request.query as { query?: unknown };
  return request.method === "GET" && query === undefined && (request.headers.accept ?? "").includes("text/html");
}

export async function sendPlayground(playground: () => Promise<string>, reply: FastifyReply): Promise<FastifyReply> {
  return reply.type("text/html; charset=utf-8").header("x-content-type-options", "nosniff").send(await playground());
}

/** The page at `/`, until the web reader exists: it leads to the playground. */
export function addFrontPage(app: FastifyInstance): void {
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(FRONT_PAGE));
}

const FRONT_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mediagraph</title>
<style>
body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; color: #1b1f24; background: #fff }
h1 { margin-bottom: .2rem } a { color: #0b57d0 } code { background: #eef1f4; padding: .1rem .35rem; border-radius: .25rem; white-space: nowrap }
@media (prefers-color-scheme: dark) { body { color: #e6e8ea; background: #16181b } a { color: #8ab4f8 } code { background: #2a2e33 } }
</style>
</head>
<body>
<h1>Mediagraph</h1>
<p>News articles, the social posts embedded in them, and the people, organisations and places they mention: one graph.</p>
<p><a href="/graphql">Open the playground</a> to explore it, or send GraphQL to <code>POST /graphql</code>.</p>
<p lang="ar" dir="rtl">المقالات ومنشوراتها ومن تذكرهم، في رسم بياني واحد: <a href="/graphql">افتح ساحة التجربة</a>.</p>
</body>
</html>
`;
