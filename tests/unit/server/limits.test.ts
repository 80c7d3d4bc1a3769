import {
  buildSchema,
  graphqlSync,
  Kind,
  parse,
  validate,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { describe, expect, it } from "@jest/globals";
import { AnswerBudget, CHARACTER_LIMIT, FIELD_LIMIT } from "../../../src/loaders/budgets/answer-budget";
import { countAnswers, countedField } from "../../../src/server/limits/count-answers";
import { documentLimits, MOST_LEVELS, MOST_NAMES, MOST_SELECTED } from "../../../src/server/limits/document-limits";
import { isNestedTooDeeply, MOST_BRACKETS } from "../../../src/server/limits/nesting";
import { SelectionSizes, type Fragments } from "../../../src/server/limits/selection-size";
import { SharedMemory } from "../../../src/server/limits/shared-memory";

const schema: GraphQLSchema = buildSchema(`
  type Query { ship: Ship! ships: [Ship!]! cargo: Cargo }
  union Cargo = Grain | Mail
  type Grain { tons: Int kind: String }
  type Mail { letters: Int }
  type Ship { name: String! port: Port sisters: [Ship!] }
  type Port { name: String! country: String }
`);

function sizeOf(document: string): { fields: number; characters: number } {
  const { definitions } = parse(document);
  const fragments: Fragments = Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("no operation");
  return new SelectionSizes(schema, fragments).of(operation.selectionSet, schema.getQueryType() as GraphQLObjectType);
}

describe("the size of a selection", () => {
  it.each([
    ["counts a field and what it selects", "{ ship { name port { name country } } }", 5],
    ["counts the items of a list only when they are there", "{ ships { name port { name } sisters { name } } }", 1],
    ["counts once what fragments and fields say twice", "{ ship { name ...F ...F } } fragment F on Ship { name }", 2],
    ["counts another name as another field", "{ ship { name a: name b: name } }", 4],
    [
      "counts the largest of the types that may stand there",
      "{ cargo { ... on Grain { tons kind } ... on Mail { letters } } }",
      3,
    ],
  ])("%s", (_title, document, fields) => expect(sizeOf(document).fields).toBe(fields));

  it("knows how long the names in the answer are", () => {
    const [short, long] = [sizeOf("{ ship { a: name } }"), sizeOf(`{ ship { ${"a".repeat(1_000)}: name } }`)];
    expect(long.characters - short.characters).toBe(999);
  });

  it("is found at once where fragments double at each level", () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Ship { a${index}: port { name } ...F${index + 1} } `,
    ).join("");
    expect(sizeOf(`{ ship { ...F0 } } ${fragments} fragment F60 on Ship { name }`).fields).toBe(1 + 60 * 2 + 1);
  });
});

describe("the budget of an answer", () => {
  it("has a last list that fits, and is empty from then on", () => {
    const budget = new AnswerBudget();
    const size = { fields: FIELD_LIMIT / 2, characters: 0 };
    expect(budget.list(["a", "b"], size)).toEqual(["a", "b"]);
    expect(budget.isTooLarge).toBe(false);
    expect(budget.list(["c"], { fields: 1, characters: 1 })).toEqual([]);
    expect(budget.text("d")).toBe("");
    expect(budget.isTooLarge).toBe(true);
  });

  it("counts texts by their length", () => {
    const budget = new AnswerBudget();
    const text = "x".repeat(CHARACTER_LIMIT / 2);
    expect([budget.text(text), budget.text(text), budget.text("x")]).toEqual([text, text, ""]);
  });
});

describe("an answer with lists of lists", () => {
  it("counts the cells of every row", () => {
    const tables = buildSchema("type Query { rows: [[Cell!]!]! } type Cell { text: String }");
    countAnswers(tables);
    const rows = [Array.from({ length: FIELD_LIMIT }, () => ({ text: "x" })), [{ text: "y" }]];
    const budgets = [new AnswerBudget(), new AnswerBudget()];
    budgets.forEach((answer, index) =>
      graphqlSync({
        schema: tables,
        source: "{ rows { text } }",
        rootValue: { rows: rows.slice(index) },
        contextValue: { answer },
        fieldResolver: countedField as GraphQLFieldResolver<unknown, unknown>,
      }),
    );
    expect(budgets.map(({ isTooLarge }) => isTooLarge)).toEqual([true, false]);
  });
});

describe("the memory that answers share", () => {
  const large = 10_000_000;

  it("is there again for others once an answer is read", () => {
    const memory = new SharedMemory(large);
    const [one, other, next] = [memory.share(), memory.share(), memory.share()];
    expect([one.take(large), other.take(large)]).toEqual([true, false]);
    one.release();
    expect(next.take(large)).toBe(true);
  });

  it("is taken from the answer that has waited longest for its reader", () => {
    const memory = new SharedMemory(large);
    const ended: string[] = [];
    for (const name of ["first", "second"]) {
      const share = memory.share();
      expect(share.take(large / 2)).toBe(true);
      share.waits(() => ended.push(name));
    }
    expect(memory.share().take(large / 2)).toBe(true);
    expect(ended).toEqual(["first"]);
  });

  it("has room for an ordinary page whatever others take", () => {
    const memory = new SharedMemory(large);
    expect(memory.share().take(large)).toBe(true);
    expect(memory.share().take(250_000)).toBe(true);
  });

  it("tells an answer that finds no room, and not that it is too large", () => {
    const memory = new SharedMemory(large);
    memory.share().take(large);
    const budget = new AnswerBudget(memory.share());
    expect(budget.list(["a"], { fields: 100_000, characters: 0 })).toEqual([]);
    expect([budget.isCrowded, budget.isTooLarge]).toEqual([true, false]);
  });
});

describe("a document", () => {
  const faults = (document: string) =>
    validate(schema, parse(document), [documentLimits]).map(({ message }) => message);
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: name`).join(" ");
  const nested = (levels: number) => `${"{ ship ".repeat(levels - 1)}{ name }${"}".repeat(levels - 1)}`;

  it("may have a field of one object under some names, wherever they come from, and not under more", () => {
    expect(faults(`{ ship { ${names(MOST_NAMES)} } }`)).toEqual([]);
    expect(faults(`{ ship { ${names(MOST_NAMES + 1)} } }`)).toEqual([
      expect.stringContaining('"name" has too many names'),
    ]);
    expect(faults(`{ ship { ${names(MOST_NAMES)} } ship { ...F } } fragment F on Ship { more: name }`)).toHaveLength(1);
    expect(faults(`{ a: ship { ${names(MOST_NAMES)} } b: ship { more: name } }`)).toEqual([]);
  });

  it("may have some levels, and not more", () => {
    expect(faults(nested(MOST_LEVELS))).toEqual([]);
    expect(faults(nested(MOST_LEVELS + 1))).toEqual([expect.stringContaining("nested too deeply")]);
  });

  it("may not select more fields by its fragments than can be answered", () => {
    const doubling = Array.from(
      { length: 20 },
      (_, index) => `fragment F${index} on Query { a: ship { ...F${index + 1} } b: ship { ...F${index + 1} } }`,
    ).join(" ");
    expect(faults(`{ ...F0 } ${doubling} fragment F20 on Query { ship { name } }`)).toEqual([
      expect.stringContaining(String(MOST_SELECTED)),
    ]);
  });

  it("is not walked for ever where its fragments lead to themselves", () => {
    expect(faults("{ ship { ...F } } fragment F on Ship { sisters { ...F } }")).toHaveLength(1);
  });

  it.each([
    ["{".repeat(MOST_BRACKETS), false],
    ["{".repeat(MOST_BRACKETS + 1), true],
    ["[{(".repeat(MOST_BRACKETS), true],
    [`{ a(b: "${"{".repeat(1_000)}") }`, false],
    [`{ a(b: "\\"${"{".repeat(1_000)}") }`, false],
    [`{ a(b: """${"{".repeat(1_000)} " \\""" ${"{".repeat(1_000)}""") }`, false],
    [`# ${"{".repeat(1_000)}\n{ a }`, false],
    [`{ a(b: "x") ${"{".repeat(1_000)}`, true],
    [`{ a(b: "") ${"{".repeat(1_000)}`, true],
    [`{ a(b: """x""") ${"{".repeat(1_000)}`, true],
    [`# "\n${"{".repeat(1_000)}`, true],
    [`"\n${"{".repeat(1_000)}`, true],
    [`${"{}".repeat(10_000)}`, false],
  ])("has its brackets counted where they are brackets (%#)", (document, isTooDeep) =>
    expect(isNestedTooDeeply(document)).toBe(isTooDeep),
  );
});

describe("an answer that is made anew", () => {
  it("gives back the memory that the first try took, and counts its selection again", () => {
    const memory = new SharedMemory(1_000_000);
    const [share, other] = [memory.share(), memory.share()];
    const first = new AnswerBudget(share);
    first.selection({ fields: 1, characters: FIELD_LIMIT });
    expect(first.text("x".repeat(700_000))).not.toBe("");
    expect(new AnswerBudget(other).text("x".repeat(900_000))).toBe("");
    const second = first.anew();
    expect(share.isLarge).toBe(true);
    expect(new AnswerBudget(memory.share()).text("x".repeat(900_000))).not.toBe("");
    second.text("x".repeat(CHARACTER_LIMIT - FIELD_LIMIT));
    expect(second.isTooLarge).toBe(false);
    second.text("x");
    expect(second.isTooLarge).toBe(true);
  });
});
