import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { runAndReport } from "../../src/cli/reading/run-and-report";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";

const FULL = "The store cannot grow: the disk is full. Free some space.";
let told = { stdout: "", stderr: "" };
const streamTo = (name: "stdout" | "stderr"): Writable =>
  new Writable({
    write: (chunk: Buffer, _, done) => {
      told[name] += chunk.toString();
      done();
    },
  });
const terminal = { env: {}, stdin: Readable.from([]), stdout: streamTo("stdout"), stderr: streamTo("stderr") };
const before = process.exitCode;

beforeEach(() => void (told = { stdout: "", stderr: "" }));
afterEach(() => void (process.exitCode = before));

const documents = Array.from({ length: 6 }, (_, index) => ({
  name: `${index}.txt`,
  async *open() {
    yield Buffer.from(`Ferry number ${index} sails\n\nThe ferry number ${index} sails from Tunis to Marseille.\n`);
  },
}));

/** A disk that is full after so many articles. */
async function fullAfter(articles: number): Promise<Store> {
  const store = await openSqlite(":memory:");
  let saved = 0;
  return alteredStore(store, {
    save: async (writes, note) => {
      saved += writes.filter(({ item }) => item.type === "Article").length;
      if (saved > articles) throw new StoreUnavailable(FULL);
      return store.save(writes, note);
    },
  });
}

const ingest = async (articles: number, json = false): Promise<void> => {
  const store = await fullAfter(articles);
  await runAndReport(
    terminal,
    { json },
    (_, run) => ingestDocuments(store, documents, { ...run, batchSize: 1 }),
    async () => store,
  );
};

describe("a run in which the store fails", () => {
  it("tells what went in before, and that running it again continues", async () => {
    await expect(ingest(4)).rejects.toThrow(FULL);
    expect(told.stdout).toMatch(/^4 accepted, 0 updated, 0 unchanged, 0 skipped, 0 rejected\n/u);
    expect(told.stderr).toContain("Run the same command again to continue.");
  });

  it("tells it as JSON too", async () => {
    await expect(ingest(4, true)).rejects.toThrow(FULL);
    expect(JSON.parse(told.stdout)).toMatchObject({ accepted: 4, rejected: [] });
  });

  it("tells only the failure if nothing went in", async () => {
    await expect(ingest(0)).rejects.toThrow(FULL);
    expect(told).toEqual({ stdout: "", stderr: "" });
  });
});
