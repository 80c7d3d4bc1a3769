import { describe, expect, it } from "@jest/globals";
import { detectFormat } from "../../../src/formats/registry";

/** The first item of a document in JSON, or of one in another syntax. */
async function draftOf(document: unknown): Promise<unknown> {
  const bytes = Buffer.from(typeof document === "string" ? document : JSON.stringify(document));
  const hints = { name: "document" };
  const reads = detectFormat(bytes, hints)?.read(inOneChunk(bytes), hints) ?? [];
  for await (const read of reads) if (read.outcome === "item") return read.draft;
  return undefined;
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers take what comes from a network
async function* inOneChunk(bytes: Uint8Array) {
  yield bytes;
}

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "The boat is in",
  text: "It is.",
};

describe("an article of schema.org", () => {
  it.each([
    [
      ["Ada Marin", "Bo Quay"],
      ["Ada Marin", "Bo Quay"],
    ],
    [["Ada Marin", "آدا مارين"], ["Ada Marin"]],
    [["Ada Marin"], ["Ada Marin"]],
  ])("has an author with the names %j", async (name, authors) => {
    expect(await draftOf({ ...article, author: { "@type": "Person", name } })).toMatchObject({ authors });
  });

  it("gives the address of several people to none of them", async () => {
    const author = { "@type": "Person", name: ["Ada Marin", "Bo Quay"], url: "https://al-jisr.example/ada" };
    expect(await draftOf({ ...article, author })).not.toHaveProperty("contributors");
  });

  it.each([1_700_000_000, 1_700_000_000_000, "1700000000", "2023-11-14T22:13:20Z"])(
    "has the date %j",
    async (datePublished) => {
      expect(await draftOf({ ...article, datePublished })).toMatchObject({
        publishedAt: { instant: "2023-11-14T22:13:20.000Z", precision: "SECOND" },
      });
    },
  );

  it("has a year alone as a number", async () => {
    expect(await draftOf({ ...article, datePublished: 2023 })).toMatchObject({ publishedAt: { precision: "YEAR" } });
  });
});

describe("an item of ninjs 3", () => {
  it.each([
    [[{ role: "writer", value: "By Ada Marin and Bo Quay" }]],
    [[{ name: "Ada Marin" }, { name: "Bo Quay" }]],
    [["Ada Marin", "Bo Quay"]],
  ])("has the author lines %j", async (bylines) => {
    const item = {
      uri: "https://al-jisr.example/n3",
      type: "text",
      versionCreated: "2024-03-01T10:00:00Z",
      headlines: [{ role: "main", value: "The boat is in" }],
      bodies: [{ role: "main", contentType: "text/plain", value: "It is." }],
      bylines,
    };
    expect(await draftOf(item)).toMatchObject({ authors: ["Ada Marin", "Bo Quay"] });
  });
});

describe("a table of YouTube Data Tools", () => {
  it("has videos, which are the same as those of YouTube's JSON", async () => {
    const names =
      "position,channelId,channelTitle,videoId,publishedAt,publishedAtSQL,videoTitle,videoDescription,tags," +
      "videoCategoryId,videoCategoryLabel,duration,durationSec,dimension,definition,caption,viewCount,likeCount,commentCount";
    const row =
      "1,UCquayquayquayquayquayqu,Quay Watch,b0atb0atb0a,2024-03-01T10:00:00Z,2024-03-01 10:00:00,The boat is in," +
      'Bring bread.,"boat,quay",25,News,PT3M32S,212,2d,hd,false,1000,50,7';
    expect(await draftOf(`${names}\n${row}\n`)).toMatchObject({
      platform: "YOUTUBE",
      nativeId: "b0atb0atb0a",
      url: "https://www.youtube.com/watch?v=b0atb0atb0a",
      author: { handle: "UCquayquayquayquayquayqu", displayName: "Quay Watch" },
      postedAt: { instant: "2024-03-01T10:00:00.000Z" },
      content: { text: "The boat is in\n\nBring bread." },
      hashtags: ["boat", "quay"],
      metrics: { views: 1000, likes: 50, replies: 7 },
    });
  });

  it("has comments with their authors", async () => {
    const names =
      "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReply,isReplyTo,isReplyToName";
    const row =
      "UgzQuayQuay,1,5,2024-03-01T11:00:00Z,@ada,Good,UCadaadaadaadaadaadaadaa,http://www.youtube.com/@ada,0,,";
    expect(await draftOf(`${names}\n${row}\n`)).toMatchObject({
      platform: "YOUTUBE",
      author: { handle: "ada", nativeId: "UCadaadaadaadaadaadaadaa" },
      content: { text: "Good" },
    });
  });
});
