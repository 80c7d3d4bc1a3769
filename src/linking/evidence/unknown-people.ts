import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import type { Alias } from "../profiles/aliases";
import { startsSentence } from "../words/boundaries";
import { BEHIND_PLACES } from "./called-people";
import { isCommonWord } from "./common-names";
import { isPlaceOrMonth } from "./country-names";
import { BEGINNINGS, isFrequentWord, isGivenName, isGivenNameIn, TITLES } from "./name-words";
import { isThingCalled } from "./roles";
import { lastWords, type Surroundings } from "./ordinary-words";

const FAMILY = /^ (\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)(?![\p{L}\p{M}])(?=([,.]?)(?: (\p{Ll}+|\d{1,3}(?=,)))?)(?! \p{Lu})/u;
/** What a person is, or does: "who runs a bakery", "a designer", "34,". */
const OF_PEOPLE = new Set(
  `who whose a an qui un une quien una uno que chi che der die ein eine который которая`.split(" "),
);

/**
 * Whether an unknown family name stands right behind a place's name, and the words around speak of a person: "India
 * Marsh, who bakes", `"…," said Malawi Banda`.
 */
export function isBeforeUnknownFamily({ before, after }: Surroundings, language: string): boolean {
  if (!/^ \p{Lu}\p{Ll}/u.test(after)) return false;
  const [, name = "", comma, next = ""] = FAMILY.exec(after) ?? [];
  const word = fold(name);
  if (word === "" || isNoName(word) || PREPOSED.test(lastWords(before))) return false;
  if (SAID_BEFORE.test(before)) return true;
  return comma === "," && (OF_PEOPLE.has(next) || /^\d/u.test(next)) && !isOfThings(word, language);
}

const isNoName = (word: string): boolean =>
  BEHIND_PLACES.has(word) || TITLES.has(word) || BEGINNINGS.has(word) || isPlaceOrMonth(word);
/** "Berlin Wall" and "Kenya Airways" are none. */
const isOfThings = (word: string, language: string): boolean => isFrequentWord(word, language);

/** A verb behind the end of a quotation has the speaker behind it. */
const SAID_BEFORE =
  /["”»“],? (?!(?:in|at|from|near|to|of|en|à|de|a|bei|aus|в|из)(?!\p{L}))\p{Ll}{3,}(?: \p{Ll}{2,})? $/u;
const PREPOSED =
  /(?:^|[^\p{L}])(?:in|near|at|from|to|of|en|à|de|du|des|a|bei|aus|nach|von|em|no|na|di|da|в|из|под|на) $/u;

/** No noun stands right before a place there, as in "Bank Austria". What does so is a name. */
const ROMANCE = new Set(["fr", "es", "pt", "it", "ca", "ro", "gl"]);
const GIVEN = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}{3,}) $/u;

/**
 * Whether an unknown word with a capital stands right before a place's name in a Romance language, where nothing but
 * names does: "cuando Ceferino Lisboa tocó".
 */
export function isBehindUnknownName({ before, after }: Surroundings, language: string): boolean {
  if (!before.endsWith(" ") || !ROMANCE.has(primary(language)) || !/^(?:$|[,.;:!?)]| \p{Ll})/u.test(after))
    return false;
  const [, name = ""] = GIVEN.exec(before) ?? [];
  const word = fold(name);
  const earlier = before.slice(0, -name.length - 1);
  if (word === "" || isNoName(word)) return false;
  if (isCommonWord(word, language)) return isThingCalled(primary(language), earlier);
  return startsSentence(earlier) ? isGivenName(word) : /\p{Ll} $/u.test(earlier) && !PREPOSED.test(earlier);
}

const RUSSIAN = new Set(["ru", "uk"]);
const RUSSIAN_GIVEN = /(?:^|[^\p{L}-])(\p{Lu}\p{Ll}{2,}) $/u;
/** No verb and no adjective. */
const RUSSIAN_NAME = /(?:[бвгджзклмнпрстфхцчшщ]|[^оы]а|[^ая]я)$/u;
/** Only at its start a sentence has a verb with a capital. */
const RUSSIAN_VERB = /(?:[аеиыяу]л|[аеиуюя]т)$/u;
const VERB_BEHIND = /^ (?:не )?\p{Ll}{2,}(?:[аеиыяу][лв]а?|[аеиуюя]т|[тл]ся)(?!\p{L})/u;
/** Both words in the dative, the instrumental or the prepositional case. Adjectives in the accusative end alike. */
const IN_ONE_CASE = /(?<![ую])[ую] \p{L}+[ую]$|[оеё]м \p{L}+[оеё]м$|е \p{L}+е$/u;
const BOTH_IN_GENITIVE = /[ая] \p{L}+[ая]$/u;

