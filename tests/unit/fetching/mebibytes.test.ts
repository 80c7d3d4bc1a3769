import { expect, it } from "@jest/globals";
import { inMebibytes } from "../../../src/fetching/fetcher";

it("says how many mebibytes bytes are, with three digits", () => {
  expect([104_857_600, 2_000_000, 262_144].map(inMebibytes)).toEqual(["100 MiB", "1.91 MiB", "0.25 MiB"]);
});
