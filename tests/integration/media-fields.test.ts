import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ArticleDraft, ItemDraft, PostDraft } from "../../src/domain/draft";
import { accountKey, nativeKey, urlKey } from "../../src/domain/identity/identity";
import type { RecordKind } from "../../src/domain/item";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { eraseItem } from "../../src/ingest/removing/erase";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, code, list, paragraph, table, video } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { GraphClient } from "../builders/graph-client";
import { graphState } from "../builders/graph-state";
import { rejectionsOf } from "../builders/writes";

let minutes = 0;
/** Each look at it is a minute later. */
const clock = () => new Date(Date.parse("2024-05-01T08:00:00.000Z") + 60_000 * minutes++).toISOString();
const READ_AT = "2024-05-01T07:00:00.000Z";

let store: Store;
let graph: GraphClient;
beforeEach(async () => {
  store = await openSqlite(":memory:");
  graph = new GraphClient(store);
});
afterEach(async () => {
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.close();
});

const read = (...drafts: readonly ItemDraft[]) =>
  ingestDocuments(store, [draftsDocument("news.jsonl", ...drafts)], { clock });
async function idOf<K extends RecordKind>(kind: K, key: string) {
  const [found] = await store.find(kind, [key]);
  if (!found) throw new Error(`Expected ${key}.`);
  return found.item.id;
}

const amina = {
  type: "SocialAccount",
  platform: "X",
  handle: "amina_d",
  nativeId: "501",
  description: "Reporter in Bamako",
  avatar: { url: "https://img.example/amina.png" },
  isVerified: true,
  metrics: { readAt: READ_AT, followers: 3_000_000_000, following: 12, posts: 40 },
} as const;
const original: PostDraft = aPostDraft("The river Mali rises", {
  nativeId: "700",
  author: amina,
  modifiedAt: { instant: "2024-05-01T06:00:00.000Z", precision: "MINUTE" },
  edits: [
    { text: spanText("The river rises quickly"), at: { instant: "2024-05-01T05:00:00.000Z", precision: "MINUTE" } },
  ],
  poll: { options: [{ text: "By boat", votes: 4 }, { text: "On foot" }], isMultiple: false, voters: 4 },
  linkCard: { url: "https://news.example/river", title: "River" },
  contentWarning: "Flooded quarters",
  isSensitive: true,
});
const repost: PostDraft = {
  type: "SocialPost",
  platform: "X",
  nativeId: "701",
  author: { type: "SocialAccount", platform: "X", handle: "desk" },
  repostOf: original,
};
const story: ArticleDraft = anArticleDraft("The river", {
  url: "https://news.example/river",
  source: {
    type: "Source",
    name: "Daily",
    url: "https://news.example/",
    feeds: ["https://news.example/rss"],
    logo: { url: "https://news.example/logo.svg" },
    description: "News from the river",
  },
  authors: ["Amina Diallo"],
  contributors: [
    { name: "Amina Diallo", role: "author", type: "Person", account: amina },
    { name: "Wire", type: "Organization", url: "https://wire.example/" },
  ],
  isAccessibleForFree: false,
  wordCount: 320,
  dateline: "BAMAKO, 3 March",
  copyrightNotice: "© 2026 Daily",
  isBasedOn: ["https://wire.example/1"],
  body: [
    paragraph("It rose."),
    list("one", { text: "inner", level: 1, isOrdered: true }),
    table([["Country", "Level"], ["Mali", "4"], []], "Levels in Mali"),
    video("https://v.example/1", "The flood in Mali"),
    code('mali = "#Mali"', "python"),
    { type: "EmbedBlock", url: "https://maps.example/1", title: "A map of Mali", provider: "Maps" },
  ],
});

const MENTIONS = "mentions(first: 20) { nodes { surface field start block { __typename } } }";

