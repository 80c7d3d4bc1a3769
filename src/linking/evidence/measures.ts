import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import type { Surroundings } from "./ordinary-words";

const UNITS: Readonly<Record<string, string>> = {
  ar: "(?:سنتي?|ملل?ي?|كيلو|نانو|ميكرو)?(?:متر|امتار)(?:ات|ا|ين)?|سم|ملم|مم|كم|بوص\\p{L}*|انش|اقدام|اذرع",
  fa: "(?:سانتي?|ميلي|كيلو|نانو|ميكرو)?[\\u200c ]?متر|سانت|اينچ|وجب",
};

/** Prepositions and conjunctions: behind them the length is of something else. */
const OTHERS: Readonly<Record<string, string>> = {
  ar: "في|من|علي|عن|مع|بين|ان|لان|التي|الذي",
  fa: "در|از|با|تا|براي|كه|و(?! (?:نيم|يك|دو|سه|چهار|پنج|شش|هفت|هشت|نه)(?!\\p{L}))",
};

const LENGTHS = new Map(
  Object.entries(UNITS).map(([language, units]) => [
    language,
    new RegExp(`^ (?:(?!(?:${OTHERS[language] ?? ""})(?!\\p{L}))[\\p{L}\\p{N}.,٫]+ ){0,5}(?:${units})(?!\\p{L})`, "u"),
  ]),
);

/** Whether a length follows in the same phrase: `قطر حبات البرد سنتيمتران` is a diameter, and not Qatar. */
export function isMeasured({ after }: Pick<Surroundings, "after">, language: string): boolean {
  return LENGTHS.get(primary(language))?.test(fold(after).replaceAll("\u200c", "")) === true;
}
