import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { itSlowly } from "../builders/thorough";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
const path = (...names: string[]) => join(folder, ...names);

/** In this process: starting another one costs a second. `program` is for what only a process of its own shows. */
const mediagraph = (args: readonly string[], input = "") => runCommand(args, { env, input });

function program(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...env },
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: out.join(""), stderr: err.join("") }));
  });
}

const ARTICLE =
  "وفد من نيروبي يزور القاهرة\n\nوصل وفد كيني إلى القاهرة صباح الأحد لبحث التعاون في مجال النقل النهري.\n\nوقال منظمو الزيارة إنها تستمر ثلاثة أيام.\n";

beforeAll(() => {
  copyOf("BARE_STORE", path("store.db"));
  mkdirSync(join(folder, "inbox"));
  writeFileSync(join(folder, "inbox", "good.txt"), ARTICLE);
  writeFileSync(join(folder, "inbox", "empty.txt"), "");
  writeFileSync(
    join(folder, "inbox", "picture.png"),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
});

describe("mediagraph --help", () => {
  it("lists the commands and the settings with their defaults", async () => {
    const { code, stdout } = await mediagraph(["--help"]);
    expect(code).toBe(0);
    for (const word of [
      "serve",
      "ingest",
      "retry",
      "schema",
      "check",
      "migrate",
      "STORE_URL",
      "MEDIAGRAPH_SAMPLE",
      "Default: 4000.",
    ])
      expect(stdout).toContain(word);
  });

  it("of ingest lists the formats and the exit codes", async () => {
    const { stdout } = await mediagraph(["ingest", "--help"]);
    for (const word of [
      "plain-text",
      "mediagraph",
      "Exit code: 0 all in, 1 could not run, 2 some inputs were rejected",
    ])
      expect(stdout).toContain(word);
  });
});

describe("mediagraph ingest", () => {
  it("takes the good input among bad ones, names the others with reasons, and exits with 2", async () => {
    const { code, stdout } = await program(["ingest", "inbox", "missing.txt", "--json", "--verbose"]);
    const report = JSON.parse(stdout) as {
      accepted: number;
      skipped: number;
      rejected: { input: string; reason: string }[];
      items: object[];
    };
    expect(code).toBe(2);
    expect(report.accepted).toBe(1);
    // A picture beside the texts comes along with them, as in an archive.
    expect(report.items).toEqual([
      { input: join("inbox", "picture.png"), id: null, outcome: "skipped", kind: "PNG image", format: "" },
      {
        input: join("inbox", "good.txt"),
        summary: "“وفد من نيروبي يزور القاهرة”, 2 blocks",
        id: expect.stringMatching(/^article_/),
        outcome: "accepted",
        format: "plain-text",
      },
    ]);
    expect(report.rejected.map(({ input }) => input)).toEqual([join("inbox", "empty.txt"), "missing.txt"]);
    expect(report.skipped).toBe(1);
    for (const { reason } of report.rejected) expect(reason.length).toBeGreaterThan(10);
  });

  it("says on a second try that nothing changed, and leaves items out unless asked", async () => {
    const { code, stdout } = await mediagraph(["ingest", path("inbox", "good.txt"), "--json"]);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        accepted: 0,
        updated: 0,
        unchanged: 1,
        skipped: 0,
        rejected: [],
        warnings: [],
        formats: [
          { format: "plain-text", documents: 1, accepted: 0, updated: 0, unchanged: 1, skipped: 0, rejected: 0 },
        ],
      },
    ]);
  });

  it("reads standard input", async () => {
    const { code, stdout } = await mediagraph(
      ["ingest", "-"],
      "A ferry links two shores\n\nThe ferry between Tunis and Marseille sails again.\n",
    );
    expect([code, stdout]).toEqual([0, "1 accepted, 0 updated, 0 unchanged, 0 skipped, 0 rejected\n"]);
  });

  it.each([
    [["ingest", "inbox/good.txt", "--format", "word-perfect"], {}, "word-perfect"],
    [["ingest", "a", "b", "--url", "https://a.example/"], {}, "--url"],
    [["ingest"], {}, "input"],
    [["ingest", "inbox/good.txt"], { STORE_URL: `sqlite:${join(folder, "inbox")}` }, "inbox"],
    [["ingest", "inbox/good.txt"], { STORE_URL: "files:there" }, "STORE_URL"],
    [["fly"], {}, "fly"],
  ])("%j exits with 1 and one clear line", async (args, settings, named) => {
    const { code, stderr } = await runCommand(args, { env: { ...env, ...settings } });
    expect(code).toBe(1);
    expect(stderr).toContain(named);
    expect(stderr).not.toContain("    at ");
  });
});

