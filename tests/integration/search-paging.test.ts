import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly id: string }[];
}

const SEARCH = `query ($after: String) {
  search(query: "tide ferry", first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
}`;

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  await addArticles("first", 30, (n) => `The tide came. ${"The ferry waits. ".repeat(1 + (n % 5))}`);
});
afterAll(() => store.close());

async function addArticles(name: string, count: number, textOf: (n: number) => string): Promise<void> {
  const drafts = Array.from({ length: count }, (_, n) =>
    anArticleDraft(`Report ${name} ${n}`, { url: `https://n.example/${name}/${n}`, body: [paragraph(textOf(n))] }),
  );
  await ingestDocuments(store, [draftsDocument(name, ...drafts)]);
}

const pageAfter = async (after: string | null): Promise<Page> =>
  (await client.data(SEARCH, { after }))["search"] as Page;

describe("the pages of a search", () => {
  it("have each item once, though texts with one of the words come in between them", async () => {
    const ids: string[] = [];
    for (let after: string | null = null, page = 0; ; page++) {
      const { nodes, pageInfo, totalCount } = await pageAfter(after);
      expect(totalCount).toBe(30);
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
      await addArticles(`later-${page}`, 30, () => "The tide went.");
    }
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it.each(["1 2", "1  ", "x  2024", "1 2,x 2024", "1 999999 2024", "-1  2024"])(
    "do not go on from %j, which no search gave",
    async (sortKey) => {
      const cursor = Buffer.from(JSON.stringify([1, "RELEVANCE", sortKey, "article_1"])).toString("base64url");
      const { result } = await client.run(SEARCH, { after: cursor });
      for (const error of result.errors ?? []) expect(error.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
      expect(result.errors?.length ?? 0).toBeLessThan(2);
    },
  );
});
