import { describe, expect, it } from "@jest/globals";
import { aPlace } from "../../builders/items";
import { linkedArticle } from "../../builders/linked-texts";

/** As somebody adds them by hand: one name, and nothing else is known. */
const ofOneName = (language: string, name: string) =>
  aPlace(name, { names: { [language]: name }, placeKind: "OTHER", wikidataId: "Q9" });

describe("a place that is called by a word of what it is", () => {
  it.each([
    ["ar", "نهر الفرات", "غمر نهر الفرات القرى المجاورة"],
    ["ar", "نهر الفرات", "مياه نهر الفرات تراجعت"],
    ["ar", "نهر الفرات", "نهر الفرات يفيض في الربيع"],
    ["ar", "نهر الفرات", "تقع القرية في حوض نهر الفرات"],
    ["ar", "جبل سنجار", "غطت الثلوج جبل سنجار"],
    ["ar", "بحيرة ساوة", "جفت بحيرة ساوة تماما"],
    ["en", "Lake Orrin", "Storms crossed Lake Orrin Tuesday"],
    ["en", "Mount Tessel", "Old Mount Tessel Lodge burned down"],
    ["es", "Río Oscal", "Crece el Río Oscal Grande"],
    ["he", "נהר הורן", "מי נהר הורן עולים"],
  ])("is found wherever its name stands, in %s: %s", (language, name, text) => {
    expect(surfacesIn(language, text, name)).toEqual([name]);
  });

  it("is no name where the feature stands before a name without it", () => {
    expect(surfacesIn("en", "Storms crossed Lake Orrin on Tuesday", "Orrin")).toEqual([]);
    expect(surfacesIn("ar", "غمر نهر الفرات القرى المجاورة", "الفرات")).toEqual([]);
  });
});

const surfacesIn = (language: string, text: string, name: string): string[] =>
  linkedArticle(language, ["", text], [ofOneName(language, name)]).map(({ surface }) => surface);
