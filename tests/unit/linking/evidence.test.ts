import { describe, expect, it } from "@jest/globals";
import { aPerson, aPlace } from "../../builders/items";
import { namedIn } from "../../builders/linked-texts";

const country = (isoCode: string, names: Record<string, string>) => aPlace(`country ${isoCode}`, { names, isoCode });
const city = (names: Record<string, string>, of: string, wikidataId?: string) =>
  aPlace(names["en"] ?? "", {
    names,
    placeKind: "CITY",
    country: `iso3166:${of}`,
    ...(wikidataId !== undefined && { wikidataId }),
  });

const chad = country("TD", { en: "Chad", fr: "Tchad", es: "Chad" });
const jordan = country("JO", { en: "Jordan", ar: "الأردن" });
const israel = country("IL", { en: "Israel", fr: "Israël", es: "Israel" });
const mauritius = country("MU", { en: "Mauritius", fr: "Maurice" });
const grenada = country("GD", { en: "Grenada", fr: "Grenade", es: "Granada" });
const qatar = country("QA", { en: "Qatar", ar: "قطر", fa: "قطر" });
const india = country("IN", { en: "India", he: "הודו" });
const peru = country("PE", { en: "Peru", pt: "Peru" });
const newZealand = country("NZ", { en: "New Zealand" });
const southKorea = country("KR", { en: "South Korea", ar: "كوريا الجنوبية" });
const wellington = city({ en: "Wellington", fr: "Wellington" }, "NZ", "Q23661");
const vienna = city({ en: "Vienna", fa: "وین" }, "AT", "Q1741");
const seoul = city({ en: "Seoul", ar: "سيول" }, "KR", "Q8684");
const cairo = city({ en: "Cairo", fr: "Le Caire", ar: "القاهرة" }, "EG", "Q85");
const mercer = city({ en: "Mercer" }, "US");
const university = city({ en: "University" }, "US");
const eu = city({ en: "Eu" }, "FR");
const union = aPlace("Union", { names: { en: "European Union" }, aliases: { en: ["EU"] }, placeKind: "REGION" });
const profiles = [
  chad,
  jordan,
  israel,
  mauritius,
  grenada,
  qatar,
  india,
  peru,
  newZealand,
  southKorea,
  wellington,
  vienna,
  seoul,
  cairo,
  mercer,
  university,
  eu,
  union,
];
const named = (language: string, ...texts: readonly string[]): string =>
  namedIn(language, ["-", ...texts], profiles)
    .map((one) => one.split(" > ")[1])
    .join(", ");

describe("a place whose name is also a word or a person's name", () => {
  it.each([
    ["en", "She arrived in Wellington yesterday.", "Wellington"],
    [
      "en",
      "The University of Otago wrote to the EU. He lives in University, and she near Eu.",
      "European Union, University, Eu",
    ],
    ["en", "Wellington votes. New Zealand waits.", "Wellington, New Zealand"],
    ["fa", "هیئت ایرانی در وین ماند.", "Vienna"],
    ["ar", "وصل الوفد إلى سيول مساء.", "Seoul"],
    ["ar", "تعلن سيول موقفها، ورحبت كوريا الجنوبية.", "Seoul, South Korea"],
    ["fr", "Il vit sur l'île Maurice.", "Mauritius"],
    ["fr", "Selon Israël, rien ne change. Pour Israël non plus.", "Israel, Israel"],
    ["es", "Según Israel, nada cambia.", "Israel"],
    ["en", "He met Putin. Israel rejected the plan.", "Israel"],
    ["en", "Voters in Chad waited while Chad Porter slept.", "Chad"],
    ["ar", "وتستضيف قطر الأسبوع المقبل قمة.", "Qatar"],
    ["he", "ראש ממשלת הודו נחת.", "India"],
    ["pt", "O embaixador do Peru chegou.", "Peru"],
    ["fr", "La réunion du Caire avance, et il retourne au Caire.", "Cairo, Cairo"],
  ])("counts where the text shows it, in %s: %s", (language, text, expected) => {
    expect(named(language, text)).toBe(expected);
  });

  it.each([
    ["en", "Wellington wrote a long letter.", "nothing speaks of a place"],
    ["fa", "وین را نمی‌شناسم.", "nothing speaks of a place"],
    ["ar", "جرفت سيول غزيرة البيوت.", "it is a word"],
    ["fr", "Maurice dort.", "it is a person"],
    ["en", "Chad Porter runs. Chad will win.", "the item has the whole name of a person"],
    ["en", "We saw Michael Jordan.", "a given name stands before"],
    ["ar", "يبلغ قطر الأنبوب مترا.", "a compound follows"],
    ["ar", "نصف قطر الدائرة", "half of a diameter"],
    ["ar", "يساوي قطر الدائرة مترا.", "a compound with a feminine noun follows"],
    ["en", "They moved to Wellington County last year.", "a region is called after the city"],
    ["ar", "وفي ولاية قطر الأميركية", "a state is called like the country"],
    ["fa", "لوله‌ای به قطر ۵ سانتی‌متر", "a number follows"],
    ["he", "החשודים הודו במעשה.", "it is a verb"],
    ["pt", "Peru assado com batatas.", "only the place in the sentence gives a capital"],
    ["fa", "تنه‌ای به قطر سه متر", "a number follows in words"],
    ["fa", "پارچه‌ای بی‌قطر", "it is a part of a longer word"],
    ["fr", "Caire est ailleurs.", "the article is missing"],
    ["es", "Viajó a Granada.", "mostly another place is meant"],
  ])("does not count in %s: %s, for %s", (language, text) => {
    expect(named(language, text)).toBe("");
  });

  it("does not count where the word stands in small letters elsewhere, unless the words around speak of a place", () => {
    expect(named("en", "Wellington is here. A wellington is a boot. New Zealand waits.")).toBe("New Zealand");
    expect(named("en", "In Wellington it rains. A wellington is a boot.")).toBe("Wellington");
  });

  it("counts by more if few know the place: a capital that the sentence gives, or a part of a longer name, is not enough", () => {
    expect(named("en", "The road to Mercer is closed.")).toBe("Mercer");
    expect(named("en", "Mercer wrote a letter to John Mercer.")).toBe("");
  });
});

describe("a hashtag", () => {
  const mali = country("ML", { en: "Mali", ar: "مالي" });
  const russia = country("RU", { en: "Russia", ar: "روسيا" });
  it("names a place by a word behind another name, and not behind another word", () => {
    expect(namedIn("ar", ["#روسيا_مالي #دعم_مالي"], [mali, russia])).toEqual(["روسيا > Russia", "مالي > Mali"]);
  });
});

describe("a handle in an article", () => {
  const desk = (name: string, platform: "X" | "INSTAGRAM") =>
    aPerson(name, { accounts: [{ platform, handle: "pierdesk" }] });
  it("is a mention of the only profile that holds it, whatever the platform", () => {
    expect(namedIn("en", ["-", "Thanks to @PierDesk."], [desk("Pier Desk", "X")])).toEqual(["PierDesk > Pier Desk"]);
    expect(namedIn("en", ["-", "Thanks to @PierDesk."], [desk("One", "X"), desk("Two", "INSTAGRAM")])).toEqual([]);
  });
});
