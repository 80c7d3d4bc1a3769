import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import type { ChangeLogSettings } from "../../src/domain/change";
import { openDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { GraphClient } from "../builders/graph-client";
import { anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";

interface Changes {
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: Record<string, unknown> & { readonly endCursor: string };
  readonly newestCursor: string;
}

const clock = { time: Date.parse("2024-01-01T00:00:00Z") };
const settings: ChangeLogSettings = { keptMs: 1_000, now: () => clock.time };
const article = anArticle("Talks in Mali");
const post = aPost("On the way");
const [elder, younger] = [aPerson("Awa Keita"), aPerson("A. Keita")];
let store: Store;

beforeEach(async () => {
  store = await openSqlite(":memory:", openDriver, settings);
});
afterEach(() => store.close());

async function ask(args: string, fields: string) {
  const field = `changes${args === "" ? "" : `(${args})`}`;
  const { result, report } = await new GraphClient(store).run(parse(`{ ${field} { ${fields} } }`));
  return { changes: result.data?.["changes"] as Changes, errors: result.errors ?? [], report };
}

async function filled(): Promise<void> {
  await saveAll(store, [aWrite(article), aWrite(post), aWrite(elder), aWrite(younger)]);
  await saveAgain(store, elder, { absorbs: [{ id: younger.id, expectedRevision: 1 }] });
  await saveAgain(store, post, { removedAt: "2024-01-01T00:00:00.000Z" });
}

describe("the query changes", () => {
  it("lists what was saved in its order, with each item as it is now", async () => {
    await filled();
    const { changes, errors } = await ask("", "nodes { itemId kind cause at mergedInto item { __typename id } }");
    expect(errors).toEqual([]);
    const at = "2024-01-01T00:00:00.000Z";
    const none = { mergedInto: null, item: null, at };
    const person = { mergedInto: null, item: { __typename: "Person", id: elder.id }, at };
    expect(changes.nodes).toEqual([
      { itemId: article.id, kind: "ARTICLE", cause: "INPUT", ...none, item: { __typename: "Article", id: article.id } },
      { itemId: post.id, kind: "POST", cause: "INPUT", ...none },
      { itemId: elder.id, kind: "ENTITY", cause: "INPUT", ...person },
      { itemId: younger.id, kind: "ENTITY", cause: "INPUT", ...none },
      { itemId: younger.id, kind: "ENTITY", cause: "REMOVAL", ...none, mergedInto: elder.id },
      { itemId: elder.id, kind: "ENTITY", cause: "INPUT", ...person },
      { itemId: post.id, kind: "POST", cause: "REMOVAL", ...none },
    ]);
  });

  it("takes one round trip for the page, and one for each kind of item on it", async () => {
    await filled();
    expect((await ask("", "newestCursor pageInfo { endCursor } nodes { itemId }")).report.byCollection).toEqual({
      changes: 1,
    });
    expect((await ask("", "nodes { item { id } } edges { node { item { id } } }")).report.byCollection).toEqual({
      changes: 1,
      articles: 2,
      posts: 2,
      entities: 2,
    });
  });

  it("goes on from a cursor without a gap, and keeps its place where nothing of the kinds came", async () => {
    await saveAll(store, [aWrite(article), aWrite(post), aWrite(elder)]);
    const fields = "nodes { itemId } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    const first = (await ask("first: 2", fields)).changes;
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[1]?.cursor,
    });
    const second = (await ask(`after: "${first.pageInfo.endCursor}"`, fields)).changes;
    expect(second.nodes).toEqual([{ itemId: elder.id }]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const none = (await ask(`after: "${first.edges[0]?.cursor}", kinds: [SOURCE, ACCOUNT]`, fields)).changes;
    expect(none.nodes).toEqual([]);
    expect(none.pageInfo).toMatchObject({ startCursor: null, endCursor: second.pageInfo.endCursor });
    expect((await ask("kinds: []", "nodes { itemId }")).changes.nodes).toEqual([]);
    await saveAll(store, [aWrite(aSource("a"))]);
    expect((await ask(`after: "${none.pageInfo.endCursor}"`, fields)).changes.nodes).toEqual([
      { itemId: aSource("a").id },
    ]);
  });

  it("gives a first visitor a cursor from which all that comes later is there, also on an empty graph", async () => {
    const { newestCursor } = (await ask("first: 1", "newestCursor")).changes;
    await saveAll(store, [aWrite(article)]);
    const { changes } = await ask(`after: "${newestCursor}"`, "nodes { itemId } newestCursor");
    expect(changes.nodes).toEqual([{ itemId: article.id }]);
    expect((await ask(`after: "${changes.newestCursor}"`, "nodes { itemId }")).changes.nodes).toEqual([]);
  });

  it("refuses a cursor from before what is kept, with its own code and the way out", async () => {
    await saveAll(store, [aWrite(article)]);
    const { newestCursor } = (await ask("", "newestCursor")).changes;
    await saveAll(
      store,
      Array.from({ length: 150 }, (_, index) => aWrite(aSource(`old ${index}`))),
    );
    clock.time += 5_000;
    await saveAll(
      store,
      Array.from({ length: 60 }, (_, index) => aWrite(aSource(`new ${index}`))),
    );
    const { errors } = await ask(`after: "${newestCursor}"`, "nodes { itemId }");
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/no longer kept\. Ask for changes \{ newestCursor \}/), path: ["changes"] },
    ]);
    expect(errors[0]?.originalError).toMatchObject({ code: "CHANGES_GONE" });
    expect((await ask("", "nodes { itemId }")).changes.nodes).toHaveLength(20);
  });

  it("refuses a cursor of another store, of another list, and what is none", async () => {
    await saveAll(store, [aWrite(article)]);
    const other = await openSqlite(":memory:");
    const { log } = await other.reader().changes({ first: 1 });
    await other.close();
    const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const foreign = await ask(`after: "${cursorOf(1, "CHANGES", log, "0")}"`, "nodes { itemId }");
    expect(foreign.errors[0]?.originalError).toMatchObject({
      code: "CHANGES_GONE",
      message: expect.stringMatching(/log of another store/),
    });
    const own = (await store.reader().changes({ first: 1 })).log;
    for (const cursor of [
      cursorOf(1, "NEWEST", own, "0"),
      cursorOf(1, "CHANGES", own, "-1"),
      cursorOf(1, "CHANGES", own, "1e300"),
      cursorOf(1, "CHANGES", own, "99999999999999999999"),
      cursorOf(1, "CHANGES", own, ""),
      "nonsense",
    ]) {
      const { errors } = await ask(`after: "${cursor}"`, "nodes { itemId }");
      expect(errors[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    }
    const future = await ask(`after: "${cursorOf(1, "CHANGES", own, "7")}"`, "nodes { itemId }");
    expect(future.errors[0]?.originalError).toMatchObject({ code: "CHANGES_GONE" });
  });

  it("refuses a cursor from before the store was put back from a copy, also when as much was saved since", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
    const [path, backup] = [join(folder, "store.db"), join(folder, "backup.db")];
    const reopen = async (change: () => void = () => undefined) => {
      await store.close();
      change();
      store = await openSqlite(path, openDriver, settings);
    };
    await reopen();
    await saveAll(store, [aWrite(article)]);
    await reopen(() => copyFileSync(path, backup));
    await saveAll(store, [aWrite(post), aWrite(elder)]);
    const all = (await ask("", "edges { cursor } newestCursor pageInfo { endCursor }")).changes;
    await reopen(() => copyFileSync(backup, path));
    clock.time += 1;
    const why = async (cursor: string | undefined) => (await ask(`after: "${cursor}"`, "nodes { itemId }")).errors[0];
    expect(await why(all.newestCursor)).toMatchObject({ message: expect.stringMatching(/put back from a copy/) });
    await saveAll(store, [aWrite(younger), aWrite(aSource("a")), aWrite(aSource("b"))]);
    for (const cursor of [all.newestCursor, all.pageInfo.endCursor, all.edges[1]?.cursor])
      expect((await why(cursor))?.originalError).toMatchObject({ code: "CHANGES_GONE" });
    // What was read up to the copy is the same in both.
    expect((await ask(`after: "${all.edges[0]?.cursor}"`, "nodes { itemId }")).changes.nodes).toHaveLength(3);
    rmSync(folder, { recursive: true });
  });

  it.each(["0", "101", "-3"])("refuses first: %s", async (first) => {
    const { errors } = await ask(`first: ${first}`, "nodes { itemId }");
    expect(errors[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  });
});
