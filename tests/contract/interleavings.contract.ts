import { RECORD_KINDS } from "../../src/domain/item";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ItemDraft } from "../../src/domain/draft";
import { idKey } from "../../src/domain/identity/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store, StoredRecord } from "../../src/store/store";
import { dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { exported, ingestExport } from "../builders/exported";
import { graphContent } from "../builders/graph-content";
import { DRAFTS, LIKELY, PROFILES } from "../builders/interleaved-drafts";
import type { Harness } from "./store.contract";

const REMOVED_AT = "2023-03-01T00:00:00.000Z";

/** What a speaker says at a time: drafts, by number, that are read as one document. */
interface Document {
  readonly speaker: string;
  readonly minute: number;
  readonly drafts: readonly number[];
}

const SAID: readonly ItemDraft[] = [...DRAFTS, ...LIKELY];
const ALL: readonly ItemDraft[] = [...SAID, ...PROFILES];
/** Each profile is known to a speaker of its own, before all else. */
const KNOWN: readonly Document[] = PROFILES.map((_, index) => ({
  speaker: `profile ${index}`,
  minute: index,
  drafts: [SAID.length + index],
}));

/** The hours at which documents are read, and read again by a clock that moved on. */
const [NOW, LATER] = ["08", "09"];

/** What a store must hold, told by `graphContent`, and which parts of that are compared. */
interface Expected {
  readonly content: readonly string[];
  readonly hour?: string;
  /** A key that several items could have leads to the one that came first. */
  readonly hasKeys: boolean;
  readonly hasTimes: boolean;
}

/** Opens new stores: for one writer at a time, and for two handles as two processes have them. */
export interface Opening {
  readonly alone: () => Promise<Harness>;
  readonly together: () => Promise<Harness>;
}

/**
 * What must hold on any engine, in whatever order inputs come. Each input has a speaker and a time that it keeps:
 * speakers edit what they said, withdraw it and say it again. `runs` is for each of the properties.
 */
export function describeInterleavings(name: string, { alone, together }: Opening, runs: number): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  const patience = 300_000 + parameters.numRuns * 60_000;
  const it = (title: string, property: () => Promise<unknown>) => test(title, property, patience);
  const check = <T>(property: fc.IAsyncProperty<T>) => fc.assert(property, parameters);
  const inStore = async <T>(work: (harness: Harness) => Promise<T>, open = alone): Promise<T> => {
    const harness = await open();
    try {
      return await work(harness);
    } finally {
      await harness.close();
    }
  };
  /** What the documents give when they come one by one, in the order of their times. */
  const computed = (documents: readonly Document[], given: Partial<Expected> = {}): Promise<Expected> =>
    inStore(async ({ store }) => {
      await ingest(store, [...KNOWN, ...documents.toSorted((a, b) => a.minute - b.minute)], given.hour);
      const parts = { hasKeys: !documents.some(sharesKeys), hasTimes: true, ...given };
      return { ...parts, content: await contentOf(store, parts) };
    });
  const known = new Map<string, Promise<Expected>>();
  /** The same. From one seed all properties get the same documents, so it is computed once for all of them. */
  const expectedOf: typeof computed = (documents, given) => {
    const key = JSON.stringify([documents, given]);
    const expected = known.get(key) ?? computed(documents, given);
    known.set(key, expected);
    return expected;
  };

  describe(`${name}: inputs in any order`, () => {
    it("each at its own time, profiles among them and some of them again, give the same graph", () =>
      check(
        fc.asyncProperty(inputs, async ({ documents, arrivals }) => {
          const expected = await expectedOf(documents);
          await inStore(async ({ store }) => {
            await ingest(store, arrivals);
            await expectGraph(store, expected);
            await ingest(store, arrivals);
            await expectGraph(store, expected);
            await recomputeAll(store);
            await expectGraph(store, expected);
          });
        }),
      ));

    it("split over two writers at once give the same graph", () =>
      check(
        fc.asyncProperty(inputs, fc.nat(20), async ({ documents, arrivals }, place) => {
          const expected = await expectedOf(documents);
          await inStore(async ({ store, other }) => {
            const at = place % (arrivals.length + 1);
            await Promise.all([ingest(store, arrivals.slice(0, at)), ingest(other, arrivals.slice(at))]);
            await expectGraph(store, expected);
          }, together);
        }),
      ));

    it("split over two stores give the same graph where one is read into the other", () =>
      check(
        fc.asyncProperty(inputs, fc.nat(20), async ({ documents, arrivals }, place) => {
          const expected = await expectedOf(documents);
          const at = place % (arrivals.length + 1);
          const half = await inStore(async ({ store }) => {
            await ingest(store, arrivals.slice(0, at));
            return exported(store);
          });
          await inStore(async ({ store }) => {
            await ingest(store, arrivals.slice(at));
            expect((await ingestExport(store, half)).rejected).toEqual([]);
            await expectGraph(store, expected);
            expect(await ingestExport(store, half)).toMatchObject({ accepted: 0, updated: 0 });
          });
        }),
      ));

    it("crashed at any save and replayed give the same graph under the same ids", () =>
      check(
        fc.asyncProperty(inputs, crash, async ({ documents, arrivals }, [save, moment]) => {
          const expected = await expectedOf(documents);
          const whole = await inStore(async ({ store }) => {
            await ingest(store, arrivals);
            return ids(store);
          });
          await inStore(async ({ store, other }) => {
            await ingest(dyingStore(store, save, moment), arrivals).catch(unlessDied);
            await ingest(other, arrivals);
            await expectGraph(other, expected);
            expect(await ids(other)).toEqual(whole);
          });
        }),
      ));

    it("crashed at any save and replayed later, by a clock that moved on, show the same graph", () =>
      check(
        fc.asyncProperty(inputs, crash, async ({ documents, arrivals }, [save, moment]) => {
          const expected = await expectedOf(documents, { hour: LATER, hasTimes: false });
          await inStore(async ({ store, other }) => {
            await ingest(dyingStore(store, save, moment), arrivals).catch(unlessDied);
            await ingest(other, arrivals, LATER);
            await expectGraph(other, expected);
          });
        }),
      ));

    it("are taken by somebody else where one died, without a fault, and are whole once all were read", () =>
      check(
        fc.asyncProperty(inputs, crash, fc.nat(20), async ({ documents, arrivals }, [save, moment], place) => {
          const expected = await expectedOf(documents);
          await inStore(async ({ store, other }) => {
            const at = place % (arrivals.length - 1);
            await ingest(dyingStore(store, save, moment), arrivals.slice(0, at + 1)).catch(unlessDied);
            await ingest(other, arrivals.slice(at + 1));
            expect((await verifyStore(other)).faults).toEqual([]);
            await ingest(other, arrivals.slice(0, at + 1));
            await expectGraph(other, expected);
          });
        }),
      ));

    it("lose no item and no speaker on the way: every id leads on", () =>
      check(
        fc.asyncProperty(inputs, async ({ arrivals }) => {
          await inStore(async ({ store }) => {
            const seen = new Map<Id, StoredRecord>();
            for (const document of arrivals) {
              await ingest(store, [document]);
              for (const [id, before] of seen) expectMore(before, await leadOf(store, id));
              for (const record of await records(store)) seen.set(record.item.id, record);
            }
          });
        }),
      ));
  });

  describe(`${name}: removal`, () => {
    it("holds whatever comes in, and what is restored is as if nothing had been removed", () =>
      check(
        fc.asyncProperty(
          inputs,
          fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 3 }),
          async ({ documents, arrivals }, removals) => {
            const expected = await expectedOf(documents);
            await inStore(async ({ store }) => {
              const removed: Id[] = [];
              await ingest(store, KNOWN);
              for (const [index, document] of arrivals.entries()) {
                await ingest(store, [document]);
                for (const [, choice] of removals.filter(([at]) => at % arrivals.length === index))
                  removed.push(...(await removeOne(store, choice)));
                for (const id of removed) expect(await leadOf(store, id)).toMatchObject({ removedAt: REMOVED_AT });
                expect((await verifyStore(store)).faults).toEqual([]);
              }
              for (const id of removed.reverse()) await restoreItem(store, id);
              await ingest(store, arrivals);
              await expectGraph(store, expected);
            });
          },
        ),
      ));
  });
}

