import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { compactOf } from "../words/letters";
import { ENGLISH_WORDS } from "./word-lists/english-words";
import { FAMILY_NAMES, GIVEN_NAMES } from "./word-lists/given-names";
import { FOREIGN_NAMES, NAMES_AND_WORDS, PEOPLES_NAMES } from "./word-lists/people-names";
import { writtenOut } from "./word-lists/written-out";
import { primary } from "../../domain/text/languages/language-tag";

const sets = new Map<string, ReadonlySet<string>>();

function givenNames(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const names = new Set(listOf(language));
  sets.set(language, names);
  return names;
}

function listOf(language: string): string[] {
  return (GIVEN_NAMES[language] ?? "").split(/\s+/).filter((name) => name !== "");
}

const LATIN = ["en", "fr", "es", "de", "it", "tr", "pl"];
const CYRILLIC = ["ru", "uk"];
/** Case forms change at most so many letters at the end of a Russian name. */
const CASE_LETTERS = 2;
const SHORTEST_STEM = 3;

/** Whether people are called so in the language. `word` is folded. */
export function isGivenNameIn(word: string, language: string): boolean {
  const own = primary(language);
  return givenNames(own in GIVEN_NAMES ? own : "en").has(word);
}

const families = new Map<string, ReadonlySet<string>>();

/** Whether the language has it as a family name. Languages without a list have the English ones. `word` is folded. */
export function isFamilyNameIn(word: string, language: string): boolean {
  const own = primary(language) in FAMILY_NAMES ? primary(language) : "en";
  const names = families.get(own) ?? new Set((FAMILY_NAMES[own] ?? "").split(/\s+/));
  families.set(own, names);
  return names.has(word);
}

const peoples = new Map<string, ReadonlySet<string>>();
const alsoWords = new Map<string, ReadonlySet<string>>();

function listed(sets: Map<string, ReadonlySet<string>>, lists: Readonly<Record<string, string>>, language: string) {
  const words = sets.get(language) ?? new Set(writtenOut(lists[language] ?? ""));
  sets.set(language, words);
  return words;
}

/** Whether people in Wikidata, or in Israel, are called so, and it is no noun of Arabic. `word` is folded. */
export const isPeoplesName = (word: string, language: string): boolean =>
  listed(peoples, PEOPLES_NAMES, primary(language)).has(word);

const foreign = new Map<string, ReadonlySet<string>>();

/** Whether the name is a foreign one, as George is in Arabic. Only Arabic and Persian have a list. `word` is folded. */
export const isForeignName = (word: string, language: string): boolean =>
  listed(foreign, FOREIGN_NAMES, primary(language)).has(word);

/** Whether they are called like this noun. */
export const isPeoplesNameAndWord = (word: string, language: string): boolean =>
  listed(alsoWords, NAMES_AND_WORDS, primary(language)).has(word);

let english: ReadonlySet<string> | undefined;

/** Whether a word is one of the more frequent words of the language. There are only English ones. `word` is folded. */
export function isFrequentWord(word: string, language: string): boolean {
  const own = primary(language);
  if (own !== "en" && own !== "und") return false;
  english ??= new Set(ENGLISH_WORDS.trim().split(/\s+/));
  return english.has(word);
}

let latin: ReadonlySet<string> | undefined;

const MOST_REMEMBERED = 20_000;

/** Whether people are called so in any language of its script: texts also name foreigners. `word` is folded. */
export const isGivenName = remembered(MOST_REMEMBERED, (word): boolean => {
  if (/\p{Script=Latin}/u.test(word)) return isLatinGivenName(word);
  if (/\p{Script=Cyrillic}/u.test(word)) return isCyrillicGivenName(word);
  if (/\p{Script=Hebrew}/u.test(word)) return givenNames("he").has(word);
  return givenNames("ar").has(word) || givenNames("fa").has(word);
});

/** All languages share one set: a name is looked up once. */
function isLatinGivenName(word: string): boolean {
  latin ??= new Set(LATIN.flatMap(listOf));
  return latin.has(word);
}

let stems: ReadonlySet<string> | undefined;

function isCyrillicGivenName(word: string): boolean {
  stems ??= new Set(CYRILLIC.flatMap((language) => [...givenNames(language)].map(stemOf)));
  const shortest = Math.max(SHORTEST_STEM, word.length - CASE_LETTERS - 1);
  for (let length = word.length; length >= shortest; length--) if (stems.has(word.slice(0, length))) return true;
  return false;
}

const stemOf = (name: string): string => name.replace(/[аяйьоеи]$/u, "");

export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).map((word) => compactOf(fold(word))));

/** Forms of address and offices that languages write with a capital before a family name. */
export const TITLES = wordSet(
  `mr mrs ms miss dr prof professor sir lord lady dame madam president minister premier chancellor king queen prince
  princess pope cardinal bishop senator congressman congresswoman representative governor mayor judge justice secretary
  ambassador general colonel major captain lieutenant sergeant admiral commander chief director chairman chairwoman chair
  coach officer detective inspector sheikh emir sultan imam ayatollah rabbi spokesman spokeswoman leader envoy deputy
  monsieur madame mme mlle maître docteur professeur président présidente ministre général juge maire sénateur roi reine
  princesse pape herr frau señor señora don doña presidente presidenta ministro ministra doctor doctora signor signora
  dottor bay bayan sayın bakan başkan başkanı bakanı cumhurbaşkanı başbakan başbakanı doktor profesör vali sözcü sözcüsü
  lider господин госпожа президент министр премьер адвокат генерал судья мэр губернатор депутат посол сенатор академик
  профессор доктор`,
);

/** Words that begin sentences before a name, and are no part of it. */
export const BEGINNINGS = wordSet(
  `a an the in from to and but or nor so yet when as while with for of at on near inside outside across after before since
  until despite during under over between against about without within unlike like via per if because although though
  however meanwhile yesterday today tomorrow later earlier now once still also both only even where why how what who that
  this monday tuesday wednesday thursday friday saturday sunday then there here our their its his her according asked
  said says did does do is are was were has have had will can could should would must let not
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo montag
  dienstag mittwoch donnerstag freitag samstag sonntag
  le la les un une en au aux de du des et mais ou où si selon pour avec sans sur sous contre chez depuis après avant
  pendant comme quand lorsque puis hier demain ainsi alors car dans par aujourd'hui cependant pourtant toutefois quant
  el los las l d il lo gli e y pero según para con sin sobre contra desde cuando como entonces ayer hoy ma per come secondo
  dopo prima der die das und aber auch nach für mit von bei am im als wenn dann laut gegen ohne über heute gestern aus
  ve ama ancak fakat oysa halbuki nitekim üstelik nihayet hatta zira ayrıca dün bugün yarın sonra önce daha o bu şu ise için gibi göre eğer çünkü böylece
  и а но да или что как когда если по с со в во на у к ко о об от до из за для при без над под про через после перед
  между против вчера сегодня завтра тогда пока однако также позже затем потом теперь сейчас поэтому хотя ранее именно там
  здесь так даже лишь только его её их`,
);
