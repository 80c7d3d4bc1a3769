import { describe, expect, it } from "@jest/globals";
import { idFor } from "../../../../../src/domain/ids";
import type { NamedWrite } from "../../../../../src/store/mongo/saving/plan-saves";
import { planSaves } from "../../../../../src/store/mongo/saving/plan-saves";
import { batchesOf } from "../../../../../src/store/mongo/saving/save-batches";
import { anArticle } from "../../../../builders/items";
import { aWrite } from "../../../../builders/writes";

const MIB = 1024 * 1024;
const EMPTY = { revisions: new Map(), records: new Map(), idsByIdentity: new Map() };

let count = 0;
/** An article whose document has about so many bytes, and so many edges. */
function named(bytes: number, edges = 0): NamedWrite {
  const article = anArticle(`${count++}`, { summary: "x".repeat(bytes) });
  const under = (parent: number) =>
    ({ relation: "Entity.articles", parent: idFor("entity", `${parent}`), sortKey: "1", child: article.id }) as const;
  const write = aWrite(article, { edges: Array.from({ length: edges }, (_, parent) => under(parent)) });
  return { write, savedBy: `save ${count}` };
}

const sizes = (writes: readonly NamedWrite[]): number[] => batchesOf(writes).map((batch) => batch.length);

describe("A batch of writes", () => {
  it("has at most 8 MiB", () => {
    expect(sizes(Array.from({ length: 9 }, () => named(1.9 * MIB)))).toEqual([4, 4, 1]);
    expect(sizes([named(7 * MIB), named(2 * MIB), named(100), named(7.9 * MIB)])).toEqual([1, 2, 1]);
  });

  it("counts a character as its bytes in UTF-8", () => {
    const arabic = () => ({ ...named(0), write: aWrite(anArticle(`${count++}`, { summary: "خ".repeat(2 * MIB) })) });
    expect(sizes([arabic(), arabic(), arabic()])).toEqual([1, 1, 1]);
  });

  it("has at most 1,000 rows", () => {
    expect(sizes(Array.from({ length: 5 }, () => named(10, 399)))).toEqual([2, 2, 1]);
  });

  it("has at most 100 writes, and each record once", () => {
    expect(sizes(Array.from({ length: 250 }, () => named(10)))).toEqual([100, 100, 50]);
    const [one, other] = [named(10), named(10)];
    expect(sizes([one, other, one])).toEqual([2, 1]);
  });

  it("is a single write if that is larger than a batch may be", () => {
    expect(sizes([named(10), named(12 * MIB), named(10), named(10, 3_000), named(10)])).toEqual([1, 1, 1, 1, 1]);
  });

  it("counts a write that is too large for a document as empty, since it is not sent", () => {
    const batches = batchesOf([named(10), named(20 * MIB), named(10)]);
    expect(batches.map((batch) => batch.map(({ refusal }) => refusal !== undefined))).toEqual([[false, true, false]]);
  });
});

describe("A write that is too large for a document", () => {
  const outcomeOf = (bytes: number, revision?: number) => {
    const [batch = []] = batchesOf([named(bytes)]);
    const id = batch[0]?.write.item.id ?? "";
    return planSaves(
      batch,
      revision === undefined ? EMPTY : { ...EMPTY, revisions: new Map([[id, { revision, savedBy: "another" }]]) },
    );
  };

  it.each([
    [16 * MIB - 1_000, "16.0"],
    [16 * MIB + 1, "16.1"],
    [16.45 * MIB, "16.5"],
    [17 * MIB + 1, "17.1"],
    [19.95 * MIB, "20.0"],
    [69.95 * MIB, "70.0"],
  ])("is refused by its kind, its size, the limit and the way out: %i bytes", (bytes, size) => {
    const {
      outcomes: [outcome],
      saves,
    } = outcomeOf(bytes);
    expect(outcome).toMatchObject({ status: "refused" });
    expect(outcome).toMatchObject({
      reason: expect.stringMatching(
        new RegExp(
          `^the article article_\\w+ \\("\\d+"\\) takes ${size.replace(".", "\\.")} MiB in the store, and MongoDB keeps at most 16 MiB of an item: split or shorten it, or keep it in a SQLite store$`,
        ),
      ),
    });
    expect(saves).toEqual([]);
  });

  it("has some 16 MiB or more", () => {
    expect(outcomeOf(15.9 * MIB).outcomes).toEqual([{ status: "saved", revision: 1 }]);
  });

  it("is a conflict, not refused, if it was built on an old revision", () => {
    expect(outcomeOf(20 * MIB, 3).outcomes).toMatchObject([{ status: "conflict" }]);
  });

  it("is named by the beginning of its text, without half a character", () => {
    const write = aWrite(anArticle("long", { headline: "🇲🇱".repeat(100), summary: "x".repeat(20 * MIB) }));
    const [[refused] = []] = batchesOf([{ write, savedBy: "x" }]);
    expect(refused?.refusal).toContain(`("${"🇲🇱".repeat(30)}…")`);
  });
});
