import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { PreciseDate } from "../../src/domain/dates";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPostDraft } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

let store: Store;
let client: GraphClient;
const post = (nativeId: string) => aPostDraft(`post ${nativeId}`, { nativeId });
const embedding = (headline: string, nativeId: string, publishedAt: PreciseDate) =>
  anArticleDraft(headline, {
    url: `https://n.example/${headline}`,
    publishedAt,
    body: [{ type: "PostEmbed", post: post(nativeId) }],
  });
const second = (instant: string): PreciseDate => ({ instant, precision: "SECOND" });
const day: PreciseDate = { instant: "2024-05-03T00:00:00.000Z", precision: "DAY" };

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  await ingestDocuments(store, [
    draftsDocument("late", embedding("late", "1", second("2024-05-02T09:00:00.000Z"))),
    draftsDocument("early", embedding("early", "1", second("2024-05-01T09:00:00.000Z"))),
    draftsDocument("alone", post("3")),
  ]);
  const clock = (hour: number) => () => `2024-06-01T0${hour}:00:00.000Z`;
  const days = ["first", "second", "third"];
  for (const [hour, name] of days.entries())
    await ingestDocuments(store, [draftsDocument(name, embedding(name, "2", day))], { clock: clock(hour) });
});
afterAll(() => store.close());

async function firstSeen(): Promise<Record<string, string | undefined>> {
  const data = await client.data("{ socialPosts { nodes { text firstSeenIn { headline } } } }");
  const { nodes } = data["socialPosts"] as { nodes: { text: string; firstSeenIn: { headline: string } | null }[] };
  return Object.fromEntries(nodes.map(({ text, firstSeenIn }) => [text, firstSeenIn?.headline]));
}

describe("the article that embedded a post first", () => {
  it("is the earliest by publication, then by when the graph saw it, and null if there is none", async () => {
    expect(await firstSeen()).toEqual({ "post 1": "early", "post 2": "first", "post 3": undefined });
  });

  it("costs one round trip for all posts of a page", async () => {
    const { report } = await client.run("{ socialPosts { nodes { firstSeenIn { headline } } } }");
    expect(report.byCollection).toEqual({ posts: 1, edges: 1 });
  });
});
