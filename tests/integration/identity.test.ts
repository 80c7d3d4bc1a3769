import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { accountKey, wikidataKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { dyingStore } from "../builders/altered-store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { GraphClient } from "../builders/graph-client";
import { everyNth } from "../builders/thorough";

let store: Store;
beforeEach(async () => (store = await openSqlite(":memory:")));
afterEach(async () => {
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.close();
});

async function read(draft: ItemDraft, speaker: string, at = "2024-03-01T08:00:00.000Z", into = store): Promise<Id> {
  const document = { ...draftsDocument("drafts", draft), speaker: { name: speaker } };
  const { items, rejected } = await ingestDocuments(into, [document], { clock: () => at });
  expect(rejected).toEqual([]);
  return items[0]?.id ?? "account_";
}

const potus = (nativeId: string) =>
  ({ type: "SocialAccount", platform: "X", handle: "POTUS", nativeId }) satisfies ItemDraft;
const sights = [
  ["111", "2009-01-20T08:00:00.000Z"],
  ["222", "2017-01-20T08:00:00.000Z"],
  ["333", "2021-01-20T08:00:00.000Z"],
] as const;

describe("a handle that passes on", () => {
  it.each(everyNth([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[2, 0, 1]]], 4, 1))(
    "leads to the account that was seen with it last, and each knows its time, in the order %j",
    async (order) => {
      for (const [nativeId, at] of order.flatMap((index) => [sights[index] ?? sights[0]]))
        await read(potus(nativeId), "desk", at);
      const [holder] = await store.reader().lookup("account", [accountKey("X", "@potus")]);
      expect(holder?.nativeId).toBe("333");
      const { result } = await new GraphClient(store).run(
        "{ accounts(first: 3) { nodes { nativeId handles { handle from until } } } }",
      );
      const accounts = result.data?.["accounts"] as { nodes: { nativeId: string; handles: object[] }[] };
      expect(accounts.nodes.sort((a, b) => (a.nativeId < b.nativeId ? -1 : 1))).toEqual(
        sights.map(([nativeId, from], index) => ({
          nativeId,
          handles: [{ handle: "POTUS", from, until: sights[index + 1]?.[1] ?? null }],
        })),
      );
    },
  );

  it.each(["whole", "crashed and read again"])("may be swapped between two accounts in one batch, %s", async (how) => {
    const named = (nativeId: string, handle: string) => ({ ...potus(nativeId), handle });
    await read(named("1", "north"), "desk", "2020-01-01T08:00:00.000Z");
    await read(named("2", "south"), "desk", "2020-01-01T08:00:00.000Z");
    const swap = draftsDocument("drafts", named("1", "south"), named("2", "north"));
    const clock = () => "2021-01-01T08:00:00.000Z";
    if (how !== "whole") {
      // Both handles are let go by then, and nobody has them.
      await expect(ingestDocuments(dyingStore(store, 0, "after"), [swap], { clock })).rejects.toThrow("died");
    }
    await ingestDocuments(store, [swap], { clock });
    const holders = await store.reader().lookup("account", [accountKey("X", "north"), accountKey("X", "south")]);
    expect(holders.map((account) => account?.nativeId)).toEqual(["2", "1"]);
  });

  it("is settled where it is: an export of a store that knew less of it changes nothing the second time", async () => {
    const elsewhere = await openSqlite(":memory:");
    const [north, south] = [potus("1"), potus("2")];
    const readThere = (draft: ItemDraft, at: string) =>
      ingestDocuments(elsewhere, [draftsDocument("drafts", draft)], { clock: () => at });
    await readThere(south, "2020-01-02T08:00:00.000Z");
    await readThere(north, "2020-01-08T08:00:00.000Z");
    // Here the second account was seen with the handle before the first had let it go there.
    await read(north, "desk", "2020-01-01T08:00:00.000Z");
    const export1 = await exported(elsewhere);
    await elsewhere.close();
    expect((await ingestExport(store, export1)).rejected).toEqual([]);
    expect(await ingestExport(store, export1)).toMatchObject({ accepted: 0, updated: 0 });
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("leaves a removed account for one that was seen with it later, not for one that was seen before", async () => {
    const [[former, before], [removed, at], [next, after]] = sights;
    const holder = async () => (await store.reader().lookup("account", [accountKey("X", "potus")]))[0]?.nativeId;
    const id = await read(potus(removed), "desk", at);
    expect(await createWriter(store).remove(id)).toMatchObject({ outcome: "removed" });
    await read(potus(former), "desk", before);
    expect(await holder()).toBeUndefined();
    expect(await read({ type: "SocialAccount", platform: "X", handle: "potus" }, "desk", at)).toBe(id);
    await read(potus(next), "desk", after);
    expect(await holder()).toBe(next);
    expect(await read(potus(removed), "desk", "2022-01-20T08:00:00.000Z")).toBe(id);
    expect([await holder(), await store.reader().get("account", [id])]).toEqual([next, [null]]);
  });

  it("is no sign of who owned an account that lost it", async () => {
    await read(
      aPersonDraft("Ada President", { wikidataId: "Q990001", accounts: [{ platform: "X", handle: "POTUS" }] }),
      "desk",
    );
    for (const [nativeId, at] of sights) await read(potus(nativeId), "desk", at);
    const { result } = await new GraphClient(store).run("{ accounts(first: 3) { nodes { nativeId entity { id } } } }");
    const { nodes } = result.data?.["accounts"] as { nodes: { nativeId: string; entity: object | null }[] };
    expect(nodes.filter(({ entity }) => entity !== null).map(({ nativeId }) => nativeId)).toEqual(["333"]);
  });

  it("goes along in an export, with its times", async () => {
    for (const [nativeId, at] of sights) await read(potus(nativeId), "desk", at);
    const text = await exported(store);
    const other = await openSqlite(":memory:");
    await ingestExport(other, text);
    expect(await exported(other)).toBe(text);
    expect((await other.reader().lookup("account", [accountKey("X", "potus")]))[0]?.nativeId).toBe("333");
    await other.close();
  });
});

describe("a post in two stores", () => {
  const pasted = aPostDraft("The bridge is shut", {
    postedAt: { instant: "2024-02-08T00:00:00.000Z", precision: "DAY" },
  });
  const exact = { instant: "2024-02-07T21:30:00.000Z", precision: "SECOND" } as const;
  const fetched = aPostDraft("The bridge is shut", { nativeId: "41", postedAt: exact });
  // The key without a day leads to another post in both stores.
  const elder = aPostDraft("The bridge is shut", {
    nativeId: "40",
    postedAt: { ...exact, instant: "2024-01-01T08:00:00.000Z" },
  });

  it.each([
    ["pasted with its local day here, with its instant there", pasted, fetched],
    ["with its instant here, pasted with its local day there", fetched, pasted],
  ])("is one where one store is read into the other, %s", async (_, here, there) => {
    for (const draft of [elder, here]) await read(draft, "here");
    const other = await openSqlite(":memory:");
    for (const draft of [elder, there]) await read(draft, "there", undefined, other);
    await ingestExport(store, await exported(other));
    expect(await store.reader().count("post")).toBe(2);
    await other.close();
  });
});

describe("namesakes", () => {
  const smith = (more: object = {}) => aPersonDraft("John Smith", more);
  const namesakesOf = async (id: Id): Promise<string[]> => {
    const { result } = await new GraphClient(store).run(
      "query ($id: ID!) { entity(by: { id: $id }) { possiblySame { id } } }",
      {
        id,
      },
    );
    const { possiblySame } = result.data?.["entity"] as { possiblySame: { id: string }[] };
    return possiblySame.map(({ id: other }) => other);
  };

  const correctionsOf = async (id: Id): Promise<unknown> => {
    const query = `{ entity(by: { id: "${id}" }) { identityCorrections { id action correctedBy correctedAt other { id } } } }`;
    const data = await new GraphClient(store).data(query);
    return (data["entity"] as { identityCorrections: unknown }).identityCorrections;
  };

  it("are listed with each other until a person says that they are not the same, also in an export", async () => {
    const [one, two] = [await read(smith(), "one"), await read(smith({ aliases: { en: ["J. Smith"] } }), "two")];
    expect([await namesakesOf(one), await namesakesOf(two)]).toEqual([[two], [one]]);
    const writer = createWriter(store);
    expect(await writer.settle({ items: [one, two], same: false })).toEqual({ id: one, outcome: "parted" });
    expect(await writer.settle({ items: [two, one], same: false })).toEqual({ id: two, outcome: "unchanged" });
    expect([await namesakesOf(one), await namesakesOf(two)]).toEqual([[], []]);
    const accounts = [{ platform: "X" as const, handle: "jsmith" }];
    expect(await read(smith({ accounts }), "one")).toBe(one);
    expect(await read(smith({ accounts, aliases: { en: ["J. Smith"] } }), "two")).toBe(two);
    const text = await exported(store);
    expect(text).toContain(`"identityCorrections":{"${one}":{"action":"DIFFERENT","other":"${one}"}}`);
    const other = await openSqlite(":memory:");
    await ingestExport(other, text);
    expect(await exported(other)).toBe(text);
    await other.close();
  });

  it("keep who said that they are others, and when, and it can be taken back", async () => {
    const [one, two] = [await read(smith(), "one"), await read(smith(), "two")];
    const writer = createWriter(store, () => "2024-05-01T08:00:00.000Z");
    await writer.settle({ items: [one, two], same: false, correctedBy: "desk" });
    const said = { action: "DIFFERENT", correctedBy: "desk", correctedAt: "2024-05-01T08:00:00.000Z" };
    expect(await correctionsOf(one)).toEqual([{ ...said, id: two, other: { id: two } }]);
    expect(await correctionsOf(two)).toEqual([{ ...said, id: one, other: { id: one } }]);
    const undo = () => createWriter(store).correct({ action: "WITHDRAW", subject: one, correction: two });
    expect(await undo()).toEqual({ id: one, outcome: "corrected" });
    expect([await correctionsOf(one), await correctionsOf(two)]).toEqual([[], []]);
    expect(await namesakesOf(one)).toEqual([two]);
    expect(await undo()).toEqual({ id: null, outcome: "unknown" });
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("that were united keep who said so, also in an export", async () => {
    const [one, two] = [await read(smith(), "one"), await read(smith(), "two", "2024-03-02T08:00:00.000Z")];
    const writer = createWriter(store, () => "2024-05-01T08:00:00.000Z");
    await writer.settle({ items: [one, two], same: true, correctedBy: "desk" });
    await read(smith({ aliases: { en: ["J. Smith"] } }), "two");
    const said = { action: "SAME", correctedBy: "desk", correctedAt: "2024-05-01T08:00:00.000Z" };
    expect(await correctionsOf(one)).toEqual([{ ...said, id: two, other: { id: one } }]);
    const text = await exported(store);
    const other = await openSqlite(":memory:");
    await ingestExport(other, text);
    expect(await exported(other)).toBe(text);
    await other.close();
  });

  it.each(everyNth([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[0, 1, 0, 2, 1]]], 4, 3))(
    "are what was said last, in the order %j",
    async (order) => {
      const told = [false, null, false].map((same, minute) => ({
        type: "IdentitySettlement",
        items: minute === 1 ? ["wikidata:Q8", "wikidata:Q7"] : ["wikidata:Q7", "wikidata:Q8"],
        same,
        correctedAt: `2024-05-01T08:0${minute}:00.000Z`,
        correctedBy: `person ${minute}`,
      }));
      const [one, two] = [
        await read(smith({ wikidataId: "Q7" }), "one"),
        await read(smith({ wikidataId: "Q8" }), "two"),
      ];
      for (const index of order) {
        const document = aDocument("settled", JSON.stringify(told[index]), { format: "mediagraph" });
        expect((await ingestDocuments(store, [document])).rejected).toEqual([]);
      }
      const said = { action: "DIFFERENT", correctedBy: "person 2", correctedAt: "2024-05-01T08:02:00.000Z" };
      expect(await correctionsOf(one)).toEqual([{ ...said, id: two, other: { id: two } }]);
      expect(await correctionsOf(two)).toEqual([{ ...said, id: one, other: { id: one } }]);
      const late = { ...told[0], same: true };
      await ingestDocuments(store, [aDocument("late", JSON.stringify(late), { format: "mediagraph" })]);
      expect(await read(smith({ wikidataId: "Q8" }), "two")).toBe(two);
    },
  );

  it("that another store parted are others here too, whichever of the two comes first", async () => {
    const drafts = [smith({ wikidataId: "Q7" }), smith({ sameAs: ["https://who.example/2"] })];
    const [first = smith(), second = smith()] = drafts;
    const ids = [await read(first, "one"), await read(second, "two")] as const;
    await createWriter(store).settle({ items: ids, same: false, correctedBy: "desk" });
    const lines = (await exported(store)).trimEnd().split("\n");
    const both = smith({ wikidataId: "Q7", sameAs: ["https://who.example/2"] });
    for (const order of [lines, [...lines].reverse()]) {
      const copy = await openSqlite(":memory:");
      for (const draft of drafts) await read(draft, `here ${drafts.indexOf(draft)}`, "2024-01-01T08:00:00.000Z", copy);
      for (const line of order) await ingestExport(copy, `${line}\n`);
      await read(both, "four", "2024-06-01T08:00:00.000Z", copy);
      const found = await copy.reader().lookup("entity", ["wikidata:Q7", "url:https://who.example/2"]);
      expect(new Set(found.map((profile) => profile?.id)).size).toBe(2);
      expect((await verifyStore(copy)).faults).toEqual([]);
      await copy.close();
    }
  });

  it("become one when a person says that they are the same, which nothing but another word of a person takes back", async () => {
    const [one, two] = [await read(smith(), "one"), await read(smith(), "two", "2024-03-02T08:00:00.000Z")];
    const writer = createWriter(store);
    expect(await writer.settle({ items: [two, one], same: true })).toEqual({ id: one, outcome: "united" });
    expect(await writer.settle({ items: [two, one], same: true })).toEqual({ id: one, outcome: "unchanged" });
    expect(await read(smith(), "two")).toBe(one);
    await expect(writer.settle({ items: [one, two], same: null })).rejects.toThrow("are one item by now");
    await expect(writer.settle({ items: [one, "wikidata:Q5"], same: true })).rejects.toThrow("no item wikidata:Q5");
  });

  it("that were parted may be united after all, and what is different from one is different from both", async () => {
    const [one, two, three] = [await read(smith(), "one"), await read(smith(), "two"), await read(smith(), "three")];
    const writer = createWriter(store);
    await writer.settle({ items: [one, two], same: false });
    await writer.settle({ items: [two, three], same: false });
    const { id } = await writer.settle({ items: [one, two], same: true });
    expect(await namesakesOf(id)).toEqual([]);
    expect(await namesakesOf(three)).toEqual([]);
  });

  it("have a name in common, or one has it as an alias; a common alias alone is not enough", async () => {
    const person = (name: string, ...aliases: string[]) => aPersonDraft(name, { aliases: { en: aliases } });
    const one = await read(person("Ada Lind", "Ada Moor", "The pilot"), "one");
    const two = await read(person("ADA MOOR", "The captain"), "two");
    const three = await read(person("Bea Holm", "The pilot", "the captain"), "three");
    expect([await namesakesOf(one), await namesakesOf(two), await namesakesOf(three)]).toEqual([[two], [one], []]);
  });

  it("are read at the same cost whether 70 or 280 have the name as an alias", async () => {
    const id = await read(smith(), "one");
    const others = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) =>
        aPersonDraft(`Smith ${from + index}`, { aliases: { en: ["John Smith"] } }),
      );
    const cost = async () => {
      const { result, report } = await new GraphClient(store).run(
        "query ($id: ID!) { entity(by: { id: $id }) { possiblySame(first: 5) { id } } }",
        { id },
      );
      const { possiblySame } = result.data?.["entity"] as { possiblySame: object[] };
      return [possiblySame.length, report.roundTrips, report.documents];
    };
    await ingestDocuments(store, [draftsDocument("few", ...others(0, 70))]);
    const few = await cost();
    expect(few.slice(0, 2)).toEqual([5, 2]);
    await ingestDocuments(store, [draftsDocument("many", ...others(70, 280))]);
    expect(await cost()).toEqual(few);
  });

  it("are a bounded page however many there are, and in one round trip", async () => {
    for (let index = 0; index < 30; index++) await read(smith({ wikidataId: `Q99${index + 10}` }), "one");
    const [first] = await store.reader().lookup("entity", [wikidataKey("Q9910")]);
    const { result, report } = await new GraphClient(store).run(
      "query ($id: ID!) { entity(by: { id: $id }) { possiblySame(first: 5) { id } } }",
      { id: first?.id },
    );
    const { possiblySame } = result.data?.["entity"] as { possiblySame: object[] };
    expect([possiblySame.length, report.roundTrips]).toEqual([5, 2]);
  });
});
