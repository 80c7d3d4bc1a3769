import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer as listen, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { WebSocket } from "ws";
import { workersOf } from "../../src/cli/workers/serve-by-workers";
import type { HttpTimes } from "../../src/server/http/create-http";
import { createServer } from "../../src/server/server";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { writePlace } from "../../src/domain/change";
import { EventClient } from "../builders/event-client";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { describeSlowly } from "../builders/thorough";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-workers-"));
const path = copyOf("BARE_STORE", join(folder, "store.db"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeSlowly("serve --workers 2", () => {
  let child: ChildProcess;
  let url: string;
  let log = "";
  let streams: EventClient[] = [];
  let socket: WebSocket;
  beforeAll(async () => {
    // An older version of the program computed what depends on texts.
    const store = await openSqlite(path);
    await store.setMeta("linker", "1");
    await store.close();
    const env = { PATH: process.env["PATH"], PORT: "0", STORE_URL: `sqlite:${path}` };
    child = spawn(process.execPath, [PROGRAM, "serve", "--workers", "2"], { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stderr?.on("data", (text) => (log += String(text)));
    let told = "";
    child.stdout?.on("data", (text) => (told += String(text)));
    await until(() => told.includes("Stop with"));
    expect(told).toContain("Workers     2");
    expect(log).toContain("Server listening at http://127.0.0.1:");
    url = /http:\S+/.exec(told)?.[0] ?? "";
  });
  afterAll(() => void child.kill("SIGKILL"));

  /** On a connection of its own, so that the workers take turns. */
  const get = (path: string) => fetch(`${url}${path}`, { headers: { connection: "close" } });
  const workersInLog = () => new Set([...log.matchAll(/"worker":(\d)/g)].map(([, number]) => number));

  it("answers by both processes, on one address, and is alive and ready", async () => {
    const headers = { "content-type": "application/json", connection: "close" };
    const body = JSON.stringify({ query: "{ articles { totalCount } }" });
    const answers = new Set<string>();
    for (let asked = 0; asked < 4; asked += 1)
      answers.add(await (await fetch(`${url}/graphql`, { method: "POST", headers, body })).text());
    expect([...answers]).toEqual([expect.stringMatching(/^\{"data":\{"articles":\{"totalCount":\d+\}\}\}$/)]);
    expect((await get("/livez")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
    await until(() => workersInLog().size === 2);
  });

  it("brings an older store up to date beside that, by one of them, and is ready in all of them then", async () => {
    await until(() => log.includes("the store has its present form"));
    for (let asked = 0; asked < 4;) {
      const { status } = (await (await get("/readyz")).json()) as { status: string };
      asked = status === "ok" ? asked + 1 : 0;
    }
    const store = await openSqlite(path);
    expect(Number(await store.getMeta("linker"))).toBeGreaterThan(1);
    await store.close();
    expect(log.split("is being brought to its present form")).toHaveLength(2);
  });

  it("shows the metrics of both together, whichever is asked", async () => {
    const counted = /duration_seconds_count\{route="\/graphql",status="200"\} (\d+)/;
    for (let asked = 0; asked < 2; asked += 1)
      expect(counted.exec(await (await get("/metrics")).text())?.[1]).toBe("4");
  });

  it("starts a process again that dies, says so, and answers meanwhile", async () => {
    const [first] = childrenOf(child.pid ?? 0);
    process.kill(first ?? 0, "SIGKILL");
    await until(() => log.includes("a worker died"));
    expect((await get("/livez")).status).toBe(200);
    await until(() => childrenOf(child.pid ?? 0).length === 2);
    expect((await get("/readyz")).status).toBe(200);
  });

  it("tells subscriptions what another process saves", async () => {
    const query = "subscription { changes { node { itemId } } }";
    // The workers take turns.
    streams = [await EventClient.open(url, query), await EventClient.open(url, query)];
    socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const told: string[] = [];
    socket.on("message", (data) => told.push(String(data)));
    await once(socket, "open");
    const store = await openSqlite(path);
    const page = await store.reader().changes({ after: 1e15, first: 1 });
    const place = writePlace({ seq: page.newest });
    const after = Buffer.from(JSON.stringify([1, "CHANGES", page.log, place])).toString("base64url");
    socket.send(JSON.stringify({ type: "connection_init" }));
    await until(() => told.length === 1);
    const payload = { query: `subscription { changes(after: "${after}") { node { itemId } } }` };
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
    await saveAll(store, [aWrite(aSource("told by workers"))]);
    await store.close();
    const { id } = aSource("told by workers");
    for (const stream of streams)
      expect((await stream.event()).data).toEqual({ data: { changes: { node: { itemId: id } } } });
    await until(() => told.length === 2);
    expect(told[1]).toContain(id);
  });

  it("stops all of them and their subscriptions, and ends without an error", async () => {
    const workers = childrenOf(child.pid ?? 0);
    const closed = once(socket, "close");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect((await closed)[0]).toBe(1001);
    for (const stream of streams) {
      while ((await stream.next()) !== undefined);
      expect(stream.response.complete).toBe(true);
    }
    expect(workers.filter(isAlive)).toEqual([]);
    const lines = log
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { msg: string; worker?: number });
    for (const msg of [/^stopping/u, /^stopped$/u]) {
      const by = lines.filter((line) => msg.test(line.msg)).map(({ worker = 0 }) => worker);
      expect(by.toSorted()).toEqual([0, 1, 2]);
    }
    expect(lines.at(-1)?.msg).toBe("stopped");
  });
});

describeSlowly("serve --workers 2, when the first process dies while the second one starts", () => {
  it("starts it again, and says so", async () => {
    const env = { PATH: process.env["PATH"], PORT: "0", STORE_URL: `sqlite:${path}` };
    const child = spawn(process.execPath, [PROGRAM, "serve", "--workers", "2"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [told, log] = ["", ""];
    child.stdout.on("data", (text) => (told += String(text)));
    child.stderr.on("data", (text) => (log += String(text)));
    try {
      await until(() => childrenOf(child.pid ?? 0).length === 2);
      process.kill(childrenOf(child.pid ?? 0)[0] ?? 0, "SIGKILL");
      await until(() => told.includes("Stop with"));
      expect(log).toContain("a worker died; it is started again");
      await until(() => childrenOf(child.pid ?? 0).length === 2);
    } finally {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  });
});

describe("a socket that another process has accepted", () => {
  /** What a client gets that sends this, and ends its side where it `ends`. */
  async function answerTo(text: string, ends: boolean, times?: HttpTimes): Promise<string> {
    const store = await openSqlite(path);
    const server = await createServer({ store, logger: pino({ level: "silent" }), ...(times && { times }) });
    await server.http.ready();
    const listener = listen({ allowHalfOpen: true }, (socket) => server.take(socket)).listen(0, "127.0.0.1");
    await once(listener, "listening");
    const client = connect((listener.address() as AddressInfo).port, "127.0.0.1");
    if (ends) client.end(text);
    else client.write(text);
    const answer = await allOf(client);
    listener.close();
    await server.stop({ delay: () => Promise.resolve(), close: () => Promise.resolve() });
    await store.close();
    return answer;
  }

  it("is answered, also when its client has ended its side", async () => {
    const answer = await answerTo("GET /livez HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", true);
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*\{"status":"ok"\}$/s);
  });

  it("is closed when its request comes too slowly", async () => {
    expect(await answerTo("GET /livez HTTP/1.1\r\n", false, { headersMs: 50, checkMs: 10 })).toMatch(
      /^HTTP\/1\.1 408 /,
    );
  });
});

describe("--workers", () => {
  it.each(["0", "two", "1.5", "-1", "129", ""])("refuses %p and says what it takes", (flag) => {
    expect(() => workersOf(flag)).toThrow(/--workers must be auto or a whole number from 1 to 128/);
  });

  it("takes a number, and auto for the cores of the machine", () => {
    expect([workersOf(undefined), workersOf("1"), workersOf("8")]).toEqual([1, 1, 8]);
    expect(workersOf("auto")).toBeGreaterThan(0);
  });

  it("refuses a store in memory, which has one process", async () => {
    const { code, stderr } = await runCommand(["serve", "--workers", "2"], { env: { STORE_URL: "sqlite::memory:" } });
    expect([code, stderr]).toEqual([1, expect.stringContaining("A store in memory has one process")]);
  });
});

describeSlowly("a worker that cannot open the store", () => {
  it("ends the server with its reason, in one line", async () => {
    const newer = copyOf("BARE_STORE", join(folder, "newer.db"));
    const store = await openSqlite(newer);
    await store.setMeta("linker", "9999");
    await store.close();
    const env = { ...process.env, PORT: "0", STORE_URL: `sqlite:${newer}` };
    const args = [PROGRAM, "serve", "--workers", "2"];
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^mediagraph: .* by a newer version .*\n$/)]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function allOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const part of socket) text += String(part);
  return text;
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
