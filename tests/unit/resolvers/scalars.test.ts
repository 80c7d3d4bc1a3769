import { describe, expect, it } from "@jest/globals";
import { DateTimeScalar, DurationScalar, LanguageTagScalar, UrlScalar } from "../../../resolvers/scalars";

describe("DateTime", () => {
  it.each([
    ["2023-02-07", "2023-02-07T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2023-02-07T10:30Z", "2023-02-07T10:30:00.000Z"],
    ["2023-02-07T01:30:00+03:00", "2023-02-06T22:30:00.000Z"],
    ["2023-02-07T10:30:00.123456Z", "2023-02-07T10:30:00.123Z"],
    ["2023-03-04t05:06:07z", "2023-03-04T05:06:07.000Z"],
    ["2023-03-04t05:06:07.5+01:00", "2023-03-04T04:06:07.500Z"],
    ["2012-06-30T23:59:60Z", "2012-07-01T00:00:00.000Z"],
    ["2012-07-01T01:59:60.250+02:00", "2012-07-01T00:00:00.250Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("takes %s as %s", (text, instant) => {
    expect(DateTimeScalar.parseValue(text)).toBe(instant);
  });

  it.each([
    ["yesterday"],
    ["2023-02-31"],
    ["2023-02-29T00:00:00Z"],
    ["2023-13-01"],
    ["2023-02-07T25:00Z"],
    ["2023-02-07T10:30"],
    ["2023"],
    [""],
    [1675728000],
    [null],
    ["0000-12-31"],
    ["9999-12-31T23:59:60Z"],
    ["9999-12-31T20:00-05:00"],
    ["0001-01-01T00:30+01:00"],
    ["2023-02-07T10:61:60Z"],
  ])("refuses %p", (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(/^A DateTime is a day or an instant .*; got /);
  });

  it("serves dates with and without precision", () => {
    const instant = "2023-02-07T00:00:00.000Z";
    expect([DateTimeScalar.serialize(instant), DateTimeScalar.serialize({ instant, precision: "DAY" })]).toEqual([
      instant,
      instant,
    ]);
    expect(() => DateTimeScalar.serialize(5)).toThrow(TypeError);
  });
});

describe("LanguageTag", () => {
  it("takes tags of BCP 47 in their canonical form", () => {
    expect(["ar", "AR-eg", "zh-hant", "und", "arz", "iw"].map((tag) => LanguageTagScalar.parseValue(tag))).toEqual([
      "ar",
      "ar-EG",
      "zh-Hant",
      "und",
      "arz",
      "he",
    ]);
  });

  it.each([
    ["_"],
    [""],
    [`en-${"a".repeat(100)}`],
    ["arabic language"],
    ["arabic"],
    ["English-GB"],
    ["abcd"],
    ["e"],
    [5],
    [["ar"]],
  ])("refuses %p", (value) => {
    expect(() => LanguageTagScalar.parseValue(value)).toThrow(/^A LanguageTag is .*; got /);
  });
});

describe("Url", () => {
  it("takes absolute web addresses as they are", () => {
    expect(UrlScalar.parseValue("HTTPS://news.example/مقال?a=1")).toBe("HTTPS://news.example/مقال?a=1");
  });

  it.each([["news.example"], ["/page"], ["javascript:alert(1)"], ["ftp://news.example/"], ["http://"], [""], [1]])(
    "refuses %p",
    (value) => {
      expect(() => UrlScalar.parseValue(value)).toThrow(/^A Url is .*; got /);
    },
  );
});

describe("Duration", () => {
  it.each([
    ["P1D", 86_400_000],
    ["PT6H", 21_600_000],
    ["P1DT12H30M", 131_400_000],
    ["P2W", 1_209_600_000],
    ["PT1M", 60_000],
  ])("takes %s as %d milliseconds, and serves the same length", (text, length) => {
    expect(DurationScalar.parseValue(text)).toBe(length);
    expect(DurationScalar.parseValue(DurationScalar.serialize(length))).toBe(length);
  });

  it.each([
    ["P"],
    ["PT"],
    ["P1DT"],
    ["P1M"],
    ["P1Y"],
    ["PT0M"],
    ["PT30S"],
    ["P3661D"],
    ["P1.5D"],
    ["-P1D"],
    ["1D"],
    [60],
    [null],
  ])("refuses %p", (value) => {
    expect(() => DurationScalar.parseValue(value)).toThrow(/^A Duration is a length of time .*; got /);
  });
});
