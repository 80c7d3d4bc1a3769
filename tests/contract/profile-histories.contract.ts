import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { identityCorrectionsOf } from "../../src/domain/statements/identity-correction";
import { correctionsOf } from "../../src/domain/statements/correction";
import { idKey } from "../../src/domain/identity/identity";
import { partsWithin, speakerIn } from "../../src/domain/identity/parts";
import type { Store } from "../../src/store/store";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import type { Id } from "../../src/domain/ids";
import { verifyStore } from "../../src/upkeep/verify";
import { dyingStore } from "../builders/altered-store";
import { exported, ingestExport } from "../builders/exported";
import { interleaved } from "../builders/interleaved-processes";
import {
  anything,
  at,
  BEGINNING,
  type Deed,
  deedOf,
  done,
  partings,
  profilesIn,
  reversible,
  saidByAll,
  type Step,
  take,
  words,
} from "../builders/profile-histories";

type ProfileId = Id<"entity">;

const history = (step: fc.Arbitrary<Step>, maxLength = 8) => fc.array(step, { minLength: 1, maxLength });
const moment = fc.constantFrom("before" as const, "after" as const);

/**
 * What must hold on any engine, whatever inputs and people say of profiles of one name: that they are the same, that
 * one is two, and all that taken back. `runs` is for each property.
 */
export function describeProfileHistories(name: string, open: () => Promise<Store>, runs: number): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  jest.setTimeout(300_000 + parameters.numRuns * 20_000);
  const inStore = async <T>(work: (store: Store) => Promise<T>, start?: string): Promise<T> => {
    const store = await open();
    try {
      if (start !== undefined) expect((await ingestExport(store, start)).rejected).toEqual([]);
      return await work(store);
    } finally {
      await store.close();
    }
  };
  /** The export of a store after all of a history, and what one more step means in it. */
  const after = (steps: readonly Step[], last: readonly Step[]) =>
    inStore(async (store) => {
      const minute = await takeAll(store, steps);
      const deeds: Deed[] = [];
      for (const step of last) {
        const deed = await deedOf(store, step);
        if (deed !== undefined) deeds.push(deed);
      }
      return { start: await exported(store), minute, deeds };
    });

  describe(`${name}: what people and inputs say of profiles`, () => {
    it("leaves no fault, keeps what each speaker and person said, and says the same in an export", () =>
      fc.assert(
        fc.asyncProperty(history(anything, 10), async (steps) => {
          await inStore(async (store) => {
            let minute = await takeAll(store, []);
            for (const step of steps) {
              const before = await keptIn(store);
              await take(store, step, minute++);
              await expectSound(store);
              if (!takesBack(step)) expectMore(before, await keptIn(store), step);
            }
            const text = await exported(store);
            await ingestExport(store, text);
            expect(await exported(store)).toBe(text);
            await inStore(async (copy) => {
              expect(await exported(copy)).toBe(text);
              await ingestExport(copy, text);
              expect(await exported(copy)).toBe(text);
            }, text);
          });
        }),
        parameters,
      ));

    it.each([
      ["whatever was said before", history(saidByAll)],
      ["after profiles were split, merged and parted in any order", history(partings)],
    ])("is as before, once it is taken back: %s", (_, told) =>
      fc.assert(
        fc.asyncProperty(told, reversible, async (steps, word) => {
          await inStore(async (store) => {
            const minute = await takeAll(store, steps);
            const before = await shown(store);
            const known = await saidIn(store);
            await take(store, word, minute);
            const [news] = [...(await saidIn(store))].filter(([key]) => !known.has(key));
            if (news === undefined) return expect(await shown(store)).toEqual(before);
            const { subject, correction } = news[1];
            const deed: Deed = (into, now) => undo(into, now, subject, correction);
            await done(deed, store, minute + 1);
            await expectSound(store);
            expect(await shown(store)).toEqual(before);
          });
        }),
        parameters,
      ),
    );

    it("is the same after a crash at any save and a replay, by a clock that moves or not", () =>
      fc.assert(
        fc.asyncProperty(history(anything), anything, fc.nat(8), moment, async (steps, last, save, when) => {
          const { start, minute, deeds } = await after(steps, [last]);
          const [deed] = deeds;
          if (deed === undefined) return;
          const whole = await inStore(async (store) => {
            await done(deed, store, minute);
            return [await exported(store), await shown(store)];
          }, start);
          await inStore(async (store) => {
            await done(deed, dyingStore(store, save, when), minute).catch(unlessDied);
            await done(deed, store, minute);
            await expectSound(store);
            expect([await exported(store), await shown(store)]).toEqual(whole);
          }, start);
          await inStore(async (store) => {
            await done(deed, dyingStore(store, save, when), minute).catch(unlessDied);
            await done(deed, store, minute + 5);
            await expectSound(store);
            expect(await shown(store)).toEqual(whole[1]);
          }, start);
        }),
        parameters,
      ));

    it("is sound when two processes do it at once, and settles", () =>
      fc.assert(
        fc.asyncProperty(
          history(saidByAll),
          words,
          anything,
          fc.array(fc.nat(1), { minLength: 1, maxLength: 60 }),
          async (steps, word, other, picks) => {
            const { start, minute, deeds } = await after(steps, [word, other]);
            const [mine, theirs] = deeds;
            if (mine === undefined || theirs === undefined) return;
            await inStore(async (store) => {
              const before = await keptIn(store);
              await interleaved(
                [
                  { store, run: (one) => done(mine, one, minute) },
                  { store, run: (one) => done(theirs, one, minute + 1) },
                ],
                picks,
              );
              await expectSound(store);
              if (!takesBack(other)) expectMore(before, await keptIn(store), other);
              const text = await exported(store);
              await ingestExport(store, text);
              expect(await exported(store)).toBe(text);
            }, start);
          },
        ),
        parameters,
      ));
  });
}

