import { describe, expect, it } from "@jest/globals";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";

const day = (number: number): string => `2024-03-0${number}T08:00:00.000Z`;
const KEEPER = aPersonDraft("Lea Brandt", { aliases: { en: ["Keeper Brandt"] } });
const PILOT = aPersonDraft("Lea Brandt", { aliases: { en: ["Pilot Brandt"] }, wikidataId: "Q72" });
const ARTICLE = anArticleDraft("Two at the harbour", {
  url: "https://n.example/harbour",
  body: [paragraph("Keeper Brandt waved to Pilot Brandt.")],
});

async function readBoth(store: Store): Promise<readonly [Id, Id]> {
  const documents = [KEEPER, PILOT].map((draft, index) => ({
    ...draftsDocument("drafts", draft),
    speaker: { name: `speaker ${index}` },
  }));
  const { items } = await ingestDocuments(store, [...documents, draftsDocument("text", ARTICLE)], {
    clock: () => day(1),
  });
  return [items[0]?.id ?? "entity_", items[1]?.id ?? "entity_"];
}

const say = (store: Store, ids: readonly [Id, Id], same: boolean, at: number) =>
  createWriter(store, () => day(at)).settle({ items: ids, same, correctedBy: "desk" });

/** What must hold on any engine when two profiles are united by a person, and parted again. */
export function describeParting(
  name: string,
  open: () => Promise<Store>,
  moments: readonly ("before" | "after")[],
): void {
  const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await open();
    try {
      const result = await work(store);
      expect((await verifyStore(store)).faults).toEqual([]);
      return result;
    } finally {
      await store.close();
    }
  };

  describe(`${name}: two profiles that a person unites and parts`, () => {
    it.each(moments.flatMap((moment) => [true, false].map((same) => [moment, same] as const)))(
      "are the same after a crash %s each save and a replay, with same: %s",
      async (moment, same) => {
        const [ids, start] = await inStore(async (store) => {
          const both = await readBoth(store);
          if (!same) await say(store, both, true, 2);
          return [both, await exported(store)] as const;
        });
        const whole = await inStore(async (store) => {
          await ingestExport(store, start);
          await say(store, ids, same, 3);
          return exported(store);
        });
        for (let at = 0, isCut = true; isCut; at++)
          await inStore(async (store) => {
            await ingestExport(store, start);
            isCut = await say(dyingStore(store, at, moment), ids, same, 3).then(
              () => false,
              () => true,
            );
            // Links are made when somebody writes next. Nothing else waits for that.
            const faults = (await verifyStore(store)).faults.filter(({ rule }) => rule !== "links");
            expect({ at, faults }).toEqual({ at, faults: [] });
            await say(store, ids, same, 3);
            expect({ at, text: await exported(store) }).toEqual({ at, text: whole });
          });
      },
    );

    it("are completed by the next run that reads one of them, when nobody says it again", () =>
      inStore(async (store) => {
        const ids = await readBoth(store);
        await say(store, ids, true, 2);
        await expect(say(dyingStore(store, 0, "after"), ids, false, 3)).rejects.toThrow("died");
        expect(await readBoth(store)).toEqual(ids);
        const found = await store.records("entity", ids as readonly Id<"entity">[]);
        expect(found.map((record) => record?.item.parts)).toEqual([undefined, undefined]);
      }));
  });
}
