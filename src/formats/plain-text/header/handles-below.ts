import { isDate } from "../../reading/dates";
import { isHandleAlone } from "../../reading/page-words/author-handles";
import { isNameAlone, labelledByline, nameAlone, unlabelledByline } from "../../reading/page-words/byline";
import { asideIn, fieldsIn } from "./header-fields";
import { isDense, isProse, isTitleShaped, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { plainLine } from "../lines";
import { isClosedBelow } from "../posts/closings/post-closing";
import { isSeparatorLine } from "../posts/labels/post-labels";
import { isOfPlatform, isPlatformMenu } from "../posts/labels/platform-labels";
import { endsInPictogram, hasPostMark, hasTagAtEdge } from "../posts/post-marks";

/** How far below the first line a menu may put the author. */
const FARTHEST_AUTHOR = 60;

/**
 * The lines with the handle of an author on the line of the author: sites show it below "By Mona Carter" and "Mona
 * Carter in Cairo", and below "Mona Carter" between the headline and the paragraphs of an article. Posts show a handle
 * below a name too, but no label, no place and no article below.
 */
export function withHandlesBeside(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line, index) => index <= FARTHEST_AUTHOR && isHandleOfAuthor(lines, line, index));
  const [name, handle] = [lines[at - 1], lines[at]];
  if (name !== undefined && handle !== undefined) return beside(lines, at, name, handle);
  const below = lines.findIndex(({ text }, index) => index <= FARTHEST_AUTHOR && endsInHandle(plainLine(text)));
  const [above, alone] = [lines[below - 1], lines[below]];
  if (alone !== undefined && !isHandleAlone(plainLine(alone.text)))
    return isTitled(lines, below) && isAboveArticle(lines, below) && isPerson(alone.text)
      ? lines.with(below, { ...alone, isByline: true })
      : lines;
  if (above === undefined || alone === undefined || alone.afterGap || !isAboveArticle(lines, below)) return lines;
  if (isTitled(lines, below - 1) && isPerson(above.text)) return beside(lines, below, above, alone, { isByline: true });
  // The headline, a summary or an office is no name: the handle stands by itself.
  return isHeadline(above.text) || isTitled(lines, below - 1) ? lines.with(below, { ...alone, afterGap: true }) : lines;
}

const beside = (
  lines: readonly Line[],
  at: number,
  name: Line,
  handle: Line,
  known: Partial<Line> = {},
): readonly Line[] => lines.toSpliced(at - 1, 2, { ...name, ...known, text: `${name.text} ${plainLine(handle.text)}` });

function isHandleOfAuthor(lines: readonly Line[], { text, afterGap }: Line, at: number): boolean {
  if (at < 2 || afterGap || !isHandleAlone(text)) return false;
  const below = lines[at + 1]?.text ?? "";
  if (isSeparatorLine(below) || isPlatformMenu(below)) return false;
  const name = lines[at - 1]?.text ?? "";
  const { authors = [] } = labelledByline(name, {}) ?? (isNameAlone(name) ? {} : (unlabelledByline(name) ?? {}));
  return authors.length > 0 && authors.every((author) => /\p{L}\s\p{L}/u.test(author));
}

/** A handle alone, or with a name before it: "Mona Carter @mona", "Mona Carter (@mona)". */
const endsInHandle = (text: string): boolean => text.length <= LONGEST && /(?:^|\s)[(（]?[@＠][^\s@＠]+$/u.test(text);

const LONGEST = 80;

const isPerson = (text: string): boolean => nameAlone(text, { isDated: true }) !== undefined;

/** Whether a headline stands above, and at most a summary between. */
function isTitled(lines: readonly Line[], end: number): boolean {
  const above = lines.slice(0, end).map(({ text }) => text);
  return above.some((text) => isTitleShaped(text) && !isPlatformMenu(text)) && above.filter(isProse).length <= 1;
}

const FEWEST_OF_HEADLINE = 4;
const SHORTEST_DENSE_HEADLINE = 10;

/** Display names are shorter, or of words with capitals. */
function isHeadline(text: string): boolean {
  if (isNameAlone(text) || isPlatformMenu(text)) return false;
  if (/\p{Lu}/u.test(text) && !/\s\p{Ll}{4}/u.test(text)) return false;
  return isDense(text) ? text.length >= SHORTEST_DENSE_HEADLINE : wordsOf(text) >= FEWEST_OF_HEADLINE;
}

const FEWEST_PARAGRAPHS = 2;
/** Signs of a post stand so near below its head. */
const NEAR = 8;

const MOST_FIELDS = 3;

/** "17 March 2024", "Published: 17 March 2024", "4 min read" */
const isField = (text: string): boolean =>
  isDate(text) || asideIn(text) !== undefined || fieldsIn(text, {})?.publishedAt !== undefined;

/**
 * Whether paragraphs of an article stand below a handle, or below a day below the handle. A post has its text directly
 * below, or a time, counts or buttons below that.
 */
function isAboveArticle(lines: readonly Line[], at: number): boolean {
  let start = at + 1;
  while (start <= at + MOST_FIELDS && isField(lines[start]?.text ?? "")) start += 1;
  const below = lines.slice(start, start + NEAR);
  const paragraphs = below.slice(0, FEWEST_PARAGRAPHS);
  const isGapped = below.slice(1).some(({ afterGap }) => afterGap);
  if (paragraphs.length < FEWEST_PARAGRAPHS || !paragraphs.every(({ text }) => isProse(text))) return false;
  if (isGapped && below[0]?.afterGap !== true) return false;
  if (below.some(({ text }) => isDate(text) || isOfPlatform(text)) || isClosedBelow(lines, at + 1, {})) return false;
  return !paragraphs.some(({ text }) => hasPostMark(text) || hasTagAtEdge(text) || endsInPictogram(text));
}
