import { describe, expect, it } from "@jest/globals";
import { readDate, unixDate } from "../../../../src/formats/reading/standard-dates";

describe("dates that machines write", () => {
  it.each([
    ["2023", "2023-01-01T00:00:00.000Z", "YEAR"],
    ["2023-02", "2023-02-01T00:00:00.000Z", "MONTH"],
    ["2023-02-07", "2023-02-07T00:00:00.000Z", "DAY"],
    ["20230207", "2023-02-07T00:00:00.000Z", "DAY"],
    ["2023-02-07T10:15Z", "2023-02-07T10:15:00.000Z", "MINUTE"],
    ["2023-02-07T10:15:30+03:00", "2023-02-07T07:15:30.000Z", "SECOND"],
    ["2023-02-07 10:15:30 +0300", "2023-02-07T07:15:30.000Z", "SECOND"],
    ["20230207T101530Z", "2023-02-07T10:15:30.000Z", "SECOND"],
    ["2023-02-07T10:15:30.123456789Z", "2023-02-07T10:15:30.000Z", "SECOND"],
    ["2023-02-07T24:00:00Z", "2023-02-08T00:00:00.000Z", "SECOND"],
    ["Tue, 07 Feb 2023 10:15:00 GMT", "2023-02-07T10:15:00.000Z", "SECOND"],
    ["Mon, 7 Feb 2023 10:15 EST", "2023-02-07T15:15:00.000Z", "MINUTE"],
    ["07 Feb 23 10:15:00 +0330", "2023-02-07T06:45:00.000Z", "SECOND"],
    ["mar., 07 Feb 2023 10:15:00 +0100 (CET)", "2023-02-07T09:15:00.000Z", "SECOND"],
    ["Tue, 07 February 2023 10:15:00 UTC+2", "2023-02-07T08:15:00.000Z", "SECOND"],
    ["7 Feb 2023", "2023-02-07T00:00:00.000Z", "DAY"],
    ["2023-02-07T25:00Z", "2023-02-07T00:00:00.000Z", "DAY"],
    ["Ter, 07 Fev 2023 10:15:00 -0300", "2023-02-07T13:15:00.000Z", "SECOND"],
    ["7 февраля 2023 10:15 -05:30", "2023-02-07T15:45:00.000Z", "MINUTE"],
    ["7 février 2023", "2023-02-07T00:00:00.000Z", "DAY"],
  ])("reads %s", (text, instant, precision) => {
    expect(readDate(text)).toEqual({ date: { instant, precision } });
  });

  it.each([-1200, -930, -300, -1, 0, 1, 330, 545, 1200])("counts %i minutes east of UTC at each hour", (east) => {
    const digits = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map((part) => String(part).padStart(2, "0"));
    const offset = `${east < 0 ? "-" : "+"}${digits.join("")}`;
    for (let minute = 0; minute < 24 * 60; minute += 29) {
      const local = new Date(Date.UTC(2024, 1, 28, 0, minute, 7));
      const text = local.toUTCString().replace("GMT", offset);
      const instant = new Date(local.getTime() - east * 60_000).toISOString();
      expect(readDate(text)).toEqual({ date: { instant, precision: "SECOND" } });
    }
  });

  it.each(["", "soon", "2023-02-30", "2023-13-01", "12345678901", "0000-01-01", "Tue, 99 Feb 2023"])(
    "gives nothing for %j",
    (text) => expect(readDate(text)).toBeUndefined(),
  );

  it("says that a zone was assumed, or told by a person", () => {
    expect(readDate("2023-02-07T10:15:30")).toEqual({
      date: { instant: "2023-02-07T10:15:30.000Z", precision: "SECOND" },
      rule: "time-zone-assumed-utc",
    });
    expect(readDate("2023-02-07T10:15:30", { timeZone: "Africa/Cairo" })).toEqual({
      date: { instant: "2023-02-07T08:15:30.000Z", precision: "SECOND" },
      rule: "time-zone-hinted",
    });
    expect(readDate("Tue, 07 Feb 2023 10:15:00 Nowhere")?.rule).toBe("time-zone-assumed-utc");
  });

  it("reads Unix times in seconds and in milliseconds", () => {
    const date = { instant: "2023-02-07T10:15:00.000Z", precision: "SECOND" };
    expect(unixDate(1_675_764_900)?.date).toEqual(date);
    expect(unixDate(1_675_764_900_000)?.date).toEqual(date);
    expect(unixDate(Number.MAX_VALUE)).toBeUndefined();
  });
});
