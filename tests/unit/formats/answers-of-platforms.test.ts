import { describe, expect, it } from "@jest/globals";
import { postUrl } from "../../../src/domain/addresses/platform-urls";
import { detectFormat } from "../../../src/formats/registry";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

async function draftsIn(document: string, name = "answer"): Promise<unknown[]> {
  const bytes = Buffer.from(document);
  const format = detectFormat(bytes, { name });
  const drafts: unknown[] = [];
  for await (const read of format?.read(inOneChunk(bytes), { name }) ?? [])
    drafts.push(read.outcome === "item" ? read.draft : read.outcome);
  return drafts;
}

const CONTEXT = "https://www.w3.org/ns/activitystreams";
const ADA = "https://port.example/users/ada";
const actor = { type: "Person", id: ADA, preferredUsername: "ada", inbox: `${ADA}/inbox` };
const activity = (members: object) => JSON.stringify({ "@context": CONTEXT, actor, ...members });

describe("an answer of ActivityPub", () => {
  it.each(["#announces/1", "#announces/2"])("is known by its id with the fragment %s", async (fragment) => {
    const object = "https://quay.example/@bo/110000000000000001";
    const [post] = await draftsIn(activity({ type: "Announce", id: `${ADA}${fragment}`, object }));
    expect(post).toMatchObject({ nativeId: `port.example/users/ada${fragment}`, repostOf: { url: object } });
    expect(post).not.toHaveProperty("url");
  });

  it("is known by its id with the query", async () => {
    const [id, inReplyTo] = ["https://port.example/blog/?c=8", "https://port.example/blog/?c=7"];
    const note = { "@context": CONTEXT, type: "Note", id, inReplyTo, attributedTo: actor, content: "Berth 4" };
    expect(await draftsIn(JSON.stringify(note))).toMatchObject([
      { nativeId: "port.example/blog?c=8", url: id, replyTo: { nativeId: "port.example/blog?c=7", url: inReplyTo } },
    ]);
  });

  it("names no page of an account where its id is the path of another address", () => {
    expect(postUrl("MASTODON", "ada@port.example", "port.example/users/ada#announces/1")).toBeUndefined();
    expect(postUrl("MASTODON", "ada@port.example", "port.example/blog?c=8")).toBeUndefined();
    expect(postUrl("MASTODON", "ada@port.example", "port.example/12")).toBe("https://port.example/@ada/12");
  });

  it("is what a member of a group did where the group passes that on", async () => {
    const note = { type: "Note", id: "https://quay.example/comment/6", content: "Berth 4 is free." };
    const object = { type: "Create", actor, object: note };
    const id = "https://quay.example/announce/3";
    const group = { type: "Announce", id, actor: "https://quay.example/c/ports" };
    expect(await draftsIn(activity({ ...group, object }))).toMatchObject([
      { author: { handle: "ada@port.example" }, content: { text: "Berth 4 is free." } },
    ]);
    expect(await draftsIn(activity({ ...group, object: { type: "Like", actor, object: note.id } }))).toEqual([
      "skipped",
    ]);
  });
});

describe("an answer of oEmbed", () => {
  const STATUS = "https://x.com/quay/status/1700000000000000001";
  const QUOTE = `<blockquote class="twitter-tweet"><p lang="en">Berth 4 &amp; 5</p>— Quay (@quay) <a href="${STATUS}">March 1, 2024</a></blockquote>`;

  it("may be XML", async () => {
    const html = QUOTE.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const xml = `<?xml version="1.0"?><oembed><type>rich</type><version>1.0</version><author_name>Quay</author_name><html>${html}</html></oembed>`;
    expect(await draftsIn(xml)).toMatchObject([
      { url: STATUS, content: { text: "Berth 4 & 5" }, author: { handle: "quay", displayName: "Quay" } },
    ]);
    expect(await draftsIn(xml.slice(0, 200))).toEqual(["rejection"]);
  });

  it("has no text in the title of a post of Mastodon", async () => {
    const page = "https://port.example/@ada/110000000000000001";
    const html = `<blockquote class="mastodon-embed" data-embed-url="${page}/embed"><a href="${page}"><div>Post by @ada@port.example</div><div>View on Mastodon</div></a></blockquote>`;
    const answer = { type: "rich", version: "1.0", title: "New status by ada", author_name: "Ada", html };
    const [post] = await draftsIn(JSON.stringify(answer));
    expect(post).toMatchObject({ platform: "MASTODON", author: { displayName: "Ada" } });
    expect(post).not.toHaveProperty("content");
  });

  it("has the author's name alone, and no sign for what the embed code does not show", async () => {
    const profile = "https://bsky.app/profile/did:plc:cccccccccccccccccccccccc";
    const post = `${profile}/post/3kxyzabcdef2b`;
    const quote = (text: string) =>
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:cccccccccccccccccccccccc/app.bsky.feed.post/3kxyzabcdef2b"><p lang="en">${text}<br><br><a href="${post}?ref_src=embed">[image or embed]</a></p>— Ada (<a href="${profile}">@ada.example</a>) <a href="${post}">June 2, 2024 at 12:00 PM</a></blockquote>`;
    const answer = { type: "rich", version: "1.0", author_name: "Ada (@ada.example)", author_url: profile };
    const [one, silent] = [
      await draftsIn(JSON.stringify({ ...answer, html: quote("Berth 4") })),
      await draftsIn(JSON.stringify({ ...answer, html: quote("") })),
    ];
    expect(one).toMatchObject([{ content: { text: "Berth 4" }, author: { displayName: "Ada" } }]);
    expect(one[0]).not.toHaveProperty("links");
    expect(silent[0]).not.toHaveProperty("content");
  });
});

it("has the reactions to a message of Telegram together", async () => {
  const page = `<div class="tgme_widget_message" data-post="quay_news/7"><div class="tgme_widget_message_text">Berth 4</div><div class="tgme_widget_message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>1.2K</span><span class="tgme_reaction tgme_reaction_paid"><i></i>5</span></div><span class="tgme_widget_message_views">3.4K</span><a class="tgme_widget_message_date"><time datetime="2024-04-05T06:07:08+00:00"></time></a></div>`;
  expect(await draftsIn(page)).toMatchObject([{ metrics: { views: 3_400, likes: 1_205 } }]);
});

it("marks the posts that an archive of X calls deleted", async () => {
  const tweet = { id_str: "1690000000000000029", created_at: "Sun Aug 13 09:00:00 +0000 2023", full_text: "Berth 4" };
  const archive = (members: object) =>
    `window.YTD.deleted_tweets.part0 = ${JSON.stringify([{ tweet: { ...tweet, ...members } }])}`;
  expect(await draftsIn(archive({ deleted_at: "2023-08-14T00:00:00.000Z" }))).toMatchObject([
    { availability: "DELETED", content: { text: "Berth 4" } },
  ]);
  expect((await draftsIn(archive({})))[0]).not.toHaveProperty("availability");
});
