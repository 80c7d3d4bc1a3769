import { expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { PAGE_SIZE, makeTables } from "../../src/store/sqlite/form/form";
import { Numbers } from "../../src/store/sqlite/records/numbers";
import { EDGE, Postings } from "../../src/store/sqlite/records/postings";
import { Batch } from "../../src/store/sqlite/saving/batch";

const TERMS = 10_000;
const MENTIONS = 30;

/** How many pages a batch of 300 articles writes, each in 30 lists, where the lists have so many rows. */
async function pagesWritten(rows: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "mediagraph-pages-"));
  const database = new SqliteDatabase(join(folder, "store.db"));
  database.execute(`${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF`);
  makeTables(database);
  database.run(
    `INSERT INTO article_posting WITH RECURSIVE i (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < ?)
     SELECT i * 7919 % ${TERMS} * 16 + 10, i, i, 0, '', 1 FROM i`,
    rows,
  );
  database.checkpoint();
  const batch = new Batch(database, new Numbers(database));
  database.transaction(() => {
    for (let n = rows + 1; n <= rows + 300; n++) {
      const postings = new Postings();
      for (let at = 0; at < MENTIONS; at++) {
        const term = ((n * MENTIONS + at) * 104_729) % TERMS;
        postings.add({ term: term * 16 + 10, place: n, n, keeper: 0, sortKey: "", uses: EDGE });
      }
      batch.add("article", postings);
    }
    batch.flush();
  });
  const [row] = database.all("PRAGMA wal_checkpoint(PASSIVE)");
  database.close();
  await rm(folder, { recursive: true, force: true });
  return Number(row?.["log"]);
}

it("a large batch writes no more pages in a store with 20 times as many rows in its lists", async () => {
  const few = await pagesWritten(20_000);
  const many = await pagesWritten(400_000);
  expect(few).toBeGreaterThan(10);
  expect(many).toBeLessThan(few * 2);
});
