import { describe, expect, it } from "@jest/globals";
import { mayBeKoreanNoun, isSinoKorean } from "../../../src/linking/evidence/korean-words";
import { linkedArticle, namedIn } from "../../builders/linked-texts";
import { anOrganization, aPerson, aPlace } from "../../builders/items";

const country = (en: string, isoCode: string, names: Record<string, string> = {}) =>
  aPlace(en, { placeKind: "COUNTRY", isoCode, names: { en, ...names } });

/** `surface > English name, method, confidence` of the body. */
function found(language: string, text: string, profiles: readonly ReturnType<typeof aPlace | typeof aPerson>[]) {
  return linkedArticle(language, ["…", text], profiles).map(
    ({ surface, entityId, method, confidence }) =>
      `${surface} > ${profiles.find(({ id }) => id === entityId)?.names["en"]}, ${method}, ${confidence}`,
  );
}

describe("Mali, which is a word too, behind a word for and, or a verb", () => {
  const countries = [
    country("Mali", "ML", { ar: "مالي", fa: "مالی" }),
    country("Libya", "LY", { ar: "ليبيا", fa: "لیبی" }),
    country("Djibouti", "DJ", { ar: "جيبوتي", fa: "جیبوتی" }),
  ];

  it.each([
    ["ar", "اجتمعت ليبيا ومالي صباحا.", ["Libya", "Mali"]],
    ["ar", "اجتمعت جيبوتي ومالي صباحا.", ["Djibouti", "Mali"]],
    ["ar", "نحتاج إلى دعم طبي ومالي عاجل.", []],
    ["ar", "تشهد مالي منذ سنوات أزمة أمنية.", ["Mali"]],
    ["ar", "هدأ القتال. وتستعد مالي للانتخابات.", ["Mali"]],
    ["ar", "تدقيق مالي شامل كشف مخالفات.", []],
    ["ar", "تعاون مالي بين البلدين", []],
    ["ar", "تعاون مالي بين البلدين لدعم الشركات الصغيرة في الشمال والجنوب", []],
    ["ar", "تشهد مالي منذ سنوات أزمة أمنية أودت بحياة كثيرين في شمال البلاد ووسطها.", ["Mali"]],
    ["fa", "نشست جیبوتی و مالی برگزار شد.", ["Djibouti", "Mali"]],
    ["fa", "کمک پزشکی و مالی رسید.", []],
  ])("is the country behind another one: %s %s", (language, text, names) => {
    expect(namedIn(language, ["…", text], countries).map((one) => one.split(" > ")[1])).toEqual(names);
  });
});

describe("two names that overlap", () => {
  const town = aPlace("town", { placeKind: "CITY", names: { en: "L'Aurore", fr: "L'Aurore" } });
  const paper = anOrganization("paper", { names: { en: "Aurore boréale", fr: "Aurore boréale" } });
  const city = aPlace("city", { placeKind: "CITY", names: { en: "Port Grey" } });
  const herald = anOrganization("herald", { names: { en: "Port Grey Herald" } });
  const hall = anOrganization("hall", { names: { en: "Herald Hall" } });

  it("are the longer one, also where the shorter one begins before it", () => {
    expect(namedIn("fr", ["…", "L'Aurore boréale chante encore."], [town, paper])).toEqual([
      "Aurore boréale > Aurore boréale",
    ]);
  });

  it("are those that cover the most letters", () => {
    expect(namedIn("en", ["…", "We met in Port Grey Herald Hall today."], [city, herald, hall])).toEqual([
      "Port Grey > Port Grey",
      "Herald Hall > Herald Hall",
    ]);
    expect(namedIn("en", ["…", "We read the Port Grey Herald."], [city, herald, hall])).toEqual([
      "Port Grey Herald > Port Grey Herald",
    ]);
  });
});

describe("the family name of a person that is the name of a place too", () => {
  const chad = aPerson("chad", { names: { en: "Edwin Chad", tr: "Edwin Çad", he: "אדווין צאד" } });
  const land = country("Chad", "TD", { tr: "Çad", he: "צ'אד", fr: "Tchad" });
  const sudan = country("Sudan", "SD", { tr: "Sudan" });
  const all = [chad, land, sudan];

  it.each([
    ["en", "Edwin Chad came. Chad said he was late, and Chad's agent agreed.", "Chad > Edwin Chad, SURNAME, 0.75"],
    ["en", "Edwin Chad came. It rains in Chad, and the king of Chad waits.", "Chad > Chad, NAME, 0.86"],
    ["en", "Edwin Chad came. Chad and Sudan agreed.", "Chad > Chad, NAME, 0.86"],
    ["en", "Edwin Chad University opened. Then Chad agreed.", "Chad > Chad, NAME, 0.86"],
    ["tr", "Edwin Çad geldi. Çad'ın sözleri duyuldu.", "Çad > Edwin Chad, SURNAME, 0.75"],
    ["tr", "Edwin Çad geldi. Çad'da yağmur var, Çad'ın başkenti sessiz.", "Çad > Chad, NAME, 0.86"],
  ])("%s: %s", (language, text, expected) => {
    const [, ...others] = found(language, text, all).filter((one) => !one.startsWith("Sudan"));
    expect(new Set(others)).toEqual(new Set([expected]));
  });

  it("is the place as ever where no person is called so", () => {
    expect(found("en", "Chad agreed.", all)).toEqual(["Chad > Chad, NAME, 0.95"]);
  });
});

