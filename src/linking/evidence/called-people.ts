import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import type { Alias } from "../profiles/aliases";
import { isPlaceOrMonth } from "./country-names";
import { BEGINNINGS, isFamilyNameIn, isGivenName, isGivenNameIn, TITLES, wordSet } from "./name-words";
import { lastWords, lastWritten, type Surroundings } from "./ordinary-words";

/** Words with a capital behind a place's name that are no family name. */
export const BEHIND_PLACES = wordSet(
  `crown prime foreign defence defense interior finance ministry government army parliament police air navy airport
  agreement accord accords olympics summit conference club and or in on is has to for at with by from as et y und valley
  city national times daily mideast football supreme high monday tuesday wednesday thursday friday saturday sunday`,
);

/** Forms of address. An office is none: in "Başbakan Irak'ta" the prime minister is in Iraq. */
const ADDRESSES = wordSet(
  "mr mrs ms dr sir monsieur madame mme mlle herr frau señor señora signor signora sayın господин госпожа",
);
/** Languages in which an office stands before the name of another country without a comma. */
const WITHOUT_OFFICES = new Set(["tr", "az"]);

/** The word before, with its dot: "Dr. ", but not the abbreviation in "DR Congo". */
const WORD_BEFORE = /(?<![\p{L}.'’])(\p{Lu}\p{Ll}+)(\.?) $/u;
/** A longer word, and the end of the sentence before it, are not looked at. */
const LONGEST_FIRST = 40;
const FAMILY_BEHIND = /^ (\p{Lu}\p{Ll}+)/u;

/** Words that only people are told their names with. */
const NAMED = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "prenommee?|surnommee?|je m'appelle|mon prenom est",
    "(?:an)?other (?:one )?(?:named|called)|my name is|(?:his|her) (?:first )?name (?:is|was)",
    "me llamo|(?:mi|su) nombre es|ich heisse|namens|меня зовут|(?:его|ее) зовут|по имени",
    "(?:ad|ism)i",
    "اسمي|[وف]?(?:ا?سمه|ا?سمها|يدعي|تدعي)",
    "שמי|[וה]?(?:שמו|שמה)|ששמ[וה]",
  ].join("|")}) $`,
  "u",
);
const PEOPLE_NAMED =
  /(?:^|[^\p{L}])(?:man|woman|boy|girl|child|son|daughter|brother|sister|friend|colleague|neighbou?r|homme|femme|fils|fille|ami|amie) (?:named|called|nommee?) $|(?:^|[^\p{L}])[ובלכמשה]{0,2}(?:איש|אישה|גבר|נער|נערה|ילד|ילדה|תינוק|תינוקת|בחור|בחורה|צעיר|צעירה|תלמיד|תלמידה|סטודנט|סטודנטית|חבר|חברה|שכן|שכנה|טבח|טבחית|שף|זמר|זמרת|שחקן|שחקנית) בשם $/u;
/** No names of people are these. */
export const NO_NAMES = wordSet(
  `في من الى على عن مع بعد قبل خلال منذ حتى امس غدا ثم لكن ان لان كما حين عندما بين ضد عام سنه مره مرتين هذا هذه او
  اليوم للمره لاول وسط حيث של את על אל עם בין לפי נגד אצל מול כי`,
);

/** "His daughter China", "sa fille Chine". */
const KIN =
  /(?:^|[^\p{L}])(?:(?:his|her|my|our|their) (?:son|daughter|wife|husband|brother|sister|mother|father|cousin|nephew|niece)|(?:sa|son|ma|mon|leur|notre) (?:fils|fille|epouse|mari|femme|frere|soeur|mere|pere|cousine?|neveu|niece)|(?:su|mi) (?:hijo|hija|esposa|esposo|hermana|hermano)|(?:его|ее|мо[йя]|их) (?:сын|дочь|жена|муж|брат|сестра)) $/u;
/** A country or a town can have a name too. */
const LANDS =
  /(?:country|state|land|island|town|city|place|pays|ile|ville|pais|isla|ciudad|kent|sehir|ulke|koy|ilce|stran|остров|город|государств|دوله|بلد|بلاد|جمهوري|مدينه|جزيره|قريه|مملكه|منطقه|ארצ|ארץ|מדינ|עיר|אי )/u;

const QUOTED = / [«"“„‘']$/u;
/** What is called so, a boat or a goat: "Atlanta adını verdi". */
const TURKISH_NAMED = /^ (?:ad(?:ını (?:ver|koy|al|taşı)|lı |ında)|isimli |ismini (?:ver|koy|al|taşı))/u;

/** Whether the words before say that a person is called so: "Mr Cuba", "a friend named Chad", `امرأة اسمها جورجيا`. */
export function isCalledSo({ before, after, surface, isTitleCase }: Surroundings, language: string): boolean {
  if (primary(language) === "tr" && TURKISH_NAMED.test(after) && !LANDS.test(fold(after))) return true;
  if (QUOTED.test(before)) return isNamed(before.slice(0, -1));
  if (!before.endsWith(" ")) return false;
  if (isNamed(before) || isNamedInTwoWords(before)) return true;
  const [, word = "", dot = ""] = WORD_BEFORE.exec(before) ?? [];
  const title = fold(word);
  if (title === "" || !/^\p{Lu}/u.test(surface)) return false;
  if (ADDRESSES.has(title)) return true;
  if (dot !== "" || !TITLES.has(title) || WITHOUT_OFFICES.has(primary(language)) || isTitleCase()) return false;
  // "Judge Denmark Hill", "Minister Israel Katz". An office alone may be that of the country: "Coach Brazil needs".
  const [, last] = FAMILY_BEHIND.exec(after) ?? [];
  return last !== undefined && !BEHIND_PLACES.has(fold(last)) && !TITLES.has(fold(last));
}

const MAY_BE_A_NAME = /^(?:\p{Lu}\p{Ll}+|[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{3,})$/u;

/** The name may have a word before the place: يدعى رامي لبنان, "adı Küçük Roma". */
function isNamedInTwoWords(before: string): boolean {
  const word = lastWritten(before);
  if (!MAY_BE_A_NAME.test(word)) return false;
  return isNamed(before.slice(0, -word.length - 1)) && !NO_NAMES.has(fold(word));
}

/** Whether the words before say that somebody is called as what follows: "a man named". */
export function isNamed(before: string): boolean {
  return endsNamed(lastWords(before)) && !LANDS.test(fold(before));
}

const endsNamed = remembered(10_000, (words) => {
  const said = fold(words);
  return NAMED.test(said) || PEOPLE_NAMED.test(said) || KIN.test(said);
});

/** The name of a town stands behind these: "in Florence Italy". */
const INSIDE = /(?:^|[^\p{L}])(?:in|near|at|from|en|a|bei|aus|em|в|из|под) $/u;

/**
 * Whether a given name of the text's language stands right before a country: "Martin Cuba". Behind a word with a
 * capital the given name is a family name.
 */
export function isBehindGivenName({ before, after }: Surroundings, language: string): boolean {
  const [, word = "", dot] = WORD_BEFORE.exec(before) ?? [];
  const name = fold(word);
  const earlier = before.slice(0, -word.length - 1);
  if (name === "" || dot !== "" || !mayBeGivenName(word, earlier, language)) return false;
  if (BEGINNINGS.has(name) || TITLES.has(name) || isPlaceOrMonth(name)) return false;
  if (/^[-‐‑]| \p{Lu}/u.test(after.slice(0, 2))) return false;
  if (INSIDE.test(fold(earlier))) return false;
  return /(?:^|\p{Ll}[,;:»”"]?|[.!?»”"] ) ?$/u.test(withoutFirstWord(earlier, language));
}

/** A noun in the nominative, and a name in it: "фермер Ерлан", but not "после ухода Макрона". */
const RUSSIAN_NOUN = /(?:^|[^\p{L}])\p{L}{2,}(?<![оеё][вмй]|[ыиая][хм]|[аеиуыоя]л|[еиую]т)[бвгдзклмнпрстфхцчшщ] $/u;
const RUSSIAN_NAME = /^\p{Lu}\p{Ll}+(?:[бвгдзйклмнпрстфхцчшщ]|[^оы]а|я)$/u;

/**
 * Whether a word is a given name of the language, or of a foreigner inside of a sentence. In Russian a noun in the
 * nominative before it shows the same of any name: nothing else has a capital behind it.
 */
function mayBeGivenName(word: string, earlier: string, language: string): boolean {
  const name = fold(word);
  if (isGivenNameIn(name, language)) return true;
  const own = primary(language);
  if (own === "de") return isGivenName(name) && /(?:^|[^\p{L}])\p{Lu}\p{Ll}{3,}in $/u.test(earlier);
  if (own === "ru" && RUSSIAN_NOUN.test(earlier) && RUSSIAN_NAME.test(word)) return true;
  return /\p{Ll}{4}[,»”"]? $/u.test(earlier) && isGivenName(name);
}

/** Who does something for a living, in Turkish: araştırmacı, malzemeci. */
const TURKISH_AGENT =
  /(?:^|[^\p{L}])(?:\p{L}{2,}[cç][ıiuü]|\p{L}+vekili|\p{Lu}\p{Ll}*(?:akan|aşkan|üdür|oktor|ofesör|Vali)) $/u;
/** A word that is no head of a compound, as Kralı in "Ürdün Kralı" is, and nothing with a capital behind it. */
const TURKISH_FAMILY = /^(?: \p{Lu}\p{Ll}+[^ıiuü\P{Ll}]){1,2}(?![\p{L}'’]| \p{Lu})/u;

/** "Araştırmacı Katar Yıldız": an office or a trade, the name of a place without an ending, and a family name. */
export const isTurkishName = ({ before, after }: Surroundings, language: string): boolean =>
  primary(language) === "tr" && TURKISH_AGENT.test(before) && TURKISH_FAMILY.test(after);

/** A sentence begins with what a person does: "Gazeteci Ayşe Çin". A given name stays: a family name follows it. */
function withoutFirstWord(earlier: string, language: string): string {
  const [, first = ""] = /(?:^|[.!?] |\n)(\p{Lu}\p{Ll}{3,}) $/u.exec(earlier.slice(-LONGEST_FIRST)) ?? [];
  const isName = first === "" || isGivenNameIn(fold(first), language) || isFamilyNameIn(fold(first), language);
  return isName ? earlier : earlier.slice(0, -first.length - 1);
}

/** Whether a family name of the language stands right behind: "Ireland Bailey", but not "in Ireland Bailey". */
export function isBeforeFamilyName({ before, after }: Surroundings, language: string): boolean {
  const [, last] = FAMILY_BEHIND.exec(after) ?? [];
  if (last === undefined || !isFamilyNameIn(fold(last), language)) return false;
  return !isNoFamilyName(last) && !INSIDE.test(fold(before));
}

const isNoFamilyName = (word: string): boolean => BEHIND_PLACES.has(fold(word)) || TITLES.has(fold(word));

/** Of other words: "Чад Нигеру уступил". */
const CASE_ENDING = /^\p{Ll}|(?:[уюыеяь]|[оеа]м|[оеи]й|ами|ах)$/u;

/**
 * Chad is a given name where Cyrillic writes it too: "Чад Эванс". A word with a capital must stand behind it.
 */
export function isForeignGivenName(
  aliases: readonly Alias[],
  { before, after }: Surroundings,
  language: string,
): boolean {
  const [, last] = /^ (\p{Script=Cyrillic}[а-яё]+)(?!\p{L})/u.exec(after) ?? [];
  if (last === undefined || CASE_ENDING.test(last) || isNoFamilyName(last) || INSIDE.test(fold(before))) return false;
  return aliases.some(({ entity, text }) => isSpelledAlike(entity.names["en"] ?? "", text, language));
}

/** Whether an English given name has the same consonants in Cyrillic: Chad and Чад, but not Georgia and Грузия. */
function isSpelledAlike(english: string, text: string, language: string): boolean {
  return isGivenNameIn(fold(english), "en") && primary(language) !== "en" && soundsOf(english) === soundsOf(text);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch|ч/gu, "c"],
  [/дж|j/gu, "j"],
  [/k|к/gu, "k"],
  [/n|н/gu, "n"],
  [/d|д/gu, "d"],
  [/r|р/gu, "r"],
  [/l|л/gu, "l"],
  [/s|с|з/gu, "s"],
  [/v|в/gu, "v"],
  [/m|м/gu, "m"],
  [/t|т/gu, "t"],
  [/f|ph|ф/gu, "f"],
];

function soundsOf(name: string): string {
  const written = SOUNDS.reduce((text, [sound, letter]) => text.replaceAll(sound, letter), name.toLowerCase());
  return written.replaceAll(/[^cjkndrlsvmtf]/gu, "");
}
