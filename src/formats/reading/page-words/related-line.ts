import { foldWithOffsets } from "../../../domain/text/folding/fold";
import { RELATED_LABELS } from "./related-labels";
import type { RelatedLabel } from "./related-labels";

/** A "read also" line: its label as written, and the rest of the line. */
export interface RelatedLine {
  readonly label: string;
  /** Empty if the titles are on the next lines. */
  readonly title: string;
}

const LONGEST_LINE = 400;
const LEAD = /^[^\p{L}\p{N}#@"«“„]{0,6}/u;
const SEPARATOR = /^\s*(?:[:：|»›>←→–—-]+|\.{2,}|…)\s*/u;

export function relatedLine(text: string): RelatedLine | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const written = text.slice(lead);
  const { said, slash } = withoutSlash(written);
  const folded = foldWithOffsets(said);
  if (isDefiniteLabel(said)) return { label: text, title: "" };
  for (const { label, alone } of BY_START.get(folded.text.slice(0, START)) ?? []) {
    if (!folded.text.startsWith(label) || /^[\p{L}\p{N}]/u.test(folded.text.slice(label.length))) continue;
    const end = folded.endOf(label.length - 1);
    const marks = /^\p{M}*/u.exec(said.slice(end))?.[0].length ?? 0;
    const found = splitAt(written, end + marks + slash, alone);
    // "More articles for you:" is a label as a whole.
    if (found === undefined) continue;
    // "مقالات أخرى قد تهمك": so are two words behind a label, without a sign before it, where no capital tells a title.
    const isWhole = /[:：]$/u.test(found.title) || (lead === 0 && UNCASED_WORDS.test(said.slice(end + marks + slash)));
    return isWhole ? { label: text, title: "" } : found;
  }
  return undefined;
}

const START = 2;

/** The labels by their first letters, so that a line is compared with a few of them. */
const BY_START = new Map<string, RelatedLabel[]>();
for (const each of RELATED_LABELS) {
  const start = each.label.slice(0, START);
  BY_START.set(start, [...(BY_START.get(start) ?? []), each]);
}

/** Arabic labels may have the article: "الموضوعات المتعلقة" for "موضوعات متعلقة". */
function isDefiniteLabel(said: string): boolean {
  if (said.length > LONGEST_DEFINITE || !said.startsWith("ال")) return false;
  const bare = foldWithOffsets(said.replaceAll(/(?<=^|\s)ال/gu, "").replace(/\s?[:：]$/u, "")).text;
  return RELATED_LABELS.some(({ label }) => label === bare);
}

const LONGEST_DEFINITE = 40;

/** Arabic labels address women too: "اقرأ/ي أيضًا". */
function withoutSlash(text: string): { said: string; slash: number } {
  const [found = "", word = ""] = /^(\p{L}{2,12})\/\p{L}{1,3}(?=\s)/u.exec(text) ?? [];
  const slash = found.length - word.length;
  return { said: slash === 0 ? text : word + text.slice(found.length), slash };
}

/** As relatedLine, but a line that leads to nothing but a short link is a post's, not a call-out to an article. */
export function relatedArticle(text: string): RelatedLine | undefined {
  const found = relatedLine(text);
  return found === undefined || SHORT_LINK_ALONE.test(found.title) ? undefined : found;
}

const SHORT_LINK_ALONE = /^(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\/\w+$/iu;

const UNCASED_SENTENCE = /^[^\p{L}]{0,4}\p{Lo}.*[.۔।]$/su;
/** One or two words of a script without capitals, with spaces, and no stop. */
const UNCASED_WORDS = /^(?:\s[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}\u200c]{2,20}){1,2}$/u;
const MOST_TITLE_WORDS = 5;
const MOST_WORDS_OF_TOPIC = 3;

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;

/**
 * `alone`: ordinary sentences begin with these words too. They are a label only before a separator, or at the end of
 * the line.
 */
function splitAt(said: string, end: number, alone: boolean): RelatedLine | undefined {
  const label = said.slice(0, end);
  const rest = said.slice(end);
  const separator = SEPARATOR.exec(rest)?.[0];
  // "More: the ferry will also stop at the old port." is a sentence: a title does not go on in small letters to a stop.
  if (/^\p{Ll}/u.test(rest.slice(separator?.length ?? 0)) && /[.!]$/u.test(rest)) return undefined;
  // Without small letters, a weak label before a whole sentence is none.
  if (alone && UNCASED_SENTENCE.test(rest) && rest.trim().split(/\s+/u).length > MOST_TITLE_WORDS) return undefined;
  // "READ MORE ON WEATHER" is a label as a whole: in a title that is not all in capitals the label is none either.
  const isInCapitals = /^\p{Lu}/u.test(said) && said === said.toUpperCase() && said !== said.toLowerCase();
  if (separator === undefined && isInCapitals && rest.trim() !== "" && wordsIn(rest) <= MOST_WORDS_OF_TOPIC)
    return { label: said, title: "" };
  if (separator !== undefined || rest.trim() === "")
    return {
      label,
      title: rest
        .slice(separator?.length ?? 0)
        .replace(/[)\]]$/, "")
        .trim(),
    };
  // "See also the second part" is a sentence: a title begins with a capital, where the script has capitals.
  if (alone || /^\s*[\p{Ll},،]/u.test(rest)) return undefined;
  return { label, title: rest.trim() };
}
