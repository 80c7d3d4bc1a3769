import { describe, expect, it } from "@jest/globals";
import { articleIn, readText } from "../../builders/pasted-texts";

const BELOW = "The ferry arrived on Tuesday with forty people on board.\n\nThe mayor thanked the crew in a speech.\n";

describe("a post on one line with who wrote it", () => {
  it.each([
    ["with an empty line below", `Our guests have landed — Desk (@desk) Feb 7, 2023\n\n${BELOW}`],
    ["without one", `Our guests have landed — Desk (@desk) Feb 7, 2023\n${BELOW.replace("\n\n", "\n")}`],
  ])("says nothing of the article below it, %s", async (_, text) => {
    const { headline, body } = await articleIn(text);
    expect(headline).toBe("The ferry arrived on Tuesday with forty people on board.");
    expect(body).toMatchObject([
      { type: "PostEmbed", post: { author: { handle: "desk" }, content: { text: "Our guests have landed" } } },
      { type: "Paragraph", text: "The mayor thanked the crew in a speech." },
    ]);
  });

  it("stands above the article's own headline, author and date", async () => {
    const own = "Ferry brings forty people to the island\n\nBy Ada Marin\nFebruary 8, 2023\n\n";
    const draft = await articleIn(`حطّ ضيوفنا في الميناء — المكتب (@desk) 7 فبراير 2023\n\n${own}${BELOW}`);
    expect(draft).toMatchObject({
      headline: "Ferry brings forty people to the island",
      authors: ["Ada Marin"],
      publishedAt: { instant: "2023-02-08T00:00:00.000Z", precision: "DAY" },
    });
    expect(draft.body?.map(({ type }) => type)).toEqual(["PostEmbed", "Paragraph", "Paragraph"]);
  });

  it("says nothing of the article above it", async () => {
    const { headline, body } = await articleIn(`${BELOW}\nOur guests have landed — Desk (@desk) Feb 7, 2023\n`);
    expect(headline).toBe("The ferry arrived on Tuesday with forty people on board.");
    expect(body).toMatchObject([
      { type: "Paragraph", text: "The mayor thanked the crew in a speech." },
      { type: "PostEmbed", post: { content: { text: "Our guests have landed" } } },
    ]);
  });

  it("is a post alone beside others", async () => {
    const reads = await readText("We are in — Desk (@desk) Feb 7, 2023\n\nAll are well — Desk (@desk) Feb 8, 2023\n");
    expect(reads).toMatchObject([
      { draft: { type: "SocialPost", content: { text: "We are in" } } },
      { draft: { type: "SocialPost", content: { text: "All are well" } } },
    ]);
  });
});
