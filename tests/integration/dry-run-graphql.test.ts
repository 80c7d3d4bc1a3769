import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { Fetcher } from "../../src/fetching/fetcher";
import { systemClock } from "../../src/ingest/ingest-types";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import type { Store } from "../../src/store/store";
import { createSourceWriter } from "../../src/subscriptions/source-writer";
import { referenceStore } from "../builders/filled-stores";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const TRY = `mutation ($documents: [DocumentInput!]!, $dryRun: Boolean! = true) {
  ingest(documents: $documents, dryRun: $dryRun) {
    accepted updated unchanged
    rejected { document place reason }
    items {
      outcome changes node { id }
      preview {
        kind title direction language authors url publishedAt publishedAtPrecision
        blocks { type text direction }
        posts { kind handle text publishedAtPrecision }
        links
        mentions { surface entity { wikidataId name } }
      }
    }
  }
}`;
const TEXT = `وزير الخارجية يزور مالي

2023-02-07

وصل الوزير إلى باماكو.
`;

let store: Store;
let server: RunningServer;
let pages = 0;
const web = createServer((request, response) => {
  if (request.url === "/changing") {
    pages += 1;
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    return void response.end(
      `Edition ${pages} of the harbour news\n\n2023-02-07\n\nThe ferry sailed to Tunis at noon.\n`,
    );
  }
  if (request.url !== "/page") return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(`<html lang="en"><head><title>Ferries sail to Mali</title><meta property="og:title" content="Ferries sail to Mali">
<meta property="og:type" content="article"></head><body><article><h1>Ferries sail to Mali</h1>
<p>They left Tunis at noon, and they are expected to arrive tomorrow in the evening.</p></article></body></html>`);
});

beforeAll(async () => {
  await once(web.listen(0, "127.0.0.1"), "listening");
  store = await referenceStore();
  const sources = createSourceWriter(store, new Fetcher({ allows: () => true }), undefined, { delayMs: 0 });
  server = await startServer({ store, token: TOKEN, writer: createWriter(store, systemClock, sources) });
});
afterAll(async () => {
  await server.stop();
  web.close();
});

const addressOf = (path: string): string => `http://127.0.0.1:${(web.address() as AddressInfo).port}${path}`;

async function tried(document: object, dryRun = true): Promise<Record<string, unknown> & { items: never[] }> {
  const { data, errors } = await server.query(
    TRY,
    { documents: [document], dryRun },
    { authorization: `Bearer ${TOKEN}` },
  );
  expect(errors).toBeUndefined();
  return (data as { ingest: Record<string, unknown> & { items: never[] } }).ingest;
}

it("shows what a text would become, and writes nothing", async () => {
  const [before, ...marks] = await stateOf();
  const report = await tried({ content: TEXT, url: "https://harbour.example/1" });
  expect(report).toMatchObject({ accepted: 1, rejected: [] });
  expect(report.items).toEqual([
    {
      outcome: "ACCEPTED",
      changes: [],
      node: null,
      preview: expect.objectContaining({
        kind: "ARTICLE",
        title: "وزير الخارجية يزور مالي",
        direction: "RTL",
        language: "ar",
        url: "https://harbour.example/1",
        publishedAt: "2023-02-07T00:00:00.000Z",
        publishedAtPrecision: "DAY",
        blocks: [{ type: "Paragraph", text: "وصل الوزير إلى باماكو.", direction: "RTL" }],
        mentions: expect.arrayContaining([{ surface: "مالي", entity: { wikidataId: "Q912", name: "Mali" } }]),
      }),
    },
  ]);
  expect(await stateOf()).toEqual([before, ...marks]);
});

it("keeps no rejection, and says why", async () => {
  const report = await tried({ content: "{", format: "mediagraph" });
  expect(report["rejected"]).toEqual([expect.objectContaining({ document: 0, reason: expect.any(String) })]);
  const kept = [];
  for await (const rejection of store.rejections.all()) kept.push(rejection);
  expect(kept).toEqual([]);
});

it("says which fields of a known item would change", async () => {
  const url = "https://harbour.example/2";
  await tried({ content: TEXT, url }, false);
  expect((await tried({ content: TEXT, url })).items).toMatchObject([{ outcome: "UNCHANGED", changes: [] }]);
  const other = (await tried({ content: TEXT.replace("يزور", "زار"), url })).items;
  expect(other).toMatchObject([{ outcome: "UPDATED", changes: ["headline"], node: { id: expect.any(String) } }]);
});

it("saves from an address what the last preview showed, once, and then fetches again", async () => {
  const document = { url: addressOf("/changing") };
  await tried(document);
  const { items } = await tried(document);
  expect(items).toMatchObject([{ preview: { title: "Edition 2 of the harbour news" } }]);
  await tried(document, false);
  expect(pages).toBe(2);
  const { data } = await server.query("query ($url: Url!) { article(by: { url: $url }) { headline } }", document);
  expect(data).toEqual({ article: { headline: "Edition 2 of the harbour news" } });
  await tried(document, false);
  expect(pages).toBe(3);
});

it("fetches what has an address and no content", async () => {
  const url = addressOf("/page");
  expect((await tried({ url })).items).toMatchObject([
    {
      outcome: "ACCEPTED",
      preview: { title: "Ferries sail to Mali", url, language: "en" },
    },
  ]);
  expect(await tried({ url: addressOf("/none") })).toMatchObject({
    items: [],
    rejected: [{ document: 0, place: null, reason: expect.stringContaining("could not be fetched") }],
  });
});

it.each([
  [[{}], "documents[0] needs its content, or the url"],
  [Array.from({ length: 5 }, (_, index) => ({ url: `https://harbour.example/${index}` })), "fetches at most 4"],
])("refuses documents that it cannot get (%#)", async (documents, message) => {
  const { errors } = await server.query(TRY, { documents }, { authorization: `Bearer ${TOKEN}` });
  expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } }]);
});

async function stateOf(): Promise<unknown[]> {
  const articles = [];
  for await (const article of store.scan("article")) articles.push(article.id);
  return [articles, await store.getMeta("profiles"), await store.getMeta("linked")];
}
