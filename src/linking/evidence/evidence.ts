import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/fold";
import { remembered } from "../../domain/remembered";
import type { Alias } from "../profiles/aliases";
import { startsSentence } from "../words/boundaries";
import { primary } from "../../domain/text/language-tag";
import {
  BEHIND_PLACES,
  isBeforeFamilyName,
  isBehindGivenName,
  isCalledSo,
  isForeignGivenName,
  PLACES_AND_TIMES,
} from "./called-people";
import { BEGINNINGS, isFrequentWord, isGivenName, isGivenNameIn, TITLES, wordSet } from "./name-words";
import { beginsWithFeature } from "./namesakes";
import { isPersonWithoutCapitals } from "./people-without-capitals";
import { wordFormOf, type WordForm } from "./word-form";
import { isOrdinaryWord, lastWords, type Surroundings } from "./ordinary-words";

/** What a text must show so that a name counts as that of a place. */
export interface Doubt {
  /** The item must name the profile or its country otherwise, or the words around must speak of a place. */
  readonly needsEvidence: boolean;
  /** Whether the words around speak of a place. */
  readonly isLocative: boolean;
}

const NONE: Doubt = { needsEvidence: false, isLocative: false };

/** Names in so many languages are of places that everybody knows. */
const FAMOUS = 20;
/** A profile with fewer says little of itself. */
const FEW = 2;

/**
 * How well known a place is against how usual its name is as a word: the name of a person, a word of the language, or a
 * capital that only the place in the sentence gives.
 */
export function doubtOf(pattern: string, aliases: readonly Alias[], language: string, around: Surroundings): Doubt {
  const places = aliases.map(({ entity }) => entity).filter(isPlace);
  if (places.length === 0) return NONE;
  const needsEvidence = isDoubtful(pattern, aliases, places, language, around);
  if (!needsEvidence && !isGivenName(pattern)) return NONE;
  const isElsewhere = ELSEWHERE[primary(language)]?.has(pattern) === true;
  return { needsEvidence, isLocative: !isElsewhere && isLocative(around) };
}

/** Nothing stands around the name in a hashtag. */
const IN_HASHTAG: Surroundings = { isTitleCase: () => false, surface: "X", before: "x ", after: "" };

export function needsSupportInHashtag(pattern: string, aliases: readonly Alias[], language: string): boolean {
  return doubtOf(pattern, aliases, language, IN_HASHTAG).needsEvidence;
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
  return isUnknown && isFrequentWord(pattern, language) && !isLocative(around);
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
  if (isFrequentWord(pattern, language) && hasNoCapitalOfItsOwn(around)) return true;
  if (places.length < aliases.length || places.some((place) => fame(place) >= FEW)) return false;
  return mayBeNoName(around) && !beginsWithFeature(pattern);
}

const isCountry = (entity: Entity): boolean => entity.type === "Place" && entity.placeKind === "COUNTRY";

/** In how many languages the profile has a name. Without an id of Wikidata nobody but its writer knows it. */
export function fame({ names, wikidataId }: Entity): number {
  const languages = Object.keys(names).length;
  return wikidataId === undefined ? Math.min(languages, FAMOUS - 1) : languages;
}

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
  fr: wordSet("Grenade Réunion Sucre"),
  es: wordSet("Sucre"),
  it: wordSet("Male"),
  pt: wordSet("Peru"),
  tr: wordSet("Mısır"),
  ar: wordSet("سيول سوفا أبيا ديلي برايا سوكري"),
  fa: wordSet("کریمه چک رم وین دیلی غنا کابل رباط حلب مالت موریس بانگی بلیز بوتان گویان"),
  he: wordSet("קניה קרים פרו סובה לומה מאלה"),
};

/** Names that mostly mean another place or thing, also where the words around speak of a place. */
const ELSEWHERE: ByLanguage = {
  es: wordSet("Granada Guadalupe"),
  ar: wordSet("مالية"),
  fa: wordSet("ماله پیرو صوفیه دوشنبه آذربایجان آستانه"),
  he: wordSet("חלב אפיה סרק בנין"),
};

/** How the item may write the name as a word, if only its place in the sentence gives it the capital. */
export function asWord(pattern: string, language: string, around: Surroundings): WordForm | undefined {
  const word = pattern.includes(" ") ? undefined : wordFormOf(pattern, around.surface, language);
  return word !== undefined && hasNoCapitalOfItsOwn(around) ? word : undefined;
}

/** Scripts without capitals have none. Others give one to each word that begins a sentence or stands in a headline. */
function hasNoCapitalOfItsOwn({ surface, before, isTitleCase }: Surroundings): boolean {
  return !/\p{Lu}/u.test(surface) || isTitleCase() || startsSentence(before);
}

