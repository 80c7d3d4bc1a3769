import { describe, expect, it } from "@jest/globals";
import {
  findDate,
  isDate,
  isTimeAgo,
  namesDay,
  parseDate,
  YEAR_OF_PAGE,
  ZONE_ASSUMED,
  ZONE_HINTED,
} from "../../../src/formats/reading/dates";
import { readDate } from "../../../src/formats/reading/standard-dates";
import { LANGUAGE_ROWS } from "../../../src/formats/reading/dates/date-names";
import { meaningOf } from "../../../src/formats/reading/dates/date-lexicon";
import { fold } from "../../../src/domain/text/folding/fold";
import { everyNth } from "../../builders/thorough";

const DAY = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" };
const MORNING = { instant: "2023-02-07T10:15:00.000Z", precision: "MINUTE" };

describe("a sentence", () => {
  it("names a day if a number stands beside the name of a month", () => {
    for (const text of [
      "The service is on Saturday, 3 May, at noon.",
      "يقام العزاء يوم الأحد 3 مايو.",
      "告别仪式于12月13日举行。",
    ])
      expect([text, namesDay(text)]).toEqual([text, true]);
    for (const text of ["Help us with 5 dollars a month.", "In May 2026 it opens.", "The ferry goes at 11."])
      expect([text, namesDay(text)]).toEqual([text, false]);
  });
});

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
    "الثلاثاء 1444/7/16 هـ الموافق 2023/2/7 م",
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
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: "long", timeZone: "UTC" });
      for (let month = 0; month < 12; month += 1) {
        const instant = new Date(Date.UTC(2023, month, 21));
        const text = format.format(instant).replace(/ ?(میلادی|ه‍.ش)/u, "");
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

  it("is read in nearly every language of CLDR, in its own long, full and short month forms", () => {
    for (const dateStyle of everyNth(["long", "full", "medium"] as const, 3)) {
      const { read, all } = readInEveryLanguage(dateStyle);
      expect(read / all).toBeGreaterThan(0.97);
    }
  });

  it.each([
    ["令和5年2月7日", "ja"],
    ["中華民國112年2月7日", "zh"],
    ["7 กุมภาพันธ์ พ.ศ. 2566", "th"],
    ["7 ก.พ. 2566", "th"],
    ["۱۸ بهمن ۱۴۰۱ برابر با ۷ فوریه ۲۰۲۳", "fa"],
    ["7 دلو 1401", "fa", "2023-01-27"],
    ["令和元年5月1日", "ja", "2019-05-01"],
    ["الثلثاء 7 شباط 2023", "ar"],
    ["7 تشرين أول 2023", "ar", "2023-10-07"],
    ["7 تشرين 1، 2023", "ar", "2023-10-07"],
    ["7 de setiembre de 2023", "es", "2023-09-07"],
    ["7 Jänner 2023", "de", "2023-01-07"],
    ["7/2/23", "es"],
    ["7 tháng 2 năm 2023", "vi"],
    ["7 Feb 23", "en"],
    ["2023年02月07日", "zh"],
    ["Madrid - 7 FEB 2023", "es"],
  ])("has the right day in %s (%s)", (text, language, day = "2023-02-07") => {
    expect(parseDate(text, { language })?.date.instant.slice(0, 10)).toBe(day);
  });

  it("is not voided by one word that is not known", () => {
    expect(parseDate("7 February 2023 Bamako")).toEqual({ date: DAY });
    expect(parseDate("Morgenausgabe, 7. Februar 2023", { language: "de" })).toEqual({ date: DAY });
    expect(parseDate("Morgenausgabe Februar 2023", { language: "de" })).toBeUndefined();
  });

  it("has only its year if two languages name different months alike", () => {
    expect(parseDate("7 listopada 2023", { language: "pl" })?.date.instant).toBe("2023-11-07T00:00:00.000Z");
    expect(parseDate("7 listopada 2023", { language: "hr" })?.date.instant).toBe("2023-10-07T00:00:00.000Z");
    expect(parseDate("7 listopada 2023")?.date.precision).toBe("YEAR");
  });

  it.each([
    ["Feb. 7, 2023, 10:15 AM ET", "15:15"],
    ["July 7, 2023, 10:15 AM ET", "14:15"],
    ["7 Feb 2023 10:15 JST", "01:15"],
    ["7. Februar 2023, 10:15 Uhr MEZ", "09:15"],
    ["7/2/2023, 10:15 (GMT+7)", "03:15"],
    ["7 فبراير 2023 الساعة 10:15 بتوقيت مكة المكرمة", "07:15"],
    ["7 Feb 2023 10:15 +0300", "07:15"],
  ])("has the zone of %s", (text, time) => {
    const stated = parseDate(text, { language: "vi" });
    expect(stated?.date.instant.slice(11, 16)).toBe(time);
    expect(stated?.rule).toBeUndefined();
  });

  it("takes the zone that the person gave, if it states none, and says so", () => {
    expect(parseDate("7 July 2023 10:15", { timeZone: "Europe/Berlin" })).toEqual({
      date: { instant: "2023-07-07T08:15:00.000Z", precision: "MINUTE" },
      rule: ZONE_HINTED,
    });
    expect(parseDate("7 July 2023 10:15", { timeZone: "-03:30" })?.date.instant).toBe("2023-07-07T13:45:00.000Z");
    expect(parseDate("7 July 2023 10:15 GMT", { timeZone: "Europe/Berlin" })?.rule).toBeUndefined();
  });

  it.each([
    "2023년 2월 7일 오후 4:40",
    "2023年2月7日（火）午後4時40分",
    "7. februar 2023 kl. 16.40",
    "7 Feb 2023 4:40 p.m.",
    "du. 4:40 · 2023. febr. 7.",
  ])("has the time of %s", (text) => {
    expect(parseDate(text)?.date.instant).toBe("2023-02-07T16:40:00.000Z");
  });

  it("is found before what else a line says", () => {
    expect(findDate("10:15 AM · Feb 7, 2023 · 12.5K Views")?.date).toEqual(MORNING);
    expect(findDate("Feb 7, 2023·Clockwork for Desks")?.date).toEqual(DAY);
    expect(findDate("[7 February 2023]")?.date).toEqual(DAY);
  });

  it("may be how long ago something was", () => {
    for (const text of ["2h", "3 hours ago", "hace 2 horas", "منذ 3 ساعات", "vor 5 Minuten", "yesterday", "今天 09:12"])
      expect([text, isTimeAgo(text)]).toEqual([text, true]);
    for (const text of ["2", "2 ferries", "hours", "The talks"]) expect([text, isTimeAgo(text)]).toEqual([text, false]);
  });

  it("may be how long ago something was, with one as a word", () => {
    for (const text of ["an hour ago", "il y a un an", "vor einem Tag", "há uma hora", "bir gün önce", "год назад"])
      expect([text, isTimeAgo(text)]).toEqual([text, true]);
    for (const text of ["منذ ساعتين", "قبل يوم", "سنة واحدة", "לפני שעה", "שעה אחת"])
      expect([text, isTimeAgo(text)]).toEqual([text, true]);
    for (const text of ["an hour", "one day", "ein Jahr", "هذه السنة", "الساعة", "ago", "before the year"])
      expect([text, isTimeAgo(text)]).toEqual([text, false]);
  });

  it.each(["25 lutego 2026 o 08:51", "25 lut 2026 o 8.51", "25. februára 2026 o 08:51", "25. února 2026 v 8:51"])(
    "is read with the word before its time: %s",
    (text) => {
      expect(parseDate(text)?.date).toEqual({ instant: "2026-02-25T08:51:00.000Z", precision: "MINUTE" });
    },
  );

  it("has an age in the words of platforms, with the unit of time alone", () => {
    for (const text of ["3 hét", "2 nap", "5 perc", "1 hónap", "4 óra", "3 hete", "tegnap", "Tegnap 17:04"])
      expect([text, isTimeAgo(text)]).toEqual([text, true]);
    // A year, and a day of a month, are no ages.
    for (const text of ["2026年", "5 mar", "7日"]) expect([text, isTimeAgo(text)]).toEqual([text, false]);
  });

  it("has an age of one or two units, which Arabic and Hebrew write without a number", () => {
    for (const text of ["قبل يومين", "منذ أسبوعين", "قبل ساعة واحدة", "לפני שבועיים", "לפני שנה"])
      expect([text, isTimeAgo(text)]).toEqual([text, true]);
    for (const text of ["قبل العيد", "يومين", "לפני המלחמה"]) expect([text, isTimeAgo(text)]).toEqual([text, false]);
  });

  it("is none beside an age, of which a word is a month of another language", () => {
    for (const text of ["40 min ago · 12 views", "12 views · 40 min ago", "2 hr ago | 40 min read"])
      expect([text, findDate(text), parseDate(text)]).toEqual([text, undefined, undefined]);
    expect(findDate("5 min ago · 25 Feb 2026")?.date.precision).toBe("DAY");
  });

  it("is none where a text says how long ago something was", () => {
    expect(isTimeAgo("2 hr 5 min ago")).toBe(true);
    expect(findDate("40 min ago")).toBeUndefined();
    expect(parseDate("ago. 2024")?.date.precision).toBe("MONTH");
  });

  it("is as precise as it was printed", () => {
    expect(parseDate("February 2023")).toEqual({ date: { instant: "2023-02-01T00:00:00.000Z", precision: "MONTH" } });
  });

  it("tells day from month by the numbers or by the language, else gives only the year", () => {
    expect(parseDate("17/02/2023")?.date.instant).toBe("2023-02-17T00:00:00.000Z");
    expect(parseDate("02/17/2023")?.date.instant).toBe("2023-02-17T00:00:00.000Z");
    expect(parseDate("07/02/2023", { language: "ar" })).toEqual({ date: DAY });
    expect(parseDate("02/07/2023", { language: "en" })).toEqual({
      date: { instant: "2023-01-01T00:00:00.000Z", precision: "YEAR" },
    });
  });

  it("is of the Persian calendar in a Persian text with a Persian year", () => {
    expect(parseDate("۱۴۰۱/۱۱/۱۸", { language: "fa" })).toEqual({ date: DAY });
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
    "The ferry opened on 7 February 2023 in Bamako",
    "7 8 February 2023",
    "7 February March 2023",
    "February 7, 2023!",
    "1444/07/16",
    "16 رجب",
    "31 رجب 1444",
    "16 رجب 1244",
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

describe("a day of the lunar calendar alone", () => {
  it.each([
    ["16 رجب 1444 هـ", "2023-02-01T00:00:00.000Z", "MONTH"],
    ["السبت ١١ شوال ١٤٤٥هـ", "2024-04-01T00:00:00.000Z", "MONTH"],
    ["25 ذي الحجة 1445", "2024-01-01T00:00:00.000Z", "YEAR"],
    ["شوال 1445", "2024-01-01T00:00:00.000Z", "YEAR"],
  ])("says the month of ours, or the year where the month is not sure: %s", (text, instant, precision) => {
    expect(parseDate(text)?.date).toEqual({ instant, precision });
  });

  it("goes before no day of the solar calendar", () => {
    expect(parseDate("14 شهریور 1402 - 19 صفر 1445")?.date.instant).toBe("2023-09-05T00:00:00.000Z");
  });
});

describe("a day with its time glued to it", () => {
  it.each(["July 18, 20246:40 AM UTC", "18.07.20246:40 UTC", "18 juillet 202406:40 UTC"])("is both: %s", (text) => {
    expect(parseDate(text)?.date).toEqual({ instant: "2024-07-18T06:40:00.000Z", precision: "MINUTE" });
  });
});

describe("a day without a year", () => {
  const seenOn = { instant: "2024-11-26T08:00:00.000Z", precision: "MINUTE" } as const;

  it.each([
    ["Nov 24", "2024-11-24T00:00:00.000Z"],
    ["٢٤ نوفمبر", "2024-11-24T00:00:00.000Z"],
    ["24 נוב׳", "2024-11-24T00:00:00.000Z"],
    ["11月24日", "2024-11-24T00:00:00.000Z"],
    ["4 آذر", "2024-11-24T00:00:00.000Z"],
    ["10 دی", undefined],
    ["Nov 27", "2024-11-27T00:00:00.000Z"],
    ["Dec 30", undefined],
    ["Feb 30", undefined],
  ])("is of the year of its page, or of none: %s", (text, instant) => {
    const found = parseDate(text, { language: /دی|آذر/u.test(text) ? "fa" : "und", seenOn });
    expect(found).toEqual(
      instant === undefined ? undefined : { date: { instant, precision: "DAY" }, rule: YEAR_OF_PAGE },
    );
  });

  it("keeps its time", () => {
    expect(findDate("9:12 AM · Nov 24 · 12.5K Views", { seenOn })?.date).toEqual({
      instant: "2024-11-24T09:12:00.000Z",
      precision: "MINUTE",
    });
  });

  it("has no year where only the year or the month of the page is known", () => {
    expect(parseDate("Nov 24", { seenOn: { ...seenOn, precision: "MONTH" } })).toBeUndefined();
  });
});

describe("a date that begins with its weekday", () => {
  /** Short names of weekdays are months in some languages: "sun", "sat", "fri". */
  const days = everyNth(
    Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day, 10))),
    3,
  );

  it.each([
    ["of X", (day: string, month: string, number: string) => `${day} ${month} ${number} 10:00:00 +0000 2024`],
    ["of C", (day: string, month: string, number: string) => `${day} ${month} ${number} 10:00:00 2024`],
    ["of Git", (day: string, month: string, number: string) => `${day} ${month} ${number} 10:00:00 2024 +0000`],
    ["of people", (day: string, month: string, number: string) => `${day}, ${month} ${number}, 2024 10:00:00`],
  ])("is read on each day of a year: %s", (_by, written) => {
    const wrong = days.filter((date) => {
      const [day = "", number = "", month = ""] = date.toUTCString().replace(",", "").split(" ");
      return readDate(written(day, month, number))?.date.instant !== date.toISOString();
    });
    expect(wrong).toEqual([]);
  });
});

describe("a time of day beside a month", () => {
  it("is no date without a day", () => {
    expect(parseDate("травня, 12:00", { language: "uk" })).toBeUndefined();
    expect(isDate("May 12:00")).toBe(false);
  });
});

describe("a month's name", () => {
  it("names the same month wherever it occurs", () => {
    const monthOf = (name: string) => meaningOf(fold(name))?.months?.find(({ language }) => language !== "az")?.month;
    expect(monthOf("كانون الثاني")).toBe(1);
    expect(monthOf("تشرين الأول")).toBe(10);
    expect(monthOf("Mart")).toBe(3);
    expect(meaningOf("constructor")).toBeUndefined();
  });
});

/** How many of the dates that the runtime writes in all its languages are read as what they are. */
function readInEveryLanguage(dateStyle: "long" | "full" | "medium"): { read: number; all: number } {
  const languages = LANGUAGE_ROWS.trim()
    .split("\n")
    .map((row) => row.slice(0, row.indexOf("|")))
    .filter((language) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0);
  let read = 0;
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle, timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const instant = new Date(Date.UTC(2023, month, 21));
      if (parseDate(format.format(instant), { language })?.date.instant === instant.toISOString()) read += 1;
    }
  }
  return { read, all: languages.length * 12 };
}
