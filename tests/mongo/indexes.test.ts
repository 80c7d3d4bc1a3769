import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Document } from "mongodb";
import { postingsIn } from "../../src/store/mongo/records/collections";
import { postingId, underOf } from "../../src/store/mongo/records/posting-key";
import type { PageRequest } from "../../src/store/store-reader";
import { anArticle } from "../builders/items";
import { aWrite, rejectionsOf, saveAll } from "../builders/writes";
import { openLogged, type LoggedStore } from "./command-log";
import { idFor } from "../../src/domain/ids";
import { article, graphWrites, mention, person, SORT_KEY } from "./graph";

const PAGE: PageRequest = { order: "DESC", take: { first: 5 }, after: { sortKey: SORT_KEY, id: article.id } };
const SINCE = { firstSeen: { from: "2023-02-07T00:00:00.000Z" } };
const FILTER = {
  all: ["language:en"],
  any: [["source:a", "source:b"]],
  words: [["mali"]],
  sortKeys: { from: "2023", before: "2024" },
};

/** Everything that a store can be asked, so that every shape of command is on record. */
async function useAll({ store }: LoggedStore): Promise<void> {
  const reader = store.reader();
  await saveAll(store, graphWrites());
  await saveAll(store, [aWrite(anArticle("later"), { absorbs: [{ id: article.id, expectedRevision: 1 }] })]);
  await store.save([aWrite(anArticle("later"))]);
  await store.records("article", [article.id]);
  await store.find("entity", ["wikidata:Q58217"]);
  for await (const entity of store.scan("entity")) expect(entity.id).toBe(person.id);
  await store.rejections.keep([{ id: "r", input: "x", reason: "y", rejectedAt: SORT_KEY }]);
  await rejectionsOf(store);
  await store.rejections.forget(["r"]);
  await store.setMeta("linker", "1");
  await store.getMeta("linker");
  await store.replaceMeta("nothing", null, null);
  await reader.get("article", [article.id]);
  await reader.get("mention", [mention.id]);
  await reader.lookup("entity", ["wikidata:Q58217"]);
  for (const page of [
    PAGE,
    { ...PAGE, filter: FILTER },
    { ...PAGE, filter: SINCE },
    { ...PAGE, filter: { words: [["mali"]] } },
    { ...PAGE, filter: { all: ["language:en"] } },
  ]) {
    await reader.list("article", page);
    await reader.list("article", { ...page, by: "firstSeenAt" });
    await reader.count("article", page.filter);
    await reader.related("Entity.articles", [person.id], page);
    await reader.related("Article.posts", [article.id], page);
    await reader.related("Entity.mentions", [person.id], page);
    await reader.countRelated("Entity.articles", [person.id], page.filter);
    await reader.tally("Entity.articles", [person.id], { sortKeyStart: 10 }, page.filter);
    await reader.tally("Entity.articles", [person.id], { facetPrefix: "language:" }, page.filter);
  }
  const likeness = { id: article.id, facets: ["language:en"], words: ["mali"] };
  await reader.similar([likeness], { take: { first: 5 }, after: { sortKey: "9990", id: article.id } });
  await reader.countSimilar([likeness]);
  await reader.textsNaming("article", [{ profile: person.id, from: "2023", before: "2024" }], 5);
  await reader.newestTexts("article", { newest: 5, before: "2024", filter: { all: ["language:en"] } });
  await reader.reach("article", { newest: 5, before: "2024", filter: { all: ["language:en"] } });
  await reader.newestLanguages("article", 5);
  await reader.changes({ after: 1, first: 5 });
  await reader.changes({ first: 5, kinds: ["article"] });
}

/** The queries that a command makes of the server, each as a command that `explain` takes. */
function queriesOf(command: Document): Document[] {
  if ("find" in command || "distinct" in command) return [command];
  if ("update" in command) return command["updates"].map(({ q }: Document) => findBy(command["update"], q));
  if ("delete" in command) return command["deletes"].map(({ q }: Document) => findBy(command["delete"], q));
  if (!("aggregate" in command)) return [];
  const joins = joinsIn(command["pipeline"]).flatMap(queriesOf);
  return typeof command["aggregate"] === "string" ? [command, ...joins] : joins;
}

