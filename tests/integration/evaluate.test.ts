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

const noteNothing = (): void => undefined;

/** docs/command-line.md has an example of the command, which its own test runs. */
describe("an evaluation", () => {
  it("counts right, wrong and missed mentions by language and kind, and shows the misses; markup in a text stays text", async () => {
    const store = await referenceStore();
    await ingestDocuments(store, [aDocument("people.jsonl", '{"type":"Person","names":{"en":"Ada Grey"}}\n')]);
    const evaluated = await evaluate(goldDocuments(GOLD, "en.md"), store, noteNothing);
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
    expect(stderr).toMatch(/^mediagraph: There is no gold file \/no\/gold\.md\.\n/);
  });
});

describe("a mark that names no profile", () => {
  it.each([
    ["Nobody", 'bad.md:5: in en-01, no profile is called "Nobody". Use the English name'],
    ["wikidata:Q9", "bad.md:5: in en-01, no profile is called"],
  ])("is refused with its line and the way out: %s", async (target, message) => {
    const store = await openSqlite(":memory:");
    const people = [1, 2].map((number) => `{"type":"Person","names":{"en":"Ann Lee"},"wikidataId":"Q${number}"}`);
    await ingestDocuments(store, [aDocument("people.jsonl", ['{"mediagraph":1}', ...people, ""].join("\n"))]);
    const gold = goldDocuments(`# en\n\n## en-01 post\n\n[X](${target}) came.\n`, "bad.md");
    await expect(evaluate(gold, store, noteNothing)).rejects.toThrow(message);
    await store.close();
  });
});

describe("a mark with a name that several profiles have", () => {
  it.each([
    [
      "Ann Lee",
      ['en.md:5: in en-01, 2 profiles are called "Ann Lee". The marks mean the most prominent one, wikidata:Q2.'],
    ],
    ["wikidata:Q2", []],
    // As the profile has it as an alias, with other marks.
    ["Ana Lée", []],
  ])("means the most prominent one, with one message, or the one of its key: %s", async (target, messages) => {
    const store = await openSqlite(":memory:");
    const people = [
      '{"type":"Person","names":{"en":"Ann Lee"},"wikidataId":"Q1"}',
      '{"type":"Person","names":{"en":"Ann Lee","fr":"Anne Lee"},"aliases":{"en":["Ana Lee"]},"wikidataId":"Q2"}',
    ];
    await ingestDocuments(store, [aDocument("people.jsonl", ['{"mediagraph":1}', ...people, ""].join("\n"))]);
    const gold = goldDocuments(`# en\n\n## en-01 post\n\n[Ann Lee](${target}) met [Ann Lee](${target}).\n`, "en.md");
    const noted: string[] = [];
    const [evaluated] = await evaluate(gold, store, (message) => noted.push(message));
    const [q2] = await store.find("entity", ["wikidata:Q2"]);
    await store.close();
    expect(noted.map((message, index) => message.slice(0, messages[index]?.length))).toEqual(messages);
    const comparison = evaluated?.comparison;
    const expected = [...(comparison?.missed ?? []), ...(comparison?.right ?? []).map((pair) => pair.expected)];
    expect(expected.map(({ entityId }) => entityId)).toEqual([q2?.item.id, q2?.item.id]);
  });
});
