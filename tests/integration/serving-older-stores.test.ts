import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { DatabaseSync } from "@photostructure/sqlite";
import pino from "pino";
import { openWhileListening } from "../../src/cli/serving/open-while-listening";
import { openServing } from "../../src/cli/serving/open-serving";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { readConfig } from "../../src/server/config";
import { VERSION } from "../../src/store/sqlite/form/form";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { listenWithoutStore } from "../../src/server/waiting-server";
import { copyOf } from "../builders/filled-stores";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-older-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configOf(name: string) {
  return { ...readConfig({ STORE_URL: `sqlite:${join(folder, name)}` }), port: 0 };
}

describe("a server whose store has an older form", () => {
  it("rebuilds it in a thread, tells the log, and opens it", async () => {
    copyFileSync(join(__dirname, "../fixtures/stores/0.1.0-version-4.db"), join(folder, "old.db"));
    const lines: string[] = [];
    const logger = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
    const store = await openWhileListening(configOf("old.db"), logger);
    expect(await store.getMeta("schema")).toBe(String(VERSION));
    // A slow rebuild says again and again how far it is.
    expect([...new Set(lines.map((line) => (JSON.parse(line) as { msg: string }).msg))]).toEqual([
      "the store has an older form and is being rebuilt",
      "the store is rebuilt",
    ]);
    const told = lines.length;
    await store.close();
    const again = await openWhileListening(configOf("old.db"), logger);
    expect(lines).toHaveLength(told);
    await again.close();
  });

  it("ends with the reason where the file cannot be rebuilt", async () => {
    const path = join(folder, "damaged.db");
    copyFileSync(join(__dirname, "../fixtures/stores/0.1.0-version-4.db"), path);
    const store = new DatabaseSync(path);
    store.exec("DROP TABLE edges");
    store.close();
    await expect(openWhileListening(configOf("damaged.db"), pino({ level: "silent" }))).rejects.toThrow(/edges/);
    writeFileSync(join(folder, "none.db"), "no database, but long enough to be taken for one".repeat(100));
    await expect(openWhileListening(configOf("none.db"), pino({ level: "silent" }))).rejects.toThrow(StoreUnavailable);
  });
});

describe("one of several processes that serve a store whose texts an older version computed", () => {
  it("reads, refuses writes and says how far another one is, until that one is done", async () => {
    copyOf("BARE_STORE", join(folder, "texts.db"));
    const store = await openSqlite(join(folder, "texts.db"));
    await store.setMeta("linker", "1");
    await store.close();
    const config = { ...configOf("texts.db"), token: "secret" };
    const serving = await openServing(config, pino({ level: "silent" }), { env: {} });
    const address = await serving.server.listen({ port: 0, host: "127.0.0.1" });
    const ready = async () => (await fetch(`${address}/readyz`)).json();
    const ask = async (query: string): Promise<unknown> => {
      const headers = { authorization: "Bearer secret", "content-type": "application/json" };
      return (await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
    };
    expect(await ready()).toEqual({ status: "migrating", done: 0, of: 0 });
    serving.isPreparedElsewhere({ done: 3, of: 9 });
    expect(await ready()).toEqual({ status: "migrating", done: 3, of: 9 });
    expect(
      await ask('mutation { removeArticle(id: "article_0123456789abcdef0123456789abcdef") { id } }'),
    ).toMatchObject({
      errors: [{ extensions: { code: "STORE_MIGRATING" } }],
    });
    expect(await ask("{ articles { totalCount } }")).toEqual({ data: { articles: { totalCount: 0 } } });
    serving.isPreparedElsewhere(undefined);
    expect(await ready()).toEqual({ status: "ok" });
    await serving.close();
  });
});

describe("the address of a server whose store is being rebuilt", () => {
  it("says that the process lives, how far the store is, and when to ask again", async () => {
    let done = 4;
    const waiting = await listenWithoutStore({ port: 0, host: "127.0.0.1" }, () => ({ done, of: 10 }));
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${waiting.port}${path}`);
      return [response.status, response.headers.get("retry-after"), await response.json()];
    };
    expect(await ask("/livez")).toEqual([200, null, { status: "ok" }]);
    expect(await ask("/readyz")).toEqual([503, "5", { status: "migrating", done: 4, of: 10 }]);
    done = 5;
    expect(await ask("/graphql?query=%7B__typename%7D")).toEqual([
      503,
      "5",
      {
        errors: [
          {
            message: expect.stringMatching(/: 5 of 10 /),
            extensions: { code: "STORE_MIGRATING" },
          },
        ],
      },
    ]);
    await expect(
      listenWithoutStore({ port: waiting.port, host: "127.0.0.1" }, () => ({ done, of: 10 })),
    ).rejects.toThrow(/Cannot listen on .*Choose a free address/);
    await waiting.close();
  });
});
