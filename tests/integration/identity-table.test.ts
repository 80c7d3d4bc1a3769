import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { idKey } from "../../src/domain/identity/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { eraseItem } from "../../src/ingest/removing/erase";
import { removeItem } from "../../src/ingest/removing/remove";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store, StoredRecord } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument } from "../builders/documents";
import { everyNth } from "../builders/thorough";

/** The pairs of docs/decisions/identity.md: each is read in, in both orders (in `npm test`, in one of them). */

interface Said {
  readonly draft: object;
  readonly speaker?: string;
  readonly at?: string;
}

/** What a row of the table is about, by its number. `secondIs`: which part of the second draft is meant. */
interface Pair {
  readonly first: object;
  readonly second: object;
  readonly firstSpeaker?: string;
  readonly secondSpeaker?: string;
  readonly firstAt?: string;
  readonly secondAt?: string;
  readonly secondIs?: "author" | "quotedPost" | "post";
  /** Read in before, and after both. */
  readonly given?: readonly Said[];
  readonly later?: readonly Said[];
  /** What a person says of the two once they are in; then they are read in again. */
  readonly settle?: boolean;
  /** What becomes of the first as soon as it is in. */
  readonly then?: "remove" | "erase";
}

const root = join(__dirname, "../..");
const PAIRS = JSON.parse(readFileSync(join(root, "tests/fixtures/identity/pairs.json"), "utf8")) as Record<
  string,
  Pair
>;
const ROWS = readFileSync(join(root, "docs/decisions/identity.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number = "", first = "", second = "", same = "", why = ""] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    return /^\d+$/.test(number) ? [{ number, title: `${first} / ${second}`, same, why }] : [];
  });
const AT = "2024-06-01T08:00:00.000Z";

it("the table has at least sixty pairs, each with an input, and each input has its row", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(60);
  expect(ROWS.map(({ number }) => number)).toEqual(Object.keys(PAIRS));
  for (const { same, why } of ROWS) expect([["yes", "no"].includes(same), why !== ""]).toEqual([true, true]);
});

describe.each(everyNth(ROWS, 3))("pair $number: $title", ({ number, same }) => {
  it.each(everyNth(["first", "second"] as const, 2, Number(number) % 2))(
    `is ${same === "yes" ? "one" : "two"} when the %s comes first`,
    async (order) => {
      const pair = PAIRS[number];
      if (pair === undefined) throw new Error(`Row ${number} has no input.`);
      const store = await openSqlite(":memory:");
      try {
        const [first, second] = await idsOf(store, pair, order);
        expect((await verifyStore(store)).faults).toEqual([]);
        expect(first === second).toBe(same === "yes");
      } finally {
        await store.close();
      }
    },
  );
});

async function idsOf(store: Store, pair: Pair, order: "first" | "second"): Promise<[string, string]> {
  for (const said of pair.given ?? []) await read(store, said);
  let [first, second]: [Id | undefined, Id | undefined] = [undefined, undefined];
  const readFirst = async () => {
    first = await read(store, saidFirst(pair));
    if (pair.then === "remove") await removeItem(store, first, () => AT);
    if (pair.then === "erase") await eraseItem(store, first, () => AT);
  };
  const readSecond = async () => {
    second = await partOf(store, await read(store, saidSecond(pair)), pair.secondIs);
  };
  for (const step of order === "first" ? [readFirst, readSecond] : [readSecond, readFirst]) await step();
  if (first === undefined || second === undefined) throw new Error("Expected both to be read.");
  if (pair.settle !== undefined) {
    await read(store, { draft: { type: "IdentitySettlement", items: [first, second], same: pair.settle } });
    for (const said of [saidFirst(pair), saidSecond(pair), ...(pair.later ?? [])]) await read(store, said);
  }
  return [(await leadOf(store, first)).item.id, (await leadOf(store, second)).item.id];
}

const saidFirst = ({ first, firstSpeaker = "one", firstAt = AT }: Pair): Said => ({
  draft: first,
  speaker: firstSpeaker,
  at: firstAt,
});
const saidSecond = ({ second, secondSpeaker = "two", secondAt = AT }: Pair): Said => ({
  draft: second,
  speaker: secondSpeaker,
  at: secondAt,
});

async function read(store: Store, { draft, speaker = "one", at = AT }: Said): Promise<Id> {
  const document = aDocument("pair", JSON.stringify(draft), { format: "mediagraph", speaker: { name: speaker } });
  const report = await ingestDocuments(store, [document], { clock: () => at });
  const [item] = report.items;
  if (item?.id === undefined || item.id === null) throw new Error(JSON.stringify(report.rejected));
  return item.id;
}

async function partOf(store: Store, id: Id, part: Pair["secondIs"]): Promise<Id> {
  const { item } = await leadOf(store, id);
  if (part === undefined) return id;
  if (item.type === "Article") return item.body.flatMap((block) => ("postId" in block ? [block.postId] : []))[0] ?? id;
  if (item.type !== "SocialPost") return id;
  return (part === "author" ? item.authorId : item.quotedPostId) ?? id;
}

async function leadOf(store: Store, id: Id): Promise<StoredRecord> {
  const [record] = await store.find<RecordKind>(kindOf(id) as RecordKind, [idKey(id)]);
  if (!record) throw new Error(`The id ${id} leads nowhere.`);
  return record;
}