describe("a folder that was deleted under the shell", () => {
  it("is said in one line", async () => {
    const gone = jest.spyOn(process, "cwd").mockImplementation(() => {
      throw Object.assign(new Error("ENOENT: no such file or directory, uv_cwd"), {
        code: "ENOENT",
        syscall: "uv_cwd",
      });
    });
    try {
      const run = await runCommand(["check"], { env: { STORE_URL: "sqlite:relative.db" } });
      expect(run.code).toBe(1);
      expect(run.stderr).toBe(
        "mediagraph: The current folder no longer exists. Change to another one, and run the command there.\n",
      );
    } finally {
      gone.mockRestore();
    }
  });
});

describe("mediagraph schema", () => {
  it("prints the SDL", async () => expect((await mediagraph(["schema"])).stdout).toContain("type Article"));

  itSlowly("ends without a word when whoever reads it has stopped", async () => {
    const child = spawn("bash", ["-c", '"$0" "$1" schema | true; exit ${PIPESTATUS[0]}', process.execPath, PROGRAM], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const err: string[] = [];
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(err.join("")).toBe("");
  });

  itSlowly("says that its output was lost when the disk is full", async () => {
    const child = spawn("bash", ["-c", '"$0" "$1" schema > /dev/full', process.execPath, PROGRAM], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const err: string[] = [];
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
    expect(err.join("")).toMatch(/^mediagraph: the output could not be written: ENOSPC.*\n$/);
  });
});

/** Without the reference profiles, so that all of it is quickly read. */
const SMALL = `sqlite:${path("small.db")}`;

async function fillSmall(): Promise<void> {
  const store = await openSqlite(path("small.db"));
  await ingestDocuments(store, [aDocument("good.txt", ARTICLE)]);
  await store.close();
}

describe("mediagraph check", () => {
  const check = (...args: readonly string[]) => runCommand(["check", ...args], { env: { STORE_URL: SMALL } });
  beforeAll(fillSmall);

  it("finds a store that was written by ingest sound", async () => {
    const { code, stdout } = await check();
    expect([code, stdout]).toEqual([0, expect.stringContaining("no faults")]);
  });

  it("repairs nothing where there is nothing to repair", async () => {
    const { code, stdout } = await check("--repair");
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^no faults found, 0 repaired\nafter it: .*no faults\n$/s),
    ]);
  });
});

describe("mediagraph migrate", () => {
  const [from, to] = [SMALL, `sqlite:${path("migrated", "store.db")}`];

  it("copies a store into a new one and says what it compared", async () => {
    const { code, stdout } = await mediagraph(["migrate", from, to]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/items copied\n.*article +1  =  +1\n.*The stores hold the same: each row was compared\./s),
    ]);
  });

  it("refuses a target that holds something, unless it is told to merge", async () => {
    expect(await mediagraph(["migrate", from, to])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^mediagraph: .* is not empty .*--merge.*\n$/),
    });
    const { code, stdout } = await mediagraph(["migrate", "--merge", "--json", from, to]);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { outcomes: { accepted: 0, updated: 0 }, rejected: [] }]);
  });

  it("refuses a source that is not there, and makes none", async () => {
    expect(await mediagraph(["migrate", `sqlite:${path("nowhere.db")}`, to])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^mediagraph: There is no store at sqlite:\S+nowhere\.db\./),
    });
    expect(readdirSync(folder)).not.toContain("nowhere.db");
  });
});

describe("mediagraph serve", () => {
  it("says in one line that the port is taken", async () => {
    const { createServer } = await import("node:net");
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const { code, stderr } = await runCommand(["serve"], { env: { ...env, PORT: String(port) } });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port}`);
    expect(stderr).not.toContain("    at ");
  });
});
