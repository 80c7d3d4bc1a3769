import { parseDate, type DateContext } from "./dates";
import { labelledByline } from "./page-words/byline";
import type { Story } from "./story";

/** Below a headline: who wrote it, and when. */
const MOST = 3;

interface Stated {
  readonly byline?: string;
  readonly authors: readonly string[];
  readonly date?: string;
}

/**
 * The story with the author line and the date that its text begins with, below its headline: "By Ana Prado",
 * "Cairo, 17 March 2024". They go before what the file says of itself, which is often of who saved it last.
 */
export function withHeaderOfText(story: Story, context: DateContext): Story {
  let byline: string | undefined;
  let date: string | undefined;
  let authors: readonly string[] = [];
  let taken = 0;
  for (const block of story.body.slice(0, MOST)) {
    const text = block.type === "Paragraph" ? block.text.trim() : "";
    const stated: Stated | undefined =
      (byline === undefined ? bylineIn(text, context) : undefined) ??
      (date === undefined ? dateIn(text, context) : undefined);
    if (stated === undefined) break;
    byline ??= stated.byline;
    date ??= stated.date;
    if (stated.authors.length > 0) authors = stated.authors;
    taken += 1;
  }
  return {
    ...story,
    ...(byline !== undefined && { byline, authors }),
    ...(date !== undefined && { published: [date, ...(story.published ?? [])] }),
    body: story.body.slice(taken),
  };
}

function bylineIn(text: string, context: DateContext): Stated | undefined {
  const stated = labelledByline(text, context);
  if (stated === undefined || stated.authors.length === 0) return undefined;
  const { byline, authors, publishedAt } = stated;
  return { byline, authors, ...(publishedAt !== undefined && { date: publishedAt.date.instant }) };
}

function dateIn(text: string, context: DateContext): Stated | undefined {
  return /[.!?؟。]$/u.test(text) || parseDate(text, context) === undefined ? undefined : { authors: [], date: text };
}