describe("an article with blocks of every kind", () => {
  beforeEach(async () => {
    await read(aCountryDraft("ML", { en: "Mali" }), story);
  });

  it("is answered with all that it says", async () => {
    const { article } = (await graph.data(`{ article(by: { url: "${story.url}" }) {
      isAccessibleForFree wordCount isBasedOn dateline copyrightNotice
      contributors { name role type url account { handle description isVerified avatar { url } metrics { followers posts readAt } articles { nodes { headline } } } }
      source { feeds description logo { url } }
      body { __typename ... on ListBlock { items { text depth isOrdered } } ... on TableBlock { headerRows rows { text } } }
    } }`)) as { article: Record<string, unknown> };
    expect(article).toMatchObject({
      isAccessibleForFree: false,
      wordCount: 320,
      dateline: "BAMAKO, 3 March",
      copyrightNotice: "© 2026 Daily",
      isBasedOn: ["https://wire.example/1"],
      contributors: [
        {
          name: "Amina Diallo",
          role: "author",
          type: "PERSON",
          url: null,
          account: {
            handle: "amina_d",
            description: "Reporter in Bamako",
            isVerified: true,
            avatar: { url: "https://img.example/amina.png" },
            metrics: { followers: 3_000_000_000, posts: 40, readAt: READ_AT },
            articles: { nodes: [{ headline: "The river" }] },
          },
        },
        { name: "Wire", role: null, type: "ORGANIZATION", url: "https://wire.example/", account: null },
      ],
      source: {
        feeds: ["https://news.example/rss"],
        description: "News from the river",
        logo: { url: "https://news.example/logo.svg" },
      },
    });
    expect(article["body"]).toMatchObject([
      {},
      {
        items: [
          { text: "one", depth: null },
          { text: "inner", depth: 1, isOrdered: true },
        ],
      },
      { headerRows: 1, rows: [[{ text: "Country" }, { text: "Level" }], [{ text: "Mali" }, { text: "4" }], []] },
      {},
      {},
      {},
    ]);
  });

  it("mentions what its captions, cells and embeds name, at exact places, and nothing of its code", async () => {
    const data = await graph.data(`{ article(by: { url: "${story.url}" }) { ${MENTIONS} } }`);
    const caption = (type: string, start: number) => ({
      surface: "Mali",
      field: "CAPTION",
      start,
      block: { __typename: type },
    });
    expect(data["article"]).toEqual({
      mentions: {
        nodes: [
          caption("TableBlock", 10),
          { surface: "Mali", field: "BODY", start: "Country\tLevel\n".length, block: { __typename: "TableBlock" } },
          caption("VideoBlock", 13),
          { surface: "Mali", field: "BODY", start: 9, block: { __typename: "EmbedBlock" } },
        ],
      },
    });
    expect(await graph.data('{ articles(filter: { hashtags: ["Mali"] }) { totalCount } }')).toEqual({
      articles: { totalCount: 0 },
    });
  });

  it("keeps the ids of its blocks while they say the same, whatever stands between them", async () => {
    const ids = async () => {
      const [found] = await store.reader().lookup("article", [urlKey(story.url ?? "")]);
      return new Map(found?.body.map(({ type, id }) => [type, id]));
    };
    const before = await ids();
    await read({ ...story, body: [video("https://v.example/2"), ...(story.body ?? []).slice(1).reverse()] });
    const after = await ids();
    for (const type of ["ListBlock", "TableBlock", "CodeBlock", "EmbedBlock"] as const)
      expect(after.get(type)).toBe(before.get(type));
  });

  it("is told by its words from code in another language", async () => {
    const arabic = anArticleDraft("خبر", {
      url: "https://news.example/ar",
      body: [code("const river = await the.flood.of(it);")],
    });
    await read(arabic);
    expect(await graph.data('{ article(by: { url: "https://news.example/ar" }) { language } }')).toEqual({
      article: { language: "ar" },
    });
  });

  it("leads to no account that is removed, and to the account again when that is restored", async () => {
    const id = await idOf("account", accountKey("X", "amina_d"));
    const asked = `{ article(by: { url: "${story.url}" }) { contributors { name account { handle } } } }`;
    await removeItem(store, id, clock);
    expect(await graph.data(asked)).toMatchObject({ article: { contributors: [{ account: null }, {}] } });
    expect((await verifyStore(store)).faults).toEqual([]);
    await restoreItem(store, id);
    expect(await graph.data(asked)).toMatchObject({
      article: { contributors: [{ account: { handle: "amina_d" } }, {}] },
    });
    expect(await graph.data(`{ account(by: { id: "${id}" }) { articles { totalCount } } }`)).toEqual({
      account: { articles: { totalCount: 1 } },
    });
  });

  it("names the account that its contributor's account turns out to be", async () => {
    const other = { type: "SocialAccount", platform: "X", handle: "amina_new", nativeId: "501" } as const;
    await read(other);
    expect(
      await graph.data('{ account(by: { handle: { platform: X, handle: "amina_new" } }) { articles { totalCount } } }'),
    ).toEqual({ account: { articles: { totalCount: 1 } } });
  });
});

describe("the warning and the choices of a post", () => {
  it("are linked, each in its own string", async () => {
    const asking = aPostDraft("Which way?", {
      nativeId: "710",
      contentWarning: "Floods in Mali",
      poll: { options: [{ text: "By boat", votes: 4 }, { text: "Through Mali" }] },
    });
    await read(aCountryDraft("ML", { en: "Mali" }), asking);
    const data = await graph.data(`{ socialPost(by: { native: { platform: X, id: "710" } }) {
      mentions { nodes { field surface start end } } } }`);
    expect(data["socialPost"]).toEqual({
      mentions: {
        nodes: [
          { field: "CONTENT_WARNING", surface: "Mali", start: 10, end: 14 },
          { field: "POLL", surface: "Mali", start: 16, end: 20 },
        ],
      },
    });
  });
});

