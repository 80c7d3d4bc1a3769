import { describe, expect, it } from "@jest/globals";
import { parseIsoDate, writeIsoDate } from "../../../../src/formats/reading/iso-dates";

describe("ISO 8601 dates", () => {
  it.each([
    "2023",
    "2023-02",
    "2023-02-07",
    "2023-02-07T10:15Z",
    "2023-02-07T10:15:30Z",
    "2023-02-07T10:15:30.250Z",
    "2024-02-29",
  ])("writes %s as it was read", (text) => {
    const date = parseIsoDate(text);
    expect(date && writeIsoDate(date)).toBe(text);
  });

  it.each([
    "",
    "23",
    "2023-2",
    "2023-13",
    "2023-02-30",
    "2023-02-29",
    "2023-02-07T10Z",
    "2023-02-07T25:00Z",
    "2023-02-07T10:15",
    "7 February 2023",
    "2023-02-07 ",
  ])("does not read %j", (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });
});
