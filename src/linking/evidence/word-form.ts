import { primary } from "../../domain/text/languages/language-tag";
import { isNounToo } from "./compounds";

/** How texts write the name of a place as a word: its first letters, and what may stand behind them. */
export interface WordForm {
  readonly stem: string;
  readonly endings: RegExp;
  /** Whether the word may stand in the sentence of the name. "Turkey serves turkey" is of the country. */
  readonly isBeside: boolean;
}

const NO_ENDING = /^(?![\p{L}\p{M}])/u;
const RUSSIAN_ENDINGS = /^(?:[аыуе]|о[мй]|а(?:м|х|ми))?(?![\p{L}\p{M}])/u;
/** A Russian name that ends in a vowel behind a consonant. Words with the stem of Россия are of its people. */
const RUSSIAN = /^(\p{L}{4,}[бвгджзклмнпрстфхцчшщ])(?:[аыуе]|ой)$/u;

/** The word that a name is as well: turkey, or сахар for Сахара. Undefined if it is none. */
export function wordFormOf(pattern: string, surface: string, language: string): WordForm | undefined {
  const own = primary(language);
  const small = surface.toLowerCase();
  if (small === surface) return undefined;
  if (isNounToo(pattern, own)) return { stem: small, endings: NO_ENDING, isBeside: false };
  const [, stem] = own === "ru" ? (RUSSIAN.exec(small) ?? []) : [];
  return stem === undefined ? undefined : { stem, endings: RUSSIAN_ENDINGS, isBeside: true };
}
