import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestReport, SourceDocument } from "../../src/ingest/ingest-types";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument as documentOf } from "../builders/documents";
import { exported, exportedWithoutRemoved, ingestExport } from "../builders/exported";
import { everyNth } from "../builders/thorough";

const aDocument = (content: string, given: Partial<SourceDocument> & { readonly name: string }): SourceDocument =>
  documentOf(given.name, content, given);

let store: Store;
let minutes = 0;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(async () => {
  expect((await verifyStore(store, () => undefined, "2100-01-01T00:00:00.000Z")).faults).toEqual([]);
  await store.close();
});

const clock = () => new Date(Date.parse("2026-03-04T00:00:00.000Z") + 60_000 * minutes++).toISOString();

async function read(...documents: readonly SourceDocument[]): Promise<IngestReport> {
  const reports = [];
  for (const document of documents) reports.push(await ingestDocuments(store, [document], { clock }));
  return reports.at(-1) as IngestReport;
}

/** What readers see: the headlines of the articles, and the speakers do not matter. */
async function headlines(): Promise<string[]> {
  const found: string[] = [];
  for await (const { item, removedAt } of store.upkeep.records("article"))
    if (removedAt === undefined) found.push(item.headline);
  return found.sort();
}

/** All that is stored of the articles, but for when and from what file it was read. */
async function graph(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { item, removedAt } of store.upkeep.records("article")) {
    const { headline, url, body, sourceId, modifiedAt, id } = item;
    found.push({ id, headline, url, body, sourceId, modifiedAt, removedAt });
  }
  return found;
}

interface Version {
  readonly version: number;
  readonly status?: string;
  readonly at?: string;
  readonly headline?: string;
}
type Write = (version: Version) => SourceDocument;

const GUID = "urn:example:wire:2026:ferry";
const day = (at = "10") => `2026-03-01T${at}:00:00Z`;

const ninjs: Write = ({ version, status = "usable", at, headline = "Ferry resumes" }) =>
  aDocument(
    JSON.stringify({
      ...{ uri: GUID, type: "text", version: String(version), versioncreated: day(at), pubstatus: status },
      ...(status === "usable" && { headline, body_text: "The ferry sails again." }),
    }),
    { name: `item-${version}-${status}.json` },
  );

const g2: Write = ({ version, status = "usable", at, headline = "Ferry resumes" }) =>
  aDocument(
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${GUID}" version="${version}" xml:lang="en">
      <itemMeta><itemClass qcode="ninat:text"/><provider literal="Quay Wire"/><versionCreated>${day(at)}</versionCreated>
      <pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><headline>${headline}</headline></contentMeta>
      <contentSet><inlineXML contenttype="text/html"><html xmlns="http://www.w3.org/1999/xhtml"><body>
      <p>The ferry sails again.</p></body></html></inlineXML></contentSet></newsItem>`,
    { name: `item-${version}-${status}.xml` },
  );

const newsml1: Write = ({ version, status = "usable", at, headline = "Ferry resumes" }) =>
  aDocument(
    `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>quay.example</ProviderId><DateId>20260301</DateId>
      <NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="${version - 1}" Update="N">${version}</RevisionId>
      <PublicIdentifier>urn:newsml:quay.example:20260301:ferry:${version}N</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T090000Z</FirstCreated>
      <ThisRevisionCreated>${day(at).replaceAll(/[-:]/g, "")}</ThisRevisionCreated>
      <Status FormalName="${status}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines>
      <ContentItem><DataContent><p>The ferry sails again.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    { name: `item-${version}-${status}.xml` },
  );

const nitf: Write = ({ version, status = "usable", at, headline = "Ferry resumes" }) =>
  aDocument(
    `<nitf><head><docdata management-status="${status}"><doc-id id-string="ferry-0301"/><du-key version="${version}"/>
      <date.issue norm="${day(at)}"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head>
      <body.content><p>The ferry sails again.</p></body.content></body></nitf>`,
    { name: `item-${version}-${status}.xml` },
  );

