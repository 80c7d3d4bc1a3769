import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANSWER_CODES } from "../../src/server/error-codes";
import { HOSTILE_DOCUMENTS } from "../builders/hostile-documents";
import { HOSTILE_HTTP } from "../builders/hostile-http";
import { aliases } from "../builders/hostile-parts";
import { describeSlowly, everyNth, isThorough } from "../builders/thorough";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
const MOST_MEMORY_MIB = 512;
/**
 * As docs/containers.md has it for a container of 512 MiB. Where there is much memory, V8 (of Node 24 above all) is in
 * no hurry to collect, and its memory says nothing of what the requests need. A server that needed a larger heap would
 * end here.
 */
const HEAP_LIMITS = ["--max-old-space-size=224", "--max-semi-space-size=8"];
const LARGEST_ANSWER = 20_000_000;

const folder = mkdtempSync(join(tmpdir(), "mediagraph-hostile-"));
let child: ChildProcess;
let port: number;

beforeAll(async () => {
  copyFileSync(process.env["SAMPLE_STORE"] ?? "", join(folder, "store.db"));
  const env = {
    PATH: process.env["PATH"],
    PORT: "0",
    STORE_URL: `sqlite:${join(folder, "store.db")}`,
    LOG_LEVEL: "error",
  };
  const started = spawn(process.execPath, [...HEAP_LIMITS, PROGRAM, "serve"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = started;
  let told = "";
  while (!told.includes("Stop with")) told += String(((await once(started.stdout, "data")) as unknown[])[0]);
  port = Number(/:(\d+)\/readyz/.exec(told)?.[1]);
});
afterAll(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly string[];
}

async function ask(document: string, variables: unknown = {}): Promise<Answer> {
  const body = JSON.stringify({ query: document, variables });
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return answerOf(response.status, await response.text());
}

function answerOf(status: number, text: string): Answer {
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: string } }[] };
  return { status, text, codes: errors.map(({ extensions }) => extensions?.code ?? "(none)") };
}

async function connection(): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Sends bytes and reads the first answer up to the end of the connection. */
async function send(bytes: string | Buffer): Promise<Answer> {
  const socket = await connection();
  socket.end(bytes);
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  await once(socket, "close");
  const text = Buffer.concat(parts).toString("utf8");
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const isChunked = /transfer-encoding: chunked/i.test(head);
  return answerOf(
    Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    isChunked ? body.replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, "") : body,
  );
}

async function expectAlive(): Promise<void> {
  expect(await ask("{ __typename }")).toMatchObject({ status: 200, text: '{"data":{"__typename":"Query"}}' });
}

const KNOWN: readonly string[] = ANSWER_CODES.filter((code) => code !== "INTERNAL_SERVER_ERROR");

describe("a hostile request is answered with a code, and the server goes on", () => {
  describe.each(Object.entries(HOSTILE_DOCUMENTS))("documents: %s", (_kind, documents) => {
    it.each(everyNth(documents, documents.length).map((each) => [each[0], each] as const))(
      "%s",
      async (_name, [, document, end, variables]) => {
        const answer = await ask(document, variables);
        expect(answer.status).toBeLessThan(500);
        expect(answer.text.length).toBeLessThan(LARGEST_ANSWER);
        expect(KNOWN).toEqual(expect.arrayContaining([...answer.codes]));
        if (end === "answered") expect(answer.codes).toEqual([]);
        else if (end !== "either") expect(answer.codes[0]).toBe(end);
        await expectAlive();
      },
    );
  });

  describe.each(Object.entries(HOSTILE_HTTP))("HTTP: %s", (_kind, requests) => {
    it.each(everyNth(requests, 6).map((each) => [each[0], each] as const))("%s", async (_name, [, bytes, status]) => {
      const answer = await send(bytes);
      expect(answer.status).toBe(status);
      expect(KNOWN).toEqual(expect.arrayContaining([...answer.codes]));
      if (status !== 200) expect(answer.codes).toHaveLength(1);
      await expectAlive();
    });
  });
});

describeSlowly("hostile clients together", () => {
  it("do not fill the memory with answers that none of them reads", async () => {
    const body = JSON.stringify({
      query: `{ articles(first: 100) { nodes { ${"k".repeat(100_000)}: id } } _service { ${aliases(30, "sdl")} } }`,
    });
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const sockets = await Promise.all(Array.from({ length: 30 }, connection));
    for (const socket of sockets) {
      socket.pause();
      socket.write(request);
    }
    await Promise.all(sockets.slice(0, 15).map((socket) => once(socket.resume(), "data")));
    await expectAlive();
    for (const socket of sockets) socket.destroy();
  });

  it("do not keep others waiting for ever by many requests on one connection", async () => {
    const body = JSON.stringify({ query: "{ articles(first: 20) { nodes { id headline } } }" });
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const socket = await connection();
    socket.resume();
    socket.write(request.repeat(300));
    await expectAlive();
    socket.destroy();
  });

  it("do not stop the server by half of what they meant to say", async () => {
    const halves = [
      "POST /graphql HT",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{",
      "GET /graphql?query=",
    ];
    const sockets = await Promise.all(Array.from({ length: 60 }, connection));
    for (const [index, socket] of sockets.entries()) socket.write(halves[index % halves.length] ?? "");
    await expectAlive();
    for (const socket of sockets) socket.destroy();
    await expectAlive();
  });
});

const STATUS = (): string => `/proc/${child.pid}/status`;

const itWithMemory = existsSync("/proc/self/status") ? it : it.skip;
(isThorough ? itWithMemory : (): void => undefined)(
  "after all of them, the server has never had more than 512 MiB (where /proc tells)",
  () => {
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS(), "utf8"))?.[1]) / 1024;
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(MOST_MEMORY_MIB);
  },
);
