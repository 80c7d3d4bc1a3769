import { execFileSync, spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { CHECKOUT_PARTS, copyCheckout } from "../builders/copied-checkout";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { isThorough, itSlowly } from "../builders/thorough";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-starting-"));
const STORE_URL = `sqlite:${join(folder, "store.db")}`;
const PATH = process.env["PATH"] ?? "";
copyOf("BARE_STORE", join(folder, "store.db"));
chmodSync(folder, 0o755);

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server, and waits for all that it prints about itself. */
async function start(
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; told: string; port: number; pid: number }> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH, STORE_URL, LOG_LEVEL: "error", HOME: folder, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  let told = "";
  while (!told.includes("Stop with")) told += String(((await once(child.stdout, "data")) as unknown[])[0]);
  const port = Number(/:(\d+)\/readyz/.exec(told)?.[1]);
  return { child, told, port, pid: Number(listenersPid(port) ?? child.pid) };
}

/** Of the process that has the port: the server below npm and its shell. Undefined where /proc does not tell. */
function listenersPid(port: number): string | undefined {
  if (!existsSync("/proc/net/tcp")) return undefined;
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const sockets = readFileSync("/proc/net/tcp", "utf8").split("\n");
  const inode = sockets
    .map((line) => line.trim().split(/\s+/))
    .find(([, address, , state]) => address?.endsWith(local) === true && state === "0A")?.[9];
  if (inode === undefined) return undefined;
  return readdirSync("/proc").find((name) => /^\d+$/.test(name) && hasSocket(name, inode));
}

/** False for a process that has ended, or that this user may not look into. */
function hasSocket(pid: string, inode: string): boolean {
  try {
    const open = `/proc/${pid}/fd`;
    return readdirSync(open).some((file) => readlinkSync(join(open, file)) === `socket:[${inode}]`);
  } catch {
    return false;
  }
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const opened = await new Promise<boolean>((resolve) =>
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false)),
  );
  socket.destroy();
  return opened;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("mediagraph serve", () => {
  itSlowly("loads nothing that links, reads or fetches documents before it answers", () => {
    const program = `require("./dist/src/cli/serving/serve.js"); console.log(Object.keys(require.cache).join("\\n"))`;
    const { stdout } = spawnSync(process.execPath, ["-e", program], { cwd: ROOT, encoding: "utf8" });
    const loaded = stdout
      .split("\n")
      .filter((path) => /[\\/](linking|formats|subscriptions|undici|tar)[\\/]/.test(path));
    expect(stdout).toContain("serve.js");
    // Constants alone: a version, and limits.
    expect(loaded.map((path) => basename(path)).sort()).toEqual([
      "linker-version.js",
      "reading-limits.js",
      "unpacking.js",
    ]);
  });
});

describe("npm start", () => {
  it("hands --port on to the server, stops it when it is told to stop, and leaves its port free", async () => {
    const { child, port, pid, told } = await start(["npm", "start", "--", "--port", "0"], { PORT: "1" });
    // The flag reaches the server.
    expect(told).toMatch(/^Mediagraph {2}http:\/\/127\.0\.0\.1:\d+$/m);
    expect(pid).not.toBe(child.pid);
    child.kill("SIGTERM");
    const [code, signal] = (await once(child, "exit")) as unknown[];
    expect([0, 143, "SIGTERM"]).toContain(code ?? signal);
    await until(async () => !(await isOpen(port)) && !isAlive(pid));
  });
});

