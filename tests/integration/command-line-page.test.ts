import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Readable, Writable } from "node:stream";
import { createProgram } from "../../src/cli/program";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { isThorough } from "../builders/thorough";

const PAGE = readFileSync(join(__dirname, "../../docs/command-line.md"), "utf8");
const SECTIONS = [...PAGE.matchAll(/^## (\S+)\n(.*?)```sh\nnpx mediagraph ([^\n]+)\n```/gms)].map(
  ([, command = "", , line = ""]) => ({ command, args: line.split(" ") }),
);
/** They run until they are stopped. tests/integration/command-line.test.ts and mcp.test.ts start and stop them. */
const LASTING = ["serve", "mcp"];
/** Fills a new store with the reference profiles, which takes more than a second. */
const LONG = "evaluate";

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-page-"));
beforeAll(() => {
  process.chdir(folder);
  copyOf("BARE_STORE", join(folder, ".mediagraph", "store.db"));
  writeFileSync("gold.md", "# en\n\n## en-01 post\n\nThe ferry to [Tunis](Tunis) sails again.\n");
  writeFileSync("article.txt", "Ferries sail again\n\nThe ferry between Tunis and Marseille sails again.\n");
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe("docs/command-line.md", () => {
  it("has a section with an example for every command", () => {
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const program = createProgram({ env: {}, stdin: Readable.from([]), stdout: silent, stderr: silent });
    expect(SECTIONS.map(({ command }) => command).sort()).toEqual(
      program.commands.map((command) => command.name()).sort(),
    );
    for (const { command, args } of SECTIONS) expect(args[0]).toBe(command);
  });

  it.each(SECTIONS.filter(({ command }) => !LASTING.includes(command) && (isThorough || command !== LONG)))(
    "runs its example of $command",
    async ({ command, args }) => {
      const { code, stdout, stderr } = await runCommand(args);
      const isUnknownId = ["remove", "restore", "erase", "same"].includes(command);
      expect([code, stderr.includes("mediagraph:")]).toEqual([isUnknownId ? 2 : 0, false]);
      expect(stdout).not.toBe("");
    },
  );
});
