import type { WireShape } from "./hostile-wires";

const times = (size: number, piece: string): string => piece.repeat(Math.max(1, Math.floor(size / piece.length)));
const nested = (size: number, open: string, inner: string, close: string): string => {
  const depth = Math.max(1, Math.floor(size / (open.length + close.length)));
  return open.repeat(depth) + inner + close.repeat(depth);
};
const list = (size: number, piece: string): string => times(size, `${piece},`).slice(0, -1);

const SKEET = `"uri":"at://did:plc:a/app.bsky.feed.post/3k","value":{"$type":"app.bsky.feed.post","createdAt":"2024-03-01T08:00:00Z"`;
const FACET = `{"index":{"byteStart":1,"byteEnd":900000},"features":[{"uri":"https://a.example/"}]}`;
const LINK = `{"start":0,"end":3,"url":"a&a","expanded_url":"https://a.example/"}`;

const STATUS = `"uri":"https://a.example/1","account":{"acct":"a","username":"a"}`;
const AS2 = `"@context":"https://www.w3.org/ns/activitystreams","id":"https://a.example/1"`;

/** Hostile documents of platforms, of about `size` bytes. */
export const PLATFORM_SHAPES: readonly WireShape[] = [
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
  {
    format: "mastodon",
    name: "quotes in quotes",
    of: (size) => nested(size, `{${STATUS},"content":"a","quote":`, "{}", "}"),
  },
  {
    format: "mastodon",
    name: "markup that never closes",
    of: (size) => `{${STATUS},"content":"<p class='quote-inline'>${times(size, "<a><p>#a ")}"}`,
  },
  {
    format: "mastodon",
    name: "a quote's line without its end",
    of: (size) =>
      `{${STATUS},"content":"<p class=\\"quote-inline\\">${times(size, "<br>a")}","quote":{${STATUS},"content":""}}`,
  },
  {
    format: "activitystreams",
    name: "activities in activities",
    of: (size) => nested(size, `{${AS2},"type":"Create","object":`, "{}", "}"),
  },
  {
    format: "activitystreams",
    name: "answers to answers",
    of: (size) => nested(size, `{${AS2},"type":"Note","content":"a","inReplyTo":`, "{}", "}"),
  },
  {
    format: "activitystreams",
    name: "collections in collections",
    of: (size) => nested(size, `{${AS2},"type":"Collection","first":`, "{}", "}"),
  },
  {
    format: "activitystreams",
    name: "links of links",
    of: (size) => `{${AS2},"type":"Note","content":"a","url":${nested(size, `[{"url":`, "{}", "}]")}}`,
  },
  {
    format: "activitystreams",
    name: "activities of version 1 in activities",
    of: (size) => nested(size, `{"verb":"share","id":"a","object":`, "{}", "}"),
  },
  {
    format: "activitystreams",
    name: "tags of version 1 at one place",
    of: (size) =>
      `{"objectType":"note","content":"${times(size, "🚢 a")}","tags":[${list(size, `{"startIndex":1,"length":900000,"url":"https://a.example/"}`)}]}`,
  },
  {
    format: "microformats",
    name: "entries in entries",
    of: (size) => times(size, `<div class="h-entry u-comment"><p class="e-content p-name">a`),
  },
  {
    format: "microformats",
    name: "texts in texts",
    of: (size) => `<div class="h-entry">${times(size, `<div class="e-content p-name u-url dt-published">a`)}`,
  },
  {
    format: "microformats",
    name: "comments on comments as JSON",
    of: (size) => nested(size, `{"type":["h-entry"],"properties":{"comment":[`, "{}", "]}}"),
  },
  {
    format: "reddit",
    name: "answers to answers",
    of: (size) =>
      nested(
        size,
        `{"kind":"t1","data":{"id":"a","link_id":"t3_b","body":"a","replies":{"data":{"children":[`,
        "{}",
        "]}}}}",
      ),
  },
  {
    format: "youtube",
    name: "answers to a comment",
    of: (size) =>
      `{"kind":"youtube#commentThread","replies":{"comments":[${list(size, `{"kind":"youtube#comment","id":"a"}`)}]}}`,
  },
  {
    format: "telegram",
    name: "pieces of a text",
    of: (size) =>
      `{"name":"a","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","text":[${list(size, `{"type":"bold","text":"a"}`)}]}]}`,
  },
  {
    format: "telegram",
    name: "messages in messages of a web page",
    of: (size) =>
      `<div class="tgme_widget_message" data-post="harbour/1">${times(size, `<div class="tgme_widget_message_text">a`)}`,
  },
  {
    format: "telegram",
    name: "messages that are not closed",
    of: (size) => times(size, `<div class="tgme_widget_message" data-post="harbour/1">a`),
  },
  {
    format: "oembed",
    name: "blockquotes in blockquotes",
    of: (size) => `{"version":"1.0","type":"rich","html":"${times(size, "<blockquote class=twitter-tweet><p>a")}"}`,
  },
  {
    format: "embed-code",
    name: "a comment without its end, and codes in codes",
    of: (size) => `<!-- ${times(size, "- ")}${times(size, `<blockquote class="twitter-tweet">`)}`,
  },
  { format: "table", name: "a quote without its end", of: (size) => `text,url,date\n"${times(size, 'a,""\n')}` },
  { format: "table", name: "cells without end", of: (size) => `text,url,date\n${times(size, ",")}` },
  { format: "table", name: "a header without end", of: (size) => `text,url,date${times(size, ",a")}\n1,2,3` },
  { format: "table", name: "numbers with signs", of: (size) => `text,url,likes\na,b,"${times(size, "1,111")}"` },
];
