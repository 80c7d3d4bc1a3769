import { escaped, htmlDocument } from "../html";
import type { WebFiles } from "../web-files";

export interface SchemaPageParts {
  readonly title: string;
  readonly main: string;
  /** Stands above what was found. */
  readonly heading?: string;
  /** What was looked for. */
  readonly asked?: string;
  /** The list of what was found, as HTML. */
  readonly found?: string;
}

/**
 * A web page of the schema: ways on, the search, and the main part. The search is a form, so that it works without
 * script too. `schema.js` shows what is found while the person types.
 */
export function schemaWebPage(
  files: WebFiles | undefined,
  { title, main, heading = "", asked = "", found = "" }: SchemaPageParts,
): string {
  const links = files
    ? `
<link rel="stylesheet" href="${files.address("web-page.css")}">
<link rel="stylesheet" href="${files.address("schema-page.css")}">
<link rel="icon" href="${files.address("icon.svg")}">
<script type="module" src="${files.address("schema.js")}"></script>`
    : "";
  const body = `<body class="schema">
<a class="skip" href="#main">To the content</a>
<header>
<nav aria-label="Mediagraph"><a href="/">Mediagraph</a> <a href="/schema">Schema</a> <a href="/graphql">Playground</a></nav>
<form action="/schema" method="get" role="search">
<label for="q">Search the schema</label>
<input id="q" name="q" type="search" value="${escaped(asked)}" maxlength="200" autocomplete="off" spellcheck="false">
<button>Search</button>
</form>
</header>
<main id="main" tabindex="-1">
${heading}<div id="found" role="status">${found}</div>
${main}
</main>
</body>`;
  return htmlDocument({ title, language: "en", direction: "ltr", links, body });
}
