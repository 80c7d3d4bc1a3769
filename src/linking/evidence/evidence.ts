import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/folding/fold";
import { remembered } from "../../domain/collections/remembered";
import type { Alias } from "../profiles/aliases";
import { startsSentence } from "../words/boundaries";
import { primary } from "../../domain/text/languages/language-tag";
import {
  BEHIND_PLACES,
  isBeforeFamilyName,
  isBehindGivenName,
  isCalledSo,
  isForeignGivenName,
  isTurkishName,
} from "./called-people";
import { isDetermined } from "./compounds";
import { isPlaceOrMonth } from "./country-names";
import {
  FAMOUS,
  fame,
  hasNoCapitalOfItsOwn,
  isCountry,
  isDeafToPrepositions,
  isLikeAWord,
  isToldName,
  KNOWN,
  wordDoubtOf,
} from "./common-names";
import { BEGINNINGS, isFrequentWord, isGivenName, isGivenNameIn, TITLES, wordSet } from "./name-words";
import { isInOrAt, isLocative, SUFFIXED } from "./locative";
import { beginsWithFeature } from "./namesakes";
import { isOfAKoreanCountry } from "./korean-words";
import { isPersonWithoutCapitals } from "./people-without-capitals";
import { isAddressed } from "./addressed";
import {
  isBeforeUnknownFamily,
  isBehindRussianName,
  isBehindUnknownName,
  isKinsName,
  isOfNominative,
} from "./unknown-people";
import { wordFormOf, type WordForm } from "./word-form";
import { isOrdinaryWord, lastWords, lastWritten, type Surroundings } from "./ordinary-words";

/** What a text must show so that a name counts as that of a place. */
export interface Doubt {
  /** The item must name the profile or its country otherwise, or the words around must speak of a place. */
  readonly needsEvidence: boolean;
  /** Whether the words around speak of a place. */
  readonly isLocative: boolean;
}

const NONE: Doubt = { needsEvidence: false, isLocative: false };

/** A profile with fewer says little of itself. */
const FEW = 2;

/**
 * How well known a place is against how usual its name is as a word: the name of a person, a word of the language, or a
 * capital that only the place in the sentence gives.
 */
export function doubtOf(pattern: string, aliases: readonly Alias[], language: string, around: Surroundings): Doubt {
  const isWord = wordDoubtOf(pattern, aliases, language) === "doubtful" && isLikeAWord(aliases, language, around);
  if (!isWord) return placeDoubt(pattern, aliases, language, around);
  const mayBeIn = aliases.some(({ entity }) => isPlace(entity)) && !isDeafToPrepositions(pattern, language, around);
  return { needsEvidence: true, isLocative: mayBeIn && isInOrAt(around) };
}

function placeDoubt(pattern: string, aliases: readonly Alias[], language: string, around: Surroundings): Doubt {
  const places = aliases.map(({ entity }) => entity).filter(isPlace);
  if (places.length === 0) return NONE;
  const needsEvidence = isDoubtful(pattern, aliases, places, language, around);
  if (!needsEvidence && !isGivenName(pattern)) return NONE;
  const isElsewhere = ELSEWHERE[primary(language)]?.has(pattern) === true;
  return { needsEvidence, isLocative: isElsewhere ? isOfAKoreanCountry(around) : isLocative(around) };
}

/** Nothing stands around the name in a hashtag. */
const IN_HASHTAG: Surroundings = { isTitleCase: () => false, surface: "X", before: "x ", after: "" };

export function needsSupportInHashtag(pattern: string, aliases: readonly Alias[], language: string): boolean {
  return placeDoubt(pattern, aliases, language, IN_HASHTAG).needsEvidence;
}

/** Whether the name is a word of the language as well. */
export function isWordToo(pattern: string, language: string): boolean {
  return isOrdinaryWord(pattern, language) || USUAL_WORDS[primary(language)]?.has(pattern) === true;
}

