import { describe, expect, it } from "@jest/globals";
import { aPlace, anOrganization } from "../../builders/items";
import { linkedArticle, namedIn } from "../../builders/linked-texts";
import { COMMON_WORDS } from "../../../src/linking/evidence/word-lists/common-words";
import { fold } from "../../../src/domain/text/folding/fold";

const body = (name: string, names: Record<string, string>) => anOrganization(name, { names: { en: name, ...names } });
const town = (name: string, names: Record<string, string>) =>
  aPlace(name, { names: { en: name, ...names }, placeKind: "CITY" });

const profiles = [
  body("Nahar", { ar: "النهار" }),
  body("Zeal", { ar: "حماس" }),
  body("Shell", { fr: "Shell" }),
  body("Magnit", { ru: "Магнит" }),
  body("Stern", { de: "Stern" }),
  body("Sabah", { tr: "Sabah" }),
  body("Migdal", { he: "מגדל" }),
  town("Door", { ar: "الباب" }),
  town("Essen", { de: "Essen" }),
  town("Tours", { fr: "Tours" }),
  town("Nur", { fa: "نور" }),
  town("Ordu", { tr: "Ordu" }),
];

const named = (language: string, ...texts: readonly string[]): string =>
  namedIn(language, ["-", ...texts], profiles)
    .map((one) => one.split(" > ")[1])
    .join(", ");

describe("a name that is a frequent word of the language", () => {
  it.each([
    ["ar", "صفق الحضور بحماس شديد طوال النهار."],
    ["ar", "فتح الباب ودخل إلى البيت في النهار."],
    ["en", "Shell fragments lay on the beach."],
    ["fr", "Tours et jeux pour les enfants."],
    ["ru", "Магнит тянет гвозди."],
    ["de", "Nach der Arbeit ist Essen wichtig, und ein Stern leuchtet."],
    ["fa", "نور ماه زیبا بود."],
    ["he", "מגדל ישן עומד ליד הים."],
    ["tr", "Ordu sınıra gitti. Sabah erken kalktılar."],
  ])("is no mention where nothing tells it, in %s: %s", (language, text) => {
    expect(named(language, text)).toBe("");
  });

  it.each([
    ["ar", "كتبت صحيفة النهار أن المطر قريب.", "Nahar"],
    ["ar", "أعلنت حماس قبول الخطة.", "Zeal"],
    ["ar", "سقط المطر على مدينة الباب.", "Door"],
    ["en", "Shell said profits fell, and Shell waits.", "Shell, Shell"],
    ["fr", "Le train de Tours est parti.", "Tours"],
    ["ru", "Компания «Магнит» растёт.", "Magnit"],
    ["de", "Das Magazin Stern schreibt aus Essen.", "Stern, Essen"],
    ["fa", "مردم شهر نور رفتند.", "Nur"],
    ["he", "חברת מגדל גייסה עובדים.", "Migdal"],
    ["tr", "Ordu'da kar var. Sabah gazetesi yazdı.", "Ordu, Sabah"],
  ])("is one where a role, a capital or a place word tells it, in %s: %s", (language, text, expected) => {
    expect(named(language, text)).toBe(expected);
  });

  it("is less sure where only the item speaks of the profile", () => {
    const found = linkedArticle("fr", ["-", "Le train de Tours est parti.", "Tours attend la neige."], profiles);
    expect(found.map(({ confidence }) => confidence >= 0.9)).toEqual([true, false]);
  });

  it("is one wherever it stands if everybody knows the profile", () => {
    const names = Object.fromEntries(Array.from("abcdefghijklmnopqrst", (letter) => [`${letter}${letter}`, "Zeal"]));
    const known = anOrganization("Zeal", { names: { ...names, en: "Zeal", ar: "حماس" }, wikidataId: "Q1" });
    expect(namedIn("ar", ["-", "يدرس الوفد حماس والخطة."], [known])).toEqual(["حماس > Zeal"]);
  });

  it("is one of several profiles no less", () => {
    const two = [...profiles, town("Nahar Town", { ar: "النهار" })];
    expect(namedIn("ar", ["-", "نام طوال النهار."], two)).toEqual([]);
  });

  it("says nothing of topics, whose name is the word", () => {
    const topic = { ...anOrganization("Zeal", { names: { en: "Zeal", ar: "حماس" } }), type: "Topic" as const };
    expect(namedIn("ar", ["-", "درس الباحث حماس الناس."], [topic])).toEqual(["حماس > Zeal"]);
  });
});

describe("the lists of frequent words", () => {
  it("have their words folded as the program folds texts", () => {
    const letters = Object.values(COMMON_WORDS).flatMap(({ very, common }) => [very, common]);
    for (const list of letters) {
      const rests = list.split(/\s+/u).map((word) => word.slice(1));
      expect(rests.filter((rest) => fold(rest) !== rest)).toEqual([]);
    }
  });
});
