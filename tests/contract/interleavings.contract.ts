import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import type { ItemDraft } from "../../src/domain/draft";
import { idKey } from "../../src/domain/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { flatten } from "../../src/ingest/merging/leaves";
import { ingestDocuments } from "../../src/ingest/ingest";
import { factsOf } from "../../src/ingest/merging/item-values";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { recomputeAll } from "../../src/ingest/relinking/text-versions";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store, StoredRecord } from "../../src/store/store";
import { dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { graphContent } from "../builders/graph-content";
import { DRAFTS, PROFILES } from "../builders/interleaved-drafts";
import type { Harness } from "./store.contract";

/** One name for all inputs, since an input that comes twice keeps its first name. */
const NAME = "input";
const clock = () => "2023-02-07T08:00:00.000Z";
const KINDS = ["source", "account", "entity", "post", "article"] as const;

/** Drafts, by number, that are read as one document one after another. */
type Document = readonly number[];

const ALL: readonly ItemDraft[] = [...DRAFTS, ...PROFILES];
const KNOWN: Document = PROFILES.map((_, index) => DRAFTS.length + index);

/** Opens new stores: for one writer at a time, and for two handles as two processes have them. */
export interface Opening {
  readonly alone: () => Promise<Harness>;
  readonly together: () => Promise<Harness>;
}

/** What must hold on any engine for every order of the inputs. `runs`: how often each property is tried. */
export function describeInterleavings(name: string, { alone, together }: Opening, runs: number): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  jest.setTimeout(60_000 + parameters.numRuns * 30_000);
  const check = <T>(property: fc.IAsyncProperty<T>) => fc.assert(property, parameters);
  const inStore = async <T>(work: (harness: Harness) => Promise<T>, open = alone): Promise<T> => {
    const harness = await open();
    try {
      return await work(harness);
    } finally {
      await harness.close();
    }
  };
  /** The graph that the documents give in their first order, one by one. */
  const expectedOf = (drafts: Document) =>
    inStore(async ({ store }) => {
      await ingest(store, [KNOWN, ...drafts.map((draft) => [draft])]);
      return graphContent(store);
    });

  describe(`${name}: inputs in any order`, () => {
    it("and in any documents, profiles among them and some of them again, give the same graph", () =>
      check(
        fc.asyncProperty(withProfiles, async ({ drafts, documents }) => {
          const expected = await expectedOf(drafts);
          await inStore(async ({ store }) => {
            await ingest(store, documents);
            await expectGraph(store, expected);
            await recomputeAll(store);
            await expectGraph(store, expected);
          });
        }),
      ));

    it("split over two writers at once give the same graph", () =>
      check(
        fc.asyncProperty(withProfiles, fc.nat(20), async ({ drafts, documents }, place) => {
          const expected = await expectedOf(drafts);
          await inStore(async ({ store, other }) => {
            const at = place % (documents.length + 1);
            await Promise.all([ingest(store, documents.slice(0, at)), ingest(other, documents.slice(at))]);
            await expectGraph(store, expected);
          }, together);
        }),
      ));

    it("crashed at any save and replayed give the same graph under the same ids", () =>
      check(
        fc.asyncProperty(
          withProfiles,
          fc.nat(30),
          fc.constantFrom("before" as const, "after" as const),
          async ({ drafts, documents }, save, moment) => {
            const expected = await expectedOf(drafts);
            const whole = await inStore(async ({ store }) => {
              await ingest(store, documents);
              return ids(store);
            });
            await inStore(async ({ store, other }) => {
              await ingest(dyingStore(store, save, moment), documents).catch(unlessDied);
              await ingest(other, documents);
              await expectGraph(other, expected);
              expect(await ids(other)).toEqual(whole);
            });
          },
        ),
      ));

    it("lose nothing on the way: every id still leads to an item, and no value is lost", () =>
      check(
        fc.asyncProperty(inputs, async ({ documents }) => {
          await inStore(async ({ store }) => {
            const seen = new Map<Id, StoredRecord>();
            for (const document of [KNOWN, ...documents]) {
              await ingest(store, [document]);
              for (const [id, before] of seen) expectMore(before, await leadOf(store, id));
              for (const record of await records(store)) seen.set(record.item.id, record);
            }
          });
        }),
      ));
  });

  describe(`${name}: removal`, () => {
    it("holds for every input, and a restored item is as if it had never been removed", () =>
      check(
        fc.asyncProperty(
          inputs,
          fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 3 }),
          async ({ drafts, documents }, removals) => {
            const expected = await expectedOf(drafts);
            await inStore(async ({ store }) => {
              const removed: Id[] = [];
              await ingest(store, [KNOWN]);
              for (const [index, document] of documents.entries()) {
                await ingest(store, [document]);
                for (const [, choice] of removals.filter(([at]) => at % documents.length === index))
                  removed.push(...(await removeOne(store, choice)));
                for (const id of removed) expect(await leadOf(store, id)).toMatchObject({ removedAt: clock() });
                expect((await verifyStore(store)).faults).toEqual([]);
              }
              for (const id of removed.reverse()) await restoreItem(store, id);
              await ingest(store, documents);
              await expectGraph(store, expected);
            });
          },
        ),
      ));
  });
}