/** A town that hardly anybody knows, called like a frequent word, as University in Florida: the word is meant. */
export function isOnlyAWord(
  pattern: string,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): boolean {
  const isUnknown = aliases.every(({ entity }) => isPlace(entity) && !isCountry(entity) && fame(entity) < FEW);
  return (
    isUnknown && isFrequentWord(pattern, language) && !isLocative(around) && !isToldName(aliases, language, around)
  );
}

/**
 * Whether nothing that is known of a place's name makes it doubtful: it has several words, and neither a person nor a
 * word is called so. Then only what stands right beside it can make it part of another name.
 */
export function isPlainPlace({ entity, pattern }: Alias, language: string): boolean {
  if (!isPlace(entity) || !pattern.includes(" ") || fame(entity) < FEW) return false;
  const own = primary(language);
  if (USUAL_NAMES[own]?.has(pattern) === true || ELSEWHERE[own]?.has(pattern) === true) return false;
  return !isGivenName(pattern) && !isFrequentWord(pattern, language);
}

const isPlace = (entity: Entity): boolean => entity.type === "Place";

function isDoubtful(
  pattern: string,
  aliases: readonly Alias[],
  places: readonly Entity[],
  language: string,
  around: Surroundings,
): boolean {
  const own = primary(language);
  if (USUAL_NAMES[own]?.has(pattern) === true || ELSEWHERE[own]?.has(pattern) === true) return true;
  if (USUAL_WORDS[own]?.has(pattern) === true && hasNoCapitalOfItsOwn(around)) return true;
  const isNamedSo = (alias: Alias): boolean => alias.languages.includes(own === "und" ? "en" : own);
  if (places.some((place) => isCountry(place) || fame(place) >= FAMOUS) && aliases.some(isNamedSo)) return false;
  if (!pattern.includes(" ") && isGivenNameIn(pattern, language)) return true;
  const isLikeAnother =
    isFrequentWord(pattern, language) || (!places.some(isKnown) && FAMILY_NAMES[own]?.test(pattern));
  if (isLikeAnother && hasNoCapitalOfItsOwn(around)) return true;
  if (places.length < aliases.length || places.some((place) => fame(place) >= FEW)) return false;
  return mayBeNoName(around) && !beginsWithFeature(pattern);
}

const isKnown = (place: Entity): boolean => fame(place) >= KNOWN;

type ByLanguage = Readonly<Record<string, ReadonlySet<string>>>;

/** Names of countries that the language has as names of people, or as words that get a capital. */
const USUAL_NAMES: ByLanguage = {
  en: wordSet("Maurice Dominique Reunion Male"),
  fr: wordSet("Maurice Dominique"),
  es: wordSet("Santiago"),
  tr: wordSet("Şark"),
};

/** Names of countries and capitals that are words of the language. They count where their own capital shows them. */
const USUAL_WORDS: ByLanguage = {
  fr: wordSet("Réunion Sucre"),
  es: wordSet("Sucre"),
  it: wordSet("Male"),
  pt: wordSet("Peru"),
  tr: wordSet("Mısır"),
  ar: wordSet("سوفا أبيا ديلي برايا سوكري"),
  fa: wordSet("کریمه چک وین دیلی رباط حلب مالت موریس بانگی بلیز بوتان گویان"),
  he: wordSet("קרים סובה לומה מאלה"),
};

/** Folded. Towns are called after people: at the start of a sentence Королёв and Жуковский are mostly they. */
const RUSSIAN_FAMILY_NAME = /^\p{L}{2,}(?:[ое]в|[иы]н|[сц]кий)$/u;
const FAMILY_NAMES: Readonly<Record<string, RegExp>> = { ru: RUSSIAN_FAMILY_NAME, uk: RUSSIAN_FAMILY_NAME };

/** Names that mostly mean another place or thing, also where the words around speak of a place. */
const ELSEWHERE: ByLanguage = {
  es: wordSet("Granada Guadalupe"),
  ar: wordSet("مالية"),
  fa: wordSet("ماله پیرو صوفیه دوشنبه آذربایجان آستانه"),
  he: wordSet("חלב אפיה סרק בנין"),
  // Sudan, and mostly "means".
  ko: wordSet("수단"),
};

/**
 * How the item may write the name as a word, if only its place in the sentence gives it the capital, or an article
 * stands before it: "Cook the Turkey".
 */
