import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Store } from "../../src/store/store";
import { sampleStore } from "../builders/filled-stores";
import { GraphClient } from "../builders/graph-client";

const QUERIES = ["graph.md", "concepts.md"].flatMap((page) => {
  const text = readFileSync(join(__dirname, "../../docs", page), "utf8");
  return text
    .split(/^## /mu)
    .flatMap((section) =>
      [...section.matchAll(/```graphql\n(.*?)```/gsu)].map(
        ([, query = ""]) => [`${page}, ${section.slice(0, section.indexOf("\n"))}`, query] as const,
      ),
    );
});
let store: Store;

beforeAll(async () => {
  store = await sampleStore();
});
afterAll(() => store.close());

describe("a query on the pages of what the graph is and knows", () => {
  it.each(QUERIES)("finds something in the sample: %s", async (_, query) => {
    const data = await new GraphClient(store).data(query);
    expect(listsIn(data)).not.toContain(0);
  });
});

/** How long each list of the answer is; a query that finds nothing shows nothing. */
function listsIn(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [value.length] : [];
  return [...own, ...Object.values(value).flatMap(listsIn)];
}
