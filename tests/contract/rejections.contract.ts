import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Rejection } from "../../src/store/store";
import type { PageKey, RejectionsRequest } from "../../src/store/store-reader";
import type { Opened } from "./store.contract";

const time = (minute: number): string => `2024-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;

/** Two of each minute. */
const REJECTIONS = Array.from({ length: 23 }, (_, index): Rejection => ({
  id: `r${String(index).padStart(2, "0")}`,
  input: `خبر ${index}.txt`,
  reason: "no text",
  rejectedAt: time(index >> 1),
  ...(index % 2 === 0 && { code: "EMPTY" as const, excerpt: `أول الكلام ${index}`, content: new Uint8Array(index) }),
  ...(index % 3 === 0 && { hints: { timeZone: "Asia/Aden" }, place: `line ${index}`, url: "https://a.example/" }),
}));
const NEWEST_FIRST = REJECTIONS.map(({ id }) => id).reverse();
const keyOf = (id: string): PageKey => ({ id, sortKey: time(Number(id.slice(1)) >> 1) });

export function rejectionsContract(opened: Opened): void {
  describe("the list of rejections", () => {
    const idsOf = async (request: RejectionsRequest): Promise<string[]> =>
      (await opened().store.reader().rejections(request)).rows.map(({ id }) => id);
    beforeEach(() => opened().store.rejections.keep(REJECTIONS));

    it("has the newest first, with everything but the bytes, of which it has the number", async () => {
      const { rows, ...page } = await opened()
        .other.reader()
        .rejections({ take: { first: 100 } });
      expect(page).toEqual({ hasPrevious: false, hasNext: false });
      expect(rows).toEqual(
        [...REJECTIONS].reverse().map(({ content, ...rest }) => ({
          id: rest.id,
          sortKey: rest.rejectedAt,
          item: { ...rest, ...(content && { contentSize: content.byteLength }) },
        })),
      );
    });

    it.each([1, 2, 5, 22, 23])("comes whole in pages of %d, from both ends", async (size) => {
      const forward: string[] = [];
      const back: string[] = [];
      for (let after: PageKey | undefined; ;) {
        const page = await opened()
          .store.reader()
          .rejections({ take: { first: size }, ...(after && { after }) });
        forward.push(...page.rows.map(({ id }) => id));
        after = page.rows.at(-1);
        if (!page.hasNext) break;
      }
      for (let before: PageKey | undefined; ;) {
        const page = await opened()
          .store.reader()
          .rejections({ take: { last: size }, ...(before && { before }) });
        back.unshift(...page.rows.map(({ id }) => id));
        before = page.rows[0];
        if (!page.hasPrevious) break;
      }
      expect(forward).toEqual(NEWEST_FIRST);
      expect(back).toEqual(NEWEST_FIRST);
    });

    it("keeps to a time and between two places, and counts the time", async () => {
      const times = { from: time(2), before: time(5) };
      const wanted = ["r09", "r08", "r07", "r06", "r05", "r04"];
      expect(await idsOf({ take: { first: 100 }, times })).toEqual(wanted);
      expect(await idsOf({ take: { first: 3 }, times, after: keyOf("r08") })).toEqual(["r07", "r06", "r05"]);
      expect(
        await idsOf({ take: { last: 2 }, times: { from: time(3) }, after: keyOf("r09"), before: keyOf("r04") }),
      ).toEqual(["r07", "r06"]);
      const reader = opened().store.reader();
      expect([
        await reader.countRejections(),
        await reader.countRejections({ times }),
        await reader.countRejections({ times: { before: time(0) } }),
      ]).toEqual([23, 6, 0]);
    });

    it("keeps to reasons and to a site, and counts them", async () => {
      const wanted = { codes: ["EMPTY", "BROKEN"] as const, site: "host:a.example", times: { before: time(8) } };
      expect(await idsOf({ take: { first: 2 }, ...wanted })).toEqual(["r12", "r06"]);
      expect(await idsOf({ take: { last: 5 }, ...wanted, before: keyOf("r00") })).toEqual(["r12", "r06"]);
      expect(await idsOf({ take: { first: 5 }, codes: ["BROKEN"] })).toEqual([]);
      expect(await idsOf({ take: { first: 5 }, site: "host:other.example" })).toEqual([]);
      const reader = opened().store.reader();
      expect([await reader.countRejections(wanted), await reader.countRejections({ codes: ["EMPTY"] })]).toEqual([
        3, 12,
      ]);
    });

    it("gives some by their ids, whole and in that order", async () => {
      const found = await opened().store.reader().rejectionsById(["r07", "unknown", "r06", "r07"]);
      expect(found).toEqual([REJECTIONS[7], null, REJECTIONS[6], REJECTIONS[7]]);
    });
  });
}
