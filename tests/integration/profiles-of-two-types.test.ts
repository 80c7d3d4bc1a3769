import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ENTITY_TYPES } from "../../src/domain/entity";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { exported, ingestExport } from "../builders/exported";

let store: Store;
beforeEach(async () => (store = await openSqlite(":memory:")));
afterEach(async () => {
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.close();
});

const SAID = { names: { en: "Sorrel House" }, sameAs: ["https://sorrel.example/"] };
const YEAR = { instant: "1970-01-01T00:00:00.000Z", precision: "YEAR" } as const;
/** One of each type, with all that only its type has. */
const OF_TYPE: { readonly [T in EntityDraft["type"]]: Extract<EntityDraft, { type: T }> } = {
  Person: { ...SAID, type: "Person", bornAt: YEAR, country: "iso3166:MT", offices: [] },
  Organization: {
    ...SAID,
    type: "Organization",
    seat: "wikidata:Q801",
    country: "iso3166:MT",
    parent: "wikidata:Q802",
  },
  Place: {
    ...SAID,
    type: "Place",
    placeKind: "COUNTRY",
    isoCode: "ZZ",
    coordinates: { latitude: 1, longitude: 2 },
    capital: "wikidata:Q803",
  },
  Event: { ...SAID, type: "Event", startedAt: YEAR, endedAt: YEAR, location: "wikidata:Q804" },
  CreativeWork: { ...SAID, type: "CreativeWork", createdAt: YEAR, creators: ["wikidata:Q805"] },
  Topic: { ...SAID, type: "Topic" },
};
const PAIRS = ENTITY_TYPES.flatMap((one) =>
  ENTITY_TYPES.filter((other) => other !== one).map((other) => [one, other] as const),
);

async function read(draft: EntityDraft, speaker: string, at: number): Promise<Id<"entity">> {
  const document = { ...draftsDocument("drafts", draft), speaker: { name: speaker } };
  const { items, rejected } = await ingestDocuments(store, [document], { clock: () => day(at) });
  expect(rejected).toEqual([]);
  return items[0]?.id as Id<"entity">;
}

const day = (number: number): string => `2024-03-0${number}T08:00:00.000Z`;
const merge = (items: readonly [string, string, ...string[]]) =>
  createWriter(store, () => day(5)).settle({ items, same: true });

async function expectReadBack(): Promise<void> {
  const text = await exported(store);
  const copy = await openSqlite(":memory:");
  try {
    expect((await ingestExport(copy, text)).rejected).toEqual([]);
    expect(await exported(copy)).toBe(text);
    expect((await verifyStore(copy)).faults).toEqual([]);
  } finally {
    await copy.close();
  }
}

describe("what sources take for things of two types", () => {
  it.each(PAIRS)("a %s and a %s of one Wikidata id are exported and read back", async (one, other) => {
    const ids = [
      await read({ ...OF_TYPE[one], wikidataId: "Q9" }, "a", 1),
      await read({ ...OF_TYPE[other], wikidataId: "Q9" }, "b", 2),
    ];
    expect(ids[1]).toBe(ids[0]);
    await expectReadBack();
  });

  it.each(PAIRS)("a %s and a %s are merged where sources confuse the two, and refused else", async (one, other) => {
    const ids = [
      await read({ ...OF_TYPE[one], sameAs: ["https://one.example/"] }, "a", 1),
      await read({ ...OF_TYPE[other], sameAs: ["https://other.example/"] }, "b", 2),
    ] as const;
    const isConfused =
      [one, other].includes("Topic") ||
      ([one, other].includes("Organization") && /Place|CreativeWork/.test(one + other));
    const merged = await merge(ids).catch((error: Error) => error.message);
    if (isConfused) expect(merged).toEqual({ id: ids[0], outcome: "united" });
    else expect(merged).toContain(`${ids[0]} is of type ${one} and ${ids[1]} of type ${other}; they cannot be one`);
    await expectReadBack();
  });

  it("a topic does not make one of a person and a place", async () => {
    const ids = [
      await read({ ...OF_TYPE.Topic, sameAs: [] }, "a", 1),
      await read({ ...OF_TYPE.Person, sameAs: [] }, "b", 2),
      await read({ ...OF_TYPE.Place, sameAs: [] }, "c", 3),
    ] as const;
    await expect(merge(ids)).rejects.toThrow("of type Place; they cannot be one");
  });

  it("a place that was split off from a person comes back when that is taken back", async () => {
    const one = await read({ ...OF_TYPE.Person, wikidataId: "Q9" }, "a", 1);
    await read({ ...OF_TYPE.Place, wikidataId: "Q9" }, "b", 2);
    const before = await shown();
    const { id } = await createWriter(store, () => day(3)).settle({ entity: one, speakers: ["b"], keys: [] });
    expect((await shown()).map(([, type]) => type).sort()).toEqual(["Person", "Place"]);
    await createWriter(store, () => day(4)).correct({ action: "WITHDRAW", subject: one, correction: id ?? "" });
    expect(await shown()).toEqual(before);
  });
});

async function shown(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { id, type } of store.scan("entity")) found.push([id, type]);
  return found;
}
