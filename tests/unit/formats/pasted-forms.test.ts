import { describe, expect, it } from "@jest/globals";
import { findDate, isDate } from "../../../src/formats/reading/dates";
import { isSiteNote } from "../../../src/formats/reading/page-words/site-notes";
import { isWireHead } from "../../../src/formats/reading/page-words/wire-heads";
import { articleIn, readText } from "../../builders/pasted-texts";

const FIRST = "The second quay of the island line opened on Monday after two years of work.";
const SECOND = "The harbour office said that the old quay will be closed before the winter begins.";

describe("the date of a page", () => {
  it.each([
    ["Thu 4 May 2023 21.55 BST", "en", "2023-05-04T20:55"],
    ["13:02-12 يونيو 2022 م", "ar", "2022-06-12T13:02"],
    ["7:02 אחה״צ · 30 באוק׳ 2023", "he", "2023-10-30T19:02"],
    ["০৯ জুন ২০২৩, ১৫: ১০", "bn", "2023-06-09T15:10"],
    ["071312 Jun 23", "de", "2023-06-07T13:12"],
  ])("is read from %s", (stated, language, instant) => {
    expect(findDate(stated, { language })?.date.instant.slice(0, 16)).toBe(instant);
  });

  it("is not the number of an issue", () => {
    expect(isDate("Press bulletin No. 12/2021")).toBe(false);
    expect(isDate("No. 12/2021")).toBe(false);
  });
});

describe("a line that a site or an agency puts beside the text", () => {
  it.each([
    "Spotted a mistake? Let us know",
    "Нашли опечатку?",
    "Signaler une erreur",
    "Font size A A A",
    "Yasal uyarı: Bu sayfadaki yazılar izinsiz kullanılamaz.",
    "(إعداد ليلى منصور - تحرير سامي ديب)",
    "جميع الحقوق محفوظة",
    "This article is more than 2 years old.",
    "[Advertisement] Please read on below.",
  ])("is known: %s", (text) => {
    expect(isSiteNote(text)).toBe(true);
  });

  it.each([FIRST, "Who made the mistake?", "The error cost the town two million euros.", "What the city says"])(
    "is no sentence and no heading: %s",
    (text) => {
      expect(isSiteNote(text)).toBe(false);
    },
  );

  it.each(["bdt0312 4 pl 231 dpa 0588", "BC-Island-Quay, 2nd Ld,0312", "Wetter/Sturm/Hafen/", "Eds: ADDS a quote."])(
    "is for the programs of newspapers: %s",
    (text) => {
      expect(isWireHead(text)).toBe(true);
    },
  );
});

describe("a pasted text", () => {
  it("has its headline below the letterhead that each page of a bulletin repeats", async () => {
    const text = `PORT OF ELDON\nPRESS BULLETIN No. 12/2021\n15 March 2021\nSECOND QUAY OPENS ON THE ISLAND\n\n${FIRST}\n\nPage 1 of 2\nPort of Eldon, press bulletin\n\n${SECOND}\n`;
    const { headline, publishedAt } = await articleIn(text);
    expect([headline, publishedAt?.instant.slice(0, 10)]).toEqual(["SECOND QUAY OPENS ON THE ISLAND", "2021-03-15"]);
  });

  it("has its headline without the signs by which somebody made it bold", async () => {
    expect((await articleIn(`*Second quay opens*\n\n${FIRST}\n\n${SECOND}\n`)).headline).toBe("Second quay opens");
  });

  it("has no list of other pages that says its name above and below", async () => {
    const box =
      "Skip Most read and continue reading\nMost read\nFerry stays in port\nA goat in the hall\nEnd of Most read";
    const { body = [] } = await articleIn(
      `Second quay opens on the island\n3 May 2024\n\n${FIRST}\n\n${box}\n\n${SECOND}\n`,
    );
    expect(body.map((block) => ("text" in block ? block.text : block.type))).toEqual([FIRST, SECOND]);
  });

  it("has a list without bullets below a heading that asks", async () => {
    const { body = [] } = await articleIn(
      `Second quay opens on the island\n3 May 2024\n\n${FIRST}\n\n${SECOND}\nWhat should visitors bring?\nThick working gloves\nA warm hat\nWater for the day\n`,
    );
    expect(body.map(({ type }) => type)).toEqual(["Paragraph", "Paragraph", "Heading", "ListBlock"]);
  });
});

describe("a letter copied out of a mail program", () => {
  it("has no note of the sender's program, no name below it, and no way to leave the list", async () => {
    const { body = [] } = await articleIn(
      `From: Ana Prado <ana@quay.example>\nDate: Mon, Mar 2, 2026 at 9:15 AM\nSubject: Second quay opens\nTo: Bo Li\n\nCAUTION: This email came from outside the organisation.\n\n${FIRST}\n\n${SECOND}\n\nAna\nYou are receiving this because you subscribed\nUnsubscribe\n`,
    );
    expect(body.map((block) => ("text" in block ? block.text : block.type))).toEqual([FIRST, SECOND]);
  });
});

describe("messages of a channel", () => {
  it("have no mark of an edit, and no name of whom they were passed on from", async () => {
    const reads = await readText(
      "Harbour Today\n12.4K subscribers\n14 May 2024\nThe grain ship is in.\n3.2K\nedited\n09:12\nForwarded from\nDrivers of the port\nPlease keep to your number in the queue.\n2.1K\n11:55\n",
    );
    const posts = reads.map((read) =>
      read.outcome === "item" && read.draft.type === "SocialPost" ? read.draft : undefined,
    );
    expect(posts.map((post) => [post?.content?.text, post?.metrics?.views])).toEqual([
      ["The grain ship is in.", 3200],
      ["Please keep to your number in the queue.", 2100],
    ]);
  });
});

describe("the feet of printed pages", () => {
  const page = (above: string, foot: (number: number) => string, below: string): string =>
    `The second quay of the island opens\n\n${FIRST}\n\n${above}\n${foot(1)}\n${below}\n\n${SECOND}\n${foot(2)}\n`;
  const foot = (number: number): string => `Office of the Island Harbours, 4 Quay Street\n${number}/2`;

  it("are none of the text, and the next line begins a paragraph", async () => {
    const article = await articleIn(page("The crane was built in Oslo.", foot, "It lifts forty tons at a time."));
    expect(article.body?.map((block) => "text" in block && block.text)).toEqual([
      FIRST,
      "The crane was built in Oslo.",
      "It lifts forty tons at a time.",
      SECOND,
    ]);
  });

  it("stay where the number does not rise", async () => {
    const again = (): string => "Harbour East against Harbour West\n1";
    const read = await readText(page("The crane was built in Oslo.", again, "It lifts forty tons at a time."));
    expect(JSON.stringify(read)).toContain("Harbour East against Harbour West");
  });
});
