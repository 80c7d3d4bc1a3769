import { describe, expect, it } from "@jest/globals";
import { idFor } from "../../../src/domain/ids";
import { spanText } from "../../../src/domain/text/spans/spans";
import { linkItem } from "../../../src/linking/link-item";
import { Linker } from "../../../src/linking/linker";
import { aPerson, aPlace } from "../../builders/items";
import { linkedArticle, namedIn } from "../../builders/linked-texts";

const person = (names: Record<string, string>, country?: string) =>
  aPerson(names["en"] ?? "", { names, ...(country !== undefined && { country }) });

const lena = person({ en: "Lena Okafor", fr: "Lena Okafor", tr: "Lena Okafor", he: "לנה אוקפור", fa: "لنا اوکافور" });
const paul = person({ en: "Paul Okafor" });
const kemal = person({ en: "Kemal Karadağlı", tr: "Kemal Karadağlı" });
const jan = person({ en: "Jan van der Velde", fr: "Jan van der Velde" });
const salma = person({ en: "Salma al-Khatib", ar: "سلمى الخطيب" });
const hadi = person({ en: "Hadi al-Masri", ar: "هادي المصري" });
const yusuf = person({ en: "Yusuf Abu Saad", ar: "يوسف أبو سعد" });
const oleg = person({ en: "Oleg Morozov", ru: "Олег Морозов" });
const inga = person({ en: "Inga Morozova", ru: "Инга Морозова" });
const liu = person({ en: "Liu Wenhao", zh: "刘文浩" }, "iso3166:CN");
const mori = person({ en: "Haruka Morita", ja: "森田遥香" }, "iso3166:JP");
const zsofia = person({ en: "Zsófia Barta", hu: "Barta Zsófia" });
const park = person({ en: "Viktor Orlov", ko: "빅토르 오를로프" });
const tusk = person({ en: "Marek Lisowski", pl: "Marek Lisowski" });
const reza = person({ en: "Reza Nikravan", fa: "رضا نیک‌روان" });
const rika = person({ en: "Rika Kirishima", ja: "霧島 里香" });
const salim = person({ en: "Salim al-Qatan", ru: "Салим аль-Катан", ar: "سليم القطان" });
const joost = person({ en: "Joost van den Brug", ru: "Йост ван ден Бруг", ar: "يوست فان دن بروخ" });
const yosef = person({ en: "Yosef Even Tzur", he: "יוסף אבן צור" });
const russia = aPlace("Russia", { names: { en: "Russia" }, isoCode: "RU" });
const all = [
  lena,
  paul,
  kemal,
  jan,
  salma,
  hadi,
  yusuf,
  oleg,
  inga,
  liu,
  mori,
  zsofia,
  park,
  tusk,
  russia,
  reza,
  rika,
  salim,
  joost,
  yosef,
];

function seconds(language: string, ...texts: readonly string[]): string[] {
  return linkedArticle(language, texts, all)
    .filter(({ method }) => method === "SURNAME")
    .map(({ surface, entityId }) => `${surface} > ${all.find(({ id }) => id === entityId)?.names["en"]}`);
}