/**
 * A choice of drafts by number, and the same drafts in another order, put into documents of several, some of them
 * twice.
 */
const inputs = fc.subarray([...DRAFTS.keys()], { minLength: 2 }).chain((drafts) => {
  const again = fc.subarray(drafts, { maxLength: Math.min(3, drafts.length) });
  const order = fc.tuple(
    fc.shuffledSubarray(drafts, { minLength: drafts.length }),
    again,
    fc.integer({ min: 1, max: 4 }),
  );
  return fc.record({
    drafts: fc.constant(drafts),
    documents: order.map(([first, second, size]) => inDocuments([...first, ...second], size)),
  });
});

/** The same with every profile at some place among them, each in a document of its own. */
const withProfiles = fc
  .tuple(
    inputs,
    fc.shuffledSubarray([...KNOWN], { minLength: KNOWN.length }),
    fc.array(fc.nat(20), { minLength: KNOWN.length }),
  )
  .map(([{ drafts, documents }, profiles, places]) => ({
    drafts,
    documents: profiles.reduce<Document[]>(
      (all, profile, index) => all.toSpliced((places[index] ?? 0) % (all.length + 1), 0, [profile]),
      documents,
    ),
  }));

function inDocuments(drafts: readonly number[], size: number): Document[] {
  return Array.from({ length: Math.ceil(drafts.length / size) }, (_, index) =>
    drafts.slice(index * size, (index + 1) * size),
  );
}

async function ingest(store: Store, documents: readonly Document[]): Promise<void> {
  for (const document of documents) {
    const { rejected } = await ingestDocuments(
      store,
      [draftsDocument(NAME, ...document.flatMap((number) => ALL[number] ?? []))],
      { clock },
    );
    expect(rejected).toEqual([]);
  }
}

async function expectGraph(store: Store, expected: readonly string[]): Promise<void> {
  expect((await verifyStore(store)).faults).toEqual([]);
  expect(await graphContent(store)).toEqual(expected);
}

async function records(store: Store): Promise<StoredRecord[]> {
  const all: StoredRecord[] = [];
  for (const kind of KINDS) for await (const record of store.upkeep.records<RecordKind>(kind)) all.push(record);
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

/** The inputs of an item and its values only become more. */
function expectMore(before: StoredRecord, now: StoredRecord | null): void {
  if (now === null) throw new Error(`The id ${before.item.id} leads nowhere.`);
  expect(Object.keys(now.item.inputs)).toEqual(expect.arrayContaining(Object.keys(before.item.inputs)));
  expect(pathsOf(now)).toEqual(expect.arrayContaining(pathsOf(before)));
}

function pathsOf({ kind, item }: StoredRecord): string[] {
  return flatten(factsOf<RecordKind>(kind, item).values).map(([path]) => path);
}

async function removeOne(store: Store, choice: number): Promise<Id[]> {
  const live = (await records(store)).filter(({ removedAt }) => removedAt === undefined);
  const chosen = live[choice % live.length];
  if (chosen === undefined) return [];
  await removeItem(store, chosen.item.id, clock);
  return [chosen.item.id];
}

function unlessDied(error: unknown): void {
  if (!(error instanceof Error) || error.message !== "the process died") throw error;
}
