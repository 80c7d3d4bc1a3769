import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-inputs-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}`, FETCH_PRIVATE_ADDRESSES: "1" };
const path = (...names: string[]) => join(folder, ...names);
const article = (headline: string) => `${headline}\n\nThe ferry between Tunis and Marseille sails again.\n`;

interface Report {
  readonly accepted: number;
  readonly rejected: { readonly input: string; readonly reason: string }[];
}

async function ingest(...args: string[]): Promise<Report & { code: string | number | undefined; stderr: string }> {
  const { code, stdout, stderr } = await runCommand(["ingest", ...args, "--json"], { env });
  return { ...(JSON.parse(stdout) as Report), code, stderr };
}

beforeAll(() => void copyOf("BARE_STORE", path("store.db")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a name that no file has", () => {
  it.each([
    "www.harbour.example/ferries",
    "WWW.harbour.example",
    "news.harbour.example/2024/ferries",
    "أخبار.مثال/عبّارات",
  ])("and that looks like a web address is told to begin with https://: %s", async (name) => {
    const { code, rejected } = await ingest(name);
    expect([code, rejected.map(({ reason }) => reason)]).toEqual([
      2,
      [`there is no such file; for a web address write https://${name}`],
    ]);
  });

  it.each(["ftp://harbour.example/ferries.xml", "file:///srv/ferries.xml"])(
    "and that is an address of another kind is told that it is not fetched: %s",
    async (name) => {
      const { code, rejected } = await ingest(name);
      expect([code, rejected.map(({ reason }) => reason)]).toEqual([
        2,
        ["only http and https addresses are fetched; download it, and give the file"],
      ]);
    },
  );

  it.each(["ferries.txt", "notes/ferries.txt", "./www/ferries", "../a.b/c"])(
    "and that looks like a path is told as what it is: %s",
    async (name) => {
      expect((await ingest(name)).rejected).toEqual([
        expect.objectContaining({ reason: expect.stringContaining("ENOENT") }),
      ]);
    },
  );
});

describe("a folder given to mediagraph ingest", () => {
  it("is read with the folders in it, each once whatever links lead to it, and without what is hidden", async () => {
    mkdirSync(path("tree", "a", "b"), { recursive: true });
    mkdirSync(path("tree", ".git"));
    writeFileSync(path("tree", "a", "b", "deep.txt"), article("Deep"));
    writeFileSync(path("tree", ".hidden.txt"), "");
    writeFileSync(path("tree", ".git", "config.txt"), "");
    for (const name of ["one", "two", "three"]) symlinkSync("..", path("tree", "a", name));
    expect(await ingest(path("tree"))).toMatchObject({ code: 0, accepted: 1, rejected: [] });
  });

  it("may hold links that lead nowhere, names that are not UTF-8, and pipes that nobody writes to", async () => {
    mkdirSync(path("odd"));
    symlinkSync("nowhere", path("odd", "broken.txt"));
    writeFileSync(
      Buffer.concat([Buffer.from(`${path("odd")}/bad`), Buffer.from([0xff]), Buffer.from(".txt")]),
      article("Unnamed"),
    );
    execFileSync("mkfifo", [path("odd", "pipe")]);
    writeFileSync(path("odd", "good.txt"), article("Good among odd"));
    const { code, accepted, rejected } = await ingest(path("odd"));
    expect([code, accepted]).toEqual([2, 1]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "its name is not UTF-8; rename it and try again",
      expect.stringContaining("ENOENT"),
    ]);
  });

  it("that is empty is no fault, and is told", async () => {
    mkdirSync(path("empty"));
    expect(await ingest(path("empty"))).toMatchObject({ code: 0, accepted: 0, stderr: "There was nothing to read.\n" });
  });

  it("is not what a run says that fails before its first input", async () => {
    copyOf("BARE_STORE", path("newer.db"));
    const store = await openSqlite(path("newer.db"));
    await store.setMeta("linker", "999");
    await store.close();
    writeFileSync(path("read-by-newer.txt"), article("Newer"));
    const newer = { STORE_URL: `sqlite:${path("newer.db")}` };
    const { code, stderr } = await runCommand(["ingest", path("read-by-newer.txt")], { env: newer });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^mediagraph: [^\n]*newer version[^\n]*\n$/)]);
  });
});

