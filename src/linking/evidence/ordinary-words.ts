import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { startsSentence } from "../words/boundaries";
import { countryNames } from "./country-names";
import { isBehindHebrewPreposition, isHebrewGaza, isHebrewIndia } from "./hebrew-words";
import { isMeasured } from "./measures";

/** A place in a text: the words there, and the text directly before and after, as written. */
export interface Surroundings {
  /** Whether every word of the whole text begins with a capital. */
  readonly isTitleCase: () => boolean;
  readonly surface: string;
  readonly before: string;
  readonly after: string;
}

/** What stands between the last two spaces of a text that ends with one. Empty if it does not. */
export const lastWritten = (before: string): string =>
  before.endsWith(" ") ? before.slice(before.lastIndexOf(" ", before.length - 2) + 1, -1) : "";

/** The words around are looked up by these few units, so that they are often known. */
const FEW_UNITS = 24;
export const lastWords = (before: string): string => before.slice(-FEW_UNITS);

/** Names of places have no indefinite accusative: إيطالياً means "Italian". */
export const isAccusative = (pattern: string, surface: string): boolean =>
  ACCUSATIVE.test(surface) && /\p{Script=Arabic}/u.test(pattern);
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
    // Qatar or "diameter", Aleppo or "to milk", Muscat or "the place of a fall", Tyre or "pictures".
    قطر: (around) => isNoArabicNoun(around) && !isMeasured(around, "ar"),
    حلب: isNoArabicNoun,
    مسقط: isNoArabicNoun,
    صور: isNoArabicNoun,
    // Morocco or "sunset"; the Nile or "to harm"; Cuba or "a cup"; Benin or "boys"; Egypt or "insistent"; Asia or a
    // woman.
    المغرب: isArabicMorocco,
    النيل: ({ before, after }) => !/^ من(?!\p{L})/u.test(after) || /(?:نهر|مياه|مياة|حوض) $/u.test(before),
    كوبا: ({ before, after }) => !/^ من(?!\p{L})/u.test(after) || /(?:في|إلى|من|مع) $/u.test(before),
    بنين: ({ before, after }) => !/^ (?:و?بنات|صغار|كبار)/u.test(after) && !/بنات (?:و|أو )?$/u.test(before),
    مصر: ({ before, after }) =>
      !/^ على(?!\p{L})/u.test(after) || !/(?:^|[^\p{L}])و?(?:هو|أنه|إنه|كان|ظل|بات|زال|غير) $/u.test(before),
    اسيا: isNoArabicNoun,
    // Seoul or "floods".
    سيول: ({ after }) =>
      !/^ (?:ال(?!يوم|تي)|جارف|عارم|قوي|غزير)/u.test(fold(after)) &&
      !/^ (?:ت?جتاح|اجتاح|جرفت|تجرف|غمرت|تغمر|اغرقت|تغرق)/u.test(fold(after)),
    اكرا: ({ before }) => !/ب$/u.test(before),
  },
  // Mali or "financial"; Qatar or "diameter"; Yemen or "luck"; Peru or "a fitting"; China or "a pleat".
  fa: {
    مالي: isPersianMali,
    قطر: (around) => isNoPersianDiameter(around) && !isMeasured(around, "fa"),
    يمن: isNoPersianLuck,
    پرو: ({ before, after }) => !/اتاق $/u.test(before) && !/^ (?:لباس|كردن|كرد)/u.test(fold(after)),
    چين: isNoPersianPleat,
    // The Nile or "reaching" (an aim).
    نيل: ({ after }) => !/^ به(?!\p{L})/u.test(after),
    // Dushanbe or "Monday"; the Czech land or "a cheque".
    دوشنبه: isPersianDushanbe,
    چك: ({ before, after }) =>
      !/(?:^|[^\p{L}\u200c])(?:فقره|برگ|دسته|يك|چند|ده\u200c?ها|صدها|ها|اين|هر) $/u.test(fold(before)) &&
      !/^ (?:برگشتي|بانكي|بي محل|سفيد|كشيد|كرد|مي كند|رمزدار|مسافرتي|صياد)/u.test(fold(after)),
    مصر: ({ after }) => !/^ (?:است|بود|بودند|هستند|هستم|شد) /u.test(after),
    دبي: ({ after }) => !/^ (?:اب|رود|جريان|چشمه|چاه|خروجي|ورودي|پمپ|سيلاب)/u.test(fold(after)),
    // Kabul or "cable"; Rome or a part of a computer; Ghana or "richness".
    كابل: isNoPersianCable,
    رم: ({ before, after }) =>
      !/حافظه\u200c?ي? $/u.test(fold(before)) && !/^ (?:كرد|مي ?كن|رايانه|كامپيوتر|گوشي)/u.test(fold(after)),
    غنا: ({ after }) => !/^ (?:و (?:تنوع|موسيقي|زيبايي)|بخشيد|مي ?بخش)/u.test(fold(after)),
    اسيا: ({ before }) => !/(?:سنگ|دندان) $/u.test(before),
  },
  // Togo or "that"; Peru or "the pen" that a work belongs to.
  ru: {
    // Panama or a hat, at the start of a sentence: a hat is made from something.
    панама: ({ before, after }) => !startsSentence(before) || !/^ из \p{Ll}/u.test(after),
    того: ({ before, after }) =>
      !startsSentence(before) || !/^(?:,| (?:же|не|и|мало|гляди|самого|кто|что)(?!\p{L}))/u.test(after),
    перу: ({ after }) => !/^ (?:\p{L}+ ){1,3}принадлеж/u.test(after),
  },
  // Grenada or Granada in Spain: only the country has an article.
  fr: {
    grenade: ({ before, after }) => /(?:^|[^\p{L}])la $|[,)] $/iu.test(before) || /^(?:, \p{Lu}| et )/u.test(after),
  },
  ur: { مالي: ({ after }) => /^ (?:ميں|سي|كي|كا|كو|ني|پر)(?!\p{L})/u.test(fold(after)) },
  // Mali or "financial"; Syria or "evening"; China or "for six".
  sd: { مالي: () => false, شام: () => false, چين: ({ surface }) => !surface.includes("ئ") },
  // Of Germany, Italy, Hungary, the Czech lands, Poland; or a German, an Italian, a Hungarian, a Czech, "Polish".
  pl: Object.fromEntries(
    ["niemiec", "wloch", "wegier", "czech", "polski"].map((word) => [word, ({ before }) => !startsSentence(before)]),
  ),
  // Mali or "his house", "his property"; Chad or "red", Mali or "garland", also inside other words.
  ckb: { مالي: () => false },
  ug: { مالي: () => false },
  // Chad or "vermilion", Mali or "flower", but where a word for a country or its government stands before.
  th: { ชาด: isThaiCountry, มาลี: isThaiCountry },
  // Mali or "financial", "small", "the mountain".
  ...Object.fromEntries(["az", "hr", "sl", "sq", "sr"].map((language) => [language, { mali: isNoFirstWord }])),
  // Mali or "financial"; Damascus or a pistachio.
  tr: { mali: isNoFirstWord, sam: ({ after }) => !/^ f[ıi]st[ıi]/u.test(after) },
  ...Object.fromEntries(["bg", "mk", "sr"].map((language) => [language, { mali: isNoFirstWord, мали: isNoFirstWord }])),
  // Doha or "rejects"; Maseru or "handed over"; India or "they admitted", "give thanks"; Gaza or "strong"; Cuba or
  // a dish.
  he: {
    דוחה: isBehindHebrewPreposition,
    מסרו: isBehindHebrewPreposition,
    הודו: isHebrewIndia,
    עזה: isHebrewGaza,
    // Peru or "pro-".
    פרו: ({ after }) => !/^[-־]\p{L}/u.test(after),
    // Mali or the end of "left"; Kenya or "a purchase"; Qatar or a locomotive.
    סין: ({ before, after }) =>
      !/(?:^|[^\p{L}])(?:שין[,]? ?(?:או )?ו?|[ובלמש]{0,2}האות )$/u.test(before) &&
      !/^,? (?:או |ו)?שין(?!\p{L})/u.test(after),
    קטר: ({ before, after }) =>
      !/(?:^|[^\p{L}])ה$|נהג $/u.test(before) && !/^ (?:ה?רכבת|ה?קיטור|דיזל|חשמלי)/u.test(after),
    מאלי: ({ before }) => !/ש$/.test(before),
    קניה: ({ before, after }) =>
      !/(?:^|[^\p{L}])(?:כל|כוח|סל|עסקת|מחיר) $/u.test(before) &&
      !/^ (?:של|כז|גדולה|חדשה|מרוכזת|מקוונת|אונליין)/u.test(after),
    קובה: ({ before, after }) =>
      !/(?:מרק|סיר|אכל[והנת]*) $/u.test(before) && !/^ (?:סלק|חמוסטה|ביתית|מטוגנת)/u.test(after),
  },
};

