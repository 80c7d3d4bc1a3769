import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { itSlowly } from "../builders/thorough";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
const TOKEN = "correct-horse-battery";
const folder = mkdtempSync(join(tmpdir(), "mediagraph-stopping-"));
copyFileSync(process.env["SAMPLE_STORE"] ?? "", join(folder, "store.db"));

interface Served {
  readonly child: ChildProcess;
  readonly port: number;
}

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function serve(settings: Record<string, string> = {}, workers = 1): Promise<Served> {
  const env = {
    LOG_LEVEL: "error",
    ...settings,
    PATH: process.env["PATH"],
    PORT: "0",
    STORE_URL: `sqlite:${join(folder, "store.db")}`,
    MEDIAGRAPH_TOKEN: TOKEN,
  };
  const child = spawn(process.execPath, [PROGRAM, "serve", "--workers", String(workers)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (settings["LOG_LEVEL"] === undefined) child.stderr.pipe(process.stderr);
  started.push(child);
  let told = "";
  while (!told.includes("Stop with")) told += String(((await once(child.stdout, "data")) as unknown[])[0]);
  return { child, port: Number(/:(\d+)\/readyz/.exec(told)?.[1]) };
}

async function query({ port }: Served, text: string): Promise<unknown> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${TOKEN}` };
  return (
    await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: JSON.stringify({ query: text }) })
  ).json();
}

/** A connection as a load balancer keeps it: open before the server stops. */
async function connection({ port }: Served): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** Waits until the server has begun to stop. */
async function refusal({ port }: Served): Promise<void> {
  for (let code = ""; code !== "ECONNREFUSED";) {
    const socket = connect(port, "127.0.0.1");
    code = await new Promise<string>((resolve) =>
      socket
        .once("connect", () => resolve(""))
        .once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "")),
    );
    socket.destroy();
  }
}

async function answerOn(socket: Socket, request: string): Promise<string> {
  socket.write(request);
  return String(((await once(socket, "data")) as unknown[])[0]);
}

/** A request whose last byte has not come yet. */
async function beginRequest(served: Served): Promise<{ readonly socket: Socket; readonly rest: string }> {
  const body = JSON.stringify({ query: "{ __typename }" });
  const socket = await connection(served);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  // An answer to a later request: the server has seen the one before.
  await query(served, "{ __typename }");
  return { socket, rest: body.slice(-1) };
}

interface Load {
  /** What came of each request: a status, or the code of an error. */
  readonly outcomes: readonly string[];
  readonly goodbyes: number;
  end(): Promise<void>;
}

/** A pool of connections that are kept alive, each of which asks without end; some now and then, as idle ones do. */
function load({ port }: Served, connections: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const outcomes: string[] = [];
  const counted = { goodbyes: 0, isOver: false };
  const ask = () =>
    new Promise<void>((resolve) => {
      const asked = request(
        { port, agent, method: "POST", path: "/graphql", headers: { "content-type": "application/json" } },
        (response) => {
          outcomes.push(String(response.statusCode));
          if (response.headers.connection === "close") counted.goodbyes += 1;
          response.resume().once("close", resolve);
        },
      );
      asked.once("error", (error: NodeJS.ErrnoException) => {
        outcomes.push(error.code ?? error.message);
        resolve();
      });
      asked.end(JSON.stringify({ query: "{ articles(first: 20) { nodes { headline source { name } } } }" }));
    });
  const worker = async (pause: number) => {
    while (!counted.isOver) {
      await ask();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const workers = Array.from({ length: connections }, (_, index) => worker((index % 4) * 10));
  return {
    outcomes,
    get goodbyes() {
      return counted.goodbyes;
    },
    async end() {
      counted.isOver = true;
      await Promise.all(workers);
      agent.destroy();
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

// In `npm test`, a process that is killed while it saves is in tests/contract/sqlite-processes.test.ts, and a server
// that waits for its delay in tests/unit/server/drain.test.ts.
describe("a server", () => {
  itSlowly("that is killed in the middle of its work has lost nothing that it acknowledged", async () => {
    const killed = await serve();
    const headlines = ["Killed One", "Killed Two"];
    for (const headline of headlines)
      await query(
        killed,
        `mutation { ingest(documents: [{ content: "${headline}\\n\\nThe ferry sails again." }]) { accepted } }`,
      );
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    const again = await serve();
    expect(await query(again, '{ articles(filter: { text: "killed" }) { nodes { headline } } }')).toEqual({
      data: { articles: { nodes: headlines.map((headline) => ({ headline })).reverse() } },
    });
    again.child.kill("SIGKILL");
  });

  it("that is told to stop refuses what is new, and answers what is under way", async () => {
    const served = await serve({ LOG_LEVEL: "info" });
    let log = "";
    served.child.stderr?.on("data", (text) => (log += String(text)));
    const { socket, rest } = await beginRequest(served);
    served.child.kill("SIGTERM");
    await refusal(served);
    expect(await answerOn(socket, rest)).toMatch(/^HTTP\/1\.1 200 .*\{"data":\{"__typename":"Query"\}\}/s);
    expect(await once(served.child, "close")).toEqual([0, null]);
    const lines = log
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.find(({ msg }) => msg.startsWith("stopping"))).toMatchObject({
      delayMs: 0,
      requests: expect.any(Number),
    });
    expect(lines.at(-1)?.msg).toBe("stopped");
  });

  const ways: readonly (readonly [delay: string, workers: number])[] = [
    ["1", 2],
    ["0", 1],
    ["0", 2],
    ["1", 1],
  ];
  for (const [delay, workers] of ways)
    itSlowly(
      `that is told to stop under load, with a delay of ${delay} s and ${workers} processes that answer, breaks no connection`,
      async () => {
        let outcomes = new Set<string>();
        // On a busy machine, the system may accept a socket between the program's last look and the close of the
        // listener. That is a matter of microseconds, so it does not happen each time.
        for (let done = 0; done < 3 && (done === 0 || outcomes.has("ECONNRESET")); done += 1) {
          const served = await serve({ STOP_DELAY: delay }, workers);
          const clients = load(served, 12);
          await until(() => clients.outcomes.length > 100);
          const exit = once(served.child, "exit");
          served.child.kill("SIGTERM");
          expect(await exit).toEqual([0, null]);
          await clients.end();
          outcomes = new Set(clients.outcomes);
          expect(clients.goodbyes).toBeGreaterThan(0);
        }
        expect(outcomes).toEqual(new Set(["200", "ECONNREFUSED"]));
      },
    );

  itSlowly(
    "that is told to stop is not ready for as long as the setting says, and still takes connections",
    async () => {
      const served = await serve({ STOP_DELAY: "60" });
      const readiness = () => fetch(`http://127.0.0.1:${served.port}/readyz`);
      expect((await readiness()).status).toBe(200);
      served.child.kill("SIGTERM");
      let probe = await readiness();
      while (probe.status === 200) probe = await readiness();
      expect([probe.status, probe.headers.get("connection")]).toEqual([503, "close"]);
      expect(await query(served, "{ __typename }")).toEqual({ data: { __typename: "Query" } });
      // It is told twice, and ends.
      served.child.kill("SIGTERM");
      expect(await once(served.child, "exit")).toEqual([null, "SIGTERM"]);
    },
  );

  itSlowly("that is told so twice ends at once", async () => {
    const served = await serve();
    const { socket } = await beginRequest(served);
    served.child.kill("SIGINT");
    await refusal(served);
    served.child.kill("SIGINT");
    expect(await once(served.child, "exit")).toEqual([null, "SIGINT"]);
    socket.destroy();
  });
});
