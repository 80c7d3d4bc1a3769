import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";
import { exported, ingestExport } from "../builders/exported";
import { GraphClient } from "../builders/graph-client";

/** Some items are known by an address that leads to no web page. The graph gives web addresses alone. */

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

async function read(fixture: string): Promise<void> {
  const content = readFileSync(join(__dirname, "../fixtures", fixture), "utf8");
  await ingestDocuments(store, [aDocument(fixture, content)]);
}

interface Addressed {
  readonly id: string;
  readonly url: string | null;
}

async function addressed(list: "articles" | "socialPosts", of: Store = store): Promise<readonly Addressed[]> {
  const data = await new GraphClient(of).data(`{ ${list}(first: 50) { nodes { id url } } }`);
  return (data as Record<string, { nodes: Addressed[] }>)[list]?.nodes ?? [];
}

it.each([
  ["newsml/g2-message-of-many/input.xml", "articles", "article", "urn:newsml:wire.example:20240305:ferry"],
  ["ninjs/version-2-list/input.json", "articles", "article", "urn:newsml:wire.example:20240305:bad-date"],
  [
    "bluesky/feed-with-facets/input.json",
    "socialPosts",
    "post",
    "at://did:plc:reader2023example/app.bsky.feed.repost/3kreader00001",
  ],
] as const)(
  "%s: an item with another address has none, and is found again by it",
  async (fixture, list, kind, name) => {
    await read(fixture);
    const nodes = await addressed(list);
    const addresses = nodes.flatMap(({ url }) => url ?? []);
    expect(addresses.filter((url) => !url.startsWith("https://"))).toEqual([]);
    const [known] = await store.find(kind, [`url:${name}`]);
    expect(nodes).toContainEqual({ id: known?.item.id, url: null });

    await read(fixture);
    expect(await addressed(list)).toHaveLength(nodes.length);
    const other = await openSqlite(":memory:");
    try {
      await ingestExport(other, await exported(store));
      expect(await addressed(list, other)).toEqual(nodes);
    } finally {
      await other.close();
    }
  },
);
