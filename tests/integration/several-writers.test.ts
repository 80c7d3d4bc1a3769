import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { randomFrom } from "../builders/random-from";
import { propertyRuns } from "../builders/thorough";

const CALLS = ["save", "records", "find", "replaceItems", "getMeta", "setMeta", "replaceMeta"] as const;
const MOST_TURNS = 6;

/** A store whose calls wait for a while, so that writers of one store come between each other's calls. */
function waiting(store: Store, random: () => number): Store {
  const late =
    (name: (typeof CALLS)[number]) =>
    async (...args: unknown[]) => {
      for (let turns = Math.floor(random() * MOST_TURNS); turns > 0; turns -= 1) await turn();
      return (store[name] as (...given: unknown[]) => unknown).apply(store, args);
    };
  return alteredStore(store, Object.fromEntries(CALLS.map((name) => [name, late(name)])));
}

/** One of them may save an article that embeds a post, while another one finds that the post is a part of another. */
it("several writers of the same documents at once end in the state of one", async () => {
  const alone = await openSqlite(":memory:");
  await runAll(alone);
  const expected = await graphState(alone);
  await alone.close();
  for (let seed = 1; seed <= propertyRuns(1, 60); seed += 1) {
    const folder = mkdtempSync(join(tmpdir(), "mediagraph-writers-"));
    const random = randomFrom(seed);
    const [one, other] = [await openSqlite(join(folder, "s.db")), await openSqlite(join(folder, "s.db"))];
    await Promise.all([one, other, one].map((store) => runAll(waiting(store, random))));
    expect([seed, await graphState(one)]).toEqual([seed, expected]);
    await Promise.all([one.close(), other.close()]);
    rmSync(folder, { recursive: true });
  }
});
