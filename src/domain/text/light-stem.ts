/**
 * A folded word without the ending of a plural, a case or a person. A guess, made of letters alone: a search looks for
 * words that begin so where few texts have the word itself, and ranks them lower.
 */
const ENDINGS: readonly (readonly [script: RegExp, ending: RegExp, shortest: number])[] = [
  // Arabic plurals, duals and suffixes; Persian plurals.
  [/^\p{Script=Arabic}/u, /(?:هاي|ها|هم|نا|ون|ين|ات|ان|يه|ه|ي)$/u, 3],
  [/^\p{Script=Hebrew}/u, /(?:ים|ות|ה|י|ת)$/u, 3],
  [
    /^\p{Script=Cyrillic}/u,
    /(?:ами|ями|ого|его|ыми|ими|ому|ему|ах|ях|ов|ев|ей|ой|ом|ем|ам|ям|ую|юю|ая|яя|ое|ее|ый|ий|ые|ие|ых|их|[аяоеыиуюь])$/u,
    4,
  ],
  // Particles stand behind a Korean word.
  [/^\p{Script=Hangul}/u, /(?:들의|에서|으로|[들은는이가을를의에와과도로])$/u, 2],
  // English, French, Spanish and Turkish.
  [/^\p{Script=Latin}/u, /(?:lari|leri|lar|ler|ings|ing|ers|er|ed|es|s|e)$/u, 4],
];

/** The word itself if nothing can be taken off. Undefined if it is too short to begin other words. */
export function lightStem(folded: string): string | undefined {
  for (const [script, ending, shortest] of ENDINGS) {
    if (!script.test(folded)) continue;
    const stem = folded.replace(ending, "");
    if (stem.length >= shortest) return stem;
    return folded.length >= shortest ? folded : undefined;
  }
  return undefined;
}
