import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { printSchemaSdl } from "../../schema/build-schema";
import { BadUserInput } from "../../src/domain/errors/errors";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { fillGraph } from "../builders/filled-graph";
import { accountId, articleId, articleUrl, entityId, mentionId, postId, sourceId } from "../builders/filled-items";
import { GraphClient } from "../builders/graph-client";

const ENTITIES =
  "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Node { id } } }";

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  await fillGraph(store, 10);
  client = new GraphClient(store);
});
afterAll(() => store.close());

const ask = (representations: readonly unknown[]) => client.run(ENTITIES, { representations });

describe("as a Federation 2 subgraph", () => {
  it("answers _service with its SDL", async () => {
    expect(await client.data("{ _service { sdl } }")).toEqual({ _service: { sdl: printSchemaSdl() } });
  });

  it("answers representations by every key in their order, one round trip for each kind", async () => {
    const { result, report } = await ask([
      { __typename: "Article", url: articleUrl(1) },
      { __typename: "Person", wikidataId: "Q1" },
      { __typename: "Article", id: articleId(0) },
      { __typename: "SocialPost", platform: "X", nativeId: "2" },
      { __typename: "Article", url: "https://nowhere.example/" },
      { __typename: "Entity", id: entityId(1) },
      { __typename: "SocialAccount", platform: "X", handle: "USER0" },
      { __typename: "Source", url: "https://source1.example/" },
      { __typename: "Mention", id: mentionId(postId(0), 3) },
      { __typename: "Article", id: articleId(0) },
    ]);
    expect(result.errors).toBeUndefined();
    expect(result.data?.["_entities"]).toEqual([
      { __typename: "Article", id: articleId(1) },
      { __typename: "Person", id: entityId(0) },
      { __typename: "Article", id: articleId(0) },
      { __typename: "SocialPost", id: postId(2) },
      null,
      { __typename: "Organization", id: entityId(1) },
      { __typename: "SocialAccount", id: accountId(0) },
      { __typename: "Source", id: sourceId(1) },
      { __typename: "Mention", id: mentionId(postId(0), 3) },
      { __typename: "Article", id: articleId(0) },
    ]);
    expect(report.roundTrips).toBe(6);
  });

  it("does not answer a profile as a type that it is not", async () => {
    const { result } = await ask([{ __typename: "Person", wikidataId: "Q2" }]);
    expect(result.data?.["_entities"]).toEqual([null]);
  });

  it.each([
    ["an unknown type", { __typename: "Nothing", id: "x" }, "__typename"],
    ["no type", { id: articleId(0) }, "__typename"],
    ["a type without keys", { __typename: "PageInfo" }, "__typename"],
    ["a name of every object", { __typename: "constructor" }, "__typename"],
    ["no key", { __typename: "Article" }, "id; or url"],
    ["half a key", { __typename: "SocialPost", platform: "X" }, "platform and nativeId"],
    ["an unknown platform", { __typename: "SocialPost", platform: "ICQ", nativeId: "1" }, "BLUESKY"],
    ["an id of another kind", { __typename: "Article", id: postId(0) }, "article_"],
    ["a malformed Wikidata id", { __typename: "Person", wikidataId: "42" }, "Q42"],
    ["a malformed address", { __typename: "Article", url: "nowhere" }, "http"],
    ["no object", "Article", "object"],
  ])("refuses %s by its index and spares the others", async (_title, representation, allowed) => {
    const { result } = await ask([{ __typename: "Article", id: articleId(0) }, representation]);
    expect(result.data?.["_entities"]).toEqual([{ __typename: "Article", id: articleId(0) }, null]);
    const [error] = result.errors ?? [];
    expect(error?.originalError).toBeInstanceOf(BadUserInput);
    expect(error?.message).toContain("representations[1]");
    expect(error?.message).toContain(allowed);
  });

  it("refuses more than a thousand representations", async () => {
    const { result, report } = await ask(
      Array.from({ length: 1_001 }, () => ({ __typename: "Article", id: articleId(0) })),
    );
    expect(result.errors?.[0]?.message).toBe(
      "representations may have at most 1000 values; got 1001. Ask for the rest in another request.",
    );
    expect(report.roundTrips).toBe(0);
  });

  it("loads many copies of a representation once", async () => {
    const { report } = await ask(Array.from({ length: 1_000 }, () => ({ __typename: "Article", id: articleId(0) })));
    expect(report).toMatchObject({ roundTrips: 1, documents: 1 });
  });
});
