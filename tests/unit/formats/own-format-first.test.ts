import { describe, expect, jest, test } from "@jest/globals";
import { detectFormat, formatByName } from "../../../src/formats/registry";

jest.mock("../../../src/formats/all-formats", () => {
  throw new Error("all formats were loaded");
});

const headOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("our own format comes first", () => {
  test("a document of our own format is recognised without loading the other formats", () => {
    const head = headOf('{"type":"Source","name":"The Ferry Post"}\n');
    expect(detectFormat(head, { name: "sources.jsonl" })?.name).toBe("mediagraph");
    expect(formatByName("mediagraph")?.name).toBe("mediagraph");
  });

  test("any other document needs them", () => {
    expect(() => detectFormat(headOf("<rss/>"), { name: "feed.xml" })).toThrow("all formats were loaded");
  });
});
