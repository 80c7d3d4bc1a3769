import { describe, expect, it } from "@jest/globals";
import { isCalledJson, markupKind } from "../../../src/formats/reading/document-kinds";

describe("a document that is JSON, or begins like it,", () => {
  it.each([
    "null",
    " 42\n",
    "-1.5e3",
    "true",
    '"text"',
    '"a \\" b"',
    "[1",
    "[1, 2]",
    "[null",
    '["a", "b"]',
    "{'",
    '{"a"',
    "[{",
    "[]",
  ])("is no prose: %s", (text) => {
    expect(markupKind(text)).toMatch(/^a JSON /);
  });

  it.each([
    "42 people came",
    "[1] The first note",
    '"Peace" was his word',
    "null and void",
    "[sic] he said",
    "2023-02-07",
    "{sic} he said",
  ])("is told from prose: %s", (text) => {
    expect(markupKind(text)).toBeUndefined();
  });

  it("is also known by its name or its media type", () => {
    expect(
      [
        { name: "a.json" },
        { name: "A.NDJSON" },
        { name: "-", mediaType: "application/json; charset=utf-8" },
        { name: "-", mediaType: "application/ld+json" },
      ].every(isCalledJson),
    ).toBe(true);
    expect(
      [{ name: "json.txt" }, { name: "a.json.txt" }, { name: "-", mediaType: "text/plain" }].some(isCalledJson),
    ).toBe(false);
  });
});
