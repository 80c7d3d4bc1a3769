import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { PACKAGE_ROOT } from "../../src/cli/package-root";
import { ThreadedWriter } from "../../src/cli/writing/threaded-writer";
import { BadUserInput, StoreMigrating, StoreUnavailable } from "../../src/domain/errors/errors";
import { idFor } from "../../src/domain/ids";
import { createServer } from "../../src/server/server";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { oldVersions } from "../../src/ingest/relinking/text-versions";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument } from "../builders/documents";
import { copyOf } from "../builders/filled-stores";
import { itSlowly } from "../builders/thorough";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-thread-"));
const path = join(folder, "store.db");
copyOf("BARE_STORE", path);

const TOKEN = "correct-horse-battery";
const writers: ThreadedWriter[] = [];

function aWriter(url = `sqlite:${path}`): ThreadedWriter {
  const writer = new ThreadedWriter(url);
  writers.push(writer);
  return writer;
}

/** Starting a thread takes as long as starting the program, so most tests use this one. */
let writer: ThreadedWriter;
beforeAll(() => void (writer = aWriter()));
afterAll(async () => {
  for (const writer of writers) await writer.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, query: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  return (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
}

describe("writing in a thread of its own", () => {
  it("gives the report that writing in this thread gives, and others read what it saved", async () => {
    const text = "Delegates meet in Nairobi\n\nThe delegates came to Nairobi on Sunday.\n";
    const report = await writer.ingest([aDocument("nairobi.txt", text), aDocument("empty.txt", "")]);
    expect(report).toMatchObject({
      accepted: 1,
      rejected: [{ document: 1, input: "empty.txt", reason: "empty.txt is empty" }],
      moreRejected: 0,
    });
    const store = await openSqlite(path);
    const [article] = await store.reader().get(
      "article",
      report.items.map(({ id }) => id as `article_${string}`),
    );
    expect(article).toMatchObject({ headline: "Delegates meet in Nairobi" });
    await store.close();
  });

  it("brings an older store up to date, and refuses other writes until that is done", async () => {
    const older = join(folder, "older.db");
    copyFileSync(join(__dirname, "../fixtures/stores/0.1.0-version-4.db"), older);
    // It has the reference profiles of this version already.
    const [store, sample] = [await openSqlite(older), await openSqlite(path)];
    await store.setMeta("loaded:reference", await sample.getMeta("loaded:reference"));
    await Promise.all([store.close(), sample.close()]);
    const writer = aWriter(`sqlite:${older}`);
    const prepared = writer.prepare(false);
    await expect(writer.remove(idFor("article", "x"))).rejects.toThrow(StoreMigrating);
    await prepared;
    expect(writer.preparing).toBeUndefined();
    expect(await writer.remove(idFor("article", "x"))).toMatchObject({ outcome: "unknown" });
    const after = await openSqlite(older);
    expect(await oldVersions(after)).toEqual([]);
    await after.close();
  });

  it("leaves this thread free while a large document is read, linked and saved", async () => {
    const document = aDocument(
      "long.txt",
      `Long days in Mali\n\n${"The minister of Mali spoke in Paris. ".repeat(3_000)}\n`,
    );
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    expect(await writer.ingest([document])).toMatchObject({ accepted: 1 });
    clearInterval(timer);
    // In one thread there would be as many as there are steps of the run: a handful.
    expect(turns).toBeGreaterThan(50);
  });

  it("lets the server live and read while another process holds the file, and writes when it is free", async () => {
    const store = await openSqlite(path);
    const server = await createServer({ store, writer, logger: pino({ level: "silent" }), token: TOKEN });
    const url = await server.listen({ port: 0, host: "127.0.0.1" });
    // SQLite treats a second connection of this process as one of another process.
    const other = new SqliteDatabase(path);
    try {
      other.execute("BEGIN IMMEDIATE");
      let isWritten = false;
      const content = "Ferry waits at the lock\\n\\nIt sails when the gate opens.";
      const written = ask(url, `mutation { ingest(documents: [{ content: "${content}" }]) { accepted } }`);
      void written.then(() => (isWritten = true));
      // After some of these, the thread has the order, and waits for the file.
      for (let asked = 0; asked < 20; asked += 1) {
        expect((await fetch(`${url}/livez`)).status).toBe(200);
        expect((await fetch(`${url}/readyz`)).status).toBe(200);
        expect(await ask(url, "{ articles(first: 1) { nodes { __typename } } }")).toEqual({
          data: { articles: { nodes: [{ __typename: "Article" }] } },
        });
      }
      expect(isWritten).toBe(false);
      other.execute("COMMIT");
      expect(await written).toEqual({ data: { ingest: { accepted: 1 } } });
    } finally {
      other.close();
      await server.stop();
      await store.close();
    }
  });

  it("links what an earlier process left unlinked", async () => {
    const store = await openSqlite(path);
    await store.setMeta("profiles:linked", "the mark of a run that was cut short");
    await writer.finishRelinking();
    expect(await store.getMeta("profiles:linked")).toBe(await store.getMeta("profiles:changed"));
    await store.close();
  });

  it("does not open what is at the address now, if the store that was there was moved away", async () => {
    const moved = join(folder, "moved.db");
    copyOf("BARE_STORE", moved);
    const store = await openSqlite(moved);
    const writer = new ThreadedWriter(
      `sqlite:${moved}`,
      () => undefined,
      () => undefined,
      () => store.ping(),
    );
    copyFileSync(moved, join(folder, "other.db"));
    renameSync(join(folder, "other.db"), moved);
    await expect(writer.remove(idFor("article", "a"))).rejects.toThrow(/was moved, deleted or replaced/);
    await writer.close();
    await store.close();
  });

  it("tells errors as they are told in one thread", async () => {
    await expect(
      aWriter(`sqlite:${join(folder, "store.db", "no.db")}`).remove(idFor("article", "a")),
    ).rejects.toBeInstanceOf(StoreUnavailable);
    const { items } = await writer.ingest([
      aDocument("erased.txt", "A text that is erased\n\nNobody shall read it.\n"),
    ]);
    const id = items[0]?.id ?? idFor("article", "none");
    expect(await writer.erase(id)).toMatchObject({ outcome: "erased" });
    await expect(writer.restore(id)).rejects.toBeInstanceOf(BadUserInput);
  });

  it("starts again after it was closed, and answers nothing twice", async () => {
    const unknown = idFor("post", "unknown");
    expect(await writer.remove(unknown)).toEqual({ id: unknown, outcome: "unknown" });
    await writer.close();
    expect(await Promise.all([writer.remove(unknown), writer.restore(unknown)])).toEqual([
      { id: unknown, outcome: "unknown" },
      { id: unknown, outcome: "unknown" },
    ]);
  });

  itSlowly("is cut off if it goes on too long after the order to close, and the process ends by itself", async () => {
    const long = join(folder, "long.db");
    copyOf("BARE_STORE", long);
    const program = `
      const { ThreadedWriter } = require(${JSON.stringify(join(PACKAGE_ROOT, "dist/src/cli/writing/threaded-writer.js"))});
      const writer = new ThreadedWriter(${JSON.stringify(`sqlite:${long}`)});
      const lines = Array.from({ length: 100_000 }, (_, at) =>
        JSON.stringify({ type: "Article", url: "https://a.example/" + at, headline: "Ferry " + at, language: "en" }));
      const bytes = Buffer.from(['{"mediagraph":1}', ...lines, ""].join("\\n"));
      const document = { name: "long.jsonl", async *open() { yield bytes; } };
      writer.ingest([document]).then(() => console.log("saved all"), () => console.log("cut off"));
      setTimeout(() => void writer.close().then(() => console.log("closed")), 1_000);`;
    const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    const [told, [code, signal]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect([told.trim().split("\n").sort(), code, signal]).toEqual([["closed", "cut off"], 0, null]);
    const store = await openSqlite(long);
    expect(await verifyStore(store)).toMatchObject({ faults: [] });
    await store.close();
  });
});
