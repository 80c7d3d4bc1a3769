import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openStore } from "../../src/store/open-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft } from "../builders/drafts";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-remove-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
const ADDRESS = "https://news.example/in-mali";
const NOWHERE = `article_${"0".repeat(32)}`;
let article: string;
let country: string;

beforeAll(async () => {
  const store = await openStore(env.STORE_URL);
  const { items } = await ingestDocuments(store, [
    draftsDocument("drafts", aCountryDraft("ML", { en: "Mali" }), anArticleDraft("In Mali", { url: ADDRESS })),
  ]);
  [country = "", article = ""] = items.map(({ id }) => id ?? "");
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mediagraph = (...args: readonly string[]) => runCommand(args, { env });

describe("mediagraph remove and restore", () => {
  it("do what they say, once, and say so", async () => {
    expect(await mediagraph("remove", article, country)).toEqual({
      code: 0,
      stdout: `removed    ${article}\nremoved    ${country}\n`,
      stderr: "",
    });
    expect(await mediagraph("remove", article)).toEqual({ code: 0, stdout: `unchanged  ${article}\n`, stderr: "" });
    expect(await mediagraph("restore", article, country)).toEqual({
      code: 0,
      stdout: `restored   ${article}\nrestored   ${country}\n`,
      stderr: "",
    });
    expect(await mediagraph("restore", country)).toEqual({ code: 0, stdout: `unchanged  ${country}\n`, stderr: "" });
    expect((await mediagraph("check")).stdout).toContain("no faults");
  });

  it("take an address for an id, also of what is removed", async () => {
    const removed = await mediagraph("remove", ADDRESS);
    expect(removed).toEqual({ code: 0, stdout: `removed    ${article}\n`, stderr: "" });
    const restored = await mediagraph("restore", `${ADDRESS}?utm_source=x`);
    expect(restored).toEqual({ code: 0, stdout: `restored   ${article}\n`, stderr: "" });
    const { code, stdout } = await mediagraph("remove", "https://news.example/other");
    expect([code, stdout]).toEqual([2, expect.stringContaining("nothing in the store has this address")]);
  });

  it.each(["remove", "restore"])(
    "%s does the rest where an id leads to nothing, names that one, and exits with 2",
    async (verb) => {
      const { code, stdout } = await mediagraph(verb, NOWHERE, "Mali", article, "--json");
      const count = verb === "remove" ? "removed" : "restored";
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toEqual({
        [count]: 1,
        unchanged: 0,
        rejected: [
          { input: NOWHERE, reason: expect.stringContaining("nothing") },
          { input: "Mali", reason: expect.stringContaining("neither an id nor") },
        ],
      });
    },
  );

  it.each(["remove", "restore"])("%s needs an id or an address", async (verb) => {
    const { code, stderr } = await mediagraph(verb);
    expect([code, stderr]).toEqual([1, expect.stringContaining("id or URL")]);
  });
});
