import { describe, expect, it } from "@jest/globals";
import { articleIn, readText } from "../../builders/pasted-texts";

const HEADLINE = "افتتاح خط القطار السريع بين المدينتين الساحليتين";
const PROSE =
  "افتتحت وزارة النقل اليوم خط القطار السريع بين المدينتين الساحليتين بعد عامين من العمل.\nوقال الوزير إن القطار السريع ينقل عشرين ألف راكب كل يوم.";

describe("the header of a pasted page", () => {
  it.each([
    ["وهران - «مرسى الخبر»", "مرسى الخبر"],
    ["قسم النقل: رحاب منصوري", "رحاب منصوري"],
  ])("has the author of %s", async (line, author) => {
    const { headline, authors, body } = await articleIn(`${HEADLINE}\n${line}\n12 نوفمبر 2025\n${PROSE}\n`);
    expect([headline, authors, body?.length]).toEqual([HEADLINE, [author], 2]);
  });

  it.each([
    ["وهران (رويترز) - 12 نوفمبر 2025", "رويترز"],
    ["12 نوفمبر 2025 - أ ف ب", "أ ف ب"],
    ["12 نوفمبر 2025 - رويترز", "رويترز"],
    ["12 نوفمبر 2025 - 10:15\nوكالة: واس", "واس"],
    ["12 نوفمبر 2025\nالمصدر: رويترز\nحجم الخط", "رويترز"],
  ])("has the agency of %j", async (lines, agency) => {
    const { authors, publishedAt, body } = await articleIn(`${HEADLINE}\n${lines}\n${PROSE}\n`);
    expect([authors, publishedAt?.instant.slice(0, 10), body?.length]).toEqual([[agency], "2025-11-12", 2]);
  });

  it("has the correspondent whom an agency names in the first sentence", async () => {
    const prose = "ПРИСТАНЬ, 3 июня. /Корр. ТАСС Вера Мостовая/. Новый паром вышел в четверг.\nОн идёт два часа.";
    const { authors } = await articleIn(`Паром вышел в первый рейс\n3 июня 2025, 12:04\n${prose}\n`);
    expect(authors).toEqual(["Вера Мостовая"]);
  });

  it("has the author behind the desk in Japanese brackets", async () => {
    const prose = "島の図書館が三日、古い連絡船を改装して開館した。\n館長は「毎日来てほしい」と話した。";
    const { authors } = await articleIn(`島に新しい図書館が開館\n2025年11月3日\n（文化部・森はるか）\n${prose}\n`);
    expect(authors).toEqual(["森はるか"]);
  });

  it("has no caption with whoever took the picture, and no note on the author below", async () => {
    const caption = "عربة القطار في المحطة (مرسى الخبر)";
    const text = `${HEADLINE}\nرحاب منصوري\n12 نوفمبر 2025\n${caption}\n${PROSE}\n* كاتبة من تونس\n`;
    const { body } = await articleIn(text);
    expect(body).toHaveLength(2);
  });
});

describe("what a program for reading or sharing makes of an article", () => {
  it("has the author and the source of a reader of feeds, and no button", async () => {
    const { authors, source, body } = await articleIn(
      "Second quay opens\nQuay News by Ana Prado / 4h // keep unread // hide\nThe second quay of the island opened on Monday.\nThe harbour said so on Tuesday.\nVISIT WEBSITE\n",
    );
    expect([authors, source?.name, body?.length]).toEqual([["Ana Prado"], "Quay News", 2]);
  });

  it.each([
    "Second quay opens https://quay.example/a via @quaynews",
    "Second quay opens\nhttps://quay.example/a\n\nSent from my phone",
    "“Second quay opens”\nhttps://quay.example/a عبر @quaynews",
  ])("is a headline with its address: %s", async (text) => {
    const { headline, url, body } = await articleIn(text);
    expect([headline, url, body]).toEqual(["Second quay opens", "https://quay.example/a", []]);
  });

  it("counts who saw a message of a channel", async () => {
    const [first] = await readText(
      "Quay News\n4.1K subscribers\n5 May 2025\nQuay News\nThe quay is open.\n3.2K views08:15",
    );
    expect(first).toMatchObject({ draft: { content: { text: "The quay is open." }, metrics: { views: 3200 } } });
  });
});

describe("a short column", () => {
  it.each([
    ["KÖŞE YAZISI\nSokağın sesi\nNihan Erdem\n09 Kasım 2025 Pazar", "Sokağın sesi", "Nihan Erdem"],
    ["یادداشت\nدریا را دریابیم\nنویسنده: مریم صدری\nتاریخ: ۱۹ آبان ۱۴۰۴", "دریا را دریابیم", "مریم صدری"],
  ])("has its headline above the author and the date: %s", async (header, headline, author) => {
    const text = `${header}\nSabahları ilk duyduğum ses artık vapur düdüğü değil.\nEskiden mahallede üç fırın vardı, şimdi bir tane bile kalmadı.\n`;
    const found = await articleIn(text);
    expect([found.headline, found.authors, found.body?.length]).toEqual([headline, [author], 2]);
  });

  it("has the author and the agency, and no photographer", async () => {
    const { authors } = await articleIn(
      "Le train de nuit supprimé en décembre\nCamille Roux et AFP\nLe 30/09/2025 à 11:25\nLa liaison de nuit entre les deux villes s'arrêtera en décembre.\nLes billets déjà vendus seront remboursés.\n",
    );
    expect(authors).toEqual(["Camille Roux", "AFP"]);
    const long = await articleIn(
      "The last keeper of the light\nWords by Isla Drummond. Photographs by Rory Keane\n8 November 2025\nThe stair has one hundred and twelve steps, and nobody has counted them.\nThe light was made automatic in 1998.\n",
    );
    expect(long.authors).toEqual(["Isla Drummond"]);
  });
});
