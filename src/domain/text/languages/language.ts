import type { Direction } from "../../rich-text";
import {
  ARABIC_SCRIPT,
  CYRILLIC_SCRIPT,
  DEVANAGARI_SCRIPT,
  ETHIOPIC_SCRIPT,
  HEBREW_SCRIPT,
  LANGUAGE_OF_SCRIPT,
} from "./language-profiles";
import { LATIN_SCRIPT } from "./language-profiles-latin";
import { bestLanguage } from "./language-score";
import { countScripts, mainScript } from "./scripts";
import type { Script } from "./scripts";

/** Languages written from right to left, unless the tag names another script (`az-Arab`, `ku-Latn`). */
const RTL_LANGUAGES = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "glk",
  "he",
  "iw",
  "ks",
  "lrc",
  "mzn",
  "nqo",
  "pnb",
  "ps",
  "prs",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
const RTL_SCRIPT = /^(adlm|arab|aran|hebr|nkoo|rohg|samr|syrc|thaa)$/i;
const RTL_LETTERS: ReadonlySet<Script> = new Set(["Arabic", "Hebrew", "Syriac", "Thaana", "Nko", "Adlam"]);
const ANY_RTL_LETTER = new RegExp(`[${[...RTL_LETTERS].map((script) => `\\p{Script=${script}}`).join("")}]`, "u");

/** More text says no more about its language. */
const SAMPLE_LENGTH = 4000;
/** In Latin script: one letter or ending that a few languages share. */
const TOO_LITTLE = 0.8;
const NO_LANGUAGE = "und";

/** Kurdish and Uyghur write each vowel. A text without these letters is of neither, though it may share others. */
const VOWEL_LETTER = /[ەۇۆۈۋېێڕڵڤڭ]|ه\u200c/u;
const WITHOUT_VOWEL_LETTERS = ARABIC_SCRIPT.filter(({ language }) => language !== "ckb" && language !== "ug");

const ARTICLE = /(?<!\p{L})[وفبك]?ال[\u0621-\u064a]{3}/u;
/** پ, ک and other letters of the Arabic script that Arabic does not have. */
const OTHER_LETTER = /(?![\u0621-\u063a\u0641-\u064a])(?=\p{L})\p{Script=Arabic}/u;
/** Small words of languages that borrow words with an article, typed with Arabic letters. */
const SMALL_WORD = /(?<!\p{L})(?:در|از|به|را|با|است|شد|شده|بود|براي|البته|اين|كه|كي|جي|جو|سان|د|په|چي)(?!\p{L})/u;

/** It has an article and nothing of another language. A و that stands apart is none. */
const isPlainlyArabic = (text: string): boolean =>
  ARTICLE.test(text) && !OTHER_LETTER.test(text) && !SMALL_WORD.test(text);

/** As the language is written; where it is unknown, as most letters of the text are. */
export function directionOf(language: string, text: string | (() => string)): Direction {
  const [primary = "", ...subtags] = language.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => subtag.length === 4 && !/^\d/.test(subtag));
  if (script !== undefined) return RTL_SCRIPT.test(script) ? "RTL" : "LTR";
  if (primary !== "" && primary !== NO_LANGUAGE && primary !== "mul") return RTL_LANGUAGES.has(primary) ? "RTL" : "LTR";
  const words = typeof text === "string" ? text : text();
  // A list of names asks for each of them, and most have none of these letters.
  if (!ANY_RTL_LETTER.test(words)) return "LTR";
  return RTL_LETTERS.has(mainScript(countScripts(withoutSigns(words)))) ? "RTL" : "LTR";
}

/**
 * The language of a text as a primary BCP 47 tag, or `und`. By script, then by the letters and the small words that
 * tell the languages of a script apart; hashtags, handles and URLs do not count. Good on sentences; a name or two give
 * `und` in Latin script.
 */
export function detectLanguage(text: string): string {
  const sample = withoutSigns(text.slice(0, SAMPLE_LENGTH)).normalize("NFC");
  const counts = countScripts(sample);
  const script = mainScript(counts);
  switch (script) {
    case "None":
      return NO_LANGUAGE;
    case "Latin":
      return bestLanguage(sample, LATIN_SCRIPT, TOO_LITTLE) ?? NO_LANGUAGE;
    case "Arabic":
      if (isPlainlyArabic(sample)) return "ar";
      return bestLanguage(sample, VOWEL_LETTER.test(sample) ? ARABIC_SCRIPT : WITHOUT_VOWEL_LETTERS) ?? "ar";
    case "Hebrew":
      return bestLanguage(sample, HEBREW_SCRIPT) ?? "he";
    case "Cyrillic":
      return bestLanguage(sample, CYRILLIC_SCRIPT) ?? "ru";
    case "Devanagari":
      return bestLanguage(sample, DEVANAGARI_SCRIPT) ?? "hi";
    case "Ethiopic":
      return bestLanguage(sample, ETHIOPIC_SCRIPT) ?? "am";
    case "Han":
    case "Kana":
      // Chinese quotes a Japanese word now and then; Japanese is never long without kana.
      return counts.Kana * 10 > counts.Han ? "ja" : "zh";
    case "Nko":
      return "nqo";
    case "Adlam":
      return "ff";
    default:
      return LANGUAGE_OF_SCRIPT[script];
  }
}

/** What is left without links, hashtags and handles; where nothing is, the hashtags speak. */
function withoutSigns(text: string): string {
  const withoutLinks = text.replace(/https?:\/\/\S+|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?(?![\w-])/giu, " ");
  const rest = withoutLinks.replace(/[@#＃]\S+/gu, " ");
  return /\p{L}/u.test(rest) ? rest : withoutLinks;
}
