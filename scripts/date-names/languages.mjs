// The row of one language: what it calls months, days and parts of the day, joined over its countries and scripts.

const WIDTHS = ["wide", "abbreviated"];
const CONTEXTS = ["format", "stand-alone"];
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MORNING = ["am", "morning1", "morning2"];
const AFTERNOON = ["pm", "afternoon1", "afternoon2", "evening1", "evening2"];
const UNITS = ["second", "minute", "hour", "day", "week", "month", "year"].map((unit) =>
  ["", "-short", "-narrow"].map((width) => unit + width),
);
/** A word with so many units of time does not name the unit: it says "in", as of "in 3 hours". */
const MOST_UNITS = 3;
/** "de febrer": the preposition is no part of the month's name. */
const PREPOSITION = /^(?:de|d|di) (?=\p{L})/u;
const UNTRANSLATED = /^(?:m ?\d\d|\d+)$/;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function languageRow(language, locales, words) {
  const months = Array.from({ length: 12 }, () => new Set());
  const days = new Set();
  const morning = new Set();
  const afternoon = new Set();
  const between = new Set();
  const ago = new Set();
  const units = new Set();
  let order;
  for (const { locale, read } of locales) {
    const gregorian = read("ca-gregorian.json").calendars.gregorian;
    const generic = read("ca-generic.json").calendars.generic;
    for (const context of CONTEXTS) {
      for (const width of WIDTHS) {
        months.forEach((names, index) =>
          add(names, words(gregorian.months[context][width][index + 1]).replace(PREPOSITION, "")),
        );
        for (const day of DAYS) add(days, words(gregorian.days[context][width][day]));
        const periods = gregorian.dayPeriods[context][width];
        for (const [name, written] of Object.entries(periods)) {
          const kind = name.replace("-alt-variant", "");
          if (MORNING.includes(kind)) add(morning, words(written));
          if (AFTERNOON.includes(kind)) add(afternoon, words(written));
        }
      }
    }
    for (const pattern of patternsOf(gregorian, generic)) {
      for (const literal of literalsOf(pattern)) for (const word of words(literal).split(" ")) add(between, word);
    }
    for (const name of Object.values(gregorian.eras.eraAbbr).concat(Object.values(gregorian.eras.eraNames)))
      if (!/^b/i.test(name)) for (const word of words(name).split(" ")) add(between, word);
    const { fields } = read("dateFields.json");
    for (const word of agoPatterns(fields).flatMap((pattern) => wordsOf(pattern, words))) add(ago, word);
    for (const word of unitNames(fields, words)) if (!ago.has(word)) add(units, word);
    if (order === undefined || locale === language) order = orderOf(gregorian.dateFormats.short);
  }
  if (months.every((names) => names.size === 0)) return undefined;
  return [
    language,
    order,
    months.map(joined).join(";"),
    ...[days, morning, afternoon, between, ago, units].map(joined),
  ].join("|");
}

function add(names, name) {
  if (name !== "" && !UNTRANSLATED.test(name) && !/^\d+$/.test(name)) names.add(name);
}

const joined = (names) => [...names].sort().join(",");

function patternsOf(gregorian, generic) {
  const available = [gregorian, generic].flatMap(({ dateTimeFormats }) =>
    Object.entries(dateTimeFormats.availableFormats).flatMap(([skeleton, pattern]) =>
      /^[yGMEd]+$/.test(skeleton) && !/[wWQ]/.test(skeleton) ? [pattern] : [],
    ),
  );
  const joining = ["dateTimeFormats-atTime", "dateTimeFormats-relative"]
    .map((name) => gregorian[name]?.standard ?? {})
    .concat(gregorian.dateTimeFormats)
    .flatMap((formats) => ["full", "long", "medium", "short"].map((width) => formats[width]))
    .filter((pattern) => typeof pattern === "string");
  return [
    ...Object.values(gregorian.dateFormats),
    ...Object.values(gregorian.timeFormats),
    ...available,
    ...joining,
  ].map((pattern) => (typeof pattern === "string" ? pattern : (pattern._value ?? "")));
}

/** What a pattern has beside its fields: quoted text, and letters that are not ASCII. */
function literalsOf(pattern) {
  const quoted = [...pattern.matchAll(/'([^']+)'/g)].map(([, text]) => text);
  return [...quoted, ...(pattern.replace(/'[^']*'/g, " ").match(/[^\s{}a-zA-Z0-9,./:()'-]+/g) ?? [])];
}

function orderOf(short) {
  const pattern = typeof short === "string" ? short : (short._value ?? "");
  return [...new Set(pattern.replace(/'[^']*'/g, "").match(/[yMd]/g) ?? [])].join("").toLowerCase();
}

const wordsOf = (pattern, words) => words(pattern.replace("{0}", " ")).split(" ");

function agoPatterns(fields) {
  const past = UNITS.flat().flatMap((unit) => Object.values(fields[unit]?.["relativeTime-type-past"] ?? {}));
  const named = ["day", "hour", "minute", "second"].flatMap((unit) =>
    ["relative-type-0", "relative-type--1"].flatMap((type) => fields[unit]?.[type] ?? []),
  );
  return [...past, ...named];
}

/**
 * The units as platforms write them behind a number without "ago": "3 hét". Beside "ago" they may have another case, and
 * beside "in" they have not. In scripts without spaces a pattern is one word, such as "天后", which names no unit.
 */
function unitNames(fields, words) {
  const ofUnits = UNITS.map((widths) => {
    const patterns = widths.flatMap((width) => Object.values(fields[width]?.["relativeTime-type-future"] ?? {}));
    const spaced = patterns.filter((pattern) => /\{0\}\s/u.test(pattern));
    const names = spaced.length === 0 ? [] : widths.flatMap((width) => fields[width]?.displayName ?? []);
    return new Set([...spaced, ...names].flatMap((pattern) => wordsOf(pattern, words)));
  });
  const isUnit = (word) => !UNSPACED.test(word) && ofUnits.filter((unit) => unit.has(word)).length <= MOST_UNITS;
  return ofUnits.flatMap((unit) => [...unit].filter(isUnit));
}
