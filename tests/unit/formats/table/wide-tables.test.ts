import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { detectFormat } from "../../../../src/formats/registry";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { table } from "../../../../src/formats/table/table-reader";

const OTHERS = Array.from({ length: 25 }, (_, at) => `Score ${at}`);
const NOTHING = OTHERS.map(() => "0");

async function draftsOf(text: string): Promise<unknown[]> {
  const drafts: unknown[] = [];
  expect(detectFormat(Buffer.from(text), { name: "export" })?.name).toBe("table");
  for await (const read of table.read(inOneChunk(Buffer.from(text)), { name: "export" }) as AsyncIterable<Read>)
    drafts.push(read.outcome === "item" ? read.draft : read);
  return drafts;
}

const rows = (delimiter: string, ...lines: string[][]): string =>
  `${lines.map((cells) => cells.join(delimiter)).join("\n")}\n`;

describe("a table of a program that watches media, with dozens of columns", () => {
  it("is of posts where it has a text, a date, an address, an account and counts", async () => {
    const text = rows(
      ",",
      ["Page Name", "User Name", ...OTHERS, "Post Created", "Likes", "Shares", "URL", "Message"],
      [
        "Al Jisr",
        "aljisr",
        ...NOTHING,
        "2024-03-17 09:12:00",
        '"1,204"',
        "3",
        "https://www.facebook.com/aljisr/posts/77",
        '"العبّارة تعود, أخيراً"',
      ],
    );
    expect(await draftsOf(text)).toMatchObject([
      {
        type: "SocialPost",
        platform: "FACEBOOK",
        author: { handle: "aljisr", displayName: "Al Jisr" },
        content: { text: "العبّارة تعود, أخيراً" },
        metrics: { likes: 1204, reposts: 3 },
      },
    ]);
  });

  it("is of articles where it has a headline, an address, a date and a source", async () => {
    const text = rows(
      "\t",
      ["Date", "Headline", "URL", "Opening Text", "Source", "Influencer", "Language", ...OTHERS],
      [
        "17-Mar-2024 05:40PM",
        "The ferry sails",
        "https://harbour.example/1",
        "It sails.",
        "Harbour News",
        "Ada Marin",
        "English",
        ...NOTHING,
      ],
    );
    expect(await draftsOf(text)).toMatchObject([
      {
        type: "Article",
        headline: "The ferry sails",
        authors: ["Ada Marin"],
        source: { name: "Harbour News" },
        language: "en",
        publishedAt: { instant: "2024-03-17T17:40:00.000Z", precision: "MINUTE" },
      },
    ]);
  });

  it("is refused where it is of goods", () => {
    const text = rows(
      ",",
      ["Title", "URL", "Price", "Date", ...OTHERS],
      ["Chair", "https://shop.example/1", "9", "2024-03-17", ...NOTHING],
    );
    expect(detectFormat(Buffer.from(text), { name: "export" })?.name).not.toBe("table");
  });

  it("may have the account of a post in an object, whose own date is not that of the post", async () => {
    const post = {
      url: "https://twitter.com/desk/status/1622900000000000001",
      date: "2024-03-17T09:12:00+00:00",
      rawContent: "The ferry sails",
      id: 1_622_900_000_000_000,
      user: { username: "desk", displayname: "The Desk", created: "2010-01-01T00:00:00+00:00", followersCount: 12 },
      likeCount: 5,
      ...Object.fromEntries(OTHERS.map((name) => [name, 0])),
    };
    expect(await draftsOf(`${JSON.stringify(post)}\n`)).toMatchObject([
      {
        type: "SocialPost",
        author: { handle: "desk", displayName: "The Desk", metrics: { followers: 12 } },
        postedAt: { instant: "2024-03-17T09:12:00.000Z" },
        metrics: { likes: 5 },
      },
    ]);
  });
});
