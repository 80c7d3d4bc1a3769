import { Readable } from "node:stream";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Store } from "../../src/store/store";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { copyOf } from "./filled-stores";

/** Sets `window.ran` wherever a text of the data becomes markup. */
export const PAYLOAD = `"'><img src=x onerror="window.ran=1"><script>window.ran=1</script></title><svg onload=window.ran=1>`;

const spanned = (text: string) => ({ text });

/** A store with some items in Mediagraph's own format. */
export async function storeOf(...items: readonly object[]): Promise<Store> {
  const store = await openSqlite(copyOf("BARE_STORE"));
  const lines = items.map((item) => JSON.stringify(item)).join("\n");
  const document = { name: "items.mediagraph.jsonl", open: () => Readable.from([Buffer.from(lines)]) };
  const { rejected } = await ingestDocuments(store, [document]);
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  return store;
}

const account = {
  type: "SocialAccount",
  platform: "MASTODON",
  handle: "ada@m.example",
  displayName: PAYLOAD,
  description: PAYLOAD,
};

const post = (nativeId: string, more: object) => ({
  type: "SocialPost",
  platform: "MASTODON",
  nativeId,
  url: `https://m.example/@ada/${nativeId}`,
  author: account,
  content: `${PAYLOAD} #harbour`,
  contentWarning: PAYLOAD,
  media: [{ kind: "IMAGE", url: "https://m.example/a.jpg", alternativeText: PAYLOAD }],
  poll: { options: [{ text: PAYLOAD, votes: 4 }, { text: "No" }] },
  linkCard: { url: "https://m.example/card", title: PAYLOAD, description: PAYLOAD },
  ...more,
});

const profile = {
  type: "Person",
  wikidataId: "Q999999901",
  names: { en: "Ada Harbourside", ar: "آدا هاربورسايد" },
  aliases: {},
  descriptions: { en: PAYLOAD, ar: PAYLOAD },
};

/** An article with every kind of block, and markup that wants to run in each of its fields. */
export const HOSTILE_ITEMS: readonly object[] = [
  profile,
  {
    type: "Article",
    url: "https://harbour.example/hostile",
    headline: `Ada Harbourside ${PAYLOAD}`,
    summary: PAYLOAD,
    byline: PAYLOAD,
    section: PAYLOAD,
    dateline: PAYLOAD,
    copyrightNotice: PAYLOAD,
    keywords: [PAYLOAD],
    publishedAt: "2023-02-07",
    source: { type: "Source", name: PAYLOAD },
    image: { url: "https://harbour.example/a.jpg", alternativeText: PAYLOAD, caption: PAYLOAD, credit: PAYLOAD },
    body: [
      { type: "Paragraph", ...spanned(`Ada Harbourside ${PAYLOAD}`) },
      { type: "Heading", level: 2, ...spanned(PAYLOAD) },
      { type: "Quote", ...spanned(PAYLOAD), attribution: PAYLOAD },
      { type: "ListBlock", ordered: false, items: [PAYLOAD] },
      { type: "TableBlock", headerRows: 1, rows: [[PAYLOAD], [PAYLOAD]], caption: PAYLOAD },
      { type: "CodeBlock", ...spanned(PAYLOAD) },
      {
        type: "ImageBlock",
        image: { url: "https://harbour.example/b.jpg", alternativeText: PAYLOAD },
        caption: PAYLOAD,
      },
      { type: "VideoBlock", media: { kind: "VIDEO", url: "https://harbour.example/b.mp4", alternativeText: PAYLOAD } },
      { type: "EmbedBlock", url: "https://maps.example/x", title: PAYLOAD, provider: PAYLOAD },
      { type: "RelatedLink", label: PAYLOAD, title: PAYLOAD, url: "https://harbour.example/other" },
      { type: "UnknownBlock", kind: "odd", ...spanned(PAYLOAD) },
      { type: "PostEmbed", post: post("1", { quotedPost: post("2", {}) }) },
    ],
  },
];
