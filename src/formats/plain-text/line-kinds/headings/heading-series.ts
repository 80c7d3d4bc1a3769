import { isShort } from "../../line-shapes";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

const FEWEST_WORDS_BELOW = 10;
const FEWEST_ALIKE = 2;
/** What a site says of itself has no words of the text. */
const FEWEST_SHARED = 2;
const MOST_WORDS = 10;

/**
 * The places of short lines that are headings because there are several alike: single words that each stand directly
 * above a paragraph, such as places in a weather report, or titles above paragraphs that begin alike, as letters do. A
 * single word alone may be a button.
 */
export function headingSeries(page: PageView): ReadonlySet<number> {
  const { lines, firstProse, shared } = page;
  const places = lines.flatMap((line, at) => (at > firstProse && mayBeHeading(page, line, at) ? [at] : []));
  const words = places.filter(
    (at) => lines[at]?.words === 1 && isShort(lines[at].text) && (shared[at + 1] ?? 0) >= FEWEST_SHARED,
  );
  const opening = new Map<string, number>();
  for (const { text } of lines) {
    const said = openingOf(text);
    if (said !== undefined) opening.set(said, (opening.get(said) ?? 0) + 1);
  }
  const isOpened = (at: number): boolean =>
    (opening.get(openingOf(lines[at + 1]?.text ?? "") ?? "") ?? 0) >= FEWEST_ALIKE;
  return new Set([...(words.length >= FEWEST_ALIKE ? words : []), ...places.filter(isOpened)]);
}

/** "Sir, –", "Dear editor,": a word or two and a comma at the start of a paragraph. */
const openingOf = (text: string): string | undefined =>
  /^\p{Lu}[\p{L}\p{M}]{1,15}(?:\s\p{L}[\p{L}\p{M}]{1,15})?[,،]\s?[–—-]?(?=\s)/u.exec(text)?.[0];

function mayBeHeading({ lines, times, isProse }: PageView, line: LineView, at: number): boolean {
  const below = lines[at + 1];
  if (below === undefined || below.isPost || isProse[at + 1] !== true || below.words < FEWEST_WORDS_BELOW) return false;
  const isPlain = line.labels.length === 0 && line.fields.every((field) => field === "name") && !line.isPost;
  const isOwn = line.words <= MOST_WORDS && !line.isDated && line.look !== "wordless" && times.get(line.text) === 1;
  return (
    isPlain && isOwn && !/[.:،,…。：]$|@|https?:/u.test(line.text) && below.labels.every((label) => label === "site")
  );
}
