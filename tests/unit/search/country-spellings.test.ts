import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countryKey, wikidataKey } from "../../../src/domain/identity/identity";
import { countryKeyOf } from "../../../src/search/country-spellings";

/** The names that we have written ourselves, each with its country's code. */
const NAMES: readonly (readonly [name: string, code: string])[] = Object.entries(
  JSON.parse(readFileSync(join(__dirname, "../../../data/reference/country-names.json"), "utf8")) as Readonly<
    Record<string, Readonly<Record<string, readonly string[]>>>
  >,
).flatMap(([code, byTag]) => Object.values(byTag).flatMap((names) => names.map((name) => [name, code] as const)));

describe("a country is found by its name", () => {
  it.each([
    [
      "in a language that profiles do not have",
      ["Ελλάδα GR", "ไทย TH", "საქართველო GE", "Việt Nam VN", "Þýskaland DE"],
    ],
    ["in the form of a region", ["بلجیم BE", "مونتيسيرات MS", "Côte d’Ivoire CI", "馬里 ML"]],
    ["with Arabic, Persian and presentation letters", ["كويت KW", "کویت KW", "ﻣﺼﺮ EG", "پاكستان PK"]],
    ["with vowel marks, tatweel, joiners and niqqud", ["مِصْر EG", "مـصر EG", "آفریقای‌جنوبی ZA", "מִצְרַיִם EG"]],
    ["in whatever case, also Turkish", ["İTALYA IT", "ırak IQ", "IRAK IQ", "mali ML", "CÔTE D'IVOIRE CI"]],
    [
      "with hyphens, apostrophes and spaces of every kind",
      ["Guinée Bissau GW", "Guinee‑Bissau GW", "Cote dʼIvoire CI"],
    ],
    ["with & and St.", ["Trinidad & Tobago TT", "Antigua and Barbuda AG", "Saint Kitts & Nevis KN", "St Lucia LC"]],
    ["with a second name in brackets, and without", ["Congo (Kinshasa) CD", "Myanmar (Burma) MM", "Myanmar MM"]],
    ["with its words in another order", ["Bolivia, Plurinational State of BO", "Gambia, The GM"]],
    ["with one wrong letter in a long name", ["Phillippines PH", "Liechenstein LI", "Botoswaana BW"]],
    ["by its code", ["ML ML", "GB GB", "XK XK"]],
  ])("%s", (_, rows) => {
    for (const row of rows) expect(`${row.slice(0, -3)}: ${countryKeyOf(row.slice(0, -3))}`).toBe(told(row));
  });
});

describe("a country is found by its official or full name", () => {
  it.each([
    ["with common nouns and small words", ["République du Sénégal SN", "Sultanate of Oman OM", "Reino de España ES"]],
    [
      "written onto the name",
      ["ケニア共和国 KE", "オマーン国 OM", "スリランカ民主社会主義共和国 LK", "肯尼亚共和国 KE", "ราชอาณาจักรไทย TH"],
    ],
    ["after the name", ["Kenya Cumhuriyeti KE", "Angola Vabariik AO", "케냐 공화국 KE"]],
    ["in another case", ["Republika Kenii KE", "Kenian tasavalta KE", "Republika Kenya KE"]],
    ["as an adjective", ["Norské království NO", "الجمهورية التونسية TN", "Angolská republika AO"]],
    ["as a short adjective", ["Keňská republika KE", "Libanesische Republik LB", "Tunisian Republic TN"]],
    [
      "as an adjective before the word for land",
      ["Görög Köztársaság GR", "Üzbég Köztársaság UZ", "Finn Köztársaság FI"],
    ],
    ["with the parts of its name the other way round", ["Territorio de las Keeling y Cocos CC"]],
    ["with a Greek article", ["Δημοκρατία της Κύπρος CY"]],
    ["of two parts", ["Territoire de Wallis-et-Futuna WF", "Federace Svatý Kryštof a Nevis KN"]],
    ["of united states", ["Sjedinjene Meksičke Države MX", "Stany Zjednoczone Ameryki US"]],
    ["of another stem than its name", ["Helleenien tasavalta GR", "Repubblica ellenica GR"]],
    ["with a letter more or less", ["República do Azerbeijão AZ", "Republik Azerbaidjan AZ"]],
    ["with the adjectives of a state", ["Orijentalna Republika Urugvaj UY", "Bolivarische Republik Venezuela VE"]],
    [
      "of a country whose name is short",
      ["Republika Mali ML", "Čadská republika TD", "Republika Czadu TD", "دولة قطر QA"],
    ],
    ["in Romanian and Albanian", ["Regatul Belgiei BE", "Regatul Marocului MA", "Republika e Uzbekistanit UZ"]],
    ["in Ukrainian and Lithuanian", ["Італійська Республіка IT", "Libano Respublika LB", "Haičio Respublika HT"]],
    ["with small words that are a part of another name", ["Dél-szudáni Köztársaság SS", "Gweriniaeth yr Ariannin AR"]],
    [
      "beside its plain name",
      ["Niger NE", "Nigerin tasavalta NE", "Nigerian liittotasavalta NG", "Nigerijská republika NG"],
    ],
    [
      "in its own languages",
      [
        "Repubblika ta' Malta MT",
        "Jamhuri ya Muungano wa Tanzania TZ",
        "Poblacht na hÉireann IE",
        "Tetã Paraguái PY",
        "Uzbekistán UZ",
        "Κυπριακή Δημοκρατία CY",
        "Кыргыз Республикасы KG",
        "இந்தியக் குடியரசு IN",
      ],
    ],
    [
      "in its own languages, in Latin letters",
      ["Zhōnghuá Rénmín Gònghéguó CN", "Nihon JP", "al-Jumhūriyyah al-Yamaniyyah YE", "Ukrayina UA", "Hayastan AM"],
    ],
    ["as islands", ["Islas Feroe FO", "Isole Faroe FO", "Jersey Island JE", "Färöer-Inseln FO"]],
    [
      "that tells it from another of the same plain name",
      [
        "République populaire de Chine CN",
        "Demokratische Volksrepublik Korea KP",
        "Republik Korea KR",
        "República da Coreia KR",
        "République démocratique du Congo CD",
        "Republik Kongo CG",
      ],
    ],
  ])("%s", (_, rows) => {
    for (const row of rows) expect(`${row.slice(0, -3)}: ${countryKeyOf(row.slice(0, -3))}`).toBe(told(row));
  });
});

