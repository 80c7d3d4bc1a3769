import { describe, expect, it } from "@jest/globals";
import { isDate, parseDate } from "../../../src/formats/reading/dates";
import { readDate } from "../../../src/formats/reading/standard-dates";

const DAY = { instant: "2024-03-06T00:00:00.000Z", precision: "DAY" };

describe("a month in a spelling that no table has", () => {
  it.each([
    ["06. Mrz 2024", "und"],
    ["06. Mrz 2024", "de"],
    ["Mi., 6. Mrz. 2024", "de"],
    ["6 marzz 2024", "it"],
    ["6 febru 2024", "und"],
  ])("is told by what it is short for: %s (%s)", (text, language) => {
    const date = parseDate(text, { language })?.date;
    if (text.includes("febru")) expect(date).toMatchObject({ instant: "2024-02-06T00:00:00.000Z" });
    else expect(date).toEqual(DAY);
  });

  it("is told in the dates of feeds", () => {
    expect(readDate("Mi, 06 Mrz 2024 10:00:00 MEZ", { language: "de" })?.date).toEqual({
      instant: "2024-03-06T09:00:00.000Z",
      precision: "SECOND",
    });
  });

  it("makes no date of other words", () => {
    expect(parseDate("Top 10 2024")).toBeUndefined();
    expect(isDate("Juli 10 Boote 2024")).toBe(false);
    expect(isDate("Mrz 10 2024")).toBe(false);
  });
});
