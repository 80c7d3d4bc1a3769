import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { facet } from "../../src/domain/facets";
import { idFor, type Id } from "../../src/domain/ids";
import type { EdgeRelation } from "../../src/domain/relations";
import { createMeter } from "../../src/loaders/budgets/meter";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import type { Filter, StoreReader } from "../../src/store/store-reader";
import { openCountingDriver } from "../builders/counting-driver";
import { anArticle, aPerson, aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const SIZES = [1_000, 5_000] as const;
const PAGE = { order: "DESC", take: { first: 5 } } as const;
const HUB = idFor("entity", "everywhere");
const PAPER = aSource("paper").id;
const PARENTS: readonly (readonly [EdgeRelation, Id])[] = [
  ["Entity.articles", HUB],
  ["Source.articles", PAPER],
];
/** Three articles meet each of them, the oldest ones. */
const SELDOM_MET: Readonly<Record<string, Filter>> = {
  "a hashtag": { all: ["hashtag:seldom"] },
  alternatives: { any: [["hashtag:seldom", "hashtag:rare"]] },
  "a word": { words: [["seldom"]] },
  "a language that all have, and a profile": { all: [facet.language("en"), facet.entity(idFor("entity", "seldom"))] },
  "a time of first sight": { firstSeen: { before: timeOf(3) } },
};

describe("a list below a profile or a source, by a filter that three of its articles meet", () => {
  const stores: Store[] = [];
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    for (const size of SIZES) {
      const store = await openSqlite(join(folder, `${size}.db`), openCountingDriver);
      await fill(store, size);
      stores.push(store);
    }
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  });

  /** The steps of a read on each store, which must give the same on all. */
  async function stepsOf(read: (reader: StoreReader) => Promise<unknown>, expected: unknown): Promise<number[]> {
    const steps: number[] = [];
    for (const store of stores) {
      const meter = createMeter(undefined, true);
      expect(await read(store.reader(meter))).toEqual(expected);
      expect(meter.report().roundTrips).toBe(1);
      steps.push(meter.report().steps ?? Infinity);
    }
    return steps;
  }

  for (const [relation, parent] of PARENTS)
    it.each(Object.entries(SELDOM_MET))(
      `takes as many steps in a store of any size: ${relation}, %s`,
      async (_, filter) => {
        const ids = [2, 1, 0].map((number) => idFor("article", `a${number}`));
        const listed = async (reader: StoreReader) => {
          const [page] = await reader.related(relation, [parent], { ...PAGE, filter });
          return page?.rows.map(({ id }) => id);
        };
        const reads = [
          await stepsOf(listed, ids),
          await stepsOf((reader) => reader.countRelated(relation, [parent], filter), [3]),
          await stepsOf(
            (reader) => reader.tally(relation, [parent], { sortKeyStart: 4 }, filter),
            [[{ value: "2023", count: 3 }]],
          ),
        ];
        for (const [small, large] of reads) expect(large).toBeLessThan((small ?? 0) + 2_500);
      },
    );

  it("goes on after a cursor, and reads backwards", async () => {
    const filter = { all: ["hashtag:seldom"] };
    const after = { sortKey: timeOf(2), id: idFor("article", "a2") };
    for (const store of stores) {
      const reader = store.reader();
      const [rest] = await reader.related("Entity.articles", [HUB], { ...PAGE, after, filter });
      expect(rest?.rows.map(({ id }) => id)).toEqual([1, 0].map((number) => idFor("article", `a${number}`)));
      const [end] = await reader.related("Entity.articles", [HUB], { order: "DESC", take: { last: 1 }, filter });
      expect(end?.rows.map(({ id }) => id)).toEqual([idFor("article", "a0")]);
    }
  });

  it("reads a page and no more where all of them meet the filter", async () => {
    const filter = { all: [facet.language("en")] };
    const listed = async (reader: StoreReader) =>
      (await reader.related("Entity.articles", [HUB], { ...PAGE, filter }))[0]?.rows.length;
    const [small, large] = await stepsOf(listed, 5);
    expect(large).toBeLessThan((small ?? 0) + 2_500);
  });
});

async function fill(store: Store, size: number): Promise<void> {
  await saveAll(store, [aWrite(aPerson("everywhere")), aWrite(aPerson("seldom")), aWrite(aSource("paper"))]);
  const writes = Array.from({ length: size }, (_, number) => {
    const article = anArticle(`a${number}`, { firstSeenAt: timeOf(number) });
    const isSeldom = number < 3;
    const profiles = isSeldom ? [HUB, idFor("entity", "seldom")] : [HUB];
    const edges = [
      ...profiles.map((parent) => ({ relation: "Entity.articles", parent }) as const),
      { relation: "Source.articles", parent: PAPER } as const,
    ];
    return aWrite(article, {
      sortKey: timeOf(number),
      facets: [
        facet.language("en"),
        facet.source(PAPER),
        ...(isSeldom ? ["hashtag:seldom"] : []),
        ...profiles.map((id) => facet.entity(id)),
      ],
      words: isSeldom ? ["often", "seldom"] : ["often"],
      edges: edges.map((edge) => ({ ...edge, sortKey: timeOf(number), child: article.id })),
    });
  });
  await saveAll(store, writes);
}

function timeOf(minutes: number): string {
  return new Date(Date.UTC(2023, 0, 1) + minutes * 60_000).toISOString();
}
