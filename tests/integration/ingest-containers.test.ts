import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import { INPUT_LIMITS } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { tarOf, warcGzipOf, warcOf, zipOf } from "../builders/archives";
import { aDocument } from "../builders/documents";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { rejectionsOf } from "../builders/writes";
import { isThorough } from "../builders/thorough";

const article = (port: string) =>
  `Ferries to ${port} sail again\n\nThe ferry to ${port} sails again, its captain said.\n`;
const ingest = async (bytes: Uint8Array, given: object = {}) => {
  const store = await openSqlite(":memory:");
  return { store, report: await ingestDocuments(store, [aDocument("a.bin", bytes, given)]) };
};

describe("a container among the inputs", () => {
  it.each([
    ["a ZIP archive", zipOf({ path: "x/one.txt", content: article("Sfax") }), "a.bin!/x/one.txt"],
    ["a tar archive", tarOf({ path: "x/one.txt", content: article("Sfax") }), "a.bin!/x/one.txt"],
    ["a gzipped tar archive", gzipSync(tarOf({ path: "x/one.txt", content: article("Sfax") })), "a.bin!/x/one.txt"],
    ["a gzipped document", gzipSync(article("Sfax")), "a.bin"],
    ["a document gzipped twice", gzipSync(gzipSync(article("Sfax"))), "a.bin"],
    [
      "an archive in an archive",
      zipOf({ path: "in.zip", content: zipOf({ path: "one.txt", content: article("Sfax") }) }),
      "a.bin!/in.zip!/one.txt",
    ],
    [
      "a mailbox",
      Buffer.from(`From a@b.example Tue Mar  4 10:15:00 2025\nX-A: b\n\n${article("Sfax")}`),
      "a.bin!/1.eml",
    ],
  ])("%s is read, whatever it is called", async (_title, bytes, input) => {
    const { report } = await ingest(bytes);
    expect(report).toMatchObject({ accepted: 1, rejected: [], items: [{ document: 0, input, outcome: "accepted" }] });
  });

  it("hands on what was said of it: the speaker, the format and the time zone", async () => {
    const posts = `Desk (@desk) 7 February 2023 10:15\nFerries sail again\n`;
    const bytes = zipOf({ path: "one.txt", content: `Headline\n\n${posts}` });
    const { store, report } = await ingest(bytes, { format: "mediagraph", speaker: { name: "desk" } });
    expect(report.rejected).toMatchObject([{ input: "a.bin!/one.txt", reason: expect.stringMatching(/not JSON/) }]);
    expect(await rejectionsOf(store)).toMatchObject([{ input: "a.bin!/one.txt", format: "mediagraph" }]);
  });

  it("gives a page of a web archive its address, and lets the younger recording speak", async () => {
    const store = await openSqlite(":memory:");
    const url = "https://ferries.example/1";
    const recorded = (date: string, body: string) => ({ url, date, fields: ["Content-Type: text/plain"], body });
    const young = warcGzipOf(recorded("2022-01-01T00:00:00Z", article("Bizerte")));
    const old = warcOf(recorded("2019-01-01T00:00:00Z", article("Sfax")));
    await ingestDocuments(store, [aDocument("young.warc.gz", young), aDocument("old.warc", old)]);
    const [found] = await store.reader().lookup("article", [urlKey(url)]);
    expect(found?.headline).toBe("Ferries to Bizerte sail again");
  });

  it("loses only what is at fault in it, each with one reason, and keeps that for another try", async () => {
    const archive = zipOf(
      { path: "one.txt", content: article("Sfax") },
      { path: "../evil.txt", content: article("Gabes") },
      { path: "empty.txt", content: "" },
      { path: "two.txt", content: article("Bizerte") },
    );
    const { store, report } = await ingest(archive);
    expect(report).toMatchObject({ accepted: 2 });
    expect(report.rejected).toMatchObject([
      { document: 0, input: "a.bin", place: "../evil.txt" },
      { document: 0, input: "a.bin!/empty.txt", place: null },
    ]);
    expect((await rejectionsOf(store)).map(({ input }) => input).sort()).toEqual(["a.bin", "a.bin!/empty.txt"]);
  });

  it("that is cut keeps what came before, and is rejected once", async () => {
    const files = ["Sfax", "Gabes"].map((port) => ({ path: `${port}.txt`, content: article(port), isStored: true }));
    for (const bytes of [zipOf(...files).subarray(0, 200), tarOf(...files).subarray(0, 1_600)]) {
      const { report } = await ingest(bytes);
      expect(report.accepted).toBeGreaterThan(0);
      expect(report.rejected).toHaveLength(1);
      expect(report.rejected[0]?.reason).toMatch(/the archive ends in the middle/);
    }
    const lines = `${JSON.stringify({ type: "Article", headline: "One" })}\n`.repeat(isThorough ? 3_000 : 2_000);
    const { report } = await ingest(gzipSync(lines).subarray(0, -20));
    expect(report.rejected).toMatchObject([{ reason: expect.stringMatching(/middle of its compressed data/) }]);
    expect(report.accepted).toBe(1);
  });

  it("that holds archives in archives is opened as deep as is allowed", async () => {
    let bytes = zipOf({ path: "one.txt", content: article("Sfax") });
    for (let level = 0; level < 6; level += 1) bytes = zipOf({ path: "in.zip", content: bytes });
    const { report } = await ingest(bytes);
    expect(report).toMatchObject({ accepted: 0, rejected: [{ reason: expect.stringMatching(/Raise UNPACK_DEPTH/) }] });
  });

  it("with more documents than are allowed is read up to there, and is rejected once", async () => {
    const store = await openSqlite(":memory:");
    const files = ["Sfax", "Gabes", "Tunis"].map((port) => ({ path: `${port}.txt`, content: article(port) }));
    const unpacking = { ratio: 100, bytes: 1e9, documents: 2, depth: 4 };
    const report = await ingestDocuments(store, [aDocument("a.zip", zipOf(...files))], {
      limits: { ...INPUT_LIMITS, unpacking },
    });
    expect(report).toMatchObject({
      accepted: 2,
      rejected: [{ reason: expect.stringMatching(/more than 2 documents/) }],
    });
  });

  it("of many small bombs unpacks to no more than one bomb may", async () => {
    const line = `${JSON.stringify({ type: "Article", headline: "One" })}\n`;
    const bomb = gzipSync(line + " ".repeat(9_000_000));
    const files = Array.from({ length: 9 }, (_, index) => ({ path: `${index}.jsonl.gz`, content: bomb }));
    const { report } = await ingest(zipOf(...files));
    expect(report.rejected).toMatchObject([{ reason: expect.stringMatching(/unpacks to more than 200 times/) }]);
  });
});

