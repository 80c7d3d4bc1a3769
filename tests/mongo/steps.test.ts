import { digitsOf } from "../../src/domain/ids";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type { Collection, Db, Document } from "mongodb";
import { USUAL_LOG } from "../../src/domain/change";
import { LAYOUT } from "../../src/store/mongo/form/layout";
import { postingsIn, recordsIn } from "../../src/store/mongo/records/collections";
import { prepare } from "../../src/store/mongo/form/prepare";
import { numberChanges } from "../../src/store/mongo/saving/log-changes";
import { saveInSteps } from "../../src/store/mongo/saving/save-in-steps";
import type { RecordWrite, SaveOutcome } from "../../src/store/store";
import { aMention, anArticle, aPerson } from "../builders/items";
import { aMentionWrite, aWrite } from "../builders/writes";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";
import { article, articleWrite, graphWrites, person, SORT_KEY } from "./graph";

const twin = anArticle("Lavrov visits Mali, again");
const other = aPerson("Diop");
const citing = anArticle("Lavrov was in Mali");
const otherMention = aMention(article, other, "Mali");

/** Two articles that turn out to be one, and a post that is embedded in the younger. */
const BEFORE: readonly RecordWrite[] = [
  ...graphWrites(),
  aWrite(twin, {
    identities: [{ key: "url:https://sita.example/2", exclusive: true }],
    edges: [{ relation: "Entity.articles", parent: other.id, sortKey: SORT_KEY, child: twin.id }],
  }),
  aWrite(other),
  aWrite(citing, {
    edges: [
      { relation: "Article.cites", parent: citing.id, sortKey: "0009", child: twin.id },
      { relation: "Article.citedBy", parent: twin.id, sortKey: SORT_KEY, child: citing.id },
    ],
  }),
];

/** Loses a mention and an edge, gains others, claims a key, and absorbs the younger article. */
const CHANGE: RecordWrite = articleWrite({
  item: { ...article, summary: "changed" },
  expectedRevision: 1,
  identities: [{ key: "url:https://sita.example/3", exclusive: true }],
  edges: articleWrite().edges.slice(1, 3),
  mentions: [aMentionWrite(otherMention)],
  absorbs: [{ id: twin.id, expectedRevision: 1 }],
});

const CREATION: RecordWrite = articleWrite();

const COMMANDS: readonly (keyof Collection)[] = [
  "find",
  "findOne",
  "distinct",
  "insertMany",
  "bulkWrite",
  "updateOne",
  "updateMany",
  "deleteOne",
  "deleteMany",
];

class Crash extends Error {}

/** A database whose process dies at its command number `last + 1`; counts them. */
function dying(db: Db, last: number): { db: Db; commands: () => number } {
  let commands = 0;
  const tick = (): void => {
    commands += 1;
    if (commands > last) throw new Crash();
  };
  const collectionOf = (name: string) =>
    new Proxy(db.collection(name), {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        return (...args: unknown[]): unknown => {
          if (COMMANDS.some((command) => command === property)) tick();
          return Reflect.apply(value, target, args);
        };
      },
    });
  const proxy = new Proxy(db, {
    get: (target, property) => (property === "collection" ? collectionOf : Reflect.get(target, property)),
  });
  return { db: proxy, commands: () => commands };
}

async function inNewDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const uri = newDatabaseUri();
  try {
    return await withDriver(uri, async (_, db) => {
      await prepare(db, uri);
      return work(db);
    });
  } finally {
    await dropDatabase(uri);
  }
}

const saveAll = (db: Db, writes: readonly RecordWrite[]): Promise<SaveOutcome[]> =>
  saveInSteps(
    db,
    writes.map((write) => ({ write, savedBy: randomUUID() })),
  );

async function save(db: Db, write: RecordWrite): Promise<SaveOutcome> {
  const [outcome] = await saveAll(db, [write]);
  if (outcome === undefined) throw new Error("A write has no outcome.");
  return outcome;
}