export function asWord(pattern: string, language: string, around: Surroundings): WordForm | undefined {
  if (pattern.includes(" ") || !(hasNoCapitalOfItsOwn(around) || isDetermined(around))) return undefined;
  return wordFormOf(pattern, around.surface, language);
}

/** A gloss behind a word in another script, as in 汉密尔顿（Hamilton）. */
const IN_BRACKETS = /[（(]$/u;

/** Whether the capital of a word says nothing, or belongs to a longer name. */
function mayBeNoName(around: Surroundings): boolean {
  if (hasNoCapitalOfItsOwn(around) || IN_BRACKETS.test(around.before)) return true;
  const [, word] = /(?<![\p{L}'’])(\p{Lu}[\p{L}'’.-]*)$/u.exec(lastWritten(around.before)) ?? [];
  return (word !== undefined && !BEGINNINGS.has(fold(word))) || /^(?: |-)\p{Lu}/u.test(around.after);
}

/** Whether the word before or behind makes it the name of a person: Michael Jordan, Chad Smith. */
export function isOfAPerson(
  pattern: string,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): boolean {
  // Saint-Martin is a family name as well.
  if (pattern.includes(" ") && !/^[^ -]+-[^ -]+$/u.test(around.surface)) return false;
  if (isCalledSo(around, language) || isKinsName(around) || isAddressed(around, language)) return true;
  if (!/\p{Lu}/u.test(around.surface)) {
    const isLikeGiven = () => aliases.some(({ entity }) => isGivenName(fold(entity.names["en"] ?? "")));
    return isPersonWithoutCapitals(pattern, language, around, isLikeGiven);
  }
  if (around.isTitleCase()) return false;
  if (isGivenName(pattern) && endsPossessive(lastWords(around.before))) return true;
  if (isBeforeUnknownFamily(around, language) || isBehindUnknownName(around, language)) return true;
  if (
    isTurkishName(around, language) ||
    isBeforeFamilyName(around, language) ||
    isForeignGivenName(aliases, around, language)
  )
    return true;
  if (isOfNominative(aliases, around, language)) return false;
  if (!isGivenName(pattern) && aliases.some(({ entity }) => isCountry(entity)))
    return !SUFFIXED.test(around.after) && isBehindGivenName(around, language);
  if (isBehindRussianName(around, language)) return true;
  const [, first, dot] = /(?<![\p{L}'’])(\p{Lu}[\p{L}'’]*)(\.?)$/u.exec(lastWritten(around.before)) ?? [];
  const isSuffixed = SUFFIXED.test(around.after);
  if (first !== undefined && isNameBefore(first, dot === ".")) {
    const earlier = around.before.slice(0, -first.length - 1);
    return !isSuffixed || !(startsSentence(earlier) || endsWithGivenName(earlier));
  }
  if (isSuffixed) return false;
  const [, last] = /^ (\p{Lu}\p{Ll}+)/u.exec(around.after) ?? [];
  return last !== undefined && isGivenName(pattern) && !BEHIND_PLACES.has(fold(last)) && !TITLES.has(fold(last));
}

/** "Our Sofia has a cold": a town belongs to nobody. */
const POSSESSIVE = /(?:^|[^\p{L}])(?:our|my|his|her|notre|mon|наш\p{L}{0,3}|мо(?:я|ей|ю|й|его|ему)|bizim) $/u;
const endsPossessive = remembered(10_000, (before) => POSSESSIVE.test(fold(before)));

/** In "Kerem Deniz Oslo'da" the person has a family name already: Deniz, which is also a given name. */
function endsWithGivenName(text: string): boolean {
  const [, word] = /(?<![\p{L}'’])(\p{Lu}\p{Ll}+) $/u.exec(text) ?? [];
  return word !== undefined && isNameBefore(word, false);
}

function isNameBefore(word: string, hasDot: boolean): boolean {
  if (hasDot) return word.length === 1;
  const folded = fold(word);
  return isGivenName(folded) && !BEGINNINGS.has(folded) && !TITLES.has(folded) && !isPlaceOrMonth(folded);
}
