import type { Article } from "../domain/article";
import { bodyText, captionText } from "../domain/body-block";
import type { IdentityNotes } from "../domain/identity/identity-notes";
import { partIn } from "../domain/identity/parts";
import type { Id } from "../domain/ids";
import type { Mention } from "../domain/mention";
import type { SpannedText } from "../domain/rich-text";
import type { SocialAccount, SocialPost } from "../domain/social-post";
import { pollText } from "../domain/social-post";
import type { Statements } from "../domain/statements/statements";
import { completeArticle } from "../ingest/merging/complete";
import { statementsOf } from "../ingest/merging/item-values";

/** Rules that an item must keep by itself, whatever other items say. */
export type ItemRule = "spans" | "block-ids" | "mentions" | "settled" | "parts";

export interface ItemFault {
  readonly rule: ItemRule;
  readonly fault: string;
}

/** A person's word that two items are different is about two. */
export function settledFaults({ id, differentFrom = [] }: { readonly id: Id } & IdentityNotes): ItemFault[] {
  return differentFrom.some((other) => other === id)
    ? [{ rule: "settled", fault: "is said to be different from itself" }]
    : [];
}

/** A profile says what is said of it and of its parts. When a part leaves, all that is said of it goes along. */
export function partFaults({ parts = {}, inputs }: Pick<Statements, "parts" | "inputs">): ItemFault[] {
  const others = Object.keys(inputs).flatMap((key) => partIn(key) ?? []);
  return [...new Set(others)]
    .filter((other) => parts[other] === undefined)
    .map((other) => ({ rule: "parts", fault: `shows what is said of ${other}, which is no part of it` }));
}

type TextOf = (mention: Mention) => string | undefined;

export function articleFaults(article: Article): ItemFault[] {
  const blocks = new Map(article.body.map((block) => [block.id, block]));
  const textOf: TextOf = ({ field, blockId }) => {
    if (field === "HEADLINE") return article.headline;
    if (field === "SUMMARY") return article.summary;
    const block = blocks.get(blockId ?? "");
    return block && (field === "CAPTION" ? captionText(block) : bodyText(block));
  };
  return [
    ...article.body.flatMap((block) => spannedTexts(block).flatMap((text) => spanFaults(text, block.id))),
    ...blockFaults(article),
    ...mentionFaults(article, textOf),
  ];
}

/** `author` is the account of the post, if it is stored. */
export function postFaults(post: SocialPost, author: SocialAccount | undefined): ItemFault[] {
  const textOf: TextOf = ({ field }) => {
    if (field === "POST_TEXT") return post.text;
    if (field === "CONTENT_WARNING") return post.contentWarning;
    if (field === "POLL") return post.poll && pollText(post.poll);
    return author && (field === "AUTHOR_NAME" ? author.displayName : author.handle);
  };
  const edits = (post.edits ?? []).flatMap(({ text }) => spanFaults(text, "an earlier version"));
  return [
    ...spanFaults({ text: post.text ?? "", spans: post.spans }, "the text"),
    ...edits,
    ...mentionFaults(post, textOf),
  ];
}

function spannedTexts(block: Article["body"][number]): readonly SpannedText[] {
  const caption = "caption" in block && block.caption !== undefined ? [block.caption] : [];
  if (block.type === "ListBlock") return block.items;
  if (block.type === "TableBlock") return [...caption, ...block.rows.flat()];
  return "spans" in block ? [block] : caption;
}

/** Spans must cover their text in order, without gaps and overlaps. */
function spanFaults({ text, spans }: SpannedText, place: string): ItemFault[] {
  let end = 0;
  for (const span of spans) {
    if (span.start !== end || span.end <= span.start)
      return [{ rule: "spans", fault: `the spans of ${place} do not follow one another at ${end}` }];
    end = span.end;
  }
  return end === text.length
    ? []
    : [{ rule: "spans", fault: `the spans of ${place} end at ${end}, its text at ${text.length}` }];
}

function blockFaults(article: Article): ItemFault[] {
  const wanted = completeArticle(statementsOf("article", article)).body;
  const seen = new Set<string>();
  return article.body.flatMap(({ id }, index): ItemFault[] => {
    const isRepeated = seen.has(id);
    seen.add(id);
    if (isRepeated) return [{ rule: "block-ids", fault: `two blocks have the id ${id}` }];
    return wanted[index]?.id === id
      ? []
      : [{ rule: "block-ids", fault: `the block ${id} should have the id ${wanted[index]?.id ?? "of no block"}` }];
  });
}

function mentionFaults({ id, mentions }: Article | SocialPost, textOf: TextOf): ItemFault[] {
  const faults: string[] = [];
  const ends = new Map<string, number>();
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  for (const mention of inOrder) {
    const { surface, start, end, field, blockId, subjectId } = mention;
    const place = blockId === undefined ? field : `${field} of ${blockId}`;
    if (textOf(mention)?.slice(start, end) !== surface)
      faults.push(`the mention "${surface}" is not at ${start}-${end} of ${place}`);
    if (start < (ends.get(place) ?? 0))
      faults.push(`the mention "${surface}" at ${start}-${end} of ${place} overlaps the one before it`);
    if (subjectId !== id) faults.push(`the mention ${mention.id} says that it stands in ${subjectId}`);
    ends.set(place, Math.max(end, ends.get(place) ?? 0));
  }
  if (new Set(mentions.map((mention) => mention.id)).size < mentions.length) faults.push("two mentions have one id");
  return faults.map((fault) => ({ rule: "mentions", fault }));
}