/** All that is stored, but for who wrote it, and the log of changes. */
async function everything(db: Db): Promise<Record<string, Document[]>> {
  const names = LAYOUT.map(({ name }) => name).filter((name) => !["meta", "changes", "waitingChanges"].includes(name));
  const rows = names.map(
    async (name) =>
      [
        name,
        await db
          .collection(name)
          .find({}, { projection: { savedBy: 0 }, sort: { _id: 1 } })
          .toArray(),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}

/** What a crash left without a number gets one later: the log names every revision, and at most one too many. */
async function expectLogged(db: Db, id: string): Promise<void> {
  const later = Date.parse("2094-01-01");
  await numberChanges(db, { ...USUAL_LOG, now: () => later });
  const [record] = await db
    .collection("articles")
    .find({ _id: { $eq: id as never } })
    .toArray();
  const lines = await db.collection("changes").countDocuments({ id });
  expect([record?.["revision"], record?.["revision"] + 1]).toContain(lines);
  expect(await db.collection("waitingChanges").countDocuments()).toBe(0);
}

async function scenario(before: readonly RecordWrite[], write: RecordWrite): Promise<void> {
  const whole = await inNewDatabase(async (db) => {
    await saveAll(db, before);
    const counting = dying(db, Number.POSITIVE_INFINITY);
    expect(await save(counting.db, write)).toMatchObject({ status: "saved" });
    return { commands: counting.commands(), state: await everything(db) };
  });
  expect(whole.commands).toBeGreaterThan(5);
  for (let last = 0; last < whole.commands; last++) {
    await inNewDatabase(async (db) => {
      await saveAll(db, before);
      await expect(save(dying(db, last).db, write)).rejects.toThrow(Crash);
      const outcome = await save(db, write);
      expect(["saved", "conflict"]).toContain(outcome.status);
      expect({ last, ...(await everything(db)) }).toEqual({ last, ...whole.state });
      await expectLogged(db, write.item.id);
    });
  }
}

describe("A save without transactions", () => {
  it("of a new record ends in the same state when it is made again, wherever a crash ended it", () =>
    scenario(graphWrites().slice(0, 4), CREATION));

  it("that absorbs, drops and adds ends in the same state when it is made again, wherever a crash ended it", () =>
    scenario(BEFORE, CHANGE));

  it("that died once its record stood is completed by whoever saves that record next, whatever they say of it", async () => {
    const next = articleWrite({
      item: { ...article, summary: "changed again" },
      expectedRevision: 2,
      mentions: [aMentionWrite(otherMention)],
    });
    for (let last = 8, isOver = false; !isOver; last += 2) {
      await inNewDatabase(async (db) => {
        await saveAll(db, BEFORE);
        isOver = await save(dying(db, last).db, CHANGE).then(
          () => true,
          () => false,
        );
        if ((await save(db, next)).status === "conflict") return;
        expect(await db.collection("articles").countDocuments({ _id: { $eq: twin.id as never } })).toBe(0);
        expect(await db.collection("identities").countDocuments({ id: twin.id })).toBe(0);
        expect(await postingsIn(db).countDocuments({ _id: new RegExp(digitsOf(twin.id)) })).toBe(0);
        expect(await db.collection("moves").countDocuments()).toBe(0);
      });
    }
  });

  it("that loses its race leaves the winner's rows as they are", async () => {
    await inNewDatabase(async (db) => {
      await saveAll(db, graphWrites());
      const winner = articleWrite({ expectedRevision: 1, item: { ...article, summary: "winner" } });
      const loser = articleWrite({
        expectedRevision: 1,
        item: { ...article, summary: "loser" },
        edges: [],
        mentions: [],
      });
      const outcomes = await Promise.all([save(db, winner), save(db, loser)]);
      const kept = outcomes[0].status === "saved";
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["conflict", "saved"]);
      const [record] = await recordsIn(db, "article").find({ _id: article.id }).toArray();
      expect(record?.mentions?.map(({ e }) => e)).toEqual(kept ? [digitsOf(person.id)] : undefined);
      const under = { _id: new RegExp(`^${digitsOf(person.id)}`) };
      expect(await postingsIn(db).countDocuments(under)).toBe(kept ? 1 : 0);
    });
  });
});
