import { describe, expect, it } from "@jest/globals";
import { articleIn, blocksBetween, readText } from "../../builders/pasted-texts";

const HEADLINE = "Island line opens its second quay after a year";
const PROSE = "The second quay opened on Monday.\n\nThe line will run until October.";

describe("the headline of a pasted page", () => {
  it.each([
    "World",
    "أخبار العالم",
    "DÜNYA",
    "Accueil  >  Monde  >  Afrique",
    "Home\nNews\nSport\nThe Quay Paper",
    "We value your privacy\nWe use cookies to make this site work.\nAccept all",
    "Skip to content",
    "Skip to content\nQuay Broadcasting Company\nHome\nNews",
    "Support the Quay\nFund independent journalism\nNews",
    "世界",
  ])("is not %j above it", async (above) => {
    expect((await articleIn(`${above}\n\n${HEADLINE}\n\n17 March 2024\n\n${PROSE}`)).headline).toBe(HEADLINE);
  });

  it("may be short", async () => {
    expect((await articleIn(`Quay opens\nIt opened on Monday.\n\n${PROSE}`)).headline).toBe("Quay opens");
  });

  it("has the section above it as the article's section", async () => {
    expect((await articleIn(`World\n\n${HEADLINE}\n\n${PROSE}`)).section).toBe("World");
    expect((await articleIn(`Home > World > Africa\n\n${HEADLINE}\n\n${PROSE}`)).section).toBe("Africa");
  });
});

describe("a word between the date and the text", () => {
  it("is a button, whatever its language", async () => {
    for (const word of ["Deel", "Zorbla", "14:05"])
      expect((await articleIn(`${HEADLINE}\n\n17 March 2024\n\n${word}\n\n${PROSE}`)).body).toHaveLength(2);
  });
});

describe("what a site puts around a text", () => {
  it.each([
    "Share",
    "Share / Facebook / WhatsApp",
    "شارك المقال / فيسبوك / تويتر / واتساب",
    "Advertisement",
    "Реклама",
    "Lecture 4 min",
    "3 min read",
    "وقت القراءة: 3 دقائق",
    "Image caption, The quay at dusk",
    "Sign up for our morning letter",
    "© 2024 The Quay Paper. All rights reserved.",
    "32",
    "Related topics\nBoats\nIslands",
  ])("is left out: %j", async (line) => {
    expect(await blocksBetween(line)).toEqual([]);
  });

  it.each([
    "Most viewed\n1\nA baker who rows\n2\nTen lighthouses",
    "Comments (2)\nSam\nWhat good news this is for all of us here.\nReply",
    "Crossword\nHoroscope\nWeather map",
  ])("is left out below the text: %j", async (below) => {
    const { body = [] } = await articleIn(`${HEADLINE}\n\n${PROSE}\n\n${below}`);
    expect(body.map(({ type }) => type)).toEqual(["Paragraph", "Paragraph"]);
  });

  it("is named by its lines", async () => {
    const [read] = await readText(`World\n\n${HEADLINE}\n\nShare\nSave\n\n${PROSE}`);
    expect(read).toMatchObject({
      warnings: [
        {
          code: "LINES_LEFT_OUT",
          text: "left out as the page's own, not the text's: lines 1, 5-6",
          value: "1, 5-6",
        },
      ],
    });
  });

  it.each([
    "Share prices fell on Tuesday, the exchange said.",
    "Comments by the minister were short.",
    "It takes 4 minutes to read the sign at the quay.",
    "The law on cookies has “many holes”, a lawyer said.",
    "Read next month's timetable with care.",
  ])("is not %j", async (sentence) => {
    expect(await blocksBetween(sentence)).toMatchObject([{ type: "Paragraph", text: sentence }]);
  });
});

describe("a call-out to another article", () => {
  it.each([
    ["Read next", "The bus that swims"],
    ["Mehr dazu", "Der Bus, der schwimmt"],
    ["Lees ook", "De bus die zwemt"],
    ["Läs också", "Bussen som simmar"],
    ["Czytaj też", "Autobus, który pływa"],
    ["Olvassa el", "A busz, amely úszik"],
    ["Διαβάστε επίσης", "Το λεωφορείο που κολυμπά"],
    ["यह भी पढ़ें", "तैरने वाली बस"],
    ["আরও পড়ুন", "যে বাস সাঁতার কাটে"],
    ["Xem thêm", "Chiếc xe buýt biết bơi"],
    ["اقرأ/ي أيضًا", "الحافلة التي تسبح"],
  ])("is known by its label: %s", async (label, title) => {
    expect(await blocksBetween(`${label}: ${title}`)).toMatchObject([{ type: "RelatedLink", label, title }]);
  });

  it("is none where a sentence goes on", async () => {
    const sentence = "More: the line will also stop at the old quay on Mondays.";
    expect(await blocksBetween(sentence)).toMatchObject([{ type: "Paragraph", text: sentence }]);
  });
});

describe("what a page says of an embed", () => {
  it.each([
    "Watch on YouTube",
    "View this post on X",
    "Regarder la vidéo sur YouTube",
    "Auf Instagram ansehen",
    "شاهد الفيديو على يوتيوب",
    "Смотреть на YouTube",
    "צפו ביוטיוב",
    "在 YouTube 上觀看",
    "Dalsza część artykułu pod materiałem wideo",
    "Der Artikel geht unter dem Video weiter",
    "Story continues below advertisement",
  ])("is the page's: %s", async (label) => {
    expect(await blocksBetween(label)).toEqual([]);
  });

  it.each(["Watch on YouTube how the island line crosses the bay.", "Life after Twitter", "The story continues"])(
    "is not what only begins like it: %s",
    async (text) => {
      expect(await blocksBetween(text)).toMatchObject([{ text }]);
    },
  );

  it("stands above and below a post, and names the platform in any language", async () => {
    const embed = (above: string, below: string) =>
      `${above}\n\nThe boat is in.\n— Quay Watch (@quay_watch) February 7, 2023\n\n${below}`;
    const pair = await blocksBetween(embed("از پست X رد شوید", "به پایان رسید پست X"));
    expect(pair.map(({ type }) => type)).toEqual(["PostEmbed"]);
    const heading = await blocksBetween(embed("What she wrote on X", "The boat came in at noon, she said."));
    expect(heading).toMatchObject([{ text: "What she wrote on X" }, { type: "PostEmbed" }, { type: "Paragraph" }]);
  });
});