describe("a town in a state that is called like a country", () => {
  const georgia = country("Georgia", "GE");
  const city = (en: string, land: string) =>
    aPlace(en, { placeKind: "CITY", names: { en }, country: `iso3166:${land}` });
  const all = [georgia, country("Ukraine", "UA"), city("Tbilisi", "GE"), city("Washington", "US")];

  it.each([
    ["They met in Washington, Georgia, at noon.", 0.86],
    ["They met in Washington, Georgia and Ukraine.", 0.95],
    ["They met in Tbilisi, Georgia, at noon.", 0.95],
  ])("%s", (text, confidence) => {
    const [town, land] = linkedArticle("en", ["…", text], all);
    expect([town?.confidence, land?.confidence]).toEqual([confidence, confidence]);
  });
});

describe("a family name in a longer name with hyphens", () => {
  const ada = aPerson("ada", { names: { en: "Ada Greystone", fr: "Ada Greystone" } });

  it.each([
    ["en", "Ada Greystone came. The Greystone-under-Wold market closed."],
    ["fr", "Ada Greystone est venue. Le marché de Greystone-sur-l'Orne ferme."],
  ])("%s: %s", (language, text) => {
    expect(namedIn(language, ["…", text], [ada])).toEqual(["Ada Greystone > Ada Greystone"]);
  });
});

describe("a name with the family name first", () => {
  const irina = aPerson("irina", { names: { en: "Irina Lugova", ru: "Ирина Лугова", uk: "Ірина Лугова" } });
  const pavel = aPerson("pavel", { names: { en: "Pavel Lugov", ru: "Павел Лугов" } });
  const ada = aPerson("ada", { names: { en: "Ada Greystone" } });
  const all = [irina, pavel, ada];

  it.each([
    ["ru", "Лугова Ирина победила. Лугова рада.", ["Лугова Ирина > Irina Lugova", "Лугова > Irina Lugova"]],
    ["ru", "Приз дали Луговой Ирине и Лугову Павлу.", ["Луговой Ирине > Irina Lugova", "Лугову Павлу > Pavel Lugov"]],
    ["ru", "Лугова. Ирина тоже здесь.", []],
    ["uk", "Перемогла Лугова Ірина.", ["Лугова Ірина > Irina Lugova"]],
    ["hu", "Greystone Ada nyert.", ["Greystone Ada > Ada Greystone"]],
    [
      "en",
      "First is Greystone Ada. Ada Greystone smiled.",
      ["Greystone Ada > Ada Greystone", "Ada Greystone > Ada Greystone"],
    ],
    ["en", "Ada Greystone smiled. Maria Greystone Ada fell.", ["Ada Greystone > Ada Greystone"]],
    ["en", "Greystone Ada won.", []],
  ])("%s: %s", (language, text, names) => {
    expect(namedIn(language, ["…", text], all)).toEqual(names);
  });
});

describe("a letter that others write as two", () => {
  const jorg = aPerson("jorg", { names: { en: "Jörg Süßmann", de: "Jörg Süßmann" } });
  const uwe = aPerson("uwe", { names: { en: "Uwe Kraemer" } });

  it.each(["Joerg Suessmann lacht.", "Jörg Süßmann lacht.", "Jorg Sussmann lacht."])("%s", (text) => {
    expect(namedIn("de", ["…", text], [jorg])).toHaveLength(1);
  });

  it("may be one in the name of the profile", () => {
    expect(namedIn("de", ["…", "Uwe Krämer lacht."], [uwe])).toEqual(["Uwe Krämer > Uwe Kraemer"]);
  });
});

describe("a Korean name of two syllables that may be a noun", () => {
  const all = [country("Sudan", "SD", { ko: "수단" }), country("India", "IN", { ko: "인도" })];
  all.push(country("Chile", "CL", { ko: "칠레" }), country("Thailand", "TH", { ko: "태국" }));

  it.each([
    ["모든 수단과 규칙을 보았다.", []],
    ["수단과 칠레가 만났다.", ["수단 > Sudan, NAME, 0.86", "칠레 > Chile, NAME, 0.95"]],
    ["인도에서 넘어졌다.", ["인도 > India, NAME, 0.86"]],
    ["인도의 수도는 넓다.", ["인도 > India, NAME, 0.95"]],
    ["태국은 넓다.", ["태국 > Thailand, NAME, 0.95"]],
  ])("%s", (text, names) => {
    expect(found("ko", text, all)).toEqual(names);
  });

  it("has the sounds of Chinese characters, as CLDR orders them", () => {
    const collator = new Intl.Collator("ko", { sensitivity: "base" });
    const characters = ["手", "段", "印", "度", "國", "山", "水", "學", "天", "地"];
    const sounds = ["수", "단", "인", "도", "국", "산", "수", "학", "천", "지"];
    characters.forEach((character, at) => {
      expect(collator.compare(character, sounds[at] ?? "")).toBe(0);
      expect(isSinoKorean(sounds[at] ?? "")).toBe(true);
    });
    expect(["칠레", "페루", "영국"].some((name) => mayBeKoreanNoun(name, "ko"))).toBe(false);
  });
});
