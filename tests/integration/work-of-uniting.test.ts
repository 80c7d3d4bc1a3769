import { expect, it } from "@jest/globals";
import type { AccountDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import type { Settlement } from "../../src/domain/identity/settlement";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft, anArticleDraft, paragraph } from "../builders/drafts";

interface Work {
  calls: number;
  records: number;
  largestSave: number;
}

/** A store that counts its calls, and the records that it gives and takes. */
function counted(store: Store): { readonly store: Store; readonly work: Work } {
  const work = { calls: 0, records: 0, largestSave: 0 };
  const count = <T extends readonly unknown[]>(records: T): T => {
    work.calls += 1;
    work.records += records.filter((one) => one !== null).length;
    return records;
  };
  const counting = alteredStore(store, {
    records: async (kind, ids) => count(await store.records(kind, ids)),
    find: async (kind, keys) => count(await store.find(kind, keys)),
    withFacets: async (kind, facets) => count(await store.withFacets(kind, facets)),
    save: async (writes, ...rest) => {
      count(writes);
      work.largestSave = Math.max(work.largestSave, writes.length);
      return store.save(writes, ...rest);
    },
  });
  return { store: counting, work };
}

const NOBODY: Id = "entity_0123456789abcdef0123456789abcdef";
const day = (number: number): string => `2024-03-0${number}T08:00:00.000Z`;

async function filled(profiles: number, articles: number): Promise<{ store: Store; ids: Id[] }> {
  const store = await openSqlite(":memory:");
  const people = Array.from({ length: profiles }, (_, n) => ({
    ...draftsDocument("d", aPersonDraft(`Lea Brandt`, { aliases: { en: [`Keeper Brandt${n}`] } })),
    speaker: { name: `speaker ${n}` },
  }));
  const texts = Array.from({ length: articles }, (_, n) =>
    anArticleDraft(`News ${n}`, {
      url: `https://n.example/${n}`,
      body: [paragraph(`Keeper Brandt${n % profiles} spoke.`)],
    }),
  );
  const { items } = await ingestDocuments(store, people, { clock: () => day(1) });
  await ingestDocuments(store, [draftsDocument("texts", ...texts)], { clock: () => day(1) });
  return { store, ids: items.flatMap(({ id }) => id ?? []) };
}

async function workOf(
  { store, ids }: { readonly store: Store; readonly ids: readonly Id[] },
  said: (ids: readonly Id[]) => Settlement,
): Promise<Work> {
  const { store: counting, work } = counted(store);
  await createWriter(counting, () => day(2)).settle(said(ids));
  await store.close();
  return work;
}

const merging = ([first = NOBODY, ...more]: readonly Id[]): Settlement => ({
  items: [first, more[0] ?? NOBODY, ...more.slice(1)],
  same: true,
});

it("reads and saves at most twice as much for twice as many profiles that are one", async () => {
  const once = await workOf(await filled(8, 0), merging);
  const twice = await workOf(await filled(16, 0), merging);
  expect(twice.calls).toBeLessThanOrEqual(2 * once.calls);
  expect(twice.records).toBeLessThanOrEqual(2 * once.records);
});

it("reads and saves at most twice as much for twice as many mentions, united and split", async () => {
  for (const said of [merging, ([id = NOBODY]: readonly Id[]) => splitOf(id)]) {
    const once = await workOf(await mentioned(20), said);
    const twice = await workOf(await mentioned(40), said);
    expect(twice.calls).toBeLessThanOrEqual(2 * once.calls);
    expect(twice.records).toBeLessThanOrEqual(2 * once.records);
  }
});

it("saves the posts of accounts that become one in pieces, so that other processes can write in between", async () => {
  const store = await openSqlite(":memory:");
  const posts = Array.from({ length: 1_020 }, (_, n) =>
    aPostDraft(`Post ${n}`, { nativeId: `${n}`, author: account("quay_news") }),
  );
  const other = aPostDraft("Another", { nativeId: "9999", author: account("quay_desk", "77") });
  // The elder one stays, and the posts of the younger one are led to it.
  await ingestDocuments(store, [draftsDocument("elder", other)], { clock: () => day(1) });
  await ingestDocuments(store, [draftsDocument("posts", ...posts)], { clock: () => day(2) });
  const { store: counting, work } = counted(store);
  const both = account("quay_news", "77");
  await ingestDocuments(counting, [draftsDocument("both", both)], { clock: () => day(3) });
  await store.close();
  expect(work.records).toBeGreaterThan(510);
  expect(work.largestSave).toBe(500);
});

const account = (handle: string, nativeId?: string): AccountDraft => ({
  type: "SocialAccount",
  platform: "X",
  handle,
  ...(nativeId !== undefined && { nativeId }),
});

const splitOf = (entity: Id): Settlement => ({ entity, speakers: ["speaker 0"], keys: [] });

/** Two profiles, of which two speakers say the first, and articles that name both. */
async function mentioned(articles: number): Promise<{ store: Store; ids: Id[] }> {
  const { store, ids } = await filled(2, articles);
  const known = aPersonDraft("Lea Brandt", { wikidataId: "Q71", aliases: { en: ["Keeper Brandt0"] } });
  for (const name of ["speaker 0", "archive"])
    await ingestDocuments(store, [{ ...draftsDocument("d", known), speaker: { name } }], { clock: () => day(1) });
  return { store, ids };
}
