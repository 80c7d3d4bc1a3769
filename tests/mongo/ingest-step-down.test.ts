import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";
import { graphState } from "../builders/graph-state";
import { dropDatabase, newDatabaseUri } from "./databases";
import { stepDown } from "./fail-points";

const FIXTURES = join(__dirname, "../fixtures/plain-text");
const clock = () => "2023-02-07T08:00:00.000Z";

/** The plain texts of the format's fixtures. */
function documents(): SourceDocument[] {
  return readdirSync(FIXTURES).flatMap((folder) => {
    const name = readdirSync(join(FIXTURES, folder)).find((file) => file.startsWith("input."));
    return name === undefined
      ? []
      : [aDocument(folder, readFileSync(join(FIXTURES, folder, name)), { format: "plain-text" })];
  });
}

/** One run for each document, so that there are many saves; `beforeEach` is told of each. */
async function ingestAll(store: Store, beforeEach: (index: number) => void = () => undefined): Promise<unknown[]> {
  const reports: unknown[] = [];
  for (const [index, document] of documents().entries()) {
    beforeEach(index);
    reports.push(await ingestDocuments(store, [document], { clock }));
  }
  return reports;
}

describe("An ingest of plain texts", () => {
  const uri = newDatabaseUri();
  let store: Store;
  beforeAll(async () => {
    store = await openMongo(uri);
  });
  afterAll(async () => {
    await store.close();
    await dropDatabase(uri);
  });

  it("loses nothing when the primary steps down in the middle of it", async () => {
    const alone = await openSqlite(":memory:");
    const expected = await ingestAll(alone);
    expect(expected.length).toBeGreaterThan(10);
    const falls: Promise<void>[] = [];
    const reports = await ingestAll(store, (index) => {
      if (index === 2 || index === 8) falls.push(stepDown(uri, 1));
    });
    await Promise.all(falls);
    expect(falls).toHaveLength(2);
    expect(reports).toEqual(expected);
    expect(await graphState(store)).toEqual(await graphState(alone));
    await alone.close();
  });
});
