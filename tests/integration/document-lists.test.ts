import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../src/domain/draft";
import { urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { readInputs } from "../../src/cli/reading/read-inputs";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { tarOf, zipOf } from "../builders/archives";
import { aDocument } from "../builders/documents";

const LIST = `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
1001.harbour,2026-03-02T08:00:00.000Z,true,,,newsletter,everyone,"The harbour of Šibenik, opened","What the <storm> left",
1002.fares,2026-03-03T08:00:00.000Z,true,,,newsletter,only_paid,Fares rise,,
1003.rough,,false,,,newsletter,everyone,Rough idea,,
1004.about,2026-03-01T08:00:00.000Z,true,,,page,everyone,About,,
`;
const HARBOUR = `<p>The harbour opened on Monday after three weeks.</p><h2>The work</h2><p>Divers raised two boats.</p>`;
const list = { path: "posts.csv", content: LIST };
const texts = [
  { path: "posts/1001.harbour.html", content: HARBOUR },
  { path: "posts/1002.fares.html", content: "<p>Fares rise by four per cent.</p><p>Unions object.</p>" },
  { path: "posts/1003.rough.html", content: "<p>Nothing yet.</p><p>More to come.</p>" },
  { path: "posts/1004.about.html", content: "<p>Who we are.</p><p>And why.</p>" },
  { path: "posts/1001.opens.csv", content: "post_id,timestamp,email,country\n1001,2026-03-02,a@example.org,HR\n" },
];

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function read(documents: AsyncIterable<SourceDocument> | Iterable<SourceDocument>) {
  const articles: ArticleDraft[] = [];
  const store = await openSqlite(":memory:");
  const report = await ingestDocuments(store, documents, {
    onRead: (found) => {
      if (found.outcome === "item" && found.draft.type === "Article") articles.push(found.draft);
    },
  });
  return { report, articles, store };
}

const inArchive = (bytes: Uint8Array) => read([aDocument("export.zip", bytes)]);

function inFolder(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]) {
  const folder = mkdtempSync(join(tmpdir(), "lists-"));
  folders.push(folder);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const reading = { signal: new AbortController().signal, stdin: process.stdin };
  return read(readInputs([folder], {}, reading as unknown as Parameters<typeof readInputs>[2]));
}

