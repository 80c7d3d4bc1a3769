import { beforeAll, describe, expect, it } from "@jest/globals";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

let reference: ReferenceLinker;
beforeAll(async () => {
  reference = await referenceLinker();
});

const found = (language: string, text: string): string => reference.found(language, text);

describe("places in the cases of a language", () => {
  it.each([
    [
      "cs",
      "Vlak jel z Prahy přes Vídeň do Bratislavy, pak s Maďarskem jednal o Rusku",
      "Prague, Vienna, Bratislava, Hungary, Russia",
    ],
    ["cs", "Ve Spojených státech a v Jižní Koreji", "United States, South Korea"],
    ["sk", "Z Viedne do Moskvy, v Spojených štátoch a v Poľsku", "Vienna, Moscow, United States, Poland"],
    ["hr", "U Zagrebu i Beču, s Njemačkom, o Bosni i Hercegovini", "Zagreb, Vienna, Germany, Bosnia"],
    ["bs", "Avion leti iz Beograda preko Beča, a ne u Francuskoj", "Belgrade, Vienna, France"],
    ["sr", "У Београду и Москви, са Немачком, у Француској", "Belgrade, Moscow, Germany, France"],
    ["sr", "U Beogradu i Moskvi, sa Nemačkom, u Francuskoj", "Belgrade, Moscow, Germany, France"],
    ["sl", "Na Danskem in v Franciji", "Denmark, France"],
  ])("are found: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });

  it.each([
    ["cs", "Ruská armáda mlčí. Limu nemáme"],
    ["sk", "Nemeckú vládu zvolili"],
    ["hr", "Hrvatske vlasti šute. Toga dana je padala kiša"],
    ["sr", "Француској влади је речено. Тога дана је падала киша"],
    ["sl", "Hrvaškega predsednika so vprašali"],
  ])("are not taken from adjectives and words at the start of a sentence: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });
});
