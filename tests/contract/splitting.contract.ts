import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument, draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";

let store: Store;

/** What splitting and merging profiles means, on any engine. `open` gives an empty store. */
export function describeSplitting(engine: string, open: () => Promise<Store>): void {
  describe(engine, () => {
    beforeEach(async () => (store = await open()));
    afterEach(async () => {
      expect((await verifyStore(store)).faults).toEqual([]);
      await store.close();
    });
    describeSplits();
    describeMerges();
  });
}

const day = (number: number): string => `2024-03-${String(number).padStart(2, "0")}T08:00:00.000Z`;

async function read(draft: ItemDraft, speaker: string, at: number, into = store): Promise<Id<"entity">> {
  const document = { ...draftsDocument("drafts", draft), speaker: { name: speaker } };
  const { items, rejected } = await ingestDocuments(into, [document], { clock: () => day(at) });
  expect(rejected).toEqual([]);
  return (items[0]?.id ?? "entity_") as Id<"entity">;
}

/** Two people that an account made one: the clinic's doctor and the gallery's painter. */
const X = (handle: string) => ({ platform: "X" as const, handle });
const PAINTER = aPersonDraft("Mira Holt", {
  aliases: { en: ["The painter Holt"] },
  sameAs: ["https://art.example/h"],
  accounts: [X("mira")],
});
const DOCTOR = aPersonDraft("Mira Holt", {
  aliases: { en: ["Doctor Holt"] },
  wikidataId: "Q71",
  accounts: [X("mira"), X("dr_holt")],
});
const ARTICLE = anArticleDraft("Two women", {
  url: "https://n.example/two",
  body: [paragraph("The painter Holt met Doctor Holt.")],
});

async function readBoth(at = 1, into = store): Promise<Id<"entity">> {
  const one = await read(PAINTER, "gallery", at, into);
  expect(await read(DOCTOR, "clinic", at + 1, into)).toBe(one);
  await ingestDocuments(into, [draftsDocument("text", ARTICLE)], { clock: () => day(at) });
  return one;
}

const split = (entity: string, speakers: string[], keys: string[], at: number, into = store) =>
  createWriter(into, () => day(at)).settle({ entity, speakers, keys, correctedBy: "desk" });
const settle = (items: readonly [string, string, ...string[]], same: boolean, at: number, into = store) =>
  createWriter(into, () => day(at)).settle({ items, same, correctedBy: "desk" });
const undo = (subject: Id, correction: string, at: number, into = store) =>
  createWriter(into, () => day(at)).correct({ action: "WITHDRAW", subject, correction, by: "desk" });

async function shown(into = store): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { id, names, aliases, sameAs, wikidataId, accounts, parts } of into.scan("entity"))
    found[id] = { names, aliases, sameAs, wikidataId, accounts: accounts.map(({ handle }) => handle), parts };
  return found;
}

/** As a reader finds them under each profile. Those of one article come in the order of their ids. */
async function mentionsListed(into: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const ids: Id<"entity">[] = [];
  for await (const { id } of into.scan("entity")) ids.push(id);
  const pages = await into.reader().related("Entity.mentions", ids, { order: "ASC", take: { first: 10 } });
  const mentions = await into.reader().get(
    "mention",
    pages.flatMap(({ rows }) => rows.map(({ id }) => id as Id<"mention">)),
  );
  pages.forEach(({ rows }, index) => {
    const surfaces = rows.flatMap(({ id }) => mentions.find((one) => one?.id === id)?.surface ?? []);
    if (rows.length > 0) found[ids[index] ?? ""] = surfaces.sort();
  });
  return found;
}

async function mentionsIn(into = store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const { mentions } of into.scan("article"))
    for (const { entityId, surface } of mentions) (found[entityId] ??= []).push(surface);
  const sorted = Object.entries(found).map(([id, surfaces]) => [id, surfaces.toSorted()]);
  expect(await mentionsListed(into)).toEqual(Object.fromEntries(sorted));
  return found;
}

const THE_PAINTER = { aliases: { en: ["The painter Holt"] }, accounts: ["mira"], sameAs: ["https://art.example/h"] };
const THE_DOCTOR = { names: { en: "Mira Holt" }, aliases: { en: ["Doctor Holt"] }, wikidataId: "Q71" };

