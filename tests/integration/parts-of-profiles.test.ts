import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { dyingStore } from "../builders/altered-store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";

let store: Store;
beforeEach(async () => (store = await openSqlite(":memory:")));
afterEach(async () => {
  expect(await faultsIn(store)).toEqual([]);
  await store.close();
});

const faultsIn = async (one: Store): Promise<unknown> => (await verifyStore(one)).faults;
const day = (number: number): string => `2024-03-${String(number).padStart(2, "0")}T08:00:00.000Z`;

async function read(draft: ItemDraft, speaker: string, at: number, into = store): Promise<Id<"entity">> {
  const document = { ...draftsDocument("drafts", draft), speaker: { name: speaker } };
  const { items, rejected } = await ingestDocuments(into, [document], { clock: () => day(at) });
  expect(rejected).toEqual([]);
  return (items[0]?.id ?? "entity_") as Id<"entity">;
}

/** Namesakes, and an article that names each by a name of her own. */
const PAINTER = aPersonDraft("Mira Holt", { aliases: { en: ["The painter Holt"] }, sameAs: ["https://art.example/h"] });
const DOCTOR = aPersonDraft("Mira Holt", { aliases: { en: ["Doctor Holt"] }, wikidataId: "Q71" });
const SAILOR = aPersonDraft("Mira Holt", { aliases: { en: ["Captain Holt"] } });
const TEXT = "The painter Holt met Doctor Holt and Captain Holt.";
const ARTICLE = anArticleDraft("Three women", { url: "https://n.example/three", body: [paragraph(TEXT)] });

type Three = readonly [Id<"entity">, Id<"entity">, Id<"entity">];

async function readAll(at = 1, into = store): Promise<Three> {
  const ids = [
    await read(PAINTER, "gallery", at, into),
    await read(DOCTOR, "clinic", at + 1, into),
    await read(SAILOR, "harbour", at + 2, into),
  ] as const;
  await ingestDocuments(into, [draftsDocument("text", ARTICLE)], { clock: () => day(at) });
  return ids;
}

const settle = (items: readonly [string, string], same: boolean, at: number, into = store) =>
  createWriter(into, () => day(at)).settle({ items, same, correctedBy: "desk" });

const undo = (subject: Id<"entity">, correction: string, at: number, into = store) =>
  createWriter(into, () => day(at)).correct({ action: "WITHDRAW", subject, correction, by: "desk" });

async function mentionsIn(into = store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const { mentions } of into.scan("article"))
    for (const { entityId, surface } of mentions) (found[entityId] ??= []).push(surface);
  return found;
}

/** What each profile shows of its own. */
async function shown(into = store): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { id, aliases, sameAs, wikidataId, firstSeenAt, parts } of into.scan("entity"))
    found[id] = { aliases, sameAs, wikidataId, firstSeenAt, parts };
  return found;
}

async function keysOf(ids: readonly Id<"entity">[], into = store): Promise<readonly (readonly string[])[]> {
  return (await into.upkeep.identities("entity", ids)).map((keys) => [...keys].sort());
}

async function inCopy(work: (copy: Store) => Promise<void>): Promise<void> {
  const copy = await openSqlite(":memory:");
  try {
    await work(copy);
    expect(await faultsIn(copy)).toEqual([]);
  } finally {
    await copy.close();
  }
}

