import { describe, expect, it } from "@jest/globals";
import { blocksBetween } from "../../builders/pasted-texts";

const CREDIT = "— Pier Desk (@pier_desk)";
const postOf = (text: string) => ({
  type: "PostEmbed",
  post: {
    author: { handle: "pier_desk", displayName: "Pier Desk" },
    content: { text },
    postedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
  },
});

describe("a dashed line with a handle", () => {
  it("may have counts behind its date, also where the whole post is on its line", async () => {
    const [beside] = await blocksBetween(`Our guests have landed. ${CREDIT} Feb 7, 2023 · 1.2K views`);
    expect(beside).toMatchObject({ ...postOf("Our guests have landed."), post: { metrics: { views: 1200 } } });
    for (const counts of [" 12 likes", "\n12 likes", " · 12 إعجابًا"]) {
      const [below] = await blocksBetween(`Our guests have landed.\n${CREDIT} Feb 7, 2023${counts}`);
      expect(below).toMatchObject(postOf("Our guests have landed."));
      expect(below).toMatchObject({ post: { metrics: { likes: 12 } } });
    }
  });

  it("may have the address of a picture behind its date", async () => {
    const [post] = await blocksBetween(`Our guests have landed.\n${CREDIT} Feb 7, 2023 pic.twitter.com/AbC12345`);
    expect(post).toMatchObject(postOf("Our guests have landed.\npic.twitter.com/AbC12345"));
  });

  it("may have a sentence of the article behind its date", async () => {
    const blocks = await blocksBetween(`Our guests have landed.\n${CREDIT} Feb 7, 2023. The ferry sails at noon.`);
    expect(blocks).toMatchObject([
      postOf("Our guests have landed."),
      { type: "Paragraph", text: "The ferry sails at noon." },
    ]);
  });

  it.each([
    ["Photo: our guests have landed.", "Photo: our guests have landed."],
    ["Our guests have landed. (See below)", "Our guests have landed. (See below)"],
    ["Our guests have landed. ([image or embed])", "Our guests have landed."],
    ["Our guests have landed.\n\n#Pier #Lorve", "Our guests have landed.\n#Pier #Lorve"],
    ["Our guests have landed.\n\nMore soon:", "Our guests have landed.\nMore soon:"],
  ])("stands below the whole post between empty lines: %j", async (lines, text) => {
    const blocks = await blocksBetween(`It was a long day.\n\n${lines}\n\n${CREDIT} February 7, 2023`);
    expect(blocks).toMatchObject([{ type: "Paragraph" }, postOf(text)]);
  });

  it("is below its post where a line of it ends in a colon, and above it where that leads to it", async () => {
    expect(await blocksBetween(`Our guests have landed.\nMore soon:\n${CREDIT} Feb 7, 2023`)).toMatchObject([
      postOf("Our guests have landed.\nMore soon:"),
    ]);
    const lead = "The council said this on the morning of the day on which they came.\n\nThe pier desk wrote:";
    expect(await blocksBetween(`${lead}\n\n${CREDIT} Feb 7, 2023\n\nOur guests have landed.`)).toMatchObject([
      { type: "Paragraph" },
      { type: "Paragraph", text: "The pier desk wrote:" },
      postOf("Our guests have landed."),
    ]);
  });
});
