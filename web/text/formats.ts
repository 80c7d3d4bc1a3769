import { counted, type Plural } from "../messages/plural";
import { useSettings } from "../shell/settings";

export type Precision = "YEAR" | "MONTH" | "DAY" | "MINUTE" | "SECOND";

/** Dates, numbers and names in the reader's language, digits and calendar. */
export interface Formats {
  /** A date, as exact as it is known. A moment is shown in the reader's time zone, a day is the same everywhere. */
  date(instant: string, precision?: Precision | null): string;
  number(value: number): string;
  /** A part of a whole, from 0 to 1, as per cent. */
  share(value: number): string;
  /** A phrase with its number, such as "3 articles". */
  count(plural: Plural, n: number): string;
  /** The name of a language, such as "Arabic". Empty where it is not known. */
  languageName(tag: string): string;
  /** The name of a country by its ISO code. */
  countryName(code: string): string;
}

const DAY: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
const MOMENT: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
};
const PARTS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  YEAR: { year: "numeric", timeZone: "UTC" },
  MONTH: { year: "numeric", month: "long", timeZone: "UTC" },
  DAY,
  MINUTE: MOMENT,
  SECOND: MOMENT,
};

function createFormats(language: string, calendar: string): Formats {
  const locale = `${language}-u-ca-${calendar}`;
  const numbers = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: "percent" });
  const dates = new Map<Precision, Intl.DateTimeFormat>();
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const countries = new Intl.DisplayNames(language, { type: "region" });
  return {
    date(instant, precision) {
      const exact = precision ?? "SECOND";
      const format = dates.get(exact) ?? new Intl.DateTimeFormat(locale, PARTS[exact]);
      dates.set(exact, format);
      return format.format(new Date(instant));
    },
    number: (value) => numbers.format(value),
    share: (value) => shares.format(value),
    count: (plural, n) => counted(language, plural, n),
    languageName: (tag) => (tag === "und" ? "" : named(languages, tag)),
    countryName: (code) => named(countries, code),
  };
}

/** What the data calls a language or country may be no such code. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The rows of a list share theirs: what `Intl` makes is dear. */
const made = new Map<string, Formats>();

export function useFormats(): Formats {
  const { language, calendar } = useSettings();
  const name = `${language} ${calendar}`;
  const formats = made.get(name) ?? createFormats(language, calendar);
  made.set(name, formats);
  return formats;
}
