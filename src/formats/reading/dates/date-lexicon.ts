import { fold } from "../../../domain/text/folding/fold";
import { LANGUAGE_ROWS, ZONE_ROWS } from "./date-names";
import {
  AFTERNOON_WORDS,
  AGO_WORDS,
  CITIES,
  CITY_TIMES,
  DAY_WORDS,
  EMPTY_WORDS,
  ERAS,
  ETHIOPIC_ROWS,
  GREGORIAN_ROWS,
  HOUR_WORDS,
  ISLAMIC_ROWS,
  MINUTE_WORDS,
  MORNING_WORDS,
  PERSIAN_ROWS,
  SECOND_WORDS,
  YEAR_WORDS,
  ZONES,
} from "./date-words";

export type Calendar = "gregorian" | "persian" | "islamic" | "ethiopic";

export interface NamedMonth {
  readonly calendar: Calendar;
  /** 1 to 12, in Ethiopia to 13. */
  readonly month: number;
  readonly language: string;
}

type Unit = "year" | "day" | "hour" | "minute" | "second";

/** What a word or a few words of a printed date may mean. Most have one meaning. "mar" is a month and a weekday. */
export interface Meaning {
  months?: NamedMonth[];
  half?: "morning" | "afternoon";
  /** Minutes east of UTC, or an IANA zone. */
  zone?: number | string;
  /** To be added to the years of an era. */
  era?: number;
  unit?: Unit;
  /** A day of the week, or a word between the numbers. */
  isEmpty?: boolean;
  /** A word of "3 hours ago". */
  isAgo?: boolean;
}

type Order = "dmy" | "mdy" | "ymd";

interface Lexicon {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** By the first word of a name: the most words that a name with this beginning has. */
  readonly longest: ReadonlyMap<string, number>;
  readonly orders: ReadonlyMap<string, Order>;
}

let built: Lexicon | undefined;

/** What the folded words mean, if anything. Words are separated by one space. */
export function meaningOf(words: string): Meaning | undefined {
  return lexicon().meanings.get(words);
}

const SHORTEST_SHORTENED = 3;
const VOWELS = /[aeiouyаеёиоуыэюяєії]/gu;

/**
 * The months that an unknown word may be short for: it begins the name, or the name without its vowels, in the
 * language, else in any. "mrz" is short for "marz".
 */
export function shortenedMonths(word: string, language: string): readonly NamedMonth[] {
  if (word.length < SHORTEST_SHORTENED) return [];
  const all = (monthNames ??= namesOfMonths()).flatMap(({ name, skeleton, months }) =>
    name.startsWith(word) || skeleton.startsWith(word) ? months : [],
  );
  const own = all.filter((month) => month.language === language);
  return own.length > 0 ? own : all;
}

interface MonthName {
  readonly name: string;
  /** Its first letter, and behind that no vowels. */
  readonly skeleton: string;
  readonly months: readonly NamedMonth[];
}

/** Made when the first unknown month is read. */
let monthNames: readonly MonthName[] | undefined;

function namesOfMonths(): readonly MonthName[] {
  return [...lexicon().meanings].flatMap(([name, { months = [] }]) =>
    months.length === 0 ? [] : [{ name, skeleton: `${name.charAt(0)}${name.slice(1).replace(VOWELS, "")}`, months }],
  );
}

/** The most words that a name with this first word has. 0 if there is none. */
export function longestName(first: string): number {
  return lexicon().longest.get(first) ?? 0;
}

/** The order of a date in numbers, in texts of this language. */
export function orderIn(language: string): Order | undefined {
  return lexicon().orders.get(language);
}

/** A name as words: without dots, with single spaces. */
export function nameWords(folded: string): string {
  return (folded.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).join(" ");
}

/** Made when the first date is read: some 15,000 names. */
function lexicon(): Lexicon {
  return (built ??= buildLexicon());
}

function buildLexicon(): Lexicon {
  const meanings = new Map<string, Meaning>();
  const orders = new Map<string, Order>();
  const meaning = (name: string): Meaning => {
    const known = meanings.get(name) ?? {};
    meanings.set(name, known);
    return known;
  };
  addLanguages(meaning, orders);
  addOwnWords(meaning);
  for (const row of ZONE_ROWS.trim().split("\n")) {
    const [zone = "", names = ""] = row.split("|");
    for (const name of names.split(",")) meaning(name).zone ??= /^-?\d+$/.test(zone) ? Number(zone) : zone;
  }
  addCities(meaning);
  // "بتوقيت القاهرة": "by the time of Cairo".
  for (const [name, { zone }] of meanings)
    if (zone !== undefined && name.startsWith("توقيت ")) meaning(`ب${name}`).zone ??= zone;
  // "E.S.T."
  for (const [name, { zone }] of meanings)
    if (zone !== undefined && /^[a-z]{3,4}$/.test(name)) meaning([...name].join(" ")).zone ??= zone;
  const longest = new Map<string, number>();
  for (const name of meanings.keys()) {
    const words = name.split(" ");
    longest.set(words[0] ?? "", Math.max(longest.get(words[0] ?? "") ?? 0, words.length));
  }
  return { meanings, longest, orders };
}

