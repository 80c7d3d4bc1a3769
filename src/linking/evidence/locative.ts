import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { lastWords, type Surroundings } from "./ordinary-words";

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
/** Turkish case endings of places behind an apostrophe. */
export const SUFFIXED = /^['’](?:[dt][ae]n?|y?[aeıi]|n[ıiuü]n|[ıiuü]n)(?!\p{L})/u;
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
export const isLocative = (around: Surroundings): boolean => isInOrAt(around) || isOfAState(around);

/** The same, without what only states have: "Ordu sınırda" is an army at the border. */
export function isInOrAt({ before, after }: Surroundings): boolean {
  if (/[\p{L}]$/u.test(before)) return PREPOSED.test(before);
  return endsLocative(lastWords(before)) || SUFFIXED.test(after) || APPOSED.test(after);
}

/** Whether what follows a Turkish name belongs to a country. */
export const isOfAState = ({ before, after }: Pick<Surroundings, "before" | "after">): boolean =>
  after.startsWith(" ") && !/[\p{L}]$/u.test(before) && OF_A_STATE.test(fold(after.slice(0, 16)));