/** A write finds its documents as a read would. What names ids has the index of ids, whatever else it asks. */
function findBy(collection: string, { _id, ...rest }: Document): Document {
  return { find: collection, filter: _id?.$eq === undefined && _id?.$in === undefined ? rest : { _id } };
}

/** The bounds of postings are expressions. MongoDB finds them in the index of ids; the test server has to be told. */
const WITHIN_IDS = { let: { from: "a", to: "b" }, hint: { _id: 1 } } as const;

/**
 * What `$lookup` runs for each document: its pipeline behind a match of the foreign field. `explain` shows no plan of
 * it. A join without a field reads the log of changes along `_id`: it takes the index of ids only if it is told to, and
 * a join cannot tell.
 */
function joinsIn(pipeline: readonly Document[]): Document[] {
  return pipeline.flatMap(({ $lookup: join }) =>
    join === undefined
      ? []
      : [
          join.foreignField === undefined
            ? { aggregate: join.from, pipeline: join.pipeline, cursor: {}, hint: { _id: 1 } }
            : {
                aggregate: join.from,
                pipeline: [{ $match: { [join.foreignField]: { $eq: "x" } } }, ...join.pipeline],
                cursor: {},
                ...(join.from === "postings" && WITHIN_IDS),
              },
        ],
  );
}

function stagesOf(plan: unknown): string[] {
  if (typeof plan !== "object" || plan === null) return [];
  const own = "stage" in plan && typeof plan.stage === "string" ? [plan.stage] : [];
  return [
    ...own,
    ...Object.entries(plan).flatMap(([name, inner]) =>
      name === "rejectedPlans" || name === "command" ? [] : stagesOf(inner),
    ),
  ];
}

describe.each([{ transactions: true }, { transactions: false }])("Every query of a store with %j", (options) => {
  let logged: LoggedStore;
  let commands: Document[];
  beforeAll(async () => {
    logged = await openLogged(options);
    await useAll(logged);
    commands = logged.takeCommands();
  });
  afterAll(() => logged.close());

  it("stands on an index", async () => {
    const queries = [...new Map(commands.flatMap(queriesOf).map((query) => [shapeOf(query), query])).values()];
    expect(queries.length).toBeGreaterThan(40);
    const db = logged.client.db(logged.database);
    const withoutIndex: string[] = [];
    for (const query of queries) {
      const stages = stagesOf(await db.command({ explain: query, verbosity: "queryPlanner" }));
      const indexed = stages.some((stage) =>
        /IXSCAN|IDHACK|COUNT_SCAN|DISTINCT_SCAN|EXPRESS_IXSCAN|CLUSTERED_IXSCAN|EOF/.test(stage),
      );
      if (!indexed || stages.includes("COLLSCAN")) withoutIndex.push(`${JSON.stringify(query)}: ${stages.join(", ")}`);
    }
    expect(withoutIndex).toEqual([]);
  });

  it("is bounded in time when it reads", () => {
    const reads = commands.filter((command) => "find" in command || "aggregate" in command || "distinct" in command);
    expect(reads.filter(({ maxTimeMS }) => maxTimeMS !== 10_000)).toEqual([]);
    expect(reads.length).toBeGreaterThan(30);
  });
});

