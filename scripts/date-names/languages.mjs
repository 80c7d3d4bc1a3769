// The row of one language: what it calls months, days and parts of the day, joined over its countries and scripts.

const WIDTHS = ["wide", "abbreviated"];
const CONTEXTS = ["format", "stand-alone"];
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MORNING = ["am", "morning1", "morning2"];
const AFTERNOON = ["pm", "afternoon1", "afternoon2", "evening1", "evening2"];
const UNITS = ["second", "minute", "hour", "day", "week", "month", "year"].flatMap((unit) =>
  ["", "-short", "-narrow"].map((width) => unit + width),
);
/** "de febrer": the preposition is no part of the month's name. */
const PREPOSITION = /^(?:de|d|di) (?=\p{L})/u;
const UNTRANSLATED = /^(?:m ?\d\d|\d+)$/;

export function languageRow(language, locales, words) {
  const months = Array.from({ length: 12 }, () => new Set());
  const days = new Set();
  const morning = new Set();
  const afternoon = new Set();
  const between = new Set();
  const ago = new Set();
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
    for (const pattern of agoPatterns(read("dateFields.json").fields))
      for (const word of words(pattern.replace("{0}", " ")).split(" ")) add(ago, word);
    if (order === undefined || locale === language) order = orderOf(gregorian.dateFormats.short);
  }
  if (months.every((names) => names.size === 0)) return undefined;
  return [language, order, months.map(joined).join(";"), ...[days, morning, afternoon, between, ago].map(joined)].join(
    "|",
  );
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
  const joining = [gregorian.dateTimeFormats, gregorian["dateTimeFormats-atTime"]?.standard ?? {}]
    .flatMap((formats) => ["full", "long", "medium"].map((width) => formats[width]))
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

function agoPatterns(fields) {
  const past = UNITS.flatMap((unit) => Object.values(fields[unit]?.["relativeTime-type-past"] ?? {}));
  const named = ["day", "hour", "minute", "second"].flatMap((unit) =>
    ["relative-type-0", "relative-type--1"].flatMap((type) => fields[unit]?.[type] ?? []),
  );
  return [...past, ...named];
}
