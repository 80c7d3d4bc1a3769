import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../../src/domain/errors/errors";
import { doubling, isTooMuch } from "../../../builders/doubling";
import { FEED_ROWS, hostileFeed } from "../../../builders/hostile-feeds";
import { everyNth } from "../../../builders/thorough";
import { readDocument } from "../../../corpus/reading";

describe("twice the document is at most two and a half times the work:", () => {
  it.each(everyNth(FEED_ROWS, 6).map((row) => [row[0], row] as const))("%s", async (_, row) => {
    const documentOf = (units: number) => hostileFeed(row, units);
    const measured = await doubling(1_000_000, documentOf, async (bytes) => {
      try {
        await readDocument(bytes, { name: "feed" });
      } catch (error) {
        if (!(error instanceof BadDocument)) throw error;
      }
    });
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});
