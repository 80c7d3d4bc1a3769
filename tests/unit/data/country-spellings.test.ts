import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { fold } from "../../../src/domain/text/fold";
import { isCountry, referenceProfiles, spellingsOf } from "./profiles";

const CORPUS = join(__dirname, "../../../../shared/corpus/names");
const isThere = existsSync(CORPUS);

/** For each spelling (folded) the countries that have it. */
let owners: Map<string, Set<string>>;

beforeAll(async () => {
  owners = new Map();
  for (const country of (await referenceProfiles()).filter(isCountry)) {
    for (const spelling of spellingsOf(country).map(fold))
      owners.set(spelling, (owners.get(spelling) ?? new Set()).add(country.isoCode ?? ""));
  }
});

/** The list gives the name of the other Congo. */
const FAULTY = new Set(["pt CG República Democrática do Congo"]);

interface Row {
  readonly language: string;
  readonly code: string;
  readonly text: string;
}

(isThere ? describe : describe.skip)(
  `spellings of countries in well-kept lists${isThere ? "" : ` (skipped: ../shared/corpus/names is not here)`}`,
  () => {
    const own = new Set(parseJson(join(__dirname, "../../../data/reference/languages.json")) as string[]);

    it.each(["cldr-territories.json", "iso-countries.json"])(
      "%s: those in our languages lead to their country",
      (file) => {
        const { total, right, wrong } = check(rowsByLanguage(file).filter(({ language }) => own.has(language)));
        expect(wrong).toEqual([]);
        expect(total).toBeGreaterThan(1000);
        // Abbreviations that are words of other languages ("RU" for the United Kingdom) are left out on purpose.
        expect(right / total).toBeGreaterThan(0.995);
      },
    );

    it.each(["cldr-territories.json", "iso-countries.json"])(
      "%s: hardly one in whatever language leads to another country alone",
      (file) => {
        const { total, wrong } = check(rowsByLanguage(file));
        expect(wrong.length / total).toBeLessThan(0.002);
      },
    );

    it("countries.json: most usual names lead to their country, and hardly one to another", () => {
      const { total, right, wrong } = check(usualNames());
      expect(right / total).toBeGreaterThan(0.9);
      expect(wrong.length / total).toBeLessThan(0.002);
    });
  },
);

/** `wrong`: the spelling leads to other countries only. Spellings that we do not have lead nowhere. */
function check(rows: readonly Row[]): { total: number; right: number; wrong: string[] } {
  const known = new Set([...owners.values()].flatMap((codes) => [...codes]));
  const taken = rows.filter(
    ({ language, code, text }) => known.has(code) && !FAULTY.has(`${language} ${code} ${text}`),
  );
  const found = taken.map((row) => ({ row, codes: owners.get(fold(row.text)) }));
  return {
    total: taken.length,
    right: found.filter(({ row, codes }) => codes?.has(row.code)).length,
    wrong: found
      .filter(({ row, codes }) => codes !== undefined && !codes.has(row.code))
      .map(({ row }) => `${row.language} ${row.code} ${row.text}`),
  };
}

function rowsByLanguage(file: string): Row[] {
  const lists = parseJson(join(CORPUS, file)) as Record<string, Record<string, string | string[]>>;
  return Object.entries(lists).flatMap(([language, names]) =>
    Object.entries(names).flatMap(([key, texts]) =>
      [texts].flat().map((text) => ({ language, code: key.slice(0, 2), text })),
    ),
  );
}

function usualNames(): Row[] {
  const countries = parseJson(join(CORPUS, "countries.json")) as {
    cca2: string;
    name: { common: string };
    translations: Record<string, { common: string }>;
  }[];
  return countries.flatMap(({ cca2, name, translations }) => [
    { language: "eng", code: cca2, text: name.common },
    ...Object.entries(translations).map(([language, { common }]) => ({ language, code: cca2, text: common })),
  ]);
}

function parseJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
