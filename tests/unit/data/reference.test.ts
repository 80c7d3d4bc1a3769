import { beforeAll, describe, expect, it } from "@jest/globals";
import type { EntityDraft } from "../../../src/domain/draft";
import { profileKey, wikidataKey } from "../../../src/domain/identity/identity";
import { fold } from "../../../src/domain/text/folding/fold";
import type { PlaceDraft } from "./profiles";
import { isCountry, ownProfiles, referenceProfiles, rejections, spellingsOf } from "./profiles";

const NINE = ["ar", "en", "es", "fa", "fr", "he", "ru", "tr", "zh"];

let reference: EntityDraft[];
let own: EntityDraft[];
let countries: PlaceDraft[];

beforeAll(async () => {
  reference = await referenceProfiles();
  own = await ownProfiles();
  countries = reference.filter(isCountry);
});

const byIso = (code: string) => countries.find((country) => country.isoCode === code);
const namedEn = (name: string) => [...reference, ...own].filter((profile) => profile.names["en"] === name);

function repeated(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
}

describe("the reference profiles", () => {
  it("are all read without a fault", async () => {
    expect(await rejections()).toEqual([]);
  });

  it("have each country of ISO 3166-1 once, with a Wikidata id and names in nine languages", () => {
    expect(countries.length).toBeGreaterThanOrEqual(249);
    expect(new Set(countries.map(({ isoCode }) => isoCode)).size).toBe(countries.length);
    const lacking = countries.filter(
      ({ names, wikidataId }) => wikidataId === undefined || NINE.some((language) => names[language] === undefined),
    );
    expect(lacking.map(({ isoCode }) => isoCode)).toEqual([]);
  });

  it("have no Wikidata id twice", () => {
    const ids = [...reference, ...own].flatMap(({ wikidataId }) => wikidataId ?? []);
    expect(repeated(ids)).toEqual([]);
  });

  it("name the same entity once only", () => {
    const keys = [...reference, ...own].map((profile) => {
      const country = "country" in profile ? profile.country : undefined;
      return [profile.type, fold(profile.names["en"] ?? ""), country].join("|");
    });
    expect(repeated(keys)).toEqual([]);
  });

  it("call no two countries by the same name in one language", () => {
    const names = countries.flatMap((country) =>
      Object.entries(country.names).map(([language, name]) => `${language}: ${fold(name)}`),
    );
    expect(repeated(names)).toEqual([]);
  });

  it.each([
    ["US", ["الولايات المتحدة", "أميركا", "أمريكا", "USA", "US", "США", "ABD"]],
    ["GB", ["بريطانيا", "UK", "Britain"]],
    ["CI", ["ساحل العاج", "Ivory Coast", "Côte d’Ivoire"]],
    ["MM", ["Burma", "ميانمار"]],
    ["AE", ["الإمارات", "UAE"]],
    ["TR", ["Turkey", "Türkiye", "تركيا"]],
    ["HK", ["Hong Kong", "Hong Kong SAR China"]],
    ["PS", ["فلسطين", "Palestinian Territories"]],
  ])("know %s by its usual spellings", (code, spellings) => {
    expect(spellingsOf(byIso(code) ?? { type: "Topic", names: {} })).toEqual(expect.arrayContaining(spellings));
  });

  it("call a place by its short name", () => {
    expect(["HK", "MO", "MM", "CD", "CG"].map((code) => byIso(code)?.names["en"])).toEqual([
      "Hong Kong",
      "Macao",
      "Myanmar",
      "Democratic Republic of the Congo",
      "Republic of the Congo",
    ]);
  });

  it("lead from a country to its capital and back", () => {
    const cities = reference.filter(
      (profile): profile is PlaceDraft => profile.type === "Place" && profile.placeKind === "CITY",
    );
    const byKey = new Map(cities.map((city) => [keyOf(city), city]));
    const withCapital = countries.filter(({ capital }) => capital !== undefined);
    expect(withCapital.length).toBeGreaterThan(200);
    expect(
      withCapital.filter(({ capital, isoCode }) => byKey.get(capital ?? "")?.country !== `iso3166:${isoCode}`),
    ).toEqual([]);
    expect(byKey.get("wikidata:Q3703")?.names).toMatchObject({
      ar: "باماكو",
      en: "Bamako",
      fr: "Bamako",
      ru: "Бамако",
    });
  });

  it("leave a city without a spelling that is its country's", () => {
    const luxembourg = reference.find((profile) => profile.wikidataId === "Q1842");
    expect(luxembourg?.names["en"]).toBe("Luxembourg City");
    expect(luxembourg && spellingsOf(luxembourg)).not.toContain("Luxembourg");
    expect(namedEn("Singapore").map((profile) => profile.type === "Place" && profile.placeKind)).toEqual(["COUNTRY"]);
  });

  it("have the regions of the world by M.49 code", () => {
    const region = reference.find((profile) => profile.type === "Place" && profile.isoCode === "011");
    expect(region?.names).toMatchObject({ ar: "غرب أفريقيا", en: "Western Africa" });
    expect(region && spellingsOf(region)).toContain("West Africa");
  });

  it("have no Persian name of Kyiv that is the Arabic word for how", () => {
    const kyiv = reference.find((profile) => profile.wikidataId === "Q1899");
    expect(kyiv && spellingsOf(kyiv).map(fold)).not.toContain("كيف");
  });
});

