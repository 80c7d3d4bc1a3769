import { describe, expect, it } from "@jest/globals";
import { missesPage } from "../../src/cli/evaluating/misses-page";
import { jsonResult } from "../../src/cli/evaluating/result";
import { evaluate } from "../../src/evaluation/evaluate";
import { goldDocuments } from "../../src/evaluation/gold-document";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";
import { referenceStore } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";

const GOLD = `# en

## en-01

Snow closes the port of [Tallinn](Tallinn)

[Grey](Ada Grey|surname) waited in [Riga](Tallinn). The ferry from Helsinki <b>waited</b> too.

## en-02 post

[🇪🇪](Estonia|flag) Snow in [Tallinn](-)
`;

/** docs/command-line.md has an example of the command, which its own test runs. */
describe("an evaluation", () => {
  it("counts right, wrong and missed mentions by language and kind, and shows the misses; markup in a text stays text", async () => {
    const store = await referenceStore();
    await ingestDocuments(store, [aDocument("people.jsonl", '{"type":"Person","names":{"en":"Ada Grey"}}\n')]);
    const evaluated = await evaluate(goldDocuments(GOLD, "en.md"), store);
    const names = new Map<string, string>();
    for await (const { id, names: named } of store.scan("entity")) names.set(id, named["en"] ?? "");
    await store.close();
    const nameOf = (id: string | null): string => names.get(id ?? "") ?? "";
    const result = JSON.parse(jsonResult(evaluated, nameOf)) as {
      documents: number;
      byKind: Record<string, { right: number }>;
      misses: { document: string; surface: string; expected?: string; found?: string }[];
    };
    expect(result.documents).toBe(2);
    expect(result.byKind["flag"]).toMatchObject({ right: 1, wrong: 0, missed: 0 });
    const wrong = result.misses.map(({ surface, expected, found }) => [surface, expected, found]);
    expect(wrong).toContainEqual(["Riga", "Tallinn", "Riga"]);
    expect(wrong).toContainEqual(["Helsinki", undefined, "Helsinki"]);
    const page = missesPage(evaluated, nameOf);
    expect(page).toContain("<mark>Helsinki</mark> &lt;b&gt;waited");
    expect(page).toMatch(/^en +\d+ +\d+ +\d+ +\d+\.\d +\d+\.\d +\d+\.\d$/m);
  });
});

describe("a gold file that is not there", () => {
  it("is named, and nothing is measured", async () => {
    const { code, stdout, stderr } = await runCommand(["evaluate", "/no/gold.md"], { env: {} });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^mediagraph: The gold file \/no\/gold\.md cannot be read \(ENOENT/);
  });
});

describe("a mark that names no profile, or several", () => {
  it.each([
    ["Nobody", 'en-01, line 5: no profile is called "Nobody". Use the English name'],
    ["wikidata:Q9", "en-01, line 5: no profile is called"],
    ["Ann Lee", 'en-01, line 5: 2 profiles are called "Ann Lee". Use a key'],
  ])("is refused with its line and the way out: %s", async (target, message) => {
    const store = await openSqlite(":memory:");
    const people = [1, 2].map((number) => `{"type":"Person","names":{"en":"Ann Lee"},"wikidataId":"Q${number}"}`);
    await ingestDocuments(store, [aDocument("people.jsonl", ['{"mediagraph":1}', ...people, ""].join("\n"))]);
    const gold = goldDocuments(`# en\n\n## en-01 post\n\n[X](${target}) came.\n`, "bad.md");
    await expect(evaluate(gold, store)).rejects.toThrow(message);
    await store.close();
  });
});
