import { z } from "zod";
import type { PostDraft } from "../../domain/draft";
import { PLACE_KINDS } from "../../domain/entity";
import { MEDIA_KINDS } from "../../domain/media";
import { PLATFORMS } from "../../domain/platform";
import { AVAILABILITIES } from "../../domain/social-post";
import { parseIsoDate } from "./iso-dates";
import {
  byLanguage, count, countryCode, date, filledText, handle, identityKey, languageTag, spanned, spannedFields, spannedText, textFields, webUrl,
  wikidataId,
} from "./wire-values";

/**
 * The interchange document, defined once: what comes out of `record` are the drafts of the domain, what goes in are their JSON
 * forms. Every object is strict: a misspelt field is a fault, not a loss.
 */

export const VERSION = 1;

/** The first record of a document may say which version of the form it is written in. */
export const header = z.looseObject({ mediagraph: z.int() });

const rules = z.record(z.string().regex(/^[A-Za-z]+$/, "expected the name of a field"), filledText).exactOptional();

const image = z.strictObject({
  url: webUrl,
  alternativeText: z.string().exactOptional(),
  caption: z.string().exactOptional(),
  credit: z.string().exactOptional(),
  width: count.exactOptional(),
  height: count.exactOptional(),
});

const media = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  url: webUrl,
  alternativeText: z.string().exactOptional(),
  width: count.exactOptional(),
  height: count.exactOptional(),
});

const source = z.strictObject({
  type: z.literal("Source"),
  rules,
  name: filledText,
  url: webUrl.exactOptional(),
  language: languageTag.exactOptional(),
  country: countryCode.exactOptional(),
});

const account = z.strictObject({
  type: z.literal("SocialAccount"),
  rules,
  platform: z.enum(PLATFORMS),
  handle,
  nativeId: filledText.exactOptional(),
  displayName: z.string().exactOptional(),
  url: webUrl.exactOptional(),
});

const metrics = z.strictObject({
  readAt: z.string().refine((text) => parseIsoDate(text) !== undefined, "expected an ISO 8601 instant").overwrite((text) => parseIsoDate(text)?.instant ?? text),
  likes: count.exactOptional(),
  reposts: count.exactOptional(),
  replies: count.exactOptional(),
  quotes: count.exactOptional(),
  views: count.exactOptional(),
});

const post = z.strictObject({
  type: z.literal("SocialPost"),
  rules,
  platform: z.enum(PLATFORMS),
  nativeId: filledText.exactOptional(),
  url: webUrl.exactOptional(),
  author: account.exactOptional(),
  content: spannedText.exactOptional(),
  language: languageTag.exactOptional(),
  postedAt: date.exactOptional(),
  place: filledText.exactOptional(),
  hashtags: z.array(filledText).exactOptional(),
  handles: z.array(handle).exactOptional(),
  links: z.array(webUrl).exactOptional(),
  media: z.array(media).exactOptional(),
  metrics: metrics.exactOptional(),
  availability: z.enum(AVAILABILITIES).exactOptional(),
  get quotedPost(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
  get replyTo(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
});

const heading = { type: z.literal("Heading"), level: z.int("expected a level from 1 to 6").min(1, "expected a level from 1 to 6").max(6, "expected a level from 1 to 6") };
const quote = { type: z.literal("Quote"), attribution: filledText.exactOptional() };
const unknownBlock = { type: z.literal("UnknownBlock"), kind: filledText };
const paragraph = { type: z.literal("Paragraph") };

const block = z.discriminatedUnion("type", [
  z.codec(textFields(paragraph), spannedFields(paragraph), spanned),
  z.codec(textFields(heading), spannedFields(heading), spanned),
  z.codec(textFields(quote), spannedFields(quote), spanned),
  z.codec(textFields(unknownBlock), spannedFields(unknownBlock), spanned),
  z.strictObject({ type: z.literal("ListBlock"), ordered: z.boolean(), items: z.array(spannedText) }),
  z.strictObject({ type: z.literal("ImageBlock"), image, caption: spannedText.exactOptional() }),
  z.strictObject({ type: z.literal("PostEmbed"), post }),
  z.strictObject({ type: z.literal("RelatedLink"), label: filledText.exactOptional(), title: filledText, url: webUrl.exactOptional() }),
]);

const article = z.strictObject({
  type: z.literal("Article"),
  rules,
  url: webUrl.exactOptional(),
  source: source.exactOptional(),
  headline: filledText,
  summary: z.string().exactOptional(),
  authors: z.array(filledText).exactOptional(),
  byline: z.string().exactOptional(),
  language: languageTag.exactOptional(),
  publishedAt: date.exactOptional(),
  modifiedAt: date.exactOptional(),
  section: z.string().exactOptional(),
  keywords: z.array(filledText).exactOptional(),
  image: image.exactOptional(),
  body: z.array(block).exactOptional(),
});

const profile = {
  rules,
  wikidataId: wikidataId.exactOptional(),
  names: byLanguage(filledText).refine((names) => Object.keys(names).length > 0, "expected a name in one language at least"),
  aliases: byLanguage(z.array(filledText)).exactOptional(),
  descriptions: byLanguage(filledText).exactOptional(),
  baseLanguage: languageTag.exactOptional(),
  image: image.exactOptional(),
  sameAs: z.array(webUrl).exactOptional(),
  accounts: z.array(z.strictObject({ platform: z.enum(PLATFORMS), handle })).exactOptional(),
};

const office = z.strictObject({
  titles: byLanguage(filledText),
  organization: identityKey.exactOptional(),
  startedAt: date.exactOptional(),
  endedAt: date.exactOptional(),
});

const coordinates = z.strictObject({
  latitude: z.number().min(-90, "expected a latitude from -90 to 90").max(90, "expected a latitude from -90 to 90"),
  longitude: z.number().min(-180, "expected a longitude from -180 to 180").max(180, "expected a longitude from -180 to 180"),
});

const person = z.strictObject({
  type: z.literal("Person"),
  ...profile,
  bornAt: date.exactOptional(),
  country: identityKey.exactOptional(),
  offices: z.array(office).exactOptional(),
});

const organization = z.strictObject({
  type: z.literal("Organization"),
  ...profile,
  seat: identityKey.exactOptional(),
  country: identityKey.exactOptional(),
  parent: identityKey.exactOptional(),
});

const place = z.strictObject({
  type: z.literal("Place"),
  ...profile,
  placeKind: z.enum(PLACE_KINDS),
  isoCode: z.string().regex(/^([A-Z]{2}|\d{3})$/, "expected an ISO 3166-1 code of two capital letters or three digits of UN M.49").exactOptional(),
  coordinates: coordinates.exactOptional(),
  country: identityKey.exactOptional(),
  capital: identityKey.exactOptional(),
});

const event = z.strictObject({
  type: z.literal("Event"),
  ...profile,
  startedAt: date.exactOptional(),
  endedAt: date.exactOptional(),
  location: identityKey.exactOptional(),
});

const creativeWork = z.strictObject({
  type: z.literal("CreativeWork"),
  ...profile,
  createdAt: date.exactOptional(),
  creators: z.array(identityKey).exactOptional(),
});

const topic = z.strictObject({ type: z.literal("Topic"), ...profile });

export const record = z.discriminatedUnion("type", [
  article, post, account, source, person, organization, place, event, creativeWork, topic,
]);
