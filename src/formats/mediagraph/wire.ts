import { z } from "zod";
import type { PostDraft } from "../../domain/draft";
import { fieldsOf } from "./wire-fields";
import { asWritten } from "./wire-values";

/**
 * The interchange document, defined in one place. This file has the drafts: `record` reads their JSON forms and gives
 * the drafts of the domain. Every object is strict, so a misspelt field is reported and not lost.
 */

export const VERSION = 1;

/** The first record of a document may name the version of the format. */
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
  versionIds: z.array(asWritten.name).exactOptional(),
  author: account.exactOptional(),
  get quotedPost(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
  get replyTo(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
  get repostOf(): z.ZodExactOptional<z.ZodType<PostDraft, unknown>> {
    return post.exactOptional();
  },
});

const block = z.discriminatedUnion("type", [...fields.blocks, z.strictObject({ type: z.literal("PostEmbed"), post })]);

const article = z.strictObject({
  type: z.literal("Article"),
  rules,
  ...fields.article,
  source: source.exactOptional(),
  contributors: z.array(z.strictObject({ ...fields.contributor, account: account.exactOptional() })).exactOptional(),
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
