import { unique } from "../domain/collections/lists";
import { countryKey, nameKey } from "../domain/identity/identity";
import { foldedWhole } from "../domain/text/folding/fold";
import { namePieces, otherNames } from "../domain/text/names/other-names";
import { nominativesOf } from "../domain/text/names/undeclined-names";
import { otherSpellings } from "../domain/text/spellings/other-spellings";
import { hebrewWithoutPrefix } from "../domain/text/words/clitics";
import { askedForms } from "../domain/text/words/words";
import { countryOfAdjective } from "./country-adjectives";
import { countryKeyWritten } from "./country-spellings";
import type { Named } from "./names";

const MOST_SPELLINGS = 4;
/** Of a Hebrew word behind its prefixes: תל in בתל אביב. */
const SHORTEST_BESIDE_OTHERS = 2;
const OF_NAME = /[\p{L}\p{N}\p{M}]/u;
/** An ending behind an apostrophe: `Mali's`, `Mali'nin`. */
const BEHIND_APOSTROPHE = /['’]\p{L}{1,4}$/u;

/** The first word of a name, however it is spelled, also behind what is written together with it. */
export function nameForms(first: string, shortest?: number): string[] {
  const spellings = otherSpellings(first).slice(0, MOST_SPELLINGS);
  return unique([first, ...askedForms(first), ...hebrewWithoutPrefix(first, shortest), ...spellings]);
}

/** Without the signs around a name: `#Mali`, `Mali?`. */
export function withoutSigns(text: string): string {
  const letters = [...text];
  const first = letters.findIndex((letter) => OF_NAME.test(letter));
  const last = letters.findLastIndex((letter) => OF_NAME.test(letter));
  return first < 0 ? "" : letters.slice(first, last + 1).join("");
}

/** The keys of the names that such words may be, the likeliest first. */
export function nameKeys(written: string): string[] {
  const bare = withoutSigns(written);
  const texts = unique([written, bare, bare.replace(BEHIND_APOSTROPHE, "")].flatMap((text) => [text, piecesOf(text)]));
  const found = texts.flatMap((text) => {
    const [first = "", ...others] = foldedWhole(text).split(" ");
    return nameForms(first, others.length > 0 ? SHORTEST_BESIDE_OTHERS : undefined).map((form) =>
      [form, ...others].join(" "),
    );
  });
  const country = countryKeyWritten(bare);
  const keys = unique([...found, ...otherNames(bare)].filter((name) => name !== "")).map(nameKey);
  return country === undefined ? keys : [...keys, country];
}

const piecesOf = (text: string): string => namePieces(text).join(" ");

/** The key of the country whose adjective a word is. */
export function adjectiveKeys(written: string): string[] {
  const code = countryOfAdjective(foldedWhole(withoutSigns(written)));
  return code === undefined ? [] : [countryKey(code)];
}

/** A key, and the name in a language that whoever has the key must have. */
export interface CaseKey {
  readonly key: string;
  readonly name: string;
  readonly language: string;
}

/** The names whose case forms such words may be. */
export const caseKeys = (written: string): CaseKey[] =>
  nominativesOf(piecesOf(withoutSigns(written))).map(({ text, language }) => {
    const name = foldedWhole(text);
    return { key: nameKey(name), name, language };
  });

/** Whether a profile has a name in the language of its case form. */
export function isNamedSo({ names = {}, aliases = {} }: Named, { name, language }: CaseKey): boolean {
  const own = [names[language] ?? [], aliases[language] ?? []].flat();
  return own.some((one) => foldedWhole(one) === name);
}
