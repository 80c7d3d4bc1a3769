import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntityDraft, ItemDraft } from "../../src/domain/draft";
import { idFor } from "../../src/domain/ids";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { eraseItem } from "../../src/ingest/removing/erase";
import { removeItem } from "../../src/ingest/removing/remove";
import { KnownProfiles } from "../../src/ingest/relinking/known-profiles";
import { leaveChangedLexicon, storeLinker, type StoreLinker } from "../../src/ingest/relinking/saved-lexicon";
import { linkItem } from "../../src/linking/link-item";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPersonDraft } from "../builders/drafts";

/** Also the lexicon of a few profiles is left. */
const LEAST = 1;
let folder: string;
let store: Store;
let opened = 0;
const path = () => join(folder, `${opened}.sqlite`);
const lexicon = () => `${path()}-lexicon`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-test-"));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await (store as Store | undefined)?.close();
  opened += 1;
  store = await openSqlite(path());
  await add(person("Ann Lee", "Q1"), person("Sam Doe", "Q2"));
});

const person = (name: string, wikidataId: string): EntityDraft => aPersonDraft(name, { wikidataId });

async function add(...drafts: readonly ItemDraft[]): Promise<void> {
  const { rejected } = await ingestDocuments(store, [draftsDocument("profiles.json", ...drafts)]);
  expect(rejected).toEqual([]);
}

/** Opens a linker, and counts the reads of all profiles that this takes. */
async function start(of = store): Promise<StoreLinker & { readonly scans: number }> {
  let scans = 0;
  const counting = alteredStore(of, {
    scan: ((kind, fields) => {
      scans += 1;
      return of.scan(kind, fields);
    }) as Store["scan"],
  });
  const given = await storeLinker(counting, LEAST);
  await given.linker.open();
  return { ...given, scans };
}

function namesIn({ linker }: StoreLinker): Promise<string[]> {
  const text = spanText("Ann Lee, Sam Doe, Kim Roe and Ann Moe met.");
  const subject = { id: idFor("post", "p"), language: "en", texts: [{ field: "POST_TEXT" as const, ...text }] };
  return linker.linking(() => linkItem(subject, linker).map(({ surface }) => surface));
}

describe("the lexicon beside a store", () => {
  it("is left by the first start, and read by the next one, which reads no profile that no text names", async () => {
    const [first, second] = [await start(), await start()];
    expect([first.scans, second.scans]).toEqual([1, 0]);
    expect(await namesIn(second)).toEqual(["Ann Lee", "Sam Doe"]);
    expect(await namesIn(first)).toEqual(["Ann Lee", "Sam Doe"]);
  });

  it("is neither read nor built by a run that brings no texts, and a text of the same run is linked", async () => {
    let scans = 0;
    const counting = alteredStore(store, {
      scan: ((kind, fields) => {
        scans += 1;
        return store.scan(kind, fields);
      }) as Store["scan"],
    });
    const known = new KnownProfiles(counting);
    const run = (...drafts: readonly ItemDraft[]) =>
      ingestDocuments(counting, [draftsDocument("items.json", ...drafts)], {}, known);
    await run(person("Kim Roe", "Q3"), person("Ann Moe", "Q1"));
    expect(scans).toBe(0);
    await run(person("Sam Dow", "Q2"), anArticleDraft("Kim Roe and Ann Moe met Sam Dow"));
    expect(scans).toBe(1);
    const { rows } = await store.reader().list("article", { order: "ASC", take: { first: 1 } });
    expect(rows[0]?.item.mentions?.map(({ surface }) => surface)).toEqual(["Kim Roe", "Ann Moe", "Sam Dow"]);
  });

  it("is not written for a few profiles", async () => {
    await (await storeLinker(store)).linker.open();
    expect(existsSync(lexicon())).toBe(false);
  });

  it("gets from the log of changes what was added, renamed and removed since", async () => {
    await start();
    await add(person("Kim Roe", "Q3"), person("Ann Moe", "Q1"));
    const [removed] = await store.find("entity", ["wikidata:Q2"]);
    await removeItem(store, removed?.item.id ?? "entity_");
    const next = await start();
    expect(next.scans).toBe(0);
    expect(await namesIn(next)).toEqual(["Kim Roe", "Ann Moe"]);
  });

  it("is built anew where the log does not go back so far, or is another one", async () => {
    await start();
    const older = readFileSync(lexicon());
    await store.close();
    rmSync(path());
    store = await openSqlite(path());
    await add(person("Kim Roe", "Q3"));
    writeFileSync(lexicon(), older);
    const next = await start();
    expect(next.scans).toBe(1);
    expect(await namesIn(next)).toEqual(["Kim Roe"]);
  });

  it("is built anew where the file is cut or damaged at any place", async () => {
    await start();
    const whole = readFileSync(lexicon());
    const cuts = [0, 3, 16, 20, whole.length - 4].map((end) => whole.subarray(0, end));
    const damages = [0, 4, 8, 12, 16, 60, whole.length >> 1, whole.length - 1].map((at) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      return bytes;
    });
    for (const bytes of [...cuts, ...damages]) {
      writeFileSync(lexicon(), bytes);
      const next = await start();
      expect(next.scans).toBe(1);
      expect(await namesIn(next)).toEqual(["Ann Lee", "Sam Doe"]);
      expect(readFileSync(lexicon()).equals(whole)).toBe(true);
    }
  });

  it("is left by a run that changed many profiles, once they are saved", async () => {
    const first = await start();
    const [ann] = await store.find("entity", ["wikidata:Q1"]);
    if (!ann) throw new Error("There is no profile.");
    await first.linker.prepare([ann.item.id]);
    first.linker.learn([{ ...ann.item, names: { en: "Kim Roe" } }]);
    const before = readFileSync(lexicon());
    await leaveChangedLexicon(store, first, LEAST);
    expect(readFileSync(lexicon()).equals(before)).toBe(true);
    first.linker.saved(first.linker.mark ?? undefined);
    await leaveChangedLexicon(store, first, LEAST);
    expect(readFileSync(lexicon()).equals(before)).toBe(false);
  });

  it("goes with the last content of an erased profile", async () => {
    await start();
    expect(existsSync(lexicon())).toBe(true);
    const [ann] = await store.find("entity", ["wikidata:Q1"]);
    await eraseItem(store, ann?.item.id ?? "entity_");
    expect(existsSync(lexicon())).toBe(false);
  });

  it("is built anew where a device without an end stands in its place", async () => {
    await start();
    rmSync(lexicon(), { force: true });
    symlinkSync("/dev/zero", lexicon());
    expect((await start()).scans).toBe(1);
    expect((await start()).scans).toBe(0);
  });

  it("stays as it was, and the store works, where it cannot be written", async () => {
    mkdirSync(`${lexicon()}.new`);
    const first = await start();
    expect(await namesIn(first)).toEqual(["Ann Lee", "Sam Doe"]);
    expect(existsSync(lexicon())).toBe(false);
  });

  it("is whole or seen to be damaged when two processes write it at once", async () => {
    await Promise.all([start(), start(), start()]);
    expect(await namesIn(await start())).toEqual(["Ann Lee", "Sam Doe"]);
  });
});
