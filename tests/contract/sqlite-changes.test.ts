import { describe, expect, it } from "@jest/globals";
import type { ChangePage, ChangesRequest } from "../../src/store/store-reader";
import { changesQuery, decodeChanges, writeOldLines } from "../../src/store/sqlite/saving/changes";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { makeTables } from "../../src/store/sqlite/form/form";

/** A log of these numbers. Each is of an article, but every 10,000th is of a source. */
function logOf(from: number, to: number): SqliteDatabase {
  const database = new SqliteDatabase(":memory:");
  makeTables(database);
  database.execute(`
    INSERT INTO article (n, id, revision) VALUES (1, zeroblob(16), 1);
    INSERT INTO source (n, id, revision) VALUES (1, zeroblob(16), 1);
    WITH RECURSIVE n (seq) AS (SELECT ${from} UNION ALL SELECT seq + 1 FROM n WHERE seq < ${to})
    INSERT INTO changes (seq, at, cause, kind, n)
    SELECT seq, 0, 0, CASE WHEN seq % 10000 = 0 THEN 1 ELSE 5 END, 1 FROM n`);
  return database;
}

function read(database: SqliteDatabase, request: ChangesRequest): ChangePage {
  const { text, values } = changesQuery(request);
  return decodeChanges(request, database.all(text, ...values));
}

describe("a long log of changes in sqlite", () => {
  it("is read from its oldest line, where the lines before are gone", () => {
    const database = logOf(30_001, 30_010);
    const page = read(database, { first: 3 });
    expect(page).toMatchObject({ end: 30_003, hasNext: true, oldest: 30_001, newest: 30_010 });
    const ofSources = read(database, { first: 3, kinds: ["source"] });
    expect(ofSources).toMatchObject({ rows: [], end: 30_010, hasNext: false });
    database.close();
  });

  it("is searched for rare kinds 10,000 lines at a time, and no line is left out or comes twice", () => {
    const database = logOf(5_001, 45_000);
    const found: number[] = [];
    let reads = 0;
    for (let [after, hasNext] = [5_000, true]; hasNext; reads++) {
      const page = read(database, { after, first: 5, kinds: ["source"] });
      found.push(...page.rows.map(({ seq }) => seq));
      expect(page.end - after).toBeLessThanOrEqual(10_000);
      ({ end: after, hasNext } = page);
    }
    expect(found).toEqual([10_000, 20_000, 30_000, 40_000]);
    expect(reads).toBe(4);
    database.close();
  });

  it("is read along its key, and sorts nothing", () => {
    const database = logOf(1, 2);
    for (const kinds of [undefined, ["source"] as const]) {
      const { text, values } = changesQuery({ after: 1, first: 5, ...(kinds && { kinds }) });
      const plan = database.all(`EXPLAIN QUERY PLAN ${text}`, ...values).map(({ detail }) => String(detail));
      expect(plan).toContainEqual(
        expect.stringMatching(/^SEARCH changes USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/),
      );
      expect(plan.filter((detail) => /TEMP B-TREE|SCAN changes/.test(detail))).toEqual([]);
    }
    database.close();
  });

  it("that has no state is an error, and no empty page", () => {
    expect(() => decodeChanges({ first: 1 }, [])).toThrow(TypeError);
  });
});

describe("the log of an older store, whose lines have ids", () => {
  it("keeps its lines, also those of items that became a part of another one and have no number yet", () => {
    const database = new SqliteDatabase(":memory:");
    makeTables(database);
    const [absorbed, survivor] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
    database.run("INSERT INTO entity (n, id, revision) VALUES (7, ?, 3)", survivor);
    writeOldLines(database, [
      { seq: 4, at: 1_700_000_000_000, cause: 0, kind: 3, id: absorbed, merged_into: null },
      { seq: 5, at: 1_700_000_000_001, cause: 3, kind: 3, id: absorbed, merged_into: survivor },
    ]);
    expect(read(database, { first: 5 }).rows).toMatchObject([
      { seq: 4, id: `entity_${"01".repeat(16)}` },
      { seq: 5, id: `entity_${"01".repeat(16)}`, mergedInto: `entity_${"02".repeat(16)}` },
    ]);
    database.close();
  });
});
