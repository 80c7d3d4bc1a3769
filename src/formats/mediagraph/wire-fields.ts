import { z } from "zod";
import { PLACE_KINDS } from "../../domain/entity";
import { MEDIA_KINDS } from "../../domain/media";
import { PLATFORMS } from "../../domain/addresses/platform";
import { AVAILABILITIES } from "../../domain/social-post";
import { parseIsoDate } from "../reading/iso-dates";
import type { Leaves } from "./wire-values";
import { date, spanned, textsOf } from "./wire-values";

/**
 * The fields that drafts and exported items share. Neighbours are not here: a draft nests them, an exported item names
 * them by id. A date is an ISO 8601 string.
 */
export function fieldsOf(leaves: Leaves) {
  return { ...publishedFields(leaves), ...socialFields(leaves), ...profileFields(leaves), blocks: blocksOf(leaves) };
}

function socialFields(leaves: Leaves) {
  const { name, languageTag, handle, webUrl, count } = leaves;
  const size = { width: count.exactOptional(), height: count.exactOptional() };
  const media = z.strictObject({
    kind: z.enum(MEDIA_KINDS),
    url: webUrl,
    alternativeText: z.string().exactOptional(),
    ...size,
  });
  const account = {
    platform: z.enum(PLATFORMS),
    handle,
    nativeId: name.exactOptional(),
    displayName: z.string().exactOptional(),
    url: webUrl.exactOptional(),
  };
  const post = {
    platform: z.enum(PLATFORMS),
    nativeId: name.exactOptional(),
    url: webUrl.exactOptional(),
    content: textsOf(leaves).spannedText.exactOptional(),
    language: languageTag.exactOptional(),
    postedAt: date.exactOptional(),
    place: name.exactOptional(),
    hashtags: z.array(name).exactOptional(),
    handles: z.array(handle).exactOptional(),
    links: z.array(webUrl).exactOptional(),
    media: z.array(media).exactOptional(),
    metrics: metricsOf(leaves).exactOptional(),
    availability: z.enum(AVAILABILITIES).exactOptional(),
  };
  return { account, post };
}

function publishedFields(leaves: Leaves) {
  const { filledText, name, languageTag, countryCode, webUrl } = leaves;
  const source = {
    name,
    url: webUrl.exactOptional(),
    language: languageTag.exactOptional(),
    country: countryCode.exactOptional(),
  };
  const article = {
    url: webUrl.exactOptional(),
    headline: filledText,
    summary: z.string().exactOptional(),
    authors: z.array(name).exactOptional(),
    byline: z.string().exactOptional(),
    language: languageTag.exactOptional(),
    publishedAt: date.exactOptional(),
    modifiedAt: date.exactOptional(),
    section: z.string().exactOptional(),
    keywords: z.array(name).exactOptional(),
    image: imageOf(leaves).exactOptional(),
  };
  return { source, article };
}

function imageOf({ webUrl, count }: Leaves) {
  return z.strictObject({
    url: webUrl,
    alternativeText: z.string().exactOptional(),
    caption: z.string().exactOptional(),
    credit: z.string().exactOptional(),
    width: count.exactOptional(),
    height: count.exactOptional(),
  });
}

function metricsOf({ count }: Leaves) {
  return z.strictObject({
    readAt: z
      .string()
      .refine((text) => parseIsoDate(text) !== undefined, "expected an ISO 8601 instant")
      .overwrite((text) => parseIsoDate(text)?.instant ?? text),
    likes: count.exactOptional(),
    reposts: count.exactOptional(),
    replies: count.exactOptional(),
    quotes: count.exactOptional(),
    views: count.exactOptional(),
  });
}

/** All blocks except post embeds. */
function blocksOf(leaves: Leaves) {
  const { filledText, webUrl } = leaves;
  const { given, whole, spannedText } = textsOf(leaves);
  const level = "expected a level from 1 to 6";
  const paragraph = { type: z.literal("Paragraph") };
  const heading = { type: z.literal("Heading"), level: z.int(level).min(1, level).max(6, level) };
  const quote = { type: z.literal("Quote"), attribution: filledText.exactOptional() };
  const unknownBlock = { type: z.literal("UnknownBlock"), kind: filledText };
  return [
    z.codec(given(paragraph), whole(paragraph), spanned),
    z.codec(given(heading), whole(heading), spanned),
    z.codec(given(quote), whole(quote), spanned),
    z.codec(given(unknownBlock), whole(unknownBlock), spanned),
    z.strictObject({ type: z.literal("ListBlock"), ordered: z.boolean(), items: z.array(spannedText) }),
    z.strictObject({ type: z.literal("ImageBlock"), image: imageOf(leaves), caption: spannedText.exactOptional() }),
    z.strictObject({
      type: z.literal("RelatedLink"),
      label: filledText.exactOptional(),
      title: filledText,
      url: webUrl.exactOptional(),
    }),
  ] as const;
}

function profileFields(leaves: Leaves) {
  const { filledText, name, languageTag, wikidataId, identityKey, isoCode, handle, webUrl } = leaves;
  const byLanguage = <V extends z.ZodType>(value: V) => z.record(languageTag, value);
  const key = identityKey.exactOptional();
  const profile = {
    wikidataId: wikidataId.exactOptional(),
    names: byLanguage(name).refine(
      (names) => Object.keys(names).length > 0,
      "expected a name in one language at least",
    ),
    aliases: byLanguage(z.array(name)).exactOptional(),
    descriptions: byLanguage(filledText).exactOptional(),
    baseLanguage: languageTag.exactOptional(),
    image: imageOf(leaves).exactOptional(),
    sameAs: z.array(webUrl).exactOptional(),
    accounts: z.array(z.strictObject({ platform: z.enum(PLATFORMS), handle })).exactOptional(),
  };
  const office = z.strictObject({
    titles: byLanguage(filledText),
    organization: key,
    startedAt: date.exactOptional(),
    endedAt: date.exactOptional(),
  });
  const person = {
    type: z.literal("Person"),
    ...profile,
    bornAt: date.exactOptional(),
    country: key,
    offices: z.array(office).exactOptional(),
  };
  const organization = { type: z.literal("Organization"), ...profile, seat: key, country: key, parent: key };
  const place = {
    type: z.literal("Place"),
    ...profile,
    placeKind: z.enum(PLACE_KINDS),
    isoCode: isoCode.exactOptional(),
    coordinates: z
      .strictObject({ latitude: degrees("latitude", 90), longitude: degrees("longitude", 180) })
      .exactOptional(),
    country: key,
    capital: key,
  };
  const event = {
    type: z.literal("Event"),
    ...profile,
    startedAt: date.exactOptional(),
    endedAt: date.exactOptional(),
    location: key,
  };
  const creativeWork = {
    type: z.literal("CreativeWork"),
    ...profile,
    createdAt: date.exactOptional(),
    creators: z.array(identityKey).exactOptional(),
  };
  const topic = { type: z.literal("Topic"), ...profile };
  return { person, organization, place, event, creativeWork, topic };
}

function degrees(name: string, most: number) {
  const expected = `expected a ${name} from -${most} to ${most}`;
  return z.number().min(-most, expected).max(most, expected);
}
