import { fold } from "../../domain/text/folding/fold";

const LETTER_A = 65;
const LETTERS = 26;

const known = new Map<string, ReadonlySet<string>>();

/** What a language calls the countries, folded. The names are those of Unicode's CLDR, which Node has. */
export function countryNames(language: string): ReadonlySet<string> {
  const names = known.get(language) ?? new Set(namesOfRegions(language));
  known.set(language, names);
  return names;
}

function namesOfRegions(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = Array.from({ length: LETTERS }, (_, index) => String.fromCharCode(LETTER_A + index));
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const name = names.of(a + b);
      return name === undefined ? [] : [fold(name)];
    }),
  );
}

let otherThanPeople: ReadonlySet<string> | undefined;

/**
 * Whether an English given name is also a country, a month, or a city that a time zone is called after, as Node has
 * them: "in May Paris", "London Paris". `word` is folded.
 */
export function isPlaceOrMonth(word: string): boolean {
  otherThanPeople ??= new Set([...countryNames("en"), ...months(), ...cities()]);
  return otherThanPeople.has(word);
}

const MONTHS = 12;

function months(): string[] {
  const format = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  return Array.from({ length: MONTHS }, (_, month) => fold(format.format(new Date(Date.UTC(2000, month)))));
}

const cities = (): string[] =>
  Intl.supportedValuesOf("timeZone").map((zone) => fold(zone.slice(zone.lastIndexOf("/") + 1)));
