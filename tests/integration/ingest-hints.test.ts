import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Article } from "../../src/domain/article";
import { urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { anArticleDraft } from "../builders/drafts";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { everyNth } from "../builders/thorough";

const URL_OF_IT = "https://www.harbour.example/ferries/1";
const TEXT = "Ferries sail again\n\nThe ferry between Tunis and Marseille sails again, its captain said.\n";
const DAY = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" } as const;
const OTHER_DAY = { instant: "2024-03-08T00:00:00.000Z", precision: "DAY" } as const;

async function articleAt(store: Store, url = URL_OF_IT): Promise<Article | null | undefined> {
  return (await store.reader().lookup("article", [urlKey(url)]))[0];
}

async function sourceOf(store: Store, article: Article | null | undefined): Promise<string | undefined> {
  const [source] = article?.sourceId === undefined ? [] : await store.reader().get("source", [article.sourceId]);
  return source?.name;
}

async function read(...documents: readonly SourceDocument[]) {
  const store = await openSqlite(":memory:");
  await ingestDocuments(store, documents);
  const article = await articleAt(store);
  return { article, source: await sourceOf(store, article) };
}

describe("what is said of a document", () => {
  it("is taken where the document does not say it", async () => {
    const given = { url: URL_OF_IT, source: "The Harbour", language: "mt", publishedAt: DAY };
    const { article, source } = await read(aDocument("a.txt", TEXT, given));
    expect(article).toMatchObject({ language: "mt", publishedAt: DAY });
    expect(source).toBe("The Harbour");
  });

  it("never goes before what the document says", async () => {
    const draft = anArticleDraft("Ferries", {
      url: URL_OF_IT,
      language: "fr",
      publishedAt: OTHER_DAY,
      source: { type: "Source", name: "Le Port" },
    });
    const given = { source: "The Harbour", language: "mt", publishedAt: DAY };
    const { article, source } = await read({ ...draftsDocument("a.jsonl", draft), ...given });
    expect(article).toMatchObject({ language: "fr", publishedAt: OTHER_DAY });
    expect(source).toBe("Le Port");
  });

  it("never goes before what another document says, whichever is read first", async () => {
    const said = draftsDocument("a.jsonl", anArticleDraft("Ferries", { url: URL_OF_IT, publishedAt: OTHER_DAY }));
    const told = aDocument("b.txt", TEXT, { url: URL_OF_IT, publishedAt: DAY, speaker: { name: "b" } });
    for (const documents of [
      [said, told],
      [told, said],
    ]) {
      const { article } = await read(...documents);
      expect(article?.publishedAt).toEqual(OTHER_DAY);
    }
  });
});

describe("an address", () => {
  it("tells the source where nothing else does", async () => {
    expect((await read(aDocument("a.txt", TEXT, { url: URL_OF_IT }))).source).toBe("harbour.example");
  });

  it("leads to the source that is known at its host, and leaves its name", async () => {
    const known = draftsDocument("s.jsonl", { type: "Source", name: "The Harbour", url: "https://harbour.example/" });
    const page = aDocument("a.txt", TEXT, { url: URL_OF_IT });
    expect((await read(known, page)).source).toBe("The Harbour");
    expect((await read(page, known)).source).toBe("The Harbour");
  });

  const OPML = (name: string): string =>
    `<opml version="2.0"><body><outline ${name}xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/></body></opml>`;
  const PAGE = `<html><body><article><h1>Ferries sail again</h1><p>${"They left Tunis at noon, its captain said. ".repeat(9)}</p></article></body></html>`;
  const NITF = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><itemMeta><itemClass qcode="ninat:text"/><provider uri="https://harbour.example/"/></itemMeta><contentMeta><headline>Ferries</headline></contentMeta><contentSet><inlineData contenttype="text/plain">They left.</inlineData></contentSet></newsItem>`;

  it.each([
    ["a web page", aDocument("p.html", PAGE, { url: "https://harbour.example/1" })],
    ["a feed", aDocument("f.xml", `<rss version="2.0"><channel><link>https://harbour.example/</link></channel></rss>`)],
    ["a list of sources", aDocument("b.opml", OPML(""))],
    ["an agency's item", aDocument("n.xml", NITF)],
  ])("as the name of a source in %s ranks below any name that is stated, whenever that was", async (_, nameless) => {
    const store = await openSqlite(":memory:");
    const named = aDocument("a.opml", OPML('title="Harbour Post" '));
    for (const document of [named, nameless, named, nameless]) await ingestDocuments(store, [document]);
    const { rows } = await store.reader().list("source", { order: "ASC", take: { first: 5 } });
    expect(rows.map(({ item }) => item.name)).toEqual(["Harbour Post"]);
    await store.close();
  });

  it.each([["https://x.com/harbour/status/1234567890"], ["http://127.0.0.1/a"], ["http://localhost/a"]])(
    "of a platform or a machine, such as %s, tells none",
    async (url) => {
      const store = await openSqlite(":memory:");
      await ingestDocuments(store, [aDocument("a.txt", TEXT, { url })]);
      expect(await sourceOf(store, await articleAt(store, url))).toBeUndefined();
    },
  );
});

