import type { ByLanguage } from "../../../domain/entity";
import { canonicalTag } from "../../../domain/text/languages/language-tag";
import { countScripts, mainScript } from "../../../domain/text/languages/scripts";
import type { Script } from "../../../domain/text/languages/scripts";
import { plainTextOf } from "../html/html-text";
import { objectOf, stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { unixDate } from "../standard-dates";
import { firstOf, valuesAt } from "./graph";

/** A text without markup, and the language that is stated for it. */
interface SpokenText {
  readonly text: string;
  readonly language?: string;
}

/** The texts of a property, without markup. Values may be in a list, by language, or in objects with a `name`. */
export function textsAt(object: JsonObject | undefined, name: string): readonly string[] {
  return spokenTextsAt(object, name).map(({ text }) => text);
}

/** The dates of a property, as they are written. Some programs write Unix times, as numbers or as their digits. */
export function datesAt(object: JsonObject | undefined, name: string): readonly string[] {
  const numbers = valuesAt(object, name).flatMap((value) => (typeof value === "number" ? [String(value)] : []));
  return [...textsAt(object, name), ...numbers].map((text) =>
    UNIX_TIME.test(text) ? (unixDate(Number(text))?.date.instant ?? text) : text,
  );
}

const UNIX_TIME = /^\d{9,10}(?:\d{3})?$/;

/** The first text. What is named from many places is read in each of them, so it does not look at the others. */
export function firstTextAt(object: JsonObject | undefined, name: string): string | undefined {
  for (const value of valuesAt(object, name)) {
    if (typeof value === "string" && value.length > LONGEST_WRITTEN) continue;
    const [found] = spokenTexts(value, 0);
    if (found !== undefined) return found.text;
  }
  return undefined;
}

/** A name or a caption with its markup. */
const LONGEST_WRITTEN = 5_000;

export function spokenTextsAt(object: JsonObject | undefined, name: string): readonly SpokenText[] {
  return valuesAt(object, name).flatMap((value) => spokenTexts(value, 0));
}

function spokenTexts(value: unknown, depth: number): readonly SpokenText[] {
  if (typeof value === "string") {
    const text = cleanText(value);
    return text === "" ? [] : [{ text }];
  }
  const object = objectOf(value);
  if (object === undefined || depth > MOST_LEVELS) return [];
  if ("@value" in object) {
    const language = tagOf(object["@language"]);
    return spokenTexts(object["@value"], MOST_LEVELS).map(({ text }) => ({ text, ...(language && { language }) }));
  }
  if ("name" in object) {
    const names = valuesAt(object, "name").slice(0, MOST_NAMES);
    const texts = names.flatMap((name) => spokenTexts(name, depth + 1));
    // Two names of one thing are no two things, unless they are in two languages.
    return texts.every(({ language }) => language === undefined) ? texts.slice(0, 1) : texts;
  }
  return languageMap(object);
}

const MOST_LEVELS = 3;
const MOST_NAMES = 500;

/** `{ "en": "Mali", "ar": "مالي" }`, as a context with language containers has it. */
function languageMap(object: JsonObject): readonly SpokenText[] {
  const entries = Object.entries(object).slice(0, MOST_NAMES);
  if (!entries.every(([key]) => key === "@none" || (LANGUAGE_KEY.test(key) && !key.startsWith("x-")))) return [];
  return entries.flatMap(([key, value]) => {
    const texts = Array.isArray(value) ? value : [value];
    const language = tagOf(key);
    return texts
      .slice(0, MOST_NAMES)
      .flatMap((each) => (typeof each === "string" ? spokenTexts(each, MOST_LEVELS) : []))
      .map(({ text }) => ({ text, ...(language !== undefined && { language }) }));
  });
}

const LANGUAGE_KEY = /^(?:[a-z]{2,3})(?:[-_][a-z\d]{2,8}){0,3}$/iu;

export function tagOf(value: unknown): string | undefined {
  const tag = stringOf(value);
  return tag !== undefined && LANGUAGE_KEY.test(tag) ? canonicalTag(tag.replaceAll("_", "-")) : undefined;
}

/** The text of a value, or of an object that stands for one. */
export function textOf(value: unknown): string | undefined {
  return spokenTexts(firstOf(value), 0)[0]?.text;
}

/** Without markup, and without control characters, which are nothing that a reader sees. */
export function cleanText(written: string): string {
  return plainTextOf(written).replace(CONTROLS, "").trim();
}

const CONTROLS = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Nobody has a longer name. */
const LONGEST_NAME = 500;

export interface NamesByLanguage {
  /** The first of each language. */
  readonly first: ByLanguage<string>;
  readonly others: ByLanguage<readonly string[]>;
}

/** Names by language. `language` counts for names that state none, if it is written in their script. */
export function namesAt(
  node: JsonObject,
  properties: readonly string[],
  language: string | undefined,
): NamesByLanguage {
  const first: Record<string, string> = {};
  const others: Record<string, string[]> = {};
  for (const spoken of properties.flatMap((property) => spokenTextsAt(node, property))) {
    const name = spoken.text.replace(/\s+/gu, " ");
    if (name.length > LONGEST_NAME || !/[\p{L}\p{N}]/u.test(name)) continue;
    const tag = spoken.language ?? languageWritten(name, language) ?? UNKNOWN_LANGUAGE;
    if (first[tag] === undefined) first[tag] = name;
    else if (first[tag] !== name && others[tag]?.includes(name) !== true && (others[tag]?.length ?? 0) < MOST_NAMES)
      (others[tag] ??= []).push(name);
  }
  return { first, others };
}

const UNKNOWN_LANGUAGE = "und";

/** Texts by language, the first of each. */
export function textsByLanguage(node: JsonObject, property: string, language: string | undefined): ByLanguage<string> {
  const found: Record<string, string> = {};
  for (const { text, language: stated } of spokenTextsAt(node, property))
    found[stated ?? languageWritten(text, language) ?? UNKNOWN_LANGUAGE] ??= text.slice(0, LONGEST_TEXT);
  return found;
}

const LONGEST_TEXT = 20_000;
const SAMPLE = 100;

/** The language, unless the text is in another script: `Reuters` in an Arabic document is not Arabic. */
function languageWritten(text: string, language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const script = mainScript(countScripts(text.slice(0, SAMPLE)));
  const usual = scriptOfLanguage(language);
  return usual === undefined || script === "None" || usual.includes(script) ? withoutRegion(language) : undefined;
}

const SCRIPT_NAMES: Readonly<Record<string, readonly Script[]>> = {
  Arab: ["Arabic"],
  Latn: ["Latin"],
  Hebr: ["Hebrew"],
  Cyrl: ["Cyrillic"],
  Grek: ["Greek"],
  Hans: ["Han"],
  Hant: ["Han"],
  Jpan: ["Han", "Kana"],
  Kore: ["Hangul", "Han"],
  Deva: ["Devanagari"],
};

function scriptOfLanguage(language: string): readonly Script[] | undefined {
  try {
    return SCRIPT_NAMES[new Intl.Locale(language).maximize().script ?? ""];
  } catch {
    // A RangeError: it is no tag.
    return undefined;
  }
}

/** Names are the same in all countries of a language. */
function withoutRegion(language: string): string {
  const [primary = language, script] = canonicalTag(language).split("-");
  return script?.length === "Hant".length ? `${primary}-${script}` : primary;
}
