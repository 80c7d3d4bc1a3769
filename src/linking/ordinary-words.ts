import { fold } from "../domain/text/fold";
import { primary } from "./languages";

/** A place in a text: the words there, and the text directly before and after, as written. */
export interface Surroundings {
  /** Whether every word of the whole text begins with a capital. */
  readonly isTitleCase: () => boolean;
  readonly surface: string;
  readonly before: string;
  readonly after: string;
}

/** Names of places have no indefinite accusative: إيطالياً means "Italian". */
const ACCUSATIVE = /ا\u064b$|\u064bا$/u;

type Test = (around: Surroundings) => boolean;

/**
 * Names that are also ordinary words of a language, by their folded form. The test shows whether a text means the name.
 * Each new entry needs its own test in the tests of linking.
 */
const ORDINARY_WORDS: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  // Mali or "financial"; Syria or "Syrian"; the Sahel or "the coast", as always after لل; Cairo or "overwhelming";
  // Accra or the end of "early" (باكرا).
  ar: {
    مالي: isArabicMali,
    سوريه: isArabicSyria,
    الساحل: isArabicSahel,
    ساحل: () => false,
    القاهره: isArabicCairo,
    اكرا: ({ before }) => !/ب$/u.test(before),
  },
  fa: { مالي: isPersianMali },
  ur: { مالي: ({ after }) => /^ (?:ميں|سي|كي|كا|كو|ني|پر)(?!\p{L})/u.test(fold(after)) },
  // Mali or "financial"; Syria or "evening"; China or "for six".
  sd: { مالي: () => false, شام: () => false, چين: ({ surface }) => !surface.includes("ئ") },
  // Mali or "his house", "his property"; Chad or "red", Mali or "garland", also inside other words.
  ckb: { مالي: () => false },
  ug: { مالي: () => false },
  th: { ชาด: () => false, มาลี: () => false },
  // Mali or "financial", "small", "the mountain".
  ...Object.fromEntries(["az", "hr", "sl", "sq", "sr", "tr"].map((language) => [language, { mali: isNoFirstWord }])),
  ...Object.fromEntries(["bg", "mk", "sr"].map((language) => [language, { mali: isNoFirstWord, мали: isNoFirstWord }])),
  // Doha or "rejects"; Maseru or "handed over".
  he: { דוחה: isBehindHebrewPreposition, מסרו: isBehindHebrewPreposition },
};

/** A word that begins a sentence has a capital in any case. */
function isNoFirstWord({ before, after }: Surroundings): boolean {
  return !/(?:^|[.!?:…"”]) ?$/u.test(before) || !/^ \p{Ll}/u.test(after);
}

export function isMeantAsName(pattern: string, language: string, around: Surroundings): boolean {
  if (/\p{Script=Arabic}/u.test(pattern) && ACCUSATIVE.test(around.surface)) return false;
  return ORDINARY_WORDS[primary(language)]?.[pattern]?.(around) ?? true;
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(fold));

/**
 * Masculine words without an article that come before a country. Before other words the adjective would have another
 * ending.
 */
const ARABIC_LEADS = folded(
  "في من إلى على عن مع بين نحو صوب لدى ضد عبر تجاه داخل خارج حول حيال إزاء شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي رئيس زعيم جيش منتخب علم شعب سفير " +
    "زار يزور تزور غادر يغادر تغادر دخل يدخل تدخل ودع هاجم يهاجم تهاجم اتهم يتهم تتهم أن إن لأن لكن أو أم يا هي هو ثم حيث بلد",
);

function isArabicMali({ before }: Surroundings): boolean {
  const said = fold(before);
  const { word, gap } = lastWord(said);
  if (gap === "" && word !== "") return isBehindArabicClitic(said, word);
  if (word === "" || gap.trim() !== "") return true;
  // After a word with an article, or a feminine one, the adjective would be المالي or مالية.
  return (
    /^[وفبكل]?ال|^[وف]?لل|[هت]$/u.test(word) || ARABIC_LEADS.has(word) || ARABIC_LEADS.has(word.replace(/^[وف]/u, ""))
  );
}

/** Not Syria after a feminine word without an article: there it is the adjective. */
function isArabicSyria({ before }: Surroundings): boolean {
  const { word, gap } = lastWord(fold(before));
  if (gap === "" || gap.trim() !== "") return true;
  return !/[هتا]$/u.test(word) || /^(?:[وفبكل]?ال|[وف]?لل)/u.test(word);
}

/** Not the Sahel in "the western coast" or "on the coast". */
function isArabicSahel({ before, after }: Surroundings): boolean {
  return !/^ ال(?!ان |يوم )/u.test(fold(after)) && !/(?:^| )[وف]?علي $/u.test(fold(before));
}

/** Not Cairo after a noun with an article: القوة القاهرة is "force majeure". */
function isArabicCairo({ before }: Surroundings): boolean {
  const [, noun] = /(?:^|[^\p{L}])[وفبكل]?ال(\p{L}+) $/u.exec(fold(before)) ?? [];
  return noun === undefined || ["عاصمه", "مصريه"].includes(noun);
}

/** The last word, and the text after it. The word is empty if there is none. */
function lastWord(said: string): { word: string; gap: string } {
  const characters = [...said];
  const letter = characters.findLastIndex((character) => /\p{L}/u.test(character));
  const other = characters.findLastIndex((character, at) => at < letter && !/\p{L}/u.test(character));
  return { word: characters.slice(other + 1, letter + 1).join(""), gap: characters.slice(letter + 1).join("") };
}

/**
 * Whether مالي after a clitic is Mali. "In Mali" cannot be the adjective. "Economic and financial" has ي before the
 * "and".
 */
function isBehindArabicClitic(said: string, clitic: string): boolean {
  if (/[بل]$/u.test(clitic)) return true;
  return /^[وف]$/u.test(clitic) && !/[ياً]\s+\p{L}$/u.test(said);
}

const PERSIAN_LEADS = folded(
  "در از به با تا بین کشور جمهوری دولت ارتش شمال جنوب شرق غرب مرکز پایتخت رئیس‌جمهور رئیس‌جمهوری مردم خاک وزیرخارجه خارجه علیه سفیر که",
);

function isPersianMali({ before }: Surroundings): boolean {
  const said = fold(before);
  const { word, gap } = lastWord(said);
  if (word === "") return true;
  // "Economic and financial", "economic, financial": Persian adjectives of this kind end in ی.
  if (word === "و" || gap.trim() !== "") return !/ي[^\p{L}]*(?:و[^\p{L}]*)?$/u.test(said);
  return PERSIAN_LEADS.has(word);
}

function isBehindHebrewPreposition({ before }: Surroundings): boolean {
  return /[בלמ]$/u.test(before);
}
