import { expect, it } from "@jest/globals";
import { answerLimitsOf, downloadLimitsOf } from "../../../src/cli/reading/fetch-document";

it("how much is fetched from an address is a setting", () => {
  const env = { FETCH_BYTES: "1000", FETCH_STALL_SECONDS: "5", FETCH_MINUTES: "2" };
  expect(downloadLimitsOf({ env })).toEqual({ largest: 1000, stallMs: 5_000, longestMs: 120_000 });
  expect(answerLimitsOf({ env: { SOURCE_BYTES: "2000", SOURCE_SECONDS: "7" } })).toEqual({
    largest: 2000,
    longestMs: 7_000,
  });
  expect(() => downloadLimitsOf({ env: { FETCH_BYTES: "0" } })).toThrow("FETCH_BYTES");
});
