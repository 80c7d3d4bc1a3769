import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft, PostDraft } from "../../../../src/domain/draft";
import type { Read } from "../../../../src/formats/format-reader";
import { table } from "../../../../src/formats/table/table-reader";

describe("a table that a spreadsheet wrote", () => {
  it.each([
    ["in scientific notation", "1.89E+18", "1.89E+18"],
    ["with the comma of other countries", '"1,89E+18"', '"1,89E+18"'],
    ["rounded to 15 digits", "1890123456789010000", "1890123456789020000"],
  ])("has no numbers of posts %s", async (_what, first, second) => {
    const posts = await postsOf(
      `platform,id,date,handle,text\nX,${first},2026-02-03,port,Down\nX,${second},2026-02-03,port,Up\n`,
    );
    expect(posts.map(({ nativeId }) => nativeId)).toEqual([undefined, undefined]);
    const [read] = await readsOf(`platform,id,date,handle,text\nX,${first},2026-02-03,port,Down\n`);
    expect(read).toMatchObject({ warnings: [{ code: "VALUE_LEFT_OUT", field: "id" }] });
  });

  it("warns once of a date that is none, which the post and its author both use", async () => {
    const row = "X,ada_marin,The ferry is back.,31/13/2024,https://x.com/ada_marin/status/1801234567890123456";
    const [read] = await readsOf(`platform,handle,text,posted_at,url\n${row}\n`);
    expect(read).toMatchObject({ warnings: [{ code: "VALUE_LEFT_OUT", field: "date" }] });
  });

  it("keeps numbers that are whole, also where a program added a fraction", async () => {
    const posts = await postsOf(
      "platform,id,date,handle,text\nX,1890123456789012345,2026-02-03,port,Down\nX,120.0,2026-02-03,port,Up\n",
    );
    expect(posts.map(({ nativeId }) => nativeId)).toEqual(["1890123456789012345", "120"]);
  });

  it("keeps a post of a picture alone, and one that passes another on", async () => {
    const posts = await postsOf(
      "platform,id,handle,text,media,repost of\nX,1890123456789012345,port,,https://a.example/1.jpg,\nX,1890123456789012346,port,,,1890123456789012000\n",
    );
    expect(posts).toMatchObject([
      { type: "SocialPost", nativeId: "1890123456789012345", media: [{ url: "https://a.example/1.jpg" }] },
      { type: "SocialPost", nativeId: "1890123456789012346", repostOf: { nativeId: "1890123456789012000" } },
    ]);
  });

  it.each([
    ["the number of a day", "46056", "2026-02-03T00:00:00.000Z", "DAY"],
    ["the number of a moment", "46056.4375", "2026-02-03T10:30:00.000Z", "SECOND"],
    ["the same with a comma", '"46056,4375"', "2026-02-03T10:30:00.000Z", "SECOND"],
  ])("has %s as a date", async (_what, written, instant, precision) => {
    const [article] = await articlesOf(`title,date,url,text\nCrane falls,${written},https://a.example/1,Shut.\n`);
    expect(article?.publishedAt).toEqual({ instant, precision });
  });

  it.each([
    ["the month, as another date says", ",", "2/3/2026", "2/14/2026", "2026-02-03"],
    ["the day, as another date says", ",", "3/2/2026", "14/2/2026", "2026-02-03"],
    ["the day in countries of semicolons", ";", "3/2/26", "4/2/26", "2026-02-03"],
    ["either, where nothing tells which", ",", "2/3/2026", "2/4/2026", "2026-01-01"],
    ["either, where the dates are of both kinds", ",", "2/3/2026", "14/2/2026", "2026-01-01"],
  ])("begins its dates with %s", async (what, delimiter, first, second, day) => {
    const more = what.includes("both kinds") ? `\nSnow${delimiter}2/15/2026${delimiter}C.` : "";
    const rows = `title,date,text\nCrane,${first},A.\nFish,${second},B.`.replaceAll(",", delimiter);
    const [article] = await articlesOf(rows + more);
    expect(article?.publishedAt?.instant.slice(0, 10)).toBe(day);
  });

  it("has a day and a time in two columns, in any order", async () => {
    const [first] = await articlesOf("title,date,time,text\nCrane,03-Feb-2026,10:15 AM,Shut.\n");
    const [second] = await articlesOf("title,time,date,text\nCrane,10:15,2026-02-03,Shut.\n");
    expect([first, second].map((article) => article?.publishedAt)).toEqual(
      Array.from({ length: 2 }, () => ({ instant: "2026-02-03T10:15:00.000Z", precision: "MINUTE" })),
    );
  });

  it("has counts as programs write them, and cells that say that they are empty", async () => {
    const [post] = await postsOf(
      'platform,date,handle,text,place,likes,reposts,replies,views\nX,2026-02-03,port,Down,NaN,"1,204",1.204,12.0,1.2K\n',
    );
    expect(post).toMatchObject({ metrics: { likes: 1204, reposts: 1204, replies: 12, views: 1200 } });
    expect(post).not.toHaveProperty("place");
  });

  it("has a title and empty lines above the names", async () => {
    const reads = await readsOf(
      "Posts of the port\nFrom,2026-02-01\n\nplatform,handle,date,text,url\n\nX,port,2026-02-03,Down,https://x.com/port/status/1890000000000000001\n",
    );
    expect(reads).toMatchObject([{ outcome: "item", place: "line 6", draft: { type: "SocialPost", platform: "X" } }]);
  });

  it("is no table where names stand below a text", () => {
    const text = "Dear all,\n\nplease name the columns as follows:\n\ntitle,url,date,author,text\n\nThank you.\n";
    expect(table.detect(Buffer.from(text), { name: "mail.txt" })).toBe(false);
  });
});

