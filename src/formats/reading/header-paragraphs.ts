import type { BlockDraft } from "../../domain/draft";
import { parseDate, type DateContext, type StatedDate } from "./dates";
import { labelledByline, nameAlone, unlabelledByline, type Byline } from "./page-words/byline";
import { bylineBelowHeadline } from "./page-words/bylines-below-headline";
import type { Story } from "./story";

/** Who wrote a text, and when, as lines below a headline say it. */
interface Header {
  readonly byline?: string;
  readonly authors?: readonly string[];
  readonly date?: string | StatedDate;
}

/** There are two lines at most. The next one may be the date of a name. */
const MOST = 3;
const LONGEST_PART = 160;

/**
 * The story with the author line and the date that its text begins with, below its headline: "By Ana Prado",
 * "Cairo, 17 March 2024". They go before what the file says of itself, which is often of who saved it last. Beside a
 * date, and directly below the headline, a name needs no label.
 */
export function withHeaderOfText(story: Story, context: DateContext): Story {
  const texts = story.body.slice(0, MOST).map(textOf);
  const isDated = (at: number): boolean => dateIn(texts[at] ?? "", context) !== undefined;
  let header: Header = {};
  let taken = 0;
  for (const text of texts) {
    const isNamed = isDated(taken - 1) || isDated(taken + 1);
    const unlabelled = taken === 0 ? belowHeadline(text, texts[1], context) : undefined;
    const byline = bylineIn(text, context) ?? nameWithDate(text, context) ?? unlabelled;
    const stated =
      (header.byline === undefined ? (byline ?? (isNamed ? nameIn(text) : undefined)) : undefined) ??
      (header.date === undefined ? dateIn(text, context) : undefined);
    if (stated === undefined) break;
    header = { ...stated, ...header };
    taken += 1;
  }
  const { date, ...author } = header;
  return {
    ...story,
    ...author,
    ...(date !== undefined && { published: [date, ...(story.published ?? [])] }),
    body: story.body.slice(taken),
  };
}

const textOf = (block: BlockDraft): string => (block.type === "Paragraph" ? block.text.trim() : "");

function bylineIn(text: string, context: DateContext): Header | undefined {
  const stated = labelledByline(text, context);
  return stated === undefined || stated.authors.length === 0 ? undefined : datedHeaderOf(stated);
}

/** "Cairo - Ada Marin", "Ada Marin and Bo Li" and the like. A name alone may be that of a site. */
function belowHeadline(text: string, below: string | undefined, context: DateContext): Header | undefined {
  if (below === undefined) return undefined;
  const stated = unlabelledByline(text, context) ?? bylineBelowHeadline(text);
  return stated && datedHeaderOf(stated);
}

function datedHeaderOf(stated: Byline): Header {
  const { publishedAt } = stated;
  return {
    ...(stated.authors.length > 0 && headerOf(stated)),
    ...(publishedAt !== undefined && { date: publishedAt }),
  };
}

function nameIn(text: string): Header | undefined {
  const named = nameAlone(text, { isDated: true });
  return named && headerOf(named);
}

/** "Ada Marin | 17 March 2024", in any order. */
function nameWithDate(text: string, context: DateContext): Header | undefined {
  const parts = text.length > LONGEST_PART ? [] : text.split(/\s?[|·•]\s?/u);
  const [date] = parts.flatMap((part) => dateIn(part, context) ?? []);
  const [name] = parts.flatMap((part) => bylineIn(part, context) ?? nameIn(part) ?? []);
  return parts.length === 2 && date !== undefined && name !== undefined ? { ...date, ...name } : undefined;
}

const headerOf = ({ byline, authors }: Byline): Header => ({ byline, authors });

function dateIn(text: string, context: DateContext): Header | undefined {
  return /[.!?؟。]$/u.test(text) || parseDate(text, context) === undefined ? undefined : { date: text };
}
