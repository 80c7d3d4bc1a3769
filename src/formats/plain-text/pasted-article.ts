import type { PreciseDate } from "../../domain/dates";
import type { ArticleDraft, BlockDraft, PostDraft } from "../../domain/draft";
import { detectLanguage } from "../../domain/text/languages/language";
import { canonicalUrl } from "../../domain/addresses/urls";
import type { DocumentHints } from "../format-reader";
import type { DateContext } from "../reading/dates";
import { bodyOf } from "./article-body";
import type { Line } from "./lines";
import { SENTENCE_END } from "./line-shapes";
import { headerOf } from "./header/header";
import { joinedFields } from "./header/header-fields";
import { withoutNewsroom } from "./header/page-names";
import { authorBox } from "./furniture/author-box";
import type { CleanPage } from "./furniture/page-furniture";
import { articleLinesOf } from "./article-lines";
import { postLinesIn } from "./posts/post-lines";
import type { Warning } from "../../domain/errors/warning";

/** Reads the lines as an article, with warnings. Undefined without a headline. `opening`: the posts above it. */
export function pastedArticle(
  {
    lines,
    captions,
    signatures,
    above,
    rights,
  }: Pick<CleanPage, "lines" | "captions" | "signatures" | "above" | "rights">,
  hints: DocumentHints,
  opening: readonly PostDraft[] = [],
): { draft: ArticleDraft; warnings: Warning[]; leftOut: number[] } | undefined {
  const context = contextOf(hints);
  const found = headerOf(lines, context, captions, signatures);
  if (found === undefined) return undefined;
  const header = { ...found, fields: withoutNewsroom(found.fields, above, rights) };
  const all = header.lines.slice(0, header.bodyEnd);
  const inPage = contextOfPosts(hints, header.fields);
  const closing = closingNote(all, header.bodyStart);
  const box = authorBox(all, header.bodyStart, header.fields.authors ?? []);
  const articleLines = articleLinesOf(
    all.filter((_, at) => !box.has(at) && at !== closing),
    header.headline,
    header.bodyStart,
    inPage,
  );
  const posts = postLinesIn(articleLines, inPage);
  const { body: below, leftOut } = bodyOf(articleLines, posts, header.fields.authors);
  const body: BlockDraft[] = [...opening.map((post) => ({ type: "PostEmbed" as const, post })), ...below];
  const language = hints.language ?? detectLanguage([header.headline, ...body.map(proseOf)].join("\n"));
  const url = hints.url === undefined ? undefined : canonicalUrl(hints.url);
  const statements =
    header.fields.publishedAt === undefined ? joinedFields(header.fields, inferredDate(body)) : header.fields;
  const draft: ArticleDraft = {
    type: "Article",
    headline: header.headline,
    ...(language !== "und" && { language }),
    ...(url !== undefined && { url }),
    ...statements,
    body,
  };
  return {
    draft,
    warnings: posts.flatMap(({ doubt }) => doubt ?? []),
    leftOut: [...leftOut, ...[...box, ...(closing === undefined ? [] : [closing])].map((at) => all[at]?.number ?? 0)],
  };
}

const FEWEST_ABOVE_NOTE = 2;

/** A line at the end that says who the author is (`* A writer from Tunis`) or is a heading of nothing. */
function closingNote(lines: readonly Line[], bodyStart: number): number | undefined {
  const isNote = (at: number): boolean => {
    const { text = "", kind } = lines[at] ?? {};
    const above = lines[at - 1]?.text ?? "";
    if (at - bodyStart < FEWEST_ABOVE_NOTE || text.length > LONGEST_NOTE || SENTENCE_END.test(text)) return false;
    // "انتهای پیام/"
    if (at === lines.length - 1 && /^\p{L}[\p{L}\s]{2,20}\/$/u.test(text)) return true;
    if (/^[*٭]\s?\p{L}/u.test(text)) return !/^[*٭]/u.test(above);
    return at === lines.length - 1 && kind === "heading" && SENTENCE_END.test(above);
  };
  return [lines.length - 1, lines.length - 2].find(isNote);
}

const LONGEST_NOTE = 100;

export function contextOf({ timeZone }: DocumentHints): DateContext {
  return timeZone === undefined ? {} : { timeZone };
}

/**
 * What is known about the dates of posts. When a page was published, changed or captured tells the year of those that
 * state none, unless these are of different years.
 */
export function contextOfPosts(
  hints: DocumentHints,
  { publishedAt = hints.publishedAt, modifiedAt }: Pick<ArticleDraft, "publishedAt" | "modifiedAt"> = {},
): DateContext {
  const { capturedAt } = hints;
  const captured: PreciseDate[] = capturedAt === undefined ? [] : [{ instant: capturedAt, precision: "SECOND" }];
  const known = [modifiedAt, publishedAt, ...captured].filter((date) => date !== undefined);
  const [seenOn] = known;
  const isSure = known.every(({ instant }) => instant.slice(0, 4) === seenOn?.instant.slice(0, 4));
  return { ...contextOf(hints), ...(seenOn !== undefined && isSure && { seenOn }) };
}

function proseOf(block: BlockDraft): string {
  return block.type === "Paragraph" || block.type === "Heading" ? block.text : "";
}

/**
 * Without a date, the article gets the day of the newest post in it: it cannot be older than that post, and is rarely
 * much younger.
 */
function inferredDate(body: readonly BlockDraft[]): Pick<ArticleDraft, "publishedAt" | "rules"> {
  const dates = body.flatMap((block) =>
    block.type === "PostEmbed" && block.post.postedAt ? [block.post.postedAt] : [],
  );
  const latest = dates.toSorted((a, b) => (a.instant < b.instant ? 1 : -1))[0];
  return latest === undefined
    ? {}
    : { publishedAt: dayOf(latest), rules: { publishedAt: "inferred-from-embedded-post" } };
}

function dayOf(date: PreciseDate): PreciseDate {
  if (date.precision !== "MINUTE" && date.precision !== "SECOND") return date;
  return { instant: `${date.instant.slice(0, 10)}T00:00:00.000Z`, precision: "DAY" };
}
