import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DatabaseSync } from "@photostructure/sqlite";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyOf } from "../builders/filled-stores";
import { randomFrom } from "../builders/random-from";
import { runCommand } from "../builders/run-command";
import { everyNth } from "../builders/thorough";

const PAGE = 8192;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

let folder: string;
let path: string;
let whole: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-salvage-"));
  path = join(folder, "store.db");
  copyOf("SAMPLE_STORE", path);
  whole = (await exported(path)).items;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of an export by the ids of their items, and the ids that it could not read. */
async function exported(file: string, ...flags: string[]) {
  const { code, stdout, stderr } = await runCommand(["export", ...flags], { env: { STORE_URL: `sqlite:${file}` } });
  const lines = stdout.trimEnd().split("\n").slice(1);
  const items = new Map(lines.map((line) => [(JSON.parse(line) as { id: string }).id, line]));
  const lost = [...stderr.matchAll(/^ {4}(\w+): /gm)].map(([, id]) => String(id));
  return { code, items, lost, stderr };
}

/** A copy of the store with other bytes. */
function damaged(damage: (bytes: Buffer) => void): string {
  const bytes = readFileSync(path);
  damage(bytes);
  const copy = join(mkdtempSync(join(folder, "copy-")), "store.db");
  writeFileSync(copy, bytes);
  return copy;
}

function pageOf(name: string): number {
  const database = new DatabaseSync(path);
  const row = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").get(name) as { rootpage: number };
  database.close();
  return (row.rootpage - 1) * PAGE;
}

const without = (kind: string) => [...whole.keys()].filter((id) => !id.startsWith(`${kind}_`)).sort();
const of = (kind: string) => [...whole.keys()].filter((id) => id.startsWith(`${kind}_`)).sort();

describe("mediagraph export of a damaged sqlite file", () => {
  it("gives all items of a whole file, in the order of their ids, with exit code 0", async () => {
    const { code, items, stderr } = await exported(path);
    expect([code, stderr]).toEqual([0, ""]);
    for (const kind of ["source", "account", "post", "article"])
      expect([...items.keys()].filter((id) => id.startsWith(`${kind}_`))).toEqual(of(kind));
  });

  it.each([
    ["the records", "account"],
    ["the bodies", "account_body"],
  ])("names each item that it lost where the first page of %s is damaged, and writes all others", async (_, table) => {
    const file = damaged((bytes) => bytes.fill(0xa5, pageOf(table), pageOf(table) + PAGE));
    const { code, items, lost, stderr } = await exported(file);
    expect(code).toBe(2);
    expect([...items.keys()].sort()).toEqual(without("account"));
    for (const [id, line] of items) expect(line).toBe(whole.get(id));
    expect(stderr).toContain(
      `The store is damaged: ${of("account").length} items could not be read. All others were written.`,
    );
    expect(stderr).toContain(`account: ${of("account").length}\n`);
    expect(stderr).toContain("Restore the store from a copy");
    expect(stderr).toContain("no subscriptions and no rejected inputs");
    expect(lost.sort()).toEqual(of("account"));
  });

  it("writes all items where only the index of their ids is damaged", async () => {
    const at = pageOf("sqlite_autoindex_post_1");
    const { code, items } = await exported(damaged((bytes) => bytes.fill(0xa5, at, at + PAGE)));
    expect(code).toBe(0);
    expect(new Map([...items].sort())).toEqual(new Map([...whole].sort()));
  });

  it("leaves out an item with a text that is no UTF-8 any more", async () => {
    const [id = ""] = of("article");
    const { headline } = JSON.parse(whole.get(id) ?? "") as { headline: string };
    const words = Buffer.from(headline);
    const file = damaged((bytes) => bytes.fill(0xff, bytes.indexOf(words), bytes.indexOf(words) + words.length));
    const { code, items, lost, stderr } = await exported(file);
    expect([code, items.size]).toEqual([2, whole.size - 1]);
    expect(lost).toEqual([id]);
    expect(stderr).toContain("The stored card is not UTF-8.");
  });

  it.each(everyNth(SEEDS, 10))(
    "writes each item as it was or names it, whatever pages are damaged (seed %d)",
    async (seed) => {
      const random = randomFrom(seed);
      const file = damaged((bytes) => {
        for (let page = 0; page < 4; page++) {
          const at = PAGE * (60 + Math.floor(random() * (bytes.length / PAGE - 60)));
          for (let place = at; place < at + PAGE; place++) bytes[place] = Math.floor(random() * 256);
        }
      });
      const { code, items, lost, stderr } = await exported(file);
      for (const [id, line] of items) expect(line).toBe(whole.get(id));
      const missing = whole.size - items.size;
      const told = Number(/damaged: (\d+) item/.exec(stderr)?.[1] ?? 0);
      expect([code, told]).toEqual([missing === 0 ? 0 : 2, missing]);
      for (const id of lost) expect(items.has(id)).toBe(false);
    },
  );

  it("refuses a choice of items, which needs what is damaged, and says what can be done", async () => {
    const file = damaged((bytes) => bytes.fill(0xa5, pageOf("account"), pageOf("account") + PAGE));
    const { code, stderr } = await exported(file, "--kind", "account");
    expect([code, stderr]).toEqual([1, expect.stringContaining("mediagraph export writes what can be read")]);
  });
});
