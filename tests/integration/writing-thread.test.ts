import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ThreadedWriter } from "../../src/cli/writing/threaded-writer";
import { BadUserInput, StoreUnavailable } from "../../src/domain/errors";
import { idFor } from "../../src/domain/ids";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-thread-"));
const path = join(folder, "store.db");
copyFileSync(process.env["SAMPLE_STORE"] ?? "", path);

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

  it("links what an earlier process left unlinked", async () => {
    const store = await openSqlite(path);
    await store.setMeta("profiles:linked", "the mark of a run that was cut short");
    await writer.finishRelinking();
    expect(await store.getMeta("profiles:linked")).toBe(await store.getMeta("profiles:changed"));
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

  it("answers nothing twice, and starts again after it was closed", async () => {
    const closed = aWriter();
    const unknown = idFor("post", "unknown");
    expect(await Promise.all([closed.remove(unknown), closed.restore(unknown)])).toEqual([
      { id: unknown, outcome: "unknown" },
      { id: unknown, outcome: "unknown" },
    ]);
    await closed.close();
    expect(await closed.remove(unknown)).toEqual({ id: unknown, outcome: "unknown" });
  });
});
