import { describe, expect, it } from "@jest/globals";
import { Unpacking } from "../../src/formats/containers/unpacking";
import { READING_LIMITS } from "../../src/formats/reading-limits";
import { DocumentReader } from "../../src/ingest/reading/read-document";

const PIECE = 16_384;
const TEXT = "The ferry sails again over a quiet sea, and nobody saw it coming. ".repeat(8);
const day = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * 60_000).toISOString();

interface Kind {
  readonly open: string;
  readonly item: (at: number) => string;
  readonly between?: string;
  readonly close: string;
}

const array = (of: (at: number) => unknown, between = ",\n"): Kind => ({
  open: "[",
  item: (at) => JSON.stringify(of(at)),
  between,
  close: "]",
});
const article = (at: number) => ({
  type: "Article",
  url: `https://g.example/${at}`,
  headline: `Ferry ${at}`,
  body: [{ type: "Paragraph", text: TEXT }],
});
const status = (at: number) => ({
  id: `${1e11 + at}`,
  url: `https://m.example/@ada/${1e11 + at}`,
  uri: `https://m.example/users/ada/statuses/${at}`,
  created_at: day(at),
  content: `<p>${TEXT} "quoted", [in brackets] \\ {or not}, </p>`,
  account: { id: "1", username: "ada", acct: "ada", display_name: "Ada", url: "https://m.example/@ada" },
  media_attachments: [],
  mentions: [],
  tags: [],
});

/** One object that holds all records. */
const records = (open: string, of: (at: number) => unknown, close: string): Kind => ({
  ...array(of, ","),
  open,
  close,
});
const message = (at: number) => ({
  id: at + 1,
  type: "message",
  date_unixtime: `${1.7e9 + at}`,
  from: "Port",
  from_id: "channel7",
  text: TEXT,
});
const activity = (at: number) => ({
  type: "Create",
  actor: "https://m.example/users/ada",
  object: {
    id: `https://m.example/users/ada/${at}`,
    type: "Note",
    attributedTo: "https://m.example/users/ada",
    content: TEXT,
  },
});
const feedItem = (at: number) => ({
  id: `${at}`,
  url: `https://g.example/${at}`,
  title: `Ferry ${at}`,
  content_text: TEXT,
});
const skeet = (at: number) => ({
  post: {
    uri: `at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/${at}`,
    author: { did: "did:plc:abcdefghijklmnopqrstuvwx", handle: "ada.example" },
    record: { $type: "app.bsky.feed.post", text: TEXT, createdAt: day(at) },
  },
});
const entity = (at: number) => ({
  type: "item",
  id: `Q${at + 1}`,
  labels: { en: { language: "en", value: `Ferry ${at}` } },
  descriptions: { en: { language: "en", value: TEXT } },
});

const KINDS: Readonly<Record<string, Kind>> = {
  "an RSS feed": {
    open: '<?xml version="1.0"?><rss version="2.0"><channel><title>G</title><link>https://g.example/</link>',
    item: (at) =>
      `<item><title>Ferry ${at}</title><link>https://g.example/${at}</link><description>${TEXT}</description></item>`,
    close: "</channel></rss>",
  },
  "an Atom feed": {
    open: '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>urn:x</id>',
    item: (at) =>
      `<entry><title>Ferry ${at}</title><link href="https://g.example/${at}"/><id>urn:${at}</id><updated>${day(at)}</updated><summary>${TEXT}</summary></entry>`,
    close: "</feed>",
  },
  "a CSV of posts": {
    open: "platform,author_handle,text,created_at,url\n",
    item: (at) => `x,ada,"${TEXT}",${day(at)},https://x.com/ada/status/${5e11 + at}\n`,
    close: "",
  },
  "a CSV whose dates are in numbers": {
    open: "platform,author_handle,text,created_at,url\n",
    item: (at) => `x,ada,"${TEXT}",3/${(at % 28) + 1}/2026 10:00,https://x.com/ada/status/${5e11 + at}\n`,
    close: "",
  },
  "lines of JSON": { open: "", item: (at) => `${JSON.stringify(article(at))}\n`, close: "" },
  "an array with an item a line": array(article),
  "an array on one line": array(article, ","),
  "statuses of Mastodon": array(status),
  "statuses of Mastodon on one line": array(status, ", "),
  "an export of a channel of Telegram, laid out": {
    ...records('{\n "name": "Port",\n "type": "public_channel",\n "id": 7,\n "messages": [\n', message, "]}"),
    item: (at) => JSON.stringify(message(at), undefined, 1),
  },
  "an export of all chats of Telegram": records(
    '{"chats":{"list":[{"name":"A","type":"private_group","id":6,"messages":[]},{"name":"Port","type":"public_channel","id":7,"messages":[',
    message,
    "]}]}}",
  ),
  "an outbox": records(
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","orderedItems":[',
    activity,
    "]}",
  ),
  "a JSON Feed": records('{"version":"https://jsonfeed.org/version/1.1","title":"G","items":[', feedItem, "]}"),
  "a feed of Bluesky": records('{"feed":[', skeet, '],"cursor":"x"}'),
  "an answer of wbgetentities": {
    ...records('{"entities":{', entity, '},"success":1}'),
    item: (at) => `"Q${at + 1}":${JSON.stringify(entity(at))}`,
  },
};

/** Kinds whose first items tell how to read the rest: so many bytes of them may be held. */
const AHEAD: Readonly<Record<string, number>> = { "a CSV whose dates are in numbers": 1_000 * 600 };

/** Reads a document of so many bytes: the most bytes behind an item's end that were asked for before it was given. */
async function read({ open, item, between = "", close }: Kind, size: number) {
  const ends: number[] = [];
  let asked = 0;
  // Nothing here is outside of ASCII.
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let text = open;
    for (let at = 0; asked + text.length < size; at += 1) {
      text += (at > 0 ? between : "") + item(at);
      ends.push(asked + text.length);
      for (; text.length >= PIECE; text = text.slice(PIECE)) {
        asked += PIECE;
        yield Buffer.from(text.slice(0, PIECE));
      }
    }
    asked += text.length + close.length;
    yield Buffer.from(text + close);
  }
  const context = { unpacking: new Unpacking(), limits: { ...READING_LIMITS, whole: PIECE }, depth: 0 };
  let [items, held] = [0, 0];
  for await (const found of new DocumentReader({ name: "large", open: pieces }, context).read()) {
    if (found.outcome === "feed") continue;
    if (found.outcome !== "item") throw new Error(JSON.stringify(found));
    held = Math.max(held, asked - (ends[items] ?? asked));
    items += 1;
  }
  // A feed gives its source too.
  return { held, lacks: Math.max(0, ends.length - items) };
}

describe("what is held of a document does not grow with it:", () => {
  it.each(Object.keys(KINDS))("%s", async (name) => {
    const kind = KINDS[name];
    if (kind === undefined) throw new Error(name);
    for (const size of [250_000, 2_500_000]) {
      const { held, lacks } = await read(kind, size);
      expect(lacks).toBe(0);
      // Its kind is told by the first 64 KiB.
      expect(held).toBeLessThan(100_000 + (AHEAD[name] ?? 0));
    }
  });
});
