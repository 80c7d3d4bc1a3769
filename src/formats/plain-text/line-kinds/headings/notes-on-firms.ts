import { fold } from "../../../../domain/text/folding/fold";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { namedAuthors } from "../named-authors";

/** What firms say of themselves at the end of what they announce. */

const MOST_NOTES = 4;
const MOST_WORDS_OF_HEADING = 6;
const MOST_OTHER_WORDS = 3;
const SHORTEST_NAME = 3;
const FEWEST_WORDS = 8;

/**
 * The kinds with the notes on firms told that stand directly below the text: "About Marin Boats" above "Marin Boats
 * builds ferries.", where the text names the firm. A note on the author, or on a site that the text does not name, is
 * the site's.
 */
export function withNotesOnFirms(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  const last = told.lastIndexOf("text");
  const authors = namedAuthors(told, lines);
  const said = lines.flatMap(({ text }, at) => (isSaid(told[at]) ? [fold(text)] : []));
  let at = endMark(lines, last + 1);
  for (let notes = 0; last > 0 && notes < MOST_NOTES; notes += 1) {
    const name = nameOfNote(lines[at], lines[at + 1]);
    if (name === undefined || authors.some((author) => author.includes(name))) break;
    if (!said.some((text) => text.includes(name))) break;
    told[at] = "heading";
    told[at + 1] = "text";
    at += 2;
  }
  return told;
}

const isSaid = (kind: LineKind | undefined): boolean => kind === "headline" || kind === "text";

/** "###", "- Ends -" below the last sentence of a press release. */
const endMark = (lines: readonly LineView[], at: number): number =>
  /^(?:[^\p{L}\p{Nd}]{1,12}|[-–—]\s?\p{L}{2,12}\s?[-–—])$/u.test(lines[at]?.text ?? "") ? at + 1 : at;

/** The name with which the note begins and of which the heading has one to three words more. */
function nameOfNote(heading: LineView | undefined, note: LineView | undefined): string | undefined {
  if (heading === undefined || note === undefined || heading.isPost || note.isPost || heading.ends) return undefined;
  if (!note.isProse || note.words < FEWEST_WORDS || note.labels.includes("furniture")) return undefined;
  if (heading.words > MOST_WORDS_OF_HEADING || heading.labels.length > 0) return undefined;
  const [words, opening] = [heading.text, note.text].map((text) => fold(text).split(/\s+/u));
  const begin = words?.indexOf(opening?.[0] ?? "") ?? -1;
  if (words === undefined || begin < 0) return undefined;
  const other = words.slice(begin).findIndex((word, place) => word !== opening?.[place]);
  const name = words.slice(begin, other < 0 ? words.length : begin + other);
  const others = words.length - name.length;
  const isName = name.join(" ").length >= SHORTEST_NAME && !/^\p{Ll}/u.test(note.text);
  return isName && others > 0 && others <= MOST_OTHER_WORDS ? name.join(" ") : undefined;
}
