/** Letters that others write as two. */
const AS_TWO: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const TWO_LETTERS = /[äöüøå]/gu;
/**
 * Where two letters may stand for such a one: before a consonant, and not behind another vowel (Bauer, Quelle). It is
 * none in the names of Hebrew (Michael), in the endings of a plural (heroes), in guest and aerial.
 */
const MAY_BE_ONE = /(?<![aeioq])(?:ae(?!r(?!z))|oe|ue(?!s[st])|(?<!\p{L})aa)(?=[b-df-hj-np-tv-z])(?!s$|ls?$)/gu;
const SHORTEST = 5;

/** München and Muenchen, Århus and Aarhus. `written` as a person wrote it, `folded` the same word folded. */
export function withOtherUmlauts(written: string, folded: string): string[] {
  const lower = written.normalize("NFC").toLowerCase();
  const long = lower.replace(TWO_LETTERS, (letter) => AS_TWO[letter] ?? letter);
  const short = folded.length < SHORTEST ? folded : folded.replace(MAY_BE_ONE, (pair) => pair.charAt(0));
  return [...(long === lower ? [] : [long]), ...(short === folded ? [] : [short])];
}

const LETTERS_AS_TWO = /[äöüøåÄÖÜØÅ]/gu;
const LETTERS = /[\p{L}\p{M}]+/gu;

/** Jürgen, as Juergen; FPÖ as FPOE. The same text if it has no such letter. */
export function withTwoLetters(text: string): string {
  const isInCapitals = !/\p{Ll}/u.test(text);
  return text.replace(LETTERS_AS_TWO, (letter) => {
    const two = AS_TWO[letter.toLowerCase()] ?? letter;
    if (letter === letter.toLowerCase()) return two;
    return isInCapitals ? two.toUpperCase() : two.charAt(0).toUpperCase() + two.slice(1);
  });
}

/** Juergen, as Jurgen, which Jürgen folds to. The same text if it has no such letters. */
export function withOneLetter(text: string): string {
  return text.replace(LETTERS, (word) => {
    const lower = word.toLowerCase();
    const short = lower.length < SHORTEST ? lower : lower.replace(MAY_BE_ONE, (pair) => pair.charAt(0));
    return short === lower ? word : word.charAt(0) + short.slice(1);
  });
}

/** A letter that stands before an apostrophe in names. Before a vowel or an h, the article is one too: l'Iran. */
const BEFORE_APOSTROPHE = /^([do]|[lmn](?![aeiouyh]))([a-z]{4,})$|^([одл])([а-я]{4,})$/u;

/** O'Brien and obrien, D'Angelo and dangelo, N'Golo and ngolo. Most of what is made so stands in no text. */
export function withOtherApostrophe(folded: string): string[] {
  if (folded.includes("'")) return [folded.replaceAll("'", "")];
  const [, latin, rest, cyrillic, others] = BEFORE_APOSTROPHE.exec(folded) ?? [];
  const [letter, name] = [latin ?? cyrillic, rest ?? others];
  return letter === undefined || name === undefined ? [] : [`${letter}'${name}`];
}
