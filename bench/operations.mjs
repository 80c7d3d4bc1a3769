// The operations of the benches, and the bodies of their requests.
import { readFileSync } from "node:fs";
import { articleUrl } from "./generated-articles.mjs";
import { wikidataId } from "./generated-profiles.mjs";
import { ask } from "./measuring/requests.mjs";

/** How many articles and profiles the requests for a page take in turn. */
const PAGES = 32;

const read = (file) => readFileSync(new URL(`operations/${file}.graphql`, import.meta.url), "utf8");
export const OPERATIONS = {
  "front-page": { query: read("front-page"), operationName: "FrontPage" },
  "article-page": { query: read("article-page"), operationName: "ArticlePage" },
  "entity-page": { query: read("entity-page"), operationName: "EntityPage" },
  "nested-paging": { query: read("nested-paging"), operationName: "NestedPaging" },
  "type-name": { query: read("type-name"), operationName: "TypeName" },
};

/** The bodies of each operation, for a store of so many articles. Asks Mediagraph for the ids. */
export async function bodiesOf(url, count, shape) {
  const articles = Array.from({ length: PAGES }, (_, index) => articleUrl(Math.floor((index * count) / PAGES), shape));
  const profiles = Array.from({ length: PAGES }, (_, index) => wikidataId(index + 1));
  const one = (name) => [{ ...OPERATIONS[name], variables: {} }];
  const each = (name, ids) => ids.map((id) => ({ ...OPERATIONS[name], variables: { id } }));
  return {
    "front-page": one("front-page"),
    "article-page": each("article-page", await idsOf(url, "article", "url", articles)),
    "entity-page": each("entity-page", await entityIds(url, profiles)),
    "nested-paging": one("nested-paging"),
    "type-name": one("type-name"),
  };
}

export function entityIds(url, wikidataIds) {
  return idsOf(url, "entity", "wikidataId", wikidataIds);
}

function idsOf(url, field, key, values) {
  return Promise.all(
    values.map(async (value) => {
      const { data } = JSON.parse(await ask(url, { query: `{ ${field}(by: { ${key}: "${value}" }) { id } }` }));
      if (!data?.[field]) throw new Error(`The store has no ${field} with ${key} ${value}.`);
      return data[field].id;
    }),
  );
}
