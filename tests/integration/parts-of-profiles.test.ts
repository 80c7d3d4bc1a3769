import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument, draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { interleaved } from "../builders/interleaved-processes";
import { everyNth, isThorough } from "../builders/thorough";
import { describeParting } from "../contract/parting.contract";

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

  it("leaves a part that it is in, which leaves another one later, and stays apart from both", async () => {
    const ids = await readAll();
    const before = await shown();
    const [one, two, three] = ids;
    await settle([two, three], true, 5);
    await settle([one, two], true, 6);
    await settle([two, three], false, 7);
    await settle([one, two], false, 8);
    expect(await shown()).toEqual(before);
    expect(await readAll(9)).toEqual(ids);
  });

  it("is erased with it, with its keys", async () => {
    const [one, two] = await readAll();
    await settle([one, two], true, 5);
    await createWriter(store).erase(two);
    const [record] = await store.records("entity", [one]);
    expect(record?.item).toMatchObject({ erased: true, inputs: {} });
    expect(record?.item.parts).toBeUndefined();
    expect((await keysOf([one])).flat().filter((key) => key.includes("Q71"))).toEqual([]);
    await expect(settle([one, two], false, 6)).rejects.toThrow("are one item by now");
    await readAll(7);
    expect((await store.records("entity", [two]))[0]).toBeNull();
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

  it.each(everyNth([[[0, 1]], [[1, 0]], [[0, 1, 0]], [[1, 0, 1]]], 4, 3))(
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

  it("takes confirmed mentions of it along when it leaves", async () => {
    const [one, two] = await readAll();
    const confirm = async (surface: string) => {
      for await (const { mentions } of store.scan("article"))
        for (const mention of mentions)
          if (mention.surface === surface)
            await createWriter(store, () => day(4)).correct({ action: "CONFIRM", mention: mention.id });
    };
    await confirm("Doctor Holt");
    await settle([one, two], true, 5);
    await confirm("The painter Holt");
    await settle([one, two], false, 6);
    const named: string[] = [];
    for await (const { corrections = {} } of store.scan("article"))
      for (const { entityId, surface } of Object.values(corrections)) named.push(`${surface}: ${entityId}`);
    expect(named.sort()).toEqual([`Doctor Holt: ${two}`, `The painter Holt: ${one}`]);
  });

  it("leaves removed what was removed as one", async () => {
    const [one, two] = await readAll();
    await settle([one, two], true, 5);
    await createWriter(store).remove(one);
    await settle([one, two], false, 6);
    expect((await store.records("entity", [one, two])).map((record) => record?.removedAt !== undefined)).toEqual([
      true,
      true,
    ]);
  });

  it("is named by an address that is the same as it, also where a source has that address", async () => {
    const [one, , three] = await readAll();
    await expect(settle(["https://art.example/nobody", three], true, 5)).rejects.toThrow("no item https://art.example");
    await ingestDocuments(store, [
      draftsDocument("source", { type: "Source", name: "Holt's art", url: "https://art.example/h" }),
    ]);
    expect(await settle([three, "https://art.example/h"], true, 6)).toEqual({ id: one, outcome: "united" });
    expect(await settle(["https://art.example/h#top", three], false, 7)).toEqual({ id: one, outcome: "parted" });
  });

  it("is refused where no part tells the two apart, and where an id leads nowhere", async () => {
    const [one, two, three] = await readAll();
    await settle([one, two], true, 5);
    await settle([one, three], true, 6);
    await expect(settle([one, "wikidata:Q5"], false, 7)).rejects.toThrow("no item wikidata:Q5");
    await expect(settle([one, "url:https://art.example/h"], false, 7)).rejects.toThrow("are one item by now");
    await expect(settle([two, three], false, 7)).rejects.toThrow(`are both parts of ${one}`);
    expect(await settle([one, "wikidata:Q71"], false, 8)).toEqual({ id: one, outcome: "parted" });
  });

  it.each([true, false])("is the same when another process reads it meanwhile: same %s", async (same) => {
    const picks = fc.array(fc.nat(1), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(picks, (turns) =>
        inCopy(async (copy) => {
          const ids = await readAll(1, copy);
          if (!same) await settle([ids[0], ids[1]], true, 5, copy);
          const later = { ...DOCTOR, aliases: { en: ["Doctor Holt", "Doc Holt"] } };
          await interleaved(
            [
              { store: copy, run: (one) => settle([ids[0], ids[1]], same, 6, one) },
              { store: copy, run: (one) => read(later, "clinic", 7, one) },
            ],
            turns,
          );
          const led = (await copy.find("entity", [`id:${ids[1]}`])).map((record) => record?.item.id);
          expect(led).toEqual([same ? ids[0] : ids[1]]);
          if (same) await settle([ids[0], ids[1]], false, 8, copy);
          expect(await shown(copy)).toMatchObject({
            [ids[0]]: { aliases: { en: ["The painter Holt"] } },
            [ids[1]]: { aliases: { en: ["Doctor Holt", "Doc Holt"] } },
          });
          expect(await readAll(9, copy)).toEqual(ids);
        }),
      ),
      { numRuns: isThorough ? 300 : 2, seed: 7 },
    );
  });
});

describeParting("sqlite", () => openSqlite(":memory:"), isThorough ? ["before", "after"] : ["after"]);