describe("what is no country's name", () => {
  it.each([
    ["an adjective like one of another language", ["Australian", "Indonesian"]],
    ["a word that objects have as a property", ["Constructor", "constructor Republic"]],
    ["nothing", ["", "  ", "-", "&"]],
    ["common nouns alone", ["Republic", "The Islands", "Kingdom of", "Union", "جمهورية"]],
    [
      "another state, region or thing",
      ["Chechen Republic", "State of Georgia", "Königreich Bayern", "Banana Republic"],
    ],
    [
      "a town, beside the word for an island",
      ["Cat Island", "Lib Island", "Kili Island", "Pine Island", "French Island"],
    ],
    ["a part of a country", ["Papua Islands", "Hong Kong Island", "Île-de-France", "Iles Gambier", "Gambier-szigetek"]],
    ["a place with an adjective alone", ["Grand Turk", "Gran Turca", "West Grand Bahama", "Grand-Est", "Ilha Grande"]],
    ["a place with half of a word", ["Khánh Hòa", "Hưng Hóa", "Sar-e Pol", "Si Ma Cai", "Panalo-on"]],
    [
      "another state with a similar name",
      ["Republika Vienna", "Regno di Belgrano", "Königreich Santa Fe", "Republika Kabul", "République de Potosí"],
    ],
    ["a name that two states claim", ["Republik China"]],
    ["a code of nothing", ["ZZ", "XA", "QO", "ml"]],
    ["a name with more words", ["Mali and Niger", "Lake Chad", "Kenya Airways"]],
  ])("leads to none: %s", (_, names) => {
    expect(names.filter((name) => countryKeyOf(name) !== undefined)).toEqual([]);
  });
});

it("leads to islands and unions that CLDR names like countries", () => {
  expect(["Κανάριοι Νήσοι", "Európska únia", "ΟΗΕ"].map(countryKeyOf)).toEqual(
    ["Q5813", "Q458", "Q1065"].map(wikidataKey),
  );
});

const told = (row: string): string => `${row.slice(0, -3)}: ${countryKey(row.slice(-2))}`;

it("each name that we have written ourselves leads to its country", () => {
  expect(NAMES.filter(([name, code]) => countryKeyOf(name) !== countryKey(code))).toEqual([]);
});

describe("whatever the name", () => {
  const anyRow = fc.constantFrom(...NAMES.map(([name, code]) => ({ name, code })));

  it("marks, case, signs and articles of writing do not matter", () => {
    const writings: readonly ((name: string) => string)[] = [
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize("NFD"),
      (name) => `\u200F${name}\u200E`,
      (name) => name.replaceAll(" ", "\u00A0"),
      (name) => `  ${name}.`,
      (name) => `the ${name}`,
    ];
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...writings), ({ name, code }, write) => {
        expect(`${name}: ${countryKeyOf(write(name))}`).toBe(`${name}: ${countryKey(code)}`);
      }),
    );
  });

  it("a word that no name has leads to none beside any word for a state", () => {
    const nouns = ["Republika", "Königreich", "Köztársaság", "tasavalta", "République de", "جمهورية", "Cumhuriyeti"];
    fc.assert(
      fc.property(fc.constantFrom(...nouns), fc.stringMatching(/^[qxwz]{5,12}$/), (noun, word) => {
        expect(countryKeyOf(`${noun} ${word}`)).toBeUndefined();
      }),
    );
  });

  it.each([1, 2])("a long name of many declined words leads to none (times %d)", (times) => {
    const long = `Republika ${"angolska keniska ".repeat(500 * times)}`;
    expect(countryKeyOf(long)).toBeUndefined();
  });
});
