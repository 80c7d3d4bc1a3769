import { isEastAsianName, withGaps } from "./east-asian-names";
import { fold, foldedWhole } from "../folding/fold";
import { hanSpellings } from "../spellings/han-spellings";
import { apartForms, joinedPieces } from "../words/joined-words";
import { otherSpellings } from "../spellings/other-spellings";

/** Of a longer name only the spellings with the fewest hyphens are tried. */
const MOST_SPELLINGS = 40;
/** So many places in a name where a sign may stand are looked at. */
const MOST_GAPS = 12;
const ARABIC_END = /\p{Script=Arabic}$/u;

/**
 * How others write a whole name, folded, the likeliest first, without the name itself: with hyphens or spaces
 * (`Jean Luc`, `Jean-Luc`), Arabic and Persian words apart or together, a hamza on another seat, Hebrew abbreviations
 * with and without their sign, Chinese characters of others.
 */
export function otherNames(name: string): string[] {
  const pieces = namePieces(name);
  if (pieces.length === 0 || pieces.length > MOST_GAPS) return [];
  const folded = pieces.map(fold);
  const found = new Set<string>(hanSpellings(foldedWhole(name)));
  for (const gaps of choices(folded.length - 1)) found.add(joined(folded, gaps));
  const others = pieces.flatMap((piece, at) => {
    const word = folded[at] ?? "";
    const apart = [...apartForms(word).map((words) => words.join(" ")), ...otherApostrophes(word)];
    return [...otherSpellings(piece), ...apart].map((other) => folded.with(at, other));
  });
  for (const words of [...others, ...withApostrophes(folded)]) found.add(words.join(" ")).add(words.join("-"));
  for (const together of joinedByCapitals(name)) found.add(together);
  found.add(folded.join("-"));
  for (const other of spacedOtherwise(foldedWhole(name))) found.add(other);
  for (const other of withOtherInitials(name)) found.add(foldedWhole(other));
  found.delete(foldedWhole(name));
  return [...found].slice(0, MOST_SPELLINGS);
}

/** An article of one letter, as in D'Arcy and Côte d'Ivoire, which some write with a space. */
const LETTER_APART = /^(?<letter>[a-zа-я])'(?=[a-zа-я]{3})/u;
const ONE_LETTER = /^[a-zа-я]$/u;
const LONG_WORD = /^[a-zа-я]{3}/u;
const BETWEEN_VOWELS = /(?<=[aeiou])(?=[aeiou])/gu;

/** D'Arcy, D Arcy; Sanaa, Sana'a. */
const otherApostrophes = (folded: string): string[] => [
  ...(LETTER_APART.test(folded) ? [folded.replace(LETTER_APART, "$<letter> ")] : []),
  ...Array.from(folded.matchAll(BETWEEN_VOWELS), ({ index }) => `${folded.slice(0, index)}'${folded.slice(index)}`),
];

/** Cote d Ivoire, Cote d'Ivoire. */
function withApostrophes(folded: readonly string[]): string[][] {
  return folded.flatMap((letter, at) => {
    const next = folded[at + 1] ?? "";
    if (!ONE_LETTER.test(letter) || !LONG_WORD.test(next)) return [];
    return [[...folded.slice(0, at), `${letter}'${next}`, ...folded.slice(at + 2)]];
  });
}

/** A hyphen before a capital, or a space behind a first word of one or two letters: Sky-Mart, Al Qamra, Mc Merle. */
const MAY_BE_MISSING = /(?<=\p{L})(?:[\p{Pd}_]|(?<=(?<!\p{L})\p{L}{1,2}) )(?=\p{Lu}\p{L}{2})/gu;

/** What only a capital shows: SkyMart. Other words with a space stay apart: New Castle is not Newcastle. */
function joinedByCapitals(name: string): string[] {
  const found = Array.from(name.matchAll(MAY_BE_MISSING), ({ index }) => name.slice(0, index) + name.slice(index + 1));
  if (found.length > 1) found.push(name.replace(MAY_BE_MISSING, ""));
  return found.flatMap((one) => [foldedWhole(one), foldedWhole(one.replaceAll("-", " "))]);
}

/** Between the words of a name: also in a hashtag. */
const BETWEEN = /[\s\p{Pd}־_]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** The words of a name, whatever stands between them: `New York`, `New-York`, `New_York`, `NewYork`. */
export const namePieces = (name: string): string[] =>
  name
    .normalize("NFC")
    .split(BETWEEN)
    .flatMap(joinedPieces)
    .filter((piece) => fold(piece) !== "");

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
/** Of so many letters, a space or dot is tried at each place. */
const LONGEST = 10;

/** Chinese, Japanese and Korean names with another sign between their words. */
function spacedOtherwise(folded: string): string[] {
  if (!isEastAsianName(folded)) return [];
  const together = withGaps(folded, "");
  if (together !== folded) return [together, withGaps(folded, " "), withGaps(folded, "・")];
  if (folded.length > LONGEST) return [];
  const sign = KATAKANA.test(folded) ? "・" : " ";
  return Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(0, at + 1) + sign + folded.slice(at + 1));
}

/** Which gaps of a name have the other sign: none, then one, then two and so on. */
function choices(gaps: number): (readonly number[])[] {
  const found: (readonly number[])[] = [[]];
  for (let at = 0; at < found.length && found.length < MOST_SPELLINGS; at++) {
    const chosen = found[at] ?? [];
    for (let gap = (chosen.at(-1) ?? -1) + 1; gap < gaps; gap++) found.push([...chosen, gap]);
  }
  return found;
}

/** Arabic script has no hyphens: words stand apart or together. */
function joined(folded: readonly string[], others: readonly number[]): string {
  return folded.reduce((before, word, at) => {
    const sign = !others.includes(at - 1) ? " " : ARABIC_END.test(before) ? "" : "-";
    return before + sign + word;
  });
}

/** One to three initials, or two that stand together before a name. */
const INITIALS = /(?<![\p{L}\p{M}.'’])(?:(?:\p{Lu}(?:\.\s?|\s|$)){1,3}|\p{Lu}{2}\s(?=\p{Lu}))/gu;
const SHORTENED = /(?<!\p{L})(Jr|Sr|St|Dr|Mrs?)\.?(?!\p{L})/gu;
const STYLES: readonly ((letters: readonly string[]) => string)[] = [
  (letters) => letters.map((letter) => `${letter}.`).join(" "),
  (letters) => letters.map((letter) => `${letter}.`).join(""),
  (letters) => letters.join(" "),
  (letters) => letters.join(""),
];

/** J. R. Smith, J.R. Smith, JR Smith; Jr and Jr. */
function withOtherInitials(name: string): string[] {
  const styled = STYLES.map((style) =>
    name.replace(INITIALS, (run) => `${style(run.match(/\p{Lu}/gu) ?? [])} `).trim(),
  );
  return [...new Set(styled)].flatMap((one) => [one.replace(SHORTENED, "$1."), one.replace(SHORTENED, "$1")]);
}
