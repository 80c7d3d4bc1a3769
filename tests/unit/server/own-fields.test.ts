import { describe, expect, it } from "@jest/globals";
import { buildSchema, getOperationAST, isObjectType, parse, type GraphQLFieldResolver } from "graphql";
import { OF_PARENT } from "../../../schema/plain-calls";
import { AnswerBudget } from "../../../src/loaders/budgets/answer-budget";
import { CompiledExecution } from "../../../src/server/execution/compiled-execution";
import { KeptTexts } from "../../../src/server/execution/own-fields";
import { countedField } from "../../../src/server/limits/count-answers";

const SDL = "type Query { sources: [Source!]! } type Source { id: ID! name(in: String): String of: [String!]! }";

interface Source {
  readonly id: string;
  readonly name: string;
}

const plainName = (name: string, language: string): unknown => `${name} ${language}`.trim();

/** Runs an operation over sources; counts how often a name is resolved. */
function sourcesBy(query: string, sources: () => readonly Source[], marks: boolean, nameOf = plainName) {
  let calls = 0;
  const schema = buildSchema(SDL);
  const resolve = (typeName: string, name: string, resolver: GraphQLFieldResolver<never, unknown>) => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`${typeName}.${name} is missing.`);
    field.resolve = resolver as GraphQLFieldResolver<unknown, unknown>;
    if (marks && typeName === "Source") field.extensions = { [OF_PARENT]: true };
  };
  resolve("Query", "sources", sources);
  resolve("Source", "name", ({ name }: Source, args) => {
    calls += 1;
    return nameOf(name, String(args["in"] ?? ""));
  });
  resolve("Source", "of", ({ name }: Source) => [name]);
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no operation.");
  const compiled = new CompiledExecution(countedField);
  const ask = async (variables = {}) => {
    const answer = new AnswerBudget();
    const context = { answer, startAnew: () => undefined };
    const data = (await compiled.answer({ schema, document, operation, variables, context }))?.toJSON();
    return { data, characters: answer.characters };
  };
  return { ask, calls: () => calls };
}

const ITEMS = ["tide", "harbour"].map((name) => ({ id: `source_${name}`, name }));
const QUERY = `{ sources { b: name(in: "en") of __typename id } }`;
const ANSWER = ITEMS.map(({ id, name }) => ({ b: `${name} en`, of: [name], __typename: "Source", id }));

describe("the fields of an item that depend on it alone", () => {
  it("are resolved once for each item, and copied into each answer in the order of the operation", async () => {
    const { ask, calls } = sourcesBy(QUERY, () => ITEMS, true);
    await ask();
    const first = await ask();
    expect(JSON.stringify(first.data)).toBe(JSON.stringify({ sources: ANSWER }));
    // Whoever embeds the graph may change its answer.
    Object.assign((first.data as unknown as { sources: object[] }).sources[0] ?? {}, { b: "changed" });
    const second = await ask();
    expect([JSON.stringify(second.data), second.characters]).toEqual([
      JSON.stringify({ sources: ANSWER }),
      first.characters,
    ]);
    expect(calls()).toBe(2);
  });

  it("are resolved anew for another object, such as a newer version of the item", async () => {
    let name = "before";
    const { ask } = sourcesBy(QUERY, () => [{ id: "source_1", name }], true);
    await ask();
    const names = [];
    for (name of ["before", "after"]) names.push((await ask()).data);
    expect(JSON.stringify(names)).toContain("before en");
    expect(JSON.stringify(names[1])).toContain("after en");
  });

  it("are resolved for each answer if they take more than their item, or a variable", async () => {
    const unmarked = sourcesBy(QUERY, () => ITEMS, false);
    const variable = sourcesBy(`query ($in: String) { sources { name(in: $in) } }`, () => ITEMS, true);
    for (const language of ["ar", "en", "fr"]) {
      await unmarked.ask();
      const { data } = await variable.ask({ in: language });
      if (data) expect(JSON.stringify(data)).toContain(`tide ${language}`);
    }
    expect([unmarked.calls(), variable.calls()]).toEqual([4, 4]);
  });

  it("may be rejected: then they are resolved with all others, and no promise is left that nobody waits for", async () => {
    const lost: unknown[] = [];
    const note = (reason: unknown): void => void lost.push(reason);
    process.on("unhandledRejection", note);
    const { ask } = sourcesBy(
      QUERY,
      () => ITEMS,
      true,
      () => Promise.reject(new Error("no name")),
    );
    await ask();
    for (let run = 0; run < 2; run++) expect((await ask()).data).toBeUndefined();
    // Node tells of lost promises after this turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(lost).toEqual([]);
  });

  it("are not kept for long where no item comes again, and are kept later", async () => {
    let items: readonly Source[] = [];
    const { ask, calls } = sourcesBy(QUERY, () => items, true);
    await ask();
    // Of 256 new ones none came again, so nothing is kept of the next 4,096.
    for (const length of [1_000, 1_000, 1_000, 1_000, 400]) {
      items = Array.from({ length }, (_, index) => ({ id: `source_${index}`, name: String(index) }));
      const { data } = await ask();
      expect((data as unknown as { sources: unknown[] }).sources).toHaveLength(length);
    }
    // The 256 are resolved twice: what was kept of them is not used for a list that has more.
    expect(calls()).toBe(4_656);
    items = ITEMS;
    for (let run = 0; run < 3; run++) await ask();
    expect(calls()).toBe(4_662);
  });

  it("are forgotten when there are too many", () => {
    const kept = new KeptTexts(3 * (100 + 20));
    const generations = Array.from({ length: 9 }, () => {
      kept.add(20);
      return kept.generation;
    });
    expect(generations).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2]);
  });
});
