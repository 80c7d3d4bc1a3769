import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { startsSentence } from "../words/boundaries";
import { NO_NAMES } from "./called-people";
import { isCommonWord } from "./common-names";
import {
  isFamilyNameIn,
  isForeignName,
  isGivenNameIn,
  isPeoplesName,
  isPeoplesNameAndWord,
  wordSet,
} from "./name-words";
import type { Surroundings } from "./ordinary-words";

/** What stands before a person's name, by language. */
interface Before {
  /** Forms of address. What follows is a name, whatever comes behind it. */
  readonly addresses: ReadonlySet<string>;
  /** What somebody is. What follows is a name if the name of a person stands behind it. */
  readonly titles: RegExp;
  /** Words that the name of a country belongs to: "the king of Jordan Abdullah" is no person called Jordan. */
  readonly heads: RegExp;
}

const BEFORE: Readonly<Record<string, Before>> = {
  ar: {
    addresses: wordSet("السيدة والسيدة الآنسة والآنسة الطفلة والطفلة"),
    titles: /^[وفبكل]?ال\p{L}{3,}$/u,
    heads:
      /^(?:[وفبل]?(?:رئيس|وزير|ملك|امير|سفير|مندوب|منتخب|حكوم|دول|جمهوري|مملك|سلطن|خارجي|دفاع|داخلي|مالي|جيش|شعب|وسط|غرب|شرق|جنوب|شمال)\p{L}{0,2})$/u,
  },
  he: {
    addresses: wordSet("מר גב גברת ד״ר עו״ד ח״כ פרופ הרב"),
    titles: /^[ובלמש]{0,2}ה\p{L}{2,}$/u,
    heads:
      /^[ובלמהש]{0,2}(?:שגריר|נשיא|מלך|ראש|שר|אזרחי?|תושבי|עם|צבא|מאמן|אלוף|קונסול|נציג|שליט|יליד|מול|נגד|בין|גבול)$|ת$/u,
  },
  fa: {
    addresses: wordSet("خانم بانو آقای"),
    titles: /^(?:دكتر|مهندس|استاد|سركار|بازيگر|خواننده|نويسنده|وزير)$/u,
    heads: /^$/u,
  },
};

/** What people of these names are: a name follows, if it is that of a person at all. */
const HEBREW_TITLES = wordSet(
  "השר השרה הרב הזמר הזמרת השחקן השחקנית האלוף העיתונאי העיתונאית הסופר הסופרת השופט השופטת הכדורגלן המשורר המאמן",
);
/** The same of people who are seldom the subject of a verb with a country behind it. */
const HEBREW_ARTISTS = wordSet(
  `הזמר הזמרת השחקן השחקנית הסופר הסופרת המשורר המשוררת הצייר הציירת הרקדן הרקדנית הבמאי הבמאית המלחין המלחינה
  הטבח הטבחית השף השפית האופה`,
);
/** Hebrew family names of two letters. */
const SHORT_FAMILIES = wordSet("כץ שץ בן");

/** The same in Arabic, of people who are seldom the subject of a verb with a country behind it. */
const ARABIC_TITLES = wordSet(
  `الفنان الفنانة والفنانة والفنان الممثل الممثلة والممثلة والممثل المطرب المطربة المغني المغنية المخرج المخرجة
  الكاتب الكاتبة الشاعر الشاعرة اللاعب اللاعبة الروائي الروائية الصحفي الصحفية الباحث الباحثة الطبيب الطبيبة`,
);
/** Words that are family names as well, and stand behind a country as what they are. */
const NO_FAMILY = wordSet("לבנון ירדן שלום שבת חדש אדום סיני קדם");
const SHORTEST = 3;

/** In Arabic the one who goes somewhere stands between the verb and the place: "the artist George visited Malta". */
const GOES =
  /(?:^|[^\p{L}])[وف]?[يتن]?(?:زار|زور|غادر|دخل|مثل|ترك|اختار|انتقد|هاجم|اتهم|تهم|هزم|قاد|قود|درب|حذر|دعا|دعو|شكر|شكرت|زارت|غادرت|مثلت|دخلت|حذرت|دعت|اتهمت|هزمت)(?!\p{L})/u;