describe("the profiles of our own writing", () => {
  it("describe themselves in English and Arabic", () => {
    expect(own.length).toBeGreaterThan(100);
    const lacking = own.filter(({ names, descriptions }) =>
      ["en", "ar"].some((language) => !names[language] || !descriptions?.[language]),
    );
    expect(lacking.map(({ names }) => names["en"])).toEqual([]);
  });

  it("have who and what the first document mentions", () => {
    const spellings = new Set(own.flatMap(spellingsOf));
    const wanted = [
      "سيرغي لافروف",
      "لافروف",
      "وزارة الخارجية الروسية",
      "الخارجية الروسية",
      "MFA Russia",
      "أسيمي غويتا",
      "عبد الله ديوب",
      "الساحل",
      "الصحراء الكبرى",
    ];
    expect(wanted.filter((spelling) => !spellings.has(spelling))).toEqual([]);
  });

  it("claim no account twice", () => {
    const accounts = own.flatMap((profile) =>
      (profile.accounts ?? []).map(({ platform, handle }) => `${platform} ${fold(handle)}`),
    );
    expect(accounts.filter((account, index) => accounts.indexOf(account) !== index)).toEqual([]);
    expect(accounts).toContain("X mfa_russia");
  });

  it("name one another by keys that lead somewhere", () => {
    const all = [...reference, ...own];
    const known = new Set(
      all.flatMap((profile) => [keyOf(profile), ...spellingsOf(profile).map((name) => `name:${fold(name)}`)]),
    );
    for (const country of countries) known.add(`iso3166:${country.isoCode}`);
    const named = own.flatMap(referencesOf);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
});

function keyOf(profile: EntityDraft): string {
  if (profile.wikidataId !== undefined) return wikidataKey(profile.wikidataId);
  return profileKey(
    profile.type,
    fold(profile.names["en"] ?? ""),
    ("country" in profile ? profile.country : undefined) ?? "",
  );
}

function referencesOf(profile: EntityDraft): string[] {
  switch (profile.type) {
    case "Person":
      return [profile.country, ...(profile.offices ?? []).map(({ organization }) => organization)].flatMap(
        (key) => key ?? [],
      );
    case "Organization":
      return [profile.country, profile.seat, profile.parent].flatMap((key) => key ?? []);
    case "Place":
      return [profile.country, profile.capital].flatMap((key) => key ?? []);
    case "Event":
      return [profile.location].flatMap((key) => key ?? []);
    case "CreativeWork":
      return [...(profile.creators ?? [])];
    case "Topic":
      return [];
  }
}
