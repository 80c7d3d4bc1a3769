import { BULLETS } from "../../line-shapes";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

const BULLET = new RegExp(`^[${BULLETS}]\\s+\\S`, "u");
const FEWEST_ITEMS = 2;
const FEWEST_WORDS = 2.5;
/** "Best temperature: 18 °C": what a box of facts says. */
const FACT = new RegExp(`^[${BULLETS}]\\s+[^:：]{2,40}[:：]\\s\\S`, "u");

/**
 * Lists with bullets that are the text's: its points above the first sentence, and a box of facts below the last, with
 * the heading of the box. Menus have shorter items, lists of other articles have titles. `isOfSite` tells what is known
 * to be a site's.
 */
export function withBoxLists(
  kinds: readonly LineKind[],
  page: PageView,
  isOfSite: (line: LineView) => boolean,
): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  const [headline, first, last] = [told.indexOf("headline"), told.indexOf("text"), told.lastIndexOf("text")];
  if (first < 0) return told;
  tellPoints(told, page, first);
  for (let at = headline + 1; at < lines.length; at += 1) {
    const end = runEnd(lines, at);
    const items = lines.slice(at, end);
    if (items.length < FEWEST_ITEMS || items.some(isOfSite)) {
      at = Math.max(at, end - 1);
      continue;
    }
    const isPoints = at < first && meanWords(items) >= FEWEST_WORDS;
    const isFacts = at > last && items.filter(({ text }) => FACT.test(text)).length >= FEWEST_ITEMS;
    if (isPoints || isFacts) for (let item = at; item < end; item += 1) told[item] = "text";
    const heading = lines[at - 1];
    if (isFacts && at - 1 > last && heading !== undefined && !isOfSite(heading)) told[at - 1] = "heading";
    at = end - 1;
  }
  return told;
}

const FEWEST_POINTS = 3;
const FEWEST_OF_POINT = 4;
const MOST_OF_POINT = 16;
const FEWEST_SHARED = 2;

/** Three lines or more without bullets directly above the first sentence, most of which say words of the text. */
function tellPoints(told: LineKind[], { lines, shared }: PageView, first: number): void {
  const isPoint = (at: number): boolean => {
    const { words = 0, ends = true, labels = [], fields = [], isPost = true } = lines[at] ?? {};
    const isPlain = !ends && !isPost && labels.length === 0 && fields.length === 0;
    return told[at] === "page" && isPlain && words >= FEWEST_OF_POINT && words <= MOST_OF_POINT;
  };
  let from = first;
  while (isPoint(from - 1)) from -= 1;
  const own = shared.slice(from, first).filter((count) => count >= FEWEST_SHARED);
  if (first - from >= FEWEST_POINTS && own.length * 2 > first - from) told.fill("text", from, first);
}

function runEnd(lines: readonly LineView[], from: number): number {
  let end = from;
  while (BULLET.test(lines[end]?.text ?? "") && lines[end]?.isPost !== true) end += 1;
  return end;
}

const meanWords = (items: readonly LineView[]): number =>
  items.reduce((sum, { words }) => sum + words - 1, 0) / items.length;
