import { fold } from "../../../../domain/text/folding/fold";
import type { LineKind } from "../line-kinds";
import { namedAuthors } from "../named-authors";
import type { PageView } from "../page-view";
import { isInBrackets } from "./asides";

const MOST_SHARED = 1;

/**
 * The kinds with the end of the page below the line in brackets that names the page's authors: "(Reporting by Ada
 * Marin; Editing by Bo Li)". The site speaks there ("Our values: the code of the wire."), in words that the text has
 * not. A correction has them.
 */
export function withoutNotesBelow(kinds: readonly LineKind[], { lines, shared }: PageView): LineKind[] {
  const last = Math.max(kinds.lastIndexOf("text"), kinds.lastIndexOf("heading"));
  const bracketed = lines.findLastIndex((line, at) => at <= last && isInBrackets(line) && !line.isPost);
  if (bracketed < 1) return [...kinds];
  const said = fold(lines[bracketed]?.text ?? "");
  const isSigned = namedAuthors(kinds.slice(0, bracketed), lines.slice(0, bracketed)).some((name) =>
    said.includes(name),
  );
  const isOfText = (at: number): boolean => kinds[at] === "text" || kinds[at] === "heading";
  const isNote = (at: number): boolean => lines[at]?.isPost === false && (shared[at] ?? 0) <= MOST_SHARED;
  const below = kinds.flatMap((_, at) => (at > bracketed && isOfText(at) ? [at] : []));
  if (!isSigned || !below.every(isNote)) return [...kinds];
  return kinds.map((kind, at) => (at >= bracketed && isOfText(at) ? "foot" : kind));
}
