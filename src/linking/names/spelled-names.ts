import { foldWithOffsets } from "../../domain/text/folding/fold";
import { grouped } from "../../domain/collections/lists";
import { remembered } from "../../domain/collections/remembered";
import type { Alias } from "../profiles/aliases";
import { mayHaveFamilyFirst } from "../profiles/languages";
import { patternOf } from "../words/letters";
import { hasGenitiveS, hasProclitics } from "../words/boundaries";
import type { KnownName } from "../lexicon/known-name";
import type { Lexicon } from "../lexicon/lexicon";
import { searchOtherOrder, searchText } from "./name-search";
import { isSpelledAlike } from "../profiles/spacing";
import type { TextWords } from "../words/text-words";
import { isAt } from "../words/word-book";

/** A place of a text that is written as a name is, with all names that are written so. */
export interface SpelledName {
  readonly start: number;
  readonly end: number;
  readonly pattern: string;
  readonly aliases: readonly Alias[];
}

/** Gets the places of a text that are written as names are. */
export interface SpelledNames {
  /** The only name that is written so stands there exactly as the profile has it. So it is with most names. */
  exact(start: number, end: number, name: KnownName): void;
  spelled(one: SpelledName): void;
  /** The last word of the name stands there first: "Grey Ada". */
  inOtherOrder(one: SpelledName): void;
}

/** Tells every place of a text that is written as a name is. Says nothing about whether it is one. */
export function tellSpelled(words: TextWords, language: string, lexicon: Lexicon, names: SpelledNames): void {
  const { text } = words;
  const options = { hasProclitics: hasProclitics(language), hasGenitiveS: hasGenitiveS(language) };
  searchText(words, lexicon.terms, options, (start, end, hash) => {
    const name = lexicon.named(hash);
    if (name.only !== undefined && isAt(name.text, text, start, end)) names.exact(start, end, name);
    else if (name.aliases.length > 0) addSpelled(text, start, end, name.aliases, names);
  });
  if (!mayHaveFamilyFirst(language)) return;
  searchOtherOrder(words, lexicon.terms, (start, end, hash) => {
    const people = lexicon.named(hash).aliases.filter(({ entity }) => entity.type === "Person");
    if (people.length > 0) addInOtherOrder(text, start, end, people, names);
  });
}

function addInOtherOrder(
  text: string,
  start: number,
  end: number,
  people: readonly Alias[],
  names: SpelledNames,
): void {
  const [family, ...given] = text.slice(start, end).split(/\s+/u);
  const written = foldedAt([...given, family].join(" "), 0, end - start);
  const aliases = people.filter(({ pattern }) => pattern === written.pattern);
  if (aliases.length > 0) names.inOtherOrder({ start, end, pattern: written.pattern, aliases });
}

function addSpelled(text: string, start: number, end: number, aliases: readonly Alias[], names: SpelledNames): void {
  const written = foldedAt(text, start, end);
  if (aliases.every(({ pattern }) => pattern === written.pattern)) {
    names.spelled({ ...written, aliases });
    return;
  }
  const surface = text.slice(written.start, written.end);
  const spelled = aliases.filter(
    (alias) => alias.pattern === written.pattern || isSpelledAlike(alias, written.pattern, surface),
  );
  if (spelled.length > 0) names.spelled({ ...written, aliases: spelled });
  const others = aliases.filter((alias) => !spelled.includes(alias) && alias.pattern.includes(written.pattern));
  for (const [pattern, same] of grouped(others, (alias) => alias.pattern)) {
    const before = pattern.indexOf(written.pattern);
    const behind = pattern.length - before - written.pattern.length;
    const whole = withSigns(text, start, end, before, behind, pattern);
    if (whole !== undefined) names.spelled({ ...whole, aliases: same });
  }
}

const SIGNS_BETWEEN = 4;

type Written = Pick<SpelledName, "start" | "end" | "pattern">;

/** The place with the signs around it that belong to the name: the last dot of U.S., the first one of .NET. */
function withSigns(
  text: string,
  start: number,
  end: number,
  before: number,
  behind: number,
  pattern: string,
): Written | undefined {
  // A sign may have several units, and signs that folding drops may stand between.
  for (let from = start; from >= Math.max(0, start - 2 * before - SIGNS_BETWEEN); from--) {
    let found: Written | undefined;
    for (let to = end; to <= Math.min(text.length, end + 2 * behind + SIGNS_BETWEEN); to++) {
      if (isInSpaces(text, from) || isInSpaces(text, to)) continue;
      const written = foldedAt(text, from, to);
      if (written.pattern === pattern) found = written;
      if (written.pattern.length > pattern.length) break;
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether white space goes on there: a run of it is one sign. */
const isInSpaces = (text: string, at: number): boolean =>
  SPACE.test(text.charAt(at - 1)) && SPACE.test(text.charAt(at));
const SPACE = /\s/;

/** What stands there, as names are written. `start` and `end` leave out what folding drops at the edges. */
function foldedAt(text: string, start: number, end: number): Written {
  const { pattern, before, behind } = folded(text.slice(start, end));
  return { pattern, start: start + before, end: end - behind };
}

const MOST_KNOWN = 20_000;

const folded = remembered(MOST_KNOWN, (surface) => {
  const { text, startOf, endOf } = foldWithOffsets(surface);
  const behind = text === "" ? 0 : surface.length - endOf(text.length - 1);
  return { pattern: patternOf(text), before: startOf(0), behind };
});
