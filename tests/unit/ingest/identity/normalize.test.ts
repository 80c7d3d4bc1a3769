import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../../src/domain/errors";
import { spanText } from "../../../../src/domain/text/spans";
import { normalize } from "../../../../src/ingest/identity/normalize";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, readAlso } from "../../../builders/drafts";

describe("normalizing an article", () => {
  it("trims, makes URLs canonical and lists free of repetition", () => {
    const draft = anArticleDraft("  Headline ", {
      url: "http://news.example/a?utm_source=x#top",
      authors: ["A. Writer", " A. Writer ", ""],
      body: [readAlso(" Title ", "https://news.example/b?utm_medium=y")],
    });
    expect(normalize(draft)).toEqual({
      type: "Article",
      headline: "Headline",
      url: "https://news.example/a",
      authors: ["A. Writer"],
      body: [{ type: "RelatedLink", title: "Title", url: "https://news.example/b" }],
    });
  });

  it("says nothing by an empty value, so that it wins over no other input's", () => {
    expect(
      normalize(anArticleDraft("Headline", { summary: " ", authors: [], byline: "", keywords: [" "], body: [] })),
    ).toEqual({ type: "Article", headline: "Headline" });
  });

  it("refuses one without a headline", () => {
    expect(() => normalize(anArticleDraft(" "))).toThrow(BadDocument);
  });
});

describe("normalizing a post", () => {
  it("takes the platform, the native id and the author from its URL", () => {
    expect(
      normalize({ type: "SocialPost", platform: "OTHER", url: "https://twitter.com/Someone/status/12?s=20" }),
    ).toMatchObject({
      platform: "X",
      nativeId: "12",
      url: "https://x.com/Someone/status/12",
      author: { platform: "X", handle: "Someone", url: "https://x.com/Someone" },
    });
  });

  it("gives it its URL where platform, author and native id say it", () => {
    expect(normalize(aPostDraft("Text", { nativeId: "12" }))).toMatchObject({ url: "https://x.com/someone/status/12" });
  });

  it("takes the signs from hashtags and handles, also of posts inside others", () => {
    const quoted = aPostDraft("Quoted", {
      nativeId: "1",
      hashtags: ["#Mali", "Mali"],
      handles: ["@one"],
      author: { type: "SocialAccount", platform: "X", handle: "@Two" },
    });
    const article = normalize(
      anArticleDraft("Headline", { body: [embed(aPostDraft("Text", { quotedPost: quoted }))] }),
    );
    expect(article).toMatchObject({
      body: [{ post: { quotedPost: { hashtags: ["Mali"], handles: ["one"], author: { handle: "Two" } } } }],
    });
  });

  it("leaves the text and its spans as they are", () => {
    const content = spanText("  e\u0301 #Mali ");
    expect(normalize(aPostDraft("", { content }))).toMatchObject({ content });
  });

  it("refuses one that nothing tells from others", () => {
    expect(() => normalize({ type: "SocialPost", platform: "X", content: spanText(" ") })).toThrow(
      /URL, a native id or a text/,
    );
  });
});

describe("normalizing accounts, sources and profiles", () => {
  it("refuses what has no name", () => {
    expect(() => normalize({ type: "SocialAccount", platform: "X", handle: "@" })).toThrow(/handle/);
    expect(() => normalize({ type: "Source", name: " " })).toThrow(/name/);
    expect(() => normalize(aPersonDraft(""))).toThrow(/name/);
  });

  it("names a source by its host where it has no name", () => {
    expect(normalize({ type: "Source", name: "", url: "https://www.news.example" })).toMatchObject({
      name: "news.example",
    });
  });
});
