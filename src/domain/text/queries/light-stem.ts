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

const SHORT_CYRILLIC = /^(\p{Script=Cyrillic}{3})(?:ами|ями|ьми|ах|ях|ов|ев|ей|ой|ом|ем|ам|ям|[аяоеыиуюь])?$/u;
const CYRILLIC_ENDINGS = "|а|я|о|е|ы|и|у|ю|ь|ой|ей|ом|ем|ам|ям|ах|ях|ов|ев|ами|ями|ьми|ий".split("|");

/** The forms of a Russian noun whose stem is too short to begin other words: дети детям, яйцо яйца, дом домов. */
export function declinedForms(folded: string): string[] {
  const stem = SHORT_CYRILLIC.exec(folded)?.[1];
  return stem === undefined ? [] : CYRILLIC_ENDINGS.map((ending) => stem + ending);
}

/** These letters tell a Turkish word. Folding drops what tells them from others. */
const TURKISH_LETTER = /[ığşİĞŞ]/u;
/** From the last one: case, person, plural. */
const TURKISH_ENDINGS: readonly RegExp[] = [
  /(?:[dt][ae]n?|n[iu]n|[iu]n|ya|ye|y[iu]|n[iu]|l[ae])$/u,
  /(?:(?<=[aeiou])s?[iu]|[iu]m[iu]z|[iu])$/u,
  /l[ae]r$/u,
  /[iu]$/u,
];
const SHORTEST_TURKISH = 4;
/** A last letter that changes before a vowel: kitap kitabı, kanat kanadı, köpek köpeği. */
const SOFTENED: Readonly<Record<string, string>> = { b: "p", d: "t", g: "k" };

/** What a Turkish word begins with when its endings are taken off, one after another: of ağaçları that is agac. */
export function turkishStems(written: string, folded: string): string[] {
  if (!TURKISH_LETTER.test(written)) return [];
  const found = [folded];
  for (const ending of TURKISH_ENDINGS) {
    const before = found.at(-1) ?? folded;
    const stem = before.replace(ending, "");
    if (stem.length >= SHORTEST_TURKISH && stem !== before) found.push(stem);
  }
  const hard = found.flatMap((stem) => {
    const letter = SOFTENED[stem.slice(-1)];
    return letter === undefined ? [] : [stem.slice(0, -1) + letter];
  });
  return [...found.slice(1), ...hard];
}