describe("--url", () => {
  it.each([
    [["a.txt", "b.txt"], "https://a.example/1", /one input/],
    [[folder], "https://a.example/1", /one input/],
    [["a.txt"], "nonsense", /must be an http\(s\) URL.*"nonsense"/],
  ])("for %j is refused as %s before anything is read", async (inputs, url, message) => {
    const { code, stderr } = await runCommand(["ingest", ...inputs, "--url", url], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});

describe("a run of mediagraph ingest that is interrupted", () => {
  it("says how many items are in, exits with 130, and goes on from there", async () => {
    const lines = Array.from(
      { length: 150 },
      (_, index) =>
        `${JSON.stringify({ type: "Article", url: `https://lines.example/${index}`, headline: `Headline ${index}`, summary: "Ferry. ".repeat(150) })}\n`,
    );
    async function* untilInterrupted(): AsyncGenerator<Buffer> {
      yield Buffer.from(`{"mediagraph": 1}\n${lines.join("")}`);
      process.emit("SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield Buffer.from("{ cut");
    }
    const { code, stdout, stderr } = await runCommand(["ingest", "-"], {
      env,
      input: Readable.from(untilInterrupted(), { objectMode: true }),
    });
    expect([code, stdout]).toEqual([130, ""]);
    const saved = Number(/^Stopped\. Items saved by this run: (\d+)\./.exec(stderr)?.[1]);
    expect(saved).toBeGreaterThan(0);
    expect((await runCommand(["retry", "--list"], { env })).stdout).not.toContain("aborted");
    writeFileSync(path("lines.jsonl"), `{"mediagraph": 1}\n${lines.join("")}`);
    expect(await ingest(path("lines.jsonl"))).toMatchObject({ code: 0, accepted: 150 - saved, unchanged: saved });
  });
});

describe("a URL given to mediagraph ingest", () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = (status: number, headers: Record<string, string>, body: string | Buffer = "") =>
        response.writeHead(status, headers).end(body);
      if (request.url === "/article") answer(200, { "content-type": "text/plain; charset=utf-8" }, article("Fetched"));
      else if (request.url === "/gzip")
        answer(200, { "content-type": "text/plain", "content-encoding": "gzip" }, gzipSync(article("Packed")));
      else if (request.url === "/moved") answer(302, { location: "/moved-here" });
      else if (request.url === "/moved-here")
        answer(200, { "content-type": "image/png" }, article("Moved and of a wrong type"));
      else if (request.url === "/round") answer(302, { location: "/round" });
      else if (request.url === "/cut") {
        response.writeHead(200, { "content-length": "1000" }).write("Half of a");
        setTimeout(() => response.destroy(), 50);
      } else answer(404, {});
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  });
  afterAll(() => void server.close());

  it("is followed where it leads, unpacked, and read whatever type it calls itself", async () => {
    expect(await ingest(`${base}/article`, `${base}/gzip`, `${base}/moved`)).toMatchObject({ code: 0, accepted: 3 });
  });

  it.each([
    ["/missing", "could not be fetched: the server answered 404 Not Found"],
    ["/round", expect.stringMatching(/^could not be fetched: /)],
    ["/cut", expect.stringMatching(/^could not be fetched: /)],
  ])("%s is rejected with what went wrong", async (address, reason) => {
    expect(await ingest(`${base}${address}`)).toMatchObject({
      code: 2,
      rejected: [{ input: `${base}${address}`, reason }],
    });
  });

  it("of no server is rejected with what went wrong", async () => {
    expect(await ingest("http://127.0.0.1:9/")).toMatchObject({
      code: 2,
      rejected: [{ reason: expect.stringMatching(/^could not be fetched: /) }],
    });
  });
});
