import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite";
import type { Store } from "../../../src/store/store";
import { HostNotes } from "../../../src/subscriptions/host-notes";

const DAY_MS = 24 * 60 * 60_000;
const origins = Array.from({ length: 2_000 }, (_, index) => `https://paper-${index}.example`);
const robots = { text: "User-agent: *\nDisallow: /private/", readAtMs: 1 };
let store: Store;
beforeEach(async () => (store = await openSqlite(":memory:")));
afterEach(() => store.close());

const keptHosts = async (): Promise<number> => {
  const values = Object.entries(await store.upkeep.meta()).filter(([name]) => name.startsWith("hosts:"));
  return values.reduce((sum, [, value]) => sum + (JSON.parse(value) as unknown[]).length, 0);
};

describe("notes about hosts", () => {
  it("are there for whoever opens the store, and each part of them stays when another is kept", async () => {
    await new HostNotes(store).keep("https://a.example", { robots }, 1);
    await new HostNotes(store).keep("https://a.example", { closedUntilMs: 5 }, 2);
    expect(await new HostNotes(store).of("https://a.example")).toEqual({ closedUntilMs: 5, robots });
    expect(await new HostNotes(store).of("https://b.example")).toEqual({});
  });

  it("lose nothing when many are kept at once", async () => {
    const some = origins.slice(0, 100);
    await Promise.all(some.map((origin) => new HostNotes(store).keep(origin, { closedUntilMs: 9 }, 1)));
    for (const origin of some) expect(await new HostNotes(store).of(origin)).toEqual({ closedUntilMs: 9 });
  });

  it("take little room: old ones are dropped, and there are never more than 1,024", async () => {
    const notes = new HostNotes(store);
    for (const origin of origins) await notes.keep(origin, { robots }, 1);
    expect(await keptHosts()).toBeLessThanOrEqual(1_024);
    for (const origin of origins) await notes.keep(origin, { closedUntilMs: 3 * DAY_MS }, 2 * DAY_MS);
    for (const origin of origins.slice(0, 500)) await notes.keep(origin, { closedUntilMs: 5 * DAY_MS }, 4 * DAY_MS);
    expect(await keptHosts()).toBeLessThanOrEqual(500);
  });

  it("have no robots.txt that is very long, even packed", async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `Disallow: /${(index * 7919) % 99_991}x${index}`).join(
      "\n",
    );
    await new HostNotes(store).keep("https://a.example", { robots: { text, readAtMs: 1 } }, 1);
    expect(await new HostNotes(store).of("https://a.example")).toEqual({});
  });
});
