import { describe, expect, it } from "@jest/globals";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { numberChanges } from "../../src/store/mongo/saving/log-changes";
import { USUAL_LOG } from "../../src/domain/change";
import { idFor } from "../../src/domain/ids";
import { omit } from "../../src/domain/collections/objects";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";

const AT = "2024-01-01T00:00:00.000Z";
const waiting = (number: number) => ({
  _id: `save ${number}` as never,
  revision: 1,
  readyAt: "",
  kind: "source",
  id: idFor("source", String(number)),
  cause: "INPUT",
  at: AT,
});

describe("The log of changes", () => {
  it("is read from its oldest line, and 10,000 lines at a time for rare kinds", async () => {
    const uri = newDatabaseUri();
    const store = await openMongo(uri);
    await withDriver(uri, async (_, db) => {
      const lines = Array.from({ length: 12_000 }, (__, index) => {
        const kind = index === 11_000 ? "source" : "article";
        const [_id, of] = [(20_001 + index) as never, String(index)];
        return { _id, of, kind, id: idFor(kind, of), cause: "INPUT", at: AT };
      });
      await db.collection("changes").insertMany(lines);
    });
    const reader = store.reader();
    expect(await reader.changes({ first: 2 })).toMatchObject({ end: 20_002, oldest: 20_001, newest: 32_000 });
    const none = await reader.changes({ first: 2, kinds: ["source"] });
    expect(none).toMatchObject({ rows: [], end: 30_000, hasNext: true });
    const one = await reader.changes({ first: 2, kinds: ["source"], after: none.end });
    expect(one).toMatchObject({ rows: [{ seq: 31_001 }], end: 32_000, hasNext: false });
    await store.close();
    await dropDatabase(uri);
  });

  it("gets each line once, where many processes number the same lines at the same moment, and some died", async () => {
    const uri = newDatabaseUri();
    await (await openMongo(uri)).close();
    await withDriver(uri, async (_, db) => {
      await db.collection("waitingChanges").insertMany(Array.from({ length: 60 }, (__, number) => waiting(number)));
      // Two of them have their numbers already: their process died before it deleted them.
      const numbered = [0, 1].map((number) => {
        const { _id: of, ...line } = waiting(number);
        return { ...omit(line, "revision", "readyAt"), _id: (number + 1) as never, of };
      });
      await db.collection("changes").insertMany(numbered);
      await Promise.all(Array.from({ length: 4 }, () => numberChanges(db, USUAL_LOG)));
      const lines = await db
        .collection("changes")
        .find({}, { sort: { _id: 1 } })
        .toArray();
      expect(lines.map(({ _id }) => Number(_id))).toEqual(Array.from({ length: 60 }, (__, index) => index + 1));
      expect(new Set(lines.map(({ of }) => String(of))).size).toBe(60);
      expect(await db.collection("waitingChanges").countDocuments()).toBe(0);
    });
    await dropDatabase(uri);
  });

  it("gets the lines of a process that died after its commit from the next start, and from the next save", async () => {
    const uri = newDatabaseUri();
    const store = await openMongo(uri);
    await withDriver(uri, async (_, db) => {
      await db.collection("waitingChanges").insertOne(waiting(1));
      await (await openMongo(uri)).close();
      expect((await store.reader().changes({ first: 9 })).rows.map(({ seq, id }) => [seq, id])).toEqual([
        [1, waiting(1).id],
      ]);
      await db.collection("waitingChanges").insertOne(waiting(2));
      await saveAll(store, [aWrite(aSource("next"))]);
      const { rows } = await store.reader().changes({ first: 9 });
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([waiting(1).id, waiting(2).id, aSource("next").id]));
      expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });
    await store.close();
    await dropDatabase(uri);
  });
});
