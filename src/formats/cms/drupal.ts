import { at, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainBlocks } from "../reading/plain-blocks";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type System } from "./content-system";

/**
 * Nodes of Drupal as its JSON:API gives them, one or a list. Authors, terms and files are in `included` if the request
 * asked for them. https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
 */
export const drupal: System = {
  detects: (value) => /^node--[\w-]{1,60}$/.test(stringOf(objectsOf(value["data"])[0]?.["type"]) ?? ""),
  entries: (value, hints) => {
    const included = new Map(objectsOf(value["included"]).map((one) => [keyOf(one), one]));
    const nodes = Array.isArray(value["data"]) ? listOf(value["data"]) : [value["data"]];
    return nodes.map((node, index) => ({
      path: Array.isArray(value["data"]) ? `data[${index}]` : "data",
      read: () => storyOf(objectOf(node) ?? {}, included, siteOf(objectOf(node), value) ?? hints.url),
    }));
  },
};

const keyOf = (one: JsonObject | undefined): string => `${stringOf(one?.["type"])} ${stringOf(one?.["id"])}`;

/** Addresses of the interface are on the site. */
const siteOf = (node: JsonObject | undefined, value: JsonObject): string | undefined =>
  [node, value]
    .map((one) => stringOf(at(one, "links", "self", "href")) ?? stringOf(at(one, "links", "self")))
    .find(Boolean);

type Included = ReadonlyMap<string, JsonObject>;

function storyOf(node: JsonObject, included: Included, site: string | undefined): Story | string {
  const fields = objectOf(node["attributes"]) ?? {};
  if (fields["status"] === false) return "node of Drupal that is not published";
  const text = (name: string): string | undefined => stringOf(fields[name]);
  const related = relatedTo(node, included);
  const body = objectOf(fields["body"]) ?? objectOf(fields["field_body"]);
  const [html, summary] = [stringOf(body?.["processed"]) ?? stringOf(body?.["value"]), stringOf(body?.["summary"])];
  const number = fields["drupal_internal__nid"];
  const path = stringOf(at(fields, "path", "alias")) ?? (typeof number === "number" ? `/node/${number}` : undefined);
  const url = addressOn(site, path);
  const names = (kind: RegExp, member: string): string[] =>
    related.flatMap((one) =>
      kind.test(stringOf(one["type"]) ?? "") ? (stringOf(at(one, "attributes", member)) ?? []) : [],
    );
  const tags = names(/^taxonomy_term--/, "name");
  const files = related.filter((one) => one["type"] === "file--file");
  const image = files.map((file) => addressOn(site, stringOf(at(file, "attributes", "uri", "url")))).find(Boolean);
  return {
    url,
    headline: text("title"),
    summary: summary ?? stringOf(at(fields, "field_summary", "value")) ?? text("field_summary"),
    authors: [...names(/^user--/, "display_name")],
    language: text("langcode") === "und" ? undefined : text("langcode"),
    published: [text("published_at"), text("created")],
    modified: [text("changed")],
    keywords: tags,
    image: image === undefined ? undefined : { url: image },
    body: html === undefined ? plainBlocks("") : blocksOfHtml(html, url ?? site),
  };
}

/** What the node's relationships name, as far as the document has it. */
function relatedTo(node: JsonObject, included: Included): JsonObject[] {
  const relations = objectsOf(Object.values(objectOf(node["relationships"]) ?? {}));
  // Who last changed a version is no author.
  const others = relations.filter((one) => one !== at(node, "relationships", "revision_uid"));
  return others.flatMap((one) =>
    objectsOf(one["data"]).flatMap((data): JsonObject[] => {
      const found = included.get(keyOf(data));
      return found === undefined ? [] : [found];
    }),
  );
}
