import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { facet } from "../../src/domain/facets";
import { idFor } from "../../src/domain/ids";
import { createMeter } from "../../src/loaders/budgets/meter";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import type { Filter, ListedBy } from "../../src/store/store-reader";
import { openCountingDriver } from "../builders/counting-driver";
import { anArticle, aPerson } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const ARTICLES = 5_000;
/** Counting takes up to 8 steps for each item that is counted. Reading all articles takes 100,000 steps. */
const MOST_STEPS = 45_000;
const [HUB, SELDOM] = ["everywhere", "seldom"].map((name) => idFor("entity", name)) as [
  `entity_${string}`,
  `entity_${string}`,
];
const [SOURCE, OTHER] = ["paper", "other"].map((name) => idFor("source", name)) as [
  `source_${string}`,
  `source_${string}`,
];

const OFTEN: Readonly<Record<string, Filter>> = {
  "a language": { all: [facet.language("en")] },
  "a profile": { all: [facet.entity(HUB)] },
  alternatives: { any: [[facet.source(SOURCE), facet.source(OTHER)]] },
  "a word": { text: { type: "word", forms: ["often"] } },
  "a time of first sight": { firstSeen: { from: "2023-01-01T00:00:00.000Z" } },
};
const SELDOM_MET: Readonly<Record<string, Filter>> = {
  "a profile": { any: [[facet.entity(SELDOM)]] },
  "a hashtag": { any: [["hashtag:seldom"]] },
  "a word": { words: [["seldom"]] },
  "a time": { sortKeys: { before: timeOf(3) } },
};

describe(`a list of ${ARTICLES} articles by two conditions, of which three articles meet one`, () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    store = await openSqlite(join(folder, "store.db"), openCountingDriver);
    await fill(store);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  for (const [often, common] of Object.entries(OFTEN))
    for (const [seldom, rare] of Object.entries(SELDOM_MET))
      it(`reads few of them, for ${often} that most have and ${seldom} that few have`, async () => {
        const filter = { ...common, ...rare };
        for (const by of ["sortKey", "firstSeenAt"] as const) {
          const { steps, ids } = await listed(filter, by);
          expect(ids).toEqual([2, 1, 0].map((number) => idFor("article", `a${number}`)));
          expect(steps).toBeLessThan(MOST_STEPS);
        }
        const meter = createMeter(undefined, true);
        expect(await store.reader(meter).count("article", filter)).toBe(3);
        expect(meter.report().steps).toBeLessThan(MOST_STEPS);
      });

  it.each(Object.entries(OFTEN))("reads a page and no more where most meet the condition: %s", async (_, filter) => {
    for (const by of ["sortKey", "firstSeenAt"] as const) {
      const { steps, ids } = await listed({ ...filter, all: [...(filter.all ?? []), facet.language("en")] }, by);
      expect(ids).toHaveLength(5);
      expect(steps).toBeLessThan(MOST_STEPS);
    }
  });

  async function listed(filter: Filter, by: ListedBy) {
    const meter = createMeter(undefined, true);
    const page = { order: "DESC", take: { first: 5 }, by, filter } as const;
    const { rows } = await store.reader(meter).list("article", page);
    return { ids: rows.map(({ id }) => id), steps: meter.report().steps };
  }
});

/** The first three articles are seldom ones, and the oldest. */
async function fill(store: Store): Promise<void> {
  await saveAll(store, [aWrite(aPerson("everywhere")), aWrite(aPerson("seldom"))]);
  const numbers = Array.from({ length: ARTICLES }, (_, number) => number);
  await saveAll(
    store,
    numbers.map((number) => {
      const article = anArticle(`a${number}`, { firstSeenAt: timeOf(number) });
      const isSeldom = number < 3;
      const profiles = isSeldom ? [HUB, SELDOM] : [HUB];
      return aWrite(article, {
        sortKey: timeOf(number),
        facets: [
          facet.language("en"),
          facet.source(SOURCE),
          ...(isSeldom ? ["hashtag:seldom"] : []),
          ...profiles.map((id) => facet.entity(id)),
        ],
        words: isSeldom ? ["often", "seldom"] : ["often"],
        edges: [
          ...profiles.map((parent) => ({ relation: "Entity.articles", parent }) as const),
          { relation: "Source.articles", parent: SOURCE } as const,
        ].map((edge) => ({ ...edge, sortKey: timeOf(number), child: article.id })),
      });
    }),
  );
}

function timeOf(minutes: number): string {
  return new Date(Date.UTC(2023, 0, 1) + minutes * 60_000).toISOString();
}
