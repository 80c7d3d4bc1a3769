import { describe, expect, it } from "@jest/globals";
import { aPlace } from "../../builders/items";
import { namedIn } from "../../builders/linked-texts";

const town = (en: string, ru: string) => aPlace(en, { names: { en, ru }, placeKind: "CITY" });
const TOWNS = [town("Korolyov", "Королёв"), town("Zhukovsky", "Жуковский"), town("Kaluga", "Калуга")];
const named = (text: string) => namedIn("ru", ["-", text], TOWNS);

describe("a Russian town that is called like a family name", () => {
  it.each(["Королёв строил ракеты.", "Жуковский ответил ему."])(
    "is a person at the start of a sentence: %s",
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  it.each([
    ["В Королёве открыли музей.", "Королёве > Korolyov"],
    ["Туда поехали Королёв и Калуга.", "Королёв > Korolyov, Калуга > Kaluga"],
    ["Калуга встретила гостей.", "Калуга > Kaluga"],
  ])("is the town elsewhere: %s", (text, expected) => {
    expect(named(text).join(", ")).toBe(expected);
  });
});
