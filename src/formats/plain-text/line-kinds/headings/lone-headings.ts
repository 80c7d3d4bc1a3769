import { fold } from "../../../../domain/text/folding/fold";
import { relatedLine } from "../../../reading/page-words/related-line";
import { endsInArrow, hasComma, isBulleted, holdsTwoSentences, isInCapitals } from "../../line-shapes";
import { isSaidNear } from "../../quotes";
import { isBold } from "../../shared-text";
import type { LineKind } from "../line-kinds";
import { headingSeries } from "./heading-series";
import { isInHeader } from "../beside-text/asides";
import { isDateline } from "../beside-text/captions-in-text";
import { isBoxEnd, isForeign } from "../lists/lists-of-links";
import { isAdvert, isLastOfBlock } from "../beside-text/site-lines";
import { isStopped, isTimeLine } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/**
 * Headings that stand alone above a paragraph, whatever stands above them: a post, a picture, a box, a number, an
 * advertisement. Links to other articles stand in groups, below a label, or above their own date.
 */

const FEWEST_WORDS = 2;
const MOST_WORDS = 10;
const FEWEST_BELOW = 6;
/** So many paragraphs below a heading tell what it is about. */
const NEAR = 3;

/** The kinds with the headings of the text that look like links, buttons or names. */
export function withLoneHeadings(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const told = [...kinds];
  const first = told.indexOf("text");
  const last = told.lastIndexOf("text");
  const isNumbered = numberedIn(page.lines);
  const known = knownOf(kinds, page);
  const textAt = (at: number): string => (page.lines[at]?.isPost === false ? page.lines[at].text : "");
  for (let at = first + 1; first >= 0 && at < last; at += 1) {
    if (told[at] !== "text" && isPulledOut(page, told, at) && isSaidNear(textAt, at)) told[at] = "text";
    if (isBoldHeading(page.lines, told, at)) told[at] = "heading";
    if (isUnstopped(page, known, told, at) && !isSaidNear(textAt, at)) told[at] = "heading";
    if (told[at] === "heading" || (told[at] === "text" && !known.series.has(at))) continue;
    if (!mayBeHeading(page, known, told, at) || isInHeader(page.lines, told, at)) continue;
    if (
      known.series.has(at) ||
      isNumbered.has(at - 1) ||
      isOpen(page, known, told, at) ||
      isBelowTitles(page, told, at)
    )
      tell(told, page.lines, at);
  }
  return told;
}

/** What is known of a page before its headings are looked for. */
interface Known {
  /** Where the text has begun: a summary is one sentence, and a page that was copied as a whole has one. */
  readonly begun: number;
  /** The first sentence, if it stands below the author or the date as no summary does. -1 without such a one. */
  readonly first: number;
  /** Whether an empty line stands below the headings that have one above. */
  readonly gaps: ReadonlySet<boolean | undefined>;
  readonly series: ReadonlySet<number>;
  /** The longer words that sentences have in small letters. */
  readonly small: ReadonlySet<string>;
}

const SMALL_WORD = /(?<![\p{L}\p{M}\p{Nd}])\p{Ll}[\p{L}\p{M}]{3,}/gu;

function knownOf(kinds: readonly LineKind[], page: PageView): Known {
  const { lines, isProse } = page;
  const sentences = kinds.flatMap((kind, at) =>
    kind === "text" && (isProse[at] === true || isLong(lines[at])) ? [at] : [],
  );
  const [first = -1] = sentences;
  const header = lines.slice(kinds.indexOf("headline") + 1, Math.max(first, 0));
  const isBelowFields = header.some(({ isDated, fields, isPost }) => !isPost && (isDated || fields.includes("byline")));
  const headings = kinds.flatMap((kind, at) => (kind === "heading" && lines[at]?.afterGap === true ? [at] : []));
  return {
    begun: (sentences[kinds[0] === "headline" || isNoSummary(lines[sentences[0] ?? -1]) ? 0 : 1] ?? lines.length) + 1,
    first: isBelowFields ? first : -1,
    gaps: new Set(headings.map((at) => lines[at + 1]?.afterGap)),
    series: headingSeries(page),
    small: new Set(
      lines.flatMap((line) => (line.isProse ? [...line.text.matchAll(SMALL_WORD)].map(([word]) => word) : [])),
    ),
  };
}

/** A first paragraph of two long sentences. */
const isNoSummary = (line: LineView | undefined): boolean =>
  line !== undefined && line.words >= FEWEST_OF_PARAGRAPH && holdsTwoSentences(line.text);

const FEWEST_OF_PARAGRAPH = 20;

