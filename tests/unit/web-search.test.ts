import { describe, expect, it } from "@jest/globals";
import { addressWith, askedBy, variablesOf } from "../../web/pages/search/asked";
import { addressWith as profileAddress, chosenBy, filtersOf } from "../../web/pages/entity/chosen";
import { csvOf, dateCell } from "../../web/text/csv";
import { cutAt } from "../../web/text/cut-at";

describe("a text in which places are marked", () => {
  it("is whole when its pieces are joined, and marks exactly the places", () => {
    const pieces = cutAt("وصل 👋 لافروف إلى مالي", [
      { start: 7, end: 13 },
      { start: 18, end: 22 },
    ]);
    expect(pieces.map(({ text }) => text).join("")).toBe("وصل 👋 لافروف إلى مالي");
    expect(pieces.filter(({ isInside }) => isInside).map(({ text }) => text)).toEqual(["لافروف", "مالي"]);
  });
});

describe("the address of a search", () => {
  it("holds all that was asked, so it can be shared", () => {
    const asked = askedBy("q=ma%2Bli+%22a+b%22&type=POST&language=ar&month=2023-12&order=newest&across=no");
    expect(askedBy(addressWith(asked, {}).replace("/search?", ""))).toEqual(asked);
    expect(variablesOf(asked)).toEqual({
      query: 'ma+li "a b"',
      types: ["POST"],
      filter: { languages: ["ar"], publishedAfter: "2023-12-01", publishedBefore: "2024-01-01" },
      orderBy: "NEWEST",
      acrossLanguages: false,
    });
  });

  it("loses one filter and keeps the others", () =>
    expect(addressWith(askedBy("q=x&type=POST&language=ar"), { type: undefined })).toBe("/search?q=x&language=ar"));

  it("is read without what no link of the page makes", () =>
    expect(variablesOf(askedBy("q=x&type=<b>&language=%22&month=2023-13&source=source_00&entity=../&order=1"))).toEqual(
      variablesOf(askedBy("q=x")),
    ));
});

describe("the address of a profile", () => {
  it("holds the days, the language and the source that were chosen", () => {
    const chosen = chosenBy(`by=day&from=2023-02-01&to=2023-02-28&language=ar&source=source_${"0a".repeat(16)}`);
    expect(chosenBy(profileAddress("/entities/e", chosen, {}).replace("/entities/e?", ""))).toEqual(chosen);
    expect(filtersOf(chosen)).toEqual({
      articles: {
        languages: ["ar"],
        sources: [{ id: `source_${"0a".repeat(16)}` }],
        publishedAfter: "2023-02-01",
        publishedBefore: "2023-03-01",
      },
      posts: { languages: ["ar"], postedAfter: "2023-02-01", postedBefore: "2023-03-01" },
    });
  });

  it("is read without days and ids that are none", () =>
    expect(chosenBy("by=year&from=2023-13-41&to=x&language=%3Cb%3E&source=article_0a")).toEqual(chosenBy("")));
});

describe("rows as CSV", () => {
  it("keeps commas, quotation marks and lines inside a cell, and gives a spreadsheet no formula", () =>
    expect(csvOf([["a,b", 'say "x"', "one\ntwo", "=1+1", -2]])).toBe('"a,b","say ""x""","one\ntwo",\'=1+1,-2\r\n'));

  it.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(1)"])(
    "gives a spreadsheet no formula: %j",
    (text) => expect(csvOf([[text]])).toMatch(/^"?'/),
  );

  it("leaves what is not known empty, and text from right to left as it is", () =>
    expect(csvOf([[null, "قمح البحر الأسود", 'عنوان، و"قول"']])).toBe(',قمح البحر الأسود,"عنوان، و""قول"""\r\n'));

  it("has dates as spreadsheets read them, as exact as they are known", () =>
    expect([
      dateCell("2023-02-07T16:40:05.000Z"),
      dateCell("2023-02-07T16:40:00.000Z", "MINUTE"),
      dateCell("2023-02-07T00:00:00.000Z", "DAY"),
      dateCell("2023-01-01T00:00:00.000Z", "YEAR"),
      dateCell(null),
    ]).toEqual(["2023-02-07 16:40:05", "2023-02-07 16:40", "2023-02-07", "2023", ""]));
});
