import { z } from "zod";
import { PLATFORMS } from "../domain/addresses/platform";
import { DATE_PRECISIONS } from "../domain/dates";
import { MEDIA_KINDS } from "../domain/media";
import { SPAN_KINDS } from "../domain/rich-text";

/**
 * What a draft must be so that nothing wrong gets into the store: its types, and what ingest takes for granted, such as
 * spans that are the whole text. The compiler checks the rest of it, for those who use one.
 */

const text = z.string();
const texts = z.array(text);
const byLanguage = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const instant = z
  .string()
  .refine(
    (value) => isCanonical(value),
    "expected an instant as toISOString writes it, such as 2026-03-02T09:30:00.000Z",
  );
const date = z.looseObject({ instant, precision: z.enum(DATE_PRECISIONS) });

const spanned = {
  text,
  spans: z.array(z.looseObject({ kind: z.enum(SPAN_KINDS), start: z.int(), end: z.int(), url: text.optional() })),
};
const WHOLE = {
  message: "the spans must be the whole text, in order and without gaps: spanText(text) makes them",
  path: ["spans"],
};
const spannedText = z.looseObject(spanned).refine(isWhole, WHOLE);

const image = z.looseObject({ url: text, caption: text.optional() });
const media = z.looseObject({ kind: z.enum(MEDIA_KINDS), url: text });

const account = z.looseObject({
  type: z.literal("SocialAccount"),
  platform: z.enum(PLATFORMS),
  handle: text,
  displayName: text.optional(),
  url: text.optional(),
});

const source = z.looseObject({ type: z.literal("Source"), name: text, url: text.optional() });

const post = z.looseObject({
  type: z.literal("SocialPost"),
  platform: z.enum(PLATFORMS),
  nativeId: text.optional(),
  url: text.optional(),
  author: account.optional(),
  content: spannedText.optional(),
  postedAt: date.optional(),
  modifiedAt: date.optional(),
  hashtags: texts.optional(),
  handles: texts.optional(),
  links: texts.optional(),
  media: z.array(media).optional(),
  edits: z.array(z.looseObject({ text: spannedText, at: date.optional() })).optional(),
  get quotedPost(): z.ZodOptional<z.ZodType> {
    return post.optional();
  },
  get replyTo(): z.ZodOptional<z.ZodType> {
    return post.optional();
  },
  get repostOf(): z.ZodOptional<z.ZodType> {
    return post.optional();
  },
});

const textBlock = (type: string) => z.looseObject({ type: z.literal(type), ...spanned }).refine(isWhole, WHOLE);
const captioned = { caption: spannedText.optional() };
const block = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("ListBlock"), items: z.array(spannedText) }),
  z.looseObject({ type: z.literal("TableBlock"), rows: z.array(z.array(spannedText)), ...captioned }),
  z.looseObject({ type: z.literal("ImageBlock"), image, ...captioned }),
  z.looseObject({ type: z.literal("VideoBlock"), media, ...captioned }),
  z.looseObject({ type: z.literal("AudioBlock"), media, ...captioned }),
  z.looseObject({ type: z.literal("EmbedBlock"), url: text }),
  z.looseObject({ type: z.literal("RelatedLink"), title: text, url: text.optional() }),
  z.looseObject({ type: z.literal("PostEmbed"), post }),
  ...["Paragraph", "Heading", "Quote", "CodeBlock", "UnknownBlock"].map(textBlock),
]);

const article = z.looseObject({
  type: z.literal("Article"),
  headline: text,
  summary: text.optional(),
  url: text.optional(),
  source: source.optional(),
  authors: texts.optional(),
  contributors: z.array(z.looseObject({ name: text, account: account.optional() })).optional(),
  language: text.optional(),
  publishedAt: date.optional(),
  modifiedAt: date.optional(),
  keywords: texts.optional(),
  image: image.optional(),
  isBasedOn: texts.optional(),
  body: z.array(block).optional(),
});

const profile = (type: string) =>
  z.looseObject({
    type: z.literal(type),
    names: byLanguage(text),
    aliases: byLanguage(texts).optional(),
    descriptions: byLanguage(text).optional(),
    sameAs: texts.optional(),
    accounts: z.array(z.looseObject({ platform: z.enum(PLATFORMS), handle: text })).optional(),
    ...{ bornAt: date.optional(), startedAt: date.optional(), endedAt: date.optional(), createdAt: date.optional() },
  });

export const itemDraft = z.discriminatedUnion("type", [
  article,
  post,
  account,
  source,
  ...["Person", "Organization", "Place", "Event", "CreativeWork", "Topic"].map(profile),
]);

function isCanonical(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

function isWhole({ text: whole, spans }: { text: string; spans: readonly { start: number; end: number }[] }): boolean {
  let end = 0;
  for (const span of spans) {
    if (span.start !== end || span.end <= span.start) return false;
    ({ end } = span);
  }
  return end === whole.length;
}
