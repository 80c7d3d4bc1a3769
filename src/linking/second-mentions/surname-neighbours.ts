import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/folding/fold";
import type { Range } from "../../domain/text/spans/overlaps";
import type { FamilyName } from "./family-names";
import { hasWord, startsSentence } from "../words/boundaries";
import { primary } from "../../domain/text/languages/language-tag";
import { countryNames } from "../evidence/country-names";
import { isNamed } from "../evidence/called-people";
import { BEGINNINGS, isGivenName, TITLES, wordSet } from "../evidence/name-words";
import { isCommonWord } from "../evidence/common-names";
import { isBehindGermanArticle } from "../evidence/compounds";
import { isTitleCase } from "../evidence/namesakes";
import { isArabicGivenNameHere, isUnknownGivenName } from "./other-given-names";
import { scannedText } from "../words/scanned-text";

export interface FamilyPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly family: FamilyName;
  readonly entity: Entity;
  /** What else the text names. */
  readonly others: readonly Range[];
}

const NEAR = 60;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** Whether a family name stands for the person, and is not an ordinary word or a part of another name. */
export function isFamilyNameAlone(place: FamilyPlace): boolean {
  if (place.family.before !== undefined) return true;
  return CASED.test(place.text.slice(place.start, place.end)) ? isAloneWithCase(place) : isAloneWithoutCase(place);
}

