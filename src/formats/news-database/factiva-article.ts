import { spanText } from "../../domain/text/spans/spans";
import { isDate, isTime } from "../reading/dates";
import { languageNamed } from "../reading/language-names";
import type { PlacedStory } from "../reading/news-records/placed-stories";
import { isCopyright } from "../reading/news-records/news-records";
import { isNameAlone, labelledByline } from "../reading/page-words/byline";
import type { Story } from "../reading/story";

/** `Document HARB000020230207ej27`, the last line of an article of Factiva. */
export const OF_FACTIVA = /^\s{0,4}Document [A-Z]{2,10}\d[A-Za-z0-9]{11,40}\s*$/;
/** `1,212 words`, in the language of whoever exports. */
const WORDS = /^\d[\d.,]{0,9} \p{L}+$/u;
/** What programs that save RTF as text put at the foot of each page. */
const FOOT = /^\s*(?:Page \d+ of \d+\b.*)?(?:©|\(c\)) \d{4} Factiva\b/i;

/**
 * Articles of Factiva as text, without its indexing: the section, the headline, the author, then lines without names:
 * words, date, time, newspaper, its code, page, language, copyright. RTF that was saved as text has this form.
 */
export function isFactivaArticles(lines: readonly string[]): boolean {
  return lines.some((line) => OF_FACTIVA.test(line)) && wordsAt(lines) >= 0;
}

/** An article ends with its number. */
export function factivaArticles(lines: readonly string[]): PlacedStory[] {
  const stories: PlacedStory[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (!OF_FACTIVA.test(line)) continue;
    const own = lines.slice(from, at);
    const first = own.findIndex((one) => one.trim() !== "");
    const words = wordsAt(own);
    if (words >= 0) stories.push({ place: `line ${from + first + 1}`, story: storyOf(own, words) });
    from = at + 1;
  }
  return stories;
}

/** The line with the number of words, which the date follows. */
const wordsAt = (lines: readonly string[]): number =>
  lines.findIndex((line, at) => WORDS.test(line.trim()) && isDate((lines[at + 1] ?? "").trim()));

function storyOf(lines: readonly string[], words: number): Story {
  const end = headEnd(lines, words);
  const facts = lines.slice(words + 1, end).flatMap((line) => line.trim() || []);
  const [date = "", ...others] = facts;
  const time = others.find((line) => isTime(line));
  const source = others.find((line) => !isTime(line));
  return {
    ...aboveIn(lines.slice(0, words)),
    source: source === undefined ? undefined : { type: "Source", name: source },
    // The code of a newspaper, such as `NYT`, may look like that of a language.
    language: others
      .map((line) => languageNamed(/^\p{L}{4,}$/u.test(line) ? line : undefined))
      .find((language) => language !== undefined),
    published: time === undefined ? [date] : [`${date} ${time}`, date],
    copyrightNotice: others.find(isCopyright),
    wordCount: Number((lines[words] ?? "").replace(/\D/g, "")),
    body: paragraphsOf(lines.slice(end)),
  };
}

/** The text follows the copyright, else the first empty line. */
function headEnd(lines: readonly string[], words: number): number {
  const gap = lines.findIndex((line, at) => at > words && line.trim() === "");
  const copyright = lines.findIndex((line, at) => at > words && at <= words + MOST_FACTS && isCopyright(line));
  return copyright >= 0 ? copyright + 1 : gap >= 0 ? gap : lines.length;
}

const MOST_FACTS = 14;

/** The section stands right above the headline, and the author below it. */
function aboveIn(lines: readonly string[]): Pick<Story, "headline" | "byline" | "section"> {
  const filled = lines.flatMap((line, at) => (line.trim() === "" || FOOT.test(line) ? [] : [at]));
  const text = (at: number | undefined): string | undefined => (at === undefined ? undefined : lines[at]?.trim());
  const last = filled.at(-1) ?? -1;
  const written = text(last) ?? "";
  const isApart = lines[last - 1]?.trim() === "" && isNameAlone(written);
  const isByline = filled.length > 1 && (labelledByline(written, {}) !== undefined || isApart);
  const headline = isByline ? filled.at(-2) : filled.at(-1);
  const above = headline === undefined ? undefined : text(headline - 1);
  return {
    headline: text(headline),
    byline: isByline ? written : undefined,
    section: above === undefined || above === "" || OF_FACTIVA.test(above) ? undefined : above,
  };
}

/** Paragraphs are apart by an empty line. */
const paragraphsOf = (lines: readonly string[]): Story["body"] =>
  lines
    .filter((line) => !FOOT.test(line))
    .join("\n")
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "Paragraph" as const, ...spanText(part) }));
