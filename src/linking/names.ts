import type { MentionMethod } from "../domain/mention";
import { fold } from "../domain/text/fold";
import { withoutOverlaps } from "../domain/text/overlaps";
import type { Alias } from "./aliases";
import { hasCaseOf, isMixedCase } from "./aliases";
import { countsIn } from "./languages";
import { isPartOfAnotherName, isTitleCase, needsSupport } from "./namesakes";
import type { Surroundings } from "./ordinary-words";
import { isMeantAsName } from "./ordinary-words";
import { hasProclitics, isEnd, isLamWithArticle, isProclitic, isStart, wordStart } from "./boundaries";
import { CONFIDENCE } from "./choice";
import type { Lexicon } from "./lexicon";
import { spelledIn, type SpelledName } from "./spelled-names";

/** A place in a text that names one of the profiles of `aliases`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly aliases: readonly Alias[];
  readonly method: MentionMethod;
  /** The confidence of the choice is multiplied by this. */
  readonly factor: number;
  /** If true, this counts only when something else in the item names one of the profiles or its country. */
  readonly needsSupport?: boolean;
}

/** The names in a text. They do not overlap: the leftmost wins, then the longest. */
export function namesIn(text: string, language: string, lexicon: Lexicon): Occurrence[] {
  return namesAmong(spelledIn(text, language, lexicon), text, language);
}

/** Those of the places that are written as names which are names. */
export function namesAmong(spelled: readonly SpelledName[], text: string, language: string): Occurrence[] {
  const isMixed = isMixedCase(text);
  let titled: boolean | undefined;
  const isTitled = (): boolean => (titled ??= isTitleCase(text));
  const found: Occurrence[] = [];
  for (const { start, end, pattern, aliases } of spelled) {
    if (!isEnd(text, end, language)) continue;
    const accepts = beginnings(text, start, pattern.length, language);
    const surface = text.slice(start, end);
    const fitting = closest(
      surface,
      aliases.filter(
        (alias) => accepts(alias) && countsIn(alias, language, surface) && hasCaseOf(alias, surface, isMixed),
      ),
    );
    if (fitting.length === 0) continue;
    const around: Surroundings = { isTitleCase: isTitled, ...surroundings(text, start, end) };
    if (!isMeant(pattern, language, fitting, around)) continue;
    found.push({
      start,
      end,
      aliases: fitting,
      method: "NAME",
      factor: factorOf(text, start, fitting, isMixed),
      needsSupport: needsSupport(pattern, around),
    });
  }
  return withoutOverlaps(found);
}

/** Words farther away do not count, in UTF-16 units. */
export const NEAR = 40;

function surroundings(text: string, start: number, end: number): Omit<Surroundings, "isTitleCase"> {
  return {
    surface: text.slice(start, end),
    before: text.slice(Math.max(0, start - NEAR), start),
    after: text.slice(end, end + NEAR),
  };
}

function isMeant(pattern: string, language: string, aliases: readonly Alias[], around: Surroundings): boolean {
  const isPlace = aliases.some(({ entity }) => entity.type === "Place");
  return !isPlace || (isMeantAsName(pattern, language, around) && !isPartOfAnotherName(pattern, around));
}

/**
 * Which aliases may begin at `start`. At the start of a word: all but those that need لل before them. Inside a word:
 * those that the letters before allow.
 */
function beginnings(text: string, start: number, length: number, language: string): (alias: Alias) => boolean {
  if (isStart(text, start)) return ({ afterLam }) => !afterLam;
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.charAt(start)) || !hasProclitics(language)) return () => false;
  const wordAt = wordStart(text, start);
  if (wordAt === undefined) return () => false;
  const prefix = fold(text.slice(wordAt, start));
  const [behindLam, behindProclitic] = [isLamWithArticle(prefix), isProclitic(prefix, length)];
  return ({ afterLam }) => (afterLam ? behindLam : behindProclitic);
}

/**
 * If the text writes vowel marks, they decide between names that fold to the same letters: عمّان is Amman, عُمان is
 * Oman.
 */
function closest(surface: string, aliases: readonly Alias[]): readonly Alias[] {
  if (aliases.length < 2 || !/\p{M}/u.test(surface)) return aliases;
  const same = aliases.filter(({ text }) => text.normalize() === surface.normalize());
  return same.length > 0 ? same : aliases;
}

function factorOf(text: string, start: number, aliases: readonly Alias[], isMixed: boolean): number {
  const isCaseless =
    aliases.some((alias) => alias.hasCapitals) &&
    !isMixed &&
    !aliases.some((alias) => text.startsWith(alias.text, start));
  const factors = [
    isStart(text, start) ? 1 : CONFIDENCE.proclitic,
    isCaseless ? CONFIDENCE.caseless : 1,
    aliases.every(({ isInflected }) => isInflected) ? CONFIDENCE.inflected : 1,
  ];
  return factors.reduce((product, factor) => product * factor);
}
