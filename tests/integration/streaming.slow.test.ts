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
  "lines of JSON": { open: "", item: (at) => `${JSON.stringify(article(at))}\n`, close: "" },
  "an array with an item a line": array(article),
  "an array on one line": array(article, ","),
  "statuses of Mastodon": array(status),
  "statuses of Mastodon on one line": array(status, ", "),
};

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
  const context = { unpacking: new Unpacking(), limits: READING_LIMITS, depth: 0 };
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
    for (const size of [250_000, 1_000_000]) {
      const { held, lacks } = await read(kind, size);
      expect(lacks).toBe(0);
      // Its kind is told by the first 64 KiB.
      expect(held).toBeLessThan(100_000);
    }
  });
});
