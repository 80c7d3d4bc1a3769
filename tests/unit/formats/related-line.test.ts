import { describe, expect, it } from "@jest/globals";
import { linesOf } from "../../../src/formats/plain-text/lines";
import { relatedLine } from "../../../src/formats/reading/page-words/related-line";
import { relatedLinks } from "../../../src/formats/plain-text/related-links";

const linksOf = (text: string) => relatedLinks(linesOf(text), 0);
const link = (label: string, title: string, url?: string) => ({
  type: "RelatedLink",
  label,
  title,
  ...(url && { url }),
});

describe("a read-also line", () => {
  it.each([
    ["اقرأ أيضاً: عنوان الخبر", "اقرأ أيضاً", "عنوان الخبر"],
    ["إقرأ أيضًا - عنوان الخبر", "إقرأ أيضًا", "عنوان الخبر"],
    ["اقـرأ أيضاً| عنوان الخبر", "اقـرأ أيضاً", "عنوان الخبر"],
    ["▪️ اقرأ المزيد عنوان الخبر", "اقرأ المزيد", "عنوان الخبر"],
    ["(Read also: The Title)", "Read also", "The Title"],
    ["READ ALSO The Title", "READ ALSO", "The Title"],
    ["See also: the title", "See also", "the title"],
    ["Related: The Title", "Related", "The Title"],
    ["A lire aussi : Le titre", "A lire aussi", "Le titre"],
    ["ЧИТАЙТЕ ТАКЖЕ: Название", "ЧИТАЙТЕ ТАКЖЕ", "Название"],
    ["بیشتر بخوانید: عنوان", "بیشتر بخوانید", "عنوان"],
    ["קראו גם: כותרת", "קראו גם", "כותרת"],
    ["İlgili haber: Başlık", "İlgili haber", "Başlık"],
    ["另请阅读：标题", "另请阅读", "标题"],
    ["כתבות נוספות שיעניינו אתכם:", "כתבות נוספות שיעניינו אתכם:", ""],
  ])("is %s", (text, label, title) => {
    expect(relatedLine(text)).toEqual({ label, title });
  });

  it.each([
    "شاهد العمال القمر فوق الجسر.",
    "Related works were shown in spring.",
    "المزيد: ستتوقف العبارة أيضا في الميناء القديم أيام الاثنين.",
    "See also the second part of this report.",
    "Watching the river",
    "Readers also wrote in.",
    "He asked them to read also: the small print",
    "#شاهد: وسم",
    "",
  ])("is not %j", (text) => {
    expect(relatedLine(text)).toBeUndefined();
  });
});

describe("related links", () => {
  it("take the title below a label that stands alone, and the address below the title", () => {
    expect(linksOf("Read also:\nThe Title\nhttps://news.example/a\nNext.")).toEqual({
      links: [link("Read also", "The Title", "https://news.example/a")],
      lineCount: 3,
    });
  });

  it("take each title of a list below the label", () => {
    expect(linksOf("اقرأ أيضاً\n• الأول\n• الثاني https://news.example/2\nفقرة.")).toEqual({
      links: [link("اقرأ أيضاً", "الأول"), link("اقرأ أيضاً", "الثاني", "https://news.example/2")],
      lineCount: 3,
    });
  });

  it("have their address as title if there is no other", () => {
    expect(linksOf("Read more: https://news.example/a")).toEqual({
      links: [link("Read more", "https://news.example/a", "https://news.example/a")],
      lineCount: 1,
    });
  });

  it("do not include a label above a paragraph or above nothing: it stays a paragraph", () => {
    expect(linksOf("Read also:\nThis is a sentence of the article.")).toBeUndefined();
    expect(linksOf("Read also:")).toBeUndefined();
  });
});
