import { describe, expect, it } from "@jest/globals";
import { linesOf } from "../../../src/formats/plain-text/lines";
import { featuresAt, placesIn } from "../../../src/formats/plain-text/line-kinds/line-features";
import { LINE_KINDS, lineKinds } from "../../../src/formats/plain-text/line-kinds/line-kinds";
import { LINE_WEIGHTS } from "../../../src/formats/plain-text/line-kinds/line-weights";
import { viewOf, withoutLabels } from "../../../src/formats/plain-text/line-kinds/line-view";
import { pageViewOf } from "../../../src/formats/plain-text/line-kinds/page-view";
import { articleIn } from "../../builders/pasted-texts";

const TEXT = [
  "The night train to the coast runs again after eleven years, the railway said on Friday.",
  "Its first passengers brought blankets, a kettle and a parrot that knows the timetable.",
  "The railway promised that the kettle may stay, and that the parrot will get a ticket.",
];
const HEADLINE = "Night train to the coast runs again after eleven years";

const kindsOf = (text: string) => lineKinds(linesOf(text), () => false);

describe("the kinds of the lines of a page", () => {
  it("are told without a single label that we know", () => {
    const page = [
      "Zorbla",
      "Flim",
      "Quandry",
      "Plix",
      HEADLINE,
      "Wobbla",
      ...TEXT,
      "Zorbla",
      "Flim",
      "Glonk plix",
      "Trell",
    ];
    const kinds = kindsOf(page.join("\n"));
    expect(kinds.slice(0, 5)).toEqual(["above", "above", "above", "above", "headline"]);
    expect(kinds.slice(6, 9)).toEqual(["text", "text", "text"]);
    expect(kinds.slice(9)).toEqual(["foot", "foot", "foot", "foot"]);
  });

  it("are headings below the times of a live page", () => {
    const [first = "", second = "", third = ""] = TEXT;
    const page = [HEADLINE, first, "11:20", "The parrot speaks", second, "10:58", "Kettle allowed", third];
    const kinds = kindsOf(page.join("\n"));
    expect([kinds[3], kinds[6]]).toEqual(["heading", "heading"]);
  });

  it("are a headline and text where a person copied these alone", () => {
    expect(kindsOf([HEADLINE, ...TEXT].join("\n"))).toEqual(["headline", "text", "text", "text"]);
    expect(kindsOf([HEADLINE, ...TEXT].join("\n\n"))).toEqual(["headline", "text", "text", "text"]);
    expect(kindsOf(HEADLINE)).toEqual(["headline"]);
  });

  it("leave a plain sentence in the text, between two lines of it and below it", () => {
    for (const sentence of ["Six boats came.", "It rained.", "Nobody spoke of it."]) {
      const [first = "", second = ""] = TEXT;
      expect(kindsOf([HEADLINE, first, sentence, second].join("\n\n"))[2]).toBe("text");
    }
  });

  it("take no date, and no line of an author, for the headline", () => {
    expect(kindsOf(["By Nora Hale", "17 March 2024, 14:05", HEADLINE, ...TEXT].join("\n"))[2]).toBe("headline");
  });

  it("have no text below the heading of readers' comments", () => {
    const below = ["Comments (2)", "Sam", "I was on that train and the parrot was right about everything.", "Reply"];
    const kinds = kindsOf([HEADLINE, ...TEXT, ...below].join("\n"));
    expect(kinds.slice(4)).not.toContain("text");
  });
});

describe("the weights of lines", () => {
  it("have a number for each kind", () => {
    expect(LINE_WEIGHTS.features.size).toBeGreaterThan(100);
    for (const row of [...LINE_WEIGHTS.features.values(), ...LINE_WEIGHTS.follows]) {
      expect(row).toHaveLength(LINE_KINDS.length);
      expect(row.every(Number.isInteger)).toBe(true);
    }
  });

  it("are asked for as many features of a line, however long the page is", () => {
    const most = (copies: number): number => {
      const lines = linesOf([HEADLINE, ...Array.from({ length: copies }, () => TEXT).flat()].join("\n"));
      const page = pageViewOf(lines.map((line) => viewOf(line, false)));
      const places = placesIn(page);
      return Math.max(...lines.map((_, at) => featuresAt(page, places, at).length));
    };
    expect(most(40)).toBeLessThan(120);
    expect(most(80)).toBe(most(40));
  });

  it("see no label where it is hidden", () => {
    const [line] = linesOf("Advertisement");
    if (line === undefined) throw new Error("no line");
    const view = viewOf(line, false);
    expect(view).toMatchObject({ look: "furniture", labels: expect.arrayContaining(["button"]) });
    expect(withoutLabels(view)).toMatchObject({ look: "short", labels: [] });
  });
});

describe("what the kinds of lines are for", () => {
  it("is to find titles below a label that no list has", async () => {
    const menu = "Home\nNews\nSport\nRegions\nQuay Paper";
    const foot = "Related stories\nA ferry that sings\nThe last lamplighter\nAbout us\nContact";
    const { body = [], headline } = await articleIn([menu, HEADLINE, "17 March 2024", ...TEXT, foot].join("\n"));
    expect(headline).toBe(HEADLINE);
    expect(body.slice(0, 3).map(({ type }) => type)).toEqual(["Paragraph", "Paragraph", "Paragraph"]);
    expect(body.slice(3).every(({ type }) => type === "RelatedLink")).toBe(true);
  });

  it("is to find an author whom no label names", async () => {
    for (const [line, name] of [
      ["Ein Interview von Nora Hale", "Nora Hale"],
      ["记者 王小明", "王小明"],
      ["Nora HALE/COAST, (QNA)", "Nora HALE"],
    ])
      expect((await articleIn([HEADLINE, line, "17.03.2024", ...TEXT].join("\n"))).authors).toEqual([name]);
  });
});
