import { describe, expect, it } from "@jest/globals";
import { parseDate } from "../../../../../src/formats/reading/dates";

const instantOf = (text: string, language = "und"): string | undefined => parseDate(text, { language })?.date.instant;

describe("a time with its zone", () => {
  it.each([
    ["3 مارس 2025 14:00 بتوقيت مكة المكرمة", "11:00"],
    ["3 مارس 2025 14:00 (بتوقيت القاهرة)", "12:00"],
    ["3 مارس 2025 02:00 مساءً بتوقيت الرياض", "11:00"],
    ["3 مارس 2025 14:00 بتوقيت أبو ظبي", "10:00"],
    ["3 مارس 2025 14:00 بتوقيت الجزائر", "13:00"],
    ["3 مارس 2025 14:00 بتوقيت المغرب", "14:00"],
    ["3 مارس 2025 14:00 بتوقيت موسكو", "11:00"],
    ["3 مارس 2025 14:00 (توقيت غرينتش)", "14:00"],
    ["3 March 2025 14:00 [UTC+2]", "12:00"],
    ["3 March 2025 14:00 (UTC+03:00)", "11:00"],
    ["Mar. 3, 2025 2:00 PM [EST]", "19:00"],
    ["3 March 2025 14:00 Saudi time", "11:00"],
    ["3 במרץ 2025, 14:00 שעון ישראל", "12:00"],
    ["۳ مارس ۲۰۲۵، ۱۴:۰۰ به وقت پاریس", "13:00"],
  ])("%s", (text, time) => {
    expect(instantOf(text)).toBe(`2025-03-03T${time}:00.000Z`);
  });

  it("AST is that of Arabia or of the Atlantic coast, as the language or the country tells, else none", () => {
    const text = "3 March 2025, 14:00 AST";
    expect(instantOf(text, "en-SA")).toBe("2025-03-03T11:00:00.000Z");
    expect(instantOf("3 مارس 2025، 14:00 AST", "ar")).toBe("2025-03-03T11:00:00.000Z");
    expect(instantOf(text, "en-CA")).toBe("2025-03-03T18:00:00.000Z");
    expect(parseDate(text, { language: "en" })?.rule).toBe("time-zone-assumed-utc");
  });
});

describe("a date of another calendar", () => {
  it.each([
    ["دوشنبه ۱۳ اسفند ۱۴۰۳ برابر با ۰۳ مارس ۲۰۲۵"],
    ["ג' באדר תשפ\"ה, 3 במרץ 2025"],
    ["3 במרץ 2025 | ג' אדר ה'תשפ\"ה"],
    ["ג׳ באדר התשפ״ה | 3.3.2025"],
    ["03/03/2568"],
    ["วันจันทร์ที่ 3 มีนาคม พ.ศ. 2568"],
    ["令和7年(2025年)3月3日"],
    ["2025年(令和7年)3月3日"],
    ["الإثنين 3 رمضان 1446هـ الموافق 3 مارس 2025م"],
  ])("is the same day: %s", (text) => {
    expect(instantOf(text)).toBe("2025-03-03T00:00:00.000Z");
  });

  it("two years that differ are no date", () => {
    expect(instantOf("令和6年(2025年)3月3日")).toBeUndefined();
  });
});

it.each([
  ["2025年3月3日下午2時30分", "zh"],
  ["2025年3月3日下午2:30", "zh"],
  ["2025年3月3日午後2時30分", "ja"],
  ["2025년 3월 3일오후 2시 30분", "ko"],
])("the half of the day may touch the day: %s", (text, language) => {
  expect(instantOf(text, language)).toBe("2025-03-03T14:30:00.000Z");
});
