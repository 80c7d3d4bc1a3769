import { unique } from "../../domain/collections/lists";
import { remembered } from "../../domain/collections/remembered";
import type { Article } from "../../domain/article";
import { shorterForms, type Entity } from "../../domain/entity";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import { hashOf } from "../../domain/ids";
import type { Mention } from "../../domain/mention";
import type { SocialAccount, SocialPost } from "../../domain/social-post";
import type { Source } from "../../domain/source";
import { fold, foldedWhole } from "../../domain/text/folding/fold";
import { canonicalTag } from "../../domain/text/languages/language-tag";
import { hashtagsIn } from "../../domain/text/spans/spans";
import { words } from "../../domain/text/words/words";

/** Those of a batch are asked for when it is read, when it is saved, and once more after that. */
const MOST_HEADLINES = 10_000;

/** The facets of an article. It also gets the platforms and hashtags of its embedded posts. */
export function articleFacets(article: Article, posts: readonly SocialPost[]): string[] {
  const { language, sourceId, headline, authors, body, mentions } = article;
  const hashtags = [
    ...body.flatMap((block) => ("spans" in block && block.type !== "CodeBlock" ? hashtagsIn(block) : [])),
    ...posts.flatMap((post) => post.hashtags),
  ];
  return unique([
    ...languageFacets(language),
    ...(sourceId === undefined ? [] : [facet.source(sourceId)]),
    facet.headline(headlineHash(headline)),
    ...authors.map((author) => facet.author(foldedWhole(author))),
    ...posts.map(({ platform }) => facet.platform(platform)),
    ...hashtags.map((hashtag) => facet.hashtag(fold(hashtag))),
    ...entityFacets(mentions),
  ]);
}

export function postFacets(post: SocialPost): string[] {
  const { language, platform, availability, authorId, hashtags, mentions } = post;
  return unique([
    ...languageFacets(language),
    facet.platform(platform),
    facet.availability(availability),
    ...(authorId === undefined ? [] : [facet.account(authorId)]),
    ...hashtags.map((hashtag) => facet.hashtag(fold(hashtag))),
    ...entityFacets(mentions),
  ]);
}

export function accountFacets({ platform, handle }: SocialAccount): string[] {
  return [facet.platform(platform), facet.handle(platform, handle)];
}

export function sourceFacets({ language, country }: Source): string[] {
  return [
    ...(language === undefined ? [] : languageFacets(language)),
    ...(country === undefined ? [] : [facet.country(country)]),
  ];
}

export function profileFacets(entity: Entity): string[] {
  const country = "country" in entity ? /^iso3166:(.+)$/.exec(entity.country ?? "")?.[1] : undefined;
  const kind = entity.type === "Place" ? [facet.placeKind(entity.placeKind)] : [];
  const own =
    entity.type === "Place" && entity.placeKind === "COUNTRY" && entity.isoCode !== undefined ? [entity.isoCode] : [];
  return unique([
    facet.type(entity.type),
    ...kind,
    ...[...own, ...(country === undefined ? [] : [country])].map(facet.country),
  ]);
}

/** The facets of a mention: its field and method, and the language and source of its text. */
export function mentionFacets(
  { field, method }: Mention,
  language: string,
  sourceId: Id<"source"> | undefined,
): string[] {
  return [
    facet.field(field),
    facet.method(method),
    ...languageFacets(language),
    ...(sourceId === undefined ? [] : [facet.source(sourceId)]),
  ];
}

/**
 * The hash of a headline's folded words. Quotation marks and dashes are ignored, since they are often cited
 * differently.
 */
export const headlineHash = remembered(MOST_HEADLINES, (headline) =>
  hashOf(
    words(headline)
      .map(({ folded }) => folded)
      .join(" ") || foldedWhole(headline),
  ),
);

export function mentionedEntities(mentions: readonly Mention[]): Id<"entity">[] {
  return [...new Set(mentions.map(({ entityId }) => entityId))];
}

function entityFacets(mentions: readonly Mention[]): string[] {
  return mentionedEntities(mentions).map(facet.entity);
}

/** `zh-Hant-TW` is found as `zh-Hant-TW`, `zh-Hant` and `zh` (basic filtering of RFC 4647). */
function languageFacets(tag: string): string[] {
  return shorterForms(canonicalTag(tag)).map(facet.language);
}
