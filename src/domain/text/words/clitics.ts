import { append } from "../../collections/lists";

/** An Arabic word without what is written together with it. In للعراق, `prefix` is ل and `stem` is العراق. */
export interface Stem {
  readonly stem: string;
  readonly prefix: string;
}

const ARABIC_WORD = /^[\u0621-\u064a\u066e-\u06d3]+$/;
const CONJUNCTIONS = ["", "و", "ف"];
const PREPOSITIONS = ["", "ب", "ك", "ل"];
const ARTICLE = "ال";
/**
 * A shorter rest is almost never a word of its own: ولد is not و before لد. After an article two letters are enough.
 */
const SHORTEST_STEM = 3;
const SHORTEST_STEM_AFTER_ARTICLE = 2;
/** The first two letters of this word are not an article. */
const ALLAH = "الله";

/**
 * What a folded Arabic word may be without a conjunction (و ف), a preposition (ب ك ل) and the article. The longest stem
 * comes first. After ل the article loses its alef (للعراق): then both the stem with the full article (العراق) and the
 * bare stem are given. A stem is a guess. The caller must check that such a word exists.
 */
export function cliticStems(foldedWord: string): Stem[] {
  if (foldedWord.length <= SHORTEST_STEM_AFTER_ARTICLE || !ARABIC_WORD.test(foldedWord)) return [];
  const stems: Stem[] = [];
  for (const conjunction of prefixesOf(foldedWord, CONJUNCTIONS)) {
    const rest = foldedWord.slice(conjunction.length);
    for (const preposition of prefixesOf(rest, PREPOSITIONS)) {
      append(stems, stemsAfter(conjunction, preposition, rest.slice(preposition.length)));
    }
  }
  return stems.sort((a, b) => b.stem.length - a.stem.length);
}

function prefixesOf(word: string, prefixes: readonly string[]): string[] {
  return prefixes.filter((prefix) => word.startsWith(prefix));
}

function stemsAfter(conjunction: string, preposition: string, rest: string): Stem[] {
  const prefix = conjunction + preposition;
  const stems: Stem[] = [];
  if (prefix !== "" && rest.length >= SHORTEST_STEM) stems.push({ stem: rest, prefix });
  if (preposition === "ل" && rest === "له") stems.push({ stem: ALLAH, prefix });
  else if (preposition === "ل" && rest.startsWith("ل"))
    append(stems, stemsOfArticle(rest.slice(1), prefix, `${prefix}ل`, true));
  if (rest.startsWith(ARTICLE) && rest !== ALLAH)
    append(stems, stemsOfArticle(rest.slice(2), prefix, prefix + ARTICLE, false));
  return stems;
}

function stemsOfArticle(bare: string, prefix: string, prefixWithArticle: string, restored: boolean): Stem[] {
  if (bare.length < SHORTEST_STEM_AFTER_ARTICLE) return [];
  const stem = { stem: bare, prefix: prefixWithArticle };
  return restored ? [{ stem: ARTICLE + bare, prefix }, stem] : [stem];
}

const ARABIC_START = /^[\u0621-\u064a]/;
const HEBREW_START = /^[\u05d0-\u05ea]/;
const ARABIC_PREFIXES = ["و", "ف", "ب", "ك", "ل", "وب", "ول", "فب", "فل"];
const HEBREW_PREFIXES = ["ו", "ה", "ב", "ל", "מ", "כ", "ש", "וה", "וב", "ול", "ומ", "וש", "של", "שב", "שה", "כש"];

/** The forms of a folded word that have something written together with it in front. */
export const PROCLITICS: readonly ((folded: string) => string[])[] = [
  (folded) => (ARABIC_START.test(folded) ? ARABIC_PREFIXES.map((prefix) => prefix + folded) : []),
  // After ل the article loses its alef.
  (folded) => (folded.startsWith(ARTICLE) ? ["لل", "ولل"].map((prefix) => prefix + folded.slice(2)) : []),
  hebrewWithPrefixes,
];

/** A Hebrew word behind each of its prefixes: and, the, in, to, from, as, that. */
export function hebrewWithPrefixes(folded: string): string[] {
  return HEBREW_START.test(folded) ? HEBREW_PREFIXES.map((prefix) => prefix + folded) : [];
}

/** The rests of a Hebrew word that may begin with prefixes. A guess: the shorter the rest, the worse. */
export function hebrewWithoutPrefix(folded: string, shortest = SHORTEST_STEM): string[] {
  if (!HEBREW_START.test(folded)) return [];
  return HEBREW_PREFIXES.filter((prefix) => folded.startsWith(prefix))
    .map((prefix) => folded.slice(prefix.length))
    .filter((rest) => rest.length >= shortest);
}