/** `*What to bring:*` above the text of a message. */
const isBoldHeading = (lines: readonly LineView[], told: readonly LineKind[], at: number): boolean =>
  told[at + 1] === "text" && lines[at]?.isPost === false && lines[at].words <= MOST_WORDS && isBold(lines[at].text);

/** "From Turin to Reggio in fourteen hours" between two paragraphs: they end with a stop, and it has none. */
function isUnstopped(page: PageView, known: Known, told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0, ends = true } = page.lines[at] ?? {};
  const isParagraph = (place: number): boolean => told[place] === "text" && page.isProse[place] === true;
  const isBetween = told[at] === "text" && isParagraph(at - 1) && isParagraph(at + 1) && at >= known.begun;
  return isBetween && !ends && words >= 3 && UNSTOPPED.test(text) && mayBeHeading(page, known, told, at);
}

const UNSTOPPED = /^\p{Lu}(?:[^"“”„«»:,.()]|(?<=\p{Nd})[.,](?=\p{Nd}))*[\p{L}\p{Nd}]$/u;

/** What a site shows large between two paragraphs. */
const isPulledOut = ({ lines }: PageView, told: readonly LineKind[], at: number): boolean =>
  told[at + 1] === "text" && lines[at]?.labels.length === 0 && lines[at].fields.length === 0;

function tell(told: LineKind[], lines: readonly LineView[], at: number): void {
  told[at] = "heading";
  if (told[at - 1] === "related label" && !(lines[at - 1]?.labels.includes("related") ?? false)) told[at - 1] = "page";
}

/** A few words without a stop that the page says once, above a sentence of the text or above what leads to a list. */
function mayBeHeading(page: PageView, known: Known, told: readonly LineKind[], at: number): boolean {
  const { lines, times } = page;
  if (known.series.has(at)) return told[at + 1] === "text";
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || told[at + 1] !== "text" || below.isPost) return false;
  if (below.words < FEWEST_BELOW || !(isStopped(below) || below.isProse || /[:：]$/u.test(below.text))) return false;
  if (line.isPost || line.isDated || isDateline(below) || line.look === "wordless" || times.get(line.text) !== 1)
    return false;
  if (isAdvert(page, at) || isLastOfBlock(told, page, at)) return false;
  const isName = line.fields.includes("name") && !isInCapitals(line.text) && !saysSmallWord(known, line);
  const isPlain = line.labels.length === 0 && !isName && line.fields.every((field) => field === "name");
  const isShort =
    line.words >= FEWEST_WORDS && line.words <= MOST_WORDS && line.words * 2 <= below.words + FEWEST_BELOW;
  if (endsInArrow(line.text)) return false;
  return isPlain && isShort && FORM.test(line.text) && !/[|↑→›»>/]\s|\s[|↑→›»>/]|@|https?:/u.test(line.text);
}

/** "Helped By Students": the sentences say its last word in small letters, as they say no name. */
const saysSmallWord = ({ small }: Known, { text }: LineView): boolean =>
  small.has((text.split(/[^\p{L}\p{M}]/u).at(-1) ?? "").toLowerCase());

/** From a letter, a number or a quotation mark to a letter, a number, a mark of a question or of a quote. */
const FORM = /^[\p{L}\p{Nd}«“"„'‘「『¿¡].*[\p{L}\p{M}\p{Nd}?؟？!»”"'’」』]$/u;

/** What stands directly above is none of a list of links: text, a post, a picture, a button, the end of a box. */
function isOpen(page: PageView, known: Known, told: readonly LineKind[], at: number): boolean {
  const { lines } = page;
  const [above, line] = [lines[at - 1], lines[at]];
  const kind = told[at - 1];
  if (above === undefined || line === undefined || isTimeLine(above)) return false;
  const isBelowItems = kind === "text" && isBulleted(above.text) && line.afterGap;
  const isBegun = at >= known.begun || (at === known.first + 1 && (page.shared[at] ?? 0) > 0);
  if (!above.isPost && !isBelowItems && !isBegun) return false;
  const isEnded = isStopped(above) || above.ends || isBelowItems;
  if (above.isPost || (kind === "text" && isEnded)) return !hasComma(line.text);
  if (isBelowPost(lines, told, at)) return true;
  if (kind === "related" || kind === "related label") return false;
  if (isForeign(above.text, line.text) && isBelowText(told, at)) return true;
  if (isBoxEnd(lines, at - 1) || (kind === "page" && isApartAsOthers(page, known, told, at))) return true;
  if (above.labels.includes("consent")) return false;
  if (kind === "page" && CAPTION_MARK.test(above.text)) return true;
  // Below a picture a button may stand, of which the text says no word.
  if (above.labels.includes("credit") && page.shared[at] === 0) return false;
  return above.labels.some((label) => OF_PAGE.has(label)) && !isInList(lines, told, at);
}

/** "▲ The new library at the station." */
const CAPTION_MARK = /^[▲△▼▽]/u;

const MOST_IN_BOX = 10;

const isBelowText = (told: readonly LineKind[], at: number): boolean =>
  told.slice(Math.max(0, at - MOST_IN_BOX), at).includes("text");

const FARTHEST_POST = 6;
const MOST_LINES_OF_POST = 6;

/** Below the date and the counts of a post, whose text has some lines with no empty line between. */
function isBelowPost(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const isCount = (place: number): boolean =>
    told[place] !== "text" && told[place] !== "heading" && /\p{Nd}/u.test(lines[place]?.text ?? "");
  let above = at - 1;
  while (above > at - FARTHEST_POST && isCount(above)) above -= 1;
  if (above === at - 1) return false;
  if (lines[above]?.isPost === true || lines[above - 1]?.isPost === true) return true;
  const end = above;
  while (above > end - MOST_LINES_OF_POST && lines[above]?.isPost === false && !lines[above]?.afterGap) above -= 1;
  return lines[above]?.isPost === true;
}

const isLong = (line: LineView | undefined): boolean =>
  /[:：]$/u.test(line?.text ?? "") && (line?.words ?? 0) >= FEWEST_BELOW;

/** A button between it and the text, and empty lines around it as around another heading. */
const isApartAsOthers = (
  { lines, isProseGapped }: PageView,
  { gaps }: Known,
  told: readonly LineKind[],
  at: number,
): boolean =>
  isProseGapped && told[at - 2] === "text" && lines[at]?.afterGap === true && gaps.has(lines[at + 1]?.afterGap);

const OF_PAGE: ReadonlySet<string> = new Set(["furniture", "button", "credit"]);

const MOST_ABOVE = 12;

/** A label of a list above, with nothing of the text between. */
function isInList(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - MOST_ABOVE) && told[above] !== "text"; above -= 1)
    if (lines[above]?.labels.some((label) => LISTS.has(label)) === true || lines[above]?.isPost === true)
      return lines[above]?.isPost !== true;
  return false;
}

