import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { tarOf, warcOf, zipOf } from "../builders/archives";
import { aDocument } from "../builders/documents";
import { rejectionsOf } from "../builders/writes";

/** A document of three items, in three parts: what is before the last item, that item, and what is behind it. */
interface Parts {
  readonly title: string;
  readonly before: string;
  readonly third: string;
  readonly behind: string;
  /** Where the report says that the third item is. */
  readonly place: string;
}

const page = (id: number) => `https://coast.example/${id}`;

function partsOf(title: string, place: string, separator: string, items: readonly string[], around: readonly string[]) {
  const [start = "", end = ""] = around;
  const before = start + items.slice(0, -1).join(separator) + separator;
  return { title, before, third: items.at(-1) ?? "", behind: end, place };
}

const each = (item: (id: number) => unknown): string[] =>
  [1, 2, 3].map((id) => {
    const written = item(id);
    return typeof written === "string" ? written : JSON.stringify(written);
  });

const post = (id: number) => ({ id: `${id}`, text: `Ship ${id} came in.`, author_id: "7" });
const status = (id: number) => ({
  ...{ id: `${id}`, uri: `${page(id)}/activity`, url: page(id), created_at: "2026-05-01T10:00:00.000Z" },
  ...{ content: `<p>Ship ${id}</p>`, visibility: "public", spoiler_text: "", in_reply_to_id: null },
  account: { id: "7", acct: "desk", username: "desk", url: "https://coast.example/@desk", display_name: "Desk" },
});
const story = (id: number) => ({ id: page(id), url: page(id), title: `Ferry ${id}`, content_text: "It sails." });
const message = (id: number) => ({
  id,
  type: "message",
  date: "2026-05-01T10:00:00",
  text: `Ship ${id}`,
  from_id: "u7",
});
const port = (id: number) => ({ id: `Q${id}`, type: "item", labels: { en: { language: "en", value: `Ada ${id}` } } });
const human = {
  P31: [{ mainsnak: { property: "P31", datavalue: { type: "wikibase-entityid", value: { id: "Q5" } } } }],
};

const DOCUMENTS: readonly Parts[] = [
  partsOf(
    "an RSS feed",
    "item 3",
    "\n",
    each((id) => `<item><title>Ferry ${id}</title><guid>${page(id)}</guid><link>${page(id)}</link></item>`),
    ['<rss version="2.0"><channel><title>Coast</title>', "</channel></rss>"],
  ),
  partsOf(
    "an Atom feed",
    "entry 3",
    "\n",
    each((id) => `<entry><title>Ferry ${id}</title><link href="${page(id)}"/><id>${page(id)}</id></entry>`),
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title>', "</feed>"],
  ),
  partsOf("a JSON feed", "line 1, items[2]", ",", each(story), [
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Coast", "items": [',
    "]}",
  ]),
  partsOf("an answer of X", "line 1, data[2]", ",", each(post), [
    '{"data": [',
    '], "includes": {"users": [{"id": "7", "username": "desk", "name": "Desk"}]}}',
  ]),
  partsOf("a list of Mastodon", "line 1, [2]", ",", each(status), ["[", "]"]),
  partsOf("an export of Telegram", "line 1, messages[2]", ",", each(message), [
    '{"name": "Port", "type": "public_channel", "id": 5, "messages": [',
    "]}",
  ]),
  partsOf(
    "entities of Wikidata",
    "line 1, entities",
    ",",
    each((id) => `"Q${id}": ${JSON.stringify({ ...port(id), claims: human })}`),
    ['{"entities": {', "}}"],
  ),
  partsOf(
    "lines of JSON",
    "line 3",
    "\n",
    each((id) => ({ type: "Article", headline: `Ferry ${id}`, url: page(id) })),
    ["", "\n"],
  ),
  partsOf(
    "a table",
    "line 4",
    "\n",
    each((id) => `Ferry ${id},2026-05-01,${page(id)},Ada`),
    ["title,date,url,author\n", "\n"],
  ),
];

/** The same document cut by itself, and inside of what is cut. */
const CUTS: Readonly<Record<string, { readonly inner: string; of(part: string, whole: string): Uint8Array }>> = {
  alone: { inner: "", of: (part) => Buffer.from(part) },
  gzipped: { inner: "", of: (part) => gzipSync(part).subarray(0, -8) },
  "in a ZIP archive": {
    inner: "!/b",
    of: (part, whole) => cutBehind(part, zipOf({ path: "b", content: whole, isStored: true })),
  },
  "in a tar archive": { inner: "!/b", of: (part, whole) => cutBehind(part, tarOf({ path: "b", content: whole })) },
  "in a web archive": {
    inner: `!/${page(9)}`,
    of: (part, whole) => cutBehind(part, warcOf({ url: page(9), body: whole })),
  },
};

describe("an input that is cut inside its third item", () => {
  const cases = DOCUMENTS.flatMap((parts) =>
    Object.entries(CUTS).map(([how, cut]) => ({ ...parts, how, input: how === "alone" ? "a" : `a${cut.inner}`, cut })),
  );

  it.each(cases)("gives the two before, and one rejection that names the third: $title, $how", async (given) => {
    const { before, third, behind, place, input, cut } = given;
    const whole = await ingest(Buffer.from(before + third + behind));
    const part = await ingest(cut.of(before + third.slice(0, -9), before + third + behind));
    expect(part.report.rejected).toMatchObject([{ input, place, code: "BROKEN" }]);
    expect(part.ids.length).toBeGreaterThanOrEqual(2);
    expect(whole.ids).toEqual(expect.arrayContaining(part.ids));
    expect((await rejectionsOf(part.store)).map((kept) => kept.input)).toEqual([input]);
  });
});

function cutBehind(part: string, archive: Buffer): Uint8Array {
  return archive.subarray(0, archive.indexOf(part) + Buffer.byteLength(part));
}

async function ingest(bytes: Uint8Array) {
  const store = await openSqlite(":memory:");
  const report = await ingestDocuments(store, [aDocument("a", bytes)]);
  return { store, report, ids: report.items.map(({ id }) => id) };
}