describe("a post with all that platforms say of one", () => {
  beforeEach(async () => {
    await read(story, repost);
  });

  const asked = `text contentWarning isSensitive modifiedAt modifiedAtPrecision edits { text writtenAt direction }
    poll { isMultiple voters endsAt options { text votes } } linkCard { title article { headline } }`;

  it("is answered with all of it, and the one that passes it on leads to it", async () => {
    const data = await graph.data(`{ socialPost(by: { native: { platform: X, id: "701" } }) {
      text author { handle } repostOf { nativeId ${asked} reposts { totalCount nodes { nativeId } } } } }`);
    expect(data["socialPost"]).toEqual({
      text: null,
      author: { handle: "desk" },
      repostOf: {
        nativeId: "700",
        text: "The river Mali rises",
        contentWarning: "Flooded quarters",
        isSensitive: true,
        modifiedAt: "2024-05-01T06:00:00.000Z",
        modifiedAtPrecision: "MINUTE",
        edits: [{ text: "The river rises quickly", writtenAt: "2024-05-01T05:00:00.000Z", direction: "LTR" }],
        poll: {
          isMultiple: false,
          voters: 4,
          endsAt: null,
          options: [
            { text: "By boat", votes: 4 },
            { text: "On foot", votes: null },
          ],
        },
        linkCard: { title: "River", article: { headline: "The river" } },
        reposts: { totalCount: 1, nodes: [{ nativeId: "701" }] },
      },
    });
  });

  it("is found by the words of its warning and its choices", async () => {
    for (const words of ["flooded", "foot", "rises"])
      expect(await graph.data(`{ socialPosts(filter: { text: "${words}" }) { totalCount } }`)).toEqual({
        socialPosts: { totalCount: 1 },
      });
  });

  it("leaves null where it is removed, in what passes it on", async () => {
    await removeItem(store, await idOf("post", nativeKey("X", "700")), clock);
    expect(await graph.data('{ socialPost(by: { native: { platform: X, id: "701" } }) { repostOf { id } } }')).toEqual({
      socialPost: { repostOf: null },
    });
  });

  it("is erased with its earlier versions, from kept inputs too, and stays away under their words", async () => {
    const kept = `{"type": "SocialPost", "content": "the river RISES quickly", "platform":`;
    await ingestDocuments(store, [aDocument("broken.json", kept)], { clock });
    expect(await rejectionsOf(store)).toHaveLength(1);
    const id = await idOf("post", nativeKey("X", "700"));
    await eraseItem(store, id, clock);
    await read(aPostDraft("The river rises quickly", { author: amina }));
    expect((await graphState(store)).items.filter(({ type }) => type === "SocialPost")).toMatchObject([
      { nativeId: "701" },
    ]);
    expect(await rejectionsOf(store)).toEqual([]);
    for await (const record of store.upkeep.records("post"))
      expect(JSON.stringify(record)).not.toMatch(/quickly|Flooded/);
  });
});

describe("a post that somebody pasted before it was changed", () => {
  it("is the post of which a platform tells the earlier version", async () => {
    const day = { instant: "2024-05-01T00:00:00.000Z", precision: "DAY" } as const;
    const postedAt = { instant: "2024-05-01T04:00:00.000Z", precision: "SECOND" } as const;
    await read(aPostDraft("The river rises quickly", { author: amina, postedAt: day }));
    await read({ ...original, postedAt });
    const { items } = await graphState(store);
    expect(items.filter(({ type }) => type === "SocialPost")).toMatchObject([
      { text: "The river Mali rises", nativeId: "700" },
    ]);
  });
});

describe("a post passed on that has no address of its own", () => {
  it("is one for each account and post, in whatever form it comes", async () => {
    const bare = (handle: string): PostDraft => ({
      type: "SocialPost",
      platform: "X",
      author: { type: "SocialAccount", platform: "X", handle },
      repostOf: { type: "SocialPost", platform: "X", nativeId: "700" },
    });
    await read(bare("desk"), bare("other"), bare("desk"), repost);
    expect(
      await graph.data('{ socialPost(by: { native: { platform: X, id: "700" } }) { reposts { totalCount } } }'),
    ).toEqual({ socialPost: { reposts: { totalCount: 2 } } });
  });
});

describe("an export of all of it", () => {
  it("reads back into an empty store to the same bytes, and as the same graph", async () => {
    await read(aCountryDraft("ML", { en: "Mali" }), story, repost, original, amina);
    await ingestDocuments(store, [draftsDocument("other.jsonl", { ...original, contentWarning: "Water" })], { clock });
    const written = await exported(store);
    const copy = await openSqlite(":memory:");
    expect((await ingestExport(copy, written)).rejected).toEqual([]);
    expect(await exported(copy)).toBe(written);
    expect(await graphState(copy)).toEqual(await graphState(store));
    await copy.close();
  });

  it("of one article has the accounts of those who made it, and of a post the one that it passes on", async () => {
    await read(story, repost);
    const written = await exported(store, { kinds: ["article", "post"] });
    expect(written).toContain('"handle":"amina_d"');
    const target = await openSqlite(":memory:");
    await ingestExport(target, written);
    expect((await verifyStore(target)).faults).toEqual([]);
    await target.close();
  });
});
