import { describe, expect, it } from "@jest/globals";
import {
  compared,
  countsByBand,
  countsByKind,
  countsOf,
  f1,
  precision,
  recall,
  sum,
  UNMARKED,
  type Expected,
  type Found,
} from "../../../src/evaluation/score";

const mark = (start: number, end: number, entityId: Expected["entityId"], kind = "plain"): Expected => ({
  text: 0,
  start,
  end,
  entityId,
  kind,
});
const found = (start: number, end: number, entityId: Found["entityId"], confidence = 0.95): Found => ({
  text: 0,
  start,
  end,
  entityId,
  confidence,
});

describe("comparing mentions with marks", () => {
  it("takes a mention as right only with the same words and the same profile", () => {
    const marks = [mark(0, 5, "entity_a"), mark(10, 15, "entity_b"), mark(20, 25, "entity_c")];
    const mentions = [found(0, 5, "entity_a"), found(10, 14, "entity_b"), found(20, 25, "entity_x")];
    const comparison = compared(marks, mentions);
    expect(countsOf(comparison)).toEqual({ right: 1, wrong: 2, missed: 2 });
  });

  it("counts a mention as wrong where nothing is marked, and the same place of another text is no mark", () => {
    const comparison = compared([mark(0, 5, "entity_a")], [{ ...found(0, 5, "entity_a"), text: 1 }]);
    expect(countsOf(comparison)).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(countsByKind([comparison]).get(UNMARKED)).toEqual({ right: 0, wrong: 1, missed: 0 });
  });

  it("leaves out what overlaps a mark for which any answer is right", () => {
    const comparison = compared([mark(0, 5, null)], [found(2, 8, "entity_a")]);
    expect(countsOf(comparison)).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it("sums by kind: a wrong mention counts for the kind of the mark that it overlaps", () => {
    const comparison = compared(
      [mark(0, 5, "entity_a", "surname"), mark(6, 9, "entity_b", "clitic")],
      [found(0, 5, "entity_x"), found(6, 9, "entity_b")],
    );
    expect(Object.fromEntries(countsByKind([comparison]))).toEqual({
      surname: { right: 0, wrong: 1, missed: 1 },
      clitic: { right: 1, wrong: 0, missed: 0 },
    });
  });

  it("sums by confidence", () => {
    const comparison = compared(
      [mark(0, 5, "entity_a"), mark(6, 9, "entity_b")],
      [found(0, 5, "entity_a", 0.9), found(6, 9, "entity_x", 0.7), found(10, 12, "entity_x", 0.89)],
    );
    const bands = countsByBand([comparison]);
    expect(bands.get(0.9)).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(bands.get(0.7)).toEqual({ right: 0, wrong: 2, missed: 0 });
  });

  it("gives precision, recall and F1, and 1 where there is nothing to find", () => {
    const counts = sum([
      { right: 2, wrong: 1, missed: 0 },
      { right: 1, wrong: 0, missed: 3 },
    ]);
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([0.75, 0.5, 0.6]);
    const none = { right: 0, wrong: 0, missed: 0 };
    expect([precision(none), recall(none), f1(none)]).toEqual([1, 1, 1]);
  });
});
