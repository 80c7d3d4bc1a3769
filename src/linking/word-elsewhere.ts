import { primary } from "../domain/text/language-tag";
import { isStart } from "./boundaries";
import { distinct, supportKeys } from "./choice";
import { isNounToo } from "./compounds";
import type { Occurrence } from "./names";

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

interface Found {
  readonly text: { readonly text: string };
  readonly occurrences: readonly Occurrence[];
}

const END_OF_SENTENCE = /[.!?…\n]/u;

/**
 * A sentence begins with "Turkey", another sentence of the item has "turkey", and nothing else in the item speaks of
 * the country: then it is the bird here too.
 */
export function isWordElsewhere(
  { isLocative = false, start, end, aliases }: Occurrence,
  word: WordForm,
  own: Found["text"],
  found: readonly Found[],
): boolean {
  if (isLocative) return false;
  const behind = own.text.slice(end);
  const rest = word.isBeside ? 0 : behind.search(END_OF_SENTENCE);
  const isElsewhere =
    found.some(({ text }) => text !== own && hasWord(text.text, word)) ||
    hasWord(own.text.slice(0, start), word) ||
    (rest >= 0 && hasWord(behind.slice(rest), word));
  if (!isElsewhere) return false;
  const sure = new Set(found.flatMap(({ occurrences }) => occurrences.flatMap(surelyNamed)));
  return !aliases.some(({ entity }) => supportKeys(entity).some((key) => sure.has(key)));
}

function hasWord(text: string, { stem, endings }: WordForm): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (isStart(text, at) && endings.test(text.slice(at + stem.length, at + stem.length + 4))) return true;
  return false;
}

/** What one of the names says surely is in the item: a profile, and its country. */
function surelyNamed(one: Occurrence): string[] {
  if (one.asWord !== undefined) return [];
  const keys = supportFrom(one);
  const [entity] = keys.length === 0 ? [] : distinct(one.aliases);
  const country = entity !== undefined && "country" in entity ? entity.country : undefined;
  return country === undefined ? keys : [...keys, country];
}

/** The keys that a name supports, if it is surely that of one profile. */
export function supportFrom({ aliases, needsSupport = false, isOfAPerson = false }: Occurrence): string[] {
  const [only, ...others] = distinct(aliases);
  return only === undefined || others.length > 0 || needsSupport || isOfAPerson ? [] : supportKeys(only);
}
