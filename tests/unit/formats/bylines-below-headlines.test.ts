import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";
import { spanText } from "../../../src/domain/text/spans/spans";
import { withHeaderOfText } from "../../../src/formats/reading/header-paragraphs";
import { bylineBelowHeadline } from "../../../src/formats/reading/page-words/bylines-below-headline";

const [HEADLINE, PROSE] = ["Island line opens its second quay", "The quay opened on Monday after two years."];

describe("an author line directly below a headline", () => {
  it.each([
    ["By Nora Whitfield, Political Correspondent", ["Nora Whitfield"]],
    ["By Nora Whitfield, Chief Political Editor and Idris Bello, Senior Reporter", ["Nora Whitfield", "Idris Bello"]],
    ["By Nora Whitfield, Head of News", ["Nora Whitfield"]],
    ["القاهرة، مصر - سلمى النجار", ["سلمى النجار"]],
    ["القاهرة - سلمى النجار وأحمد طه", ["سلمى النجار", "أحمد طه"]],
    ["القاهرة – من سلمى النجار", ["سلمى النجار"]],
    ["Nora Whitfield and Idris Bello", ["Nora Whitfield", "Idris Bello"]],
    ["Nora Whitfield and Idris Bello in Cairo", ["Nora Whitfield", "Idris Bello"]],
    ["Nora Whitfield, Idris Bello and Ana Prado", ["Nora Whitfield", "Idris Bello", "Ana Prado"]],
    ["سلمى النجار وأحمد طه", ["سلمى النجار", "أحمد طه"]],
    ["الرياض: سلمى النجار وأحمد طه", ["سلمى النجار", "أحمد طه"]],
    ["غزة - سلمى النجار - مراسلة نشرة المرفأ", ["سلمى النجار"]],
    ["سلمى النجار، القاهرة", ["سلمى النجار"]],
    ["נועה ברק ויוסי לוי", ["נועה ברק", "יוסי לוי"]],
    ["Camille Aubrin, envoyée spéciale à Lorve", ["Camille Aubrin"]],
    ["本报记者 王小明", ["王小明"]],
    ["【カイロ=山田太郎】", ["山田太郎"]],
    ["カイロ=山田太郎", ["山田太郎"]],
    ["Nora Whitfield @norawhit", ["Nora Whitfield"]],
    ["Reuters", ["Reuters"]],
    ["dpa", ["dpa"]],
    ["أ ف ب", ["أ ف ب"]],
    ["Reuters in Cairo", ["Reuters"]],
  ])("names its authors: %s", async (line, authors) => {
    const article = await articleIn(`${HEADLINE}\n${line}\n\n${PROSE}\n\nIt was full at noon.\n`);
    expect(article.authors).toEqual(authors);
    expect(article.body).toHaveLength(2);
  });

  it.each(["القاهرة - سلمى النجار", "سلمى النجار وأحمد طه", "Nora Whitfield and Idris Bello", "Reuters"])(
    "is the same among paragraphs: %s",
    (line) => {
      const body = [line, "7 فبراير 2023", PROSE].map((text) => ({ type: "Paragraph" as const, ...spanText(text) }));
      const story = withHeaderOfText({ headline: HEADLINE, body }, {});
      expect(story.authors?.length).toBeGreaterThan(0);
      expect(story.published).toHaveLength(1);
      expect(story.body).toEqual(body.slice(2));
    },
  );

  it.each([
    "Health and Science",
    "Middle East and North Africa",
    "عاجل - الشرق الأوسط",
    "خطط طموحة وآمال كبيرة",
    "حريق كبير في الميناء",
    "A plan for the islands, and its price",
    "Photo: Nora Whitfield and Idris Bello",
  ])("is not any short line: %s", (line) => {
    expect(bylineBelowHeadline(line)).toBeUndefined();
  });
});
