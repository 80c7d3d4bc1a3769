import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  instantStart,
  languageCounts,
  sourceCounts,
  timelineOf,
  type Period,
} from "../../../src/domain/coverage/coverage";
import { idFor } from "../../../src/domain/ids";

const tally = (...values: readonly [string, number][]) => values.map(([value, count]) => ({ value, count }));
const at = (day: string) => `${day}T00:00:00.000Z`;

describe("a timeline", () => {
  it("has a period for each day that either tally has, with the next day as its end", () => {
    expect(
      timelineOf("DAY", tally(["2024-02-28", 1], ["2024-02-29", 2]), tally(["2023-12-31", 4], ["2024-02-29", 3])),
    ).toEqual([
      { start: at("2023-12-31"), end: at("2024-01-01"), articles: 0, posts: 4 },
      { start: at("2024-02-28"), end: at("2024-02-29"), articles: 1, posts: 0 },
      { start: at("2024-02-29"), end: at("2024-03-01"), articles: 2, posts: 3 },
    ]);
  });

  it("has weeks that start on Monday, across the turn of the year", () => {
    expect(
      timelineOf("WEEK", tally(["2024-12-29", 1], ["2024-12-30", 2], ["2025-01-05", 4]), tally(["2025-01-06", 8])),
    ).toEqual([
      { start: at("2024-12-23"), end: at("2024-12-30"), articles: 1, posts: 0 },
      { start: at("2024-12-30"), end: at("2025-01-06"), articles: 6, posts: 0 },
      { start: at("2025-01-06"), end: at("2025-01-13"), articles: 0, posts: 8 },
    ]);
  });

  it("has months of any length", () => {
    expect(timelineOf("MONTH", tally(["2024-02", 1], ["2023-12", 2]), [])).toEqual([
      { start: at("2023-12-01"), end: at("2024-01-01"), articles: 2, posts: 0 },
      { start: at("2024-02-01"), end: at("2024-03-01"), articles: 1, posts: 0 },
    ]);
  });

  it("puts every instant into exactly one period, and loses none", () => {
    const instants = fc.array(
      fc
        .date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(fc.constantFrom<Period>("DAY", "WEEK", "MONTH"), instants, (period, times) => {
        const starts = times.map((time) => time.slice(0, instantStart(period)));
        const periods = timelineOf(
          period,
          starts.map((value) => ({ value, count: 1 })),
          [],
        );
        expect(periods.map(({ start, end }) => times.filter((time) => start <= time && time < end).length)).toEqual(
          periods.map(({ articles }) => articles),
        );
        expect(periods.reduce((sum, { articles }) => sum + articles, 0)).toBe(times.length);
        if (period === "WEEK") expect(periods.every(({ start }) => new Date(start).getUTCDay() === 1)).toBe(true);
      }),
    );
  });
});

describe("counts", () => {
  it("by language leave regions and scripts to their language, the most frequent first", () => {
    expect(
      languageCounts(tally(["ar", 3], ["en", 1], ["zh", 2], ["zh-hant-tw", 2]), tally(["und", 1], ["en", 2])),
    ).toEqual([
      { language: "ar", articles: 3, posts: 0 },
      { language: "en", articles: 1, posts: 2 },
      { language: "zh", articles: 2, posts: 0 },
      { language: "und", articles: 0, posts: 1 },
    ]);
  });

  it("by source have the most frequent first, then the order of the ids", () => {
    const [one = "", other = "", most = ""] = ["a", "b", "c"].map((name) => idFor("source", name)).sort();
    expect(sourceCounts(tally([other, 1], [most, 5], [one, 1]))).toEqual([
      { sourceId: most, articles: 5 },
      { sourceId: one, articles: 1 },
      { sourceId: other, articles: 1 },
    ]);
  });
});
