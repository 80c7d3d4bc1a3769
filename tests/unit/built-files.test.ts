import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "@jest/globals";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-built-"));
const MODULE = join(__dirname, "..", "..", "scripts", "built-files.mjs");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hashes of one file by both functions, in a process of its own. */
function hashesOf(file: string, kept = folder): readonly string[] {
  const program = `import { hashOfChanged, hashOfFiles } from ${JSON.stringify(pathToFileURL(MODULE).href)};
    const [root, file, kept] = process.argv.slice(1);
    console.log(hashOfChanged(root, [file], kept), hashOfFiles(root, [file]));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program, folder, file, kept], {
    encoding: "utf8",
  });
  return stdout.trim().split(" ");
}

test("a file that changes without another size or time of change has another hash", () => {
  const file = join(folder, "source.ts");
  writeFileSync(file, "one");
  const { atime, mtime } = statSync(file);
  const [first, ofContents] = hashesOf(file);
  expect(first).toBe(ofContents);
  writeFileSync(file, "two");
  utimesSync(file, atime, mtime);
  const [second, ofOthers] = hashesOf(file);
  expect(second).toBe(ofOthers);
  expect(second).not.toBe(first);
});

test("without a folder to keep it in, the files are read", () => {
  const file = join(folder, "third.ts");
  writeFileSync(file, "three");
  const [hash, ofContents] = hashesOf(file, join(folder, "missing"));
  expect(hash).toBe(ofContents);
});
