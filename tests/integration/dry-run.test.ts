import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { hashOf } from "../../src/domain/ids";
import { compareDocuments, ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft } from "../builders/drafts";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";

const FEED = (second: string): string => `<rss version="2.0"><channel><title>Harbour Post</title>
<link>https://harbour.example/</link>
<item><title>Ferries sail again</title><link>https://harbour.example/1</link><description>They left Tunis at noon.</description></item>
<item><title>${second}</title><link>https://harbour.example/2</link><description>It was built in Cairo.</description></item>
</channel></rss>`;

interface Shown {
  readonly becomes: string;
  readonly outcome: string;
  readonly changes: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

describe("ingest --dry-run beside a store", () => {
  let folder: string;
  let path: string;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mediagraph-dry-"));
    path = join(folder, "feed.xml");
    copyOf("REFERENCE_STORE", join(folder, "store.db"));
    env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
    writeFileSync(path, FEED("A crane stands"));
    await runCommand(["ingest", path], { env });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function shown(): Promise<readonly Shown[]> {
    const { stdout } = await runCommand(["ingest", "--dry-run", "--json", path], { env });
    return (JSON.parse(stdout) as { items: Shown[] }).items;
  }

  it("says of each item whether it would be new, changed or unchanged, and the fields that change", async () => {
    const third = "</item><item><title>A new pier</title><link>https://harbour.example/3</link></item>";
    writeFileSync(path, FEED("The crane stands").replace(/<\/item>\n<\/channel>/, `${third}</channel>`));
    const articles = (await shown()).filter(({ becomes }) => becomes === "article");
    expect(articles.map(({ outcome, changes, fields }) => [fields["headline"], outcome, changes])).toEqual([
      [["Ferries sail again"], "unchanged", []],
      [["The crane stands"], "updated", ["headline"]],
      [["A new pier"], "accepted", []],
    ]);
    const { stdout } = await runCommand(["ingest", "--dry-run", path], { env });
    expect(stdout).toContain("feed.xml (rss): article, unchanged\n");
    expect(stdout).toContain("feed.xml (rss): article, changes headline\n");
    expect(stdout).toContain("feed.xml (rss): article, new\n");
  });

  it("leaves every byte of the store as it was, with its counters of changes", async () => {
    writeFileSync(path, FEED("Another crane"));
    const before = contentOf(folder);
    expect((await shown()).some(({ outcome }) => outcome === "updated")).toBe(true);
    expect(contentOf(folder)).toEqual(before);
  });

  function contentOf(place: string): Record<string, string> {
    const files = readdirSync(place).filter((name) => name === "store.db" || name === "store.db-wal");
    return Object.fromEntries(files.map((name) => [name, hashOf(readFileSync(join(place, name)).toString("latin1"))]));
  }
});

describe("comparing documents with a store", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSqlite(":memory:");
  });
  afterAll(() => store.close());

  async function outcomes(speaker: string, ...drafts: ItemDraft[]): Promise<unknown[]> {
    const found: unknown[] = [];
    const document = { ...draftsDocument("a.jsonl", ...drafts), speaker: { name: speaker } };
    await compareDocuments(store, [document], { batchSize: 1 }, async ({ results }) => {
      for (const result of results) found.push("id" in result ? [result.outcome, result.changes] : result.reason);
    });
    return found;
  }

  const url = "https://harbour.example/ferries";

  it("tells an item that comes again in the same run as new once", async () => {
    const draft = anArticleDraft("Ferries", { url });
    expect(await outcomes("desk", draft, draft)).toEqual([
      ["accepted", []],
      ["unchanged", []],
    ]);
    expect(await store.find("article", [`url:${url}`])).toEqual([null]);
  });

  it("names what changes in the source of an article, and who says what is known", async () => {
    const source = { type: "Source", name: "Harbour Post", url: "https://harbour.example/" } as const;
    await ingestDocuments(store, [
      { ...draftsDocument("a.jsonl", anArticleDraft("Ferries", { url, source })), speaker: { name: "desk" } },
    ]);
    expect(await outcomes("desk", anArticleDraft("Ferries", { url, source: { ...source, language: "fr" } }))).toEqual([
      ["updated", ["source.language"]],
    ]);
    expect(await outcomes("desk", anArticleDraft("Ferries", { url, source }))).toEqual([["unchanged", []]]);
  });
});
