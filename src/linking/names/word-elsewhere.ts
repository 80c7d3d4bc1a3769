import { isStart } from "../words/boundaries";
import { distinct, otherwiseKey, supportKeys } from "../evidence/choice";
import type { Occurrence } from "./occurrence";
import type { WordForm } from "../evidence/word-form";

interface Found {
  readonly text: { readonly text: string };
  readonly occurrences: readonly Occurrence[];
}

const END_OF_SENTENCE = /[.!?…\n]/u;

/** How far a name is a word: surely not a name, or perhaps. */
export type AsWord = "word" | "unsure" | undefined;

/**
 * A sentence begins with "Turkey", another sentence of the item has "turkey", and nothing else in the item speaks of
 * the country: then it is the bird here too. In one sentence it is unsure: "Turkey serves turkey", "Turkey is lean, and
 * turkey soup is easy".
 */
export function isWordElsewhere(
  { doubts, start, end, aliases }: Occurrence,
  word: WordForm,
  own: Found["text"],
  found: readonly Found[],
): AsWord {
  if (doubts.isLocative) return undefined;
  const behind = own.text.slice(end);
  const rest = word.isBeside ? 0 : behind.search(END_OF_SENTENCE);
  const isElsewhere =
    found.some(({ text }) => text !== own && hasWord(text.text, word)) ||
    hasWord(own.text.slice(0, start), word) ||
    (rest >= 0 && hasWord(behind.slice(rest), word));
  if (!isElsewhere && !hasWord(behind, word)) return undefined;
  const sure = new Set(found.flatMap(({ occurrences }) => occurrences.flatMap(surelyNamed)));
  if (aliases.some(({ entity }) => supportKeys(entity).some((key) => sure.has(key)))) return undefined;
  return isElsewhere ? "word" : "unsure";
}

function hasWord(text: string, { stem, endings }: WordForm): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (isStart(text, at) && endings.test(text.slice(at + stem.length, at + stem.length + 4))) return true;
  return false;
}

/** What one of the names says surely is in the item: a profile, and its country. */
function surelyNamed(one: Occurrence): string[] {
  if (one.doubts.asWord !== undefined) return [];
  const keys = supportFrom(one);
  const [entity] = keys.length === 0 ? [] : distinct(one.aliases);
  const country = entity !== undefined && "country" in entity ? entity.country : undefined;
  return country === undefined ? keys : [...keys, country];
}

/** The same, and whether the name has one word. */
export function supportIn(one: Occurrence): string[] {
  const keys = supportFrom(one);
  const [alias] = one.aliases;
  return keys.length === 0 || alias === undefined || alias.pattern.includes(" ")
    ? keys
    : [...keys, otherwiseKey(alias.entity)];
}

/** The keys that a name supports, if it is surely that of one profile. */
export function supportFrom({ aliases, doubts }: Occurrence): string[] {
  const [only, ...others] = distinct(aliases);
  if (doubts.needsSupport || doubts.isOfAPerson || doubts.isOtherPlace || doubts.isToldHere) return [];
  return only === undefined || others.length > 0 ? [] : supportKeys(only);
}
