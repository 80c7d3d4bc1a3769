import { describe, expect, it } from "@jest/globals";
import { isDate, parseDate, ZONE_ASSUMED } from "../../../../../src/formats/reading/dates";
import { readDate } from "../../../../../src/formats/reading/standard-dates";

const MORNING = { instant: "2023-02-07T10:15:00.000Z", precision: "MINUTE" };

describe("words behind a whole date", () => {
  it.each(["Pro", "Led", "Out", "Set", "Here", "Abe", "Sept", "Api", "Dub", "Ago", "Jun", "MART"])(
    "do not change it: %s",
    (word) => {
      expect(parseDate(`Feb 7, 2023 10:15 ${word}`, { language: "en" })).toEqual({ date: MORNING, rule: ZONE_ASSUMED });
    },
  );

  it("are no date without the month before them", () => {
    for (const text of ["7, 2023 10:15 Set", "7, 2023 10:15 KST", "2023 10:15 Pro"])
      expect(isDate(text, { language: "en" })).toBe(false);
  });

  it.each([
    ["Feb 7, 2023 10:15 KST", "2023-02-07T01:15:00.000Z"],
    ["Feb 7, 2023 10:15 AWST", "2023-02-07T02:15:00.000Z"],
    ["Feb 7, 2023 10:15 p.m. EST", "2023-02-08T03:15:00.000Z"],
    ["Feb 7, 2023 10:15 PM (EST)", "2023-02-08T03:15:00.000Z"],
    ["10:15 p.m. EST, Feb 7, 2023", "2023-02-08T03:15:00.000Z"],
    ["2023-02-07 22:15 EST", "2023-02-08T03:15:00.000Z"],
    ["Feb 7, 2023 10:15 NPT", "2023-02-07T04:30:00.000Z"],
    ["Feb 7, 2023 10:15 AM New York time", "2023-02-07T15:15:00.000Z"],
    ["Feb 7, 2023 10:15 a.m. Beijing time", "2023-02-07T02:15:00.000Z"],
    ["7 février 2023 à 22h15, heure de Paris", "2023-02-07T21:15:00.000Z"],
    ["7 de febrero de 2023 22:15 hora peninsular", "2023-02-07T21:15:00.000Z"],
    ["2023-02-07 22:15 Africa/Cairo", "2023-02-07T20:15:00.000Z"],
    ["7 Feb 2023 22:15 (America/Argentina/Buenos_Aires)", "2023-02-08T01:15:00.000Z"],
  ])("may name the zone: %s", (text, instant) => {
    const date = { date: { instant, precision: "MINUTE" } };
    expect(parseDate(text, { language: "en" })).toEqual(date);
    expect(readDate(text)).toEqual(date);
  });

  it("may say that the time is that of the place", () => {
    expect(parseDate("Feb 7, 2023 10:15 AM local time")).toEqual({ date: MORNING, rule: ZONE_ASSUMED });
  });
});

describe("a year of two digits", () => {
  it("is Buddhist in Thai if it would be ahead", () => {
    expect(parseDate("2 เม.ย. 66")).toEqual({ date: { instant: "2023-04-02T00:00:00.000Z", precision: "DAY" } });
  });

  it("is never ahead", () => {
    for (const text of ["Feb 7, 66", "7 Feb '66", "7/2/66"])
      expect(parseDate(text, { language: "en-gb" })).toBeUndefined();
    expect(readDate("07 Feb 45 10:15:00 GMT")).toBeUndefined();
  });
});

it("letters of a half of the day may touch", () => {
  expect(parseDate("7 Φεβ 2023 10:15 μμ")).toEqual({
    date: { instant: "2023-02-07T22:15:00.000Z", precision: "MINUTE" },
    rule: ZONE_ASSUMED,
  });
});
