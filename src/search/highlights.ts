import type { Article } from "../domain/article";
import { bodyText, captionText } from "../domain/body-block";
import type { Id } from "../domain/ids";
import type { Selection, SomeOf } from "../domain/item-parts";
import type { Mention, MentionField } from "../domain/mention";
import { pollText } from "../domain/social-post";
import { codePointsIn } from "../domain/text/code-points";
import type { Range } from "../domain/text/spans/overlaps";
import type { TextQuery } from "../domain/text/queries/text-query";
import { wholeCharacters } from "../domain/text/words/word-scan";
import { wordForms, words, type Word } from "../domain/text/words/words";
import { namesOf } from "./names";
import type { SearchedKind } from "./search";

export type HighlightField = Exclude<MentionField, "AUTHOR_NAME" | "AUTHOR_HANDLE"> | "NAME" | "HANDLE";

export interface Highlight {
  readonly field: HighlightField;
  readonly blockId?: string;
  /** A part of the string, or all of it. */
  readonly text: string;
  /** Where it begins in the string, and in code points. */
  readonly offset: number;
  readonly codePointOffset: number;
  /** In `text`, in their order, without overlaps. */
  readonly ranges: readonly Range[];
}

export type Searched = { readonly [K in SearchedKind]: SomeOf<K> }[SearchedKind];

/** The fields that the strings are in. */
export const SEARCHED_FIELDS: { readonly [K in SearchedKind]: Selection<K> } = {
  article: new Set(["headline", "summary", "body", "mentions"]),
  post: new Set(["text", "contentWarning", "poll", "mentions"]),
  entity: new Set(["names", "aliases"]),
  account: new Set(["displayName", "handle"]),
};

interface Searchable {
  readonly field: HighlightField;
  readonly blockId?: string;
  readonly text: string;
}

const MOST_HIGHLIGHTS = 5;
const LONGEST = 240;
const BEFORE = 60;

/** Where the item has what was looked for: one highlight for each string of it, the first five. */
export function highlightsOf(
  item: Searched,
  sought: readonly TextQuery[],
  profiles: readonly Id<"entity">[],
): Highlight[] {
  const mentions =
    "mentions" in item ? (item.mentions ?? []).filter(({ entityId }) => profiles.includes(entityId)) : [];
  const found: Highlight[] = [];
  for (const { field, blockId, text } of stringsOf(item)) {
    if (found.length >= MOST_HIGHLIGHTS) break;
    const ranges = united([...rangesIn(text, sought), ...rangesOf(mentions, field, blockId)]);
    if (ranges.length > 0) found.push({ field, ...(blockId !== undefined && { blockId }), ...excerpt(text, ranges) });
  }
  return found;
}

function stringsOf(item: Searched): Searchable[] {
  switch (item.type) {
    case "Article":
      return [
        { field: "HEADLINE", text: item.headline ?? "" },
        { field: "SUMMARY", text: item.summary ?? "" },
        ...(item.body ?? []).flatMap(stringsOfBlock),
      ];
    case "SocialPost":
      return [
        { field: "POST_TEXT", text: item.text ?? "" },
        { field: "CONTENT_WARNING", text: item.contentWarning ?? "" },
        { field: "POLL", text: item.poll ? pollText(item.poll) : "" },
      ];
    case "SocialAccount":
      return [
        { field: "NAME", text: item.displayName ?? "" },
        { field: "HANDLE", text: item.handle ?? "" },
      ];
    default:
      return namesOf(item).map((text) => ({ field: "NAME", text }));
  }
}

function stringsOfBlock(block: Article["body"][number]): Searchable[] {
  return [
    { field: "BODY", blockId: block.id, text: bodyText(block) },
    { field: "CAPTION", blockId: block.id, text: captionText(block) },
  ];
}

const rangesOf = (mentions: readonly Mention[], field: string, blockId: string | undefined): Range[] =>
  mentions.filter((one) => one.field === field && one.blockId === blockId);

function rangesIn(text: string, sought: readonly TextQuery[]): Range[] {
  if (text === "") return [];
  const found = words(text);
  return found.flatMap((word, at) => {
    const length = sought.reduce((most, query) => Math.max(most, lengthAt(query, found, at)), 0);
    const last = found[at + length - 1];
    return length === 0 || last === undefined ? [] : [{ start: word.start, end: last.end }];
  });
}

/** How many words from this place are what the query looks for; 0 if they are not. */
function lengthAt(query: TextQuery, found: readonly Word[], at: number): number {
  const folded = found[at]?.folded ?? "";
  if (query.type === "word") {
    const { forms: asked, beginnings = [] } = query;
    // Also behind what is written together with it: معلم begins المعلمون.
    const isFound = (form: string): boolean =>
      asked.includes(form) || beginnings.some((beginning) => form.startsWith(beginning));
    return wordForms(folded).some(isFound) ? 1 : 0;
  }
  if (query.type !== "phrase" || !query.first.includes(folded)) return 0;
  return query.rest.every((word, index) => found[at + 1 + index]?.folded === word) ? 1 + query.rest.length : 0;
}

/** In their order. Ranges that overlap become one. */
function united(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = found.at(-1);
    if (last !== undefined && start < last.end) found[found.length - 1] = { ...last, end: Math.max(end, last.end) };
    else found.push({ start, end });
  }
  return found;
}

/** The part of a long text around the first range, from space to space. */
function excerpt(
  text: string,
  ranges: readonly Range[],
): Pick<Highlight, "text" | "offset" | "codePointOffset" | "ranges"> {
  const [first = { start: 0, end: 0 }] = ranges;
  const isWhole = text.length <= LONGEST;
  const start = isWhole || first.start <= BEFORE ? 0 : afterSpace(text, first.start - BEFORE, first.start);
  const end = isWhole ? text.length : Math.max(first.end, beforeSpace(text, start + LONGEST, first.end));
  const inside = ranges.filter((range) => range.start >= start && range.end <= end);
  return {
    text: text.slice(start, end),
    offset: start,
    codePointOffset: codePointsIn(text.slice(0, start)),
    ranges: inside.map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}

function afterSpace(text: string, from: number, to: number): number {
  const space = text.indexOf(" ", from);
  return space >= 0 && space < to ? space + 1 : wholeCharacters(text, from);
}

function beforeSpace(text: string, from: number, to: number): number {
  if (from >= text.length) return text.length;
  const space = text.lastIndexOf(" ", from);
  return space > to ? space : wholeCharacters(text, from);
}
