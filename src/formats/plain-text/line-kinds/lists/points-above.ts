import { isBulleted } from "../../line-shapes";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";
import type { PageView } from "../page-view";

/** "- The ferry goes again", "- It will cost more": what the text says in points, between its headline and itself. */

const FARTHEST = 10;
const FEWEST = 2;
const MOST = 8;
const FEWEST_WORDS = 3;

/** The kinds with such points told as text: one below the other, and the first sentence of the text directly below. */
export function withPointsAbove(kinds: readonly LineKind[], { lines }: PageView): LineKind[] {
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const start = lines.findIndex((line, at) => at > headline && isPoint(line));
  if (headline < 0 || start < 0 || start > headline + FARTHEST) return told;
  let end = start;
  while (isPoint(lines[end])) end += 1;
  const isBetween = !told.slice(headline, start).includes("text") && lines[end]?.isProse === true;
  if (isBetween && end - start >= FEWEST && end - start <= MOST) told.fill("text", start, end);
  return told;
}

const isPoint = (line: LineView | undefined): boolean =>
  line !== undefined && isBulleted(line.text) && line.words > FEWEST_WORDS && isUnmarked(line);