describe("a list that names the texts beside it", () => {
  it.each([
    ["in front of them in a ZIP archive", () => inArchive(zipOf(list, ...texts))],
    ["behind them in a ZIP archive", () => inArchive(zipOf(...texts, list))],
    ["behind them in a gzipped tar archive", () => inArchive(gzipSync(tarOf(...texts, list)))],
    ["in an archive in an archive", () => inArchive(zipOf({ path: "a.zip", content: zipOf(...texts, list) }))],
    [
      "in a folder in an archive",
      () => inArchive(zipOf(...[...texts, list].map((one) => ({ ...one, path: `x/${one.path}` })))),
    ],
    ["in a folder", () => inFolder([list, ...texts])],
  ])("says their headlines, dates and teasers: %s", async (_title, reading) => {
    const { report, articles } = await reading();
    expect(report).toMatchObject({ accepted: 2, rejected: [] });
    expect(report.warnings).toMatchObject([{ input: expect.stringMatching(/1001\.opens\.csv$/) }]);
    expect(articles).toMatchObject([
      {
        headline: "The harbour of Šibenik, opened",
        summary: "What the <storm> left",
        publishedAt: { instant: "2026-03-02T08:00:00.000Z" },
        body: [
          { type: "Paragraph", text: "The harbour opened on Monday after three weeks." },
          { type: "Heading", text: "The work" },
          { type: "Paragraph", text: "Divers raised two boats." },
        ],
      },
      { headline: "Fares rise", isAccessibleForFree: false, body: [{ text: "Fares rise by four per cent." }, {}] },
    ]);
    expect(report.items.filter(({ outcome }) => outcome === "skipped").map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["draft", "page"]),
    );
  });

  it("names plain texts and Markdown by their files, with authors and addresses", async () => {
    const { report, articles, store } = await inFolder([
      {
        path: "metadata.tsv",
        content:
          "filename\ttitle\tauthor\tdate\turl\nt/one.txt\tFähren nach Sfax\tAna Prado\t2026-03-02\thttps://n.example/1\n" +
          "two.md\tA market: again\tAna Prado\t2026-03-04\thttps://n.example/2\n" +
          "three.txt\tThe fair\t\t2026-03-05\thttps://n.example/3\n",
      },
      { path: "t/one.txt", content: "The ferry sails on Monday, its captain said.\n\nIt was repaired in Tunis.\n" },
      { path: "t/two.md", content: "The *market* opens on Friday.\n\n## Prices\n\nThey are not known.\n" },
      { path: "t/three.txt", content: "The fair\n\nThe fair begins in June, the town said.\n" },
    ]);
    expect(report.rejected).toEqual([]);
    const read = articles.filter(({ body }) => body !== undefined && body.length > 0);
    expect(read.map(({ headline }) => headline).sort()).toEqual(["A market: again", "Fähren nach Sfax", "The fair"]);
    for (const { publishedAt, body } of read) {
      expect(publishedAt?.instant).toMatch(/^2026-03-0[245]/);
      expect(body?.[0]).toMatchObject({ type: "Paragraph", text: expect.stringMatching(/^The .*\.$/) });
    }
    // The list itself is a table of articles, too: each row and its text are one article.
    expect(report).toMatchObject({ accepted: 3, updated: 3 });
    const stored = await store.reader().lookup("article", [urlKey("https://n.example/1")]);
    expect(stored).toMatchObject([{ headline: "Fähren nach Sfax", authors: ["Ana Prado"], body: [{}, {}] }]);
  });

  it("says the subjects of the letters of a newsletter, and which are drafts", async () => {
    const { report, articles } = await inArchive(
      zipOf(
        {
          path: "emails.csv",
          content:
            "id,subject,publish_date,slug,status\nem_1,Ferries sail again,2026-03-02T08:00:00Z,ferries,sent\nem_2,Rough,,rough,draft\n",
        },
        { path: "emails/ferries.md", content: "The *ferry* sails on Monday.\n\n## Fares\n\nThey rise.\n" },
        { path: "emails/rough.md", content: "Nothing yet.\n" },
      ),
    );
    expect(articles).toMatchObject([
      { headline: "Ferries sail again", publishedAt: { instant: "2026-03-02T08:00:00.000Z" } },
    ]);
    expect(report).toMatchObject({ accepted: 1, rejected: [] });
    expect(report.items.map(({ kind }) => kind)).toContain("draft");
  });

  it("leaves alone what says itself what it is, and what two rows name", async () => {
    const page = `<html><head><title>Its own headline</title></head><body><h1>Its own headline</h1><p>The ferry sails on
      Monday, its captain said, and on Tuesday too.</p></body></html>`;
    const { articles, report } = await inArchive(
      zipOf(
        { path: "list.csv", content: "id,title,file\n1,Another headline,1.html\n2,One,2.html\n3,Two,2.html\n" },
        { path: "1.html", content: page },
        { path: "2.html", content: "<p>Fares rise.</p><p>Unions object.</p>" },
      ),
    );
    expect(articles.map(({ headline }) => headline)).toEqual(["Its own headline"]);
    expect(report.rejected).toMatchObject([{ input: "export.zip!/2.html" }]);
  });

  it("helps the one text that is asked for", async () => {
    const document = aDocument("export.zip", zipOf(...texts, list), { member: "posts/1002.fares.html" });
    const { articles } = await read([document]);
    expect(articles.map(({ headline }) => headline)).toEqual(["Fares rise"]);
  });
});
