import { fold } from "../../../../domain/text/folding/fold";
import { isDense, wordsOf } from "../../line-shapes";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";

/** "The ferry is back | Harbours | Quay News" above the headline: the title of the window, with the site's name. */

const FARTHEST_TITLE = 3;
const FARTHEST_HEADLINE = 60;
const FEWEST_WORDS = 4;
const FEWEST_DENSE = 10;
const BETWEEN = /\s[|–—-]\s|\s\/\s/u;

interface WindowTitle {
  readonly at: number;
  readonly headlineAt: number;
  readonly site: string | undefined;
}

/** The title of the window, if a part of it is a line of the page. */
function windowTitle(lines: readonly LineView[]): WindowTitle | undefined {
  for (let at = 0; at < Math.min(lines.length, FARTHEST_TITLE); at += 1) {
    const parts = (lines[at]?.text ?? "").split(BETWEEN);
    const title = parts.length < 2 ? undefined : parts.find(isLong);
    const below = lines.slice(0, FARTHEST_HEADLINE).findIndex(({ text }, place) => place > at && text === title);
    if (below < 0) continue;
    return { at, headlineAt: below, site: parts[0] === title ? parts.at(-1) : undefined };
  }
  return undefined;
}

const isLong = (part: string): boolean => (isDense(part) ? part.length >= FEWEST_DENSE : wordsOf(part) >= FEWEST_WORDS);

/** The kinds with the headline that the title of the window says too. */
export function withHeadlineOfWindow(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const title = windowTitle(lines);
  const told = kinds.indexOf("headline");
  if (title === undefined || told < 0 || lines[told]?.text === lines[title.headlineAt]?.text) return kinds;
  return kinds.map((kind, at) => {
    if (at === title.headlineAt) return "headline";
    if (at < title.headlineAt) return "above";
    return at === told ? "text" : at < told ? "page" : kind;
  });
}

const MOST_WORDS = 8;

/** The kinds with the few words that name the site told as its own: "Follow Quay News on any network". */
export function withoutSiteName(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const site = fold(windowTitle(lines)?.site ?? "").replace(/^the\s/u, "");
  const told = [...kinds];
  if (site.length < 3) return told;
  const first = told.indexOf("text");
  lines.forEach(({ text, words, ends, isPost }, at) => {
    const isTitle = told[at] === "heading" || told[at] === "related" || told[at] === "text";
    if (at > first && isTitle && !ends && !isPost && words <= MOST_WORDS && fold(text).includes(site))
      told[at] = "page";
  });
  return told;
}
