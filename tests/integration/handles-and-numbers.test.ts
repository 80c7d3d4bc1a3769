import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument } from "../builders/documents";
import { GraphClient } from "../builders/graph-client";

const DID = "did:plc:harbour2023example";
const READER = "did:plc:reader2023example";
const FIRST = `at://${DID}/app.bsky.feed.post/3kharbour0001`;

let store: Store;
let second = 0;

beforeEach(async () => {
  second = 0;
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

/** All lines are by one speaker, each a second later. */
async function ingest(...lines: readonly object[]) {
  const clock = () => new Date(Date.UTC(2024, 2, 1, 12, 0, (second += 1))).toISOString();
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  await ingestDocuments(store, [aDocument("events.jsonl", text)], { clock });
  expect((await verifyStore(store)).faults).toEqual([]);
}

const record = (rkey: string, more: object = {}) => ({
  uri: `at://${DID}/app.bsky.feed.post/${rkey}`,
  value: { $type: "app.bsky.feed.post", text: "Fog.", createdAt: "2024-03-01T08:00:00Z", ...more },
});

it("an account keeps the handle that was said when its number alone comes after it", async () => {
  await ingest(
    { did: DID, kind: "identity", identity: { did: DID, handle: "harbour.example" } },
    {
      uri: `at://${DID}/app.bsky.actor.profile/self`,
      value: { $type: "app.bsky.actor.profile", displayName: "Harbour" },
    },
    record("3kharbour0001"),
  );
  const asked = "{ accounts(first: 2) { nodes { handle url displayName } } }";
  expect((await new GraphClient(store).data(asked))["accounts"]).toEqual({
    nodes: [{ handle: "harbour.example", url: "https://bsky.app/profile/harbour.example", displayName: "Harbour" }],
  });
});

it("a post keeps the address with the handle when an answer or a repost names only its number", async () => {
  await ingest(
    { posts: [{ ...record("3kharbour0001"), author: { did: DID, handle: "harbour.example" } }] },
    record("3kharbour0002", { reply: { parent: { uri: FIRST }, root: { uri: FIRST } } }),
    {
      uri: `at://${READER}/app.bsky.feed.repost/3kreader`,
      value: { $type: "app.bsky.feed.repost", subject: { uri: FIRST } },
    },
  );
  const asked = `{ socialPost(by: { native: { platform: BLUESKY, id: "${DID}/3kharbour0001" } }) { url replies(first: 1) { totalCount } } }`;
  expect((await new GraphClient(store).data(asked))["socialPost"]).toEqual({
    url: "https://bsky.app/profile/harbour.example/post/3kharbour0001",
    replies: { totalCount: 1 },
  });
});
