import { fold } from "../../../../domain/text/folding/fold";
import { namesPrivacy } from "../../../reading/page-words/furniture-labels";
import type { LineKind } from "../line-kinds";
import { isStopped, isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** Boxes of the site among the text: newsletters, advertisements. The text goes on below them. */

const MOST_IN_BOX = 10;

/** The kinds with the text told that stands below a box which looks like the end of the page. */
export function withTextBelowBoxes(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const told = [...kinds];
  const names = authorsIn(kinds, page.lines);
  for (let last = told.lastIndexOf("text"); last >= 0;) {
    const at = textBelowBox(page, last, names);
    if (at === undefined) return told;
    told.fill("page", last + 1, at);
    told[at] = "text";
    last = at;
  }
  return told;
}

const MOST_WORDS_OF_HEADING = 8;

/** The first sentence of the text below the box that begins directly below the last sentence. */
function textBelowBox(page: PageView, last: number, names: ReadonlySet<string>): number | undefined {
  const { lines } = page;
  if (!isOfBox(lines[last + 1])) return undefined;
  for (let at = last + 2; at <= last + MOST_IN_BOX; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isPost || line.labels.some((label) => OF_FOOT.has(label)) || /©/u.test(line.text))
      return undefined;
    const isBelow = isOfBox(lines[at - 1]) || (isOfBox(lines[at - 2]) && mayBeHeading(lines[at - 1]));
    if (isBelow && isOfText(page, at, names)) return at;
  }
  return undefined;
}

const OF_BOX: ReadonlySet<string> = new Set(["furniture", "newsletter", "subscription", "consent"]);
const OF_FOOT: ReadonlySet<string> = new Set(["list", "list opening", "comments", "related", "related title"]);

const isOfBox = (line: LineView | undefined): boolean =>
  line !== undefined &&
  !line.isPost &&
  line.labels.some((label) => OF_BOX.has(label)) &&
  !line.labels.some((label) => OF_FOOT.has(label)) &&
  !/©/u.test(line.text);

const mayBeHeading = (line: LineView | undefined): boolean =>
  line !== undefined && !line.ends && line.labels.length === 0 && line.words <= MOST_WORDS_OF_HEADING;

const FEWEST_WORDS = 12;
const FEWEST_SHARED = 3;

/** A sentence with words of the text. Who wrote the text is told below it as well. */
function isOfText({ lines, shared }: PageView, at: number, names: ReadonlySet<string>): boolean {
  const line = lines[at];
  if (line === undefined || !isStopped(line) || !line.isProse || line.words < FEWEST_WORDS) return false;
  return isUnmarked(line) && (shared[at] ?? 0) >= FEWEST_SHARED && !wordsIn(line.text).some((word) => names.has(word));
}

const SHORTEST_NAME = 3;
const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= SHORTEST_NAME);

/** The words of the lines that name the author. */
function authorsIn(kinds: readonly LineKind[], lines: readonly LineView[]): ReadonlySet<string> {
  const named = lines.filter(({ fields }, at) => kinds[at] === "author" || fields.includes("byline"));
  return new Set(named.flatMap(({ text }) => wordsIn(text)));
}

const MOST_WORDS_OF_NOTE = 25;
const MOST_SHARED = 2;

/** The kinds without the lines of a newsletter's box that read like text: what whoever subscribes agrees to. */
export function withoutBoxLines(kinds: readonly LineKind[], { lines, shared }: PageView): LineKind[] {
  const told = [...kinds];
  for (let at = told.indexOf("text") + 1; at > 0 && at < lines.length; at += 1) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (line === undefined || line.isPost || (told[at] !== "text" && told[at] !== "heading")) continue;
    const isBelowBox = told[at - 1] !== "text" && above?.labels.some((label) => OF_LETTER.has(label)) === true;
    const isNote = line.words <= MOST_WORDS_OF_NOTE && namesPrivacy(line.text) && (shared[at] ?? 0) <= MOST_SHARED;
    if (!isBelowBox || !isNote) continue;
    told[at] = "page";
    if (told[at + 1] === "heading" && isButtonOf(lines[at + 1], line)) told[at + 1] = "page";
  }
  return told;
}

const OF_LETTER: ReadonlySet<string> = new Set(["newsletter", "subscription", "consent"]);

/** "Register" below "With your registration you accept …" */
const isButtonOf = (line: LineView | undefined, note: LineView): boolean =>
  line !== undefined && line.words <= 3 && [...line.stems].every((stem) => note.stems.has(stem));
