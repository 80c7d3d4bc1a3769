import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { inputName, servedInputName } from "../../src/domain/addresses/input-name";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { startServer, type RunningServer } from "./running-server";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-editors-desk-"));
const TOKEN = "correct-horse-battery";
const PROVENANCE = '{ articles(first: 100) { nodes { headline provenance(field: "headline") { input } } } }';

let store: Store;
let server: RunningServer;

async function inputOf(headline: string): Promise<string | undefined> {
  const { data } = await server.query(PROVENANCE);
  const { articles } = data as { articles: { nodes: { headline: string; provenance: { input: string }[] }[] } };
  return articles.nodes.find((node) => node.headline === headline)?.provenance[0]?.input;
}

beforeAll(async () => {
  const path = join(folder, "store.db");
  copyOf("BARE_STORE", path);
  writeFileSync(join(folder, "desk.txt"), "Written at a desk\n\nSomebody wrote this.\n");
  writeFileSync(join(folder, "empty.txt"), "");
  await runCommand(["ingest", join(folder, "desk.txt"), join(folder, "empty.txt")], {
    env: { STORE_URL: `sqlite:${path}` },
  });
  store = await openSqlite(path);
  server = await startServer({ store, token: TOKEN });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("provenance serves", () => {
  it("no folder of anybody's disk, and the name of the file", async () => {
    expect(await inputOf("Written at a desk")).toMatch(/^desk\.txt \([0-9a-f]{12}\)$/);
  });

  it("which lines of a pasted page are not in the body, which outranks as before the body of an earlier paste", async () => {
    const text = "The ferry calls at both piers again, the council said on Monday.";
    const pages = [
      `Ferry calls again\n\nThe ferry stays in the harbour, the council said on Friday.\n`,
      `Home\nNews\nSport\nFerry calls again\n14 March 2025\nShare\n${text}\n`,
    ];
    for (const [index, content] of pages.entries())
      await server.query(
        "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { accepted } }",
        { documents: [{ content, url: "https://news.example/ferry", speaker: `desk ${index}` }] },
        { authorization: `Bearer ${TOKEN}` },
      );
    const { data } = await server.query(
      `{ article(by: { url: "https://news.example/ferry" }) {
        body { ... on Paragraph { text } } provenance(field: "body") { rule } headlines: provenance(field: "headline") { rule }
      } }`,
    );
    expect(data).toEqual({
      article: {
        body: [{ text }],
        provenance: [{ rule: "without-lines 1-3, 6" }],
        headlines: [{ rule: null }],
      },
    });
  });

  it("no name and no password of an address", async () => {
    const documents = [
      {
        content: "Behind a password\n\nA page for subscribers.\n",
        url: "https://reader:secret@news.example/behind?utm_source=a",
      },
    ];
    await server.query(
      "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { accepted } }",
      { documents },
      { authorization: `Bearer ${TOKEN}` },
    );
    expect(await inputOf("Behind a password")).toBe("https://news.example/behind");
  });

  it("neither of them of what an earlier version stored", () => {
    expect(servedInputName("/home/editor/desk.txt")).toBe(inputName("/home/editor/desk.txt"));
    expect(servedInputName("https://reader:secret@news.example/a")).toBe("https://news.example/a");
    expect(["data/sample/articles.jsonl", "-", "documents[0]", "https://news.example/a"].map(servedInputName)).toEqual([
      "data/sample/articles.jsonl",
      "-",
      "documents[0]",
      "https://news.example/a",
    ]);
  });
});

describe("a file that was rejected", () => {
  it("is called by its whole path in the report, and found by it again", async () => {
    const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
    expect((await runCommand(["retry", "--list"], { env })).stdout).toContain(join(folder, "empty.txt"));
    writeFileSync(join(folder, "empty.txt"), "No longer empty\n\nNow it says something.\n");
    expect((await runCommand(["retry"], { env })).stdout).toContain("1 accepted");
  });
});

describe("two files of one name in two folders", () => {
  it("are told apart", () => {
    expect(inputName("/a/news.txt")).not.toBe(inputName("/b/news.txt"));
    expect(inputName("C:\\Users\\editor\\news.txt")).toMatch(/^news\.txt \(/);
  });
});
