import { describe, expect, it } from "@jest/globals";
import { articleIn, readText } from "../../builders/pasted-texts";

const WORDS = "The second quay of the island line opened on Monday after two years of work.\n\nThe harbour said so.";

async function postsIn(text: string) {
  const reads = await readText(text);
  return reads.map((read) => {
    if (read.outcome !== "item" || read.draft.type !== "SocialPost") throw new Error(JSON.stringify(read));
    return [read.draft.content?.text, read.draft.postedAt?.instant.slice(0, 16)];
  });
}

describe("a message copied out of a mail program", () => {
  it.each([
    [
      "---------- Forwarded message ---------\nFrom: Ana Prado <ana@quay.example>\nDate: Mon, Mar 2, 2026 at 9:15 AM\nSubject: Fwd: Second quay opens\nTo: Bo Li <bo@desk.example>",
      "Ana Prado",
    ],
    [
      "Anfang der weitergeleiteten Nachricht:\n\nVon: Ana Prado <ana@quay.example>\nBetreff: Second quay opens\nDatum: 2. März 2026 um 09:15:30 GMT\nAn: Bo Li",
      "Ana Prado",
    ],
    [
      "من: سلمى الحداد <salma@quay.example>\nتم الإرسال: 2 مارس 2026 09:15 ص\nإلى: بو لي\nالموضوع: Second quay opens",
      "سلمى الحداد",
    ],
    [
      "De : Ana Prado <ana@quay.example>\nEnvoyé : lundi 2 mars 2026 09:15\nÀ : Bo Li\nObjet : TR: Second quay opens",
      "Ana Prado",
    ],
    [
      "差出人: Ana Prado <ana@quay.example>\n件名: Second quay opens\n日付: 2026年3月2日 9:15\n宛先: Bo Li",
      "Ana Prado",
    ],
  ])("has its headline, author and date from its headers: %s", async (headers, author) => {
    const { headline, authors, publishedAt, body } = await articleIn(`See below.\n\n${headers}\n\n${WORDS}\n`);
    expect({ headline, authors }).toEqual({ headline: "Second quay opens", authors: [author] });
    expect(publishedAt?.instant).toMatch(/^2026-03-02T09:15/);
    expect(body).toHaveLength(2);
  });

  it("is read as a page where it is a letter to all readers, with a title, buttons and headings", async () => {
    const letter = `---------- Forwarded message ---------
From: Livia Conti from Piccole Isole <isole@lettere.example>
Date: Sat, May 9, 2026 at 7:00 AM
Subject: Nobody rings the island bell
To: <reader@lettere.example>

Nobody rings the island bell
One rope, two villages, and a priest with a bad shoulder
Livia Conti
May 9
READ IN APP

The bell of San Piero has been silent since Easter. The rope is new, the
tower is sound, and nobody in either village will climb the stairs.

I asked the mayor about it. He said that it was a matter for the priest,
and the priest said that it was a matter for his shoulder.

Become a member

How the rope got new

The old rope broke in the storm of 2024. The villages paid for half of the
new one each, and each says that the other half is theirs.

Two modest ideas

The school could ring on Mondays, and the ferry could ring when it lands.
`;
    const { headline, authors, body = [] } = await articleIn(letter);
    expect({ headline, authors }).toEqual({ headline: "Nobody rings the island bell", authors: ["Livia Conti"] });
    expect(body.flatMap((block) => (block.type === "Heading" ? [block.text] : []))).toEqual([
      "How the rope got new",
      "Two modest ideas",
    ]);
    expect(JSON.stringify(body)).not.toMatch(/READ IN APP|May 9|member/);
  });

  it.each([
    "From:\nAna Prado <ana@quay.example>\nSent:\n2 March 2026 09:15\nTo:\nBo Li\nCc:\nSubject:\nSecond quay opens",
    "From\nAna Prado <ana@quay.example>\nTo\nBo Li\nDate\n2 March 2026 09:15\nSubject\nSecond quay opens",
    "من:\nAna Prado\nتم الإرسال:\n2 مارس 2026 09:15\nإلى: بو لي\nالموضوع:\nSecond quay opens",
  ])("has headers whose values stand below their labels: %s", async (headers) => {
    const { headline, authors, publishedAt, body } = await articleIn(`${headers}\n\n${WORDS}\n`);
    expect({ headline, authors }).toEqual({ headline: "Second quay opens", authors: ["Ana Prado"] });
    expect(publishedAt?.instant).toMatch(/^2026-03-02T09:15/);
    expect(body).toHaveLength(2);
  });

  it("quotes lines that touch as one, with whoever said them", async () => {
    const headers = "From: Ana Prado\nDate: 2 March 2026\nSubject: Second quay opens";
    const quoted = "> We waited two years\n> for this quay.\n> — Bo Li\n\n> 二年待った\n> 埠頭だ。";
    const { body } = await articleIn(`${headers}\n\n${WORDS}\n\n${quoted}\n\nThe first boat left at noon.\n`);
    expect(body?.filter(({ type }) => type === "Quote")).toEqual([
      expect.objectContaining({ text: "We waited two years for this quay.", attribution: "Bo Li" }),
      expect.objectContaining({ text: "二年待った埠頭だ。" }),
    ]);
  });

  it("is read without the marks of quoting, the signature and the message that it answers", async () => {
    const headers = "> From: Ana Prado\n> Date: 2 March 2026\n> Subject: Second quay opens\n>\n";
    const quoted = WORDS.replace(/^/gm, "> ");
    const { body } = await articleIn(`${headers}${quoted}\n>\n> Sent from my iPhone\n`);
    expect(body).toMatchObject([{ type: "Paragraph", text: WORDS.split("\n")[0] }, { text: "The harbour said so." }]);
  });

  it("is the innermost one where those around it say little", async () => {
    const outer = "From: Bo Li\nSent: 3 March 2026\nSubject: FW: Second quay opens\n\nFYI\n\n";
    const inner = "From: Ana Prado\nSent: 2 March 2026\nSubject: Second quay opens\n\n";
    const { authors, publishedAt } = await articleIn(`${outer}${inner}${WORDS}\n`);
    expect([authors, publishedAt?.instant.slice(0, 10)]).toEqual([["Ana Prado"], "2026-03-02"]);
  });

  it("is not an article that quotes a message", async () => {
    const message = "From: Bo Li\nDate: 2 March 2026\nSubject: quay";
    const top = "What the harbour wrote about its second quay\nBy Ana Prado\n4 March 2026";
    const { headline, authors } = await articleIn(`${top}\n\n${WORDS}\n\n${message}\n\nThe message ends here.\n`);
    expect([headline, authors]).toEqual(["What the harbour wrote about its second quay", ["Ana Prado"]]);
  });

  it("is an answer with words of its own, not the message that it answers", async () => {
    const inner = "-----Original Message-----\nFrom: Ana Prado\nSent: 2 March 2026\nSubject: quay\n\nAny news?";
    const outer = "From: Bo Li\nSent: 3 March 2026\nTo: Ana Prado\nSubject: RE: quay";
    const { authors, body } = await articleIn(`${outer}\n\n${WORDS}\n\n${inner}\n`);
    expect([authors, body?.length]).toEqual([["Bo Li"], 2]);
  });

  it("is not seen in an article with two labels", async () => {
    const { headline, authors } = await articleIn(
      `Quay opens on the island\n\n${WORDS}\n\nFrom: the port\nTo: the island\n`,
    );
    expect([headline, authors]).toEqual(["Quay opens on the island", undefined]);
  });
});

