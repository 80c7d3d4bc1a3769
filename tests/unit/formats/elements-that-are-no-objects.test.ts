import { describe, expect, it } from "@jest/globals";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { READING_LIMITS } from "../../../src/formats/reading-limits";
import { detectFormat } from "../../../src/formats/registry";

async function toldOf(value: unknown, whole = READING_LIMITS.whole): Promise<string[]> {
  const bytes = Buffer.from(JSON.stringify(value));
  const told: string[] = [];
  const hints = { name: "posts.json" };
  for await (const read of detectFormat(bytes, hints)?.read(inOneChunk(bytes), hints, { ...READING_LIMITS, whole }) ??
    [])
    told.push(`${read.outcome} ${read.place ?? ""}${read.outcome === "rejection" ? `: ${read.reason}` : ""}`);
  return told;
}

const CONTEXT = "https://www.w3.org/ns/activitystreams";
const note = (id: number) => ({ type: "Note", id: `https://a.example/${id}`, content: `Ferry ${id}` });
const tweet = (id: number) => ({ id: `${id}`, text: `Ferry ${id}`, author_id: "7" });
const status = (id: number) => ({
  id_str: `${id}`,
  full_text: `Ferry ${id}`,
  created_at: "Fri May 01 10:00:00 +0000 2026",
  user: { id_str: "7", screen_name: "desk" },
});
const toot = (id: number) => ({
  id: `${id}`,
  uri: `https://a.example/${id}`,
  content: `<p>Ferry ${id}</p>`,
  created_at: "2026-05-01T10:00:00.000Z",
  visibility: "public",
  account: { id: "7", acct: "desk", username: "desk", url: "https://a.example/@desk", display_name: "Desk" },
});
const view = (id: number) => ({
  uri: `at://did:plc:abc/app.bsky.feed.post/${id}`,
  author: { did: "did:plc:abc", handle: "desk.example" },
  record: { $type: "app.bsky.feed.post", text: `Ferry ${id}`, createdAt: "2026-05-01T10:00:00.000Z" },
});
const inThread = (id: number, replies: readonly unknown[] = []) => ({
  $type: "app.bsky.feed.defs#threadViewPost",
  post: view(id),
  replies,
});
const message = (id: number) => ({ id, type: "message", date: "2026-05-01T10:00:00", text: `Ferry ${id}` });
const chat = (messages: readonly unknown[], id = 5) => ({ name: "Port", type: "public_channel", id, messages });

/** A list of three of them, of which the second is none. */
const FORMS: readonly (readonly [string, (bad: unknown) => unknown, string])[] = [
  ["X, version 2", (bad) => ({ data: [tweet(1), bad, tweet(3)] }), "data[1]"],
  ["X, version 1.1", (bad) => ({ statuses: [status(1), bad, status(3)] }), "statuses[1]"],
  ["a thread of Mastodon", (bad) => ({ ancestors: [], descendants: [toot(1), bad, toot(3)] }), "descendants[1]"],
  ["a list of Mastodon", (bad) => [toot(1), bad, toot(3)], "[1]"],
  ["a feed of Bluesky", (bad) => ({ feed: [{ post: view(1) }, bad, { post: view(3) }] }), "feed[1]"],
  ["a thread of Bluesky", (bad) => ({ thread: inThread(1, [bad, inThread(3)]) }), "thread.replies[0]"],
  [
    "an outbox of ActivityPub",
    (bad) => ({ "@context": CONTEXT, type: "OrderedCollection", orderedItems: [note(1), bad, note(3)] }),
    "items[1]",
  ],
  [
    "answers in ActivityPub",
    (bad) => ({ "@context": CONTEXT, ...note(1), replies: { type: "Collection", items: [bad, note(3)] } }),
    "replies[0]",
  ],
  ["a chat of Telegram", (bad) => chat([message(1), bad, message(3)]), "messages[1]"],
  ["chats of Telegram", (bad) => ({ chats: { list: [chat([message(1)]), bad, chat([message(3)], 6)] } }), "chats[1]"],
];

describe("what is no object in a list of posts", () => {
  it.each(FORMS)("of %s is a rejection at its place, and costs no other", async (_, formOf, place) => {
    for (const [bad, named] of [
      [null, "null"],
      [7, "number 7"],
    ] as const) {
      const told = await toldOf(formOf(bad));
      // The same where the records of a long document are read one by one. Chats are no records of it.
      if (place !== "chats[1]") expect((await toldOf(formOf(bad), 1)).sort()).toEqual([...told].sort());
      expect(told.map((one) => one.split(" ")[0]).sort()).toEqual(["item", "item", "rejection"]);
      const rejection = told.find((one) => one.startsWith("rejection")) ?? "";
      expect(rejection).toContain(place);
      expect(rejection).toContain(`got ${named}`);
    }
  });
});
