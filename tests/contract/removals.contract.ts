import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { accountKey, hashedKey, idKey, schemeOf } from "../../src/domain/identity/identity";
import type { ItemDraft } from "../../src/domain/draft";
import { kindOf, type Id } from "../../src/domain/ids";
import { RECORD_KINDS, type RecordKind } from "../../src/domain/item";
import type { SocialAccount } from "../../src/domain/social-post";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Clock, SourceDocument } from "../../src/ingest/ingest-types";
import { listedKey } from "../../src/ingest/identity/exported-candidate";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store, StoredRecord } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { TANGLED } from "../builders/tangled-drafts";
import type { Opening } from "./interleavings.contract";

/** Drafts, by number, that a speaker says together. */
interface Said {
  readonly speaker: string;
  readonly numbers: readonly number[];
}

/** What happens to a store: a speaker says something, or an item is chosen among those that it can happen to. */
type Step = Said | { readonly verb: "remove" | "restore" | "erase"; readonly choice: number };

/** Few speakers, so that they edit and withdraw what they said, and say what another one said. */
const saidOf = (maxLength: number): fc.Arbitrary<Said> =>
  fc.record({
    speaker: fc.constantFrom("a", "b", "paste"),
    numbers: fc.array(fc.nat(TANGLED.length - 1), { minLength: 1, maxLength }),
  });
const change = fc.tuple(
  fc.constantFrom("remove" as const, "remove" as const, "restore" as const, "erase" as const),
  fc.nat(50),
);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: saidOf(3) },
    { weight: 2, arbitrary: change.map(([verb, choice]): Step => ({ verb, choice })) },
  ),
  { minLength: 4, maxLength: 16 },
);

/**
 * What was removed stays removed on any engine, however ambiguous, changed and late what comes in is. `runs` is for
 * each property.
 */
export function describeRemovals(name: string, { alone, together }: Opening, runs: number): void {
  const parameters = {
    numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
    seed: Number(process.env["PROPERTY_SEED"] ?? 7),
  };
  jest.setTimeout(300_000 + parameters.numRuns * 10_000);

  describe(`${name}: removals`, () => {
    it("hold for every later input, until the item is restored", () =>
      fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const harness = await alone();
          const history = new History(harness.store);
          for (const step of all) await history.take(step);
          await harness.close();
        }),
        parameters,
      ));

    it("hold for a writer that was reading an input about the item at the same moment", () =>
      fc.assert(
        fc.asyncProperty(steps, saidOf(4), fc.nat(50), async (all, said, choice) => {
          const { store, other, close } = await together();
          const history = new History(store);
          for (const step of all) await history.take(step);
          const elsewhere = ingestDocuments(other, [documentOf(said)], { clock: history.clock });
          await Promise.all([history.change("remove", choice), elsewhere]);
          await history.check();
          await history.take(said);
          await close();
        }),
        parameters,
      ));
  });
}

/** A store with what must hold for it after all that has happened. */
class History {
  private readonly removed = new Set<Id>();
  private readonly erased = new Set<Id>();
  /**
   * The drafts that were found to be of a removed item, by speaker: of a name alone, two speakers may mean two people.
   */
  private held = new Map<string, number>();
  /** Keys that led to a removed item. */
  private keys = new Map<string, RecordKind>();
  /** When removed accounts were last seen with the handles that they had, by key. */
  private readonly sights = new Map<string, string>();
  private hours = 0;
  readonly clock: Clock = () => new Date(Date.UTC(2024, 2, 1, this.hours++)).toISOString();

  constructor(private readonly store: Store) {}

  async take(step: Step): Promise<void> {
    if ("numbers" in step) await this.ingest(step);
    else await this.change(step.verb, step.choice);
    await this.check();
  }

  async check(): Promise<void> {
    expect((await verifyStore(this.store)).faults).toEqual([]);
    for (const id of this.removed) expect([id, (await this.leadOf(id))?.removedAt]).toEqual([id, expect.any(String)]);
    for (const id of this.erased) expect(await this.leadOf(id)).toMatchObject({ item: { erased: true, inputs: {} } });
    for (const [key, kind] of this.keys) {
      const lead = await this.leadOfKey(kind, key);
      if (lead !== null && (await this.hasPassedOn(key, lead))) this.letGo(key);
      else expect([key, lead?.removedAt]).toEqual([key, expect.any(String)]);
    }
    await this.noteKeys();
  }

