import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { EventClient, type ServerEvent } from "../builders/event-client";
import { copyOf } from "../builders/filled-stores";
import { anArticle, aSource } from "../builders/items";
import { itSlowly } from "../builders/thorough";
import { wrappedReader } from "../builders/wrapped-reader";
import { aWrite, saveAll } from "../builders/writes";
import { startServer } from "./running-server";

const FOLLOW = "subscription ($after: String) { changes(after: $after) { cursor node { itemId item { id } } } }";
const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-live-"));
afterAll(() => rmSync(folder, { recursive: true }));

const idIn = ({ data }: ServerEvent): string => (data?.data?.["changes"] as { node: { itemId: string } }).node.itemId;
const cursorIn = ({ data }: ServerEvent): string => (data?.data?.["changes"] as { cursor: string }).cursor;

describe("subscriptions to a store that others write to", () => {
  it("tell what another store on the same file saves, to all servers, in the same order", async () => {
    const path = join(folder, "shared.db");
    const [one, other, writer] = [await openSqlite(path), await openSqlite(path), await openSqlite(path)];
    const servers = [
      await startServer({ store: one, live: { pollMs: 10 } }),
      await startServer({ store: other, live: { pollMs: 10 } }),
    ];
    const clients = await Promise.all(servers.map(({ url }) => EventClient.open(url, FOLLOW)));
    const names = Array.from({ length: 25 }, (_, index) => `shared ${index}`);
    for (const name of names) await saveAll(writer, [aWrite(aSource(name))]);
    for (const client of clients)
      expect((await client.events(25)).map(idIn)).toEqual(names.map((name) => aSource(name).id));
    // The cursor of one server is good for the other one.
    await saveAll(writer, [aWrite(aSource("later"))]);
    const [last] = await Promise.all(clients.map((client) => client.event()));
    await saveAll(writer, [aWrite(aSource("last"))]);
    const resumed = await EventClient.open(servers[1]?.url ?? "", FOLLOW, {
      variables: { after: last && cursorIn(last) },
    });
    expect(idIn(await resumed.event())).toBe(aSource("last").id);
    for (const client of [...clients, resumed]) client.kill();
    await Promise.all(servers.map(({ stop }) => stop()));
    await writer.close();
  });

  itSlowly("tell what `mediagraph ingest` saves in another process", async () => {
    const path = copyOf("BARE_STORE", join(folder, "process.db"));
    const server = await startServer({ store: await openSqlite(path), live: { pollMs: 10 } });
    const client = await EventClient.open(
      server.url,
      "subscription { changes(kinds: [ARTICLE]) { node { item { ... on Article { headline } } } } }",
    );
    const text = join(folder, "rain.txt");
    writeFileSync(text, "Rain in Oslo\n\nBy Ada Reyes, 17 March 2024\n\nIt rains in the city of Oslo today.\n");
    const env = { PATH: process.env["PATH"], STORE_URL: `sqlite:${path}`, LOG_LEVEL: "error" };
    const ingest = spawn(process.execPath, [PROGRAM, "ingest", text], { env, stdio: "ignore" });
    expect((await client.event()).data?.data).toEqual({ changes: { node: { item: { headline: "Rain in Oslo" } } } });
    if (ingest.exitCode === null) await once(ingest, "exit");
    client.kill();
    await server.stop();
  });
});

/** Counts the reads of each kind. */
function counted(store: Store, reads: Record<string, number>): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name === "reader")
        return (...args: Parameters<Store["reader"]>) =>
          wrappedReader(target.reader(...args), (call, method) => {
            reads[method] = (reads[method] ?? 0) + 1;
            return call();
          });
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

const NEXT = "event: next";

describe("a client that does not read its events", () => {
  it("makes the server read and keep no more than a few of them", async () => {
    const reads: Record<string, number> = {};
    const store = await openSqlite(":memory:");
    const server = await startServer({ store: counted(store, reads), live: { pollMs: 10 } });
    const body = JSON.stringify({
      // Some 900 KB for each event: the system keeps a few of them.
      query: `subscription { changes { node { item { ... on Article { ${"h".repeat(900_000)}: headline } } } } }`,
    });
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.pause();
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    while ((reads["changes"] ?? 0) < 2) await setImmediate();
    const MANY = 40;
    await saveAll(
      store,
      Array.from({ length: MANY }, (_, index) => aWrite(anArticle(`Much ${index}`))),
    );
    // Each event reads its item. They stop when the system takes no more for the client.
    for (let seen = -1; seen !== reads["get"] || seen === 0 || seen === undefined;) {
      seen = reads["get"] ?? 0;
      for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();
    }
    expect(reads["get"]).toBeGreaterThan(0);
    expect(reads["get"]).toBeLessThan(MANY / 2);
    // It gets all of them when it reads.
    let [told, rest] = [0, ""];
    socket.on("data", (part: Buffer) => {
      const text = rest + part.toString("latin1");
      told += text.split(NEXT).length - 1;
      rest = text.slice(1 - NEXT.length);
    });
    socket.resume();
    while (told < MANY) await once(socket, "data");
    socket.destroy();
    await server.stop();
  });
});
