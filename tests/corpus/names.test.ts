import "../../resolvers/reflect-metadata";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entityLookups } from "../../resolvers/entity/entity.lookup";
import { loadReference } from "../../src/cli/bundled-data";
import type { Entity } from "../../src/domain/entity";
import { idFor } from "../../src/domain/ids";
import { foldedWhole } from "../../src/domain/text/folding/fold";
import { spanText } from "../../src/domain/text/spans/spans";
import { at, listOf, objectOf, objectsOf, stringOf, stringsOf } from "../../src/formats/reading/json/fields";
import { linkerOf } from "../../src/ingest/relinking/linker-of";
import { linkItem } from "../../src/linking/link-item";
import type { Linker } from "../../src/linking/linker";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import type { Tally } from "./suite";
import { describeCorpus } from "./suite";

/** A name that a list gives to a country. */
interface Row {
  readonly kind: "list" | "usual" | "official" | "other";
  readonly language: string;
  readonly code: string;
  readonly name: string;
}

/** CLDR's codes of what is no place: the euro zone, the rest of Oceania, invented regions, an unknown one. */
const NO_PLACES = new Set(["EZ", "QO", "XA", "XB", "ZZ"]);
/** CLDR's codes beside those of ISO 3166-1, by Wikidata id: islands, towns and unions. */
const OTHERS: Readonly<Record<string, string>> = {
  AC: "Q46197",
  CP: "Q161258",
  CQ: "Q3405693",
  DG: "Q184851",
  EA: "Q28868874",
  IC: "Q5813",
  TA: "Q220982",
  EU: "Q458",
  UN: "Q1065",
};

/**
 * Names lead to a country in two ways, which are those of users: by name, as `entity(by: { name })` and the filters do
 * it, and in texts that are linked to the profiles of a store. ambiguous-names.json lists the names that mean
 * something else too, and the faults of the lists, such as a Polish name of Ivory Coast for Cameroon.
 */
describeCorpus({
  folder: "names",
  measures: {
    "each name of CLDR's and of ISO's lists, in any language, leads to its country by name": 1,
    "usual names in countries.json lead to their country by name": 1,
    "official names in countries.json lead to their country by name": 1,
    "other spellings and codes in countries.json lead to their country by name": 1,
    "no name leads to another country": 1,
    "texts with a name of a language that profiles have mention the country": 0.965,
    "no such text mentions another country": 0.998,
    "capitals lead to a place by name": undefined,
  },
  async run(folder, tallies) {
    const scratch = mkdtempSync(join(tmpdir(), "names-"));
    const store = await openSqlite(join(scratch, "store.db"));
    await loadReference(store);
    const rows = [...listed(folder), ...inCountries(folder)].filter((row) => !isAmbiguous(row));
    await checkLookups(rows, store, tallies);
    checkTexts(rows, await linkerOf(store), tallies);
    for (const capital of capitals(folder)) {
      const found = await byName(capital, store);
      tallies["capitals lead to a place by name"].check(found?.type === "Place", capital);
    }
    await store.close();
    rmSync(scratch, { recursive: true });
  },
});

const MEASURES = {
  list: "each name of CLDR's and of ISO's lists, in any language, leads to its country by name",
  usual: "usual names in countries.json lead to their country by name",
  official: "official names in countries.json lead to their country by name",
  other: "other spellings and codes in countries.json lead to their country by name",
} as const;

async function checkLookups(rows: readonly Row[], store: Store, tallies: Readonly<Record<string, Tally>>) {
  for (const row of rows) {
    const found = await byName(row.name, store);
    const told = `${row.language} ${row.code} ${row.name}: ${found?.names["en"] ?? "nothing"}`;
    tallies[MEASURES[row.kind]]?.check(isMeant(found, row.code), told);
    tallies["no name leads to another country"]?.check(found === undefined || isMeant(found, row.code), told);
  }
}