  private async ingest(said: Said): Promise<void> {
    const { items, rejected } = await ingestDocuments(this.store, [documentOf(said)], { clock: this.clock });
    expect(rejected).toEqual([]);
    for (const [index, { id, outcome }] of items.entries()) {
      const number = said.numbers[index] ?? -1;
      const draft = `${said.speaker} ${number}`;
      const record = id === null ? null : await this.leadOf(id);
      if (this.held.has(draft))
        expect([number, outcome, record?.removedAt]).toEqual([
          number,
          expect.stringMatching(/unchanged|updated/),
          expect.any(String),
        ]);
      if (record?.removedAt !== undefined) this.held.set(draft, number);
    }
  }

  async change(verb: "remove" | "restore" | "erase", choice: number): Promise<void> {
    const records = await this.records();
    const able = records.filter(
      ({ item, removedAt }) =>
        item.erased !== true && (verb === "erase" || (removedAt === undefined) === (verb === "remove")),
    );
    const chosen = able[choice % able.length];
    if (chosen === undefined) return;
    const { id } = chosen.item;
    expect(await createWriter(this.store, this.clock)[verb](id)).toMatchObject({
      outcome: `${verb.replace(/e$/, "")}ed`,
    });
    if (verb === "erase") this.erased.add(id);
    if (verb !== "restore") this.removed.add(id);
    else await this.forgetRestored();
  }

  /** Other ids may lead to what was restored, and drafts be of it. */
  private async forgetRestored(): Promise<void> {
    for (const id of this.removed) if ((await this.leadOf(id))?.removedAt === undefined) this.removed.delete(id);
    this.held = new Map();
    this.keys = new Map();
    this.sights.clear();
  }

  private async noteKeys(): Promise<void> {
    for (const { kind, item, removedAt } of await this.records()) {
      const [keys = []] = removedAt === undefined ? [] : await this.store.upkeep.identities(kind, [item.id]);
      // Those for lookups alone are given up by an erased item.
      for (const key of keys) if (listedKey(kind, key).match !== "never") this.keys.set(key, kind);
      if (item.type === "SocialAccount" && removedAt !== undefined) this.noteSights(item);
    }
  }

  private noteSights({ platform, heldHandles = {} }: SocialAccount): void {
    for (const [handle, { seen }] of Object.entries(heldHandles)) {
      const key = accountKey(platform, handle);
      if (seen > (this.sights.get(key) ?? "")) this.sights.set(key, seen);
    }
  }

  /**
   * A handle that a removed account had passes on to a live account with a native id of its own, which was seen with it
   * later. A removed account is not seen any more: a handle that it got since passes on to whoever is. No other key
   * of a removed item ever leads elsewhere.
   */
  private async hasPassedOn(key: string, { kind, item, removedAt }: StoredRecord): Promise<boolean> {
    const seenLast = this.sights.get(key) ?? "";
    if (item.type !== "SocialAccount" || removedAt !== undefined) return false;
    const [keys = []] = await this.store.upkeep.identities(kind, [item.id]);
    const natives = keys.filter((own) => schemeOf(own) === "native");
    const [, held] =
      Object.entries(item.heldHandles ?? {}).find(([name]) => accountKey(item.platform, name) === key) ?? [];
    return natives.length > 0 && !natives.some((own) => this.isOfRemoved(own)) && (held?.seen ?? "") > seenLast;
  }

  private isOfRemoved(key: string): boolean {
    return this.keys.has(key) || this.keys.has(hashedKey(key));
  }

  /** The handle alone names its new holder from now on. */
  private letGo(key: string): void {
    this.keys.delete(key);
    for (const [draft, number] of this.held) if (isOfHandleAlone(TANGLED[number], key)) this.held.delete(draft);
  }

  private async leadOfKey(kind: RecordKind, key: string): Promise<StoredRecord | null> {
    const found = await this.store.find(kind, [hashedKey(key), key]);
    return found.find((record) => record !== null) ?? null;
  }

  private async records(): Promise<StoredRecord[]> {
    const all: StoredRecord[] = [];
    for (const kind of RECORD_KINDS)
      for await (const record of this.store.upkeep.records<RecordKind>(kind)) all.push(record);
    return all;
  }

  private async leadOf(id: Id): Promise<StoredRecord | null> {
    const kind = kindOf(id);
    if (kind === undefined || kind === "mention") throw new Error(`Expected the id of a record, got ${id}.`);
    return (await this.store.find<RecordKind>(kind, [idKey(id)]))[0] ?? null;
  }
}

function isOfHandleAlone(draft: ItemDraft | undefined, key: string): boolean {
  if (draft?.type !== "SocialAccount" || draft.nativeId !== undefined) return false;
  return accountKey(draft.platform, draft.handle) === key;
}

function documentOf({ speaker, numbers }: Said): SourceDocument {
  const document = draftsDocument(speaker, ...numbers.flatMap((number) => TANGLED[number] ?? []));
  return { ...document, speaker: speaker === "paste" ? { key: "paste" } : { name: speaker } };
}
