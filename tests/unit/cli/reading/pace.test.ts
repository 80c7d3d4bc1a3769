import { describe, expect, it } from "@jest/globals";
import { Pace } from "../../../../src/cli/reading/pace";

const step = (items: number, read?: number) => ({
  documents: 1,
  items,
  current: "a.jsonl",
  ...(read !== undefined && { bytes: { read, of: 1_000 } }),
});

describe("the line of progress", () => {
  it("tells the rate, the share and the time left once they can be known", () => {
    const pace = new Pace();
    expect(pace.lineOf(step(0, 0), 0)).toBe("1 documents, 0 items, 0 %  a.jsonl");
    expect(pace.lineOf(step(50, 100), 10_000)).toBe("1 documents, 50 items, 5 per second, 10 %, 2 min left  a.jsonl");
    expect(pace.lineOf(step(90, 900), 20_000)).toBe("1 documents, 90 items, 5 per second, 90 %, 2 s left  a.jsonl");
  });

  it("tells no share of an input whose size is not known", () => {
    const pace = new Pace();
    pace.lineOf(step(0), 0);
    expect(pace.lineOf(step(30), 10_000)).toBe("1 documents, 30 items, 3 per second  a.jsonl");
  });
});
