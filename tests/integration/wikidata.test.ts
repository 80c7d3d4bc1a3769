import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { GraphClient } from "../builders/graph-client";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

const FIXTURES = join(__dirname, "../fixtures/wikidata");
const item = (id: string, name: string, more: object = {}) =>
  JSON.stringify({ type: "item", id, labels: { en: { language: "en", value: name } }, claims: {}, ...more });

let store: Store;
let graph: GraphClient;
const ingest = (content: string | Buffer): Promise<IngestReport> =>
  ingestDocuments(store, [{ name: "wikidata.json", open: () => inOneChunk(Buffer.from(content)) }]);

beforeAll(async () => {
  store = await openSqlite(":memory:");
  graph = new GraphClient(store);
  await ingest(readFileSync(join(FIXTURES, "a-person-in-two-scripts/input.json")));
});
afterAll(() => store.close());

describe("profiles of Wikidata", () => {
  it("say in the report what was skipped", async () => {
    const report = await ingest(readFileSync(join(FIXTURES, "an-answer-with-what-is-missing/input.json")));
    expect(report).toMatchObject({ accepted: 1, skipped: 1, rejected: [{ place: "entities.Q900000022" }] });
    expect(report.items).toContainEqual(expect.objectContaining({ outcome: "skipped", kind: "lexeme", id: null }));
  });

  it("give an office the name of its own profile, whichever of them came first", async () => {
    const title = () =>
      graph.data(
        '{ entity(by: { wikidataId: "Q900000001" }) { ... on Person { offices { title position { wikidataId } } } } }',
      );
    expect(await title()).toEqual({ entity: { offices: [{ title: null, position: null }] } });
    await ingest(item("Q900000002", "Mayor of Port Ferrand"));
    expect(await title()).toEqual({
      entity: { offices: [{ title: "Mayor of Port Ferrand", position: { wikidataId: "Q900000002" } }] },
    });
  });

  it("are the profiles that others name by an address of Wikidata", async () => {
    const other = {
      type: "Person",
      names: { fr: "Nadia Ferrand" },
      sameAs: ["https://www.wikidata.org/wiki/Q900000001"],
    };
    expect(await ingest(JSON.stringify(other))).toMatchObject({ accepted: 0, updated: 1 });
  });
});
