import { canonicalUrl } from "../../domain/addresses/urls";
import { fold } from "../../domain/text/fold";
import { stringsOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { objectsAt, textsAt, typesOf } from "./structured-data";
import type { StructuredData } from "./structured-data";

/** schema.org's Article and its subtypes. */
const ARTICLE_TYPES: ReadonlySet<string> = new Set([
  "Article",
  "AdvertiserContentArticle",
  "NewsArticle",
  "AnalysisNewsArticle",
  "AskPublicNewsArticle",
  "BackgroundNewsArticle",
  "OpinionNewsArticle",
  "ReportageNewsArticle",
  "ReviewNewsArticle",
  "Report",
  "SatiricalArticle",
  "ScholarlyArticle",
  "MedicalScholarlyArticle",
  "SocialMediaPosting",
  "BlogPosting",
  "LiveBlogPosting",
  "DiscussionForumPosting",
  "TechArticle",
  "APIReference",
]);

export function isArticleNode(node: JsonObject): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPES.has(type));
}

interface PageNames {
  readonly url?: string | undefined;
  readonly titles: readonly string[];
}

/**
 * The objects that describe the page's own article, the surest first. A page also names articles that it only leads to:
 * they have another address or another headline.
 */
export function articleNodes(data: StructuredData, { url, titles }: PageNames): readonly JsonObject[] {
  const articles = data.nodes.filter(isArticleNode);
  const known = titles.map(fold);
  const own = url === undefined ? undefined : canonicalUrl(url);
  const scored = articles.map((node) => ({ node, score: scoreOf(node, own, known, data) }));
  const sure = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (sure.length > 0) return sure.map(({ node }) => node);
  // One object alone is the page's, unless it says that it is another page's.
  return articles.length === 1 && scored[0]?.score === 0 ? articles : [];
}

function scoreOf(node: JsonObject, own: string | undefined, titles: readonly string[], data: StructuredData): number {
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