describe("mediagraph serve", () => {
  itSlowly(
    "takes its port and host from its flags, serves until it is interrupted, leaves the data, and prints on a terminal its front page's address first and nothing but its own lines",
    async () => {
      const command = `${process.execPath} ${join(ROOT, "bin/mediagraph.js")} serve --port 0 --host 127.0.0.2`;
      // It ends with the code of the command.
      const { child, told, pid } = await start(["script", "-qec", command, "/dev/null"], {
        LOG_LEVEL: "info",
        PORT: "1",
        HOST: "192.0.2.1",
      });
      const lines = told.split(/\r?\n/);
      expect(lines[0]).toMatch(/^Mediagraph {2}http:\/\/127\.0\.0\.2:\d+$/);
      expect(told).not.toContain('"level"');
      expect((await fetch(/Readiness\s+(\S+)/.exec(told)?.[1] ?? "")).status).toBe(200);
      process.kill(pid, "SIGINT");
      expect(await once(child, "exit")).toEqual([0, null]);
      expect(readdirSync(folder)).toContain("store.db");
    },
  );

  it.each([
    [["--port", "abc"], "--port must be a port number from 0 to 65535"],
    [["--port", ""], "--port needs a value."],
    [["--host", ""], "--host needs a value."],
  ] as const)("refuses %j in one line", async (flags, told) => {
    const { code, stderr } = await runCommand(["serve", ...flags], { env: { STORE_URL } });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^mediagraph: ${told.replaceAll(".", "\\.")}.*\n$`)),
    ]);
  });

  it("names its settings in its help", async () => {
    const { stdout } = await runCommand(["serve", "--help"]);
    for (const name of ["--port", "--host", "PORT", "HOST", "MEDIAGRAPH_SAMPLE"]) expect(stdout).toContain(name);
  });

  const LOADINGS = [
    {
      what: "the sample",
      told: /^Loading the sample…\nLoaded the sample: \d+ items\.\nMediagraph {2}http/,
      store: () => copyOf("BARE_STORE", join(folder, "bare.db")),
      env: { MEDIAGRAPH_SAMPLE: "1" },
    },
    {
      what: "the reference profiles",
      told: /^Loading the reference profiles…\nLoaded \d+ reference profiles into the new store\.\nMediagraph {2}http/,
      store: () => join(folder, "new.db"),
      env: {},
    },
  ];
  for (const loading of LOADINGS)
    itSlowly(`says that it loads ${loading.what} before it has loaded them`, async () => {
      const { child, told } = await start([process.execPath, "bin/mediagraph.js", "serve", "--port", "0"], {
        STORE_URL: `sqlite:${loading.store()}`,
        ...loading.env,
      });
      expect(told).toMatch(loading.told);
      child.kill("SIGTERM");
      await once(child, "exit");
    });
});

const copiedCheckout = (name: string, parts?: readonly string[]): string => copyCheckout(join(folder, name), parts);

/** A source that also the playground is made of, which is not made again while it stays the same. */
const OF_PLAYGROUND = join("src", "server", "web-pages", "schema-pages", "type-graph.ts");

/** The same with other sources: `main` beside that one alone, so that compiling them is quick. */
function changedCheckout(name: string, main: string): string {
  const rooms = ["src", "schema", "resolvers"];
  const copy = copiedCheckout(
    name,
    CHECKOUT_PARTS.filter((part) => !rooms.includes(part)),
  );
  for (const room of rooms) mkdirSync(join(copy, room));
  cpSync(join(ROOT, OF_PLAYGROUND), join(copy, OF_PLAYGROUND));
  cpSync(join(ROOT, "schema/mediagraph.graphql"), join(copy, "schema/mediagraph.graphql"));
  writeFileSync(join(copy, "src", "main.ts"), main);
  return copy;
}

const timesIn = (path: string): number[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => statSync(join(path, name)).mtimeMs);

/** Whoever may write nothing there: the tests may be run by root, who may write everywhere. */
const NOBODY: SpawnOptions = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function schemaOf(
  checkout: string,
  options: SpawnOptions = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, "bin/mediagraph.js"), "schema"], {
    cwd: folder,
    env: { PATH },
    ...options,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe("a checkout that was copied", () => {
  itSlowly("without the times of its files runs what was built, and writes nothing", () => {
    const copy = copiedCheckout("copied");
    const before = timesIn(join(copy, "dist"));
    appendFileSync(join(copy, "src", "main.ts"), "");
    const { status, stdout } = schemaOf(copy);
    expect([status, stdout.includes("type Query")]).toEqual([0, true]);
    expect(timesIn(join(copy, "dist"))).toEqual(before);
  });

  const canRun = isThorough && spawnSync(process.execPath, ["--version"], NOBODY).status === 0;
  const whyNot = canRun ? "" : ` (skipped: only this user may run ${process.execPath})`;
  const itAsNobody = isThorough ? (canRun ? it : it.skip) : (): void => undefined;
  itAsNobody(
    `to where nothing may be written, with other sources, runs what was built and says so in a line${whyNot}`,
    () => {
      const copy = changedCheckout("read-only", "// changed\n");
      execFileSync("chmod", ["-R", "a-w,a+rX", copy]);
      try {
        const { status, stdout, stderr } = schemaOf(copy, NOBODY);
        expect([status, stdout.includes("type Query")]).toEqual([0, true]);
        expect(stderr).toMatch(
          /^mediagraph: the sources have changed and \S*dist cannot be written \(EACCES\): the earlier build runs instead\n$/,
        );
      } finally {
        execFileSync("chmod", ["-R", "u+w", copy]);
      }
    },
  );

  itSlowly("with sources that do not compile says so, and keeps what was built whole", () => {
    const copy = changedCheckout("broken", "export const = ;\n");
    const before = timesIn(join(copy, "dist"));
    const { status, stderr } = schemaOf(copy);
    expect([status, stderr]).toEqual([1, expect.stringContaining("main.ts")]);
    expect(timesIn(join(copy, "dist"))).toEqual(before);
  });

  it("whose reader asks for a field that the schema gets only now writes the schema without building the reader", () => {
    const copy = copiedCheckout("newer-reader", [...CHECKOUT_PARTS.filter((part) => part !== "web"), "web/operations"]);
    const source = "query Source { sources(first: 1) { nodes { comesLater } } }\n";
    writeFileSync(join(copy, "web/operations/source.graphql"), source);
    expect(schemaOf(copy)).toMatchObject({ status: 0, stderr: "" });
  });

  it("and is run by a Node that is too old says in one line what it needs", () => {
    const copy = copiedCheckout("for-later", ["bin", "package.json"]);
    const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8")) as object;
    writeFileSync(join(copy, "package.json"), JSON.stringify({ ...manifest, engines: { node: ">=99.1" } }));
    expect(schemaOf(copy)).toEqual({
      status: 1,
      stdout: "",
      stderr: `mediagraph: needs Node 99.1 or newer; this is Node ${process.versions.node}\n`,
    });
  });
});

it("A server whose port is taken says so, and makes no store", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const path = join(folder, "never.db");
  const { code, stdout, stderr } = await runCommand(["serve", "--port", String(port)], {
    env: { STORE_URL: `sqlite:${path}`, LOG_LEVEL: "info" },
  });
  taken.close();
  expect([code, stdout, existsSync(path)]).toEqual([1, "", false]);
  expect(stderr).toMatch(/^mediagraph: Cannot listen on [^\n]*Choose a free address[^\n]*\n$/);
});