function describeSplits(): void {
  describe("a profile that a person says to be two", () => {
    it("is two by its speakers: each has what was said of it, its keys and its mentions, whatever is read again", async () => {
      const one = await readBoth();
      const { id: two, outcome } = await split(one, ["clinic"], [], 5);
      expect(outcome).toBe("parted");
      expect(two).not.toBe(one);
      const after = await shown();
      expect(after).toMatchObject({ [one]: THE_PAINTER, [two]: { ...THE_DOCTOR, accounts: ["mira", "dr_holt"] } });
      expect(after).toMatchObject({ [one]: { wikidataId: undefined, parts: undefined } });
      expect(await mentionsIn()).toEqual({ [one]: ["The painter Holt"], [two]: ["Doctor Holt"] });
      for (const at of [6, 7]) {
        expect(await read(PAINTER, "gallery", at)).toBe(one);
        expect(await read(DOCTOR, "clinic", at)).toBe(two);
        expect(await shown()).toEqual(after);
      }
      // Another speaker says it by a key of each, and by the keys of both.
      expect(await read(aPersonDraft("M. Holt", { wikidataId: "Q71" }), "paper", 8)).toBe(two);
      expect(await read(aPersonDraft("M. Holt", { accounts: [X("mira"), X("dr_holt")] }), "radio", 8)).toBe(one);
      expect(await split(one, ["clinic"], [], 9)).toEqual({ id: two, outcome: "unchanged" });
    });

    it("is two by a key, which a speaker that stays says in vain from then on", async () => {
      const one = await readBoth();
      const { id: two } = await split(one, [], ["wikidata:Q71"], 5);
      const after = await shown();
      expect(after).toMatchObject({
        [one]: { wikidataId: undefined, aliases: { en: ["Doctor Holt", "The painter Holt"] } },
        [two]: { names: { en: "Mira Holt" }, wikidataId: "Q71", accounts: [] },
      });
      for (const at of [6, 7]) {
        expect(await read(DOCTOR, "clinic", at)).toBe(one);
        expect(await shown()).toEqual(after);
      }
      expect(await read(aPersonDraft("Mira Holt", { wikidataId: "Q71" }), "paper", 8)).toBe(two);
    });

    it("is one again when that is taken back, and two again after that", async () => {
      const one = await readBoth();
      const before = await shown();
      const { id: two } = await split(one, ["clinic"], ["account:X:mira"], 5);
      const parted = await shown();
      expect(parted).toMatchObject({ [one]: { accounts: [] }, [two]: { accounts: ["mira", "dr_holt"] } });
      expect(await undo(one, two, 6)).toEqual({ id: one, outcome: "corrected" });
      const again = (await shown()) as Record<string, Record<string, unknown>>;
      expect({ ...again[one], parts: undefined }).toEqual(before[one]);
      expect(Object.keys(again)).toEqual([one]);
      expect([await read(PAINTER, "gallery", 7), await read(DOCTOR, "clinic", 7)]).toEqual([one, one]);
      // The older word changes nothing any more.
      const told = {
        type: "EntitySplit",
        entity: one,
        speakers: ["clinic"],
        keys: ["account:X:mira"],
        correctedAt: day(5),
      };
      const document = aDocument("told", JSON.stringify(told), { format: "mediagraph" });
      expect(await ingestDocuments(store, [document], { clock: () => day(8) })).toMatchObject({ unchanged: 1 });
      expect(await split(one, ["clinic"], ["account:X:mira"], 9)).toEqual({ id: two, outcome: "parted" });
      expect(await shown()).toEqual(parted);
    });

    it("goes along in an export, also into a store that knows nothing of it", async () => {
      await readBoth();
      const united = await exported(store);
      const one = await readBoth(3);
      const { id: two } = await split(one, ["clinic"], [], 6);
      const after = await shown();
      const parted = await exported(store);
      await ingestExport(store, united);
      expect(await shown()).toEqual(after);
      const copy = await openSqlite(":memory:");
      try {
        for (const text of [united, parted, united, parted]) await ingestExport(copy, text);
        expect(await shown(copy)).toEqual(after);
        expect(await exported(copy)).toBe(parted);
        expect(await read(DOCTOR, "clinic", 8, copy)).toBe(two);
        expect((await verifyStore(copy)).faults).toEqual([]);
      } finally {
        await copy.close();
      }
    });

    it("keeps its name where two stores split off all who speak of it, in whatever order the two exchange that", async () => {
      const other = await openSqlite(":memory:");
      try {
        const one = await readBoth();
        await readBoth(1, other);
        const { id: two } = await split(one, ["clinic"], [], 5);
        const { id: three } = await split(one, ["gallery"], [], 6, other);
        const [mine, theirs] = [await exported(store), await exported(other)];
        for (const into of [store, other])
          for (const text of [theirs, mine, theirs]) expect((await ingestExport(into, text)).rejected).toEqual([]);
        const after = await shown();
        expect(after).toMatchObject({ [two]: THE_DOCTOR, [three]: THE_PAINTER });
        expect(after[one]).toEqual({ names: { en: "Mira Holt" }, aliases: {}, sameAs: [], accounts: [] });
        expect(await shown(other)).toEqual(after);
        const text = await exported(store);
        expect(await exported(other)).toBe(text);
        for (const into of [store, other]) {
          await ingestExport(into, text);
          expect(await exported(into)).toBe(text);
        }
        expect(await read(DOCTOR, "clinic", 8)).toBe(two);
        expect(await read(PAINTER, "gallery", 8)).toBe(three);
        expect(await shown()).toEqual(after);
        // Whoever speaks of it goes before what it was called.
        await read(aPersonDraft("Mira B. Holt", { wikidataId: "Q5" }), "paper", 9);
        const [{ id: four } = { id: "" }] = await store
          .reader()
          .lookup("entity", ["wikidata:Q5"])
          .then((all) => all.flatMap((found) => found ?? []));
        await settle([one, four], true, 10);
        expect(await shown()).toMatchObject({ [one]: { names: { en: "Mira B. Holt" } } });
        expect((await verifyStore(other)).faults).toEqual([]);
      } finally {
        await other.close();
      }
    });

    it("gives its key to the other one in a store that had the profile as one, or had it erased", async () => {
      const other = await openSqlite(":memory:");
      const erasing = await openSqlite(":memory:");
      try {
        const one = await readBoth();
        for (const into of [other, erasing]) await readBoth(1, into);
        await createWriter(erasing, () => day(3)).erase(one);
        const { id: two } = await split(one, [], ["wikidata:Q71"], 5);
        for (let times = 0; times < 2; times++)
          for (const into of [other, erasing])
            expect((await ingestExport(into, await exported(store))).rejected).toEqual([]);
        expect(await exported(other)).toBe(await exported(store));
        const [found] = await other.reader().lookup("entity", ["wikidata:Q71"]);
        expect(found?.id).toBe(two);
        expect(await shown(erasing)).toMatchObject({ [two]: { wikidataId: "Q71" } });
        for (const { faults } of [await verifyStore(other), await verifyStore(erasing)]) expect(faults).toEqual([]);
      } finally {
        await Promise.all([other.close(), erasing.close()]);
      }
    });

    it("takes what a speaker of the other one says of somebody else of that name", async () => {
      const one = await readBoth();
      const { id: two } = await split(one, ["gallery"], ["https://art.example/h"], 5);
      // The first key of the gallery gave the first profile its id, and is of the other one now.
      expect(await read(aPersonDraft("Mira Holt", { aliases: { en: ["Captain Holt"] } }), "gallery", 6)).toBe(two);
      expect(await read(DOCTOR, "clinic", 7)).toBe(one);
    });

    it("may share a Wikidata id with the other one, where inputs say it of both", async () => {
      const one = await readBoth();
      await read({ ...PAINTER, wikidataId: "Q71" }, "gallery", 4);
      const { id: two } = await split(one, ["gallery"], [], 5);
      expect(await shown()).toMatchObject({ [one]: { wikidataId: "Q71" }, [two]: { wikidataId: "Q71" } });
      expect(await read(DOCTOR, "clinic", 6)).toBe(one);
      expect(await read({ ...PAINTER, wikidataId: "Q71" }, "gallery", 6)).toBe(two);
      // As the next version of the program does.
      await recomputeAll(store);
      expect(Object.keys(await shown()).sort()).toEqual([one, two].sort());
    });

    it("keeps the name that the other one got of an earlier input, whatever its speaker said all of since", async () => {
      const one = await read(PAINTER, "gallery", 1);
      expect(await read(aPersonDraft("Mira Holt", { accounts: [X("mira"), X("dr_holt")] }), "clinic", 6)).toBe(one);
      const { id: two } = await split(one, [], ["account:X:dr_holt"], 7);
      const after = await shown();
      const text = await exported(store);
      expect((await ingestExport(store, text)).rejected).toEqual([]);
      const copy = await openSqlite(":memory:");
      for (let times = 0; times < 2; times++) expect((await ingestExport(copy, text)).rejected).toEqual([]);
      expect([await shown(), await shown(copy)]).toEqual([after, after]);
      expect(await read(aPersonDraft("M. Holt", { accounts: [X("dr_holt")] }), "paper", 8)).toBe(two);
      await copy.close();
    });

    it("is still not the other one, when that became a part of a third and an export is read again", async () => {
      const one = await readBoth();
      const { id: two } = await split(one, ["clinic"], [], 5);
      let three = one;
      // Of two words of one time the one with the higher id counts, so several profiles are tried.
      for (const [index, name] of ["Captain", "Pilot", "Judge", "Miner"].entries()) {
        three = await read(aPersonDraft(`${name} Holt`), "harbour", 3);
        await settle([three, two], true, 6 + 2 * index);
        const text = await exported(store);
        await ingestExport(store, text);
        expect(await exported(store)).toBe(text);
        if (index < 3) await settle([three, two], false, 7 + 2 * index);
      }
      await createWriter(store, () => day(14)).erase(three);
      const erased = await exported(store);
      await ingestExport(store, erased);
      expect(await exported(store)).toBe(erased);
    });

    it("is refused of a part of which nothing would be left", async () => {
      const one = await readBoth();
      const two = await read(aPersonDraft("Captain Holt"), "harbour", 3);
      await settle([one, two], true, 4);
      await expect(split(two, ["harbour"], [], 5)).rejects.toThrow(`nothing would be left of ${two}`);
    });

    it("is refused where nothing would be left, where nobody says it, and for the key of another profile", async () => {
      const one = await readBoth();
      await read(aPersonDraft("Somebody Else", { wikidataId: "Q9" }), "paper", 3);
      for (const [speakers, keys, fault] of [
        [["clinic", "gallery"], [], "nothing would be left"],
        [[], [], "name those that speak of the other profile"],
        [["radio"], [], "radio says nothing of"],
        [[], ["wikidata:Q8"], "nobody says wikidata:Q8"],
        [[], ["wikidata:Q9"], "is of entity_"],
        [[], ["name:mira"], "expected an address, or a key"],
      ] as const)
        await expect(split(one, [...speakers], [...keys], 5)).rejects.toThrow(fault);
    });
  });
}