const formats: readonly (readonly [string, Write])[] = Object.entries({ ninjs, g2, newsml1, nitf });

it.each(formats)(
  "%s: a canceled or withheld item hides the article that came before, in another file.",
  async (_, write) => {
    for (const status of ["canceled", "withheld"]) {
      await read(write({ version: 1 }));
      expect(await headlines()).toEqual(["Ferry resumes"]);
      const report = await read(write({ version: 2, status }));
      expect(report).toMatchObject({ updated: 1, skipped: 0, rejected: [] });
      expect(await headlines()).toEqual([]);
      await store.close();
      store = await openSqlite(":memory:");
    }
  },
);

/** All orders of the list. */
const orders = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, at) => orders([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [one, ...rest]));

it.each(everyNth(formats, 4))(
  "%s: story and cancellation give the same in any order and repetition.",
  async (_, write) => {
    const [first, cancel, last] = [
      write({ version: 1 }),
      write({ version: 2, status: "canceled" }),
      write({ version: 3, headline: "Ferry resumes, again" }),
    ];
    const canceled: unknown[] = [];
    for (const order of [...orders([first, cancel]), [cancel, first, cancel, first, first]]) {
      await read(...order);
      expect(await headlines()).toEqual([]);
      canceled.push(await graph());
      expect(canceled.at(-1)).toEqual(canceled[0]);
      await store.close();
      store = await openSqlite(":memory:");
    }
    const restored: unknown[] = [];
    for (const order of [...orders([first, cancel, last]), [last, cancel, first, last, cancel]]) {
      await read(...order);
      expect(await headlines()).toEqual(["Ferry resumes, again"]);
      restored.push(await graph());
      expect(restored.at(-1)).toEqual(restored[0]);
      expect((await verifyStore(store)).faults).toEqual([]);
      await store.close();
      store = await openSqlite(":memory:");
    }
  },
);

it("Where all versions have one number, or none, the time of each decides.", async () => {
  const [first, cancel] = [g2({ version: 1, at: "10" }), g2({ version: 1, status: "canceled", at: "11" })];
  const again = g2({ version: 1, at: "12", headline: "Ferry resumes, again" });
  await read(cancel, again, first);
  expect(await headlines()).toEqual(["Ferry resumes, again"]);
  await read(g2({ version: 1, status: "canceled", at: "13" }));
  expect(await headlines()).toEqual([]);
});

it("A speaker withdraws its own item: what another speaker says of it stays.", async () => {
  const by = (name: string, document: SourceDocument): SourceDocument => ({ ...document, speaker: { name } });
  await read(by("Tide desk", ninjs({ version: 1 })), by("Harbour desk", ninjs({ version: 2, status: "canceled" })));
  expect(await headlines()).toEqual(["Ferry resumes"]);
  await read(by("Harbour desk", ninjs({ version: 1, headline: "Ferry is back" })));
  expect(await headlines()).toEqual(["Ferry resumes"]);
  await read(by("Tide desk", ninjs({ version: 2, status: "canceled" })));
  expect(await headlines()).toEqual([]);
});

it("Items from two hosts have two speakers.", async () => {
  const at = (host: string, document: SourceDocument) => ({ ...document, url: `https://${host}/${document.name}` });
  await read(at("a.example", ninjs({ version: 1 })), at("b.example", ninjs({ version: 2, status: "canceled" })));
  expect(await headlines()).toEqual(["Ferry resumes"]);
  await read(at("a.example", ninjs({ version: 2, status: "canceled" })));
  expect(await headlines()).toEqual([]);
});

it("A cancellation of what never came is reported as skipped, by its name.", async () => {
  const report = await read(ninjs({ version: 2, status: "canceled" }));
  expect(report.items).toMatchObject([{ outcome: "skipped", kind: "canceled news item" }]);
  expect(await headlines()).toEqual([]);
});

async function onlyArticle() {
  for await (const { item } of store.upkeep.records("article")) return item.id;
  throw new Error("Expected an article.");
}

