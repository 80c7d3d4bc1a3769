import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { graphContent } from "../builders/graph-content";
import { interleaved } from "../builders/interleaved-processes";
import type { Harness } from "./store.contract";

/** When a document was read. Each has its own time, so that the order in which runs read them changes nothing. */
const readAt = (number: number) => new Date(Date.UTC(2023, 1, 7, 8, number)).toISOString();

const PROFILES: readonly ItemDraft[] = [
  aCountryDraft("ML", { en: "Mali" }),
  aCountryDraft("TD", { en: "Chad" }),
  aPersonDraft("Awa Keita", { wikidataId: "Q900", accounts: [{ platform: "X", handle: "awa_keita" }] }),
  aPersonDraft("Awa Keita", { wikidataId: "Q900", aliases: { en: ["Minister Keita"] } }),
];
const TEXTS: readonly ItemDraft[] = [
  anArticleDraft("Mali and Chad meet", { url: "https://a.example/1", body: [paragraph("Awa Keita came from Mali.")] }),
  anArticleDraft("Chad answers", { url: "https://a.example/2", body: [paragraph("Minister Keita spoke in Chad.")] }),
  aPostDraft("On my way to Mali", {
    nativeId: "1",
    author: { type: "SocialAccount", platform: "X", handle: "awa_keita" },
  }),
  aPostDraft("#MaliChad", { nativeId: "2", place: "Chad" }),
];
const ALL = [...PROFILES, ...TEXTS];

/** Drafts by number, each read as a document of its own. */
type Documents = readonly number[];

const documents = fc.shuffledSubarray([...ALL.keys()], { minLength: 2, maxLength: 5 });
const picks = fc.array(fc.nat(1), { minLength: 1, maxLength: 200 });
/** Long turns, as real processes have, and short ones. */
const turns = fc.oneof(
  picks,
  fc
    .array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 })
    .map((all) => all.flatMap(([who, count]) => Array<number>(count).fill(who))),
);

/**
 * Two runs: the second runs completely between two calls of the first. Says what was stored before, and what each run
 * reads.
 */
const PAIRS: readonly (readonly [what: string, before: Documents, mine: Documents, theirs: Documents])[] = [
  ["texts", [0, 5], [4, 6], [1, 2]],
  ["profiles", [4, 7], [1], [5, 6]],
  ["profiles, beside others", [4, 6], [0], [2, 1]],
  ["texts that the other saves too", [0], [6, 7], [7, 2]],
];
/** How many calls the first run still makes after the second run. 1: only the call that it had begun. Infinity: all. */
const MORE = [1, 2, Infinity];

/** One run marks a profile of the other as saved, before the other does so itself. */
const MARKED_TWICE: [Documents, Documents, Documents, number[]] = [
  [4, 5],
  [4, 6, 7, 3],
  [1, 7, 2],
  [1, 1, 0, 0, 1, 0, 1],
];

/**
 * What must hold on any engine when a run is cut short between two calls of the store and others continue. It tries
 * every `every`th call. `runs`: how often each property is tried.
 */
