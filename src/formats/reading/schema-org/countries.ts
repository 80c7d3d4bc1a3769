import { primary } from "../../../domain/text/languages/language-tag";
import { detectLanguage } from "../../../domain/text/languages/language";
import { fold } from "../../../domain/text/folding/fold";

/**
 * The ISO 3166-1 code of a country by its code or its name: in English, in the language that is stated for it, and in
 * the one that its script tells. Undefined if no country is called so.
 */
export function countryCodeOf(written: string, language: string | undefined): string | undefined {
  const text = written.trim();
  if (text.length > LONGEST_NAME) return undefined;
  if (/^[A-Za-z]{2}$/u.test(text)) {
    const code = present(text.toUpperCase());
    return codes().find((each) => each === code);
  }
  const name = fold(text);
  const languages = ["en", language ?? "en", detectLanguage(text)];
  return languages.map((each) => namesIn(each).get(name)).find((code) => code !== undefined);
}

const LONGEST_NAME = 100;
/** Regions of CLDR that are no countries of ISO 3166-1. */
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);
const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

let known: readonly string[] | undefined;

function codes(): readonly string[] {
  known ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => !NO_COUNTRIES.has(code) && present(code) === code && nameOf(code, "en") !== undefined,
  );
  return known;
}

/** Codes that are no longer used lead to those that are: `UK` is `GB`. */
function present(code: string): string | undefined {
  return new Intl.Locale(`und-${code}`).region === undefined
    ? undefined
    : new Intl.Locale(Intl.getCanonicalLocales(`und-${code}`)[0] ?? "und").region;
}

const displays = new Map<string, Intl.DisplayNames>();

function nameOf(code: string, language: string): string | undefined {
  let display = displays.get(language);
  if (display === undefined) {
    display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    displays.set(language, display);
  }
  return display.of(code);
}

const byName = new Map<string, ReadonlyMap<string, string>>();
/** A document may state any language. */
const MOST_LANGUAGES = 100;

function namesIn(language: string): ReadonlyMap<string, string> {
  const own = primary(language);
  const found = byName.get(own);
  if (found !== undefined) return found;
  const names = new Map<string, string>();
  if (isSupported(own) && byName.size < MOST_LANGUAGES)
    for (const code of codes()) {
      const name = nameOf(code, own);
      if (name !== undefined) names.set(fold(name), code);
    }
  byName.set(own, names);
  return names;
}

function isSupported(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    // A RangeError: it is no tag.
    return false;
  }
}
