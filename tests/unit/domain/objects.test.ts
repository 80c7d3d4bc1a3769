import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, isSameJson, omit } from "../../../src/domain/objects";
import { propertyRuns } from "../../builders/thorough";

const leaf = fc.constantFrom<unknown>(null, undefined, true, 0, 1, "", "a", "ب");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
}));

describe("isSameJson", () => {
  it("tells what canonical JSON tells, in whatever order the members are", () => {
    fc.assert(
      fc.property(value, value, (a, b) => isSameJson(a, b) === (canonicalJson(a) === canonicalJson(b))),
      { numRuns: propertyRuns(500, 5000) },
    );
    expect(isSameJson({ a: 1, b: { c: [1, { d: "x" }] } }, { b: { c: [1, { d: "x" }] }, a: 1, e: undefined })).toBe(
      true,
    );
    expect(isSameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameJson([], {})).toBe(false);
  });
});

describe("omit", () => {
  it("keeps the other members in their order", () => {
    expect(Object.keys(omit({ c: 1, a: 2, b: 3 }, "a"))).toEqual(["c", "b"]);
  });
});