function isAloneWithCase(place: FamilyPlace): boolean {
  const { text, start, end, family } = place;
  const surface = text.slice(start, end);
  const last = surface.split(/[\s'’-]/u).at(-1) ?? surface;
  if (!scannedText(text).isMixedCase) return true;
  if (family.hasCapital && !/^\p{Lu}/u.test(last)) return false;
  if (isInHyphens(place) || isBeforeName(place) || isTurkishDemonym(place) || isBeforePlace(place)) return false;
  return !isBehindOtherName(place);
}

/** Whether the word before makes it the name of somebody else, or a word: "Maria Holloway". */
export function isBehindOtherName(place: FamilyPlace): boolean {
  const { text, start, end } = place;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const [, word, dot] = /(?<![\p{L}\p{M}'’])([\p{L}\p{M}][\p{L}\p{M}'’-]*)(\.?) $/u.exec(before) ?? [];
  if (word === undefined) return isOrdinaryHere(place, before);
  if (isNamed(before)) return true;
  if (isBehindGermanArticle(place.language, before, text.slice(end, end + 1))) return true;
  if (/^\p{Ll}/u.test(word)) return PARTICLES_BEFORE.has(word) || (word === "the" && primary(place.language) === "en");
  if (dot === ".") return word.length === 1 && !isInitial(word, place);
  return !isTitleCase(text) && !isNoGivenName(word, before, place);
}

/** Particles that are not in the person's own name make another one: "Maria van Holloway". */
const PARTICLES_BEFORE = new Set(["van", "von", "bin", "ibn", "ben", "bint", "abu", "della", "dos"]);

/** Of a place: Holloway-on-Sea. */
const PLACE_BEHIND = /^(?:[-‐‑]\p{Ll}+){1,3}[-‐‑](?:\p{Ll}['’])?\p{Lu}/u;

/** A Hebrew preposition of one letter may have a hyphen behind it. */
const HYPHENED = /(?:[\p{Lu}\p{Ll}]|\p{Lo}{2})[-‐‑־]$/u;

/** Smith-Holloway, or Holloway-Smith. Not Putin-Biden, nor Putin-led. */
function isInHyphens({ text, start, end, others }: FamilyPlace): boolean {
  if (PLACE_BEHIND.test(text.slice(end, end + NEAR))) return true;
  const isBefore = HYPHENED.test(text.slice(Math.max(0, start - 3), start));
  if (isBefore && !others.some((other) => other.end === start - 1)) return true;
  return /^[-‐‑־][\p{Lu}\p{Lo}]/u.test(text.slice(end, end + 3)) && !others.some((other) => other.start === end + 1);
}

const WITHOUT_LOOK_BEHIND = new Set(["de", "lb", "tr", "az"]);

/** A word with a capital follows that is no name of another profile: Holloway Street. */
function isBeforeName({ text, end, language, others }: FamilyPlace): boolean {
  const [, next] = /^ (\p{Lu}[\p{L}\p{M}]+)/u.exec(text.slice(end, end + NEAR)) ?? [];
  if (next === undefined || WITHOUT_LOOK_BEHIND.has(primary(language)) || isTitleCase(text)) return false;
  return !others.some((other) => other.start === end + 1) && !DAYS.has(fold(next));
}

const DAYS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
);

/** What makes a family name that of a place: Çelikel sokağı, 黒川温泉. */
const PLACES_BEHIND: Readonly<Record<string, RegExp>> = {
  tr: /^ (?:sok|cadde|mahalle|bulvar|meydan|köy|kasaba|ilçe|apartman|köprü|üniversite|lise|cami|hastane|stad|park)/u,
  ja: /^(?:温泉|[市町村区県駅川山湖島港]|通り|大学|高校|病院|神社|大橋)/u,
  zh: /^(?:[路街县縣市镇鎮乡鄉河湖]|大学|大學|中学|大桥|机场|醫院|医院|公园)/u,
};

const isBeforePlace = ({ text, end, language }: FamilyPlace): boolean =>
  PLACES_BEHIND[primary(language)]?.test(text.slice(end, end + NEAR)) === true;

/** A word of one letter with a dot: M. in French, or the person's own initial. */
function isInitial(letter: string, { entity, language }: FamilyPlace): boolean {
  if (primary(language) === "fr" && letter === "M") return true;
  return Object.values(entity.names).some((name) => name.startsWith(letter));
}

/** "Grey skies": the word stands elsewhere in the text with a small letter, and here it begins a sentence. */
function isOrdinaryHere({ text, start, end }: FamilyPlace, before: string): boolean {
  const word = text.slice(start, end).toLowerCase();
  // A quotation that ends with a comma goes before the verb of the same sentence: "…again," Marsh said.
  return startsSentence(before) && !/,["”»]\s?$/u.test(before) && hasWord(text, word);
}

function isNoGivenName(word: string, before: string, place: FamilyPlace): boolean {
  const small = fold(word).split(/['-]/u)[0] ?? "";
  if (/['’]s$/u.test(word) || TITLES.has(small) || BEGINNINGS.has(small)) return true;
  const at = place.start - 1 - word.length;
  if (place.others.some(({ start, end }) => start <= at && end >= at + word.length)) return true;
  if (!startsSentence(before.slice(0, -word.length - 1))) return false;
  if (isUnknownGivenName(word, place)) return false;
  return (!isGivenName(small) && primary(place.language) !== "en") || !mayAgree(small, place);
}

/** A Turkish word with such an ending is no name before another name. */
const TURKISH_ENDINGS = /(?:d[ae]|t[ae]|d[ae]n|t[ae]n|ken|ar[ae]k|l[ae]r[iı]?|y[ae]|[iı]p|up|üp|nd[ae]|k[iı])$/u;
const LONGEST_TURKISH_NAME = 4;

/** Whether a word at the start of a sentence may be a given name before the family name. */
function mayAgree(word: string, { text, start, end, language }: FamilyPlace): boolean {
  if (primary(language) === "tr") return word.length <= LONGEST_TURKISH_NAME || !TURKISH_ENDINGS.test(word);
  if (!/\p{Script=Cyrillic}/u.test(word)) return true;
  return agreesInCase(word, text.slice(start, end).toLowerCase());
}

/** Endings of Russian family names with the endings that a given name in the same case has. */
const AGREEING: readonly (readonly [family: RegExp, given: RegExp])[] = [
  [/(?:ов|ев|ин|ын)ой$|ской$/u, /(?:[ыие]|[ое]й|ью)$/u],
  [/(?:ов|ев|ин|ын|ск)ую$|(?:ов|ев|ин|ын)у$/u, /[ую]$/u],
  [/(?:ов|ев|ин|ын)а$/u, /[аяь]$/u],
  [/ская$/u, /[аяь]$/u],
  [/ого$/u, /[аяыи]$/u],
  [/ому$/u, /[ую]$/u],
  [/[ыи]м$/u, /(?:[оеё]м|[оеё]й|ью)$/u],
  [/ом$|[ое]ве$/u, /[еи]$/u],
];

function agreesInCase(given: string, family: string): boolean {
  const [, endings] = AGREEING.find(([ending]) => ending.test(family)) ?? [];
  return endings === undefined ? true : endings.test(given);
}

/** على is "on", and folds as علي, which is Ali. */
const BEHIND_ON = /(?<!\p{L})[وف]?على $/u;
const ARTICLE = /^[وفبكل]{0,2}ال\p{L}{2}/u;
const PRONOUN = /(?:ه|ها|هم|هما)$/u;

/** Scripts without capitals: what stands before the name tells most. */
function isAloneWithoutCase(place: FamilyPlace): boolean {
  const { text, start, end, family, language } = place;
  const written = text.slice(Math.max(0, start - NEAR), start);
  const before = fold(written);
  const [previous = "", word = "", last] = before.split(" ").slice(-3);
  const [first = ""] = family.words;
  if (/^اب[واي]$/u.test(first) && /^ ال\p{L}*ي(?!\p{L})/u.test(fold(text.slice(end, end + NEAR)))) return false;
  // Behind a comma or a quotation mark begins another thought.
  if (isBeforePlace(place) || isInHyphens(place)) return false;
  if (last !== "" || !/^\p{L}+$/u.test(word)) return true;
  if (primary(language) !== "ar") return !isGivenName(word);
  if (isArabicConstruct(place, word) || isArabicAdjective(place, word)) return false;
  if (ARTICLE.test(word)) return family.afterLam || !isNisbaOfPlace(first);
  if (BEHIND_ON.test(written)) return true;
  if (isGivenName(word) || isArabicGivenNameHere(word, before.slice(0, -word.length - 1))) return false;
  // "His aunt Margaret Holloway": behind a word of kinship stands a given name.
  return !(PRONOUN.test(previous) && isKin(previous.replace(PRONOUN, "")));
}

/** The first letter may be "and" or a preposition: وعمتها. That of والدتها is not. */
const isKin = (word: string): boolean => KIN.has(word) || KIN.has(word.replace(/^[وفبكل]/u, ""));

const LEADS = wordSet("ان لان على عن في من حول الى لكن مع بين حيث");

/** Salama is also "safety": in إن سلامة الملاحة a noun with its article follows, and no verb stands before. */
function isArabicConstruct({ text, end, family }: FamilyPlace, before: string): boolean {
  const isNoun = family.words.length === 1 && /ه$/u.test(family.words[0] ?? "");
  return isNoun && LEADS.has(before) && /^ ال\p{L}{2}/u.test(fold(text.slice(end, end + NEAR)));
}

/** سعيد is also "happy", as in أنا سعيد, and in كل من فيها سعيد بعمله. */
const PRONOUNS =
  /^(?:[وف]?(?:انا|هو|هي|انت|لست|ليس|غير|جد|ا?ان(?:ه|ها|ني|ي|ك))|[وف]?(?:في|من|ب|ل|عند|مع|علي|الي)(?:ه|ها|ي|نا|هم))$/u;

function isArabicAdjective({ text, end, family, language }: FamilyPlace, before: string): boolean {
  const [first = "", ...others] = family.words;
  if (others.length > 0 || !PRONOUNS.test(before) || !isCommonWord(first, language)) return false;
  return /^ (?:ب|جدا|لان|ان |حين|عندما|اليوم)|^[.!،؛]|^$/u.test(fold(text.slice(end, end + NEAR)));
}

const KIN = wordSet(
  "اب ابن ابنت اخت اخ اخي ابي ابو عم عمت خال خالت شقيق شقيقت زوج زوجت والد والدت جد جدت صديق صديقت زميل زميلت نجل كريمت",
);

/** Words for several people, or for what somebody does. */
const TURKISH_PEOPLE = /(?:l[ae]r(?:[ıi]n?|d[ae]n?)?|[cç][ıiuü])$/u;

/** Karadağlı is also "Montenegrin", as before a noun. */
function isTurkishDemonym({ text, start, end, language }: FamilyPlace): boolean {
  if (primary(language) !== "tr" || !demonymsOf("tr").has(fold(text.slice(start, end)))) return false;
  const [, next] = /^ (\p{Ll}+)/u.exec(text.slice(end, end + NEAR)) ?? [];
  return next !== undefined && TURKISH_PEOPLE.test(next);
}

const demonyms = new Map<string, ReadonlySet<string>>();

/** السوداني is also "Sudanese". The names of countries are those of Unicode's CLDR, which Node has. */
function isNisbaOfPlace(word: string): boolean {
  return /ي$/u.test(word) && demonymsOf("ar").has(word.replace(/^ال/u, ""));
}

const DEMONYMS: Readonly<Record<"ar" | "tr", (country: string) => string[]>> = {
  ar: (country) => [`${country.replace(/^ال|[اه]$/gu, "").replace(/ي$/u, "")}ي`],
  tr: (country) => ["li", "lu"].map((ending) => country + ending),
};

function demonymsOf(language: "ar" | "tr"): ReadonlySet<string> {
  const found = demonyms.get(language) ?? new Set([...countryNames(language)].flatMap(DEMONYMS[language]));
  demonyms.set(language, found);
  return found;
}
