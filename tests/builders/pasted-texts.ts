import type { ArticleDraft, BlockDraft, PostDraft } from "../../src/domain/draft";
import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { plainText } from "../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

/** What the plain-text format reads from a text. */
export async function readText(text: string, hints: Partial<DocumentHints> = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of plainText.read(inOneChunk(Buffer.from(text)), { name: "note.txt", ...hints }))
    reads.push(read);
  return reads;
}

export async function articleIn(text: string, hints: Partial<DocumentHints> = {}): Promise<ArticleDraft> {
  const [first] = await readText(text, hints);
  if (first?.outcome !== "item" || first.draft.type !== "Article")
    throw new Error(`no article: ${JSON.stringify(first)}`);
  return first.draft;
}

export async function postIn(text: string, hints: Partial<DocumentHints> = {}): Promise<PostDraft> {
  const [first] = await readText(text, hints);
  if (first?.outcome !== "item" || first.draft.type !== "SocialPost")
    throw new Error(`no post: ${JSON.stringify(first)}`);
  return first.draft;
}

/** An article of two paragraphs with some lines between them. */
export const around = (inside: string): string =>
  `Island line opens its second quay\n\nThe second quay of the island line opened on Monday.\n\n${inside}\n\nThe line will run until October, the harbour said.\n`;

/** The blocks between the two paragraphs. */
export async function blocksBetween(inside: string): Promise<readonly BlockDraft[]> {
  const { body = [] } = await articleIn(around(inside));
  const [first, last] = [body[0], body.at(-1)];
  if (first?.type !== "Paragraph" || last?.type !== "Paragraph" || !last.text.startsWith("The line will run"))
    throw new Error(`the article's own paragraphs are not there: ${JSON.stringify(body)}`);
  return body.slice(1, -1);
}

/** The one post between the two paragraphs. */
export async function postBetween(inside: string): Promise<PostDraft> {
  const [block, ...others] = await blocksBetween(inside);
  if (block?.type !== "PostEmbed" || others.length > 0)
    throw new Error(`not one post: ${JSON.stringify([block, ...others])}`);
  return block.post;
}