/** A gloss behind a word in another script, as in 汉密尔顿（Hamilton）. */
const IN_BRACKETS = /[（(]$/u;

/** Whether the capital of a word says nothing, or belongs to a longer name. */
function mayBeNoName(around: Surroundings): boolean {
  if (hasNoCapitalOfItsOwn(around) || IN_BRACKETS.test(around.before)) return true;
  const [, word] = /(?<![\p{L}'’])(\p{Lu}[\p{L}'’.-]*) $/u.exec(lastWritten(around.before)) ?? [];
  return (word !== undefined && !BEGINNINGS.has(fold(word))) || /^(?: |-)\p{Lu}/u.test(around.after);
}

const LOCATIVE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "(?:university|universite|bishop|archbishop|mayor|maire|people|siege|treaty|canton) (?:of|de)",
    "in|near|to|from|at|outside|towards?|around|across|capital|city|town|port|island|islands? of|airport",
    "a|en|dans|vers|depuis|pres de|ville de|capitale|port de|(?:l')?iles?(?: de la| de l| d| de)?",
    "hacia|desde|cerca de|ciudad de|capital|isla(?: de)?|nach|aus|bei|stadt|hauptstadt",
    "в|во|из|на|до|под|близ|город[аеу]?|столиц[аеыу]|остров[аеу]?",
    "[وف]?(?:في|الي|من|قرب|نحو|مدينه|عاصمه|العاصمه|جزيره|مطار|ميناء)",
    "در|از|به|تا|شهر|پايتخت|جزيره|فرودگاه|راهي|ميان|بين|نزديك",
    "(?:ديدار|مسابقه|روابط|مذاكره|مذاكرات|توافق|همكاري|مرز|جنگ) با",
    "אל|ליד|העיר|בעיר|הבירה|האי|מול|את",
  ].join("|")})[ ']$`,
  "u",
);
const SUFFIXED = /^['’](?:[dt][ae]n?|y?[aeıi]|n[ıiuü]n|[ıiuü]n)(?!\p{L})/u;
/** "Wellington, New Zealand" has support; "Georgetown, the capital" has these. */
const APPOSED = /^[,،] (?:the |la |le )?(?:capital|capitale|столица|العاصمة|عاصمة|پایتخت)/u;

/** "The capital of Oman" says nothing of a city that is called so. */
const CAPITAL_BEFORE = /(?:^|[^\p{L}])(?:[وفبل]?العاصمة|للعاصمة|the capital|la capitale|столиц[аеуы]) $/u;

/** Whether the words beside a name say that it is a capital: "Amman, the Jordanian capital". */
export function isCalledCapital({ before, after }: Surroundings): boolean {
  return APPOSED.test(after) || CAPITAL_BEFORE.test(before);
}

/** What only a country has, before its name: منتخب عمان is of Oman, and not of Amman. */
const COUNTRY_BEFORE =
  /(?:^|[^\p{L}])(?:[وفبل]?(?:منتخب|لمنتخب|سلطنه|لسلطنه|دوله|جمهوريه|مملكه|رئيس|ملك)|تيم ملي|سلطنت|كشور|national team of|sultanate of|republic of|сборн\p{L}{2,3}|[ובלמ]?נבחרת) $/u;

/** Whether the words before a name say that it is a country. */
export const isCalledCountry = ({ before }: Surroundings): boolean => COUNTRY_BEFORE.test(fold(lastWords(before)));

/** An Arabic or Hebrew preposition that is written onto the name. */
const PREPOSED = /(?<!\p{L})(?:[وفו]?[بلבלמ]|ו?שב)$/u;

const endsLocative = remembered(10_000, (before) => LOCATIVE.test(fold(before)));

/** What a country has, as Turkish writes it behind its name: Mısır hükümeti. */
const OF_A_STATE =
  /^ (?:baskent|hukumet|ordu|halk|devlet|cumhurbaskan|basbakan|disisleri|icisleri|meclis|milli takim|polis|ekonomi|basin|medya|yonetim|makam|sinir)/u;

/** Whether the words around a name speak of a place. */
export function isLocative({ before, after }: Surroundings): boolean {
  return /[\p{L}]$/u.test(before)
    ? PREPOSED.test(before)
    : endsLocative(lastWords(before)) || SUFFIXED.test(after) || APPOSED.test(after) || isOfAState(after);
}

/** Whether what follows a Turkish name belongs to a country. */
export const isOfAState = (after: string): boolean =>
  after.startsWith(" ") && OF_A_STATE.test(fold(after.slice(0, 16)));

/** What stands between the last two spaces, with the last one. The text must end with a space to have such a word. */
const lastWritten = (before: string): string =>
  before.endsWith(" ") ? before.slice(before.lastIndexOf(" ", before.length - 2) + 1) : "";

/** Whether the word before or behind makes it the name of a person: Michael Jordan, Chad Smith. */
export function isOfAPerson(
  pattern: string,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): boolean {
  if (pattern.includes(" ")) return false;
  if (isCalledSo(around, language)) return true;
  if (!/\p{Lu}/u.test(around.surface)) return isPersonWithoutCapitals(pattern, language, around);
  if (around.isTitleCase()) return false;
  if (isGivenName(pattern) && endsPossessive(lastWords(around.before))) return true;
  if (isBeforeFamilyName(around, language) || isForeignGivenName(aliases, around, language)) return true;
  if (!isGivenName(pattern) && aliases.some(({ entity }) => isCountry(entity)))
    return !SUFFIXED.test(around.after) && isBehindGivenName(around, language);
  const [, first, dot] = /(?<![\p{L}'’])(\p{Lu}[\p{L}'’]*)(\.?) $/u.exec(lastWritten(around.before)) ?? [];
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
  return isGivenName(folded) && !BEGINNINGS.has(folded) && !PLACES_AND_TIMES.has(folded);
}