describe("a profile that a person said to be the same as another one", () => {
  it("is two again when that is taken back: each has what was said of it, its keys and its mentions", async () => {
    const ids = await readAll();
    const [one, two] = ids;
    const before = [await shown(), await keysOf(ids), await mentionsIn()];
    expect(await settle([one, two], true, 5)).toEqual({ id: one, outcome: "united" });
    expect(await mentionsIn()).toMatchObject({ [one]: ["The painter Holt", "Doctor Holt"] });
    expect(await undo(one, two, 6)).toEqual({ id: one, outcome: "corrected" });
    expect([await shown(), await keysOf(ids), await mentionsIn()]).toEqual(before);
    expect(await readAll(7)).toEqual(ids);
    expect(await undo(one, two, 8)).toEqual({ id: one, outcome: "corrected" });
  });

  it("keeps what is said of each after the union apart, under keys old and new", async () => {
    const [one, two] = await readAll();
    await settle([two, one], true, 5);
    const accounts = [{ platform: "X" as const, handle: "dr_holt" }];
    expect(await read({ ...DOCTOR, accounts, aliases: { en: ["Doc Holt"] } }, "clinic", 6)).toBe(one);
    expect(await read(aPersonDraft("M. Holt", { accounts }), "paper", 7)).toBe(one);
    await settle([one, two], false, 8);
    expect(await shown()).toMatchObject({
      [one]: { aliases: { en: ["The painter Holt"] } },
      [two]: { aliases: { en: ["Doc Holt", "Mira Holt"] } },
    });
    expect(await read(aPersonDraft("M. Holt", { accounts }), "paper", 9)).toBe(two);
  });

  it("does not grow by being read again", async () => {
    const [one, two] = await readAll();
    await settle([two, one], true, 5);
    await readAll(6);
    const length = (await exported(store)).length;
    for (let at = 7; at < 12; at++) await readAll(at);
    expect((await exported(store)).length).toBe(length);
  });

  it.each([
    ["the elder", [0, 1]],
    ["the middle one", [1, 2]],
  ])("may be one of three: %s and another part, and then the middle one leaves", async (_, [a = 0, b = 1]) => {
    const ids = await readAll();
    const before = await shown();
    const [one, two, three] = ids;
    await settle([ids[a] ?? one, ids[b] ?? two], true, 5);
    await settle([one, three], true, 6);
    expect(await readAll(7)).toEqual([one, one, one]);
    await settle([one, two], false, 8);
    const isWithin = a === 1;
    expect(await readAll(9)).toEqual(isWithin ? [one, two, two] : [one, two, one]);
    await settle([isWithin ? two : one, three], false, 12);
    expect(await shown()).toEqual(before);
    expect(await readAll(13)).toEqual(ids);
  });

  it("can be united again after that, and parted again", async () => {
    const ids = await readAll();
    const [one, two] = ids;
    const before = await shown();
    for (let at = 5; at < 11; at += 2) {
      expect(await settle([one, two], true, at)).toEqual({ id: one, outcome: "united" });
      expect(await settle([one, two], false, at + 1)).toEqual({ id: one, outcome: "parted" });
      expect(await settle([one, two], false, at + 1)).toEqual({ id: one, outcome: "unchanged" });
    }
    expect(await shown()).toEqual(before);
  });

  it.each([[[0, 1]], [[1, 0]], [[0, 1, 0]], [[1, 0, 1]]])(
    "is what was said last of the two, whatever came in first: %j",
    async (order) => {
      const ids = await readAll();
      const before = await shown();
      const told = [true, false].map((same, index) => ({
        type: "IdentitySettlement",
        items: ["wikidata:Q71", ids[0]],
        same,
        correctedAt: day(5 + index),
      }));
      for (const index of order) {
        const document = aDocument("told", JSON.stringify(told[index]), { format: "mediagraph" });
        expect((await ingestDocuments(store, [document], { clock: () => day(9) })).rejected).toEqual([]);
      }
      expect(await shown()).toEqual(before);
      expect(await readAll(10)).toEqual(ids);
    },
  );

  it("goes along in an export, and is taken back in the other store", async () => {
    const ids = await readAll();
    const before = await shown();
    await settle([ids[0], ids[1]], true, 5);
    const united = await exported(store);
    await inCopy(async (copy) => {
      for (let times = 0; times < 2; times++) await ingestExport(copy, united);
      expect(await exported(copy)).toBe(united);
      await settle([ids[0], ids[1]], false, 6, copy);
      expect(await shown(copy)).toEqual(before);
      expect(await readAll(7, copy)).toEqual(ids);
      // The later word comes back to the first store, and the older export of it changes nothing any more.
      for (const text of [await exported(copy), united]) {
        await ingestExport(store, text);
        expect(await readAll(10)).toEqual(ids);
      }
      await ingestExport(copy, united);
      expect(await readAll(10, copy)).toEqual(ids);
    });
  });

  it("is one again in a store that has the two, whichever line of an export comes first", async () => {
    const ids = await readAll();
    await settle([ids[0], ids[1]], true, 5);
    const [header = "", ...lines] = (await exported(store)).trimEnd().split("\n");
    for (const order of [lines, [...lines].reverse()])
      await inCopy(async (copy) => {
        await readAll(1, copy);
        for (const line of order) await ingestExport(copy, `${header}\n${line}\n`);
        expect(await shown(copy)).toEqual(await shown());
        await settle([ids[0], ids[1]], false, 6, copy);
        expect(await readAll(7, copy)).toEqual(ids);
      });
  });

  it.each(["union", "parting"])("is the same after a crash at each save of its %s, and a replay", async (what) => {
    const say = (into: Store) => settle([...([0, 1] as const).map((n) => ids[n])] as never, what === "union", 6, into);
    const ids = await readAll();
    if (what === "parting") await settle([ids[0], ids[1]], true, 5);
    const start = await exported(store);
    let whole = "";
    await inCopy(async (copy) => {
      await ingestExport(copy, start);
      await say(copy);
      whole = await exported(copy);
    });
    for (const moment of ["before", "after"] as const) {
      for (let at = 0, isCut = true; isCut; at++)
        await inCopy(async (copy) => {
          await ingestExport(copy, start);
          isCut = await say(dyingStore(copy, at, moment)).then(
            () => false,
            () => true,
          );
          const faults = (await verifyStore(copy)).faults.filter(({ rule }) => rule !== "links");
          expect({ at, moment, faults }).toEqual({ at, moment, faults: [] });
          await say(copy);
          expect({ at, moment, text: await exported(copy) }).toEqual({ at, moment, text: whole });
        });
    }
  });
});
