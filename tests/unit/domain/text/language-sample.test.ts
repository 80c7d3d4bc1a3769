import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { detectLanguage } from "../../../../src/domain/text/languages/language";

interface Written {
  readonly language: string;
  readonly headline?: string;
  readonly summary?: string;
  readonly content?: string;
  readonly body?: readonly { readonly type: string; readonly text?: string }[];
}

const FOLDER = "data/sample";

const written = (pattern: RegExp): Written[] =>
  readdirSync(FOLDER)
    .filter((name) => pattern.test(name))
    .flatMap((name) => readFileSync(`${FOLDER}/${name}`, "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Written);

/** The texts of the sample that are told wrongly, with what is told of them. */
function wrong(items: readonly Written[], textsOf: (item: Written) => readonly (string | undefined)[]): string[] {
  return items.flatMap((item) =>
    textsOf(item)
      .filter((text) => text !== undefined && detectLanguage(text) !== item.language)
      .map((text) => `${detectLanguage(text ?? "")}: ${text}`),
  );
}

const ARTICLES = written(/^articles\./);
const POSTS = written(/^posts\./).filter(({ content, language }) => content !== undefined && language !== undefined);

it("tells the language of every headline of the sample but one", () => {
  // Names, and two small words that Spanish shares with its neighbours.
  expect(wrong(ARTICLES, ({ headline }) => [headline])).toEqual(["und: Canarias mira a Nuakchot para beber"]);
});

it("tells the language of every summary, paragraph and post of the sample", () => {
  const paragraphs = ({ body = [] }: Written) =>
    body.filter(({ type }) => type === "Paragraph").map(({ text }) => text);
  expect(wrong(ARTICLES, ({ summary }) => [summary])).toEqual([]);
  expect(wrong(ARTICLES, paragraphs)).toEqual([]);
  expect(wrong(POSTS, ({ content }) => [content])).toEqual([]);
});