/** Whether a place's name is that of a person, in scripts without capitals: الفنانة جورجيا سالم, ישראל כהן. */
export function isPersonWithoutCapitals(
  pattern: string,
  language: string,
  { before, after }: Pick<Surroundings, "before" | "after">,
  isLikeGiven: () => boolean,
): boolean {
  const own = primary(language);
  const words = BEFORE[own] ?? (own === "ur" ? BEFORE["fa"] : undefined);
  if (words === undefined) return false;
  const next = nextWord(after);
  if (own === "he" && OWNED.test(next) && pattern !== OWN_LAND && isGivenNameIn(pattern, "he")) return true;
  if (/[^ ]$/u.test(before)) return false;
  const [earlier = "", previous = ""] = lastTwo(before);
  if (next !== "" && words.addresses.has(previous)) return true;
  if (ARABIC_TITLES.has(previous) && isNoWordBehind(next)) return !GOES.test(fold(before));
  if (next !== "" && HEBREW_TITLES.has(previous) && isGivenNameIn(pattern, own)) return true;
  if (HEBREW_ARTISTS.has(previous) && isHebrewVerb(next)) return true;
  const isTitled = words.titles.test(previous);
  if (next !== "" && isPersonsName(next, own, isTitled) && (isTitled || isGivenNameIn(pattern, own)))
    return !words.heads.test(previous) && (own !== "fa" || isTitled || previous === "");
  if (own === "he" && startsSentence(before) && isFamilyNameIn(next, own) && isGivenNameIn(pattern, own))
    return !NO_FAMILY.has(next);
  if (own === "he" && isHebrewPerson(earlier, previous, next)) return true;
  if (own === "ar" && isLikeGiven() && isTitledUnknown(before, next)) return true;
  if (isBehindPeoplesName(own, earlier, previous, next)) return own !== "ar" || !isSubject(before);
  if (own !== "ar" || / على $/u.test(before)) return false;
  return words.titles.test(earlier) && isGivenNameIn(previous, own) && !GOES.test(fold(before));
}

/** In Urdu the one who goes somewhere stands right before the place. Whoever did something has this word behind. */
const URDU_DID = fold("نے");

/**
 * "النائبة الإيطالية جورجيا بيانكي": what somebody is, a word for where from, a place that Latin letters have as a
 * given name, and a word that is none of the language.
 */
function isTitledUnknown(before: string, next: string): boolean {
  const said = fold(before);
  if (!TITLE_AND_ORIGIN.test(said) || GOES.test(said)) return false;
  return isNoWordBehind(next) && !isCommonWord(next, "ar") && !/^[يتن]|ت$/u.test(next);
}

const TITLE_AND_ORIGIN = /(?:^| )[وفبل]?ال\p{L}{3,} ال\p{L}{2,}يه? $/u;

/** Whether an Arabic verb of going stands before the last word, or before its titles: زار الرئيس السوري بشار. */
function isSubject(before: string): boolean {
  const words = fold(before).trimEnd().split(" ").slice(0, -1);
  const isHer = words.at(-1)?.endsWith("ه");
  while (words.at(-1)?.startsWith("ال") === true && words.at(-1)?.endsWith("ه") === isHer) words.pop();
  return GOES.test(words.at(-1) ?? "");
}

/** What is written onto a name: وجورج, لجورج. */
const PROCLITIC = /^[وفبلك](?=\p{L}{3})/u;

/**
 * Whether a foreign given name that is no word stands right before a place: `ألقى جورج واشنطن خطابه`. Behind another
 * name it is a family name, and the person's name ends there. People with a name of the country are seldom called
 * like a foreign city, and the place is what they speak of: `قال سالم لندن جميلة`.
 */
function isBehindPeoplesName(language: string, earlier: string, previous: string, next: string): boolean {
  if (language === "he" || (language === "ur" && next !== URDU_DID)) return false;
  const isBearer = language === "ur" ? isPeoplesName : isForeignName;
  if (!withoutProclitic(previous, language).some((word) => isBearer(word, language))) return false;
  const isName = withoutProclitic(earlier, language).some((word) => isPeoplesName(word, language));
  return !isName && !isPeoplesNameAndWord(earlier, language);
}

