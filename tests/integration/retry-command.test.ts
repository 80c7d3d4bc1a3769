import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { urlKey } from "../../src/domain/identity/identity";
import { zipOf } from "../builders/archives";
import { copyOf } from "../builders/filled-stores";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { runCommand } from "../builders/run-command";
import { rejectionsOf } from "../builders/writes";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-retry-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}` };
const path = (name: string) => join(folder, name);
const run = (...args: string[]) => runCommand(args, { env });
const kept = async () =>
  JSON.parse((await run("retry", "--list", "--json")).stdout) as {
    id: string;
    input: string;
    url: string | null;
    format: string | null;
    bytesKept: number | null;
  }[];
const ARTICLE = "Ferries sail again\n\nThe ferry between Tunis and Marseille sails again.\n";
const LARGE = `{"mediagraph": 1}\n${JSON.stringify({ type: "Article", headline: "Large", body: [] })}\n${" ".repeat(1_200_000)}not json\n`;

beforeAll(() => void copyOf("BARE_STORE", path("store.db")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("mediagraph retry", () => {
  beforeEach(async () => {
    const store = await openSqlite(path("store.db"));
    await store.rejections.forget((await rejectionsOf(store)).map(({ id }) => id));
    await store.close();
  });

  it("takes in what can be read now, forgets it, and keeps what is still at fault", async () => {
    expect((await run("ingest", path("late.txt"), path("never.txt"))).code).toBe(2);
    writeFileSync(path("late.txt"), ARTICLE);
    const { code, stdout } = await run("retry", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      accepted: 1,
      rejected: [{ input: path("never.txt"), reason: expect.stringContaining("ENOENT") }],
    });
    expect((await kept()).map(({ input }) => input)).toEqual([path("never.txt")]);
  });

  it("reads the bytes that were kept, though the file is gone", async () => {
    writeFileSync(path("gone.txt"), ARTICLE.replace("Ferries", "Trams"));
    await run("ingest", path("gone.txt"), "--format", "mediagraph");
    rmSync(path("gone.txt"));
    expect((await run("retry")).code).toBe(2);
    const { code, stdout } = await run("retry", "--format", "plain-text");
    expect([code, stdout]).toEqual([0, "1 accepted, 0 updated, 0 unchanged, 0 skipped, 0 rejected\n"]);
    expect(await kept()).toEqual([]);
  });

  it("tells each document of an archive once, though the archive is kept too", async () => {
    const inner = zipOf({ path: "c.txt", content: "" }, { path: "../d.txt", content: ARTICLE });
    writeFileSync(
      path("twice.zip"),
      zipOf({ path: "b.txt", content: "" }, { path: "../e.txt", content: ARTICLE }, { path: "in.zip", content: inner }),
    );
    await run("ingest", path("twice.zip"));
    expect(await kept()).toHaveLength(4);
    const { rejected } = JSON.parse((await run("retry", "--json")).stdout) as { rejected: { reason: string }[] };
    const empty = (name: string) => rejected.filter(({ reason }) => reason.includes(`${name} is empty`));
    expect([rejected.length, empty("b.txt").length, empty("c.txt").length]).toEqual([4, 1, 1]);
    expect(await kept()).toHaveLength(4);
  });

  it("takes inputs for what they were told to be: the address, and the format unless another is named", async () => {
    const [url, other] = ["https://ferries.example/1", "https://ferries.example/2"];
    await run("ingest", path("told.txt"), "--url", url, "--format", "plain-text");
    await runCommand(["ingest", "-", "--url", other, "--format", "mediagraph"], {
      env,
      input: ARTICLE.replace("Ferries", "Buses"),
    });
    expect((await kept()).map((one) => [one.url, one.format])).toEqual([
      [url, "plain-text"],
      [other, "mediagraph"],
    ]);
    writeFileSync(path("told.txt"), ARTICLE.replace("Ferries", "Rafts"));
    expect((await run("retry")).code).toBe(2);
    expect((await run("retry", "--format", "plain-text")).code).toBe(0);
    const store = await openSqlite(path("store.db"));
    const articles = await store.reader().lookup("article", [urlKey(url), urlKey(other)]);
    expect(articles.map((article) => article?.headline)).toEqual(["Rafts sail again", "Buses sail again"]);
    await store.close();
  });

  it("opens again what was too large to keep, and forgets the old entry of a file that changed", async () => {
    writeFileSync(path("large.jsonl"), LARGE);
    await run("ingest", path("large.jsonl"));
    const [first] = await kept();
    expect(first).toMatchObject({ input: path("large.jsonl"), bytesKept: null });
    writeFileSync(path("large.jsonl"), `{"mediagraph": 1}\n${LARGE}`);
    expect((await run("retry")).code).toBe(2);
    expect((await kept()).map(({ id }) => id === first?.id)).toEqual([false]);
    writeFileSync(path("large.jsonl"), LARGE.replace("not json", ""));
    expect((await run("retry")).code).toBe(0);
    expect(await kept()).toEqual([]);
  });

  it("says that standard input cannot be read again", async () => {
    await runCommand(["ingest", "-"], { env, input: "" });
    const { code, stdout } = await run("retry");
    expect(code).toBe(2);
    expect(stdout).toContain("standard input cannot be read again");
    expect(await kept()).toHaveLength(1);
  });

  it("lists what is kept, and forgets what it is told to, trying nothing", async () => {
    await run("ingest", path("one.txt"), path("two.txt"));
    const [one, two] = await kept();
    writeFileSync(path("one.txt"), ARTICLE);
    const list = (await run("retry", "--list")).stdout;
    expect(list).toMatch(
      /^2 kept\n {2}[0-9a-f]{8} {2}\d{4}-\d\d-\d\dT\d\d:\d\dZ {2}\S+(one|two)\.txt could not be read: .*ENOENT/,
    );
    expect((await run("retry", one?.id.slice(0, 8) ?? "", "--forget")).stdout).toMatch(/^1 forgotten\n/);
    expect((await kept()).map(({ id }) => id)).toEqual([two?.id]);
    await run("retry", "--forget");
    expect((await run("retry", "--list")).stdout).toBe("0 kept\n");
  });

  it("tries only those that are named", async () => {
    await run("ingest", path("three.txt"), path("four.txt"));
    const all = await kept();
    writeFileSync(path("three.txt"), ARTICLE.replace("Ferries", "Buses"));
    writeFileSync(path("four.txt"), ARTICLE.replace("Ferries", "Trains"));
    const three = all.find(({ input }) => input.endsWith("three.txt"));
    expect((await run("retry", three?.id ?? "")).code).toBe(0);
    expect((await kept()).map(({ input }) => input)).toEqual([path("four.txt")]);
  });

  it("has nothing to read where nothing is kept", async () => {
    expect(await run("retry")).toMatchObject({ code: 0, stderr: "There was nothing to read.\n" });
  });

  it.each([
    [["retry", "ffffffff"], /Nothing is kept under "ffffffff"/],
    [["retry", "--list", "--forget"], /--list.*cannot be used with.*--forget/],
  ])("%j exits with 1 and one clear line", async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
