import { describe, expect, it } from "@jest/globals";
import { findDate, isTimeAgo, parseDate } from "../../../src/formats/reading/dates";
import { instantOf } from "../../../src/formats/reading/dates/calendars";

describe("a date as papers of a language print it, where CLDR writes it otherwise", () => {
  it.each([
    ["my", "၂၀၂၅ ခုနှစ်၊ မတ်လ ၄ ရက်"],
    ["km", "ថ្ងៃអង្គារ ទី៤ ខែមីនា ឆ្នាំ២០២៥"],
    ["si", "2025 මාර්තු 04"],
    ["ml", "2025 മാര്‍ച്ച് 4"],
    ["mn", "2025 оны 3 дугаар сарын 4"],
    ["bo", "༢༠༢༥ ཟླ་བ་གསུམ་པའི་ཚེས་༤"],
    ["am", "የካቲት 25 ቀን 2017 ዓ.ም"],
    ["ti", "4 መጋቢት 2025"],
    ["syr", "4 ܒܐܕܪ 2025"],
    ["pl", "4 III 2025"],
    ["hu", "2025. III. 4."],
    ["th", "วันอังคารที่ 4 มีนาคม พ.ศ. 2568"],
    ["ja", "2025年3月4日火曜日"],
    ["zh", "2025年3月4日星期二"],
    ["lv", "2025. gada 4. marts"],
  ])("%s: %s", (language, text) => {
    for (const context of [{ language }, {}])
      expect(parseDate(text, context)?.date).toEqual({ instant: "2025-03-04T00:00:00.000Z", precision: "DAY" });
  });

  it.each([
    ["৪ মার্চ ২০২৫, ০৬:৩০ পিএম", "2025-03-04T18:30:00.000Z"],
    ["4 మార్చి, 2025 6:30 PMకి", "2025-03-04T18:30:00.000Z"],
    ["March 4, 2025 @ 6:30 pm", "2025-03-04T18:30:00.000Z"],
    ["12 noon, 4 March 2025", "2025-03-04T12:00:00.000Z"],
    ["12 midnight, 4 March 2025", "2025-03-04T00:00:00.000Z"],
  ])("has its time: %s", (text, instant) => {
    expect(parseDate(text)?.date).toEqual({ instant, precision: "MINUTE" });
  });

  it("counts the years of Ethiopia as its calendar does, with its thirteenth month and leap years", () => {
    const calendar = new Intl.DateTimeFormat("en-u-ca-ethiopic-nu-latn", { dateStyle: "short", timeZone: "UTC" });
    const wrong = Array.from({ length: 1500 }, (_, day) => new Date(Date.UTC(2022, 0, 1 + day))).filter((date) => {
      const [month = 0, day = 0, year = 0] = calendar.format(date).split(/\D+/u).map(Number);
      return instantOf({ calendar: "ethiopic", year, month, day }) !== date.toISOString();
    });
    expect(wrong).toEqual([]);
    expect(instantOf({ calendar: "ethiopic", year: 2017, month: 13, day: 6 })).toBeUndefined();
  });

  it("is not how long ago something was, although its words stand for units of time too", () => {
    for (const text of ["2024. gada 25. dec.", "25 de dec. de 2024"]) {
      expect(isTimeAgo(text)).toBe(false);
      expect(findDate(text)?.date.instant).toBe("2024-12-25T00:00:00.000Z");
    }
    expect(isTimeAgo("25 d")).toBe(true);
  });
});
