import { describe, expect, it } from "@jest/globals";
import { mediagraph } from "../../../../src/formats/mediagraph/mediagraph-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";

async function reasonOf(record: string): Promise<string> {
  for await (const read of mediagraph.read(inOneChunk(Buffer.from(`[\n${record}\n]`)), { name: "a" }))
    return read.outcome === "rejection" ? `${read.place}: ${read.reason}` : read.outcome;
  return "nothing";
}

describe("a record is refused, with the place, for", () => {
  it.each([
    [
      "a field that every object of JavaScript has",
      `{"type":"Topic","names":{"en":"a","__proto__":"b"}}`,
      "names.__proto__: no such field here",
    ],
    [
      "the same among aliases",
      `{"type":"Topic","names":{"en":"a"},"aliases":{"toString":["b"]}}`,
      "aliases.toString: no such field here",
    ],
    [
      "the same among rules",
      `{"type":"Article","headline":"a","rules":{"constructor":"b"}}`,
      "rules.constructor: no such field here",
    ],
    [
      "the same deep inside",
      `{"type":"Article","headline":"a","body":[{"type":"Paragraph","text":"b","valueOf":1}]}`,
      "body[0].valueOf: no such field here",
    ],
    [
      "a name of joiners alone",
      `{"type":"Topic","names":{"en":"\\u200b\\u200d\\ufeff"}}`,
      "names.en: expected a text that is not empty",
    ],
    [
      "a headline of direction marks alone",
      `{"type":"Article","headline":"\\u200f \\u202b"}`,
      "headline: expected a text that is not empty",
    ],
    [
      "a name that no list can have a cursor for",
      `{"type":"Source","name":"${"a".repeat(1_001)}"}`,
      "name: expected at most 1000 characters",
    ],
    [
      "a number that GraphQL's Int does not hold",
      `{"type":"SocialPost","platform":"X","nativeId":"1","media":[{"kind":"IMAGE","url":"https://m.example/","width":2147483648}]}`,
      "media[0].width: expected a number of at most 2147483647",
    ],
    [
      "the year 0",
      `{"type":"Article","headline":"a","publishedAt":"0000-05-01"}`,
      "publishedAt: expected a date of the years 1 to 9999 in UTC",
    ],
    [
      "an instant that its offset takes beyond the year 9999",
      `{"type":"Article","headline":"a","modifiedAt":"9999-12-31T22:30:00-02:00"}`,
      "modifiedAt: expected a date of the years 1 to 9999 in UTC",
    ],
    [
      "an instant that its offset takes before the year 1",
      `{"type":"Article","headline":"a","modifiedAt":"0001-01-01T01:00:00+02:00"}`,
      "modifiedAt: expected a date of the years 1 to 9999 in UTC",
    ],
    [
      "an address of more than 8192 characters",
      `{"type":"Article","headline":"a","url":"https://a.example/${"b".repeat(8_192)}"}`,
      "url: expected a URL of at most 8192 characters",
    ],
  ])("%s", async (_, record, reason) => {
    const told = await reasonOf(record);
    expect(told.slice(0, 13)).toBe("line 2, [0]: ");
    expect(told.slice(13)).toContain(reason);
  });

  it("nothing of the first and last instants of those years, and of the largest number", async () => {
    const metrics = `{"readAt":"0001-01-01","likes":2147483647}`;
    expect(
      await reasonOf(
        `{"type":"SocialPost","platform":"X","nativeId":"1","postedAt":"9999-12-31T23:59:59Z","metrics":${metrics}}`,
      ),
    ).toBe("item");
  });
});
