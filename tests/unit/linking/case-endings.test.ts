import { describe, expect, it } from "@jest/globals";
import { aPerson } from "../../builders/items";
import { linkedArticle } from "../../builders/linked-texts";

const surnames = (language: string, name: string, text: string): string =>
  linkedArticle(
    language,
    ["-", `${name}.`, text],
    [aPerson("Somebody", { names: { en: "Somebody", [language]: name } })],
  )
    .flatMap(({ surface, method }) => (method === "SURNAME" ? [surface] : []))
    .join(", ");

describe("a family name in its cases, behind the whole name", () => {
  it.each([
    ["cs", "Tomáš Vávra", "Dal to Vávrovi, viděl Vávru a šel s Vávrou", "Vávrovi, Vávru, Vávrou"],
    ["cs", "Pavel Němec", "Dal to Němcovi a šel s Němcem", "Němcovi, Němcem"],
    ["cs", "Petr Malý", "Dal to Malému a šel s Malým", "Malému, Malým"],
    ["cs", "Ota Krejčí", "Dal to Krejčímu, viděl Krejčího", "Krejčímu, Krejčího"],
    ["cs", "Eva Strnadová", "Dal to Strnadové a šel se Strnadovou", "Strnadové, Strnadovou"],
    ["sk", "Igor Hudec", "Dal to Hudcovi a išiel s Hudcom", "Hudcovi, Hudcom"],
    ["sk", "Jana Mrázová", "Dal to Mrázovej", "Mrázovej"],
    ["sr", "Милош Ђурић", "Питали су Ђурића, са Ђурићем, о Ђурићу", "Ђурића, Ђурићем, Ђурићу"],
    ["sr", "Zoran Markovac", "Pitali su Markovca, sa Markovcem", "Markovca, Markovcem"],
    ["hr", "Ivo Kos", "Pitali su Kosa, s Kosom", "Kosa, Kosom"],
    ["sl", "Janez Breznik", "Vprašali so Breznika, z Breznikom", "Breznika, Breznikom"],
    ["uk", "Андрій Садовий", "Запитали Садового, із Садовим", "Садового, Садовим"],
    ["uk", "Петро Сорока", "Запитали Сороку, дали Сороці", "Сороку, Сороці"],
    ["uk", "Андрій Кравець", "Запитали Кравця, з Кравцем", "Кравця, Кравцем"],
    ["uk", "Олена Ярмольська", "Запитали Ярмольську, до Ярмольської", "Ярмольську, Ярмольської"],
  ])("is found: %s: %s", (language, name, text, expected) => {
    expect(surnames(language, name, text)).toBe(expected);
  });

  it.each([
    ["cs", "Jan Vrána", "Obec Vránovice leží u lesa, šla tam Vránová"],
    ["hr", "Ivan Horvat", "To je Hrvatska, a ne Horvatska"],
    ["sr", "Petar Kos", "Ово је Косово. Ovo je Kosovo"],
    ["uk", "Іван Мороз", "Ось Морозиво і Морозенко"],
  ])("is not taken from words that begin like it: %s: %s", (language, name, text) => {
    expect(surnames(language, name, text)).toBe("");
  });
});
