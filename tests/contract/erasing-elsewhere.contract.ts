import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { hashedKey, urlKey } from "../../src/domain/identity/identity";
import { copyStore } from "../../src/upkeep/copy-store";
import { mergeStore } from "../../src/upkeep/merge-store";
import { repairStore } from "../../src/upkeep/repair";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { verifyStore } from "../../src/upkeep/verify";
import { tarOf, zipOf } from "../builders/archives";
import { aPostDraft } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { clock, DRAFTS, Erasing, everythingIn, ITEMS, type Opened, pilot } from "../builders/erased-items";
import { rejectionsOf } from "../builders/writes";

/** An erased item is gone from kept inputs too, and stays gone in copies of the store and in other stores. */
export function describeErasingElsewhere(name: string, open: () => Opened): void {
  describe(`erasing on ${name}, elsewhere`, () => {
    const erasing = new Erasing(open);

    it("deletes the kept inputs that contain the item, by address or by words, and no others", async () => {
      const kept = (id: string, overrides: object) => ({
        id,
        input: `${id}.txt`,
        reason: "is broken",
        rejectedAt: clock(),
        ...overrides,
      });
      const bytes = (text: string) => new Uint8Array(Buffer.from(text));
      await erasing.store.rejections.keep([
        kept("words", { content: bytes("…\nCRANES of the Marigold pier stand still, says  Oda Brekke.\n{") }),
        kept("escaped", { content: bytes('{"type": "Article", "summary": "Nobody\\nknows \\u0075ntil when."') }),
        kept("address", { url: "https://quayside.example/marigold?utm_source=mail" }),
        kept("named", { input: "https://quayside.example/marigold" }),
        kept("other", {
          url: "https://quayside.example/",
          content: bytes("The pier, the cranes, and nobody who knows."),
        }),
        kept("empty", {}),
      ]);
      const report = await createWriter(erasing.store, clock).erase(
        await erasing.idOf("article", urlKey("https://quayside.example/marigold")),
      );
      expect(report.keptInputs).toBe(4);
      expect((await rejectionsOf(erasing.store)).map(({ id }) => id).sort()).toEqual(["empty", "other"]);
    });

    it("deletes the kept archives that contain the item or cannot be searched, and no others", async () => {
      const text = "CRANES of the Marigold pier stand still, says Oda Brekke.";
      const contents: Record<string, Uint8Array> = {
        zip: zipOf({ path: "a.json", content: "{" }, { path: "b.txt", content: `A pier\n\n${text}` }),
        gzip: gzipSync(`{"text": "${text}"`),
        tar: gzipSync(tarOf({ path: "in.zip", content: zipOf({ path: "c.json", content: `{ "a": "${text}` }) })),
        wide: Buffer.from(`\ufeff{"text": "${text}"`, "utf16le"),
        mail: Buffer.from(
          `From: a@b.example\nTo: c@d.example\nSubject: Pier\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString("base64")}`,
        ),
        encrypted: zipOf({ path: "a.txt", content: "secret", flags: 1 }),
        damaged: gzipSync("The pier, the cranes.".repeat(99)).subarray(0, 40),
        other: zipOf({ path: "a.json", content: "{" }, { path: "b.txt", content: "A pier\n\nNobody works there." }),
        packed: gzipSync('{"text": "Nobody works there."'),
      };
      await erasing.store.rejections.keep(
        Object.entries(contents).map(([id, content]) => ({
          id,
          input: `${id}.bin`,
          reason: "is broken",
          rejectedAt: clock(),
          content: new Uint8Array(content),
        })),
      );
      await createWriter(erasing.store, clock).erase(
        await erasing.idOf("article", urlKey("https://quayside.example/marigold")),
      );
      expect((await rejectionsOf(erasing.store)).map(({ id }) => id).sort()).toEqual(["other", "packed"]);
    });

    it("is kept by a repair, by computing everything again, and by a copy of the store", async () => {
      for (const [kind, key] of ITEMS) await erasing.erase(await erasing.idOf(kind, key));
      const before = await everythingIn(erasing.store);
      await recomputeAll(erasing.store);
      expect(await repairStore(erasing.store)).toMatchObject({ repaired: [], unsaved: [] });
      expect(await everythingIn(erasing.store)).toBe(before);
      const copy = await erasing.another();
      expect((await copyStore(erasing.store, copy)).differing).toEqual([]);
      expect(await everythingIn(copy)).toBe(before);
    });

    it("reaches another store by a merge and by an export, whether or not that store has the item", async () => {
      const [full, empty, fromExport] = [await erasing.another(), await erasing.another(), await erasing.another()];
      for (const other of [full, fromExport]) await erasing.ingest(DRAFTS, other);
      for (const [kind, key] of ITEMS) await erasing.erase(await erasing.idOf(kind, key));
      for (const other of [full, empty]) await mergeStore(erasing.store, other);
      await ingestExport(fromExport, await exported(erasing.store));
      for (const other of [full, empty, fromExport]) {
        const left = await everythingIn(other);
        for (const words of ITEMS.flatMap(([, , said]) => said))
          expect([words, left.includes(words)]).toEqual([words, false]);
        expect(await erasing.ingest(DRAFTS, other)).toMatchObject({ accepted: 0, updated: 0 });
        expect((await verifyStore(other)).faults).toEqual([]);
      }
      const again = await mergeStore(erasing.store, full);
      expect([again.outcomes.accepted, again.outcomes.updated]).toEqual([0, 0]);
    });

    it("holds against a store and an export that still have the item", async () => {
      const full = await erasing.another();
      await erasing.ingest(DRAFTS, full);
      await erasing.ingest(
        [
          aPostDraft("Zinnober fog over Mali", {
            platform: "OTHER",
            nativeId: "81",
            author: pilot,
            availability: "AVAILABLE",
          }),
        ],
        full,
      );
      const text = await exported(full);
      for (const [kind, key] of ITEMS) await erasing.erase(await erasing.idOf(kind, key));
      const merged = await mergeStore(full, erasing.store);
      expect(merged.found).toBe(merged.ids);
      await ingestExport(erasing.store, text);
      const left = await everythingIn(erasing.store);
      for (const words of ITEMS.flatMap(([, , said]) => said))
        expect([words, left.includes(words)]).toEqual([words, false]);
      const again = await mergeStore(full, erasing.store);
      expect([again.outcomes.accepted, again.outcomes.updated]).toEqual([0, 0]);
    });

    it("reaches a store that knows the item under another id, by the hash of a key", async () => {
      const other = await erasing.another();
      const byUrl = { platform: "OTHER" as const, url: "https://m.example/@p/82", author: pilot };
      await erasing.ingest([aPostDraft("Zinnober at noon", { ...byUrl, nativeId: "82" })]);
      await erasing.ingest([aPostDraft("Zinnober at night", byUrl)], other);
      await erasing.erase(await erasing.idOf("post", urlKey("https://m.example/@p/82")));
      await mergeStore(erasing.store, other);
      expect(await everythingIn(other)).not.toContain("Zinnober at night");
      expect(await erasing.ingest([aPostDraft("Zinnober at dawn", byUrl)], other)).toMatchObject({
        accepted: 0,
        updated: 0,
      });
      expect(
        await other.find("post", [urlKey("https://m.example/@p/82"), hashedKey(urlKey("https://m.example/@p/82"))]),
      ).toMatchObject([null, { item: { erased: true } }]);
    });
  });
}
