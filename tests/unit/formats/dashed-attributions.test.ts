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

  it("ends a post on its line whatever is behind the handle: the program and the date, or nothing", async () => {
    const [named] = await blocksBetween(`Our guests have landed ${CREDIT} via Harbour App for Phones, Feb 7, 2023`);
    expect(named).toMatchObject(postOf("Our guests have landed"));
    const [bare] = await blocksBetween(`Our guests have landed at last. ${CREDIT}`);
    expect(bare).toMatchObject({
      type: "PostEmbed",
      post: { author: { handle: "pier_desk" }, content: { text: "Our guests have landed at last." } },
    });
    const prose = "The prize went to two people — Ada Marin (@ada_m) and Jo Bell (@jo_b) — and to a painter.";
    expect(await blocksBetween(prose)).toMatchObject([{ type: "Paragraph", text: prose }]);
  });

  it("may have the handle without brackets, or a name with dashes of its own", async () => {
    for (const credit of [
      "— @pier_desk, Feb 7, 2023",
      "- @pier_desk Feb 7, 2023",
      "— Pier Desk, @pier_desk, Feb 7, 2023",
    ])
      expect(await blocksBetween(`Our guests have landed\n${credit}`)).toMatchObject([
        {
          type: "PostEmbed",
          post: {
            author: { handle: "pier_desk" },
            content: { text: "Our guests have landed" },
            postedAt: { instant: "2023-02-07T00:00:00.000Z" },
          },
        },
      ]);
    const [dashes] = await blocksBetween("Our guests have landed\n— Pier — the old one — (@pier_desk) Feb 7, 2023");
    expect(dashes).toMatchObject({
      post: { author: { displayName: "Pier — the old one —" }, content: { text: "Our guests have landed" } },
    });
    const accounts = await blocksBetween("These accounts have more:\n- @pier_desk\n- @quay_desk\n- @port_desk");
    expect(accounts.map(({ type }) => type)).toEqual(["Paragraph", "ListBlock"]);
  });

  it("ends its post where another post follows on the same line", async () => {
    const line = `Our guests have landed #pier ${CREDIT} Feb 7, 2023 They have eaten too! — Quay Desk (@quay_desk) Feb 8, 2023`;
    expect(await blocksBetween(line)).toMatchObject([
      { ...postOf("Our guests have landed #pier") },
      { post: { author: { handle: "quay_desk" }, content: { text: "They have eaten too!" } } },
    ]);
  });

  it("may have buttons and a picture below it, which are none of the post's words", async () => {
    for (const button of ["Translate post", "ترجمة المنشور", "Reply\nRepost"]) {
      const [post] = await blocksBetween(`Our guests have landed.\n${CREDIT} Feb 7, 2023\n${button}`);
      expect(post).toMatchObject(postOf("Our guests have landed."));
    }
    const [pictured] = await blocksBetween(
      `Our guests have landed.\n${CREDIT} Feb 7, 2023\nReply\n12 likes\npic.twitter.com/AbC12345`,
    );
    expect(pictured).toMatchObject({ post: { media: [{ url: "https://pic.twitter.com/AbC12345" }] } });
  });
});
