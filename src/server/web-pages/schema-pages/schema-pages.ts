import { readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlBody, type WebBody, type WebFiles } from "../web-files";
import { createDescribe } from "./descriptions";
import { entriesOf, findEntries } from "./find";
import { foundList, indexMain } from "./index-main";
import { readModel } from "./schema-model";
import { schemaWebPage } from "./schema-web-page";
import { directiveMain, typeMain } from "./type-page";

/** The web pages of the schema. Each is made when somebody first asks for it, and kept. */
export interface SchemaPages {
  index(): WebBody;
  /** Of a type, or of a directive with `@` before its name. Undefined if there is none. */
  page(name: string): WebBody | undefined;
  /** `/schema` with what was found. */
  search(asked: string): WebBody;
}

const LONGEST = 200;

/** `folder` has the picture that scripts/build-playground.mjs drew. */
export function createSchemaPages(sdl: string, files: WebFiles | undefined, folder: string | undefined): SchemaPages {
  const model = readModel(sdl);
  const describe = createDescribe(model);
  const entries = entriesOf(model);
  const kept = new Map<string, WebBody>();
  const remember = (name: string, make: () => string): WebBody => {
    const body = kept.get(name) ?? htmlBody(make());
    kept.set(name, body);
    return body;
  };
  let main: string | undefined;
  const listing = (): string =>
    (main ??= indexMain(model, describe, folder === undefined ? undefined : pictureIn(folder)));
  const mainOf = (name: string): string | undefined => {
    const directive = model.directives.find((one) => `@${one.name}` === name);
    if (directive) return directiveMain(describe, directive);
    const type = model.types.find((one) => one.name === name);
    return type && typeMain(model, describe, type);
  };
  return {
    index: () => remember("", () => schemaWebPage(files, { title: "The schema: Mediagraph", main: listing() })),
    page(name) {
      const already = kept.get(name);
      if (already) return already;
      const found = mainOf(name);
      const title = `${name}: the schema of Mediagraph`;
      return found === undefined ? undefined : remember(name, () => schemaWebPage(files, { title, main: found }));
    },
    search(text) {
      const asked = text.slice(0, LONGEST);
      const found = foundList(asked, findEntries(entries, asked));
      return htmlBody(
        schemaWebPage(files, { title: "Search the schema: Mediagraph", heading: HEADING, main: BACK, asked, found }),
      );
    },
  };
}

const HEADING = "<h1>Search the schema</h1>\n";
const BACK = `<p><a href="/schema">All types</a></p>`;

/** The SVG alone, without the lines that a file begins with. Without a picture, the page has the table. */
function pictureIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, "types.svg"), "utf8");
  } catch {
    return undefined;
  }
}
