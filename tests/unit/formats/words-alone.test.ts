import { describe, expect, it } from "@jest/globals";
import { detectFormat, faultOf } from "../../../src/formats/registry";
import { articleIn, readText } from "../../builders/pasted-texts";

describe("a document of a few words", () => {
  it.each(["PK garbage", "foo", "not really a mail", "ab", "新闻"])("is no article: %s", async (text) => {
    expect(await readText(`${text}\n`)).toMatchObject([
      { outcome: "rejection", code: "NO_ARTICLE", reason: expect.stringContaining("copy the article's text") },
    ]);
  });

  it.each(["Ferry stops in the bay for a day", "新码头周一开始对外开放迎客"])(
    "may be a headline that says what happened: %s",
    async (text) => {
      expect(await articleIn(`${text}\n`)).toMatchObject({ headline: text });
    },
  );
});

describe("settings in YAML", () => {
  const formatOf = (text: string, name: string): string | undefined => detectFormat(Buffer.from(text), { name })?.name;

  it.each([
    "---\nprovider_name: X\nprovider_url: https://x.example\nendpoints:\n  - url: https://x.example/oembed\n",
    "---\na: 1\n---\nb: 2\n",
    "---\ntitle: Quay\n---\n",
  ])("are no article: %j", (text) => {
    expect(formatOf(text, "quay.yml")).toBeUndefined();
    expect(faultOf(Buffer.from(text), "quay.yml").message).toContain("a file of settings");
  });

  it.each(["---\ntitle: Quay\n---\nThe ferry came in on Monday.\n", "---\ntitle: Quay\n---\n# Quay\n- a boat\n"])(
    "are told from front matter, which has a text below it: %j",
    (text) => {
      expect(formatOf(text, "quay.txt")).toBe("markdown");
    },
  );
});
