import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { bringTextsUpToDate } from "../../src/ingest/relinking/text-versions";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { anArticleDraft, aPostDraft, embed } from "../builders/drafts";
import { exported } from "../builders/exported";
import { GraphClient } from "../builders/graph-client";
import { saveAgain } from "../builders/writes";

const ADDRESS = "https://x.com/someone/status/77";
const ARTICLE = anArticleDraft("A post nobody copied", {
  url: "https://n.example/linked",
  body: [embed({ type: "SocialPost", platform: "X", url: ADDRESS })],
});
const OPERATION = `{ article(by: { url: "https://n.example/linked" }) { posts { nodes { text spans { kind } direction language url } } } }`;

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
  await ingestDocuments(store, [draftsDocument("article", ARTICLE)]);
});
afterEach(() => store.close());

const posts = async (of: Store = store) =>
  ((await new GraphClient(of).data(OPERATION)) as { article: { posts: { nodes: unknown[] } } }).article.posts.nodes;
const WITHOUT_TEXT = { text: null, spans: [], direction: "LTR", language: "und", url: ADDRESS };

describe("a post of which only the address is known", () => {
  it("has no text, and no fault for that", async () => {
    expect(await posts()).toEqual([WITHOUT_TEXT]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("is a reference that a supergraph resolves without text", async () => {
    const operation = "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on SocialPost { text } } }";
    const data = await new GraphClient(store).data(operation, {
      keys: [{ __typename: "SocialPost", platform: "X", nativeId: "77" }],
    });
    expect(data).toEqual({ _entities: [{ text: null }] });
  });

  it("goes to another store by export as it is", async () => {
    const other = await openSqlite(":memory:");
    const document = await exported(store);
    await ingestDocuments(other, [aDocument("graph.mediagraph.jsonl", document)]);
    expect(await posts(other)).toEqual([WITHOUT_TEXT]);
    expect(await exported(other)).toBe(document);
    await other.close();
  });

  it("has its text once an input gives it", async () => {
    await ingestDocuments(store, [draftsDocument("post", aPostDraft("Here it is: #news", { url: ADDRESS }))]);
    expect(await posts()).toEqual([
      {
        ...WITHOUT_TEXT,
        text: "Here it is: #news",
        language: expect.any(String),
        spans: [{ kind: "TEXT" }, { kind: "HASHTAG" }],
      },
    ]);
  });

  it("loses the empty text that an older version of the program stored", async () => {
    await bringTextsUpToDate(store);
    const [post] = await store.reader().lookup("post", ["native:X:77"]);
    if (!post) throw new Error("Expected the post.");
    await saveAgain(store, { ...post, text: "" }, { identities: [{ key: "native:X:77", exclusive: true }] });
    await store.setMeta("folding", "1");
    await bringTextsUpToDate(store);
    expect(await posts()).toEqual([WITHOUT_TEXT]);
  });
});
