import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, isObject, isSameJson, omit, sorted } from "../../../src/domain/collections/objects";
import { propertyRuns } from "../../builders/thorough";

const leaf = fc.constantFrom<unknown>(null, undefined, true, 0, 1, "", "a", "ب");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
}));

describe("canonicalJson", () => {
  it("is JSON with the members of each object in one order, whatever their names are", () => {
    const names = fc.constantFrom("b", "a", "10", "9", "09", "__proto__", "", "é", "-1", "4294967295", "toString");
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.constantFrom<unknown>(-0, 1.5, NaN, "\ud800"),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("any"), { maxLength: 3 }),
      object: fc.dictionary(names, tie("any"), { maxKeys: 4, noNullPrototype: true }),
    }));
    const plain = (it: unknown) =>
      JSON.stringify(it, (_, member: unknown) => (isObject(member) ? sorted(member) : member)) ?? "null";
    fc.assert(
      fc.property(any, (it) => canonicalJson(it) === plain(it)),
      { numRuns: propertyRuns(500, 5000) },
    );
    expect(canonicalJson({ at: new Date(0), of: [undefined] })).toBe('{"at":"1970-01-01T00:00:00.000Z","of":[null]}');
  });
});

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
