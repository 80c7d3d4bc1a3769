import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft } from "../builders/drafts";
import { startServer, type RunningServer } from "./running-server";

const URL = "https://a.example/fair";
const story = (headline: string) =>
  draftsDocument(headline, anArticleDraft(headline, { url: URL, summary: "Chad buys." }));
let store: Store;
let server: RunningServer;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  const profiles = [aCountryDraft("ML", { en: "Mali" }), aCountryDraft("TD", { en: "Chad" })];
  await ingestDocuments(store, [draftsDocument("profiles", ...profiles)]);
  await ingestDocuments(store, [story("A fair in Mali")], { clock: () => "2024-01-01T00:00:00.000Z" });
  server = await startServer({ store });
});
afterAll(() => server.stop());

/** The ids of the article's mentions, by their words. */
async function mentionIds(): Promise<Record<string, string>> {
  const [article] = await store.reader().lookup("article", [`url:${URL}`]);
  return Object.fromEntries((article?.mentions ?? []).map(({ surface, id }) => [surface, id]));
}

async function wordsAt(id: string | undefined): Promise<unknown> {
  const { data } = await server.query("query ($id: ID!) { node(id: $id) { ... on Mention { surface } } }", { id });
  return data?.["node"];
}

describe("the id of a mention", () => {
  it("stays when its text is linked again, and leads to null when its text has changed", async () => {
    const before = await mentionIds();
    expect(Object.keys(before)).toEqual(["Mali", "Chad"]);
    await recomputeAll(store);
    expect(await mentionIds()).toEqual(before);
    await ingestDocuments(store, [story("A large fair in Mali")], { clock: () => "2024-01-02T00:00:00.000Z" });
    expect(await wordsAt(before["Mali"])).toBeNull();
    expect(await wordsAt((await mentionIds())["Mali"])).toEqual({ surface: "Mali" });
    expect(await wordsAt(before["Chad"])).toEqual({ surface: "Chad" });
  });
});