it("A person restores an item that was withdrawn, and what a person removed stays removed.", async () => {
  await read(ninjs({ version: 1 }), ninjs({ version: 2, status: "canceled" }));
  expect(await restoreItem(store, await onlyArticle())).toBe(true);
  expect(await headlines()).toEqual(["Ferry resumes"]);
  await read(ninjs({ version: 2, status: "canceled" }));
  expect(await removeItem(store, await onlyArticle(), clock)).toBe(true);
  await read(ninjs({ version: 3 }));
  expect(await headlines()).toEqual([]);
});

it("A withdrawal that came before its item cannot be restored: nothing is there.", async () => {
  await read(ninjs({ version: 2, status: "canceled" }));
  await expect(restoreItem(store, await onlyArticle())).rejects.toThrow("nothing to restore");
});

it("A withdrawn item stays withdrawn in a copy, and comes back there by a later version.", async () => {
  await read(ninjs({ version: 1 }), ninjs({ version: 2, status: "canceled" }));
  const other = await openSqlite(":memory:");
  await ingestExport(other, await exported(store));
  await store.close();
  store = other;
  expect(await headlines()).toEqual([]);
  await read(ninjs({ version: 3 }));
  expect(await headlines()).toEqual(["Ferry resumes"]);
});

it("A withdrawal in an export without what was removed is its publisher's, and what a person removed is a person's.", async () => {
  await read(ninjs({ version: 1 }), ninjs({ version: 2, status: "canceled" }));
  for (const isRemoved of [false, true]) {
    if (isRemoved) await removeItem(store, await onlyArticle(), clock);
    const written = await exportedWithoutRemoved(store);
    expect(written).not.toContain("Ferry resumes");
    const other = await openSqlite(":memory:");
    await ingestExport(other, written);
    const before = store;
    store = other;
    expect(await headlines()).toEqual([]);
    expect(await exportedWithoutRemoved(store)).toBe(written);
    await read(ninjs({ version: 3 }));
    expect(await headlines()).toEqual(isRemoved ? [] : ["Ferry resumes"]);
    await store.close();
    store = before;
  }
});

const atom = (...parts: readonly string[]): SourceDocument =>
  aDocument(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Quay Post</title>
      <id>urn:example:quay</id>${parts.join("")}</feed>`,
    { name: "quay.atom", url: "https://quay.example/feed" },
  );
const entry = (updated: string, title = "Ferry resumes") =>
  `<entry><id>tag:quay.example,2026:ferry</id><title>${title}</title><updated>${day(updated)}</updated>
    <link href="https://quay.example/ferry"/></entry>`;
const deleted = (when: string) => `<at:deleted-entry ref="tag:quay.example,2026:ferry" when="${day(when)}"/>`;

it("Atom's deleted-entry hides the entry that came before, and a later change of the entry restores it.", async () => {
  for (const order of orders([atom(entry("10")), atom(deleted("11"))])) {
    await read(...order, atom(entry("10")));
    expect(await headlines()).toEqual([]);
    await read(atom(entry("12", "Ferry resumes, again")), atom(deleted("11")));
    expect(await headlines()).toEqual(["Ferry resumes, again"]);
    await store.close();
    store = await openSqlite(":memory:");
  }
});

it("An item under embargo is kept for another try, and read once the embargo is over.", async () => {
  const held = aDocument(
    JSON.stringify({
      uri: GUID,
      type: "text",
      headline: "Budget",
      body_text: "Taxes rise.",
      embargoed: "2099-01-01T00:00:00Z",
    }),
    { name: "held.json" },
  );
  expect((await read(held)).rejected).toMatchObject([
    { reason: expect.stringContaining("embargoed until 2099-01-01") },
  ]);
  expect(await headlines()).toEqual([]);
  await ingestDocuments(store, [held], { clock: () => "2099-01-02T00:00:00.000Z" });
  expect(await headlines()).toEqual(["Budget"]);
});
