import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { facet } from "../../src/domain/facets";
import type { Id, Kind } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { RELATIONS, type Relation } from "../../src/domain/relations";
import { createMeter, type RoundTripReport } from "../../src/loaders/budgets/meter";
import type { Store } from "../../src/store/store";
import type { PageRequest, StoreReader } from "../../src/store/store-reader";
import { HUB } from "../builders/filled-graph";
import { accountId, articleId, entityId, mentionId, postId, sourceId } from "../builders/filled-items";
import { FILLED_OPERATIONS } from "../builders/filled-operations";
import { GraphClient } from "../builders/graph-client";
import { openGrowthStore } from "../builders/growth-stores";
import { isThorough } from "../builders/thorough";

/**
 * What a read costs must not grow with the store. The engine counts its own steps, so that the comparison is exact and
 * no machine is too busy for it. GROWTH_TABLE=1 prints the table of docs/measurements.md.
 */
const [FEW, MANY] = isThorough ? [300, 10_000] : [300, 800];
const LARGEST_RATIO = 1.5;
/** What counting one child takes, with room for the statement's own steps on the small store. */
const STEPS_PER_CHILD = 16;
/** What a filtered list takes more where its parents have many children: it counts 256 items of the filter's part. */
const STEPS_TO_COUNT = 2_500;
const rows: string[] = [];
let small: Store;
let large: Store;

beforeAll(async () => {
  small = await openGrowthStore(FEW);
  large = await openGrowthStore(MANY);
});
afterAll(async () => {
  await Promise.all([small.close(), large.close()]);
  if (process.env["GROWTH_TABLE"])
    process.stdout.write(`\n| read | steps at ${FEW} | at ${MANY} | ratio |\n|---|--:|--:|--:|\n${rows.join("\n")}\n`);
});

describe("the count of a hub's children", () => {
  it.each(Object.keys(RELATIONS) as Relation[])("reads each of them once, in %s", async (relation) => {
    const hub = parentsOf(relation).slice(0, 1);
    for (const store of [small, large]) {
      let total = 0;
      const { steps = 0 } = await metered(
        store,
        async (reader) => ([total = 0] = await reader.countRelated(relation, hub)),
      );
      if (store === large) rows.push(`| ${relation}, count of a hub with ${total} | | ${steps} | |`);
      expect(total).toBeGreaterThan(store === large ? MANY * 0.09 : 20);
      expect(steps / total).toBeLessThan(STEPS_PER_CHILD);
    }
  });
});