/**
 * Whether an unknown word with a capital stands right before a city in Russian, in the same case: "Джек Лондон",
 * "Джорджу Вашингтону". "Центр Лондона" has the city in another case.
 */
export function isBehindRussianName({ surface, before, after }: Surroundings, language: string): boolean {
  if (!RUSSIAN.has(primary(language)) || !before.endsWith(" ") || /^(?: \p{Lu}|-)/u.test(after)) return false;
  const [, name = ""] = RUSSIAN_GIVEN.exec(before) ?? [];
  const word = fold(name);
  if (word === "" || isNoName(word)) return false;
  const earlier = before.slice(0, -name.length - 1);
  if (startsSentence(earlier) && mayBeWord(word, after, language)) return false;
  const both = `${name} ${surface}`;
  if (IN_ONE_CASE.test(both)) return true;
  if (BOTH_IN_GENITIVE.test(both)) return !startsSentence(earlier);
  return RUSSIAN_NAME.test(name) && !/[аеыюя]$|[нд]у$|ом$/u.test(surface) && !PREPOSED.test(earlier);
}

/** "Покинул Лондон" is a verb, but in "Дензел Вашингтон получил" there is another one. */
function mayBeWord(word: string, after: string, language: string): boolean {
  if (isGivenName(word)) return false;
  return isCommonWord(word, language) || (RUSSIAN_VERB.test(word) && !VERB_BEHIND.test(after));
}

/** Whether the given name before is in the nominative, and the place is not: "Вера Израиля" is no person. */
export function isOfNominative(
  aliases: readonly Alias[],
  { surface, before }: Surroundings,
  language: string,
): boolean {
  const own = primary(language);
  if (!RUSSIAN.has(own)) return false;
  const [, name = ""] = RUSSIAN_GIVEN.exec(before) ?? [];
  const word = fold(name);
  // "Александра" is also the genitive of "Александр".
  if (!isGivenNameIn(word, own) || isGivenNameIn(word.slice(0, -1), own)) return false;
  return aliases.every(({ entity }) => fold(entity.names[own] ?? surface) !== fold(surface));
}

/** "Su hija, Roma, vive aquí": behind a word of kinship, or for a pet. */
const KIN =
  /(?:^|[^\p{L}])(?:(?:his|her|my|our|their) (?:sons?|daughters?|wife|husband|brothers?|sisters?|mother|father|dog|cat)|(?:sa|son|ma|mon|leur|notre|ses|mes) (?:fils|filles?|epouse|mari|femme|freres?|soeurs?|mere|pere|chien|chat|chienne|chatte)|(?:su|mi|sus|mis) (?:hij[oa]s?|espos[oa]|herman[oa]s?|perr[oa]|gat[oa])|(?:его|ее|мо[йя]|их) (?:сын|дочь|жена|муж|брат|сестра|собака|кошка|кот|пес)|(?:kizi|oglu|esi|karisi|kocasi|kardesi|ablasi|agabeyi|annesi|babasi|kedisi|kopegi)m?|(?:кот|кошка|пес|собака|щенок|кіт|кішка|kot|kotka)|(?:sein|ihr|mein|unser)e? (?:sohn|tochter|frau|mann|bruder|schwester|hund|katze)),? $/u;
/** Without capitals only commas show that it is a name: "הכלבה, פריז,". */
const KIN_IN_COMMAS =
  /(?:^|[^\p{L}])(?:ו?(?:בתו|בתה|בתי|בנו|בנה|בני|אשתו|אשתי|בעלה|אחותו|אחותה|אחיו|אחיה|הכלב|הכלבה|החתול|החתולה)|و?(?:ابن|ابنت|اخت|شقيقت?|زوجت?)(?:ه|ها|ي)|(?:دختر|پسر|همسر|خواهر|برادر|سگ|گربه ا)(?:ش|م))[,،] $/u;
const endsKin = remembered(10_000, (words) => KIN.test(fold(words)));
const endsKinInCommas = remembered(10_000, (words) => KIN_IN_COMMAS.test(fold(words)));

const COMMA = 0x2c;
const DOT = 0x2e;
const ARABIC_COMMA = 0x60c;

/** Whether a place's name is that of somebody's relative or pet. */
export function isKinsName({ surface, before, after }: Surroundings): boolean {
  const next = after.charCodeAt(0);
  if ((next !== COMMA && next !== ARABIC_COMMA && next !== DOT) || !before.endsWith(" ")) return false;
  return /\p{Lu}/u.test(surface) ? endsKin(lastWords(before)) : endsKinInCommas(lastWords(before));
}