describe("the family name of a person whom the item named in full", () => {
  it.each([
    ["en", "Lena Okafor won. Okafor smiled.", "Okafor > Lena Okafor"],
    ["en", "Lena Okafor won. President Okafor smiled.", "Okafor > Lena Okafor"],
    ["en", "Jan van der Velde won. Then van der Velde left.", "van der Velde > Jan van der Velde"],
    ["en", "Salma al-Khatib won. Al-Khatib left, but Khatib returned.", "Al-Khatib, Khatib > Salma al-Khatib"],
    ["en", "Liu Wenhao won. Liu left.", "Liu > Liu Wenhao"],
    ["fr", "Lena Okafor a gagné. Selon Okafor, c'est fini. M. Okafor est partie.", "Okafor, Okafor > Lena Okafor"],
    ["tr", "Lena Okafor kazandı. Okafor'un evi burada.", "Okafor > Lena Okafor"],
    ["ru", "Олег Морозов победил. Встречу с Морозовым отменили.", "Морозовым > Oleg Morozov"],
    ["ar", "فازت سلمى الخطيب بالجائزة. وقالت الخطيب إنها سعيدة.", "الخطيب > Salma al-Khatib"],
    ["ar", "فازت سلمى الخطيب بالجائزة. وسلمت الوزارة للخطيب درعا.", "خطيب > Salma al-Khatib"],
    ["ar", "وصل يوسف أبو سعد صباحا. وأضاف أبو سعد أنه متعب.", "أبو سعد > Yusuf Abu Saad"],
    ["he", "לנה אוקפור ניצחה. הפרס הוענק לאוקפור.", "אוקפור > Lena Okafor"],
    ["fa", "لنا اوکافور برنده شد. به گفته اوکافور کار آسان نبود.", "اوکافور > Lena Okafor"],
    ["fa", "رضا نیک‌روان آمد. نیک‌روان گفت که نیکروان نیست.", "نیک‌روان, نیکروان > Reza Nikravan"],
    ["ja", "霧島里香が勝った。霧島氏は喜んだ。", "霧島 > Rika Kirishima"],
    ["ru", "Салима аль-Катана ждут. С аль-Катаном поговорят.", "аль-Катаном > Salim al-Qatan"],
    ["ru", "Йоста ван ден Бруга ждут. С ван ден Бругом поговорят.", "ван ден Бругом > Joost van den Brug"],
    ["ar", "وصل يوست فان دن بروخ. واعتذر فان دن بروخ للحضور.", "فان دن بروخ > Joost van den Brug"],
    ["ar", "وصل سليم القطان. وردا على القطان قالت النائبة كلاما.", "القطان > Salim al-Qatan"],
    ["he", "יוסף אבן צור ניצח. הפרס הוענק לאבן צור.", "אבן צור > Yosef Even Tzur"],
    ["hu", "Barta Zsófia nyert. Barta szerint nehéz volt.", "Barta > Zsófia Barta"],
    ["pl", "Marek Lisowski wygrał. Wybór Lisowskiego zaskoczył.", "Lisowskiego > Marek Lisowski"],
    ["zh", "刘文浩发表讲话。刘教授表示满意。", "刘 > Liu Wenhao"],
    ["ja", "森田遥香が勝った。森田氏は喜んだ。", "森田 > Haruka Morita"],
    ["ko", "빅토르 오를로프가 말했다. 오를로프는 떠났다.", "오를로프 > Viktor Orlov"],
  ])("is a mention in %s: %s", (language, text, expected) => {
    const [names = "", entity] = expected.split(" > ");
    expect(seconds(language, text)).toEqual(names.split(", ").map((name) => `${name} > ${entity}`));
  });

  it.each([
    ["en", "Okafor smiled. Lena Okafor won.", "before the whole name, in the body"],
    ["en", "Lena Okafor won. Her sister Maria Okafor watched.", "behind another given name"],
    ["en", "Lena Okafor won. Maria Okafor watched.", "behind another given name that begins a sentence"],
    ["en", "Lena Okafor won. They gathered in Okafor Street.", "before another word of a longer name"],
    ["en", "Lena Okafor won. Smith-Okafor lost.", "in a double name"],
    ["en", "Lena Okafor won. It was okafor.", "in small letters"],
    ["en", "Lena Okafor won. On the Okafor a boat sank.", "behind an article"],
    ["tr", "Lena Okafor kazandı. Okafor sokağı kapalı.", "where it is the name of a street"],
    ["ja", "森田遥香が勝った。森田温泉は遠い。", "where it is the name of a place"],
    ["ru", "Олег Морозов победил. Иван Морозов проиграл.", "behind another given name"],
    ["ar", "وصل هادي المصري صباحا. والتقى الوزير المصري الوفد.", "where it is the adjective of a country"],
    ["ar", "وصل هادي المصري صباحا. والتقى كمال المصري الوفد.", "behind another given name"],
    ["tr", "Kemal Karadağlı kazandı. Karadağlı sporcular da geldi.", "where it is the adjective of a country"],
    ["zh", "刘文浩发表讲话。他不停刘览。", "as a letter of another word"],
  ])("is no mention in %s: %s, %s", (language, text) => {
    expect(seconds(language, "-", text)).toEqual([]);
  });

  it("is a mention in later blocks, and in a headline that stands before the whole name", () => {
    const mentions = linkedArticle("en", ["Okafor wins", "Lena Okafor won.", "On Monday Okafor rests."], all);
    expect(mentions.map(({ surface, method, field }) => [surface, method, field])).toEqual([
      ["Okafor", "SURNAME", "HEADLINE"],
      ["Lena Okafor", "NAME", "BODY"],
      ["Okafor", "SURNAME", "BODY"],
    ]);
  });

  it("is no surer than the whole name", () => {
    const twins = ["one", "two"].map((name) => aPerson(name, { names: { en: "Ada Thornwick" } }));
    const found = linkedArticle("en", ["Ada Thornwick won. Thornwick smiled."], twins);
    expect(found.map(({ surface, confidence }) => `${surface} ${confidence}`)).toEqual([
      "Ada Thornwick 0.5",
      "Thornwick 0.5",
    ]);
  });

  it("is the one of two bearers who was named last, with less confidence, and nobody in a headline", () => {
    const texts = ["Okafor wins", "Lena Okafor won. Okafor smiled. Paul Okafor lost. Okafor wept."];
    const found = linkedArticle("en", texts, all).filter(({ method }) => method === "SURNAME");
    expect(found.map(({ entityId }) => entityId)).toEqual([lena.id, paul.id]);
    const [alone] = linkedArticle("en", ["-", "Lena Okafor won. Okafor smiled."], all).slice(1);
    expect(found[0]?.confidence).toBeLessThan(alone?.confidence ?? 0);
  });

  it("tells a woman from a man by the form of the name", () => {
    expect(
      seconds("ru", "-", "Олег Морозов и Инга Морозова спорят. Адвокат Морозовой ушёл. Дом Морозову не нужен."),
    ).toEqual(["Морозовой > Inga Morozova", "Морозову > Inga Morozova"]);
  });

  it("is less sure than the whole name", () => {
    const [whole, part] = linkedArticle("en", ["-", "Lena Okafor won. Okafor smiled."], all);
    expect(part?.confidence).toBeLessThan(whole?.confidence ?? 0);
  });

  it("is not found again where a person rejected it, and keeps its method where a person confirmed it", () => {
    const text = "Lena Okafor won. Okafor smiled.";
    const place = { field: "BODY", blockId: "b", start: 17, end: 23, surface: "Okafor", entityId: lena.id } as const;
    const link = (action: "CONFIRM" | "REJECT") =>
      linkItem(
        {
          id: idFor("article", "a"),
          language: "en",
          texts: [{ field: "BODY", blockId: "b", ...spanText(text) }],
          corrections: [{ ...place, action, at: "2026-01-01T00:00:00.000Z" } as never],
        },
        new Linker(all),
      ).map(({ surface, method, confidence }) => [surface, method, confidence]);
    expect(link("REJECT")).toEqual([["Lena Okafor", "NAME", 0.95]]);
    expect(link("CONFIRM")).toEqual([
      ["Lena Okafor", "NAME", 0.95],
      ["Okafor", "SURNAME", 1],
    ]);
  });

  it("takes nothing from another mention, nor from a hashtag or a handle", () => {
    const okafor = aPlace("Okafor Bay", { names: { en: "Okafor Bay" } });
    expect(namedIn("en", ["-", "Lena Okafor saw Okafor Bay. #Okafor @Okafor"], [lena, okafor])).toEqual([
      "Lena Okafor > Lena Okafor",
      "Okafor Bay > Okafor Bay",
    ]);
  });
});