/** Whether something that was said is gone for good after the step. */
const takesBack = ({ verb }: Step): boolean => verb === "erase" || verb === "forget";

async function takeAll(store: Store, steps: readonly Step[]): Promise<number> {
  let minute = 0;
  for (const step of [...BEGINNING, ...steps]) await take(store, step, minute++);
  return minute;
}

const undo = (store: Store, minute: number, subject: ProfileId, correction: string) =>
  createWriter(store, () => at(minute)).correct({ action: "WITHDRAW", subject, correction });

async function expectSound(store: Store): Promise<void> {
  expect((await verifyStore(store)).faults).toEqual([]);
  for (const { id, parts = {}, splits = {}, inputs, erased } of await profilesIn(store)) {
    if (erased) expect([id, parts, splits, inputs]).toEqual([id, {}, {}, {}]);
    for (const key of Object.keys(inputs)) expect([id, key]).toEqual([id, expect.not.stringMatching(/!$/)]);
    for (const part of Object.keys(parts)) {
      const [led] = await store.find("entity", [idKey(part as ProfileId)]);
      expect([part, led?.item.id]).toEqual([part, id]);
      partsWithin(parts, part as ProfileId);
    }
  }
}

/** What must stay: who says something of whom, and what people said of mentions. */
async function keptIn(store: Store): Promise<{ speakers: string[]; corrections: string[] }> {
  const profiles = await profilesIn(store);
  const live = profiles.filter(({ erased }) => !erased);
  const corrections: string[] = [];
  for (const kind of ["article", "post"] as const)
    for await (const { item } of store.upkeep.records(kind))
      for (const { surface, entityId, action } of correctionsOf(item)) {
        const [led] = await store.find("entity", [idKey(entityId)]);
        expect([surface, entityId, led?.item.id]).toEqual([surface, entityId, entityId]);
        corrections.push(`${item.id} ${surface} ${action}`);
      }
  return { speakers: live.flatMap(({ inputs }) => Object.keys(inputs).map(speakerIn)), corrections };
}

type Kept = Awaited<ReturnType<typeof keptIn>>;

/** What a person says of a mention takes the place of what was said before: it was added, and is confirmed now. */
function expectMore(before: Kept, now: Kept, { verb }: Step): void {
  const ruled = ({ corrections }: Kept) =>
    verb === "mention" ? corrections.map((one) => one.replace(/ \w+$/, "")) : corrections;
  expect(now.speakers).toEqual(expect.arrayContaining(before.speakers));
  expect(ruled(now)).toEqual(expect.arrayContaining(ruled(before)));
}

/** What a reader sees of profiles and mentions. */
async function shown(store: Store): Promise<unknown> {
  const profiles: unknown[] = [];
  for await (const { id, type, names, aliases, sameAs, wikidataId, accounts } of store.scan("entity"))
    profiles.push([id, type, names, aliases, sameAs, wikidataId, accounts.map(({ handle }) => handle).sort()]);
  const mentions: string[] = [];
  for (const kind of ["article", "post"] as const)
    for await (const item of store.scan(kind))
      for (const { surface, entityId, method } of item.mentions) mentions.push(`${surface} ${entityId} ${method}`);
  return { profiles: profiles.map((one) => JSON.stringify(one)).sort(), mentions: mentions.sort() };
}

/** What people say of which profiles are the same, by profile and other. */
async function saidIn(store: Store): Promise<Map<string, { subject: ProfileId; correction: string }>> {
  const found = new Map<string, { subject: ProfileId; correction: string }>();
  for (const profile of await profilesIn(store))
    for (const { id, action, other, correctedAt } of identityCorrectionsOf(profile))
      found.set(`${profile.id} ${other} ${action} ${correctedAt}`, { subject: profile.id, correction: id });
  return found;
}

function unlessDied(error: unknown): void {
  if (!(error instanceof Error) || error.message !== "the process died") throw error;
}
