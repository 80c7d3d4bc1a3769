import { describe, expect, it } from "@jest/globals";
import { articleIn, postIn } from "../../builders/pasted-texts";

const HEADLINE = "The ferry to Garrow sails again after the storm";
const PROSE =
  "The ferry to Garrow sailed again on Tuesday, six weeks after the storm took its ramp away.\nThe captain said the ramp was better than the old one, and that the storm had done the ferry a favour.";

const textsOf = (body: readonly object[] | undefined): unknown[] =>
  (body ?? []).map((block) => ("text" in block ? block.text : block));

describe("the end of a pasted text", () => {
  it("keeps the last line of an obituary, of which the next word would just have fitted", async () => {
    const text = [
      "Harriet Penrose, clockmaker who kept the north on time",
      "",
      "Harriet Penrose, who has died aged 88, was for forty years the last",
      "woman in England to wind a town clock by hand, and by all accounts the",
      "only one who ever stopped one on purpose.",
      "",
      "She was born over her uncle's shop in Settle, the third of six, and was",
      "taking watches apart before she could read. She was mending them soon",
      "after, and sold the first at nine.",
      "",
      "Harriet Ann Penrose, clockmaker, born 2 June 1936; died 14 February",
      "2025",
    ].join("\n");
    const { body } = await articleIn(text);
    expect(textsOf(body).at(-1)).toBe("Harriet Ann Penrose, clockmaker, born 2 June 1936; died 14 February 2025");
    expect(body).toHaveLength(3);
  });

  it.each([
    "It rained.",
    "The council asked its readers to follow the repairs on Facebook.",
    "The newsletter of the harbour board first told of the ramp in June.",
    "Its price, the board says, is paid in full.",
  ])("keeps %j", async (line) => {
    const { body } = await articleIn(`${HEADLINE}\nBy Ada Marin\n12 March 2025\n${PROSE}\n${line}\nPrivacy policy\n`);
    expect(textsOf(body)).toEqual([...PROSE.split("\n"), line]);
  });

  it.each([
    "Follow us on X, Facebook and Instagram.",
    "Suivez-nous sur Facebook, Instagram et X.",
    "If you buy something through a link on this page, we may receive a commission.",
    "Sign up for our newsletter.",
  ])("has no %j", async (line) => {
    const { body } = await articleIn(`${HEADLINE}\nBy Ada Marin\n12 March 2025\n${PROSE}\n${line}\nPrivacy policy\n`);
    expect(textsOf(body)).toEqual(PROSE.split("\n"));
  });

  it("keeps a list of facts, and not how to reach the press office", async () => {
    const facts = "Length: 40 metres\nPassengers: 120\nCaptain: Ada Marin";
    const contact = "Contact: Bo Li\nPhone: 0555 12345-67\nOffice: Harbour Street";
    const { body } = await articleIn(`${HEADLINE}\n\n${PROSE.replace("\n", "\n\n")}\n\n${facts}\n`);
    expect(textsOf(body)).toEqual([...PROSE.split("\n"), ...facts.split("\n")]);
    const other = await articleIn(`${HEADLINE}\n\n${PROSE.replace("\n", "\n\n")}\n\n${contact}\n`);
    expect(textsOf(other.body)).not.toContain("Phone: 0555 12345-67");
  });
});

describe("what a page counts below a post", () => {
  it.each([
    ["All reactions:\n58\n14 comments\n2 shares\nLike\nComment\nShare", { likes: 58, replies: 14, reposts: 2 }],
    ["Alle Reaktionen:\n1.204\n14 Kommentare\nGefällt mir\nKommentieren\nTeilen", { likes: 1204, replies: 14 }],
  ])("is read from Facebook: %j", async (below, counts) => {
    const text = `Facebook\nMarrow Street Allotments\n·\nFollow\n3 November 2024 ·\nThe gate code changes on Friday.\n${below}\n`;
    const post = await postIn(text);
    expect(post).toMatchObject({ platform: "FACEBOOK", metrics: counts });
  });

  it("is the likes of a post that nobody has answered, in another page", async () => {
    const post =
      "The reader Sam Reed was on board and wrote:\nSam Reed\n@samreed_g\nWe are off.\n7:12 AM · Mar 12, 2025\n5,204\nReply\nCopy link";
    const { body } = await articleIn(`${HEADLINE}\nBy Ada Marin\n12 March 2025\n${PROSE}\n${post}\n${PROSE}\n`);
    const embed = body?.find((block) => block.type === "PostEmbed");
    expect(embed).toMatchObject({ post: { metrics: { likes: 5204 } } });
  });
});