function describeMerges(): void {
  it("a live profile does not vanish by a word that it is a removed one", async () => {
    const ids = [
      await read(aPersonDraft("Lea Brandt"), "a", 1),
      await read(aPersonDraft("Lea Brandt"), "b", 2),
    ] as const;
    await createWriter(store, () => day(3)).remove(ids[0]);
    await expect(settle(ids, true, 4)).rejects.toThrow(`${ids[0]} was removed; restore it first`);
    expect(Object.keys(await shown())).toEqual([ids[1]]);
    await createWriter(store).remove(ids[1]);
    expect(await settle(ids, true, 5)).toEqual({ id: ids[0], outcome: "united" });
  });

  describe("several profiles that a person says to be one", () => {
    it("are one, and leave one by one, each with its mentions", async () => {
      const lea = (name: string, alias: string) => aPersonDraft(name, { aliases: { en: [alias] } });
      const ids = [
        await read(lea("Lea Brandt", "Pilot Brandt"), "a", 1),
        await read(lea("Lea Brandt", "Nurse Brandt"), "b", 2),
        await read(lea("L. Brandt", "Miner Brandt"), "c", 3),
      ] as const;
      const body = [paragraph("Pilot Brandt, Nurse Brandt and Miner Brandt.")];
      await ingestDocuments(store, [draftsDocument("text", anArticleDraft("Three", { body }))], {
        clock: () => day(4),
      });
      const apart = { [ids[0]]: ["Pilot Brandt"], [ids[1]]: ["Nurse Brandt"], [ids[2]]: ["Miner Brandt"] };
      expect(await mentionsIn()).toEqual(apart);
      const before = await shown();
      await expect(settle([ids[2], ids[1], "wikidata:Q5"], true, 5)).rejects.toThrow("no item wikidata:Q5");
      await expect(settle([ids[2], ids[1], ids[0]], false, 5)).rejects.toThrow("only be said that all are the same");
      expect(await shown()).toEqual(before);
      expect(await settle([ids[2], ids[1], ids[0]], true, 5)).toEqual({ id: ids[0], outcome: "united" });
      expect(await settle([ids[2], ids[1], ids[0]], true, 6)).toEqual({ id: ids[0], outcome: "unchanged" });
      expect(Object.keys(await shown())).toEqual([ids[0]]);
      expect(await mentionsIn()).toEqual({ [ids[0]]: ["Pilot Brandt", "Nurse Brandt", "Miner Brandt"] });
      await settle([ids[0], ids[1]], false, 7);
      expect(await mentionsIn()).toEqual({ [ids[0]]: ["Pilot Brandt", "Miner Brandt"], [ids[1]]: ["Nurse Brandt"] });
      await settle([ids[0], ids[2]], false, 8);
      expect(await mentionsIn()).toEqual(apart);
      expect(Object.keys(await shown()).sort()).toEqual([...ids].sort());
    });
  });
}
