import { describe, expect, it } from "@jest/globals";
import { columnOf, isHeader } from "../../../../src/formats/table/header";

describe("the header of a table", () => {
  it.each([
    ["Created_At", "date"],
    ["screen name", "handle"],
    ["name:ar", "name:ar"],
    ["name_zh-Hant", "name:zh-Hant"],
    ["retweet_count", "reposts"],
    ["mood", undefined],
  ])("names by %s the field %s", (cell, column) => {
    expect(columnOf(cell)).toBe(column);
  });

  it.each([
    ["posts", ["date", "platform", "handle", "text", "url"]],
    ["accounts", ["username", "followers_count", "bio"]],
    ["profiles in two languages", ["type", "name:en", "name:ar"]],
    ["posts by their addresses", ["platform", "url", "likes"]],
    ["posts with titles and accounts", ["title", "text", "handle", "date"]],
  ])("is recognised of %s", (_what, names) => {
    expect(isHeader(names)).toBe(true);
  });

  it.each([
    ["of articles", ["title", "text", "author", "date", "url"]],
    ["of addresses alone", ["url", "date"]],
    ["of events", ["name", "date", "place"]],
    ["of prose with commas", ["On Monday", " the ship", " late as ever", " came in"]],
    ["of measurements", ["time", "language", "temperature", "wind"]],
    ["of which we know little", ["text", "a", "b", "c", "d", "e", "f"]],
  ])("is none %s", (_what, names) => {
    expect(isHeader(names)).toBe(false);
  });
});