const crash = fc.tuple(fc.nat(30), fc.constantFrom("before" as const, "after" as const));

const document: fc.Arbitrary<Document> = fc.record({
  // Few speakers and times, so that they say one thing again and again, and two things at once.
  speaker: fc.constantFrom("a", "b", "paste"),
  minute: fc.integer({ min: 10, max: 18 }),
  drafts: fc.uniqueArray(fc.nat(SAID.length - 1), { minLength: 1, maxLength: 3 }),
});

/** Documents, and the same with those of the profiles in another order, some of them twice. */
const inputs = fc.array(document, { minLength: 2, maxLength: 12 }).chain((documents) => {
  const all = [...documents, ...KNOWN];
  const again = fc.subarray(all, { maxLength: 3 });
  const arrivals = fc
    .tuple(fc.shuffledSubarray(all, { minLength: all.length }), again)
    .map(([first, second]) => [...first, ...second]);
  return fc.record({ documents: fc.constant(documents), arrivals });
});

const sharesKeys = ({ drafts }: Document): boolean => drafts.some((number) => number >= DRAFTS.length);

async function ingest(store: Store, documents: readonly Document[], hour = NOW): Promise<void> {
  for (const { speaker, minute, drafts } of documents) {
    const read = draftsDocument(speaker, ...drafts.flatMap((number) => ALL[number] ?? []));
    const said = { ...read, speaker: speaker === "paste" ? { key: "paste" } : { name: speaker } };
    const clock = () => `2023-02-07T${hour}:${minute.toString().padStart(2, "0")}:00.000Z`;
    expect((await ingestDocuments(store, [said], { clock })).rejected).toEqual([]);
  }
}

