import { canonicalUrl } from "../../../domain/addresses/urls";
import { fold } from "../../../domain/text/folding/fold";
import { objectsOf, stringsOf } from "../../reading/json/fields";
import type { JsonObject } from "../../reading/json/fields";
import { objectsAt } from "../../reading/schema-org/graph";
import type { SchemaGraph } from "../../reading/schema-org/graph";
import { textsAt } from "../../reading/schema-org/texts";
import { isPageArticle } from "../../reading/schema-org/types";

interface PageNames {
  readonly url?: string | undefined;
  readonly titles: readonly string[];
}

/**
 * The objects that describe the page's own article, the surest first. A page also names articles that it only leads to:
 * they have another address or another headline.
 */
export function articleNodes(data: SchemaGraph, { url, titles }: PageNames): readonly JsonObject[] {
  const all = data.nodes.filter(isPageArticle);
  const parts = new Set(all.flatMap((node) => Object.values(node).flatMap((value) => objectsOf(value))));
  // Updates of a live blog, comments and quoted articles stand in another article's object.
  const articles = all.filter((node) => !parts.has(node));
  const known = titles.map(fold);
  const own = url === undefined ? undefined : canonicalUrl(url);
  const scored = articles.map((node) => ({ node, score: scoreOf(node, own, known, data) }));
  const sure = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (sure.length > 0) return sure.map(({ node }) => node);
  // One object alone is the page's, unless it says that it is another page's.
  return articles.length === 1 && scored[0]?.score === 0 ? articles : [];
}

function scoreOf(node: JsonObject, own: string | undefined, titles: readonly string[], data: SchemaGraph): number {
  const addresses = [
    ...stringsOf(node["url"]),
    ...stringsOf(node["mainEntityOfPage"]),
    ...objectsAt(node, "mainEntityOfPage", data).flatMap((each) => [
      ...stringsOf(each["@id"]),
      ...stringsOf(each["url"]),
    ]),
  ].map((each) => canonicalUrl(each));
  const headlines = [...textsAt(node, "headline"), ...textsAt(node, "name")].map(fold);
  const isSamePage = own !== undefined && addresses.includes(own);
  const isSameHeadline = headlines.some(
    (headline) => headline.length > 3 && titles.some((title) => title.includes(headline) || headline.includes(title)),
  );
  const isOther =
    !isSamePage && !isSameHeadline && headlines.length > 0 && addresses.some((each) => each !== undefined);
  return (isSamePage ? 2 : 0) + (isSameHeadline ? 2 : 0) + (isOther ? -1 : 0);
}
