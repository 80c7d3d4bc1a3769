import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openStore } from "../../src/store/open-store";
import { draftsDocument } from "../builders/documents";
import { aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { runCommand } from "../builders/run-command";

const ADDRESS = "https://ridge.example/snow";
const NOWHERE = `article_${"0".repeat(32)}`;
const post = aPostDraft("Snow on the ridge", { nativeId: "41" });
let folder: string;
let env: Record<string, string>;
let article: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-erase-"));
  env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
  const store = await openStore(env["STORE_URL"] ?? "");
  const { items } = await ingestDocuments(store, [
    draftsDocument(
      "drafts",
      anArticleDraft("Snow falls early", {
        url: ADDRESS,
        body: [paragraph("The passes are closed to lorries."), embed(post)],
      }),
      anArticleDraft("Ridge", { body: [embed(post)] }),
    ),
  ]);
  article = items[0]?.id ?? "";
  await store.rejections.keep([
    { id: "kept", input: "bad.html", reason: "is no article", rejectedAt: "2024-03-01T08:00:00.000Z", url: ADDRESS },
  ]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mediagraph = (...args: readonly string[]) => runCommand(args, { env });

describe("mediagraph erase", () => {
  it("without --yes shows what it would erase, and erases nothing", async () => {
    const { code, stdout, stderr } = await mediagraph("erase", ADDRESS, "--with-posts");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      new RegExp(
        `^would erase  ${article} \\(live\\): "Snow falls early"\nwould erase  post_\\w+ \\(live, embedded in 2 articles\\): "Snow on the ridge"\n`,
      ),
    );
    expect(stdout).toContain('would forget the kept input "bad.html"\nNothing was erased. Add --yes');
    expect((await mediagraph("export")).stdout).toContain("Snow falls early");
    expect((await mediagraph("retry", "--list")).stdout).toContain("1 kept");
  });

  it("with --yes erases by address or id, once, and forgets the inputs that held it", async () => {
    expect(await mediagraph("erase", ADDRESS, "--yes")).toEqual({
      code: 0,
      stdout: `erased     ${article}\n1 kept inputs that held it were forgotten\n`,
      stderr: "",
    });
    expect(await mediagraph("erase", article, "--yes")).toEqual({
      code: 0,
      stdout: `unchanged  ${article}\n`,
      stderr: "",
    });
    expect((await mediagraph("erase", ADDRESS)).stdout).toContain(`${article}: it was erased before`);
    const { stdout } = await mediagraph("export", "--include-removed");
    expect(stdout).not.toContain("Snow falls early");
    expect(stdout).toContain("Snow on the ridge");
    expect((await mediagraph("check")).stdout).toContain("no faults");
    expect(await mediagraph("restore", article)).toEqual({
      code: 2,
      stdout: `rejected   ${article}: ${article} was erased: nothing is left to restore.\n`,
      stderr: "",
    });
  });

  it("with --with-posts erases the posts of an article too", async () => {
    const { code, stdout } = await mediagraph("erase", article, "--with-posts", "--yes", "--json");
    expect([code, JSON.parse(stdout)]).toEqual([0, { erased: 2, unchanged: 0, keptInputs: 1, rejected: [] }]);
    expect((await mediagraph("export", "--include-removed")).stdout).not.toContain("Snow");
  });

  it("does the rest where a name leads to nothing, names that one, and exits with 2", async () => {
    const { code, stdout } = await mediagraph(
      "erase",
      NOWHERE,
      "https://ridge.example/none",
      "snow",
      article,
      "--yes",
      "--json",
    );
    expect([code, JSON.parse(stdout)]).toEqual([
      2,
      {
        erased: 1,
        unchanged: 0,
        keptInputs: 1,
        rejected: [
          { input: NOWHERE, reason: "nothing in the store has this id" },
          { input: "https://ridge.example/none", reason: "nothing in the store has this address" },
          { input: "snow", reason: "this is neither an id nor an http(s) address" },
        ],
      },
    ]);
  });
});

describe("mediagraph export", () => {
  it("leaves the content of removed items out unless it is told to include it", async () => {
    await mediagraph("remove", article);
    const { stdout } = await mediagraph("export");
    expect(stdout).not.toContain("Snow falls early");
    expect(stdout).toContain(`{"type":"Tombstone","id":"${article}"`);
    expect((await mediagraph("export", "--include-removed")).stdout).toContain("Snow falls early");
  });
});