describe(`the work of a read at ${FEW} and at ${MANY} articles is the same`, () => {
  // A search ranks up to a thousand texts, so it grows up to that number.
  it.each(
    FILLED_OPERATIONS.filter(({ bound }) => bound === undefined).map(
      ({ file, variables }) => [file, variables] as const,
    ),
  )("for the operation %s", async (file, variables) => {
    const operation = readFileSync(join(__dirname, `../../data/operations/${file}.graphql`), "utf8");
    await expectNoGrowth(file, async (store) => {
      const { result, report } = await new GraphClient(store).run(operation, variables);
      expect(result.errors).toBeUndefined();
      expect(Object.values(result.data ?? {})).not.toContain(null);
      return report;
    });
  });

  it.each(Object.keys(RELATIONS) as Relation[])("for pages of %s, of a hub and of others", async (relation) => {
    const parents = parentsOf(relation);
    for (const [name, page] of Object.entries(PAGES)) {
      const filter = page.filter === "common" ? COMMON[RELATIONS[relation].child] : undefined;
      const request = { ...page.request, ...(filter && { filter: { all: [filter] } }) };
      await expectNoGrowth(
        `${relation}, ${name}`,
        (store) => metered(store, (reader) => reader.related(relation, parents, request)),
        filter === undefined ? 0 : STEPS_TO_COUNT,
      );
    }
  });

  it.each(Object.keys(RELATIONS) as Relation[])(
    "for counts and tallies of %s, of parents with as many children",
    async (relation) => {
      const parents = parentsOf(relation).slice(1);
      await expectNoGrowth(`${relation}, count`, (store) =>
        metered(store, (reader) => reader.countRelated(relation, parents)),
      );
      await expectNoGrowth(`${relation}, tally`, (store) =>
        metered(store, (reader) => reader.tally(relation, parents, { sortKeyStart: 10 })),
      );
    },
  );

  it.each(["article", "post", "account", "entity", "source"] as const)(
    "for pages of all items of the kind %s",
    async (kind) => {
      for (const [name, page] of Object.entries(PAGES)) {
        const request = { ...page.request, ...(page.filter === "common" && { filter: { all: [COMMON[kind]] } }) };
        await expectNoGrowth(`list of ${kind}, ${name}`, (store) =>
          metered(store, (reader) => reader.list(kind, request)),
        );
      }
    },
  );

  it.each(["article", "post"] as const)("for what came into the graph last, of the kind %s", async (kind) => {
    for (const order of ["ASC", "DESC"] as const) {
      const request = { order, take: { first: 20 }, by: "firstSeenAt" } as const;
      await expectNoGrowth(`list of ${kind} by first sight, ${order}`, (store) =>
        metered(store, (reader) => reader.list(kind, request)),
      );
    }
    const filterOf = async (store: Store) => ({ firstSeen: { from: await firstSeenFromEnd(store, kind, 20) } });
    for (const by of ["firstSeenAt", "sortKey"] as const) {
      await expectNoGrowth(`list of ${kind} since the last 20, by ${by}`, async (store) => {
        const request = { order: "DESC", take: { first: 20 }, by, filter: await filterOf(store) } as const;
        return metered(store, (reader) => reader.list(kind, request));
      });
    }
    await expectNoGrowth(`count of ${kind} since the last 20`, async (store) => {
      const filter = await filterOf(store);
      return metered(store, (reader) => reader.count(kind, filter));
    });
  });

  it.each([
    [
      "articles with their profiles",
      "{ articles(first: 20) { nodes { entities(first: 5) { totalCount edges { mentionCount node { id } } } } } }",
    ],
    [
      "articles with their people",
      "{ articles(first: 20) { nodes { entities(first: 5, types: [PERSON]) { totalCount nodes { id } } } } }",
    ],
    [
      "articles by what a client knows",
      `{ articles(first: 20, filter: { mentionsAny: [{ wikidataId: "Q10" }, { name: "Name 3" }], sources: [{ id: "${sourceId(1)}" }, { id: "${sourceId(0)}" }] }) { nodes { id } } }`,
    ],
    ["accounts by their owners", `{ accounts(filter: { owners: [{ id: "${entityId(3)}" }] }) { nodes { id } } }`],
  ])("for %s", async (name, operation) => {
    await expectNoGrowth(name, async (store) => {
      const { result, report } = await new GraphClient(store).run(operation);
      expect(result.errors).toBeUndefined();
      return report;
    });
  });

  it.each(["article", "post"] as const)(
    "for pages of texts with a word that all have, of the kind %s",
    async (kind) => {
      for (const [name, page] of Object.entries(PAGES)) {
        const filter = { words: [["common"]], ...(page.filter === "common" && { all: [COMMON[kind]] }) };
        await expectNoGrowth(`words in ${kind}, ${name}`, (store) =>
          metered(store, (reader) => reader.list(kind, { ...page.request, filter })),
        );
      }
    },
  );

  it("for numbers of all items and of a hub's children, which are kept", async () => {
    await expectNoGrowth("count of articles", (store) => metered(store, (reader) => reader.count("article")));
    for (const relation of ["Entity.articles", "Entity.posts", "Entity.mentions"] as const)
      await expectNoGrowth(`${relation}, count of the hub`, (store) =>
        metered(store, (reader) => reader.countRelated(relation, [entityId(HUB)])),
      );
  });

  it("for mentions by their ids", async () => {
    await expectNoGrowth("get mention", (store) =>
      metered(store, (reader) => reader.get("mention", [mentionId(articleId(1), 1), mentionId(postId(2), 3)])),
    );
  });

  it.each(["article", "post"] as const)("for the newest texts that name profiles, of the kind %s", async (kind) => {
    const request = { newest: 20, before: "2024-01-01T00:00:00.000Z" };
    const lists = [HUB, 3].map((number) => ({ profile: entityId(number), before: request.before }));
    await expectNoGrowth(`${kind} naming profiles`, (store) =>
      metered(store, (reader) => reader.textsNaming(kind, lists, 20)),
    );
    await expectNoGrowth(`newest ${kind}`, (store) => metered(store, (reader) => reader.newestTexts(kind, request)));
    const filter = { all: [COMMON[kind]] };
    await expectNoGrowth(`reach of ${kind}`, (store) =>
      metered(store, (reader) => reader.reach(kind, { ...request, filter })),
    );
    await expectNoGrowth(`languages of ${kind}`, (store) =>
      metered(store, (reader) => reader.newestLanguages(kind, 20)),
    );
  });

  it("for items by id and by a key", async () => {
    const keys = [articleId(1), articleId(2)].map((id) => `id:${id}`);
    await expectNoGrowth("get", (store) =>
      metered(store, (reader) => reader.get("article", [articleId(1), articleId(2)])),
    );
    await expectNoGrowth("lookup", (store) => metered(store, (reader) => reader.lookup("article", keys)));
  });
});

