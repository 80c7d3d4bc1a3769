import { z } from "zod";
import { CONTRIBUTOR_TYPES } from "../../domain/article";
import { PLACE_KINDS } from "../../domain/entity";
import { MEDIA_KINDS } from "../../domain/media";
import { PLATFORMS } from "../../domain/addresses/platform";
import { AVAILABILITIES } from "../../domain/social-post";
import { parseIsoDate } from "../reading/iso-dates";
import type { Leaves } from "./wire-values";
import { asOneSpan, date, spanned, textsOf } from "./wire-values";

/**
 * The fields that drafts and exported items share. Neighbours are not here: a draft nests them, an exported item names
 * them by id. A date is an ISO 8601 string.
 */
export function fieldsOf(leaves: Leaves) {
  return { ...publishedFields(leaves), ...socialFields(leaves), ...profileFields(leaves), blocks: blocksOf(leaves) };
}

function socialFields(leaves: Leaves) {
  const { name, languageTag, handle, webUrl } = leaves;
  const { spannedText } = textsOf(leaves);
  const account = {
    platform: z.enum(PLATFORMS),
    handle,
    nativeId: name.exactOptional(),
    displayName: z.string().exactOptional(),
    url: webUrl.exactOptional(),
    description: z.string().exactOptional(),
    avatar: imageOf(leaves).exactOptional(),
    isVerified: z.boolean().exactOptional(),
    metrics: z.strictObject({ readAt, ...talliesOf(leaves, "followers", "following", "posts") }).exactOptional(),
  };
  const post = {
    platform: z.enum(PLATFORMS),
    nativeId: name.exactOptional(),
    url: webUrl.exactOptional(),
    content: spannedText.exactOptional(),
    language: languageTag.exactOptional(),
    postedAt: date.exactOptional(),
    place: name.exactOptional(),
    hashtags: z.array(name).exactOptional(),
    handles: z.array(handle).exactOptional(),
    links: z.array(webUrl).exactOptional(),
    media: z.array(mediaOf(leaves)).exactOptional(),
    metrics: z
      .strictObject({
        readAt: readAt.exactOptional(),
        ...talliesOf(leaves, "likes", "reposts", "replies", "quotes", "views"),
      })
      .exactOptional(),
    availability: z.enum(AVAILABILITIES).exactOptional(),
    poll: pollOf(leaves).exactOptional(),
    linkCard: z
      .strictObject({
        url: webUrl,
        title: z.string().exactOptional(),
        description: z.string().exactOptional(),
        image: imageOf(leaves).exactOptional(),
      })
      .exactOptional(),
    contentWarning: z.string().exactOptional(),
    isSensitive: z.boolean().exactOptional(),
    modifiedAt: date.exactOptional(),
    edits: z.array(z.strictObject({ text: spannedText, at: date.exactOptional() })).exactOptional(),
  };
  return { account, post };
}

function publishedFields(leaves: Leaves) {
  const { filledText, name, languageTag, countryCode, webUrl, count } = leaves;
  const source = {
    name,
    url: webUrl.exactOptional(),
    language: languageTag.exactOptional(),
    country: countryCode.exactOptional(),
    feeds: z.array(webUrl).exactOptional(),
    logo: imageOf(leaves).exactOptional(),
    description: z.string().exactOptional(),
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
    dateline: z.string().exactOptional(),
    copyrightNotice: z.string().exactOptional(),
    keywords: z.array(name).exactOptional(),
    image: imageOf(leaves).exactOptional(),
    isAccessibleForFree: z.boolean().exactOptional(),
    wordCount: count.exactOptional(),
    isBasedOn: z.array(webUrl).exactOptional(),
  };
  /** Without the account: a draft nests it, an exported item names it by id. */
  const contributor = {
    name,
    type: z.enum(CONTRIBUTOR_TYPES).exactOptional(),
    role: filledText.exactOptional(),
    url: webUrl.exactOptional(),
  };
  return { source, article, contributor };
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

function mediaOf({ webUrl, count }: Leaves) {
  return z.strictObject({
    kind: z.enum(MEDIA_KINDS),
    url: webUrl,
    alternativeText: z.string().exactOptional(),
    width: count.exactOptional(),
    height: count.exactOptional(),
  });
}

/** When counts were read. */
const readAt = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, "expected an ISO 8601 instant")
  .overwrite((text) => parseIsoDate(text)?.instant ?? text);

function talliesOf<const N extends string>({ tally }: Leaves, ...names: readonly N[]) {
  const optional = tally.exactOptional();
  return Object.fromEntries(names.map((name) => [name, optional])) as Record<N, typeof optional>;
}

function pollOf({ tally }: Leaves) {
  return z.strictObject({
    options: z.array(z.strictObject({ text: z.string(), votes: tally.exactOptional() })),
    isMultiple: z.boolean().exactOptional(),
    endsAt: date.exactOptional(),
    voters: tally.exactOptional(),
  });
}

/** All blocks except post embeds. */
function blocksOf(leaves: Leaves) {
  const { filledText, webUrl, count } = leaves;
  const { given, spannedText, textWith } = textsOf(leaves);
  const level = "expected a level from 1 to 6";
  const paragraph = { type: z.literal("Paragraph") };
  const heading = { type: z.literal("Heading"), level: z.int(level).min(1, level).max(6, level) };
  const quote = { type: z.literal("Quote"), attribution: filledText.exactOptional() };
  const code = { type: z.literal("CodeBlock"), language: filledText.exactOptional() };
  const caption = spannedText.exactOptional();
  const listItem = textWith({ level: count.exactOptional(), isOrdered: z.boolean().exactOptional() });
  const unknownBlock = { type: z.literal("UnknownBlock"), kind: filledText };
  return [
    spanned(given(paragraph)),
    spanned(given(heading)),
    spanned(given(quote)),
    spanned(given(unknownBlock)),
    asOneSpan(given(code)),
    z.strictObject({ type: z.literal("ListBlock"), ordered: z.boolean(), items: z.array(listItem) }),
    z.strictObject({ type: z.literal("ImageBlock"), image: imageOf(leaves), caption }),
    z.strictObject({ type: z.literal("VideoBlock"), media: mediaOf(leaves), caption }),
    z.strictObject({ type: z.literal("AudioBlock"), media: mediaOf(leaves), caption }),
    z.strictObject({
      type: z.literal("TableBlock"),
      rows: z.array(z.array(spannedText)),
      headerRows: count,
      caption,
    }),
    z.strictObject({
      type: z.literal("EmbedBlock"),
      url: webUrl,
      title: filledText.exactOptional(),
      provider: filledText.exactOptional(),
    }),
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
    position: key,
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
