import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

const under = (headline: string, line: string) => articleIn(`${headline}\n\n${line}\n\nThe quay opened on Monday.\n`);

describe("the line of authors", () => {
  it.each([
    ["By Nora Hale, 17 March 2024", ["Nora Hale"]],
    ["By Nora Hale and Sami Deeb, Cairo", ["Nora Hale", "Sami Deeb"]],
    ["By NORA HALE Associated Press", ["NORA HALE", "Associated Press"]],
    ["Written by Nora Hale", ["Nora Hale"]],
    ["Nora Hale in Cairo", ["Nora Hale"]],
    ["Par Jeanne Morel, envoyée spéciale au Caire", ["Jeanne Morel"]],
    ["Par Le Quai avec AFP", ["Le Quai", "AFP"]],
    ["Par Jeanne Morel (avec AFP)", ["Jeanne Morel", "AFP"]],
    ["Elif Yalçın / Kahire", ["Elif Yalçın"]],
    ["القاهرة - ليلى منصور", ["ليلى منصور"]],
    ["بيروت - رويترز", ["رويترز"]],
    ["كتبت: ليلى منصور وسامي ديب", ["ليلى منصور", "سامي ديب"]],
    ["Door Anna de Vries", ["Anna de Vries"]],
    ["Por Ana Prado — São Paulo", ["Ana Prado"]],
    ["記者：山田太郎", ["山田太郎"]],
    ["di Ada Bellandi, inviata al lago", ["Ada Bellandi"]],
    ["Maya Haddad in Doha and Tom Pierce in London", ["Maya Haddad", "Tom Pierce"]],
    ["تونس ـ مراسلنا: سامي بن عمر", ["سامي بن عمر"]],
    ["القاهرة - مراسلة: ليلى منصور", ["ليلى منصور"]],
    ["Nora Hale / TNN / Aug 29, 2024, 16:44 IST", ["Nora Hale"]],
    ["Олена Гнатюк — 30 травня, 12:00", ["Олена Гнатюк"]],
    ["〔記者林佳穎／花蓮報導〕", ["林佳穎"]],
    ["記者林佳穎、陳雅婷／花蓮報導", ["林佳穎", "陳雅婷"]],
    ["박서윤 기자", ["박서윤"]],
  ])("names people and agencies: %s", async (line, authors) => {
    const article = await under("Island line opens its second quay", line);
    expect(article.authors).toEqual(authors);
    expect(article.body).toHaveLength(1);
  });

  it.each(["Foto di Ada Bellandi", "Photo by Nora Hale", "Foto de Lucía Herrera"])(
    "is not the line of a photographer: %s",
    async (line) => {
      const article = await under("Island line opens its second quay", `${line}\n17 March 2024`);
      expect(article.authors ?? []).toEqual([]);
    },
  );

  it("may have the date in it", async () => {
    for (const line of [
      "By Nora Hale, 17 March 2024",
      "Posted on March 17, 2024 by Nora Hale",
      "17 March 2024 · By Nora Hale",
    ])
      expect(await under("Island line opens its second quay", line)).toMatchObject({
        authors: ["Nora Hale"],
        publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      });
  });

  it.each([
    ["By Nora Hale (@norahale)", ["Nora Hale"], [["X", "norahale"]]],
    ["By Nora Hale @norahale, Cairo", ["Nora Hale"], [["X", "norahale"]]],
    ["بقلم: ليلى منصور @laylamansour", ["ليلى منصور"], [["X", "laylamansour"]]],
    ["מאת: נורה הלוי (@norahalevi)", ["נורה הלוי"], [["X", "norahalevi"]]],
    [
      "By Nora Hale (@norahale) and Sami Deeb (@sami@press.example)",
      ["Nora Hale", "Sami Deeb"],
      [
        ["X", "norahale"],
        ["MASTODON", "sami@press.example"],
      ],
    ],
    [
      "Par Jeanne Morel et Luc Petit (@lucpetit.example)",
      ["Jeanne Morel", "Luc Petit"],
      [["BLUESKY", "lucpetit.example"]],
    ],
    ["By Nora Hale\n@norahale", ["Nora Hale"], [["X", "norahale"]]],
    ["Nora Hale in Cairo\n@norahale", ["Nora Hale"], [["X", "norahale"]]],
  ])("gives an author the account that the handle names: %s", async (line, authors, accounts) => {
    const article = await under("Island line opens its second quay", `${line}\n17 March 2024`);
    expect(article.authors).toEqual(authors);
    expect(article.contributors?.map(({ account }) => [account?.platform, account?.handle])).toEqual(accounts);
    expect(article.contributors?.every(({ name }) => authors.includes(name))).toBe(true);
    expect(article.body).toHaveLength(1);
  });

  it("may be a name alone above the date, with the office", async () => {
    for (const line of [
      "Nora Hale\n17 March 2024",
      "Nora Hale\nHarbour correspondent\n17 March 2024",
      "Nora Hale, AFP\n17 March 2024",
      "Nora Hale Harbour correspondent\n17 March 2024",
      "Nora Hale (with AFP)\n17 March 2024",
    ])
      expect((await under("Island line opens its second quay", line)).authors?.[0]).toBe("Nora Hale");
  });
});

describe("the lines of dates under a headline", () => {
  it.each([
    ["Sun 17 Mar 2024 14.05 GMT", "2024-03-17T14:05"],
    ["March 17, 2024, 2:05 p.m. ET", "2024-03-17T18:05"],
    ["March 17, 2024 2:05 PM UTC · Updated 2 hours ago", "2024-03-17T14:05"],
    ["17 March 2024 · 3 min read", "2024-03-17T00:00"],
    ["Cairo, 17 March 2024", "2024-03-17T00:00"],
    ["Giriş Tarihi: 17.03.2024 14:05 Son Güncelleme: 18.03.2024 09:00", "2024-03-17T14:05"],
    ["نشر في: 17 مارس 2024 - 14:05 آخر تحديث: 17 مارس 2024 - 16:40", "2024-03-17T14:05"],
    ["入力：2024年3月17日 14時05分", "2024-03-17T14:05"],
  ])("give the time of publication: %s", async (line, instant) => {
    const article = await under("Island line opens its second quay", line);
    expect(article.publishedAt?.instant.slice(0, 16)).toBe(instant);
    expect(article.body).toHaveLength(1);
  });

  it("say when the zone was assumed, and when the person gave it", async () => {
    const text = "Quay opens\n17 July 2024, 14:05\nIt opened.";
    expect((await articleIn(text)).rules).toEqual({ publishedAt: "time-zone-assumed-utc" });
    expect(await articleIn(text, { timeZone: "Africa/Cairo" })).toMatchObject({
      publishedAt: { instant: "2024-07-17T11:05:00.000Z" },
      rules: { publishedAt: "time-zone-hinted" },
    });
  });

  it("give no date without a year", async () => {
    const article = await under("Island line opens its second quay", "17 March, 14:05");
    expect(article.publishedAt).toBeUndefined();
    expect(article.body).toHaveLength(1);
  });
});