/** When the last of so many items was first seen, from the end. */
async function firstSeenFromEnd(store: Store, kind: "article" | "post", count: number): Promise<string> {
  const { rows: last } = await store.reader().list(kind, { order: "DESC", take: { first: count }, by: "firstSeenAt" });
  return last.at(-1)?.item.firstSeenAt ?? "";
}

/** The hub and two others. */
const NUMBERS = [HUB, 3, 4];
const PARENTS: Readonly<Record<string, (index: number) => Id>> = {
  Article: articleId,
  SocialPost: postId,
  SocialAccount: accountId,
  Entity: entityId,
  Source: sourceId,
};

function parentsOf(relation: Relation): Id[] {
  const idOf = PARENTS[relation.split(".")[0] ?? ""];
  if (!idOf) throw new Error(`No parents are known for ${relation}.`);
  return NUMBERS.map((number) => idOf(number));
}

/** A facet that half of the items have, or more. */
const COMMON: Readonly<Record<Kind | RecordKind, string>> = {
  article: facet.language("en"),
  post: facet.language("en"),
  account: facet.platform("X"),
  entity: facet.country("ML"),
  source: facet.language("en"),
  mention: "method:NAME",
};

const AFTER = { sortKey: "2023-01-02", id: "" };
const PAGES: Readonly<Record<string, { readonly request: PageRequest; readonly filter?: "common" }>> = {
  "the newest": { request: { order: "DESC", take: { first: 5 } } },
  "the oldest": { request: { order: "ASC", take: { first: 5 } } },
  "the last": { request: { order: "ASC", take: { last: 5 } } },
  "after a key": { request: { order: "ASC", take: { first: 5 }, after: AFTER } },
  filtered: { request: { order: "DESC", take: { first: 5 } }, filter: "common" },
};

async function metered(store: Store, read: (reader: StoreReader) => Promise<unknown>): Promise<RoundTripReport> {
  const meter = createMeter(undefined, true);
  await read(store.reader(meter));
  return meter.report();
}

async function expectNoGrowth(
  name: string,
  read: (store: Store) => Promise<RoundTripReport>,
  stepsToCount = 0,
): Promise<void> {
  const [few, many] = [await read(small), await read(large)];
  const [stepsOfFew, stepsOfMany] = [few.steps ?? 0, many.steps ?? 0];
  rows.push(`| ${name} | ${stepsOfFew} | ${stepsOfMany} | ${(stepsOfMany / stepsOfFew).toFixed(2)} |`);
  expect(stepsOfFew).toBeGreaterThan(0);
  expect([
    name,
    (stepsOfMany - stepsToCount) / stepsOfFew < LARGEST_RATIO
      ? "no growth"
      : `${stepsOfFew} steps became ${stepsOfMany}`,
  ]).toEqual([name, "no growth"]);
  expect([name, many.roundTrips]).toEqual([name, few.roundTrips]);
}
