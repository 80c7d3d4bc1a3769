import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-export-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
const day = (instant: string) => ({ instant: `${instant}T00:00:00.000Z`, precision: "DAY" as const });
const quoted = aPostDraft("Older", { nativeId: "1", postedAt: day("2020-01-01") });
const DRAFTS: readonly ItemDraft[] = [
  aCountryDraft("ML", { en: "Mali", ar: "مالي" }),
  aCountryDraft("KE", { en: "Kenya" }),
  anArticleDraft("وصل الوفد إلى مالي", {
    url: "https://a.example/ar",
    language: "ar-EG",
    source: { type: "Source", name: "أخبار", url: "https://akhbar.example/" },
    publishedAt: day("2023-02-07"),
    body: [embed(aPostDraft("Hello", { nativeId: "2", quotedPost: quoted }))],
  }),
  anArticleDraft("From Kenya", {
    url: "https://a.example/en",
    language: "en",
    source: { type: "Source", name: "News" },
    publishedAt: day("2024-02-07"),
    body: [paragraph("Text")],
  }),
];

beforeAll(async () => {
  const store = await openSqlite(join(folder, "store.db"));
  await ingestDocuments(store, [draftsDocument("input", ...DRAFTS)]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function namesIn(...flags: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runCommand(["export", ...flags], { env });
  expect([code, stderr]).toEqual([0, ""]);
  const [header, ...records] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(header).toEqual({ mediagraph: 1 });
  return records.map((record) =>
    String(
      record["headline"] ??
        record["name"] ??
        record["handle"] ??
        record["nativeId"] ??
        (record["names"] as { en: string }).en,
    ),
  );
}

describe("mediagraph export", () => {
  it("writes every item to standard output, what is named before what names it", async () => {
    const names = await namesIn();
    expect([...names].sort()).toEqual(
      ["1", "2", "From Kenya", "Kenya", "Mali", "News", "someone", "أخبار", "وصل الوفد إلى مالي"].sort(),
    );
    expect(names.slice(-2).sort()).toEqual(["From Kenya", "وصل الوفد إلى مالي"]);
  });

  it.each([
    ["a language", ["--language", "ar"], ["أخبار", "someone", "Mali", "1", "2", "وصل الوفد إلى مالي"]],
    [
      "a source, by its host",
      ["--source", "akhbar.example"],
      ["أخبار", "someone", "Mali", "1", "2", "وصل الوفد إلى مالي"],
    ],
    ["dates", ["--since", "2024", "--until", "2025-01-01"], ["News", "Kenya", "From Kenya"]],
    ["kinds", ["--kind", "source,post"], ["News", "أخبار", "someone", "1", "2"]],
  ])("writes what is selected by %s, and what that names", async (_, flags, names) => {
    expect((await namesIn(...flags)).sort()).toEqual([...names].sort());
  });

  it("says that nothing was found, though a document without items is none of the faults", async () => {
    const { code, stdout, stderr } = await runCommand(["export", "--language", "sw"], { env });
    expect([code, stdout]).toEqual([0, '{"mediagraph":1}\n']);
    expect(stderr).toContain("No item was written");
    expect((await runCommand(["export"], { env })).stderr).not.toContain("No item");
  });

  it("names only what was asked when nothing was found", async () => {
    const byLanguage = (await runCommand(["export", "--language", "sw"], { env })).stderr;
    expect(byLanguage).toContain("A language is a tag");
    expect(byLanguage).not.toContain("--since");
    const byDate = (await runCommand(["export", "--since", "2999"], { env })).stderr;
    expect(byDate).toContain("dates of publication; --since-change selects by the time of saving");
    expect(byDate).not.toContain("language");
  });

  it("writes a file as a whole, over an older one, and leaves nothing else", async () => {
    const path = join(folder, "whole.jsonl");
    writeFileSync(path, "older");
    const { code, stdout } = await runCommand(["export", "--output", path], { env });
    expect([code, stdout]).toEqual([0, ""]);
    expect(readFileSync(path, "utf8")).toBe((await runCommand(["export"], { env })).stdout);
    expect(readdirSync(folder).filter((name) => name.includes("whole"))).toEqual(["whole.jsonl"]);
  });

  it.each([
    ["a folder that is not there", ["--output", join(folder, "none", "x.jsonl")], "could not be written"],
    ["a folder for a file", ["--output", folder], "could not be written"],
    ["an unknown kind", ["--kind", "mention"], '"mention" is none of source, account, entity, post, article'],
    ["an unknown source", ["--source", "nobody"], 'There is no source "nobody" in the store'],
    ["a language that is none", ["--language", "arabic"], "It must be a tag such as ar"],
    ["a date that is none", ["--since", "yesterday"], "Expected an ISO 8601 date"],
  ])("fails with exit 1 and a line on %s, and leaves no file behind", async (_, flags, reason) => {
    const { code, stdout, stderr } = await runCommand(["export", ...flags], { env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(reason);
    expect(
      readdirSync(tmpdir()).filter((name) => name.includes(".partial") && name.includes("mediagraph-export")),
    ).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});

describe("an export with faults in it", () => {
  it("is read line by line: each fault is told with its line and path, and costs its own record alone", async () => {
    const { stdout } = await runCommand(["export"], { env });
    const lines = stdout.trimEnd().split("\n");
    const damaged = lines.map((line, index) => {
      if (index === 1) return line.replace('"firstSeenAt":"2', '"firstSeenAt":"x');
      if (index === 2) return line.replace(/"id":"\w+"/u, '"id":"post_1"');
      return index === 3 ? line.replace(/"speaker":"[\w:]+"/u, '"speaker":"gone"') : line;
    });
    const other = { STORE_URL: `sqlite:${copyOf("BARE_STORE", join(folder, "other.db"))}` };
    const { code, stdout: report } = await runCommand(["ingest", "-", "--json"], {
      env: other,
      input: damaged.join("\n"),
    });
    expect(code).toBe(2);
    const { accepted, updated, unchanged, rejected } = JSON.parse(report) as {
      accepted: number;
      updated: number;
      unchanged: number;
      rejected: { place: string; reason: string }[];
    };
    expect(accepted + updated + unchanged).toBe(lines.length - 4);
    expect(rejected.map(({ place, reason }) => `${place}, ${reason}`)).toEqual([
      expect.stringMatching(/^line 2, recorded\.firstSeenAt: expected an instant/u),
      expect.stringMatching(/^line 3, id: expected the id of a record of kind \w+, got "post_1"$/u),
      expect.stringMatching(
        /^line 4, recorded\.provenance\["\w+"\]\.speaker: expected a key of recorded\.inputs, got "gone"$/u,
      ),
    ]);
  });
});
