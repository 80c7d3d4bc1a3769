import { canonicalUrl } from "../../../domain/addresses/urls";
import type { EntityDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { attributeOf, findElement } from "../../reading/html/tree";
import type { JsonObject } from "../../reading/json/fields";
import { Notes } from "../../reading/notes";
import { addressesAt, objectsAt, typesOf } from "../../reading/schema-org/graph";
import { claimsIn } from "../../reading/schema-org/identifiers";
import type { SchemaContext } from "../../reading/schema-org/identifiers";
import { profileOf } from "../../reading/schema-org/profiles";
import { profilesAround, profilesInArticle } from "../../reading/schema-org/stated-profiles";
import type { StatedProfile } from "../../reading/schema-org/stated-profiles";
import { tagOf, textsAt } from "../../reading/schema-org/texts";
import { profileTypeOf } from "../../reading/schema-org/types";
import type { PageData } from "./page-data";
import { isFrontAddress, LITTLE_TEXT } from "./page-kind";

/** The profiles that an article's page states besides: what it is about and who made it. */
export function profilesBeside(page: PageData, language: string | undefined): readonly EntityDraft[] {
  const context = contextOf(page, language);
  return drafts(
    page.articles.flatMap((node) => profilesInArticle(node, context)),
    context,
  );
}

/** The profiles that a page is about, such as that of a person. None if it is about something else. */
export function profilesOfPage(page: PageData, textLength: number): readonly EntityDraft[] {
  if (page.data.nodes.length === 0 || page.articles.length > 0) return [];
  const own = mainNodes(page, textLength);
  if (own.length === 0) return [];
  const context = contextOf(page, statedLanguage(page));
  const main = own.flatMap((node) => {
    const type = profileTypeOf(node);
    return type === undefined ? [] : [{ node, type }];
  });
  const found = drafts(main, context);
  const around = own.flatMap((node) => profilesAround(node, context)).filter(({ node }) => !own.includes(node));
  return found.length === 0 ? [] : [...found, ...drafts(around, context)];
}

/** Each object once: a page names its author in many places. */
function drafts(stated: readonly StatedProfile[], context: SchemaContext): readonly EntityDraft[] {
  const types = new Map(stated.map(({ node, type }) => [node, type]));
  const found = Array.from(types, ([node, type]) => profileOf(node, type, context)).filter(
    (draft) => draft !== undefined,
  );
  return [...new Map(found.map((draft) => [JSON.stringify(draft), draft])).values()];
}

const saysArticle = ({ meta }: PageData): boolean => /^(?:article|news)/iu.test(meta.first("og:type") ?? "");

const MOST_MAIN = 50;
/** Pages that say that they are about one thing. */
const ABOUT_ONE = /^(?:ProfilePage|AboutPage|ItemPage|ContactPage)$/u;

function mainNodes(page: PageData, textLength: number): readonly JsonObject[] {
  const { nodes } = page.data;
  const isProfile = (node: JsonObject) => profileTypeOf(node) !== undefined;
  const stated = nodes
    .filter((node) => typesOf(node).some((type) => ABOUT_ONE.test(type) || type === "WebPage"))
    .flatMap((node) => [
      ...objectsAt(node, "mainEntity", page.data),
      ...(typesOf(node).some((type) => ABOUT_ONE.test(type)) ? objectsAt(node, "about", page.data) : []),
    ])
    .filter(isProfile);
  if (stated.length > 0) return stated.slice(0, MOST_MAIN);
  if (saysArticle(page) || isFrontAddress(page)) return [];
  const named = nodes.filter((node) => isProfile(node) && isHeading(node, page));
  if (named.length > 0 && (textLength < LITTLE_TEXT || named.some((node) => isOfPage(node, page))))
    return named.slice(0, 1);
  // A page of data alone. Sites state their own organisation on every page.
  const tops = topNodes(page);
  const profiles = tops.filter(isProfile);
  return textLength < LITTLE_TEXT && page.headings.length === 0 && profiles.length === tops.length
    ? profiles.slice(0, MOST_MAIN)
    : [];
}

/** The objects that are in no other one. */
function topNodes({ data }: PageData): readonly JsonObject[] {
  const inner = new Set<unknown>();
  for (const node of data.nodes)
    for (const value of Object.values(node)) for (const each of Array.isArray(value) ? value : [value]) inner.add(each);
  return data.nodes.filter((node) => !inner.has(node));
}

function isHeading(node: JsonObject, { headings }: PageData): boolean {
  const names = textsAt(node, "name").slice(0, 20).map(fold);
  return headings.some((heading) => names.includes(fold(heading)));
}

/** Whether it says that this page is its own. */
function isOfPage(node: JsonObject, { url }: PageData): boolean {
  const own = url === undefined ? undefined : canonicalUrl(url);
  const addresses = ["url", "mainEntityOfPage"].flatMap((property) => addressesAt(node, property));
  return own !== undefined && addresses.some((each) => canonicalUrl(each) === own);
}

function contextOf(page: PageData, language: string | undefined): SchemaContext {
  const { url, base, data, hints } = page;
  // The front page is its organisation's own.
  const isFront = url !== undefined && new URL(url).pathname === "/";
  return {
    graph: data,
    notes: new Notes(hints.timeZone === undefined ? {} : { timeZone: hints.timeZone }),
    base,
    language,
    claims: claimsIn(data, isFront ? undefined : url),
  };
}

function statedLanguage({ page, hints }: PageData): string | undefined {
  const root = findElement(page, ({ name }) => name === "html");
  return tagOf(root && attributeOf(root, "lang")) ?? hints.language;
}
