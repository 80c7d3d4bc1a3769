import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "@jest/globals";
import { emptyReport } from "../../src/ingest/ingest-types";
import { humanReport } from "../../src/cli/reading/report";
import { READING_LIMITS } from "../../src/formats/reading-limits";
import { plainText } from "../../src/formats/plain-text/plain-text-reader";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { alteredStore } from "../builders/altered-store";
import { aDocument } from "../builders/documents";
import { copyOf } from "../builders/filled-stores";
import { isThorough } from "../builders/thorough";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-lines-"));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

copyOf("BARE_STORE", path("store.db"));
copyOf("BARE_STORE", path("other.db"));

const article = (headline: string) => JSON.stringify({ type: "Article", headline });
/** More than a call takes arguments. `npm test` has fewer: the linter refuses lists that are spread into calls. */
const MANY = isThorough ? 130_000 : 1_500;

describe("a document with a fault in each of very many lines", () => {
  const env = { STORE_URL: `sqlite:${path("store.db")}` };

  it("loses no good line and no later input, and the report names the first thousand and counts the others", async () => {
    writeFileSync(
      path("a-many.jsonl"),
      `${article("Before the bad lines")}\n${"{}\n".repeat(MANY)}${article("Behind the bad lines")}\n`,
    );
    writeFileSync(path("b-next.txt"), "The next input\n\nIt is read as well.\n");
    const { code, stdout } = await runCommand(["ingest", path("a-many.jsonl"), path("b-next.txt"), "--json"], { env });
    const report = JSON.parse(stdout) as { accepted: number; rejected: { place: string }[]; moreRejected: number };
    expect([code, report.accepted, report.rejected.length, report.moreRejected]).toEqual([2, 3, 1_000, MANY - 1_000]);
    expect(report.rejected.at(-1)?.place).toBe("line 1001");
  });

  it("is kept for another try, with the first reason and how many there are beside it", async () => {
    const { stdout } = await runCommand(["retry", "--list"], { env });
    expect(stdout).toContain(`line 2: `);
    expect(stdout).toContain(`(and ${MANY - 1} more)`);
  });

  it("is told to people by fifty lines and a count", () => {
    const rejected = Array.from({ length: 1_000 }, (_, index) => ({
      document: 0,
      input: "a.jsonl",
      place: `line ${index}`,
      reason: "no type",
      code: "BAD_ITEM" as const,
    }));
    const report = { ...emptyReport(), accepted: 2, rejected, moreRejected: MANY - 1_000 };
    const lines = humanReport(report, { verbose: false }).trimEnd().split("\n");
    expect([lines.length, lines[0]]).toEqual([52, `2 accepted, 0 updated, 0 unchanged, 0 skipped, ${MANY} rejected`]);
    expect(lines.at(-1)).toBe(`  … and ${MANY - 50} more rejected (--json lists the first 1000)`);
  });
});

describe("a text of very many short lines", () => {
  it("is read", async () => {
    const text = Buffer.from(`A list of days\n${"on\n".repeat(MANY)}`);
    const read = [];
    const limits = { ...READING_LIMITS, textLines: MANY + 1 };
    for await (const one of plainText.read(Readable.from([text]), { name: "lines.txt" }, limits)) read.push(one);
    expect(read).toMatchObject([{ outcome: "item", draft: { headline: "A list of days", body: { length: MANY } } }]);
  });
});

describe("an item that this program fails to save", () => {
  it("costs neither the others of its batch nor the next documents", async () => {
    const whole = await openSqlite(":memory:");
    const store = alteredStore(whole, {
      save: (writes, note) => {
        if (writes.some(({ item }) => "headline" in item && item.headline === "Poison"))
          throw new RangeError("Invalid array length");
        return whole.save(writes, note);
      },
    });
    const documents = ["One", "Poison", "Two"].map((headline) =>
      aDocument(`${headline}.jsonl`, `${article(`${headline} before`)}\n${article(headline)}\n`, {
        format: "mediagraph",
      }),
    );
    const report = await ingestDocuments(store, documents);
    expect(report).toMatchObject({
      accepted: 5,
      rejected: [
        { document: 1, input: "Poison.jsonl", place: "line 2", reason: "could not be saved: Invalid array length" },
      ],
    });
    const kept = [];
    for await (const { input, content } of whole.rejections.all()) kept.push([input, content?.byteLength]);
    expect(kept).toEqual([["Poison.jsonl", Buffer.byteLength(`${article("Poison before")}\n${article("Poison")}\n`)]]);
    await whole.close();
  });
});

describe("the lines of a report", () => {
  it("hold no control characters of a file's name, so that none forges another line", async () => {
    const name = "a\u001b[2J\nrejected   b.txt";
    writeFileSync(path(name), "");
    const { stdout } = await runCommand(["ingest", path(name)], { env: { STORE_URL: `sqlite:${path("other.db")}` } });
    expect(stdout).toContain("a\\u001b[2J\\u000arejected   b.txt is empty");
    expect(stdout).not.toContain("\u001b");
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  });
});
