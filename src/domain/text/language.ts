import type { Direction } from "../rich-text";

const RTL_LANGUAGES = new Set(["ar", "fa", "ur", "he", "ps", "ckb", "sd", "ug", "yi", "dv", "ks"]);

export function directionOf(language: string, text: string): Direction {
  const primary = language.split("-")[0] ?? "";
  if (RTL_LANGUAGES.has(primary)) return "RTL";
  if (primary !== "und" && primary !== "") return "LTR";
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u.test(letter) ? "RTL" : "LTR";
}

/** A primary BCP 47 tag, or `und`. */
export function detectLanguage(text: string): string {
  if (/[پچژگ]/.test(text)) return "fa";
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  if (/\p{Script=Hebrew}/u.test(text)) return "he";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Latin}/u.test(text)) return /[éèçàù]|\b(le|la|les|des)\b/.test(text) ? "fr" : "en";
  return "und";
}