const ORDINARY: ReadonlyMap<string, ReadonlyMap<string, Test>> = new Map(
  Object.entries(ORDINARY_WORDS).map(([language, words]) => [language, new Map(Object.entries(words))]),
);

/** A word that begins a sentence has a capital in any case. */
function isNoFirstWord({ before, after }: Surroundings): boolean {
  return !/(?:^|[.!?:…"”]) ?$/u.test(before) || !/^ \p{Ll}/u.test(after);
}

/** Whether a name is also a word of the language. */
export function isOrdinaryWord(pattern: string, language: string): boolean {
  return ORDINARY.get(primary(language))?.has(pattern) === true;
}

export function isMeantAsName(pattern: string, language: string, around: Surroundings): boolean {
  if (isAccusative(pattern, around.surface)) return false;
  return ORDINARY.get(primary(language))?.get(pattern)?.(around) ?? true;
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

/** Somebody requests: بناء على طلب مالي is "at the request of Mali". */
const AT_THE_REQUEST = /(?:^|[^\p{L}])[وف]?(?:علي|عند|تلبيه ل|استجابه ل) ?طلب $/u;

/** A verb in the feminine, as of a country, opens a sentence: تشهد مالي أزمة. Not تمويل, which is a noun. */
const VERB_OPENS = /(?:^|[.!؟:\n] ?)[وف]?س?ت(?!..ي.\s)\p{L}{3,6} $/u;
/** Of this shape are verbs and nouns: تشارك, تعاون. */
const MAY_BE_NOUN = /(?:^|\s)ت.ا.. $/u;
const STOP = /[.!؟]/u;
/** Without a full stop, a few words are a headline: تضخم مالي في البلد. */
const LONGER_THAN_HEADLINES = 40;

function isSentenceOfMali(said: string, after: string): boolean {
  if (!VERB_OPENS.test(said)) return false;
  return STOP.test(after) || (after.length >= LONGER_THAN_HEADLINES && !MAY_BE_NOUN.test(said));
}

function isArabicMali({ before, after }: Surroundings): boolean {
  const said = fold(before);
  if (isSentenceOfMali(said, after)) return true;
  const { word, gap } = lastWord(said);
  if (gap === "" && word !== "") return isBehindArabicClitic(said, word);
  if (word === "" || gap.trim() !== "" || AT_THE_REQUEST.test(said)) return true;
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
  return noun === undefined || noun.length < 3 || ["عاصمه", "مصريه"].includes(noun);
}

const ARABIC_TIMES = folded(
  "اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأسبوع الشهر العام الليلة الماضي المقبل الآن التي الذي الذين والتي والذي",
);
const ARABIC_PREPOSITIONS = folded(
  "في من إلى على عن مع بين نحو ضد لدى حول داخل خارج دولة منتخب مدينة أمير رئيس حكومة سفير أن إن لأن زار يزور تزور غادر يغادر",
);

/** القديمة, الخيرية. Not الدائرة, which is a noun. */
const FEMININE_ADJECTIVE = /^ال(?:..ي.|\p{L}+ي|م\p{L}{3,})ه$/u;

/**
 * A country is no first part of a compound: قطر الأنبوب is a diameter, مسقط رأسه is where he was born. An adjective of
 * a city or country is feminine: حلب القديمة.
 */
function isNoArabicNoun({ before, after }: Surroundings): boolean {
  const said = fold(before);
  if (/^ ?\p{N}/u.test(after) || /(?:^|[^\p{L}])(?:نصف|ربع) $/u.test(said)) return false;
  const [, next = ""] = /^ (\p{L}+)/u.exec(fold(after)) ?? [];
  if (/^ الدائرة/u.test(after)) return false;
  if (/^راس(?:ه|ها|هم|ي|ك)?$/u.test(next)) return false;
  if (!/^ال/u.test(next) || FEMININE_ADJECTIVE.test(next) || ARABIC_TIMES.has(next)) return true;
  const { word, gap } = lastWord(said);
  return gap === "" ? /[بل]$/u.test(word) : ARABIC_PREPOSITIONS.has(word) && !/^الا\p{L}*$/u.test(next);
}

/** Not at sunset, nor the prayer at sunset. */
function isArabicMorocco({ before, after }: Surroundings): boolean {
  if (/^ (?:حتي|الي) (?:منتصف|العشاء|الفجر|الصباح|ساعات|وقت)/u.test(fold(after))) return false;
  return (
    !/(?:^|[^\p{L}])[وف]?(?:عند|صلاه|اذان|وقت|قبيل|بعيد|حتي)(?: صلاه| اذان)? $/u.test(fold(before)) ||
    /^ العربي/u.test(after)
  );
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
 * "and", as only a few countries have: جيبوتي ومالي.
 */
function isBehindArabicClitic(said: string, clitic: string): boolean {
  if (/[بل]$/u.test(clitic)) return true;
  return /^[وف]$/u.test(clitic) && isNoAdjective(/(?<!\p{L})(\p{L}*ي)\s+\p{L}$/u.exec(said)?.[1], "ar");
}

/** Countries end as adjectives do, and stand beside other countries. */
const isNoAdjective = (word: string | undefined, language: string): boolean =>
  word === undefined || countryNames(language).has(word);

const PERSIAN_LEADS = folded(
  "در از به با تا بین کشور جمهوری دولت ارتش شمال جنوب شرق غرب مرکز پایتخت رئیس‌جمهور رئیس‌جمهوری مردم خاک وزیرخارجه خارجه علیه سفیر که",
);

function isPersianMali({ before }: Surroundings): boolean {
  const said = fold(before);
  const { word, gap } = lastWord(said);
  if (word === "") return true;
  // "Economic and financial", "economic, financial": Persian adjectives of this kind end in ی.
  if (word === "و" || gap.trim() !== "")
    return isNoAdjective(/(?<!\p{L})(\p{L}*ي)[^\p{L}]*(?:و[^\p{L}]*)?$/u.exec(said)?.[1], "fa");
  return PERSIAN_LEADS.has(word);
}

/** Not a diameter of so many centimetres, or of something. */
function isNoPersianDiameter({ before, after }: Surroundings): boolean {
  return (
    !/^\s*\p{N}/u.test(after) &&
    !/^ (?:دايره|لوله|زمين|تنه|درخت|سوراخ|كره|چرخ|سيم|ميله|اين|ان|هر|داخلي|خارجي|بيروني|دهانه|يك|دو|سه|چهار|پنج|شش|ده|بيست|چند|حدود|تقريبا|نيم)(?:ها|هاي)?(?!\p{L})/u.test(
      fold(after),
    ) &&
    !/(?:^|[^\p{L}])(?:نيم|نصف) $/u.test(fold(before))
  );
}

/** A day has no word for a place before it, or only one that may stand before a time too: از، تا. */
function isPersianDushanbe({ before, after }: Surroundings): boolean {
  return (
    /(?:^|[^\p{L}])(?:به|در|شهر|وارد|راهي|فرودگاه|پايتخت) $/u.test(fold(before)) ||
    /^، (?:پایتخت|مرکز)/u.test(after) ||
    (/(?:^|[^\p{L}])از $/u.test(before) && /^ (?:راهي|عازم|به (?!بعد)|وارد|ديدن|بازديد)/u.test(fold(after)))
  );
}

/** به یمن is "thanks to", خوش یمن "auspicious". */
function isNoPersianLuck({ before, after }: Surroundings): boolean {
  if (/(?:خوش|بد|پر) ?$/u.test(before)) return false;
  return (
    !/(?:^|[^\p{L}])به $/u.test(before) ||
    /^\s*(?:$|[.،:؛!؟]|و |رفت|سفر|آمد|رسید|حمله|کمک(?!\u200c?ها)|بازگشت)/u.test(after)
  );
}

/** Not a wrinkle, nor the pleats of a skirt. */
function isNoPersianPleat({ before, after }: Surroundings): boolean {
  if (/(?:^|[^\p{L}])(?:دامن|پارچه|پر|بي|خط|يك|دو|سه|چند|هر) ?$/u.test(fold(before))) return false;
  return !/^ (?:و (?:چروك|شكن)|(?:(?:بر|به|روي) )?(?:ابرو|پيشاني|صورت|پوست|دامن|پرده|لباس)|خورد|مي خورد|داد|انداخت)/u.test(
    fold(after),
  );
}

function isNoPersianCable({ before, after }: Surroundings): boolean {
  if (/(?:^|[^\p{L}])(?:سيم|فيبر|متر|رشته) (?:و )?$/u.test(fold(before))) return false;
  return !/^ (?:برق|شبكه|تلفن|فيبر|شارژ|فشار|نوري|مسي|اينترنت|انتقال|كشي|و (?:سيم|ريل|فيبر))/u.test(fold(after));
}

const BEHIND_THAI_STATE = /(?:ประเทศ|สาธารณรัฐ|ประธานาธิบดี|รัฐบาล|นายกรัฐมนตรี|รัฐมนตรี|กองทัพ|ทีมชาติ|ชายแดน)$/u;

function isThaiCountry({ before }: Surroundings): boolean {
  return BEHIND_THAI_STATE.test(before);
}
