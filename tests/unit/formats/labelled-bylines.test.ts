import { describe, expect, it } from "@jest/globals";
import { labelledByline } from "../../../src/formats/reading/page-words/byline";

describe("an author line with its label", () => {
  it.each([
    ["By Ada Marin Local Democracy Reporter", ["Ada Marin"]],
    ["By Ada de la Vega Education Correspondent, 8 October 2024", ["Ada de la Vega"]],
    ["By Ada Marin Reporter 8 October 2024, 16:05", ["Ada Marin"]],
    ["By Ada Marin and Bo Li", ["Ada Marin", "Bo Li"]],
    ["By Ada Lee Marin", ["Ada Lee Marin"]],
  ])("is without what the author does: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });

  it.each([
    ["By The Quay Courier Sports Desk", ["The Quay Courier Sports Desk"]],
    ["By Our Political Correspondent", ["Our Political Correspondent"]],
  ])("keeps a newsroom whole: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });
});
