import { foldWithOffsets } from "../../domain/text/fold";
import { grouped } from "../../domain/lists";
import { remembered } from "../../domain/remembered";
import type { Alias } from "../profiles/aliases";
import { patternOf } from "../words/letters";
import { hasGenitiveS, hasProclitics } from "../words/boundaries";
import type { KnownName } from "../lexicon/known-name";
import type { Lexicon } from "../lexicon/lexicon";
import { searchText } from "./name-search";
import { isSpelledAlike } from "../profiles/spacing";
import { wordsToLink } from "../words/scanned-text";
import { isAt } from "../words/word-book";

/** A place of a text that is written as a name is, with all names that are written so. */
export interface SpelledName {
  readonly start: number;
  readonly end: number;
  readonly pattern: string;
  readonly aliases: readonly Alias[];
  /** The only name that is written so, if it stands there exactly as the profile has it. */
  readonly name?: KnownName | undefined;
}

/** What of a text may be names. */
export interface SpelledText {
  readonly spelled: readonly SpelledName[];
  /** Whether the text has both capitals and small letters. */
  readonly isMixedCase: boolean;
}

/** Every place of a text that is written as a name is. Says nothing about whether it is one. */
export function spelledIn(text: string, language: string, lexicon: Lexicon): SpelledText {
  const found: SpelledName[] = [];
  const options = { hasProclitics: hasProclitics(language), hasGenitiveS: hasGenitiveS(language) };
  const words = wordsToLink(text);
  searchText(words, lexicon.terms, options, (start, end, hash) => {
    const name = lexicon.named(hash);
    const { only, aliases } = name;
    if (only !== undefined && isAt(name.text, text, start, end))
      found.push({ start, end, pattern: name.pattern, aliases, name });
    else if (aliases.length > 0) addSpelled(text, start, end, aliases, found);
  });
  return { spelled: found, isMixedCase: words.isMixedCase };
}

function addSpelled(text: string, start: number, end: number, aliases: readonly Alias[], found: SpelledName[]): void {
  const written = foldedAt(text, start, end);
  if (aliases.every(({ pattern }) => pattern === written.pattern)) {
    found.push(spelledAs(written, aliases));
    return;
  }
  const surface = text.slice(written.start, written.end);
  const spelled = aliases.filter(
    (alias) => alias.pattern === written.pattern || isSpelledAlike(alias, written.pattern, surface),
  );
  if (spelled.length > 0) found.push(spelledAs(written, spelled));
  const others = aliases.filter((alias) => !spelled.includes(alias) && alias.pattern.includes(written.pattern));
  for (const [pattern, same] of grouped(others, (alias) => alias.pattern)) {
    const before = pattern.indexOf(written.pattern);
    const behind = pattern.length - before - written.pattern.length;
    const whole = withSigns(text, start, end, before, behind, pattern);
    if (whole !== undefined) found.push(spelledAs(whole, same));
  }
}

/** V8 compiles the loop over all of them once if they have the same fields in the same order. */
function spelledAs({ start, end, pattern }: Written, aliases: readonly Alias[]): SpelledName {
  return { start, end, pattern, aliases, name: undefined };
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
      const written = foldedAt(text, from, to);
      if (written.pattern === pattern) found = written;
      if (written.pattern.length > pattern.length) break;
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

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
