import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft, PostDraft } from "../../src/domain/draft";
import { urlKey } from "../../src/domain/identity/identity";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, embed, paragraph } from "../builders/drafts";
import { interleaved } from "../builders/interleaved-processes";

const clock = () => "2024-03-01T08:00:00.000Z";
const PAGE = "https://pier.example/p/9";
/** Without an author, so that nothing but the address is common to them. */
const post = (overrides: Partial<PostDraft>): PostDraft => ({ type: "SocialPost", platform: "OTHER", ...overrides });
const byPage = post({ url: PAGE, content: spanText("The crane moves") });
const byNumber = post({ nativeId: "9", content: spanText("The crane stands") });
const byBoth = post({ url: PAGE, nativeId: "9" });

let folder: string;
let store: Store;
let other: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
  [store, other] = [await openSqlite(join(folder, "store.db")), await openSqlite(join(folder, "store.db"))];
});
afterEach(async () => {
  await Promise.all([store.close(), other.close()]);
  rmSync(folder, { recursive: true });
});

const ingest = (into: Store, ...drafts: readonly ItemDraft[]) =>
  ingestDocuments(into, [draftsDocument("drafts", ...drafts)], { clock });
const yesterday = () => "2024-02-29T08:00:00.000Z";

describe("two writers at once", () => {
  it("that both know a post by its address make one post of it, under whatever first key each has it", async () => {
    // One call of the store each in turn: both have read before either saves.
    await interleaved(
      [
        { store, run: (gated) => ingest(gated, byBoth) },
        { store: other, run: (gated) => ingest(gated, byPage) },
      ],
      [0, 1],
    );
    expect(await store.reader().count("post")).toBe(1);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("leave no post that leads to an account which was removed while both saved its article", async () => {
    const author = { type: "SocialAccount", platform: "OTHER", handle: "crane", nativeId: "5" } as const;
    const pier = (text: string) =>
      anArticleDraft("At the pier", {
        url: "https://pier.example/news",
        body: [paragraph(text), embed({ ...byNumber, author })],
      });
    const { items } = await ingestDocuments(store, [draftsDocument("drafts", author)], { clock: yesterday });
    const steps = new Set(["post", "article"]);
    const raced = alteredStore(store, {
      async save(writes, note) {
        const [kind = ""] = writes.map((write) => write.kind);
        // The account is removed just before the post is saved, and the article is somebody else's first.
        if (steps.delete(kind))
          await (kind === "post"
            ? removeItem(other, items[0]?.id ?? "account_")
            : ingest(other, anArticleDraft("At the pier", { url: "https://pier.example/news" })));
        return store.save(writes, note);
      },
    });
    await ingest(raced, pier("The crane moves."));
    expect([...steps]).toEqual([]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("leave no article that names a post which became part of another while the article was saved", async () => {
    const pier = (text: string) =>
      anArticleDraft("At the pier", { url: "https://pier.example/news", body: [paragraph(text), embed(byPage)] });
    const late = anArticleDraft("Later", { url: "https://pier.example/later", body: [paragraph("Nothing new.")] });
    await ingestDocuments(store, [draftsDocument("drafts", byNumber)], { clock: yesterday });
    let isFirst = true;
    const raced = alteredStore(store, {
      async save(writes, note) {
        if (isFirst && writes.some(({ kind }) => kind === "article")) {
          isFirst = false;
          // The post of the article is united with the elder one, and the second article is somebody else's first.
          await ingest(other, byBoth, late);
        }
        return store.save(writes, note);
      },
    });
    await ingest(raced, pier("The crane moves again."), { ...late, summary: "Really." });
    expect(isFirst).toBe(false);
    expect((await verifyStore(store)).faults).toEqual([]);
    const [article] = await store.reader().lookup("article", [urlKey("https://pier.example/news")]);
    const [found] = await store.reader().lookup("post", [urlKey(PAGE)]);
    expect(article?.body[1]).toMatchObject({ type: "PostEmbed", postId: found?.id });
  });
});
