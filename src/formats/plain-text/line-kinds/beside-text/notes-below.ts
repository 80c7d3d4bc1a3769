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
export function withoutNotesBelow(kinds: readonly LineKind[], page: PageView): LineKind[] {
  return withoutNoteBelowRule(withoutNotesBelowBrackets(kinds, page), page);
}

const RULE = /^([_*=~–—-])(?:\s?\1){2,40}$/u;
const MOST_WORDS_OF_NOTE = 20;
const SHORTEST_NAME = 3;

/** "Marin reported from Quay, Neb." below "___": the last line is on the author, whom the text does not name. */
function withoutNoteBelowRule(kinds: readonly LineKind[], { lines }: PageView): LineKind[] {
  const last = kinds.lastIndexOf("text");
  const note = lines[last];
  if (note === undefined || note.isPost || note.words > MOST_WORDS_OF_NOTE || !RULE.test(lines[last - 1]?.text ?? ""))
    return [...kinds];
  const names = namedAuthors(kinds.slice(0, last), lines.slice(0, last))
    .map((name) => name.split(/\s+/u).at(-1) ?? "")
    .filter((name) => name.length >= SHORTEST_NAME);
  const says = (text: string): boolean => {
    const words = fold(text).split(/[^\p{L}\p{M}'’-]+/u);
    return names.some((name) => words.includes(name));
  };
  const isNamed = kinds.some((kind, at) => kind === "text" && at < last && says(lines[at]?.text ?? ""));
  return says(note.text) && !isNamed ? kinds.map((kind, at) => (at === last ? "foot" : kind)) : [...kinds];
}

function withoutNotesBelowBrackets(kinds: readonly LineKind[], { lines, shared }: PageView): LineKind[] {
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
