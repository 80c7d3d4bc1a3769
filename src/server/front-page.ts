import type { FastifyInstance } from "fastify";
import { playgroundLink } from "./playground";
import type { PreparedOperation } from "./prepared-operations";

/** The page at `/`, until the web reader exists: it leads to the playground, and to each prepared operation in it. */
export function addFrontPage(app: FastifyInstance, operations: readonly PreparedOperation[]): void {
  const page = frontPage(operations);
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
}

const frontPage = (operations: readonly PreparedOperation[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mediagraph</title>
<style>
body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 6vh auto; padding: 0 1.5rem; color: #1b1f24; background: #fff }
h1 { margin-bottom: .2rem } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem } a { color: #0b57d0 } dt { font-weight: 600 } dd { margin: 0 0 .6rem; font-size: 1rem; line-height: 1.45 }
code { background: #eef1f4; padding: .1rem .35rem; border-radius: .25rem; white-space: nowrap }
@media (prefers-color-scheme: dark) { body { color: #e6e8ea; background: #16181b } a { color: #8ab4f8 } code { background: #2a2e33 } }
</style>
</head>
<body>
<main>
<h1>Mediagraph</h1>
<p>News articles, the social posts embedded in them, and the people, organisations and places they mention: one graph.</p>
<p><a href="/graphql">Open the playground</a> to explore it, or send GraphQL to <code>POST /graphql</code>.</p>
<p lang="ar" dir="rtl">المقالات ومنشوراتها ومن تذكرهم، في رسم بياني واحد: <a href="/graphql">افتح ساحة التجربة</a>.</p>
${operations.length > 0 ? operationList(operations) : ""}
</main>
</body>
</html>
`;

const operationList = (operations: readonly PreparedOperation[]) => `<h2 id="operations">Operations to start from</h2>
<dl>
${operations.map((operation) => `<dt><a href="${playgroundLink(operation)}">${escaped(title(operation))}</a></dt>\n<dd>${escaped(operation.shows)}</dd>`).join("\n")}
</dl>`;

/** `03-two-countries` is "Two countries". */
function title({ name }: PreparedOperation): string {
  const words = name.replace(/^\d+-/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
