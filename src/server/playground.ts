import type { FastifyReply, FastifyRequest } from "fastify";
import type { PreparedOperation } from "./prepared-operations";

/** Opens the playground with one operation in the editor. GraphQL over HTTP gives `operation` no meaning of its own. */
export const playgroundLink = ({ name }: PreparedOperation): string => `/graphql?operation=${encodeURIComponent(name)}`;

/** A browser asks for a page; no GraphQL client does. GraphiQL writes what is edited into the address, as `query`. */
export function wantsPlayground({ method, headers }: FastifyRequest): boolean {
  return method === "GET" && (headers.accept ?? "").includes("text/html");
}

/**
 * GraphiQL, served whole from the installed package, so that it works without internet. The package is large and is loaded when
 * the first browser comes. The page is not kept: it has 9 MB, and takes some 40 ms to make.
 */
export async function sendPlayground(operations: readonly PreparedOperation[], request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { operation } = request.query as { operation?: unknown };
  const linked = operations.find(({ name }) => name === operation);
  return reply.type("text/html; charset=utf-8").header("x-content-type-options", "nosniff").send(await render(operations, linked));
}

/** Every operation has its tab, the linked one first. They are the tabs of a browser that has none yet. */
async function render(operations: readonly PreparedOperation[], linked: PreparedOperation | undefined): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const tabs = linked ? [linked, ...operations.filter((operation) => operation !== linked)] : operations;
  const page = renderGraphiQL({
    title: "Mediagraph",
    endpoint: "/graphql",
    logo: LOGO,
    headers: HEADERS,
    defaultTabs: tabs.map(({ document, variables }) => ({ query: document, variables: variables ?? null, headers: HEADERS })),
    defaultQuery: "",
    defaultEditorToolsVisibility: "variables",
  });
  const [first] = tabs;
  return page.replace("</head>", () => `${STYLE}${first ? opening(first, linked !== undefined) : ""}</head>`);
}

/**
 * GraphiQL opens what it keeps as last edited: in the tab that holds it, else in a new one, so that nobody's tabs are lost. With nothing
 * kept it would add an empty tab at every return. The address forgets what is linked, so that a reload stays with what was done since.
 */
function opening({ document, variables = "" }: PreparedOperation, isLinked: boolean): string {
  const keep = `Object.assign(localStorage, ${inScript({ "graphiql:query": document, "graphiql:variables": variables })});`;
  return `<script>
localStorage["graphiql:headers"] ??= ${inScript(HEADERS)};
${isLinked ? `${keep}\nhistory.replaceState(null, "", location.pathname);` : `if (!("graphiql:query" in localStorage)) ${keep}`}
</script>`;
}

/** JSON that cannot end the script that it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

const HEADERS = JSON.stringify({ "mediagraph-report": "1" });

const LOGO = `<a href="/#operations" title="All prepared operations" aria-label="All prepared operations" style="color: inherit; line-height: 0">
<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"/></svg></a>`;

/** GraphiQL 5 moves a tab away under the first click on it, which is lost; and ten tabs fit into a window of 1280. */
const STYLE = "<style>.graphiql-tab { transform: none !important } .graphiql-tabs { gap: 2px !important }</style>";
