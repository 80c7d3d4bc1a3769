import { describe, expect, it } from "@jest/globals";
import { placesOf, wholeOf } from "../../web/pages/editor/mentions/places";

const article = {
  headline: "Dakar waits",
  summary: null,
  body: [{ id: "block_1", text: "Boats for Dakar. Dakar pays." }, { id: "block_2" }, { id: "block_3", text: "DAKAR" }],
};

describe("the places where an editor finds words", () => {
  it("are in all strings of an article, in their order, exactly as the words are written", () => {
    const places = placesOf(article, "Dakar").map(({ field, block, start, end }) => [field, block, start, end]);
    expect(places).toEqual([
      ["HEADLINE", null, 0, 5],
      ["BODY", "block_1", 10, 15],
      ["BODY", "block_1", 17, 22],
    ]);
  });

  it("are in the text of a post, and in its warning", () => {
    const post = { text: "عاد الربان", contentWarning: "الربان" };
    expect(placesOf(post, "الربان").map(({ field, start }) => [field, start])).toEqual([
      ["POST_TEXT", 4],
      ["CONTENT_WARNING", 0],
    ]);
  });

  it("are none for no words, and few enough to choose from where there are many", () => {
    expect(placesOf(article, "")).toEqual([]);
    expect(placesOf({ text: "a".repeat(1_000) }, "a")).toHaveLength(20);
  });
});

describe("the string that a mention is in", () => {
  it("is its block's text, or the string of that name, and unknown for a list or a poll", () => {
    expect(wholeOf(article, { field: "HEADLINE", block: null })).toBe("Dakar waits");
    expect(wholeOf(article, { field: "BODY", block: { id: "block_3", text: "DAKAR" } })).toBe("DAKAR");
    expect(wholeOf(article, { field: "BODY", block: { id: "block_2" } })).toBeNull();
    expect(wholeOf(article, { field: "POLL", block: null })).toBeNull();
  });
});