/** As the API looks a name up: the first key that leads to a profile. */
async function byName(name: string, store: Store): Promise<Entity | undefined> {
  const keys = entityLookups({ name }).map(({ key }) => key);
  return (await store.reader().lookup("entity", keys)).find((entity) => entity !== null) ?? undefined;
}

function checkTexts(rows: readonly Row[], linker: Linker, tallies: Readonly<Record<string, Tally>>) {
  const languages = new Set(
    ["languages.json", "country-languages.json"]
      .flatMap((file) => stringsOf(parsed(join(__dirname, "../../data/reference", file))))
      .map((tag) => tag.split("-")[0]),
  );
  for (const { kind, language, code, name } of rows) {
    if ((kind !== "list" && kind !== "usual") || !languages.has(language.split("-")[0] ?? "")) continue;
    const mentions = linkItem(
      { id: idFor("article", "a"), language, texts: [{ field: "HEADLINE", ...spanText(name) }] },
      linker,
    );
    const found = mentions.map(({ entityId }) => linker.profile(entityId));
    const told = `${language} ${code} ${name}: ${found.map((entity) => entity?.names["en"]).join(", ")}`;
    tallies["texts with a name of a language that profiles have mention the country"]?.check(
      found.some((entity) => isMeant(entity, code)),
      told,
    );
    tallies["no such text mentions another country"]?.check(
      found.every((entity) => isMeant(entity, code) || !isCountry(entity)),
      told,
    );
  }
}

function isCountry(entity: Entity | undefined): boolean {
  return entity?.type === "Place" && entity.placeKind === "COUNTRY";
}

function isMeant(entity: Entity | undefined, code: string): boolean {
  if (OTHERS[code] !== undefined) return entity?.wikidataId === OTHERS[code];
  return entity?.type === "Place" && entity.placeKind === "COUNTRY" && entity.isoCode === code;
}

function listed(folder: string): Row[] {
  return ["cldr-territories.json", "iso-countries.json"].flatMap((file) =>
    Object.entries(objectOf(parsed(join(folder, file))) ?? {}).flatMap(([language, names]) =>
      Object.entries(objectOf(names) ?? {}).flatMap(([key, texts]) =>
        stringsOf([texts].flat())
          .filter(() => !NO_PLACES.has(key.slice(0, 2)))
          .map((name) => ({ kind: "list" as const, language, code: key.slice(0, 2), name })),
      ),
    ),
  );
}

function countriesIn(folder: string) {
  return objectsOf(parsed(join(folder, "countries.json")));
}

function inCountries(folder: string): Row[] {
  return countriesIn(folder).flatMap((country) => {
    const code = stringOf(country["cca2"]) ?? "";
    const named: [string, unknown][] = [
      ["en", country["name"]],
      ...Object.entries(objectOf(at(country, "name", "native")) ?? {}),
      ...Object.entries(objectOf(country["translations"]) ?? {}),
    ];
    const names = named.flatMap(([tag, names]) => {
      const { language } = new Intl.Locale(tag);
      const row = (kind: Row["kind"], name: unknown): Row[] =>
        stringsOf([name]).map((text) => ({ kind, language, code, name: text }));
      return [...row("usual", at(names, "common")), ...row("official", at(names, "official"))];
    });
    const others = stringsOf(country["altSpellings"]).map((name) => ({
      kind: "other" as const,
      language: "und",
      code,
      name,
    }));
    return [...names, ...others];
  });
}

function capitals(folder: string): string[] {
  return countriesIn(folder).flatMap(({ capital }) => stringsOf(listOf(capital)));
}

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const AMBIGUOUS = objectsOf(parsed(join(__dirname, "ambiguous-names.json"))).map(({ names, countries }) => ({
  names: new Set(stringsOf(names).map(foldedWhole)),
  countries: new Set(stringsOf(countries)),
}));

function isAmbiguous({ name, code }: Row): boolean {
  return AMBIGUOUS.some(({ names, countries }) => countries.has(code) && names.has(foldedWhole(name)));
}
