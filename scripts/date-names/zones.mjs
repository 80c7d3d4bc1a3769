// The names of time zones: the abbreviations of every language, and the full names of the zones that news texts name.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const JANUARY = Date.UTC(2023, 0, 15);
const JULY = Date.UTC(2023, 6, 15);
/** The full names of these zones are kept. */
const NAMED_IN_FULL = new Set(
  "GMT Europe_Central Europe_Eastern Europe_Western Moscow America_Eastern America_Central America_Mountain America_Pacific Arabian Israel India China Japan Korea Pakistan Iran Singapore Indonesia_Western".split(
    " ",
  ),
);
/** Names in all languages would be a megabyte. */
const LANGUAGES = new Set(
  "ar az bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh".split(
    " ",
  ),
);
/** "توقيت الرياض": the times of all cities that a zone is named after. Languages in Latin letters write the zone's name. */
const NAMED_BY_CITY = new Set(["ar", "fa", "he", "ur"]);
/** Abbreviations that CLDR gives to one zone, and news texts of other countries to another. */
const AMBIGUOUS = new Set(["ist", "cst", "bst", "ast", "sst", "wst", "gst", "mt", "at", "pt", "ct"]);

export function zoneNames(readers, words, root) {
  const zoneOf = goldenZones(root);
  const names = new Map();
  // English comes first: a name keeps the first zone that it is given.
  const ordered = readers
    .filter(({ language }) => LANGUAGES.has(language))
    .sort((a, b) => (b.locale === "en") - (a.locale === "en"));
  for (const { locale, read } of ordered) {
    const { timeZoneNames } = read("timeZoneNames.json");
    for (const [zone, name] of NAMED_BY_CITY.has(locale) ? cityTimes(timeZoneNames) : [])
      if (!names.has(words(name))) names.set(words(name), zone);
    for (const [metazone, widths] of Object.entries(timeZoneNames.metazone ?? {})) {
      const zone = zoneOf(metazone);
      if (zone === undefined) continue;
      const written = [widths.short ?? {}, NAMED_IN_FULL.has(metazone) ? (widths.long ?? {}) : {}];
      for (const [kind, name] of written.flatMap((each) => Object.entries(each))) {
        const key = words(name);
        if (key === "" || key.length < 2 || AMBIGUOUS.has(key) || /\d/.test(key)) continue;
        if (!names.has(key)) names.set(key, String(valueOf(zone, kind)));
      }
    }
  }
  const byZone = groupedBy([...names], ([, value]) => value);
  return [...byZone]
    .map(
      ([value, pairs]) =>
        `${value}|${pairs
          .map(([name]) => name)
          .sort()
          .join(",")}`,
    )
    .sort();
}

/** Each zone with the name of its city's time. */
function cityTimes({ zone: areas, regionFormat }) {
  return Object.entries(areas).flatMap(([area, cities]) =>
    Object.entries(cities).flatMap(([city, { exemplarCity }]) =>
      exemplarCity === undefined || area === "Etc"
        ? []
        : [[`${area}/${city}`, regionFormat.replace("{0}", exemplarCity.replace(/\s?\(.*$/, ""))]],
    ),
  );
}

function goldenZones(root) {
  const path = join(root, "node_modules", "cldr-core", "supplemental", "metaZones.json");
  const rows = JSON.parse(readFileSync(path, "utf8")).supplemental.metaZones.metazones;
  const zones = new Map(rows.map(({ mapZone }) => [mapZone._other + mapZone._territory, mapZone._type]));
  return (metazone) => zones.get(`${metazone}001`);
}

/** The minutes of standard and summer time. A name for both, such as ET, is the zone itself. */
function valueOf(zone, kind) {
  const offsets = [JANUARY, JULY].map((instant) => offsetOf(zone, instant)).sort((a, b) => a - b);
  if (offsets[0] === offsets[1]) return offsets[0];
  return kind === "standard" ? offsets[0] : kind === "daylight" ? offsets[1] : zone;
}

function offsetOf(timeZone, instant) {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  const [, sign, hours = "0", minutes = "0"] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === "timeZoneName").value) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Node 20 has no Map.groupBy. */
export function groupedBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
