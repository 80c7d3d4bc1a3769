import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import type { LogPlace } from "../../src/domain/change";
import type { Entity } from "../../src/domain/entity";
import { idKey } from "../../src/domain/identity/identity";
import { partIn, speakerIn } from "../../src/domain/identity/parts";
import type { Id } from "../../src/domain/ids";
import { oneByOne } from "../../src/domain/collections/lists";
import { correctionsOf } from "../../src/domain/statements/correction";
import { HEADER_LINE, writeRecord } from "../../src/formats/mediagraph/write";
import type { Store } from "../../src/store/store";
import { changedSince } from "../../src/upkeep/changed-items";
import { exportedOf } from "../../src/upkeep/exported-items";
import { verifyStore } from "../../src/upkeep/verify";
import { exported, ingestExport } from "../builders/exported";
import { anything, BEGINNING, type Deed, deedOf, done, type Step, take } from "../builders/profile-histories";

/** What happens to one of two stores, or that it reads an export of the other one, of all or of what changed. */
type Event = { readonly at: 0 | 1 } & ({ readonly step: Step } | { readonly reads: "all" | "changes" });

const side = fc.constantFrom(0 as const, 1 as const);
const eventsOf = (step: fc.Arbitrary<Step>) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ at: side, step }) },
      { weight: 1, arbitrary: fc.record({ at: side, reads: fc.constantFrom("all" as const, "changes" as const) }) },
    ),
    { minLength: 2, maxLength: 14 },
  );

/** A profile that the other store knows by an id of its own goes there to the half that comes first. */
const unsplit = anything.filter(({ verb }) => verb !== "split");

/**
 * What must hold of two stores that read each other's exports, whatever inputs and people say in each of them. `runs`
 * is for each property.
 */
export function describeExchange(
  name: string,
  open: readonly [() => Promise<Store>, () => Promise<Store>],
  runs: number,
): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  jest.setTimeout(300_000 + parameters.numRuns * 20_000);

  describe(`${name}: two stores that read each other's exports`, () => {
    it.each([
      ["each began by itself", false],
      ["both began with the same", true],
    ])("are equal in the end, and stay so: %s", (_, areAlike) =>
      fc.assert(
        fc.asyncProperty(eventsOf(areAlike ? anything : unsplit), async (events) => {
          const pair = new Pair(await open[0](), await open[1]());
          try {
            await pair.begin(areAlike);
            for (const event of events) await pair.happens(event);
            await pair.readAll();
            await pair.expectToShowTheSame();
            // Of what came in on both sides, each store has the id that it gave it.
            if (areAlike) await pair.expectEqual();
          } finally {
            await pair.close();
          }
        }),
        parameters,
      ),
    );
  });
}

class Pair {
  private readonly stores: readonly [Store, Store];
  /** Up to where each has read the log of the other one. */
  private readonly read: [LogPlace, LogPlace] = [{ seq: 0 }, { seq: 0 }];
  private minute = 0;

  constructor(one: Store, other: Store) {
    this.stores = [one, other];
  }

  async begin(areAlike: boolean): Promise<void> {
    for (const [index, step] of BEGINNING.entries())
      for (const at of areAlike ? ([0, 1] as const) : [(index % 2) as 0 | 1])
        await take(this.stores[at], step, areAlike ? index : this.minute++);
    this.minute += BEGINNING.length;
  }

  async happens(event: Event): Promise<void> {
    const store = this.stores[event.at];
    if ("reads" in event) return this.reads(event.at, event.reads);
    const deed: Deed | undefined = await deedOf(store, event.step);
    if (deed !== undefined) await done(deed, store, this.minute++);
    expect((await verifyStore(store)).faults).toEqual([]);
  }

  private async reads(at: 0 | 1, what: "all" | "changes"): Promise<void> {
    const other = at === 0 ? 1 : 0;
    const { ids, place } = await changedSince(this.stores[other], what === "all" ? { seq: 0 } : this.read[at]);
    const lines = [HEADER_LINE];
    if (what === "changes")
      for await (const item of oneByOne(exportedOf(this.stores[other], ids))) lines.push(writeRecord(item));
    const text = what === "all" ? await exported(this.stores[other]) : lines.join("");
    this.read[at] = place;
    const { rejected } = await ingestExport(this.stores[at], text, { clock: () => "2024-06-01T08:00:00.000Z" });
    expect(rejected).toEqual([]);
    expect((await verifyStore(this.stores[at])).faults).toEqual([]);
  }

  async readAll(): Promise<void> {
    for (const at of [0, 1, 0] as const) await this.reads(at, "all");
  }

  async expectToShowTheSame(): Promise<void> {
    const [one, other] = this.stores;
    expect(await shownIn(other, one)).toEqual(await shownIn(one, one));
  }

  async expectEqual(): Promise<void> {
    const [one, other] = [await exported(this.stores[0]), await exported(this.stores[1])];
    expect(linesOf(other)).toEqual(linesOf(one));
    for (const at of [1, 0, 1] as const) await this.reads(at, "all");
    expect([await exported(this.stores[0]), await exported(this.stores[1])]).toEqual([one, other]);
  }

  async close(): Promise<void> {
    for (const store of this.stores) await store.close();
  }
}

/** By which of them a key is known that two items have, is each store's own. */
const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line): unknown =>
      JSON.parse(line, (name, value: unknown) => (/^identities/u.test(name) ? undefined : value)),
    );

/** What a reader sees of profiles and texts, and who says it. Profiles are named as `naming` names them. */
async function shownIn(store: Store, naming: Store): Promise<unknown> {
  const shown: string[] = [];
  const nameOf = async (id: Id<"entity">) => (await naming.find("entity", [idKey(id)]))[0]?.item.id;
  const show = (...one: unknown[]) => shown.push(JSON.stringify(one));
  for await (const { item, removedAt } of store.upkeep.records("entity")) {
    const { names, aliases, sameAs, wikidataId, accounts, inputs, erased } = item;
    const handles = accounts.map(({ handle }) => handle).sort();
    show(
      await nameOf(item.id),
      removedAt,
      erased,
      names,
      aliases,
      sameAs,
      wikidataId,
      handles,
      await saidBy(inputs, nameOf),
    );
  }
  for (const kind of ["article", "post"] as const)
    for await (const item of store.scan(kind)) {
      show(item.type === "Article" ? [item.url, item.headline] : [item.url, item.text]);
      for (const { surface, field, start, entityId, method } of item.mentions)
        show(surface, field, start, method, await nameOf(entityId));
      for (const { action, surface, entityId } of correctionsOf(item)) show(action, surface, await nameOf(entityId));
    }
  return shown.sort();
}

/** Who speaks of a profile and of which part of it. */
async function saidBy(inputs: Entity["inputs"], nameOf: (id: Id<"entity">) => Promise<string | undefined>) {
  const said = await Promise.all(
    Object.keys(inputs).map(async (key) => {
      const part = partIn(key);
      return `${speakerIn(key)} ${part === undefined ? "" : await nameOf(part)}`;
    }),
  );
  return [...new Set(said)].sort();
}