describe("on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-hints-"));
  const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
  const path = join(folder, "a.txt");
  const flags = ["--url", URL_OF_IT, "--source", "The Harbour", "--language", "MT", "--published", "2023-02-07"];

  beforeAll(() => void copyOf("BARE_STORE", join(folder, "store.db")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("it is remembered for the next try of what was rejected", async () => {
    expect((await runCommand(["ingest", path, ...flags, "--time-zone", "+02:00"], { env })).code).toBe(2);
    writeFileSync(path, TEXT);
    expect((await runCommand(["retry"], { env })).code).toBe(0);
    const store = await openSqlite(join(folder, "store.db"));
    const article = await articleAt(store);
    expect(article).toMatchObject({ language: "mt", publishedAt: DAY });
    expect(await sourceOf(store, article)).toBe("The Harbour");
    await store.close();
  });

  it.each([
    ["--language", "arabic", /a tag such as ar/],
    ["--published", "yesterday", /a date such as 2023/],
    ["--source", " ", /must not be empty/],
  ])("%s %j is refused with what is right", async (flag, value, message) => {
    const { code, stderr } = await runCommand(["ingest", path, flag, value], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  // To fill a new store with the profiles takes more than a second.
  const STORES = [
    { what: "a store with the reference profiles", name: () => copyOf("REFERENCE_STORE"), isThere: true },
    { what: "a store that does not exist yet", name: () => join(folder, "none.db"), isThere: false },
  ];
  it.each(everyNth(STORES, 2))(
    "--dry-run shows what an input would become in $what, and writes nothing",
    async (to) => {
      const post = "Talks in Tunis begin #ferries\n— Harbour (@harbour) February 7, 2023\n";
      writeFileSync(join(folder, "dry.txt"), `${TEXT}\n${post}\nThey went on, and ended on Monday in Cairo.\n`);
      const file = to.name();
      const { code, stdout } = await runCommand(["ingest", "--dry-run", join(folder, "dry.txt")], {
        env: { STORE_URL: `sqlite:${file}` },
      });
      expect(code).toBe(0);
      for (const line of [
        / {2}headline +Ferries sail again\n/,
        / {2}blocks +\d+ Paragraph, 1 PostEmbed\n/,
        / {2}posts +@harbour, 2023-02-07: Talks in Tunis begin #ferries\n/,
        / {2}mentions +Tunis \(Tunis\), Cairo \(Cairo\)/,
        /Nothing was written/,
      ])
        expect(stdout).toMatch(line);
      expect(existsSync(file)).toBe(to.isThere);
      const json = await runCommand(["ingest", "--dry-run", "--json", join(folder, "dry.txt")], { env });
      expect(JSON.parse(json.stdout)).toMatchObject({ dryRun: true, items: [{ becomes: "article" }], rejected: [] });
    },
  );

  it("--verbose tells each item in a line", async () => {
    const { stdout } = await runCommand(["ingest", "--verbose", "--published", "2023-02-07", path], { env });
    expect(stdout).toMatch(/a\.txt \(plain-text\): “Ferries sail again”.*, 1 block\n/);
  });

  it("warnings are told, a few to people and all to programs, with a table by format", async () => {
    const page = `Menu\nHome\nAbout us\nLogin\n${TEXT}\nShare\nFacebook\nX\n© Harbour\n`;
    for (let number = 0; number < 12; number += 1) writeFileSync(join(folder, `p${number}.txt`), `${page}${number}\n`);
    const paths = Array.from({ length: 12 }, (_, number) => join(folder, `p${number}.txt`));
    const json = JSON.parse((await runCommand(["ingest", ...paths, "--json"], { env })).stdout);
    expect(json.warnings).toHaveLength(12);
    expect(json.warnings[0]).toEqual({
      input: paths[0],
      place: null,
      warning: expect.stringMatching(/^left out as/),
      code: "LINES_LEFT_OUT",
      value: "1-4, 9-13",
    });
    expect(json.formats).toMatchObject([{ format: "plain-text", documents: 12 }]);
    const { stdout } = await runCommand(["ingest", ...paths], { env });
    expect(stdout.match(/^ {2}warning /gm)).toHaveLength(10);
    expect(stdout).toContain("… and 2 more warnings (--json lists them)");
    expect(stdout).toMatch(/\nformat +documents +accepted .*\nplain-text +12 /);
  });
});