describe("a table of a program", () => {
  it("may hold articles and posts", async () => {
    const reads = await readsOf(
      "Date\tTime\tURL\tSource Name\tAuthor Name\tAuthor Handle\tTitle\tHit Sentence\tReach\tSentiment\n" +
        "03-Feb-2026\t10:15 AM\thttps://post.example/crane\tHarbour Post\tIda Moe\t\tCrane falls\tA crane fell.\t12\tneutral\n" +
        "03-Feb-2026\t10:20 AM\thttps://x.com/port/status/1890000000000000001\tX\tPort\t@port\t\tCrane down\t12\tneutral\n",
    );
    expect(reads).toMatchObject([
      { draft: { type: "Article", headline: "Crane falls", authors: ["Ida Moe"], source: { name: "Harbour Post" } } },
      { draft: { type: "SocialPost", platform: "X", author: { handle: "port" }, content: { text: "Crane down" } } },
    ]);
  });

  it("may be one of references, with last names first and other works", async () => {
    const reads = await readsOf(
      '"Key","Item Type","Author","Title","Publication Title","Url","Abstract Note","Date"\n' +
        '"A","newspaperArticle","Moe, Ida; Park, Jo","Crane falls - Harbour Post","Harbour Post","https://post.example/1","A crane fell.","2026-02-03"\n' +
        '"B","newspaperArticle","Roy, Anne","Fish up","Harbour Post","https://post.example/2","","2026-02-04"\n' +
        '"C","bookSection","Lund, Rae","Cranes","","","","2020"\n',
    );
    expect(reads).toMatchObject([
      { draft: { headline: "Crane falls", authors: ["Ida Moe", "Jo Park"], summary: "A crane fell." } },
      { draft: { authors: ["Anne Roy"] } },
      { outcome: "skipped", kind: "reference of type bookSection" },
    ]);
  });

  it("may name its columns by paths, as programs write the members of a post", async () => {
    const [post] = await postsOf(
      "id,author_id,created_at,text,public_metrics.like_count,author.username,author.created_at,author.public_metrics.followers_count,referenced_tweets.replied_to.id,a.b,c.d\n" +
        "1890000000000000001,77,2026-02-03T10:00:00Z,Down,4,port,2010-01-01,120,1880000000000000001,x,y\n",
    );
    expect(post).toMatchObject({
      nativeId: "1890000000000000001",
      postedAt: { instant: "2026-02-03T10:00:00.000Z" },
      author: { handle: "port", nativeId: "77", metrics: { followers: 120 } },
      metrics: { likes: 4 },
      replyTo: { nativeId: "1880000000000000001" },
    });
  });

  it("may count shares beside reposts, and have posts without titles and accounts", async () => {
    const [post] = await postsOf(
      '"Post ID","Page name","Title","Description","Publish time","Permalink","Reactions","Shares","Reposts"\n' +
        '"1234","Port","","Down","2026-02-03 10:00","https://www.facebook.com/port/posts/1234","12","0","2"\n',
    );
    expect(post).toMatchObject({ platform: "FACEBOOK", content: { text: "Down" }, metrics: { likes: 12, reposts: 2 } });
  });

  it("may have an article of a news service in each line, with objects in it", async () => {
    const line = JSON.stringify({
      uri: "1",
      dateTime: "2026-03-02T10:15:00Z",
      url: "https://ilm.example/1",
      title: "Farmers fear for sowing",
      body: "The dam holds.",
      source: { uri: "ilm.example", title: "Ilm Post" },
      authors: [{ uri: "ida", name: "Ida Moe" }],
    });
    expect(table.detect(Buffer.from(line), { name: "a.jsonl" })).toBe(true);
    const [article] = await articlesOf(`${line}\n${line}\n`);
    expect(article).toMatchObject({ headline: "Farmers fear for sowing", source: { name: "Ilm Post" } });
    expect(article).toMatchObject({ authors: ["Ida Moe"], body: [{ text: "The dam holds." }] });
  });

  it("says that the counts of accounts without a day are left out", async () => {
    const text = "platform,handle,followers,bio\nX,port,1.2K,The port\n";
    expect(await readsOf(text)).toMatchObject([{ warnings: [{ field: "followers" }] }]);
    const hints = { publishedAt: { instant: "2026-02-03T00:00:00.000Z", precision: "DAY" as const } };
    expect(await readsOf(text, hints)).toMatchObject([{ draft: { metrics: { followers: 1200 } } }]);
  });
});

async function readsOf(text: string, hints = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of table.read(inOne(Buffer.from(text)), { name: "rows.csv", ...hints })) reads.push(read);
  return reads;
}

const draftsOf = async (text: string) =>
  (await readsOf(text)).flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
const postsOf = async (text: string) => (await draftsOf(text)) as PostDraft[];
const articlesOf = async (text: string) => (await draftsOf(text)) as ArticleDraft[];

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

it("keeps the rows around one whose quotation mark is never closed", async () => {
  const rows = ["Ada,Person", "Bo,Person", '"Cy,Person', "Di,Person", ""];
  expect(await readsOf(["name,type", ...rows].join("\n"))).toMatchObject([
    { draft: { names: { und: "Ada" } } },
    { draft: { names: { und: "Bo" } } },
    { outcome: "rejection", place: "line 4", reason: expect.stringContaining("never closed") },
    { draft: { names: { und: "Di" } } },
  ]);
});
