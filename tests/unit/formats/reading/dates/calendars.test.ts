import { describe, expect, it } from "@jest/globals";
import { isTimeZone } from "../../../../../src/domain/time-zones";
import { instantOf } from "../../../../../src/formats/reading/dates/calendars";

describe("the zone of a time", () => {
  it.each([
    ["+02:00", "08:15"],
    ["+0530", "04:45"],
    ["-03", "13:15"],
    ["Africa/Cairo", "08:15"],
  ])("may be %s on every version of Node", (zone, time) => {
    expect(isTimeZone(zone)).toBe(true);
    expect(instantOf({ calendar: "gregorian", year: 2023, month: 2, day: 7, hour: 10, minute: 15, zone })).toBe(
      `2023-02-07T${time}:00.000Z`,
    );
  });

  it.each(["+25:00", "+2", "Cairo time"])("is never %s", (zone) => expect(isTimeZone(zone)).toBe(false));
});
