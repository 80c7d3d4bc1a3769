import { describe, expect, it } from "@jest/globals";
import { type Change, markOfLine, missedAfter, type ChangeLogSettings } from "../../src/domain/change";
import type { RecordWrite, Store } from "../../src/store/store";
import type { ChangesRequest } from "../../src/store/store-reader";
import { anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Open, Opened } from "./store.contract";

const ALL: ChangesRequest = { first: 1_000 };

const lines = ({ rows }: { readonly rows: readonly Change[] }) => rows.map(({ seq, id, cause }) => [seq, id, cause]);

/** Everything after a place, page by page. */
async function readOn(store: Store, after: number, first: number): Promise<Change[]> {
  const read: Change[] = [];
  for (let [place, hasNext] = [after, true]; hasNext;) {
    const page = await store.reader().changes({ after: place, first });
    read.push(...page.rows);
    ({ end: place, hasNext } = page);
  }
  return read;
}

export function changesContract(opened: Opened, open: Open): void {
  describe("the log of changes", () => {
    const source = aSource("a");
    const post = aPost("p");

    it("has one line for each save, in the order of the saves, with its cause and its time", async () => {
      const at = "2024-05-06T07:08:09.010Z";
      const { store, other, close } = await open({ keptMs: 1_000, now: () => Date.parse(at) });
      await saveAll(store, [aWrite(source), aWrite(post)]);
      await saveAgain(other, source, { cause: "CORRECTION" });
      await saveAgain(store, post, { removedAt: "2023-02-08T00:00:00.000Z" });
      await saveAgain(store, source, { cause: "DERIVED" });
      const page = await other.reader().changes(ALL);
      expect(lines(page)).toEqual([
        [1, source.id, "INPUT"],
        [2, post.id, "INPUT"],
        [3, source.id, "CORRECTION"],
        [4, post.id, "REMOVAL"],
        [5, source.id, "DERIVED"],
      ]);
      expect(page.rows.map(({ kind }) => kind)).toEqual(["source", "post", "source", "post", "source"]);
      expect(page.rows.map((row) => row.at)).toEqual(page.rows.map(() => at));
      expect(page).toMatchObject({ end: 5, hasNext: false, oldest: 1, newest: 5 });
      await close();
    });

    it("has a removal for a record that became a part of another one, and says of which", async () => {
      const { store } = opened();
      const [elder, younger] = [aPerson("elder"), aPerson("younger")];
      await saveAll(store, [aWrite(elder), aWrite(younger)]);
      await saveAgain(store, elder, { absorbs: [{ id: younger.id, expectedRevision: 1 }] });
      const { rows } = await store.reader().changes({ after: 2, first: 10 });
      expect(rows.map(({ at: _, ...row }) => row)).toEqual([
        { seq: 3, kind: "entity", id: younger.id, cause: "REMOVAL", mergedInto: elder.id },
        { seq: 4, kind: "entity", id: elder.id, cause: "INPUT" },
      ]);
    });

    it("says nothing of a save that was not made, or that changes nothing that anybody reads", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(source)]);
      await store.save([aWrite(source), aWrite(post, { expectedRevision: 3 })]);
      await saveAgain(store, source, { cause: null });
      await store.replaceItems([{ kind: "source", item: source, expectedRevision: 2 }]);
      await store.save([]);
      expect(lines(await store.reader().changes(ALL))).toEqual([[1, source.id, "INPUT"]]);
    });

    it("is read page by page, and only of some kinds, without losing the place", async () => {
      const { store } = opened();
      const articles = Array.from({ length: 7 }, (_, index) => anArticle(`a${index}`));
      await saveAll(store, [aWrite(source), ...articles.map((article) => aWrite(article)), aWrite(post)]);
      const reader = store.reader();
      expect(await reader.changes({ first: 3 })).toMatchObject({ end: 3, hasNext: true, newest: 9 });
      expect(lines(await reader.changes({ after: 7, first: 3 }))).toEqual([
        [8, articles[6]?.id, "INPUT"],
        [9, post.id, "INPUT"],
      ]);
      const few = await reader.changes({ after: 0, first: 2, kinds: ["source", "post"] });
      expect(few.rows.map(({ seq }) => seq)).toEqual([1, 9]);
      expect(few).toMatchObject({ end: 9, hasNext: false });
      expect(await reader.changes({ after: 1, first: 1, kinds: ["article"] })).toMatchObject({ end: 2, hasNext: true });
      // Nothing is left of this kind, and the place is at the end all the same: it will not become too old.
      expect(await reader.changes({ after: 1, first: 5, kinds: ["entity"] })).toMatchObject({ rows: [], end: 9 });
      expect(await reader.changes({ after: 9, first: 5 })).toMatchObject({ rows: [], end: 9, hasNext: false });
    });

    it("gives the marks of the lines at both ends of a page and of the newest one, also where no row is shown", async () => {
      const { store, other } = opened();
      await saveAll(store, [aWrite(source), aWrite(post), aWrite(anArticle("a")), aWrite(anArticle("b"))]);
      const { rows } = await other.reader().changes(ALL);
      const marks = Object.fromEntries(rows.map((row) => [row.seq, markOfLine(row)]));
      expect(new Set(Object.values(marks)).size).toBe(4);
      for (const request of [
        { after: 1, first: 1 },
        { after: 2, first: 9, kinds: ["source"] as const },
      ]) {
        const page = await store.reader().changes(request);
        for (const seq of [request.after, page.end, page.newest]) expect(page.marks[seq]).toBe(marks[seq]);
      }
    });

    it("is empty in a new store, and keeps its name", async () => {
      const { store, other, reopen } = opened();
      const empty = await store.reader().changes(ALL);
      expect(empty).toMatchObject({ rows: [], end: 0, hasNext: false, oldest: 1, newest: 0 });
      expect(missedAfter({ seq: 0 }, empty)).toBeUndefined();
      expect(empty.log).not.toBe("");
      await saveAll(other, [aWrite(source)]);
      const again = await reopen();
      expect(await again.reader().changes(ALL)).toMatchObject({ log: empty.log, newest: 1 });
    });

    it("shows every save once and in order to one who reads while two others write", async () => {
      const { store, other } = opened();
      const names = (writer: string) => Array.from({ length: 24 }, (_, index) => aSource(`${writer} ${index}`));
      const write = async (handle: Store, writer: string): Promise<void> => {
        for (const item of names(writer)) await saveAll(handle, [aWrite(item), aWrite(aPost(`${item.name} post`))]);
      };
      let isOver = false;
      const writing = Promise.all([write(store, "one"), write(other, "two")]).finally(() => (isOver = true));
      const read: Change[] = [];
      const third = other;
      for (let last = false; !last;) {
        last = isOver;
        read.push(...(await readOn(third, read.at(-1)?.seq ?? 0, 5)));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;
      expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: 96 }, (_, index) => index + 1));
      expect(new Set(read.map(({ id }) => id)).size).toBe(96);
      for (const writer of ["one", "two"]) {
        const wanted = names(writer).map(({ id }) => id);
        expect(read.filter(({ id }) => (wanted as string[]).includes(id)).map(({ id }) => id)).toEqual(wanted);
      }
    });

    it("forgets what is older than it keeps, in small steps, and says from where it is whole", async () => {
      const clock = { time: Date.parse("2024-01-01T00:00:00Z") };
      const settings: ChangeLogSettings = { keptMs: 1_000, now: () => clock.time };
      const harness = await open(settings);
      const save = (from: number, to: number) => saveAll(harness.store, sourcesBetween(from, to));
      await save(0, 150);
      clock.time += 5_000;
      await save(150, 199);
      expect(await harness.store.reader().changes(ALL)).toMatchObject({ oldest: 1, newest: 199 });
      // The 200th looks at the oldest 200.
      await save(199, 210);
      const page = await harness.store.reader().changes({ after: 100, first: 10 });
      expect(page).toMatchObject({ oldest: 151, newest: 210 });
      expect([149, 150, 210, 211].map((seq) => missedAfter({ seq }, page))).toEqual([
        "are no longer kept",
        undefined,
        undefined,
        expect.stringMatching(/put back from a copy/),
      ]);
      await harness.close();
    });

    it("keeps its newest line whatever its age, so that no number comes twice", async () => {
      let time = Date.parse("2024-01-01T00:00:00Z");
      const harness = await open({ keptMs: 0, now: () => (time += 1_000) });
      await saveAll(harness.store, sourcesBetween(0, 100));
      expect(await harness.store.reader().changes(ALL)).toMatchObject({ oldest: 100, newest: 100 });
      await saveAll(harness.store, sourcesBetween(100, 101));
      expect((await harness.store.reader().changes(ALL)).rows.map(({ seq }) => seq)).toEqual([100, 101]);
      await harness.close();
    });

    it("goes on where a clock was wrong: what has a time far ahead is deleted too", async () => {
      const clock = { time: Date.parse("2094-01-01T00:00:00Z") };
      const harness = await open({ keptMs: 0, now: () => clock.time });
      await saveAll(harness.store, sourcesBetween(0, 100));
      clock.time = Date.parse("2024-01-01T00:00:00Z");
      await saveAll(harness.other, sourcesBetween(100, 200));
      const [first, ...others] = (await harness.store.reader().changes(ALL)).rows;
      expect([first?.seq, first?.at]).toEqual([101, "2024-01-01T00:00:00.000Z"]);
      expect(others.at(-1)?.seq).toBe(200);
      clock.time += 1;
      await saveAll(harness.store, sourcesBetween(200, 299));
      await saveAll(harness.store, sourcesBetween(299, 300));
      expect(await harness.store.reader().changes(ALL)).toMatchObject({ oldest: 201, newest: 300 });
      await harness.close();
    });
  });
}

function sourcesBetween(from: number, to: number): RecordWrite[] {
  return Array.from({ length: to - from }, (_, index) => aWrite(aSource(`s${from + index}`)));
}
