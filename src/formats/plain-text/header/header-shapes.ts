import type { DateContext } from "../../reading/dates";
import { isDate, parseDate } from "../../reading/dates";
import { isNameAlone } from "../../reading/page-words/byline";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { fold } from "../../../domain/text/folding/fold";
import { fieldsIn, labelledSource } from "./header-fields";
import { wordsOf } from "../line-shapes";

const LONGEST_FIELD = 110;
const MOST_WORDS_OF_LABEL = 5;

/** Whether a line has a date or an author of the header. */
export const hasFields = (text: string, context: DateContext): boolean =>
  fieldsIn(text, context)?.publishedAt !== undefined || labelledDate(text, context) !== undefined;

/**
 * A line of a header in a form that the reader of fields knows. Its label may be in any language, or on the line above
 * (`above`).
 */
export function writtenField(text: string, above: string, context: DateContext): string | undefined {
  if (text.length > LONGEST_FIELD || /[.!?؟]$/u.test(text)) return undefined;
  if (FROM_ALONE.test(above) && /^[\p{Lu}\p{Lo}]/u.test(text)) return `${above} ${text}`;
  if (REPORTER_BEHIND.test(above) && HAN_NAME.test(text)) return `記者: ${text}`;
  return nameOfAgency(text, context) ?? labelledDate(text, context) ?? nameWithDate(text, context) ?? nameIn(text);
}

/** "Quay News reporter", and the name on the next line. */
const REPORTER_BEHIND = /^\p{Script=Han}{2,12}[\s\u3000](?:記者|记者)$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** "From:" alone: who publishes is on the next line. */
const FROM_ALONE =
  /^(?:from|by|author|authors|de|par|von|por|di|da|автор|авторы|من|الكاتب|المصدر|作者|来源)\s?[:：]$/iu;

/** The date behind a label in any language: "Geplaatst op: 3 mei 2024". Nothing else may follow it. */
export function labelledDate(text: string, context: DateContext): string | undefined {
  if (text.length > LONGEST_FIELD || !/\p{Nd}/u.test(text) || isDate(text, context)) return undefined;
  const glued = text.replace(GLUED_LABEL, "");
  if (glued !== text && isDay(glued, context)) return glued;
  if (!/^[^\p{Nd}]{2,40}?[\s:：–—-]/u.test(text) || /[.!?]$/u.test(text)) return undefined;
  const words = text.split(/\s+/);
  // Numbers are of the date.
  const numberAt = words.findIndex((word) => /\p{Nd}/u.test(word));
  for (let cut = 1; cut <= Math.min(MOST_WORDS_OF_LABEL, words.length - 1, numberAt); cut += 1) {
    const rest = words
      .slice(cut)
      .join(" ")
      .replace(/^[:：|–—-]\s?/u, "");
    if (isDay(rest, context)) return rest;
  }
  return undefined;
}

/** "송고시간2024-12-10": scripts without spaces put none before the date. */
const GLUED_LABEL =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}[:：]?(?=\p{Nd}{4}[-./年년])/u;

function isDay(text: string, context: DateContext): boolean {
  const { precision } = (isDate(text, context) ? parseDate(text, context)?.date : undefined) ?? {};
  return precision !== undefined && precision !== "YEAR" && precision !== "MONTH";
}

/** `NAME / TNN / 18 March 2024`: an agency in capitals between the name and the date. */
function nameOfAgency(text: string, context: DateContext): string | undefined {
  const [name = "", agency = "", date = "", ...others] = text.split(/\s[|/]\s/u);
  const isWhole = others.length === 0 && /^\p{Lu}[\p{Lu}\p{Nd}]{1,5}$/u.test(agency) && isDate(date, context);
  return isWhole && isNameAlone(name) ? `${name}, ${date}` : undefined;
}

/** `NAME | 18 March 2024 | Press release` */
function nameWithDate(text: string, context: DateContext): string | undefined {
  const parts = text.split(/\s?[|·•]\s?/u).map((part) => part.trim());
  const [name = ""] = parts;
  const date = parts.find((part) => isDate(part, context) && parseDate(part, context) !== undefined);
  if (date === undefined || parts.length > 4) return undefined;
  if (isNameAlone(name)) return `${name}, ${date}`;
  // The section, or the day in another calendar.
  return date === name && parts.slice(1).every(isAside) ? date : undefined;
}

/** "Source: Depot 2" */
export const isSourceLine = (text: string): boolean =>
  text.length <= LONGEST_FIELD && labelledSource(text) !== undefined;

const isAside = (part: string): boolean => part.length <= LONGEST_ASIDE && wordsOf(part) <= MOST_WORDS_OF_LABEL;

const LONGEST_ASIDE = 30;

/** `NAME - what the author does at whom`, `Any label: NAME`. */
function nameIn(text: string): string | undefined {
  const [first = "", ...others] = text.split(/\s[–—|-]\s|,\s(?=\p{Lu}[\p{Lu}\d]{1,5}$)/u);
  // "Ada Marin, AGENCY" is known already: the agency is an author too.
  if (others.some((other) => AGENCIES.has(fold(other)))) return undefined;
  if (others.length > 0 && isNameAlone(first)) return first;
  const [, behind = ""] = /^[^\p{Nd}:：]{2,25}[:：]\s?(.{3,60})$/u.exec(text) ?? [];
  return isNameAlone(behind) ? behind : undefined;
}
