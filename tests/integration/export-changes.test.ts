import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ChangeLogSettings } from "../../src/domain/change";
import { oneByOne } from "../../src/domain/collections/lists";
import { HEADER_LINE, writeRecord } from "../../src/formats/mediagraph/write";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { openDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { changedSince } from "../../src/upkeep/changed-items";
import { exportedItems, exportedOf, type ExportedBatch } from "../../src/upkeep/exported-items";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { ingestExport } from "../builders/exported";
import { shownState } from "../builders/graph-state";
import { runCommand } from "../builders/run-command";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

let folder: string;
const clock = { time: Date.parse("2024-05-06T07:00:00Z") };
const log: ChangeLogSettings = { keptMs: 3_600_000, now: () => clock.time };
const at = { clock: () => "2024-05-06T07:00:00.000Z" };
const envOf = (name: string) => ({ STORE_URL: `sqlite:${join(folder, name)}`, MEDIAGRAPH_SAMPLE: "0" });
const opened = () => openSqlite(join(folder, "from.db"), openDriver, log);

const mali = aCountryDraft("ML", { en: "Mali" });
const old = anArticleDraft("From Mali", {
  url: "https://a.example/1",
  body: [embed(aPostDraft("Hello", { nativeId: "1" }))],
});
const quiet = anArticleDraft("Nothing changes here", { url: "https://a.example/2" });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
  const store = await opened();
  await ingestDocuments(store, [draftsDocument("input", mali, old, quiet)], at);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function exported(name: string, ...flags: string[]) {
  const { code, stdout, stderr } = await runCommand(["export", "--include-removed", ...flags], { env: envOf(name) });
  const place = /Go on from here next time: --since-change (\S+)\n/.exec(stderr)?.[1] ?? "";
  return { code, stdout, stderr, place, lines: stdout.trimEnd().split("\n").slice(1) };
}

async function textOf(batches: AsyncIterable<ExportedBatch>): Promise<string> {
  const lines = [HEADER_LINE];
  for await (const item of oneByOne(batches)) lines.push(writeRecord(item));
  return lines.join("");
}

/** A new text, a new profile that an old text names, another text of a post, and a removal. */
async function change(): Promise<void> {
  const store = await opened();
  const chad = aCountryDraft("TD", { en: "Chad" });
  const news = anArticleDraft("News", { url: "https://a.example/3", body: [paragraph("Mali and Chad")] });
  await ingestDocuments(store, [draftsDocument("more", chad, news, aPostDraft("Hello again", { nativeId: "1" }))], at);
  const [removed] = await store.find("article", ["url:https://a.example/1"]);
  await removeItem(store, removed?.item.id ?? "article_", at.clock);
  await store.close();
}

describe("mediagraph export --since-change", () => {
  it("writes what another store needs to show the same again, and nothing that did not change", async () => {
    const store = await opened();
    const copy = await openSqlite(":memory:");
    await ingestExport(copy, await textOf(exportedItems(store)), at);
    const { place } = await changedSince(store, { seq: 0 });
    await store.close();
    await change();
    const again = await opened();
    const { ids } = await changedSince(again, place);
    const text = await textOf(exportedOf(again, ids));
    expect(text.trimEnd().split("\n").length).toBeGreaterThan(4);
    expect(text).not.toContain("Nothing changes here");
    await ingestExport(copy, text, at);
    expect(await shownState(copy)).toEqual(await shownState(again));
    await Promise.all([again.close(), copy.close()]);
  });

  it("names the place for the next time, when nothing is left", async () => {
    const first = await exported("from.db", "--since-change", "0");
    expect(first.lines).toHaveLength(5);
    const { lines, place } = await exported("from.db", "--since-change", first.place);
    expect([lines, place]).toEqual([[], first.place]);
  });

  it("takes a time too, and kinds", async () => {
    clock.time += 60_000;
    await change();
    const since = ["--since-change", "2024-05-06T07:01Z"];
    const { lines } = await exported("from.db", ...since);
    const ofPosts = await exported("from.db", ...since, "--kind", "post");
    expect(lines.filter((line) => line.includes('"type":"SocialPost"'))).toEqual(ofPosts.lines);
    expect(ofPosts.lines).toHaveLength(1);
    expect(lines.join("\n")).not.toContain("Nothing changes here");
  });

  it.each([
    [
      ["--since-change", "999999"],
      /The log of changes has 1 to \d+\. Changes after 999999 are not in this log: .* Export everything/,
    ],
    [["--since-change", "soon"], /Expected a place in the log of changes, .* or a date/],
    [["--since-change", "0", "--language", "ar"], /--since-change goes with --kind/],
  ])("fails with a line on %j", async (flags, reason) => {
    const { code, stdout, stderr } = await exported("from.db", ...flags);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(reason);
  });

  it("says so where the log does not reach back: it writes no incomplete document", async () => {
    clock.time += 7_200_000;
    const store = await opened();
    const sources = Array.from({ length: 200 }, (_, index) => aWrite(aSource(`source ${index}`)));
    await saveAll(store, sources);
    await store.close();
    for (const place of ["0", "2024-05-06T07:00Z"]) {
      const { code, stdout, stderr } = await exported("from.db", "--since-change", place);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/The log of changes (has|begins at) .* Export everything instead/);
    }
  });
});
