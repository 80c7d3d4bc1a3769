import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";

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

async function serve(): Promise<Served> {
  const env = { PATH: process.env["PATH"], PORT: "0", STORE_URL: `sqlite:${join(folder, "store.db")}`, MEDIAGRAPH_TOKEN: TOKEN, LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [PROGRAM, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  let told = "";
  while (!told.includes("Stop with")) told += String(((await once(child.stdout, "data")) as unknown[])[0]);
  return { child, port: Number(/:(\d+)\/readyz/.exec(told)?.[1]) };
}

async function query({ port }: Served, text: string): Promise<unknown> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${TOKEN}` };
  return (await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: JSON.stringify({ query: text }) })).json();
}

/** A connection as a load balancer keeps it: open before the server stops. */
async function connection({ port }: Served): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** Waits until the server has begun to stop. */
async function refusal({ port }: Served): Promise<void> {
  for (let code = ""; code !== "ECONNREFUSED"; ) {
    const socket = connect(port, "127.0.0.1");
    code = await new Promise<string>((resolve) => socket.once("connect", () => resolve("")).once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "")));
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
  socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -1)}`);
  // An answer to a later request: the server has seen the one before.
  await query(served, "{ __typename }");
  return { socket, rest: body.slice(-1) };
}

describe("a server", () => {
  it("that is killed in the middle of its work has lost nothing that it acknowledged", async () => {
    const killed = await serve();
    const headlines = ["Killed One", "Killed Two"];
    for (const headline of headlines) await query(killed, `mutation { ingest(documents: [{ content: "${headline}\\n\\nThe ferry sails again." }]) { accepted } }`);
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    const again = await serve();
    expect(await query(again, '{ articles(filter: { text: "killed" }) { nodes { headline } } }')).toEqual({ data: { articles: { nodes: headlines.map((headline) => ({ headline })).reverse() } } });
    again.child.kill("SIGKILL");
  });

  it("that is told to stop is not ready any more, refuses what is new, and answers what is under way", async () => {
    const served = await serve();
    const { socket, rest } = await beginRequest(served);
    const probe = await connection(served);
    served.child.kill("SIGTERM");
    await refusal(served);
    expect(await answerOn(probe, "GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n")).toMatch(/^HTTP\/1\.1 503 /);
    expect(await answerOn(socket, rest)).toMatch(/^HTTP\/1\.1 200 .*\{"data":\{"__typename":"Query"\}\}/s);
    expect(await once(served.child, "exit")).toEqual([0, null]);
  });

  it("that is told so twice ends at once", async () => {
    const served = await serve();
    const { socket } = await beginRequest(served);
    served.child.kill("SIGINT");
    await refusal(served);
    served.child.kill("SIGINT");
    expect(await once(served.child, "exit")).toEqual([null, "SIGINT"]);
    socket.destroy();
  });
});
