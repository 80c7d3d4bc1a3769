import { describe, expect, it } from "@jest/globals";
import { likenessOf, MOST_ARTICLES_PER_KEY, WEIGHTS } from "../../../../src/domain/text/likeness/likeness";
import { aMention, anArticle, aPerson } from "../../../builders/items";

describe("what an article is compared by", () => {
  it("is the profiles that it mentions most, and no more than twelve of them", () => {
    const article = anArticle("Text");
    const often = aPerson("often");
    const once = Array.from({ length: 20 }, (_, index) => aPerson(`once ${index}`));
    const mentions = [...once, often, often].map((person, start) => aMention(article, person, "Text", { start }));
    const { facets } = likenessOf({ ...article, mentions });
    expect(facets).toEqual([often, ...once.slice(0, 11)].map(({ id }) => `entity:${id}`));
  });

  it("is the longer words of headline and summary, folded, with Arabic stems", () => {
    const { words } = likenessOf(
      anArticle("x", { headline: "A visit to Málí, in 2023!", summary: "وزير الخارجية في زيارة" }),
    );
    expect(words).toEqual(["visit", "mali", "وزير", "الخارجيه", "خارجيه", "زياره"]);
  });

  it("is words of two signs where a sign is worth two letters", () => {
    const { words } = likenessOf(anArticle("x", { headline: "马里的外交部长" }));
    expect(words).toContain("马里");
    expect(words).not.toContain("的");
  });

  it("is at most twenty words of a long summary", () => {
    expect(
      likenessOf(anArticle("x", { summary: Array.from({ length: 90 }, (_, index) => `word${index}`).join(" ") })).words,
    ).toHaveLength(20);
  });

  it("weighs less the more articles have it, down to 1 at the largest share", () => {
    expect(WEIGHTS.at(0)).toEqual({ upTo: 2, weight: 7 });
    expect(WEIGHTS.at(-1)).toEqual({ upTo: MOST_ARTICLES_PER_KEY, weight: 1 });
  });
});
