import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { outputOf } from "../contract/compiled-program";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft } from "../builders/drafts";
import { runCommand } from "../builders/run-command";

const PROGRAM = join(__dirname, "../../dist/src/main.js");
const DISK_KIB = 64;
const folder = mkdtempSync(join(tmpdir(), "mediagraph-export-output-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };

beforeAll(async () => {
  const store = await openSqlite(join(folder, "store.db"));
  const drafts = Array.from({ length: 40 }, (_, index) =>
    anArticleDraft(`Headline ${index}`, { summary: "Ferry. ".repeat(1_000) }),
  );
  await ingestDocuments(store, [draftsDocument("input", ...drafts)]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file system that is full after 64 KiB; the reason where this user cannot mount one. */
function mountSmallDisk(at: string): string | undefined {
  mkdirSync(at);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_KIB}k`, "tmpfs", at], { stdio: "pipe" });
    return undefined;
  } catch (error) {
    return String(error).trim().split("\n").at(-1) ?? "";
  }
}

describe("mediagraph export --output to a disk that is full", () => {
  const disk = join(folder, "disk");
  const whyNot = mountSmallDisk(disk);
  afterAll(() => void (whyNot === undefined && execFileSync("umount", [disk])));

  const itOnSmallDisk = whyNot === undefined ? it : it.skip;
  itOnSmallDisk(
    `ends with exit 1, the file's name and the way out, and leaves nothing${whyNot === undefined ? "" : ` (skipped: no tmpfs: ${whyNot})`}`,
    async () => {
      const path = join(disk, "graph.jsonl");
      const { code, stdout, stderr } = await runCommand(["export", "--output", path], { env });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toBe(
        `mediagraph: ${path} could not be written: ENOSPC: no space left on device, write. Free some space, or name a file on another disk.\n`,
      );
      expect(readdirSync(disk)).toEqual([]);
    },
  );

  it("does so where a file may not grow, and leaves an older file as it was", async () => {
    const [place, path] = [join(folder, "limited"), join(folder, "limited", "graph.jsonl")];
    mkdirSync(place);
    writeFileSync(path, "older");
    const run = `ulimit -f ${DISK_KIB} && exec "$0" -e 'require(process.argv[1]).main(["node", "mediagraph", "export", "--output", process.argv[2]])' "$1" "$2"`;
    const { code, output, errors } = await outputOf(
      spawn("bash", ["-c", run, process.execPath, PROGRAM, path], { env: { ...process.env, ...env } }),
    );
    expect([code, output]).toEqual([1, ""]);
    expect(errors).toMatch(/^mediagraph: \S+graph\.jsonl could not be written: EFBIG.*ulimit -f.*\n$/);
    expect(readdirSync(place)).toEqual(["graph.jsonl"]);
    expect(readFileSync(path, "utf8")).toBe("older");
  });
});

describe("mediagraph export --output to what is there", () => {
  it("writes the file that a link leads to, and leaves the link", async () => {
    writeFileSync(join(folder, "real.jsonl"), "older");
    symlinkSync("real.jsonl", join(folder, "link.jsonl"));
    expect((await runCommand(["export", "--output", join(folder, "link.jsonl")], { env })).code).toBe(0);
    expect(lstatSync(join(folder, "link.jsonl")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real.jsonl"), "utf8")).toContain("Headline 39");
  });

  it("leaves the rights of the file as they were", async () => {
    const path = join(folder, "private.jsonl");
    for (const mode of [0o600, 0o666]) {
      writeFileSync(path, "older");
      chmodSync(path, mode);
      expect((await runCommand(["export", "--output", path], { env })).code).toBe(0);
      expect(readFileSync(path, "utf8")).toContain("Headline 39");
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it("leaves a pipe, and so a device, what it is", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const { code, stderr } = await runCommand(["export", "--output", path], { env });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`${path} could not be written: it is there and is no file.`),
    ]);
    expect(lstatSync(path).isFIFO()).toBe(true);
  });
});
