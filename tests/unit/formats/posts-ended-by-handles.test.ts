import { describe, expect, it } from "@jest/globals";
import { blocksBetween, postIn } from "../../builders/pasted-texts";

describe("a post whose last line is the handle of who wrote it", () => {
  it.each([
    [
      "Ada Marin wrote:\nNo light is not our fate! #LightsOn\n@ada_marin · April 4, 2025",
      "No light is not our fate! #LightsOn",
    ],
    [
      "Ada Marin wrote:\nThe lamps of the old quay are lit\n(@ada_marin), April 4, 2025",
      "The lamps of the old quay are lit",
    ],
    [
      "Ada Marin wrote:\nNo light is not our fate.\nLight for all.\n— @ada_marin 4 April 2025",
      "No light is not our fate.\nLight for all.",
    ],
  ])("is read below the line that leads to it: %s", async (lines, text) => {
    const [lead, post] = await blocksBetween(lines);
    expect(lead).toMatchObject({ type: "Paragraph", text: lines.split("\n")[0] });
    expect(post).toMatchObject({
      type: "PostEmbed",
      post: {
        author: { handle: "ada_marin" },
        content: { text },
        postedAt: { instant: "2025-04-04T00:00:00.000Z", precision: "DAY" },
      },
    });
  });

  it("may have the name above the handle", async () => {
    const [, post] = await blocksBetween(
      "The mayor replied:\nThe quay has light again\nOmar Haddad\n@omar_h · 4 April 2025",
    );
    expect(post).toMatchObject({
      post: { author: { handle: "omar_h", displayName: "Omar Haddad" }, content: { text: "The quay has light again" } },
    });
  });

  it("is a post alone too", async () => {
    expect(await postIn("No light is not our fate! #LightsOn\n@ada_marin · April 4, 2025\n")).toMatchObject({
      author: { handle: "ada_marin" },
      content: { text: "No light is not our fate! #LightsOn" },
    });
  });

  it("is told from a head with a name, whose text is below", async () => {
    const [, post] = await blocksBetween(
      "Ada Marin wrote:\nAda Marin\n@ada_marin · April 4, 2025\n\nThe lamps are lit.",
    );
    expect(post).toMatchObject({
      post: { author: { displayName: "Ada Marin" }, content: { text: "The lamps are lit." } },
    });
  });
});
