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

/** Tells for the names in the texts of one item, in their order, whether they are words there. */
export function wordsElsewhere(found: readonly Found[]): (one: Occurrence, own: Found["text"]) => AsWord {
  const places = new PlacesOfWords(found);
  let sure: ReadonlySet<string> | undefined;
  const sureNames = (): ReadonlySet<string> =>
    (sure ??= new Set(found.flatMap(({ occurrences }) => occurrences.flatMap(surelyNamed))));
  return (one, own) => one.doubts.asWord && isWordElsewhere(one, one.doubts.asWord, own, places, sureNames);
}

/**
 * A sentence begins with "Turkey", another sentence of the item has "turkey", and nothing else in the item speaks of
 * the country: then it is the bird here too. In one sentence it is unsure: "Turkey serves turkey", "Turkey is lean, and
 * turkey soup is easy".
 */
function isWordElsewhere(
  { doubts, start, end, aliases }: Occurrence,
  word: WordForm,
  own: Found["text"],
  places: PlacesOfWords,
  sureNames: () => ReadonlySet<string>,
): AsWord {
  if (doubts.isLocative) return undefined;
  const all = places.of(word);
  const here = all.get(own);
  const rest = word.isBeside ? end : places.endOfSentence(own.text, end);
  const isElsewhere =
    all.size > (here === undefined ? 0 : 1) || (here !== undefined && (here.first < start || here.last >= rest));
  if (!isElsewhere && (here === undefined || here.last < end)) return undefined;
  const sure = sureNames();
  if (aliases.some(({ entity }) => supportKeys(entity).some((key) => sure.has(key)))) return undefined;
  return isElsewhere ? "word" : "unsure";
}

interface Places {
  readonly first: number;
  readonly last: number;
}

/** Where the texts of an item have words. Each text is searched once for each word, however often the item asks. */
class PlacesOfWords {
  private readonly known = new Map<string, ReadonlyMap<Found["text"], Places>>();
  private sentence = { text: "", start: 0, end: 0 };

  constructor(private readonly found: readonly Found[]) {}

  /** The first and the last place in each text that has the word. */
  of(word: WordForm): ReadonlyMap<Found["text"], Places> {
    const key = `${word.stem} ${word.endings.source}`;
    let places = this.known.get(key);
    if (places === undefined) this.known.set(key, (places = this.find(word)));
    return places;
  }

  /** Infinity: the sentence is the last one. The names of a text come in order, many of them in one sentence. */
  endOfSentence(text: string, at: number): number {
    const known = this.sentence;
    if (known.text === text && at >= known.start && at <= known.end) return known.end;
    const behind = text.slice(at).search(END_OF_SENTENCE);
    this.sentence = { text, start: at, end: behind < 0 ? Infinity : at + behind };
    return this.sentence.end;
  }

  private find(word: WordForm): ReadonlyMap<Found["text"], Places> {
    const places = new Map<Found["text"], Places>();
    for (const { text } of this.found) {
      const all = placesIn(text.text, word);
      const [first] = all;
      const last = all.at(-1);
      if (first !== undefined && last !== undefined) places.set(text, { first, last });
    }
    return places;
  }
}

function placesIn(text: string, { stem, endings }: WordForm): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (isStart(text, at) && endings.test(text.slice(at + stem.length, at + stem.length + 4))) places.push(at);
  return places;
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
