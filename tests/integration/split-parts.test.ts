import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { repairStore } from "../../src/upkeep/repair";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";

type ProfileId = Id<"entity">;

let store: Store;
beforeEach(async () => (store = await openSqlite(":memory:")));
afterEach(() => store.close());

const day = (number: number): string => `2024-03-${String(number).padStart(2, "0")}T08:00:00.000Z`;
const writer = (at: number) => createWriter(store, () => day(at));
const faults = async () => (await verifyStore(store)).faults;

async function read(draft: ItemDraft, speaker: string, at: number): Promise<ProfileId> {
  const document = { ...draftsDocument("drafts", draft), speaker: { name: speaker } };
  const { items, rejected } = await ingestDocuments(store, [document], { clock: () => day(at) });
  expect(rejected).toEqual([]);
  return (items[0]?.id ?? "entity_") as ProfileId;
}

const SINGER: ItemDraft = { type: "Person", names: { fr: "Marthe Lorn" }, wikidataId: "Q70" };
const accounts = [{ platform: "X" as const, handle: "mlorn" }];
const MINISTER = aPersonDraft("Mats Lorn", { accounts, sameAs: ["https://lorn.example/"] });

async function readBoth(at = 1): Promise<readonly [elder: ProfileId, split: ProfileId]> {
  return [await read(SINGER, "atlas", at), await read(MINISTER, "gazette", at + 1)];
}

async function shown(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { id, type, names, baseLanguage, wikidataId, sameAs, accounts } of store.scan("entity"))
    found[id] = { type, names, baseLanguage, wikidataId, sameAs, accounts: accounts.map(({ handle }) => handle) };
  return found;
}

describe("a profile that was split, and then merged into another one", () => {
  it.each(["undo", "settle"])("leaves it as it was before: by %s", async (how) => {
    const [singer, minister] = await readBoth();
    await writer(3).settle({ entity: minister, speakers: [], keys: ["account:X:mlorn"] });
    const before = await shown();
    expect(Object.keys(before)).toHaveLength(3);
    for (let at = 5; at < 12; at += 4) {
      await writer(at).settle({ items: [singer, minister], same: true });
      expect(Object.keys(await shown())).toHaveLength(2);
      expect(await faults()).toEqual([]);
      if (how === "undo") await writer(at + 1).correct({ action: "WITHDRAW", subject: singer, correction: minister });
      else await writer(at + 1).settle({ items: [singer, minister], same: false });
      expect(await shown()).toEqual(before);
      expect(await faults()).toEqual([]);
      expect(await readBoth(at + 2)).toEqual([singer, minister]);
      expect(await shown()).toEqual(before);
    }
    // What was said of the split still holds of the profile that was split.
    const splits = (await store.records("entity", [singer, minister])).map((record) => record?.item.splits ?? {});
    expect(splits.map((one) => Object.values(one).map(({ from }) => from))).toEqual([[], [minister]]);
  });

  it("is found and repaired where an older version left its names behind", async () => {
    const [singer, minister] = await readBoth();
    const { id } = await writer(3).settle({ entity: minister, speakers: [], keys: ["account:X:mlorn"] });
    const before = await shown();
    const lines = (await exported(store)).split("\n").map((line) => {
      if (!line.includes(`"id":"${singer}"`)) return line;
      const profile = JSON.parse(line);
      const speaker = `before-splits@${minister}`;
      profile.names.en = "Mats Lorn";
      profile.recorded.inputs[speaker] = { format: "", input: "before-splits", observedAt: day(3), precedence: 0 };
      profile.recorded.provenance["names:en"] = { speaker };
      profile.recorded.splits = { [id]: { from: minister, firstSeenAt: day(3), speakers: [], keys: [] } };
      return JSON.stringify(profile);
    });
    await store.close();
    store = await openSqlite(":memory:");
    await ingestExport(store, lines.join("\n"));
    expect(await faults()).toEqual([
      { id: singer, rule: "parts", fault: `shows what is said of ${minister}, which is no part of it` },
    ]);
    expect((await repairStore(store)).left.faults).toEqual([]);
    expect(await shown()).toEqual(before);
  });
});
