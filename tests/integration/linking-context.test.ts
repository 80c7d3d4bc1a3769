import { beforeAll, describe, expect, it } from "@jest/globals";
import { aPlace } from "../builders/items";
import { linkedArticle } from "../builders/linked-texts";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

let reference: ReferenceLinker;
beforeAll(async () => {
  reference = await referenceLinker();
});

const found = (language: string, text: string): string => reference.found(language, text);

describe("a name of two places", () => {
  it.each([
    ["ar", "وصل وفد الأردن، وتعادل منتخب عمان مع تايلاند", "Jordan, Oman, Thailand"],
    ["ar", "قطر تهزم الأردن وعمان تودع", "Qatar, Jordan, Oman"],
    ["ar", "وصل الملك إلى عمان قادما من مطار في الأردن", "Amman, Jordan"],
    ["ar", "أكدت عمان استعدادها للوساطة، وقال مصدر في مسقط إن الأردن أبلغ بذلك", "Oman, Muscat, Jordan"],
    ["ar", "غادر الوفد سلطنة عمان أمس، ووصل إلى عمان في الأردن", "Oman, Amman, Jordan"],
    ["ar", "قال وزير من سلطنة عمان إن عمان تدعم الحوار", "Oman, Oman"],
  ])("is that of the one that the words around speak of: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("a name that is mostly a word, or that of a river", () => {
  it.each([
    ["ko", "정부는 모든 수단을 동원했다", ""],
    ["ko", "수단 정부가 말했다. 수단은 비가 온다", "Sudan, Sudan"],
    ["th", "ประธานาธิบดีมาลีพบประธานาธิบดีชาด", "Mali, Chad"],
    ["de", "Der Niger-Fluss ist lang, und Niger hilft Mali", "Niger, Mali"],
    ["ru", "Дельта Нигера обмелела. В Мали тихо", "Mali"],
    ["th", "เสื้อสีชาดและดอกมาลี", ""],
    ["th", "คนญี่ปุ่นเรียนภาษาจีนในอินเดีย", "India"],
  ])("is found where the words around speak of a place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("a doubtful name beside a place", () => {
  it.each([
    ["tr", "Mısır ile Ürdün anlaştı. Çiftçiler mısır ekiyor.", "Egypt, Jordan"],
    ["ru", "ИЗРАИЛЬ И ИОРДАНИЯ ОБСУДИЛИ ВОДУ", "Israel, Jordan"],
    ["he", "נבחרת הודו ניצחה את פרו", "India, Peru"],
  ])("is that of a place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("a word in a headline whose words all have capitals", () => {
  const turkey = aPlace("Turkey", { names: { en: "Turkey" }, placeKind: "COUNTRY", isoCode: "TR", wikidataId: "Q43" });
  const linked = (...texts: string[]): string[] => linkedArticle("en", texts, [turkey]).map(({ surface }) => surface);

  it("is the word that the body has with a small letter", () => {
    expect(linked("Goalkeeper Buys House Near Turkey", "He likes the hills.")).toEqual(["Turkey"]);
    expect(linked("Goalkeeper Rents Turkey Farm", "He likes the hills.")).toEqual(["Turkey"]);
    expect(linked("Goalkeeper Rents Turkey Farm", "The turkey farm is noisy.")).toEqual([]);
    expect(linked("Goalkeeper Rents Turkey Farm", "The turkey farm is in Turkey.")).toEqual(["Turkey", "Turkey"]);
  });
});

describe("an acronym that is spoken as a word", () => {
  it.each([
    ["fr", "Merci à l'Otan et à l'Onu", "NATO, United Nations"],
    ["en", "A Nato envoy spoke", "NATO"],
    ["fr", "L'eau manque. Eau et feu", ""],
    ["en", "A natO and a naTo", ""],
  ])("may have one capital: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("a name that only the grammar tells from another", () => {
  it.each([
    ["ru", "Он спросил о секторе Газа, и сектор Газа молчит", "Gaza Strip, Gaza Strip"],
    ["fr", "Il joue à Grenade, en Espagne", "Spain"],
    ["fr", "Il vit à la Grenade", "Grenada"],
    ["fr", "Sa fille Chine a dix ans", ""],
    ["en", "His daughter China is ten, and his visit to China is over", "China"],
    ["fa", "قطر توپ بیست و دو سانتی‌متر است", ""],
    ["fa", "رئیس جمهور تاجیکستان از دوشنبه راهی تاشکند شد؛ از دوشنبه هوا سرد است", "Tajikistan, Dushanbe, Tashkent"],
    ["fa", "وزارت خارجه آذربایجان در باکو بیانیه داد", "Azerbaijan, Baku"],
    ["fa", "مردم آذربایجان شرقی برف دیدند", ""],
    ["ar", "تبث الأغاني من المغرب حتى منتصف الليل", ""],
    ["he", "בקניה מקוונת אפשר לקבל החזר", ""],
    ["ru", "Панама из хлопка вышла из моды", ""],
    ["ru", "Панама открыла небо", "Panama"],
    ["ja", "米国の国務長官と米国防総省", "United States, United States"],
    ["fa", "یمن در آستانه قحطی است", "Yemen"],
    ["fa", "به یمن کمک‌ها بیمارستان باز است", ""],
    ["en", "He said that Turkey and Hungary voted", "Türkiye, Hungary"],
    ["tr", "Mısır sınırı açık", "Egypt"],
  ])("%s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});
