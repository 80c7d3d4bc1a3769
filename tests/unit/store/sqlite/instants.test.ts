import { expect, test } from "@jest/globals";
import { toInstant, millisecondsOf } from "../../../../src/store/sqlite/records/instants";

const DAY = 86_400_000;

test("an instant that toISOString writes has its milliseconds, in every month and at every end of a day", () => {
  for (let day = Date.parse("1999-12-01T00:00:00.000Z"); day < Date.parse("2001-03-02T00:00:00.000Z"); day += DAY) {
    for (const time of [day, day + 1, day + DAY - 1]) expect(millisecondsOf(new Date(time).toISOString())).toBe(time);
  }
  for (const time of [-62_198_755_200_000, 253_402_300_800_000, 0, -1])
    expect(millisecondsOf(new Date(time).toISOString())).toBe(time);
});

test.each([
  "",
  "2021-02-29T00:00:00.000Z",
  "2021-02-30T00:00:00.000Z",
  "2021-04-31T12:00:00.000Z",
  "2021-00-10T00:00:00.000Z",
  "2021-13-10T00:00:00.000Z",
  "2021-01-00T00:00:00.000Z",
  "2021-01-01T24:00:00.000Z",
  "2021-01-01T00:60:00.000Z",
  "2021-01-01T00:00:60.000Z",
  "2021-01-01T00:00:00Z",
  "2021-01-01T00:00:00.000+00:00",
  "2021-01-01",
  "-000000-01-01T00:00:00.000Z",
  "tomorrow",
])("%j has none, however often it is asked for", (text) => {
  expect([millisecondsOf(text), millisecondsOf(text)]).toEqual([undefined, undefined]);
});

test.each([
  -62_198_755_200_000, -62_198_755_200_001, 253_402_300_799_999, 253_402_300_800_000, 8_640_000_000_000_000,
  -8_640_000_000_000_000, -1, 0, 1.5, -1.5, 951_782_399_999, 1_700_000_000_009, 1_700_000_000_090,
])("the instant of %d milliseconds is written as toISOString writes it", (milliseconds) => {
  expect(toInstant(milliseconds)).toBe(new Date(milliseconds).toISOString());
});

test.each([NaN, Infinity, 8_640_000_086_400_000])("%d milliseconds are no instant", (milliseconds) => {
  expect(() => toInstant(milliseconds)).toThrow(RangeError);
});
