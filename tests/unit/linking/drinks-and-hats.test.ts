import { describe, expect, it } from "@jest/globals";
import { aPlace } from "../../builders/items";
import { namedIn } from "../../builders/linked-texts";

const country = (isoCode: string, names: Record<string, string>) => aPlace(`country ${isoCode}`, { names, isoCode });

const cuba = country("CU", { en: "Cuba", es: "Cuba", fr: "Cuba", de: "Kuba", tr: "Küba", zh: "古巴", ja: "キューバ" });
const panama = country("PA", {
  ...{ en: "Panama", es: "Panamá", fr: "Panama", tr: "Panama", ru: "Панама", ar: "بنما", fa: "پاناما", he: "פנמה" },
  ...{ zh: "巴拿马", ja: "パナマ" },
});
const china = country("CN", { en: "China", he: "סין" });
const brazil = country("BR", { en: "Brazil", ja: "ブラジル" });
const togo = country("TG", { en: "Togo", ru: "Того" });
const peru = country("PE", { en: "Peru", ru: "Перу" });

const named = (language: string, text: string): string =>
  namedIn(language, ["-", text], [cuba, panama, china, brazil, togo, peru])
    .map((one) => one.split(" > ")[1])
    .join(", ");

describe("the name of a country in the name of a thing", () => {
  it.each([
    ["en", "He ordered a Cuba libre and two beers."],
    ["en", "A Cuba Libre costs ten euros at the bar."],
    ["de", "Er bestellte einen Cuba Libre."],
    ["es", "Pidió un cuba libre y dos cervezas."],
    ["fr", "Il a commandé deux Cuba libres."],
    ["ja", "キューバ・リブレを注文した。"],
    ["zh", "他点了一杯自由古巴。"],
    ["fr", "Il portait un chapeau Panama."],
    ["es", "Llevaba un sombrero de Panamá."],
    ["tr", "Panama şapkası takan adam güldü."],
    ["ru", "На нём была шляпа «Панама»."],
    ["ar", "ارتدى قبعة بنما البيضاء."],
    ["fa", "کلاه پاناما بر سر داشت."],
    ["he", "הוא חבש כובע פנמה לבן."],
    ["zh", "他戴着一顶巴拿马草帽。"],
    ["ja", "彼はパナマ帽をかぶっていた。"],
    ["ja", "ブラジルナッツを食べた。"],
  ])("says nothing of the country, in %s: %s", (language, text) => {
    expect(named(language, text)).toBe("");
  });

  it.each([
    ["es", "Los manifestantes pidieron una Cuba libre y democrática.", "Cuba"],
    ["fr", "Ils rêvent d'une Cuba libre.", "Cuba"],
    ["en", "The speakers asked for a free Cuba.", "Cuba"],
    ["de", "Kuba wartet auf Regen.", "Cuba"],
    ["ru", "Делегация прибыла в Панаму.", "Panama"],
    ["zh", "他访问了巴拿马。", "Panama"],
  ])("stands for the country beside other words, in %s: %s", (language, text, expected) => {
    expect(named(language, text)).toBe(expected);
  });
});

describe("the name of a country that a sentence begins with", () => {
  it.each([
    ["Того же мнения держатся и другие.", ""],
    ["Того, кто опоздал, ждать не стали.", ""],
    ["Того поддержало резолюцию.", "Togo"],
    ["Перу Толстого принадлежат три романа.", ""],
    ["Перу поддержало резолюцию.", "Peru"],
  ])("may be a form of a Russian word: %s", (text, expected) => {
    expect(named("ru", text)).toBe(expected);
  });
});

describe("the name of a country behind what somebody is in Hebrew", () => {
  it.each([
    ["הטבח סין הגיש מרק.", ""],
    ["טבח בשם סין פתח מסעדה.", ""],
    ["הוא דיבר בשם סין באספה.", "China"],
    ["שגריר סין הגיע לפגישה.", "China"],
  ])("may be that of the person: %s", (text, expected) => {
    expect(named("he", text)).toBe(expected);
  });
});
