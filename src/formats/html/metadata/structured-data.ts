import type { SchemaOrgLimits } from "../../reading-limits";
import { findElements, rawTextOf } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { looseJson } from "../../reading/json/loose-json";
import { graphOf } from "../../reading/schema-org/graph";
import type { SchemaGraph } from "../../reading/schema-org/graph";
import { microdataIn } from "./microdata";
import { rdfaIn } from "./rdfa";

/** What a page says of itself in JSON-LD, microdata and RDFa, as objects of schema.org. */
export function structuredData(page: HtmlElement, limits?: SchemaOrgLimits): SchemaGraph {
  return graphOf([...jsonLdIn(page, limits), ...microdataIn(page), ...rdfaIn(page)], limits);
}

/** The values of the page's scripts of JSON-LD. What cannot be mended is left out. */
export function jsonLdIn(page: HtmlElement, limits?: SchemaOrgLimits): readonly unknown[] {
  return findElements(page, isJsonLd).flatMap((script) => looseJson(rawTextOf(script), limits?.mended));
}

function isJsonLd({ name, attributes }: HtmlElement): boolean {
  return name === "script" && /^\s*application\/(?:[\w.-]+\+)?ld\+json\b/iu.test(attributes.get("type") ?? "");
}
