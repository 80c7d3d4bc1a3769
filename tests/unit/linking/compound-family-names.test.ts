import { describe, expect, it } from "@jest/globals";
import { aPerson } from "../../builders/items";
import { linkedArticle } from "../../builders/linked-texts";

/** The surfaces of what is found of a person whose name is the same in all languages of its script. */
function surfaces(language: string, name: string, text: string, country?: string): string[] {
  const names = { en: name, [language]: name };
  const person = aPerson(name, { names, ...(country !== undefined && { country }) });
  return linkedArticle(language, ["-", text], [person]).map(({ surface }) => surface);
}

describe("a family name in hyphens", () => {
  it.each([
    ["en", "Anna Pell-Harrow", "Anna Pell-Harrow won. Pell-Harrow smiled. According to Pell-Harrow, it rains."],
    ["fr", "Anna Pell-Harrow", "Anna Pell-Harrow a gagné. Mme Pell-Harrow sourit. Selon Pell-Harrow, il pleut."],
    ["de", "Anna Pell-Harrow", "Anna Pell-Harrow gewann. Pell-Harrow lachte. Laut Pell-Harrow regnet es."],
    ["tr", "Anna Pell-Harrow", "Anna Pell-Harrow kazandı. Pell-Harrow güldü. Pell-Harrow'a göre yağmur var."],
    ["he", "רות כהנא־לביא", "רות כהנא־לביא ניצחה. כהנא־לביא חייכה. לדברי כהנא־לביא יורד גשם."],
    ["he", "רות כהנא-לביא", "רות כהנא-לביא ניצחה. כהנא-לביא חייכה. לדברי כהנא־לביא יורד גשם."],
    ["ar", "سلمى مرسال-دهيم", "فازت سلمى مرسال-دهيم. وقالت مرسال-دهيم إن الجو ممطر. وبحسب مرسال-دهيم انتهى."],
    ["ru", "Анна Белова-Мерзлина", "Анна Белова-Мерзлина пришла. Белова-Мерзлина молчит. У Беловой-Мерзлиной дождь."],
    ["pl", "Anna Lisowska-Mirska", "Anna Lisowska-Mirska wygrała. Lisowska-Mirska milczy. Wybór Lisowskiej-Mirskiej."],
    ["hu", "Barta-Kis Zsófia", "Barta-Kis Zsófia nyert. Barta-Kis örült. Barta-Kis szerint esik."],
  ])("is a second mention in %s: %s", (language, name, text) => {
    expect(surfaces(language, name, text)).toHaveLength(3);
  });

  it("is no part of a longer one, and its last part is one alone", () => {
    const text = "Anna Pell-Harrow won. Anton Pell-Harrow lost. Mersonnac-Pell-Harrow lost. Then Harrow left.";
    expect(surfaces("en", "Anna Pell-Harrow", text)).toEqual(["Anna Pell-Harrow", "Harrow"]);
  });

  it("is not the second half of a given name", () => {
    expect(surfaces("en", "Jean-Luc Mersonnac", "Jean-Luc Mersonnac won. Luc left. Mersonnac smiled.")).toEqual([
      "Jean-Luc Mersonnac",
      "Mersonnac",
    ]);
  });
});

describe("two family names", () => {
  it.each([
    ["es", "Lucía Fernández de Cordobán", "Fernández de Cordobán dijo que no.", ["Fernández de Cordobán"]],
    [
      "es",
      "Lucía Fernández Robledo",
      "Fernández dijo que sí. Según Fernández Robledo, llueve.",
      ["Fernández", "Fernández Robledo"],
    ],
    ["es", "José Luis Mersán Robledo", "Mersán calló. Robledo calló. José Luis calló.", ["Mersán", "Robledo"]],
    [
      "es",
      "Iván Orteguez y Galmés",
      "Según Orteguez y Galmés, llueve. Orteguez calló.",
      ["Orteguez y Galmés", "Orteguez"],
    ],
    ["es", "Juan Carlos Robledo", "Carlos llegó. Robledo calló.", ["Robledo"]],
    ["es", "Lucía Fernández Robledo", "Marta Fernández calló. Fernández Pardo también.", []],
    [
      "pt",
      "João Baptista Sarmento",
      "Segundo Baptista Sarmento, chove. Sarmento saiu.",
      ["Baptista Sarmento", "Sarmento"],
    ],
    ["pt", "Luís Mersão da Selva", "Segundo Mersão da Selva, chove.", ["Mersão da Selva"]],
  ])("are a second mention in %s, as it shortens them: %s, %s", (language, name, text, found) => {
    expect(surfaces(language, name, `${name} llegó. ${text}`).slice(1)).toEqual(found);
  });

  it("are those of the person's country, whatever the language", () => {
    const text = (name: string) => `${name} spoke. According to Fernandel Robledo, it rains. Fernandel left.`;
    const name = "Lucia Fernandel Robledo";
    expect(surfaces("en", name, text(name), "iso3166:MX")).toEqual([name, "Fernandel Robledo", "Fernandel"]);
    expect(surfaces("en", name, text(name), "iso3166:BR")).toEqual([name, "Fernandel Robledo"]);
    expect(surfaces("es", name, text(name), "iso3166:US")).toEqual([name]);
  });
});
