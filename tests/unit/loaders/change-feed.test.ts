import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { writePlace, type NamedPlace } from "../../../src/domain/change";
import { StoreUnavailable } from "../../../src/domain/errors/errors";
import { ChangeFeed, type ChangeEdge } from "../../../src/loaders/changes/change-feed";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite";
import type { Store } from "../../../src/store/store";
import { aPost, aSource } from "../../builders/items";
import { wrappedReader } from "../../builders/wrapped-reader";
import { aWrite, saveAll } from "../../builders/writes";

const POLL_MS = 5;
const cursorOf = ({ log, read }: NamedPlace): string => JSON.stringify([log, writePlace(read)]);
const placeOf = (cursor: string): NamedPlace => {
  const [log, place] = JSON.parse(cursor) as [string, string];
  const [seq, mark] = place.split(".");
  return { log, read: { seq: Number(seq), ...(mark !== undefined && { mark }) } };
};

let store: Store;
/** Each read of the log of changes. */
let reads: number;
let isAway: boolean;

const counted = (of: () => Store): Pick<Store, "reader"> => ({
  reader: () =>
    wrappedReader(of().reader(), async (call) => {
      reads += 1;
      if (isAway) throw new StoreUnavailable("The store is away.");
      return call();
    }),
});

beforeEach(async () => {
  store = await openSqlite(":memory:");
  reads = 0;
  isAway = false;
});
afterEach(() => store.close());

const feedOf = (of = (): Store => store): ChangeFeed => new ChangeFeed(counted(of), POLL_MS);
/** It looks only when it is woken. */
const patient = (): ChangeFeed =>
  new ChangeFeed(
    counted(() => store),
    3_600_000,
  );
const save = (...names: string[]) =>
  saveAll(
    store,
    names.map((name) => aWrite(aSource(name))),
  );

async function follow(feed: ChangeFeed, after?: string, signal = new AbortController().signal) {
  const { start, changes } = await feed.follow(
    { ...(after !== undefined && { after: placeOf(after) }), cursorOf },
    signal,
  );
  return { start, changes: changes[Symbol.asyncIterator]() };
}

async function take(changes: AsyncIterator<ChangeEdge>, count: number): Promise<ChangeEdge[]> {
  const taken: ChangeEdge[] = [];
  while (taken.length < count) {
    const step = await changes.next();
    if (step.done) break;
    taken.push(step.value);
  }
  return taken;
}
const ids = (edges: readonly ChangeEdge[]) => edges.map(({ node }) => node.id);

/** Until nothing reads any more. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen !== reads;) {
    seen = reads;
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  }
}

/** Until the watch has looked at least so many times more. */
async function looks(count: number): Promise<void> {
  for (const end = reads + count; reads < end;) await pause(POLL_MS);
}

describe("a feed of changes", () => {
  it("gives what is saved from now on, or after a place, each once and in the order of the log", async () => {
    await save("one", "two");
    const { changes, start } = await follow(feedOf());
    const names = Array.from({ length: 50 }, (_, index) => `late ${index}`);
    const taken = take(changes, 50);
    for (const name of names) await save(name);
    expect(ids(await taken)).toEqual(names.map((name) => aSource(name).id));
    expect(ids(await take((await follow(feedOf(), start)).changes, 50))).toEqual(ids(await taken));
    const tenth = (await taken)[9]?.cursor;
    expect(ids(await take((await follow(feedOf(), tenth)).changes, 40))).toEqual(ids((await taken).slice(10)));
  });

  it("looks once for all who wait, and not at all for nobody", async () => {
    const feed = patient();
    const stop = Array.from({ length: 50 }, () => new AbortController());
    const followers: Promise<IteratorResult<ChangeEdge>>[] = [];
    for (const { signal } of stop) followers.push((await follow(feed, undefined, signal)).changes.next());
    await quiet();
    const before = reads;
    feed.wake();
    await quiet();
    expect(reads - before).toBe(1);
    await save("news");
    feed.wake();
    const told = await Promise.all(followers);
    expect(told.map(({ value }) => (value as ChangeEdge).node.id)).toEqual(followers.map(() => aSource("news").id));
    // One look, and one page for all who were at the same place.
    expect(reads - before).toBe(3);
    for (const each of stop) each.abort();
    await quiet();
    const after = reads;
    feed.wake();
    await quiet();
    expect(reads - after).toBeLessThanOrEqual(1);
  });

  it("reads nothing more of the log for a reader who does not go on", async () => {
    const feed = patient();
    const { changes } = await follow(feed);
    const first = changes.next();
    await quiet();
    await save(...Array.from({ length: 500 }, (_, index) => `much ${index}`));
    feed.wake();
    await first;
    const before = reads;
    await quiet();
    expect(reads).toBe(before);
    expect(await take(changes, 499)).toHaveLength(499);
    // Pages of 20.
    expect(reads - before).toBe(24);
  });

  it("looks at once when this program has saved something", async () => {
    const feed = patient();
    const next = (await follow(feed)).changes.next();
    await quiet();
    await save("own");
    feed.wake();
    expect((await next).value?.node.id).toBe(aSource("own").id);
  });

  it("gives changes of the wanted kinds alone", async () => {
    const { changes } = await feedOf().follow({ kinds: ["post"], cursorOf }, new AbortController().signal);
    const next = changes[Symbol.asyncIterator]().next();
    await save("a source");
    await saveAll(store, [aWrite(aPost("a post"))]);
    expect((await next).value?.node.kind).toBe("post");
  });

  it("waits while the store is away, and misses nothing", async () => {
    let failures = 0;
    const feed = new ChangeFeed(
      counted(() => store),
      POLL_MS,
      () => (failures += 1),
    );
    const next = (await follow(feed)).changes.next();
    isAway = true;
    await save("while away");
    await looks(3);
    expect(failures).toBe(1);
    isAway = false;
    expect((await next).value?.node.id).toBe(aSource("while away").id);
  });

  it("ends while it waits when it is stopped", async () => {
    const stop = new AbortController();
    const next = (await follow(feedOf(), undefined, stop.signal)).changes.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it("fails for a place of another log, and when the store is put back from a copy meanwhile", async () => {
    const elsewhere = cursorOf({ log: "another", read: { seq: 1 } });
    await expect(follow(feedOf(), elsewhere)).rejects.toMatchObject({ code: "CHANGES_GONE" });
    const folder = mkdtempSync(join(tmpdir(), "mediagraph-feed-"));
    let present = await openSqlite(join(folder, "a.db"));
    await saveAll(present, [aWrite(aSource("kept"))]);
    await present.close();
    copyFileSync(join(folder, "a.db"), join(folder, "b.db"));
    present = await openSqlite(join(folder, "a.db"));
    await saveAll(present, [aWrite(aSource("lost"))]);
    const { changes } = await follow(feedOf(() => present));
    const next = changes.next();
    const copy = await openSqlite(join(folder, "b.db"));
    const old = present;
    present = copy;
    await expect(next).rejects.toMatchObject({ code: "CHANGES_GONE" });
    await Promise.all([old.close(), copy.close()]);
    rmSync(folder, { recursive: true });
  });
});
