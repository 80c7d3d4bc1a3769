import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openDriver, type OpenDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft } from "../builders/drafts";

/** What checking takes for each profile must not grow with the store. */
const [FEW, MANY] = [20, 300];
const LANGUAGES = "ar cs de en es fa fi fr he it ja ko nl pl pt ru sv tr uk zh".split(" ");

describe("checking a store of profiles with many names", () => {
  it("takes as much for each profile of a large store as of a small one, and few statements that write", async () => {
    const [small, large] = [await workFor(FEW), await workFor(MANY)];
    expect(large.queries / MANY).toBeLessThan((small.queries / FEW) * 1.2);
    expect(large.rows / MANY).toBeLessThan((small.rows / FEW) * 1.2);
    // Each writes to the file of temporary tables, which costs far more than the row itself.
    expect(large.writes).toBeLessThan(MANY / 10);
  });
});

interface Work {
  queries: number;
  rows: number;
  writes: number;
}

async function workFor(profiles: number): Promise<Work> {
  const { work, open } = countingWork();
  const store = await openSqlite(":memory:", open);
  try {
    await ingestDocuments(store, [draftsDocument("profiles", ...Array.from({ length: profiles }, aProfile))]);
    const before = { ...work };
    const { items, faults } = await verifyStore(store);
    expect({ profiles: items.entity, faults }).toEqual({ profiles, faults: [] });
    return {
      queries: work.queries - before.queries,
      rows: work.rows - before.rows,
      writes: work.writes - before.writes,
    };
  } finally {
    await store.close();
  }
}

function aProfile(_: unknown, index: number) {
  const texts = <T>(of: (language: string) => T) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));
  return aPersonDraft("", {
    wikidataId: `Q${index + 1}`,
    names: texts((language) => `Ada ${language} Ferrand ${index}`),
    aliases: texts((language) => [`A. ${language} F. ${index}`]),
  });
}

function countingWork() {
  const work = { queries: 0, rows: 0, writes: 0 };
  const open: OpenDriver = (path, timeout) => {
    const driver = openDriver(path, timeout);
    return {
      prepare: (sql) => {
        const statement = driver.prepare(sql);
        return {
          all: (...values) => {
            const rows = statement.all(...values);
            work.queries += 1;
            work.rows += rows.length;
            return rows;
          },
          run: (...values) => {
            work.writes += 1;
            return statement.run(...values);
          },
        };
      },
      exec: (sql) => driver.exec(sql),
      close: () => driver.close(),
      get isOpen() {
        return driver.isOpen;
      },
      get isTransaction() {
        return driver.isTransaction;
      },
    };
  };
  return { work, open };
}