describe("A store with transactions", () => {
  let logged: LoggedStore;
  beforeAll(async () => {
    logged = await openLogged({ transactions: true });
  });
  afterAll(() => logged.close());
  const sentTo = (commands: readonly Document[], ...collections: readonly string[]): string[] =>
    commands.flatMap((command) =>
      Object.entries(command)
        .slice(0, 1)
        .flatMap(([name, collection]) =>
          collections.includes(String(collection)) ? [`${name} ${String(collection)}`] : [],
        ),
    );

  it("looks for no records that are new and for no rows of them, and deletes none", async () => {
    await saveAll(logged.store, graphWrites());
    const sent = sentTo(logged.takeCommands(), "postings", "articles", "posts", "accounts", "entities", "sources");
    expect(sent.sort()).toEqual([
      "insert accounts",
      "insert articles",
      "insert entities",
      "insert postings",
      "insert posts",
      "insert sources",
    ]);
  });

  it("saves nothing as new that another writer saved first, and says so", async () => {
    const twice = anArticle("written twice");
    await saveAll(logged.store, [aWrite(twice)]);
    logged.takeCommands();
    expect(await logged.store.save([aWrite(twice), aWrite(anArticle("beside it"))])).toEqual([
      { status: "conflict", reason: expect.stringContaining("is at revision 1, not none") },
      { status: "saved", revision: 1 },
    ]);
    expect(sentTo(logged.takeCommands(), "articles").filter((command) => command.startsWith("find"))).toHaveLength(1);
  });

  it("puts right what a save that died left of a record that is new after all", async () => {
    const left = anArticle("left over");
    const edge = { relation: "Entity.articles", parent: person.id, sortKey: "1", child: left.id } as const;
    const postings = postingsIn(logged.client.db(logged.database));
    const place = { _id: postingId(edge), under: underOf(edge.relation, edge.parent) };
    await postings.insertOne({ ...place, mentions: 7 });
    await saveAll(logged.store, [aWrite(left, { edges: [edge] })]);
    expect(await postings.find({ _id: place._id }).toArray()).toEqual([place]);
  });

  it("counts what facets and words tell of without asking whether it lives, so that an index alone answers", async () => {
    const reader = logged.store.reader();
    logged.takeCommands();
    for (const filter of [{ all: ["language:en"] }, { words: [["mali"]] }, { any: [["a", "b"]] }])
      await reader.count("article", filter);
    await reader.countSimilar([{ id: article.id, facets: ["language:en"], words: ["mali"] }]);
    expect(logged.takeCommands().filter((command) => JSON.stringify(command).includes('"live"'))).toEqual([]);
    await reader.count("article", { sortKeys: { from: "2023" } });
    expect(JSON.stringify(logged.takeCommands())).toContain('"live"');
  });
});

describe("Counts of children", () => {
  let logged: LoggedStore;
  beforeAll(async () => {
    logged = await openLogged({ transactions: true });
    await saveAll(logged.store, graphWrites());
  });
  afterAll(() => logged.close());

  it("and tallies by time need the ids of postings alone, between constants, so that no posting and no child is fetched", async () => {
    const reader = logged.store.reader();
    const year = { sortKeys: { from: "2023", before: "2024" } };
    logged.takeCommands();
    await reader.countRelated("Entity.articles", [person.id, idFor("entity", "nobody")]);
    await reader.countRelated("Entity.articles", [person.id], year);
    await reader.tally("Entity.articles", [person.id], { sortKeyStart: 7 }, year);
    for (const { aggregate, pipeline } of logged.takeCommands()) {
      expect(aggregate).toBe("postings");
      const [within, ...others] = pipeline as Document[];
      const constant = { $gt: expect.any(String), $lt: expect.any(String) };
      const bounds = within?.["$match"].$or ?? [within?.["$match"]];
      expect(bounds).toEqual((bounds as unknown[]).map(() => ({ _id: constant })));
      expect(JSON.stringify(others)).not.toMatch(/\$(?!_id\b)(under|facets|mentions)|\$lookup/);
    }
  });

  it("are the same for more parents than one condition may name", async () => {
    const reader = logged.store.reader();
    const many = Array.from({ length: 150 }, (_, place) => idFor("entity", `nobody ${place}`));
    const found = await reader.countRelated("Entity.articles", [...many, person.id]);
    expect(found.filter((count) => count > 0)).toEqual(await reader.countRelated("Entity.articles", [person.id]));
    expect(found.at(-1)).toBeGreaterThan(0);
    const tallies = await reader.tally("Entity.articles", [...many, person.id], { facetPrefix: "language:" });
    expect(tallies.at(-1)).toEqual(
      (await reader.tally("Entity.articles", [person.id], { facetPrefix: "language:" }))[0],
    );
  });
});

/** A query without its values. */
function shapeOf(query: Document): string {
  return JSON.stringify(query, (_, value: unknown) => (typeof value === "object" ? value : typeof value));
}
