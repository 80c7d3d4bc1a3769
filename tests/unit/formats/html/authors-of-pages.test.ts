import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../../src/domain/draft";
import { readPage } from "../../../builders/read-page";

const TEXT = "<p>The council approved a new ferry on Monday after two years of talks with the islanders.</p>";
const TITLE = "Harbour council approves a new ferry";

function articleOf(below: string, head = ""): ArticleDraft {
  const page = `<html lang="en"><head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>
    ${below}${TEXT.repeat(3)}</article></body></html>`;
  const read = readPage(Buffer.from(page), { name: "ferry.html" });
  if (read.outcome !== "item" || read.draft.type !== "Article") throw new Error("no article");
  return read.draft;
}

describe("an author line below the heading of a page", () => {
  it.each([
    ['<p class="meta">By Nora Whitfield | February 7, 2023</p>', "2023-02-07T00:00:00.000Z"],
    ['<p class="byline">By Nora Whitfield, 17 March 2024</p>', "2024-03-17T00:00:00.000Z"],
    ["<div><p>By Nora Whitfield · 17 March 2024</p></div>", "2024-03-17T00:00:00.000Z"],
  ])("says who wrote it and when: %s", (line, instant) => {
    const article = articleOf(line);
    expect(article).toMatchObject({ authors: ["Nora Whitfield"], publishedAt: { instant, precision: "DAY" } });
    expect(JSON.stringify(article.body)).not.toContain("Whitfield");
  });
});

describe("the authors that a page states", () => {
  const stated = (...names: string[]) =>
    articleOf("", names.map((name) => `<meta name="citation_author" content="${name}">`).join("")).authors;

  it("may have their family names first", () => {
    expect(stated("Jong, Michiel de")).toEqual(["Michiel de Jong"]);
    expect(stated("Jong, Michiel de", "Smith, Anna B.")).toEqual(["Michiel de Jong", "Anna B. Smith"]);
    expect(stated("Jong, Michiel de; Smith, Anna")).toEqual(["Michiel de Jong", "Anna Smith"]);
  });

  it("may be several in one value", () => {
    expect(stated("Ana Prado, Sam Reed")).toEqual(["Ana Prado", "Sam Reed"]);
    expect(stated("Ana Prado, AFP")).toEqual(["Ana Prado", "AFP"]);
    expect(stated("Reuters, AFP")).toEqual(["Reuters", "AFP"]);
  });
});
