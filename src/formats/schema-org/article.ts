import type { ArticleDraft, BlockDraft, SourceDraft } from "../../domain/draft";
import { canonicalUrl } from "../../domain/addresses/urls";
import { fold } from "../../domain/text/folding/fold";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import { addressOf } from "../reading/html/inline-elements";
import { countOf, defined, stringOf, type JsonObject } from "../reading/json/fields";
import {
  basedOn,
  isFree,
  keywordsIn,
  statedBody,
  statedLanguages,
  subjectsOf,
} from "../reading/schema-org/article-facts";
import { contributorsOf, namesIn, statedAuthors, uniqueNames } from "../reading/schema-org/authors";
import { addressesAt, firstOf, objectsAt, typesOf } from "../reading/schema-org/graph";
import type { SchemaContext } from "../reading/schema-org/identifiers";
import { imagesAt } from "../reading/schema-org/images";
import { datesAt, firstTextAt, tagOf, textsAt } from "../reading/schema-org/texts";
import { isArticleNode } from "../reading/schema-org/types";
import { articleOf } from "../reading/story";
import type { TranslatedStory } from "../reading/story";

/** The article that an object describes. Undefined if it has neither a headline nor a text. */
export function articleOfNode(
  node: JsonObject,
  context: SchemaContext,
  hints: DocumentHints,
): TranslatedStory | undefined {
  const { graph } = context;
  const first = (...properties: readonly string[]) =>
    properties
      .flatMap((property) => textsAt(node, property))
      .find((text) => text !== "")
      ?.replace(/\s+/gu, " ");
  const url = addressOfNode(node, context);
  const source = sourceOf(node, url, context);
  const body = bodyOf(node, context);
  const story = {
    url,
    headline: first("headline", "name", "alternativeHeadline"),
    summary: first("description", "abstract"),
    authors: authorsOf(node, source?.name, context),
    contributors: contributorsOf(node, context),
    source,
    language:
      statedLanguages(node, context)
        .map(tagOf)
        .find((tag) => tag !== undefined) ?? hints.language,
    published: ["datePublished", "dateCreated"].map((property) => datesAt(node, property)[0]),
    modified: datesAt(node, "dateModified").slice(0, 1),
    section: first("articleSection"),
    dateline: first("dateline"),
    copyrightNotice: first("copyrightNotice"),
    keywords: keywordsOf(node, context),
    image: ["image", "thumbnailUrl"].flatMap((property) => imagesAt(node, property, context))[0],
    wordCount: countOf(firstOf(node["wordCount"])),
    body,
  };
  const read = articleOf(story, hints);
  if (read === undefined) return undefined;
  const based = basedOn(node, context);
  const draft: ArticleDraft = {
    ...read.draft,
    ...defined({
      isAccessibleForFree: isFree(node, { graph }),
      isBasedOn: based.length > 0 ? based : undefined,
    }),
  };
  return { draft, warnings: read.warnings };
}

/** The address of its web page; its `@id` where that is one. */
export function addressOfNode(node: JsonObject, { base }: SchemaContext): string | undefined {
  const options = base === undefined ? {} : { base };
  const stated = ["url", "mainEntityOfPage"].flatMap((property) => addressesAt(node, property));
  const id = stringOf(node["@id"]);
  const own = id !== undefined && /^https?:/iu.test(id) ? [id] : [];
  return [...stated, ...own].map((each) => addressOf(each, options, "web")).find((each) => each !== undefined);
}

const MOST_AUTHORS = 50;

/** The publisher is an author only where nobody else is. */
function authorsOf(node: JsonObject, publisher: string | undefined, { graph }: SchemaContext): readonly string[] {
  const names = uniqueNames(statedAuthors(node, graph).flatMap(namesIn)).slice(0, MOST_AUTHORS);
  const people = names.filter((name) => publisher === undefined || fold(name) !== fold(publisher));
  return people.length > 0 ? people : names;
}

const PUBLISHERS = ["publisher", "sourceOrganization", "provider", "isPartOf"] as const;
const NO_SOURCES = /^(?:WebPage|Publication(?:Issue|Volume)|CreativeWorkSeries|CollectionPage|.*Page)$/u;
const LONGEST_NAME = 100;

function sourceOf(node: JsonObject, url: string | undefined, context: SchemaContext): SourceDraft | undefined {
  for (const property of PUBLISHERS) {
    const objects = objectsAt(node, property, context.graph).filter(
      (each) => !typesOf(each).some((type) => NO_SOURCES.test(type)),
    );
    const [publisher] = objects;
    const name =
      (publisher === undefined
        ? property !== "isPartOf" && textsAt(node, property)[0]
        : firstTextAt(publisher, "name")) || undefined;
    if (name === undefined || name.length > LONGEST_NAME || /^https?:/iu.test(name)) continue;
    const options = context.base === undefined ? {} : { base: context.base };
    const stated = publisher && addressesAt(publisher, "url").map((each) => addressOf(each, options, "web"))[0];
    const site = stated ?? url;
    return {
      type: "Source",
      name,
      ...defined({
        url: site === undefined || canonicalUrl(site) === undefined ? undefined : `${new URL(site).origin}/`,
        logo: publisher && imagesAt(publisher, "logo", context)[0],
      }),
    };
  }
  return undefined;
}

/** What an article says that it is about stands for keywords where it has none. */
function keywordsOf(node: JsonObject, context: SchemaContext): readonly string[] {
  const stated = keywordsIn(textsAt(node, "keywords"));
  return stated.length > 0 ? stated : subjectsOf(node, context);
}

const MOST_UPDATES = 2_000;

/** The text; of a live blog also its updates, each with its headline. */
function bodyOf(node: JsonObject, context: SchemaContext): readonly BlockDraft[] {
  const updates = objectsAt(node, "liveBlogUpdate", context.graph).slice(0, MOST_UPDATES).filter(isArticleNode);
  return [
    ...statedBody(node, context),
    ...updates.flatMap((update): readonly BlockDraft[] => {
      const [headline] = textsAt(update, "headline");
      const heading: readonly BlockDraft[] =
        headline === undefined ? [] : [{ type: "Heading", level: 2, ...spanText(headline) }];
      return [...heading, ...statedBody(update, context)];
    }),
  ];
}