/** The word, and in Arabic also what is left without what may be written onto it. */
const withoutProclitic = (word: string, language: string): string[] =>
  language === "ar" ? [word, word.replace(PROCLITIC, "")] : [word];

/** Words before the name of somebody who said something: לדברי מיכל, אמר אורי. */
export const HEBREW_SAID = "לדברי|(?:אמר|הודיע|מסר|סיפר|הסביר|טענ|הוסיפ)ה?|טען|ציין|הוסיף";
/** What a person is or says stands before the name: הגנן דוד, לדברי מיכל. */
const HEBREW_BEFORE_PEOPLE = new RegExp(`^[ושכבלמ]{0,2}(?:ה\\p{L}{3,}|מאת|ציי?נה?|${HEBREW_SAID})$`, "u");
/** Other words too stand before a person's name, and before things. */
const HEBREW_BEFORE_NAMES = /^[ושכ]{0,2}(?:של|את|עם|ידי|כמו|לפי|אצל|בין)$/u;
/** The land itself is spoken of so: ישראל שלי. */
const OWN_LAND = "ישראל";
const OWNED = /^של(?:י|ו|ה)$/u;

function isHebrewPerson(earlier: string, previous: string, next: string): boolean {
  if (isBehindHebrewGivenName(earlier, previous, next)) return true;
  if (previous.length < SHORTEST || !isGivenNameIn(previous, "he")) return false;
  return HEBREW_BEFORE_PEOPLE.test(earlier) || (HEBREW_BEFORE_NAMES.test(earlier) && !isCommonWord(previous, "he"));
}

/**
 * Hebrew has a preposition before a place, except where the place is what it speaks of: "ישב אברהם סופיה וקרא". Then a
 * verb or "and" stands behind.
 */
function isBehindHebrewGivenName(earlier: string, previous: string, next: string): boolean {
  if (!isHebrewName(previous) && !isHebrewName(previous.replace(/^ו/u, ""))) return false;
  return !isGivenNameIn(earlier, "he") && (/^ו\p{L}{3,}/u.test(next) || isHebrewVerb(next));
}

/** Only names with a mark inside are shorter in the list of people's names: ג'ק. */
const isHebrewName = (word: string): boolean =>
  (isPeoplesName(word, "he") || (word.length >= SHORTEST && isGivenNameIn(word, "he"))) && !isCommonWord(word, "he");

/** In the past tense, or a participle that people are the subject of: הגיש, בישלה, פותח. */
const isHebrewVerb = (next: string): boolean => /^(?!של|את|על|אל|עם|לא|כי|גם|היא|הוא|או|ו)\p{L}{3,}$/u.test(next);

const isNoWordBehind = (next: string): boolean => next !== "" && !NO_NAMES.has(next) && !/^(?:ال|لل)/u.test(next);

/** A word that is a family name alone shows more than one that is a given name too. */
function isPersonsName(word: string, language: string, isTitled: boolean): boolean {
  if (SHORT_FAMILIES.has(word)) return true;
  if (word.length < SHORTEST || NO_FAMILY.has(word)) return false;
  if (isFamilyNameIn(word, language)) return isTitled || language !== "he" || !isGivenNameIn(word, language);
  return language !== "he" && isGivenNameIn(word, language);
}

const folded = remembered(10_000, (words) => fold(words).replaceAll(/["״'׳]/gu, ""));

/** The last two words, if nothing but spaces stands around them. */
function lastTwo(before: string): [string, string] {
  const [earlier = "", previous = ""] = before.trimEnd().split(" ").slice(-2);
  return before.trimEnd().includes(" ") ? [folded(earlier), folded(previous)] : ["", folded(earlier)];
}

function nextWord(after: string): string {
  return folded(/^ ([\p{L}\p{M}"״'׳]+)/u.exec(after)?.[1] ?? "");
}
