import { describe, expect, it } from "@jest/globals";
import { readingOf } from "../../builders/annotated-page";

const PARAGRAPHS = [
  "The council of Lorve voted on Monday to rebuild the old pier at a cost of forty million.",
  "Work begins in the autumn and lasts two years, the mayor told reporters in the town hall.",
];
const HEADLINE = "Council votes on the pier";
const page = (...above: string[]): string => [...above, "", PARAGRAPHS.join("\n\n")].join("\n");
const blocks = PARAGRAPHS.map((text) => `Paragraph: ${text}`);

describe("the handle of an author between a headline and an article", () => {
  it.each([
    [[HEADLINE, "", "Nora Whitfield", "@norawhit"], ""],
    [[HEADLINE, "", "Nora Whitfield", "(@norawhit)"], ""],
    [[HEADLINE, "Nora Whitfield", "@norawhit"], ""],
    [[HEADLINE, "", "Nora Whitfield @norawhit"], ""],
    [[HEADLINE, "", "Nora Whitfield", "@norawhit", "17 March 2024"], "2024-03-17"],
    [[HEADLINE, "", "Nora Whitfield", "@norawhit", "", "Published: 17 March 2024", "4 min read"], "2024-03-17"],
  ])("stands with the author: %j", async (above, date) => {
    const read = await readingOf(page(...above));
    expect(read).toMatchObject({ headline: HEADLINE, authors: ["Nora Whitfield"], posts: [], blocks });
    expect(read.date.slice(0, 10)).toBe(date);
  });

  it.each([
    [[HEADLINE, "@norawhit"]],
    [[HEADLINE, "@norawhit", "17 March 2024"]],
    [[HEADLINE, "A cost of forty million for two years", "@norawhit"]],
  ])("opens no post without a name: %j", async (above) => {
    const read = await readingOf(page(...above));
    expect(read).toMatchObject({ headline: HEADLINE, posts: [] });
    expect(read.blocks).toEqual(expect.arrayContaining(blocks));
  });

  it.each([
    [["Pier Desk", "@pier_desk"]],
    [[HEADLINE, "", "Pier Desk", "@pier_desk", "The new ferry is in the harbour. Boarding starts at noon."]],
    [[HEADLINE, "", "Pier Desk", "@pier_desk", "·", "Feb 7, 2023"]],
  ])("is of a post that touches it, that has a time, or that is alone: %j", async (above) => {
    expect((await readingOf(page(...above))).posts).toMatchObject([{ handle: "pier_desk" }]);
  });
});
