import { describe, expect, it } from "@jest/globals";
import { isDate, parseDate, ZONE_ASSUMED } from "../../../src/formats/reading/dates";
import { monthNamed } from "../../../src/formats/reading/month-names";
import { fold } from "../../../src/domain/text/fold";

const DAY = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" };
const MORNING = { instant: "2023-02-07T10:15:00.000Z", precision: "MINUTE" };

describe("a printed date", () => {
  it.each([
    "February 7, 2023",
    "Feb 7, 2023",
    "Feb. 7, 2023",
    "7 February 2023",
    "7th February 2023",
    "Tuesday, 7 February 2023",
    "2023-02-07",
    "2023/2/7",
    "٧ فبراير ٢٠٢٣",
    "7 شباط 2023",
    "٧ شباط/فبراير ٢٠٢٣",
    "الثلاثاء، 7 فيفري 2023",
    "الثلاثاء 7 فبراير 2023 - 16 رجب 1444 هـ",
    "\u200f٧ فبراير\u200e ٢٠٢٣\u200f",
    "۷ فوریه ۲۰۲۳",
    "سه‌شنبه ۱۸ بهمن ۱۴۰۱",
    "7 בפברואר 2023",
    "יום שלישי, 7 בפברואר 2023",
    "7 février 2023",
    "mardi 7 février 2023",
    "7 февраля 2023 г.",
    "вторник, 7 февраля 2023 года",
    "7 de febrero de 2023",
    "7 Şubat 2023 Salı",
    "7. Februar 2023",
    "7 febbraio 2023",
    "7 de fevereiro de 2023",
    "2023年2月7日",
    "2023년 2월 7일",
    "7.2.2023",
    "7 лютого 2023 року",
    "7 فروری 2023",
  ])("is read from %s", (text) => {
    expect(parseDate(text)).toEqual({ date: DAY });
  });

  it("is read from each language's own long form", () => {
    for (const locale of [
      "en",
      "fr",
      "es",
      "pt",
      "it",
      "de",
      "ru",
      "uk",
      "tr",
      "ar-EG",
      "ar-LB",
      "ar-MA",
      "ar-DZ",
      "fa",
      "he",
      "ur",
      "id",
      "zh",
      "ja",
      "ko",
    ]) {
      for (let month = 0; month < 12; month += 1) {
        const instant = new Date(Date.UTC(2023, month, 21));
        const text = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: "long", timeZone: "UTC" })
          .format(instant)
          .replace(/ ?(میلادی|ه‍.ش)/u, "");
        expect([text, parseDate(text)]).toEqual([text, { date: { instant: instant.toISOString(), precision: "DAY" } }]);
      }
    }
  });

  it("is read from every day of the Persian calendar's year", () => {
    const persian = new Intl.DateTimeFormat("fa", { dateStyle: "long", timeZone: "UTC" });
    for (let day = 0; day < 800; day += 1) {
      const instant = new Date(Date.UTC(2023, 0, 1 + day));
      expect(parseDate(persian.format(instant))?.date.instant).toBe(instant.toISOString());
    }
  });

  it.each([
    ["10:15 AM · Feb 7, 2023", ZONE_ASSUMED],
    ["Feb 7, 2023, 10:15", ZONE_ASSUMED],
    ["7 février 2023 à 10h15", ZONE_ASSUMED],
    ["١٠:١٥ ص · ٧ فبراير ٢٠٢٣", ZONE_ASSUMED],
    ["7 February 2023 at 10:15 GMT", undefined],
    ["2023-02-07T10:15Z", undefined],
    ["2023-02-07T13:15+03:00", undefined],
    ["7 февраля 2023 г. в 13:15 (МСК)", undefined],
    ["7 فبراير 2023، الساعة 10:15 بتوقيت غرينتش", undefined],
  ])("has the minute of %s", (text, rule) => {
    expect(parseDate(text)).toEqual({ date: MORNING, ...(rule !== undefined && { rule }) });
  });

  it("has the second, the afternoon and midnight if they are printed", () => {
    expect(parseDate("2023-02-07T10:15:30.250Z")).toEqual({
      date: { instant: "2023-02-07T10:15:30.000Z", precision: "SECOND" },
    });
    expect(parseDate("10:15 PM · Feb 7, 2023")?.date.instant).toBe("2023-02-07T22:15:00.000Z");
    expect(parseDate("12:05 AM · Feb 7, 2023")?.date.instant).toBe("2023-02-07T00:05:00.000Z");
    expect(parseDate("٣:٠٥ م · ٧ فبراير ٢٠٢٣")?.date.instant).toBe("2023-02-07T15:05:00.000Z");
  });

  it("is as precise as it was printed", () => {
    expect(parseDate("February 2023")).toEqual({ date: { instant: "2023-02-01T00:00:00.000Z", precision: "MONTH" } });
  });

  it("tells day from month by the numbers or by the language, else gives only the year", () => {
    expect(parseDate("17/02/2023")?.date.instant).toBe("2023-02-17T00:00:00.000Z");
    expect(parseDate("02/17/2023")?.date.instant).toBe("2023-02-17T00:00:00.000Z");
    expect(parseDate("07/02/2023", "ar")).toEqual({ date: DAY });
    expect(parseDate("02/07/2023", "en")).toEqual({ date: { instant: "2023-01-01T00:00:00.000Z", precision: "YEAR" } });
  });

  it("is of the Persian calendar in a Persian text with a Persian year", () => {
    expect(parseDate("۱۴۰۱/۱۱/۱۸", "fa")).toEqual({ date: DAY });
  });

  it.each([
    "",
    "7",
    "2023",
    "Bamako",
    "February",
    "30 February 2023",
    "31/02/2023",
    "2023-13-01",
    "7 February 2023 in Bamako",
    "7 8 February 2023",
    "7 February March 2023",
    "February 7, 2023!",
    "1444/07/16",
    "16 رجب 1444",
    "10:15",
    "12-12",
    "1.2.3",
    "1234-56-78",
    "٣٠ فبراير ٢٠٢٣",
  ])("is none in %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("may lack its year in a post", () => {
    expect(isDate("February 7")).toBe(true);
    expect(isDate("٧ فبراير")).toBe(true);
    expect(isDate("Bamako")).toBe(false);
    expect(isDate("March")).toBe(false);
  });
});

describe("a month's name", () => {
  it("names the same month wherever it occurs", () => {
    expect(monthNamed(fold("كانون الثاني"))).toEqual({ calendar: "gregorian", month: 1 });
    expect(monthNamed(fold("تشرين الأول"))).toEqual({ calendar: "gregorian", month: 10 });
    expect(monthNamed(fold("Mart"))).toEqual({ calendar: "gregorian", month: 3 });
    expect(monthNamed("constructor")).toBeUndefined();
  });
});
