import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../../src/domain/errors/errors";
import { spanText } from "../../../../src/domain/text/spans/spans";
import { normalize } from "../../../../src/ingest/identity/normalize";
import type { BlockDraft, PostDraft, SourceDraft } from "../../../../src/domain/draft";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, readAlso, video } from "../../../builders/drafts";

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

  it("keeps no picture, player or card whose address is a program or the picture itself", () => {
    const bad = "javascript:alert(1)";
    const picture = { url: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" };
    const body: BlockDraft[] = [
      { type: "ImageBlock", image: picture },
      video(bad),
      { type: "AudioBlock", media: { kind: "AUDIO", url: "blob:https://n.example/1" } },
      { type: "EmbedBlock", url: bad, title: "A map" },
      embed(
        aPostDraft("Text", {
          nativeId: "1",
          media: [{ kind: "IMAGE", url: bad }],
          linkCard: { url: bad },
          author: { type: "SocialAccount", platform: "X", handle: "ada", avatar: picture },
        }),
      ),
    ];
    const source: SourceDraft = { type: "Source", name: "News", logo: picture, feeds: [bad, "https://n.example/feed"] };
    const contributors = [{ name: "Ada", url: bad }];
    const kept = normalize(
      anArticleDraft("Headline", { image: picture, isBasedOn: [bad], source, contributors, body }),
    );
    expect(JSON.stringify(kept)).not.toMatch(/javascript|data:|blob:/);
    expect(kept).toMatchObject({
      source: { feeds: ["https://n.example/feed"] },
      contributors: [{ name: "Ada" }],
      body: [{ type: "PostEmbed", post: { nativeId: "1" } }],
    });
  });

  it("keeps a contributor whose account has no name, without the account", () => {
    const account = { type: "SocialAccount", platform: "X", handle: " @" } as const;
    expect(
      normalize(anArticleDraft("Headline", { contributors: [{ name: " Ada ", account }, { name: " " }] })),
    ).toEqual({
      type: "Article",
      headline: "Headline",
      contributors: [{ name: "Ada" }],
    });
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

  it("takes one that passes another on without an address of its own, but not without an account", () => {
    const repostOf: PostDraft = { type: "SocialPost", platform: "X", nativeId: "1" };
    const author = { type: "SocialAccount", platform: "X", handle: "desk" } as const;
    const repost: PostDraft = { type: "SocialPost", platform: "X", repostOf };
    expect(normalize({ ...repost, author })).toMatchObject({ author: { handle: "desk" }, repostOf: { nativeId: "1" } });
    expect(() => normalize(repost)).toThrow(/URL, a native id or a text/);
  });

  it("has no poll without choices", () => {
    expect(normalize(aPostDraft("Text", { poll: { options: [] } }))).not.toHaveProperty("poll");
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
