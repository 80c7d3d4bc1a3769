import { isTime } from "../../reading/dates";
import { isBulleted } from "../line-shapes";
import type { LineKind } from "./line-kinds";
import { isStopped, isTimeLine, isUnmarked, type LineView } from "./line-view";

const TIMED = /^\p{Nd}{1,2}[:.]\p{Nd}{2}\s\p{L}/u;
/** "14:30 The fire is out", and not "14:30 GMT" */
export const isTimed = (text: string): boolean => TIMED.test(text) && !isTime(text);

const FEWEST_WORDS = 2;
const MOST_WORDS = 14;
const FEWEST_UPDATES = 2;
const FEWEST_WORDS_OF_LEAD = 8;

/**
 * The headings of a live page, which the page's own list of them at the top made look like that list: `14:30 The fire
 * is out`, or `The fire is out` above or below `14:30`, above a sentence. There are two or more.
 */
export function withTimedUpdates(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const isSentenceAt = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && (isStopped(line) || isLead(line));
  };
  const glued = placesOf(lines, headline, (at) => isTimed(lines[at]?.text ?? "") && isSentenceAt(at + 1));
  const below = placesOf(
    lines,
    headline,
    (at) =>
      isTimeLine(lines[at - 1]) &&
      (isSentenceAt(at + 1) ||
        ((isName(lines[at + 1]) || saysAgain(lines[at + 1], lines[at - 1])) && isSentenceAt(at + 2)) ||
        (isName(lines[at + 1]) && isOffice(lines[at + 2]) && isSentenceAt(at + 3))),
  );
  const ago = placesOf(
    lines,
    headline,
    (at) => isAgoLine(lines[at - 1]) && (isSentenceAt(at + 1) || (isSigned(lines[at + 1]) && isSentenceAt(at + 2))),
  ).filter((at) => !isName(lines[at]));
  const above = placesOf(lines, headline, (at) => isSentenceAt(at + 2) && isTimeLine(lines[at + 1]));
  for (const { places, toText } of [
    { places: glued, toText: 1 },
    { places: below, toText: 1 },
    { places: ago, toText: 1 },
    { places: above, toText: 2 },
  ]) {
    if (places.length < FEWEST_UPDATES) continue;
    for (const at of places) {
      const isBySomebody = toText === 1 && !isSentenceAt(at + 1);
      const text = at + toText + (isBySomebody ? (isSentenceAt(at + 2) ? 1 : 2) : 0);
      told[at] = "heading";
      told[text] = "text";
      told.fill("page", at + 1, text);
      if (isBySomebody && isSigned(lines[at + 1])) told[at + 1] = "author";
      if (isAgoLine(lines[at - 1])) told[at - 1] = "page";
    }
    tellTop(told, lines, headline, places);
  }
  return told;
}

/** "Posted at 14:30" below "14:30" */
const saysAgain = (line: LineView | undefined, time: LineView | undefined): boolean =>
  line !== undefined &&
  time !== undefined &&
  !line.isPost &&
  line.words <= MOST_WORDS_OF_TIME &&
  line.text.includes(time.text);

const MOST_WORDS_OF_TIME = 5;

/** "12 min ago" alone. */
const isAgoLine = (line: LineView | undefined): boolean => line?.fields.includes("date ago") === true && !line.isPost;

/** "By Ada Marin", or the name alone. */
const isSigned = (line: LineView | undefined): boolean =>
  isName(line) || (line !== undefined && line.fields.includes("byline") && !line.isPost && !line.ends);

/** Who wrote an update stands between its heading and its text. */
const isName = (line: LineView | undefined): boolean =>
  line !== undefined && line.fields.includes("name") && !line.isPost && !line.ends;

const MOST_WORDS_OF_OFFICE = 8;

/** "Reporting from Quay station" below the name. */
const isOffice = (line: LineView | undefined): boolean =>
  line !== undefined && isPlain(line) && !line.ends && line.words <= MOST_WORDS_OF_OFFICE;

/** "The council has posted this:" above a post. */
const isLead = ({ text, words }: LineView): boolean => words >= FEWEST_WORDS_OF_LEAD && /[:：]$/u.test(text);

/**
 * Above the first update a live page may list the updates, which are links to them, or say in some points what happened
 * so far, below a heading of a few words or without one.
 */
function tellTop(told: LineKind[], lines: readonly LineView[], headline: number, places: readonly number[]): void {
  const [first = 0] = places;
  const titles = new Set(places.map((at) => lines[at]?.text));
  const isPoint = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || at >= first || line.words < FEWEST_OF_POINT || titles.has(line.text)) return false;
    return isPlain(line) || (isBulleted(line.text) && isUnmarked(line));
  };
  const isBulletedAt = (at: number): boolean => isBulleted(lines[at]?.text ?? "");
  for (let at = headline + 1; at < first; at += 1) {
    if (titles.has(lines[at]?.text)) told[at] = "page";
    const hasBullet = isBulletedAt(at);
    let end = at;
    while (isPoint(end) && isBulletedAt(end) === hasBullet) end += 1;
    const heading = lines[at - 1];
    const isHeaded = heading !== undefined && isPlain(heading) && heading.words <= MOST_WORDS_OF_HEADING;
    const isWhole = end - at >= (hasBullet ? FEWEST_BULLETED : FEWEST_POINTS);
    const isList = isWhole && !titles.has(heading?.text) && !titles.has(lines[end]?.text);
    if (isHeaded && isWhole && at - 1 > headline) told.fill("text", at, end).fill("heading", at - 1, at);
    else if (isList && lines.slice(at, end).every(isLongPoint)) told.fill("text", at, end);
    at = Math.max(at, end - 1);
  }
}

const FEWEST_OF_POINT = 3;
const FEWEST_OF_LONG_POINT = 5;

/** Without a heading above them: buttons and names are shorter. */
const isLongPoint = ({ words, fields }: LineView): boolean => words >= FEWEST_OF_LONG_POINT && fields.length === 0;
const FEWEST_POINTS = 3;
const FEWEST_BULLETED = 2;
const MOST_WORDS_OF_HEADING = 3;

function placesOf(lines: readonly LineView[], headline: number, is: (at: number) => boolean): number[] {
  return lines.flatMap((line, at) => {
    const isOwn = at > headline && line.words >= FEWEST_WORDS && line.words <= MOST_WORDS && isPlain(line);
    return isOwn && is(at) ? [at] : [];
  });
}

const isPlain = ({ labels, isPost, isDated, ends, look }: LineView): boolean =>
  labels.length === 0 && !isPost && !isDated && look !== "wordless" && (!ends || look !== "prose");