describe("a family name that is also a word", () => {
  const frost = person({ en: "Vera Frost", ru: "Вера Мороз", ar: "رؤوف سلامة" });
  const deniz = person({ en: "Kerem Deniz", tr: "Kerem Deniz" });
  const oslo = aPlace("Oslo", { names: { en: "Oslo", tr: "Oslo" } });
  const surfaces = (language: string, ...texts: readonly string[]): string[] =>
    linkedArticle(language, texts, [frost, deniz, oslo]).map(({ surface }) => surface);

  it("is the word in a headline, where the text has it in small letters too", () => {
    expect(surfaces("ru", "Мороз в городе", "Сильный мороз, сказала Вера Мороз.")).toEqual(["Вера Мороз"]);
  });

  it("is the person behind a quotation that ends with a comma, though the text has the word", () => {
    const text = 'Vera Frost likes frost. "It is cold," Frost said.';
    expect(surfaces("en", "Cold", text)).toEqual(["Vera Frost", "Frost"]);
  });

  it("is the word in an Arabic construct, and the name may have another seat of the hamza", () => {
    const text = "قال رءوف سلامة إن سلامة الملاحة مهمة. وذكر سلامة أنه متعب.";
    expect(surfaces("ar", "خبر", text)).toEqual(["رءوف سلامة", "سلامة"]);
  });

  it("takes no place behind the whole name for a part of it", () => {
    expect(surfaces("tr", "Haber", "Dün Kerem Deniz Oslo'da kazandı.")).toEqual(["Kerem Deniz", "Oslo"]);
  });
});
