import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../src/domain/errors";
import { formatByName } from "../../src/formats/registry";
import { doubling, isTooMuch } from "../builders/doubling";

/** A hostile document of a platform, of about `size` bytes. */
interface Shape {
  readonly format: string;
  readonly name: string;
  readonly of: (size: number) => string;
}

const times = (size: number, piece: string): string => piece.repeat(Math.max(1, Math.floor(size / piece.length)));
const nested = (size: number, open: string, inner: string, close: string): string => {
  const depth = Math.max(1, Math.floor(size / (open.length + close.length)));
  return open.repeat(depth) + inner + close.repeat(depth);
};
const list = (size: number, piece: string): string => times(size, `${piece},`).slice(0, -1);

const SKEET = `"uri":"at://did:plc:a/app.bsky.feed.post/3k","value":{"$type":"app.bsky.feed.post","createdAt":"2024-03-01T08:00:00Z"`;
const FACET = `{"index":{"byteStart":1,"byteEnd":900000},"features":[{"uri":"https://a.example/"}]}`;
const LINK = `{"start":0,"end":3,"url":"a&a","expanded_url":"https://a.example/"}`;

const SHAPES: readonly Shape[] = [
  {
    format: "bluesky",
    name: "facets that all overlap",
    of: (size) => `{${SKEET},"text":"${times(size, "🚢 a")}","facets":[${list(size, FACET)}]}}`,
  },
  {
    format: "bluesky",
    name: "quotes in quotes",
    of: (size) => nested(size, `{${SKEET},"text":"a","embed":{"record":`, "{}", "}}}"),
  },
  {
    format: "bluesky",
    name: "a thread of answers to answers",
    of: (size) => `{"thread":${nested(size, `{"post":{${SKEET},"text":"a"}},"replies":[`, "{}", "]}")}}`,
  },
  {
    format: "bluesky",
    name: "posts in posts that are none",
    of: (size) => nested(size, `{"post":`, "{}", "}"),
  },
  {
    format: "x",
    name: "links at one place, with escapes",
    of: (size) => `{"data":{"id":"1","text":"${times(size, "a&amp;")}","entities":{"urls":[${list(size, LINK)}]}}}`,
  },
  {
    format: "x",
    name: "posts that quote each other",
    of: (size) =>
      `{"data":[${list(size, `{"id":"1","text":"a","referenced_tweets":[{"type":"quoted","id":"1"},{"type":"replied_to","id":"1"}]}`)}]}`,
  },
  {
    format: "x",
    name: "statuses in statuses",
    of: (size) => nested(size, `{"id_str":"1","text":"a","quoted_status":`, "{}", "}"),
  },
  {
    format: "x",
    name: "a script that never assigns",
    of: (size) => `window.${times(size, "a.")}= [`,
  },
  { format: "table", name: "a quote without its end", of: (size) => `text,url,date\n"${times(size, 'a,""\n')}` },
  { format: "table", name: "cells without end", of: (size) => `text,url,date\n${times(size, ",")}` },
  { format: "table", name: "a header without end", of: (size) => `text,url,date${times(size, ",a")}\n1,2,3` },
  { format: "table", name: "numbers with signs", of: (size) => `text,url,likes\na,b,"${times(size, "1,111")}"` },
];

describe("twice the document is at most two and a half times the work:", () => {
  it.each(SHAPES)("$format: $name", async ({ format, of }) => {
    await outcomeOf(format, of(2_000));
    expect(isTooMuch(await doubling(524_288, of, (text) => outcomeOf(format, text)))).toBe(false);
  });
});

/** Nothing but items, rejections or BadDocument comes of it: a stack that overflows would be thrown. */
async function outcomeOf(format: string, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const reader = formatByName(format);
  reader?.detect(bytes.subarray(0, 65_536), { name: "hostile" });
  let count = 0;
  try {
    for await (const read of reader?.read(inOneChunk(bytes), { name: "hostile" }) ?? [])
      count += Number(read.place !== "");
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
  }
  return count;
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
