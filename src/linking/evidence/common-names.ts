import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import type { Alias } from "../profiles/aliases";
import { startsSentence } from "../words/boundaries";
import { COMMON_WORDS } from "./word-lists/common-words";
import { writtenOut } from "./word-lists/written-out";
import { CONFIDENCE } from "./choice";
import { isInOrAt } from "./locative";
import { isGivenName } from "./name-words";
import { isCalledTheName, isPlaceCalledSo } from "./roles";
import type { Surroundings } from "./ordinary-words";

/**
 * How far a name is that of its profile, against how frequent it is as a word of the text's language. `none`: nothing
 * but the profile is called so, or everybody knows the profile. `unsure`: a rarer word, and a well-known profile.
 * `doubtful`: the item must show that the profile is meant.
 */
export type WordDoubt = "none" | "unsure" | "doubtful";

/** Names in so many languages are of what everybody knows. */
export const FAMOUS = 20;
/** With so many a profile is well known, but not as well as the most frequent words. */
export const KNOWN = 8;

export const isCountry = (entity: Entity): boolean => entity.type === "Place" && entity.placeKind === "COUNTRY";

/** In how many languages the profile has a name. Without an id of Wikidata nobody but its writer knows it. */
export function fame({ names, wikidataId }: Entity): number {
  const languages = Object.keys(names).length;
  return wikidataId === undefined ? Math.min(languages, FAMOUS - 1) : languages;
}

type Frequency = "very" | "common";

const frequencies = new Map<string, ReadonlyMap<string, Frequency>>();

function frequenciesIn(language: string): ReadonlyMap<string, Frequency> {
  const known = frequencies.get(language);
  if (known !== undefined) return known;
  const words = new Map<string, Frequency>();
  const lists = COMMON_WORDS[language];
  for (const word of writtenOut(lists?.common ?? "")) words.set(word, "common");
  for (const word of writtenOut(lists?.very ?? "")) words.set(word, "very");
  frequencies.set(language, words);
  return words;
}

/** What a language writes onto a noun as its article. The lists have nouns without it. */
const ARTICLES: Readonly<Record<string, string>> = { ar: "ال", he: "ה" };

function frequencyOf(word: string, language: string): Frequency | undefined {
  const own = primary(language);
  const words = frequenciesIn(own === "und" ? "en" : own);
  const article = ARTICLES[own];
  const bare = article !== undefined && word.startsWith(article) ? words.get(word.slice(article.length)) : undefined;
  const written = words.get(word);
  return bare === "very" || written === undefined ? (bare ?? written) : written;
}

const TITLE_AND_NAME = /^\p{Ll}+(?= \p{Lu})/u;

/**
 * Whether a person's name begins with a title that the text writes with a small letter: "el papa Francisco", and not
 * "where will Smith go". A title is a frequent word and no given name.
 */
export function isTitledInSmall({ entity, languages, text }: Alias, surface: string): boolean {
  if (entity.type !== "Person") return false;
  const [title] = TITLE_AND_NAME.exec(surface) ?? [];
  if (title === undefined || !text.slice(title.length).endsWith(surface.slice(title.length))) return false;
  const word = fold(title);
  return !isGivenName(word) && languages.some((language) => frequencyOf(word, language) !== undefined);
}

/** The word for a topic or an event is its name: whoever writes of the pilgrimage means the pilgrimage. */
const isItsOwnName = ({ entity }: Alias): boolean => entity.type === "Topic" || entity.type === "Event";

export function wordDoubtOf(pattern: string, aliases: readonly Alias[], language: string): WordDoubt {
  if (pattern.includes(" ")) return "none";
  const frequency = frequencyOf(pattern, language) ?? baseFrequency(aliases, language);
  if (frequency === undefined || aliases.some(isItsOwnName)) return "none";
  const best = aliases.reduce((most, { entity }) => Math.max(most, isCountry(entity) ? FAMOUS : fame(entity)), 0);
  if (best >= FAMOUS) return "none";
  return best >= KNOWN && frequency === "common" ? "unsure" : "doubtful";
}

/** A case form is as frequent as its word: орлом and орёл. */
function baseFrequency(aliases: readonly Alias[], language: string): Frequency | undefined {
  const [alias] = aliases;
  if (alias?.isInflected !== true) return undefined;
  const name = alias.entity.names[primary(language)];
  return name === undefined ? undefined : frequencyOf(fold(name), language);
}

/** Whether the language has it as one of its more frequent words. `word` is folded. */
export const isCommonWord = (word: string, language: string): boolean => frequencyOf(word, language) !== undefined;

export const isVeryCommonWord = (word: string, language: string): boolean => frequencyOf(word, language) === "very";

/** Scripts without capitals have none. Others give one to each word that begins a sentence or stands in a headline. */
export function hasNoCapitalOfItsOwn({ surface, before, isTitleCase }: Surroundings): boolean {
  return !/\p{Lu}/u.test(surface) || isTitleCase() || startsSentence(before);
}

/** How sure it is that a name which is a frequent word is meant, if the item shows it. */
export function surenessOfWord(
  pattern: string,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): number {
  const doubt = wordDoubtOf(pattern, aliases, language);
  if (doubt === "none" || !isLikeAWord(aliases, language, around)) return 1;
  if (doubt === "unsure") return CONFIDENCE.ordinary;
  if (!aliases.some(({ entity }) => entity.type === "Place") || !isInOrAt(around)) return CONFIDENCE.likeAWord;
  return showsNames(language, around) ? 1 : CONFIDENCE.ordinary;
}

/** Whether a capital may show a name there. German nouns have one. */
const showsNames = (language: string, { surface }: Surroundings): boolean =>
  /\p{Lu}/u.test(surface) && primary(language) !== "de";

/** Whether the letters of a word, and what stands right beside it, leave open whether it is a name. German nouns have
 * capitals. */
export function isLikeAWord(aliases: readonly Alias[], language: string, around: Surroundings): boolean {
  if (!hasNoCapitalOfItsOwn(around) && primary(language) !== "de") return false;
  return !isToldName(aliases, language, around);
}

/** Whether the words right beside a word say that it is the name of such a profile. */
export function isToldName(aliases: readonly Alias[], language: string, around: Surroundings): boolean {
  const own = primary(language);
  return aliases.some(({ entity }) =>
    entity.type === "Place" ? isPlaceCalledSo(own, around) : isCalledTheName(own, entity.type, around),
  );
}

/**
 * Whether the words beside tell only of this place: after "حركة فتح" an item has the verb as well, as a text without
 * capitals has any very frequent word.
 */
export function isToldOnlyHere(
  pattern: string,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): boolean {
  if (showsNames(language, around) || frequencyOf(pattern, language) !== "very") return false;
  return wordDoubtOf(pattern, aliases, language) === "doubtful";
}

/** Whether "in" and the like say nothing: "in the morning". Scripts without capitals have no other sign. */
export function isDeafToPrepositions(pattern: string, language: string, { surface }: Surroundings): boolean {
  return !/\p{Lu}/u.test(surface) && frequencyOf(pattern, language) === "very";
}