describe("a conversation copied from a program for chats", () => {
  it.each([
    [
      "WhatsApp",
      "[13/03/2026, 09:15:22] Ada Marin: The quay is open.\n[13/03/2026, 09:17:01] Bo Li: Yes.\nI was there.",
    ],
    [
      "WhatsApp on Android",
      "13/03/2026, 09:14 - Messages are end-to-end encrypted.\n13/03/2026, 09:15 - Ada Marin: The quay is open.\n13/03/2026, 09:17 - Bo Li: Yes.\nI was there.",
    ],
    ["Discord", "Ada Marin — 03/13/2026 9:15 AM\nThe quay is open.\nBo Li — 03/13/2026 9:17 AM\nYes.\nI was there."],
    ["Telegram", "Ada Marin, [13.03.2026 09:15]\nThe quay is open.\n\nBo Li, [13.03.2026 09:17]\nYes.\nI was there."],
  ])("becomes its posts: %s", async (_, text) => {
    expect(await postsIn(text)).toEqual([
      ["The quay is open.", "2026-03-13T09:15"],
      ["Yes.\nI was there.", "2026-03-13T09:17"],
    ]);
  });

  it("has no message where only a picture was sent", async () => {
    const text =
      "[13/03/2026, 09:15:22] Ada Marin: The quay is open.\n[13/03/2026, 09:16:22] Bo Li: <Media omitted>\n[13/03/2026, 09:17:01] Bo Li: Yes.";
    expect(await postsIn(text)).toHaveLength(2);
  });

  it("keeps an address in brackets at the end of a message, and not the program's note that it was edited", async () => {
    const text =
      "[13/03/2026, 09:15:22] Ada Marin: Write to Bo Li <bo@desk.example>\n[13/03/2026, 09:17:01] Bo Li: It is <https://quay.example>\n[13/03/2026, 09:18:01] Bo Li: Yes. <This message was edited>";
    expect((await postsIn(text)).map(([words]) => words)).toEqual([
      "Write to Bo Li <bo@desk.example>",
      "It is <https://quay.example>",
      "Yes.",
    ]);
  });

  it("keeps the quotation marks of each message where LINE opens some and does not close them", async () => {
    const text =
      '2026/03/13(Fri)\n09:15\tAda Marin\t"The quay is open.\n09:17\tBo Li\tThey said "today"\n09:18\tBo Li\t"Yes.\nI was there."';
    expect((await postsIn(text)).map(([words]) => words)).toEqual([
      "The quay is open.",
      'They said "today"',
      "Yes.\nI was there.",
    ]);
  });

  it("has its day from the line above, and goes on below a time alone", async () => {
    const text =
      "harbour\n13 March 2026\nAda Marin\n9:15 AM\nThe quay is open.\nBo Li\n9:17 AM\nyes, it is\n9:18\nI was there.";
    expect(await postsIn(text)).toEqual([
      ["The quay is open.", "2026-03-13T09:15"],
      ["yes, it is", "2026-03-13T09:17"],
      ["I was there.", "2026-03-13T09:18"],
    ]);
  });
});