export function describeCutShortRuns(
  name: string,
  open: () => Promise<Harness>,
  { every, runs }: { every: number; runs: number },
): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  jest.setTimeout(300_000 + parameters.numRuns * 10_000);
  const check = <T>(property: fc.IAsyncProperty<T>) => fc.assert(property, parameters);
  const inStore = async (before: Documents, work: (harness: Harness) => Promise<void>): Promise<void> => {
    const harness = await open();
    try {
      await ingest(before)(harness.store);
      await work(harness);
    } finally {
      await harness.close();
    }
  };

  const callsOf = async (before: Documents, mine: Documents): Promise<number> => {
    let calls = 0;
    await inStore(
      before,
      async ({ store }) => void (calls = (await interleaved([{ store, run: ingest(mine) }], [0]))[0]?.calls ?? 0),
    );
    return calls;
  };

  describe(`${name}: a run while another one runs`, () => {
    it.each(PAIRS)(
      "and that dies then, of %s, leaves nothing unlinked to a run that reads nothing new",
      async (_, before, mine, theirs) => {
        const alone = await callsOf(before, mine);
        for (let at = 0; at < alone; at += every) {
          for (const more of MORE) {
            await inStore(before, async ({ store, other }) => {
              await interleaved(
                [
                  { store, run: ingest(mine), dies: at + more },
                  { store: other, run: ingest(theirs) },
                ],
                onceAt(at),
              );
              await ingest(before.slice(0, 1))(store);
              expect({ at, more, faults: await linkFaults(store) }).toEqual({ at, more, faults: [] });
            });
          }
        }
      },
    );
  });

  describe(`${name}: two runs whose calls of the store come in any order`, () => {
    it("leave every text linked to the profiles of both at their end", () =>
      fc.assert(
        fc.asyncProperty(documents, documents, documents, turns, async (before, mine, theirs, order) =>
          inStore(before, async ({ store, other }) => {
            await interleaved(
              [
                { store, run: ingest(mine) },
                { store: other, run: ingest(theirs) },
              ],
              order,
            );
            expect(await linkFaults(store)).toEqual([]);
          }),
        ),
        { ...parameters, examples: [MARKED_TWICE] },
      ));

    it("leave nothing unlinked to a next run that reads nothing new, wherever one or both of them died", () =>
      check(
        fc.asyncProperty(twoRuns, async (two) =>
          inStore(two.before, async (harness) => {
            await cutShort(two, harness);
            await ingest(two.before.slice(0, 1))(harness.store);
            expect(await linkFaults(harness.store)).toEqual([]);
          }),
        ),
      ));

    it("are completed by the same documents, wherever one or both of them died", () =>
      check(
        fc.asyncProperty(twoRuns, async (two) => {
          const { before, mine, theirs } = two;
          let expected: readonly string[] = [];
          await inStore(
            [...new Set([...before, ...mine, ...theirs])],
            async ({ store }) => void (expected = await graphContent(store)),
          );
          await inStore(before, async (harness) => {
            await cutShort(two, harness);
            await ingest([...new Set([...mine, ...theirs])])(harness.other);
            expect((await verifyStore(harness.store)).faults).toEqual([]);
            expect(await graphContent(harness.store)).toEqual(expected);
          });
        }),
      ));
  });
}

interface TwoRuns {
  readonly before: Documents;
  readonly mine: Documents;
  readonly theirs: Documents;
  readonly order: readonly number[];
  readonly dies: number;
  readonly othersDies: number;
}

/** Two runs of which one or both are killed after so many calls of the store; Infinity: a run that finishes. */
const twoRuns: fc.Arbitrary<TwoRuns> = fc.record({
  before: documents,
  mine: documents,
  theirs: documents,
  order: turns,
  dies: fc.nat(150),
  othersDies: fc.option(fc.nat(300), { nil: Infinity }),
});

async function cutShort({ mine, theirs, order, dies, othersDies }: TwoRuns, { store, other }: Harness): Promise<void> {
  await interleaved(
    [
      { store, run: ingest(mine), dies },
      { store: other, run: ingest(theirs), dies: othersDies },
    ],
    order,
  );
}

function ingest(numbers: Documents): (store: Store) => Promise<void> {
  const read = numbers.flatMap((number) => {
    const draft = ALL[number];
    return draft === undefined ? [] : [{ ...draftsDocument("input", draft), observedAt: readAt(number) }];
  });
  return async (store) => {
    const { rejected } = await ingestDocuments(store, read, { batchSize: 2 });
    expect(rejected).toEqual([]);
  };
}

/** The first run makes `calls` calls, then the second makes all of its own, then the first continues. */
function onceAt(calls: number): number[] {
  return [...Array<number>(calls).fill(0), ...Array<number>(2_000).fill(1)];
}

async function linkFaults(store: Store): Promise<string[]> {
  return (await verifyStore(store)).faults
    .filter(({ rule }) => rule === "links")
    .map(({ id, fault }) => `${id} ${fault}`);
}
