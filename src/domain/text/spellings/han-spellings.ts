import { remembered } from "../../collections/remembered";
import { GROUPS, NEW_JAPANESE, PAIRS } from "./han-letters";

/** A simplified character may stand for several traditional ones. Of a word so many spellings are tried. */
const MOST_SPELLINGS = 8;
const HAN = /\p{Script=Han}/u;

interface Letters {
  readonly simplified: ReadonlyMap<string, string>;
  /** Of a simplified character, the likeliest first. */
  readonly traditional: ReadonlyMap<string, readonly string[]>;
  readonly newJapanese: ReadonlyMap<string, string>;
}

let letters: Letters | undefined;

/** Made for the first Chinese text that is asked for. */
function lettersOfHan(): Letters {
  if (letters !== undefined) return letters;
  const groups = [...pairsIn(PAIRS), ...GROUPS.trim().split(/\s+/u)];
  const simplified = new Map<string, string>();
  const traditional = new Map<string, readonly string[]>();
  for (const [simple = "", ...others] of groups) {
    traditional.set(simple, [...others, simple]);
    for (const other of others) if (!simplified.has(other)) simplified.set(other, simple);
  }
  const newJapanese = new Map(pairsIn(NEW_JAPANESE).map(([old = "", now = ""]) => [old, now]));
  letters = { simplified, traditional, newJapanese };
  return letters;
}

const pairsIn = (rows: string): string[] => rows.replaceAll(/\s/gu, "").match(/../gu) ?? [];

/** A text in simplified characters. */
export function simplifiedHan(text: string): string {
  if (!HAN.test(text)) return text;
  return replaced(text, lettersOfHan().simplified);
}

function replaced(text: string, by: ReadonlyMap<string, string>): string {
  let written = "";
  for (const letter of text) written += by.get(letter) ?? letter;
  return written;
}

/**
 * How others write the same word, folded, without the word itself: 地鐵 and 地铁, and in Japan 図書館 for 圖書館. The
 * likeliest first.
 */
export const hanSpellings = remembered(5_000, (folded): readonly string[] => {
  if (!HAN.test(folded)) return [];
  const { traditional, newJapanese } = lettersOfHan();
  const simple = simplifiedHan(folded);
  const found = new Set([simple]);
  const choices: (readonly string[])[] = [];
  for (const letter of simple) choices.push(traditional.get(letter) ?? [letter]);
  for (const spelling of combined(choices)) found.add(spelling);
  found.add(replaced(folded, newJapanese));
  found.delete(folded);
  return [...found];
});

/** One of each, the likeliest of all first. The last characters change first. */
function combined(choices: readonly (readonly string[])[]): string[] {
  let ends = [""];
  for (let at = choices.length - 1; at >= 0; at--) {
    const longer: string[] = [];
    for (const letter of choices[at] ?? [])
      for (const end of ends) if (longer.length < MOST_SPELLINGS) longer.push(letter + end);
    ends = longer;
  }
  return ends;
}
