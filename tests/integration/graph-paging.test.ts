import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { fillGraph } from "../builders/filled-graph";
import { accountId, articleId, entityId, postId, sourceId } from "../builders/filled-items";
import { GraphClient } from "../builders/graph-client";

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  await fillGraph(store, 30);
  client = new GraphClient(store);
});
afterAll(() => store.close());

/** Every connection of the graph: the item to start from, the field, and a constant argument. */
const CONNECTIONS: readonly [parent: string | null, field: string, constant?: string][] = [
  [null, "articles"],
  [null, "articles", "orderBy: OLDEST"],
  [null, "articles", "orderBy: FIRST_SEEN_DESC"],
  [null, "socialPosts", "orderBy: FIRST_SEEN_ASC"],
  [null, "articles", 'filter: { languages: "ar" }'],
  [null, "socialPosts"],
  [null, "socialPosts", "filter: { platforms: X }"],
  [null, "entities"],
  [null, "entities", "orderBy: NAME_DESC"],
  [null, "entities", "filter: { types: PLACE }"],
  [null, "accounts"],
  [null, "sources"],
  [articleId(3), "posts"],
  [articleId(3), "posts", "filter: { platforms: MASTODON }"],
  [articleId(3), "cites"],
  [articleId(3), "citedBy"],
  [articleId(3), "mentions"],
  [articleId(3), "entities"],
  [postId(4), "entities", "types: [PERSON, PLACE]"],
  [articleId(3), "mentions", "filter: { fields: HEADLINE }"],
  [postId(4), "mentions"],
  [postId(4), "embeddedIn"],
  [postId(4), "replies"],
  [postId(4), "quotedBy", "orderBy: OLDEST"],
  [accountId(5), "posts"],
  [entityId(6), "articles"],
  [entityId(6), "posts"],
  [entityId(6), "mentions"],
  [entityId(6), "mentions", "filter: { methods: HASHTAG }"],
  [entityId(6), "accounts"],
  [sourceId(1), "articles"],
];

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
}

const TYPES = ["Article", "SocialPost", "SocialAccount", "Source", "Entity"];
const typeOf = (id: string): string =>
  TYPES[["article", "post", "account", "source", "entity"].indexOf(id.split("_")[0] ?? "")] ?? "";

async function page(parent: string | null, field: string, args: string): Promise<Page> {
  const connection = `page: ${field}(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } edges { cursor node { id } } }`;
  const data = await client.data(
    parent === null ? `{ ${connection} }` : `{ node(id: "${parent}") { ... on ${typeOf(parent)} { ${connection} } } }`,
  );
  return (parent === null ? data : (data["node"] as Record<string, unknown>))["page"] as Page;
}

/** Pages through from one end; the ids in list order. */
async function walk(
  parent: string | null,
  field: string,
  constant: string,
  end: "first" | "last",
  size: number,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const place: string = cursor === null ? "" : `${end === "first" ? "after" : "before"}: "${cursor}"`;
    const found: Page = await page(parent, field, [constant, `${end}: ${size}`, place].filter(Boolean).join(", "));
    const pageIds = found.edges.map(({ node }) => node.id);
    expect(found.nodes.map(({ id }) => id)).toEqual(pageIds);
    expect([found.pageInfo.startCursor, found.pageInfo.endCursor]).toEqual([
      found.edges[0]?.cursor ?? null,
      found.edges.at(-1)?.cursor ?? null,
    ]);
    if (end === "first") ids.push(...pageIds);
    else ids.unshift(...pageIds);
    cursor = end === "first" ? found.pageInfo.endCursor : found.pageInfo.startCursor;
    if (!(end === "first" ? found.pageInfo.hasNextPage : found.pageInfo.hasPreviousPage)) return ids;
  }
}

describe("every connection", () => {
  it.each(CONNECTIONS)(
    "of %s, %s (%s): a walk from the end is the walk from the start, and has as many as are counted",
    async (parent, field, constant = "") => {
      const whole = await page(parent, field, [constant, "first: 100"].filter(Boolean).join(", "));
      const forwards = await walk(parent, field, constant, "first", 4);
      const backwards = await walk(parent, field, constant, "last", 5);
      expect(forwards).toEqual(whole.edges.map(({ node }) => node.id));
      expect(backwards).toEqual(forwards);
      expect(new Set(forwards).size).toBe(forwards.length);
      expect(whole.totalCount).toBe(forwards.length);
      expect(forwards.length).toBeGreaterThan(1);
    },
  );

  it("is paged by twenty when nothing is said", async () => {
    const data = await client.data("{ articles { nodes { id } } }");
    expect(data).toMatchObject({ articles: { nodes: { length: 20 } } });
  });

  it("is read in the opposite order by the other orderBy", async () => {
    const newest = await walk(null, "articles", "orderBy: NEWEST", "first", 100);
    expect(await walk(null, "articles", "orderBy: OLDEST", "first", 100)).toEqual(newest.reverse());
  });

  it("is not loaded where only its type is asked for", async () => {
    const { report } = await client.run("{ articles { __typename } }");
    expect(report.roundTrips).toBe(0);
  });

  it("is counted only when asked for, and once", async () => {
    const { report } = await client.run("{ articles { totalCount again: totalCount } }");
    expect(report).toMatchObject({ roundTrips: 1, documents: 0 });
  });

  it("keeps a cursor's place when items come before it", async () => {
    const first = await page(null, "articles", "first: 3, orderBy: OLDEST");
    const rest = await page(null, "articles", `first: 100, orderBy: OLDEST, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => node.id)).toEqual(
      Array.from({ length: 27 }, (_, index) => articleId(index + 3)),
    );
  });
});
