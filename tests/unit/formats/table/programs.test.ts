import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { detectFormat, faultOf } from "../../../../src/formats/registry";
import { table } from "../../../../src/formats/table/table-reader";

async function draftsOf(text: string): Promise<unknown[]> {
  const drafts: unknown[] = [];
  expect(detectFormat(Buffer.from(text), { name: "export" })?.name).toBe("table");
  for await (const read of table.read(inOneChunk(Buffer.from(text)), { name: "export" }) as AsyncIterable<Read>)
    drafts.push(read.outcome === "item" ? read.draft : read);
  return drafts;
}

const faultIn = (text: string): string | undefined =>
  detectFormat(Buffer.from(text), { name: "a" }) === undefined ? faultOf(Buffer.from(text), "a").message : undefined;

describe("tables of programs", () => {
  it("names the platform of tweets without addresses, and shows the signs that X escapes", async () => {
    const text =
      "id,author_id,text,lang,created_at,public_metrics.like_count,public_metrics.retweet_count,author.username\n" +
      "1763000000000000001,12,The ferry &amp; the port,en,2024-03-02T08:00:00.000Z,5,2,joe\n";
    expect(await draftsOf(text)).toMatchObject([
      {
        type: "SocialPost",
        platform: "X",
        content: { text: "The ferry & the port" },
        metrics: { likes: 5, reposts: 2 },
      },
    ]);
  });

  it("reads what Meta tells of a page's posts, by the account in the address", async () => {
    const text =
      'Post ID,Page ID,Page name,Title,Duration (sec),Publish time,Permalink,Post type,"Reactions, Comments and Shares",Reactions,Comments,Shares\n' +
      "700111222333444,100044111222333,Port Gazette,عادت العبّارة,0,03/22/2024 08:00,https://www.facebook.com/100044111222333/posts/700111222333444,Links,15,10,2,3\n";
    expect(await draftsOf(text)).toMatchObject([
      {
        type: "SocialPost",
        platform: "FACEBOOK",
        nativeId: "700111222333444",
        author: { handle: "100044111222333", displayName: "Port Gazette" },
        content: { text: "عادت العبّارة" },
        postedAt: { instant: "2024-03-22T08:00:00.000Z" },
        metrics: { likes: 10, replies: 2, reposts: 3 },
      },
    ]);
  });

  it("takes nobody's account for that of a comment, whose address is that of the post", async () => {
    const text =
      "id,date,name,text,likes,url,parent\n" +
      "9,2024-03-02,Kim Lee,Good news,2,https://x.com/joe/status/1763000000000000001,1763000000000000001\n";
    const [draft] = await draftsOf(text);
    expect(draft).toMatchObject({ type: "SocialPost", content: { text: "Good news" } });
    expect(draft).not.toHaveProperty("author");
  });

  it("keeps a page about a video an article where nothing counts its likes", async () => {
    const text =
      "title,url,date,author,source\n" +
      "The ferry is back,https://www.youtube.com/watch?v=dQw4w9WgXcQ,2024-03-02,Ana Prado,Port Gazette\n";
    expect(await draftsOf(text)).toMatchObject([{ type: "Article", headline: "The ferry is back" }]);
  });

  it("skips drafts and what only its author may see", async () => {
    const text = "title,url,date,text,draft\nA,https://a.example/1,2024-03-02,It sails.,true\n";
    expect(await draftsOf(text)).toMatchObject([{ outcome: "skipped", kind: "draft or private text" }]);
    const published = "title,url,date,text,status\nA,https://a.example/1,2024-03-02,It sails.,true\n";
    expect(await draftsOf(published)).toMatchObject([{ type: "Article", headline: "A" }]);
  });

  it("gives a comment of Takeout its words where its pieces are damaged", async () => {
    const text =
      "Comment ID,Channel ID,Comment Create Timestamp,Video ID,Comment Text\n" +
      'UgxAbCdEfGhIjKlMnOp4AaABAg,UCabcdefghijklmnopqrstuv,2024-03-02T08:00:00+00:00,dQw4w9WgXcQ,"{""text"": Good"\n';
    expect(await draftsOf(text)).toMatchObject([{ platform: "YOUTUBE", content: { text: '{"text": Good' } }]);
  });

  it("reads no item of another forum as one of Hacker News", async () => {
    const text = '{"type":"comment","id":"12","time":"2024-03-02T08:00:00Z","by":"joe","text":"Good"}\n';
    expect(await draftsOf(text)).toMatchObject([{ type: "SocialPost", content: { text: "Good" } }]);
    expect(JSON.stringify(await draftsOf(text))).not.toContain("ycombinator");
  });

  it("leaves out what was deleted on Hacker News", async () => {
    const text =
      '{"id":1,"type":"story","by":"joe","time":1709366400,"title":"A < B"}\n' +
      '{"id":2,"type":"comment","deleted":true,"time":1709366400,"parent":1}\n';
    expect(await draftsOf(text)).toMatchObject([
      { type: "SocialPost", url: "https://news.ycombinator.com/item?id=1", content: { text: "A < B" } },
    ]);
  });

  it.each([
    [
      "names in brackets",
      "Name,Profile (view),Date of it,Likes (all),isVerified,Comment\na,b,2024-03-02,5,no,It sails.\n",
    ],
    ["a name left out", ",Name,Profile,Day,Likes,Verified,Comment\n1,joe,12,2024-03-02,5,no,It sails.\n"],
    [
      "line ends in quotes",
      'a,b,c,d,e,f\n1,2,3,4,5,"It sails.\nIt is back."\n6,7,8,9,1,"It ""sails"".\n\nIt is back."\n',
    ],
    ["a delimiter in a name", 'a b c,"Reactions, Comments and Shares",c,d,e,f\n1,2,3,4,5,6\n'],
  ])("takes no table of unknown columns for an article: %s", (_, text) => {
    expect(faultIn(text)).toMatch(/is a table of values .*Name the columns/);
  });

  it("takes a text with many commas for a text", () => {
    const text =
      "One, two, three, four, five, six, seven\nand one, two, three, four, five, six\n\nThe ferry sails from the port again.\n";
    expect(faultIn(text)).toBeUndefined();
  });

  it.each([
    ["LiveJournal", "<?xml version='1.0'?><livejournal><entry><itemid>1</itemid></entry></livejournal>", /CSV/],
    ["GDELT", `20240302081500-1\t20240302081500\t1${"\ta".repeat(24)}\n`, /artlist/],
    ["tdl", '{"id":1002,"messages":[{"id":12,"type":"message","date":1709366400,"text":"A"}]}', /Telegram Desktop/],
  ])("names the way out of an export of %s", (_, text, wayOut) => {
    expect(faultIn(text)).toMatch(wayOut);
  });
});
