import { z } from "zod";
import type { PostDraft } from "../../domain/draft";
import { fieldsOf } from "./wire-fields";
import { asWritten } from "./wire-values";

/**
 * The interchange document, defined once. Here are the drafts: what comes out of `record` are those of the domain, what
 * goes in are their JSON forms. Every object is strict: a misspelt field is a fault, not a loss.
 */

export const VERSION = 1;

/** The first record of a document may say which version of the form it is written in. */
export const header = z.strictObject({ mediagraph: z.int() });

const fields = fieldsOf(asWritten);
const rules = z
  .record(z.string().regex(/^[A-Za-z]+$/, "expected the name of a field"), asWritten.filledText)
  .exactOptional();

const source = z.strictObject({ type: z.literal("Source"), rules, ...fields.source });
const account = z.strictObject({ type: z.literal("SocialAccount"), rules, ...fields.account });

const post = z.strictObject({
  type: z.literal("SocialPost"),
  rules,
  ...fields.post,
  author: account.exactOptional(),
  get quotedPost(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
  get replyTo(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
});

const block = z.discriminatedUnion("type", [...fields.blocks, z.strictObject({ type: z.literal("PostEmbed"), post })]);

const article = z.strictObject({
  type: z.literal("Article"),
  rules,
  ...fields.article,
  source: source.exactOptional(),
  body: z.array(block).exactOptional(),
});

export const record = z.discriminatedUnion("type", [
  article,
  post,
  account,
  source,
  z.strictObject({ rules, ...fields.person }),
  z.strictObject({ rules, ...fields.organization }),
  z.strictObject({ rules, ...fields.place }),
  z.strictObject({ rules, ...fields.event }),
  z.strictObject({ rules, ...fields.creativeWork }),
  z.strictObject({ rules, ...fields.topic }),
]);
