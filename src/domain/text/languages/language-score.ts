import { fold } from "../folding/fold";
import type { LanguageProfile } from "./language-profiles";

interface Evidence {
  /** Which languages, by their place in the profiles, a word speaks for. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly endings: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
}

const WORD_WEIGHT = 2;
/** For each of its letters. */
const ENDING_WEIGHT = 0.35;
const LETTER_WEIGHT = 1;
const SHORTEST_WITH_ENDING = 5;
const LONGEST_ENDING = 5;
/**
 * English contractions are words of their own (don't is no don), and so are the Turkish endings of names ('nın in
 * Antakya'nın). Elisions are not: l'an is l and an.
 */
const WORD =
  /[\p{L}\p{M}\u200c]+(?:'(?:t|s|m|re|ve|ll)(?!\p{L}))?|(?<=\p{L})'(?:n?[ıiuü]n|[dt][ae]n?|[ny]?[ae]|y?[ıiuü]|y?l[ae])(?!\p{L})/gu;
const LEARNT = new Map<readonly LanguageProfile[], Evidence>();

/**
 * The language that most small words, endings and letters speak for; undefined where none scores more than `atMost`.
 * What k languages share counts a k-th for each: a word of one language alone scores 2.
 */
export function bestLanguage(text: string, profiles: readonly LanguageProfile[], atMost = 0): string | undefined {
  const { words, endings, letters } = evidenceOf(profiles);
  const scores = profiles.map(() => 0);
  const speak = (languages: readonly number[] | undefined, weight: number) => {
    for (const language of languages ?? [])
      scores[language] = (scores[language] ?? 0) + weight / (languages?.length ?? 1);
  };
  const lowered = text.toLowerCase().replaceAll("’", "'");
  for (const [word] of lowered.matchAll(WORD)) {
    speak(words.get(keyOf(word)), WORD_WEIGHT);
    const ending = longestEnding(endings, word);
    speak(endings.get(ending), ENDING_WEIGHT * ending.length);
  }
  for (const letter of lowered) speak(letters.get(letter), LETTER_WEIGHT);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > atMost ? profiles[scores.indexOf(best)]?.language : undefined;
}

/** Empty where the word has none. */
function longestEnding(endings: Evidence["endings"], word: string): string {
  if (endings.size === 0 || word.length < SHORTEST_WITH_ENDING) return "";
  for (let length = LONGEST_ENDING; length > 0; length--) {
    if (endings.has(word.slice(-length))) return word.slice(-length);
  }
  return "";
}

function evidenceOf(profiles: readonly LanguageProfile[]): Evidence {
  let evidence = LEARNT.get(profiles);
  if (evidence === undefined) {
    evidence = {
      words: index(profiles.map(({ words = "" }) => words.split(" ").map(keyOf))),
      endings: index(profiles.map(({ endings }) => endings?.split(" ") ?? [])),
      letters: index(profiles.map(({ letters = "" }) => [...letters])),
    };
    LEARNT.set(profiles, evidence);
  }
  return evidence;
}

/**
 * Arabic keyboards write Persian with the Arabic yeh and kaf, and tashkeel is seldom written: these words are compared
 * folded.
 */
function keyOf(word: string): string {
  return /\p{Script=Arabic}/u.test(word) ? fold(word) : word;
}

function index(keysByLanguage: readonly (readonly string[])[]): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  keysByLanguage.forEach((keys, language) => {
    for (const key of new Set(keys)) languages.set(key, [...(languages.get(key) ?? []), language]);
  });
  return languages;
}
