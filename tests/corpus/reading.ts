import type { ItemDraft, PostDraft } from "../../src/domain/draft";
import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { objectOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { detectFormat, formatByName } from "../../src/formats/registry";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

/** The name of the format that a document is detected as, and what it reads. An empty name if no format takes it. */
export async function readDocument(
  bytes: Uint8Array,
  hints: DocumentHints,
  format?: string,
): Promise<{ readonly format: string; readonly reads: readonly Read[] }> {
  const reader = format === undefined ? detectFormat(bytes.subarray(0, 65_536), hints) : formatByName(format);
  if (reader === undefined) return { format: "", reads: [] };
  const reads: Read[] = [];
  for await (const read of reader.read(inOneChunk(bytes), hints)) reads.push(read);
  return { format: reader.name, reads };
}

/** The drafts among what was read. */
export function draftsOf(reads: readonly Read[]): ItemDraft[] {
  return reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
}

/** The posts among some drafts, with those that they quote, answer and pass on. */
export function postsWithin(drafts: readonly ItemDraft[]): PostDraft[] {
  return drafts.flatMap((draft) =>
    draft.type === "SocialPost"
      ? [draft, ...postsWithin([draft.quotedPost, draft.replyTo, draft.repostOf].filter((one) => one !== undefined))]
      : [],
  );
}

/** All objects in a JSON value, itself too. */
export function objectsWithin(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsWithin);
  const object = objectOf(value);
  return object === undefined ? [] : [object, ...Object.values(object).flatMap(objectsWithin)];
}