async function expectGraph(store: Store, expected: Expected): Promise<void> {
  expect((await verifyStore(store)).faults).toEqual([]);
  expect(await contentOf(store, expected)).toEqual(expected.content);
}

async function contentOf(store: Store, { hasKeys, hasTimes }: Omit<Expected, "content">): Promise<string[]> {
  const lines = await graphContent(store, { hasTimes });
  return hasKeys ? lines : lines.filter((line) => !line.startsWith("key of "));
}

async function records(store: Store): Promise<StoredRecord[]> {
  const all: StoredRecord[] = [];
  for (const kind of RECORD_KINDS) for await (const record of store.upkeep.records<RecordKind>(kind)) all.push(record);
  return all;
}

async function ids(store: Store): Promise<Id[]> {
  return (await records(store)).map(({ item }) => item.id);
}

async function leadOf(store: Store, id: Id): Promise<StoredRecord | null> {
  const kind = kindOf(id);
  if (kind === undefined || kind === "mention") throw new Error(`Expected the id of a record, got ${id}.`);
  return (await store.find<RecordKind>(kind, [idKey(id)]))[0] ?? null;
}

/** Those that said something of an item only grow in number. */
function expectMore(before: StoredRecord, now: StoredRecord | null): void {
  if (now === null) throw new Error(`The id ${before.item.id} leads nowhere.`);
  expect(Object.keys(now.item.inputs)).toEqual(expect.arrayContaining(Object.keys(before.item.inputs)));
}

async function removeOne(store: Store, choice: number): Promise<Id[]> {
  const live = (await records(store)).filter(({ removedAt }) => removedAt === undefined);
  const chosen = live[choice % live.length];
  if (chosen === undefined) return [];
  await removeItem(store, chosen.item.id, () => REMOVED_AT);
  return [chosen.item.id];
}

function unlessDied(error: unknown): void {
  if (!(error instanceof Error) || error.message !== "the process died") throw error;
}