const LISTS: ReadonlySet<string> = new Set(["list", "list opening", "related", "comments", "newsletter"]);

/** Below titles of other articles: the text below says words of it, and says none of the title above. */
function isBelowTitles({ lines, shared }: PageView, told: readonly LineKind[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined || !isTitle(told[at - 1])) return false;
  const isNamed = (relatedLine(above.text)?.title ?? "") !== "";
  if (isNamed) return true;
  const [own, ofTitle] = [saidBelow(lines, told, at, line), saidBelow(lines, told, at, above)];
  if (own === 0 || own * 2 < line.stems.size) return false;
  return (shared[at] ?? 0) > (shared[at - 1] ?? 0) || (ofTitle === 0 && line.words * 2 <= above.words);
}

/** A list among the text may look like the end of the page. */
const isTitle = (kind: LineKind | undefined): boolean => kind === "related" || kind === "page" || kind === "foot";

/** How many words of a line the paragraphs below `at` say. Half of a heading's are: one is said by chance. */
function saidBelow(lines: readonly LineView[], told: readonly LineKind[], at: number, line: LineView): number {
  let end = at + 1;
  while (end <= at + NEAR && told[end] === "text") end += 1;
  const near = new Set(lines.slice(at + 1, end).flatMap(({ stems }) => [...stems].map(withoutJoined)));
  return [...line.stems].filter((stem) => near.has(withoutJoined(stem))).length;
}

/** "The", "to", "in", "from" and "that" are written with the next word in Hebrew. */
const withoutJoined = (stem: string): string => stem.replace(/^[הלבמש](?=[\u05d0-\u05ea]{3})/u, "");

const FARTHEST_APART = 3;

/** "01", "02" alone on their lines: the numbers of sections, in order, with some lines between them. */
function numberedIn(lines: readonly LineView[]): ReadonlySet<number> {
  const numbers = lines.flatMap(({ text }, at) => {
    const digits = /^(\p{Nd}{1,2})[.)]?$/u.exec(text)?.[1];
    return digits === undefined ? [] : [{ at, value: Number(fold(digits)) }];
  });
  const inOrder = numbers.filter(({ at, value }, place) => {
    const [before, after] = [numbers[place - 1], numbers[place + 1]];
    const isNext = before !== undefined && value === before.value + 1 && at - before.at >= FARTHEST_APART;
    return isNext || (after !== undefined && after.value === value + 1 && after.at - at >= FARTHEST_APART);
  });
  return new Set(inOrder.map(({ at }) => at));
}
