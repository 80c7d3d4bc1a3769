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
    ["【ロンドン=山田太郎、佐藤花子】", ["山田太郎", "佐藤花子"]],
    ["本报记者 王小明 李红", ["王小明", "李红"]],
    ["لندن، المملكة المتحدة - سلمى النجار", ["سلمى النجار"]],
    ["إسطنبول/ سلمى النجار/ الأناضول", ["سلمى النجار", "الأناضول"]],
    ["سلمى النجار (بيروت)", ["سلمى النجار"]],
    ["By Nora Whitfield, Special to the Harbour Courier", ["Nora Whitfield"]],
    ["عواصم - وكالات", undefined],
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
    "World Cup, explained",
    "Photo: Nora Whitfield and Idris Bello",
  ])("is not any short line: %s", (line) => {
    expect(bylineBelowHeadline(line)).toBeUndefined();
  });
});

describe("a line of fields with Chinese labels", () => {
  it.each([
    "2023-02-07 22:15:03　来源：灯塔日报　作者：王小明",
    "来源：灯塔日报　记者：王小明　2023-02-07　责任编辑：李红",
    "作者：王小明 来源：灯塔日报 2023-02-07 22:15",
  ])("gives each of them: %s", async (line) => {
    const prose = "市议会周一批准了修复旧港口的新计划，此前与渔民进行了两年的讨论。";
    const article = await articleIn(`市议会批准旧港口修复计划\n${line}\n\n${prose}\n\n（责任编辑：李红）\n`);
    expect(article).toMatchObject({ authors: ["王小明"], source: { name: "灯塔日报" } });
    expect(article.publishedAt?.instant.slice(0, 10)).toBe("2023-02-07");
    expect(article.body).toMatchObject([{ type: "Paragraph", text: prose }]);
  });
});