function addLanguages(meaning: (name: string) => Meaning, orders: Map<string, Order>): void {
  const units: string[] = [];
  const joined: [letters: string, half: "morning" | "afternoon"][] = [];
  for (const row of LANGUAGE_ROWS.trim().split("\n")) {
    const [language = "", order = "", months = "", ...lists] = row.split("|");
    const [days = [], morning = [], afternoon = [], between = [], ago = [], ofTime = []] = lists.map((list) =>
      list.split(",").filter(Boolean),
    );
    for (const name of ofTime) units.push(name);
    orders.set(language, order as Order);
    months.split(";").forEach((names, index) => {
      for (const name of names.split(",").filter(Boolean)) addMonth(meaning(name), language, "gregorian", index + 1);
    });
    for (const name of [...days, ...between]) meaning(name).isEmpty = true;
    for (const name of morning) meaning(name).half ??= "morning";
    for (const name of afternoon) meaning(name).half ??= "afternoon";
    for (const name of morning.filter(isLetters)) joined.push([name, "morning"]);
    for (const name of afternoon.filter(isLetters)) joined.push([name, "afternoon"]);
    for (const name of ago) meaning(name).isAgo = true;
  }
  // "μ.μ." is written "μμ" too.
  for (const [letters, half] of joined) meaning(letters.replaceAll(" ", "")).half ??= half;
  // "5 mar" is a day in many languages, and five minutes in one.
  for (const name of units) {
    const { months, isEmpty } = meaning(name);
    if (months === undefined && isEmpty !== true) meaning(name).isAgo = true;
  }
}

const isLetters = (name: string): boolean => /^\p{L}(?: \p{L})+$/u.test(name);

function addOwnWords(meaning: (name: string) => Meaning): void {
  const named = (words: string) =>
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => nameWords(fold(word.replaceAll("_", " "))));
  for (const [calendar, rows] of [
    ["gregorian", GREGORIAN_ROWS],
    ["persian", PERSIAN_ROWS],
    ["islamic", ISLAMIC_ROWS],
    ["ethiopic", ETHIOPIC_ROWS],
  ] as const)
    for (const [language, row] of rows)
      named(row).forEach((name, index) => addMonth(meaning(name), language, calendar, index + 1));
  for (const name of named(EMPTY_WORDS)) meaning(name).isEmpty = true;
  for (const name of named(AGO_WORDS)) meaning(name).isAgo = true;
  for (const name of named(MORNING_WORDS)) meaning(name).half = "morning";
  for (const name of named(AFTERNOON_WORDS)) meaning(name).half = "afternoon";
  for (const [unit, words] of [
    ["year", YEAR_WORDS],
    ["day", DAY_WORDS],
    ["hour", HOUR_WORDS],
    ["minute", MINUTE_WORDS],
    ["second", SECOND_WORDS],
  ] as const)
    for (const name of named(words)) meaning(name).unit = unit;
  for (const [name, zone] of Object.entries(ZONES)) meaning(nameWords(fold(name))).zone = zone;
  for (const [name, added] of Object.entries(ERAS)) meaning(nameWords(fold(name))).era = added;
}

/** "Africa/Cairo", "Cairo time" */
function addCities(meaning: (name: string) => Meaning): void {
  const add = (name: string, zone: string): void => {
    meaning(name).zone ??= zone;
  };
  const addTimes = (city: string, zone: string): void => {
    for (const form of CITY_TIMES) add(form.replace("*", city), zone);
  };
  for (const [city, zone] of Object.entries(CITIES)) addTimes(nameWords(fold(city)), zone);
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    // These names are plain letters.
    const [area = "", ...places] = zone.toLowerCase().replace(/[_-]/g, " ").split("/");
    const city = places.at(-1);
    if (city === undefined) continue;
    addTimes(city, zone);
    add([area, ...places].join(" "), zone);
  }
}

function addMonth(meaning: Meaning, language: string, calendar: Calendar, month: number): void {
  meaning.months ??= [];
  if (
    !meaning.months.some((known) => known.language === language && known.calendar === calendar && known.month === month)
  )
    meaning.months.push({ language, calendar, month });
}
