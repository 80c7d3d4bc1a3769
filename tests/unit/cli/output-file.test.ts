import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { writeFileWhole } from "../../../src/cli/output-file";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-output-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* inTurn(...lists: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  for (const list of lists) yield await Promise.resolve(list);
}

test.each([
  ["nothing", [[]]],
  ["short texts of every width", [["a", "é"], [], ["ب", "漢", "🚢", ""]]],
  ["texts that fill many chunks", Array.from({ length: 40 }, () => ["a".repeat(9_999), "漢".repeat(9_999)])],
  ["texts longer than a chunk", [["a", "🚢".repeat(300_000), "b"], ["漢".repeat(300_000)]]],
])("a file has %s as they were given", async (name, lists) => {
  const path = join(folder, name);
  await writeFileWhole(path, inTurn(...lists));
  expect(readFileSync(path, "utf8") === lists.flat().join("")).toBe(true);
});