describe("what is in an archive on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-containers-"));
  const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
  const path = join(folder, "a.zip");
  const LARGE = `${JSON.stringify({ type: "Article", headline: "Large" })}\n${" ".repeat(1_200_000)}not json\n`;

  beforeAll(() => void copyOf("BARE_STORE", join(folder, "store.db")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is read alone by its name, and tried again by itself, kept or not", async () => {
    const large = { path: "large.jsonl", content: LARGE };
    writeFileSync(path, zipOf({ path: "a.txt", content: "" }, large, { path: "b.txt", content: article("Sfax") }));
    expect((await runCommand(["ingest", path], { env })).code).toBe(2);
    const fixed = { path: "large.jsonl", content: LARGE.replace("not json", "") };
    writeFileSync(path, zipOf(fixed, { path: "b.txt", content: article("Tunis") }));
    const again = await runCommand(["retry", "--json"], { env });
    const rejected = [{ input: `${path}!/a.txt`, code: "NOT_OPENED" }];
    expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: 1, rejected });
    const one = await runCommand(["ingest", `${path}!/b.txt`, "--json"], { env });
    expect(JSON.parse(one.stdout)).toMatchObject({ accepted: 1, unchanged: 0 });
    const none = await runCommand(["ingest", `${path}!/c.txt`], { env });
    expect(none.stdout).toContain(`there is no c.txt in ${path}`);
  });

  it("is told by name when it is left out, without a format", async () => {
    writeFileSync(
      path,
      zipOf(
        { path: "p.png", content: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
        { path: "b.txt", content: article("Sousse") },
      ),
    );
    const { stdout } = await runCommand(["ingest", "--dry-run", path], { env });
    expect(stdout).toContain(`${path}!/p.png: skipped: `);
  });

  it("obeys the limits of the settings", async () => {
    const strict = { ...env, UNPACK_DOCUMENTS: "1" };
    const { stdout } = await runCommand(["ingest", path], { env: strict });
    expect(stdout).toMatch(/has more than 1 documents\. Raise UNPACK_DOCUMENTS/);
    const wrong = await runCommand(["ingest", path], { env: { ...env, UNPACK_DEPTH: "none" } });
    expect(wrong.stderr).toContain('UNPACK_DEPTH must be a whole number of at least 1; it is "none".');
  });
});
