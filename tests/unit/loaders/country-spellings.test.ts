import { describe, expect, it } from "@jest/globals";
import { countryKey, wikidataKey } from "../../../src/domain/identity/identity";
import { countryKeyOf } from "../../../src/loaders/country-spellings";

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
    ["of two parts", ["Territoire de Wallis-et-Futuna WF", "Federace Svatý Kryštof a Nevis KN"]],
    ["of united states", ["Sjedinjene Meksičke Države MX", "Stany Zjednoczone Ameryki US"]],
    ["of another stem than its name", ["Helleenien tasavalta GR", "Repubblica ellenica GR"]],
    ["with a letter more or less", ["República do Azerbeijão AZ", "Republik Azerbaidjan AZ"]],
    ["with the adjectives of a state", ["Orijentalna Republika Urugvaj UY", "Bolivarische Republik Venezuela VE"]],
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
    ["nothing", ["", "  ", "-", "&"]],
    ["common nouns alone", ["Republic", "The Islands", "Kingdom of", "Union", "جمهورية"]],
    [
      "another state, region or thing",
      ["Chechen Republic", "State of Georgia", "Königreich Bayern", "Banana Republic"],
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
