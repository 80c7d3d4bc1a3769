import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { accountKey, countryKey, regionKey, urlKey } from "../../src/domain/identity/identity";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { isForSample, loadReference, loadSample, prepareStore } from "../../src/cli/bundled-data";
import { ingestDocuments } from "../../src/ingest/ingest";
import { verifyStore } from "../../src/upkeep/verify";
import { openStore } from "../../src/store/open-store";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";
import { referenceStore, sampleStore } from "../builders/filled-stores";
import { graphState } from "../builders/graph-state";
import { itSlowly } from "../builders/thorough";

let store: Store;
let state: Awaited<ReturnType<typeof graphState>>;
const { reference, sample } = JSON.parse(process.env["FILLING_REPORTS"] ?? "{}") as {
  reference?: IngestReport;
  sample?: IngestReport;
};

beforeAll(async () => {
  store = await sampleStore();
  state = await graphState(store);
});
afterAll(() => store.close());

describe("the reference profiles and the sample", () => {
  it("are taken whole", () => {
    expect(reference).toMatchObject({ rejected: [], unchanged: 0 });
    expect(sample).toMatchObject({ rejected: [] });
    expect(reference?.accepted).toBeGreaterThan(300);
  });

  it("are loaded once", async () => {
    expect([await loadReference(store), await loadSample(store)]).toEqual([null, null]);
  });

  it("are for a new store, or for one that has the sample: not for one with articles of its own", async () => {
    const own = await referenceStore();
    expect(await isForSample(own)).toBe(true);
    await ingestDocuments(own, [
      aDocument("own.txt", "Their own headline\n\nThe first sentence of their own article."),
    ]);
    expect([await isForSample(own), await isForSample(store)]).toEqual([false, true]);
    await own.close();
  });

  it("have countries and regions by their codes", async () => {
    const found = await store.reader().lookup("entity", [countryKey("ML"), countryKey("RU"), regionKey("002")]);
    expect(found.map((profile) => profile?.names["en"])).toEqual(["Mali", "Russia", "Africa"]);
  });

  it("fill every edge of the graph", () => {
    const { edges } = state;
    // No two profiles here share a name.
    const empty = Object.keys(edges).filter((relation) => edges[relation]?.length === 0);
    expect(empty).toEqual(["Entity.possiblySame"]);
  });

  itSlowly("keep every invariant of the store, and a check looks at all of it", async () => {
    const { items, edges, faults } = await verifyStore(store);
    expect(faults).toEqual([]);
    expect(items).toMatchObject({ article: 64, post: 52, source: 11 });
    expect(edges).toBeGreaterThan(500);
  });

  it("do not tell where the program was installed", () => {
    const inputs = new Set(
      state.items.flatMap((item) => ("inputs" in item ? Object.values(item.inputs) : [])).map(({ input }) => input),
    );
    expect([...inputs].filter((input) => input.startsWith("/"))).toEqual([]);
  });

  it("lead from an account's address and handle to it", async () => {
    const found = await store
      .reader()
      .lookup("account", [urlKey("https://x.com/mfa_russia"), accountKey("X", "mfa_russia")]);
    expect(found.map((account) => account?.handle)).toEqual(["mfa_russia", "mfa_russia"]);
  });
});

describe("a store of an older version", () => {
  it("says that it waits for the reference profiles when its texts are done", async () => {
    const root = await mkdtemp(join(tmpdir(), "mediagraph-"));
    await mkdir(join(root, "dist/data"), { recursive: true });
    await mkdir(join(root, "data/profiles"), { recursive: true });
    const profile = { type: "Place", placeKind: "REGION", names: { en: "Lower Testing" } };
    await writeFile(join(root, "dist/data/reference.jsonl"), `{"mediagraph":1}\n${JSON.stringify(profile)}\n`);
    const old = await openStore("sqlite::memory:");
    await ingestDocuments(old, [aDocument("old.txt", "An old headline\n\nThe first sentence of an old article.")]);
    await old.setMeta("folding", "1");
    const told: unknown[] = [];
    await prepareStore(old, false, (progress) => told.push(progress), { root });
    await old.close();
    await rm(root, { recursive: true });
    const texts = told.filter((each) => !("loading" in (each as object)));
    expect(texts.at(-1)).toEqual({ done: expect.any(Number), of: expect.any(Number) });
    expect(told.at(-1)).toEqual({ ...(texts.at(-1) as object), loading: "the reference profiles" });
  });
});

describe("a package without its data", () => {
  it("is told of in one line that says how they are made", async () => {
    const root = await mkdtemp(join(tmpdir(), "mediagraph-"));
    await expect(loadReference(store, { root })).rejects.toThrow(/reference\.jsonl is missing.*npm run build/);
    await rm(root, { recursive: true });
  });
});
