import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { transformSync } from "@swc/core";
import { buildSchema } from "graphql";
import { asTypedCode } from "../../../playground/as-typed-code";
import type { Editors } from "../../../playground/written-request";
import { ADDRESS, requestOf } from "./written-requests";

const SCHEMA = buildSchema(`
  scalar When
  enum Order { UP DOWN }
  input Range { from: When, to: When! = "2024", inner: Range }
  input Filter { tags: [String!], range: Range, order: Order! }
  interface Item { id: ID! }
  interface Dated { at: When! }
  type Text implements Item & Dated { id: ID! title: String words: Int! at: When! }
  type Picture implements Item { id: ID! wide: Boolean! parts: [Picture] }
  type Subscription { text: Text! }
  type Query { items(filter: Filter, first: Int! = 10): [Item!]! one(id: ID!): Item text: Text! }
`);

describe("the types of the variables", () => {
  it("are those of the schema, with every input type that they lead to", () => {
    const query =
      "query Q($f: Filter, $first: Int! = 5, $id: ID!) { items(filter: $f, first: $first) { id } one(id: $id) { id } }";
    expect(codeOf({ query })).toContain(`export interface QVariables {
  f?: Filter | null;
  first?: number;
  id: string;
}

export interface Filter {
  tags?: ReadonlyArray<string> | null;
  range?: Range | null;
  order: "UP" | "DOWN";
}

export interface Range {
  from?: string | null;
  to?: string;
  inner?: Range | null;
}
`);
  });

  it("may be left out as a whole when none is required", () => {
    expect(codeOf({ query: "query Q($f: Filter) { items(filter: $f) { id } }" })).toContain(
      "variables: QVariables = {}",
    );
    expect(codeOf({ query: "query Q($id: ID!) { one(id: $id) { id } }" })).toContain("askQ(variables: QVariables)");
  });
});

describe("the type of the data", () => {
  it("has an object for each type of an interface, told apart by its name", () => {
    const query = `{ items { __typename id ...text ... on Picture { is: wide } } } fragment text on Text { title words at }`;
    expect(dataOf(query)).toBe(
      `{ items: ReadonlyArray<{ __typename: "Text"; id: string; title: string | null; words: number; at: string; } | ` +
        `{ __typename: "Picture"; id: string; is: boolean; }>; }`,
    );
  });

  it("has what is selected of another interface only where it applies", () => {
    expect(dataOf("{ one(id: 1) { ... on Item { id } ... on Dated { at } } }")).toBe(
      "{ one: { id: string; at: string; } | { id: string; } | null; }",
    );
  });

  it("has one object for the types that have the same members", () => {
    expect(dataOf("{ items { __typename id } }")).toBe(
      `{ items: ReadonlyArray<{ __typename: "Text" | "Picture"; id: string; }>; }`,
    );
  });

  it("joins what is selected twice, and lets a directive leave a member out", () => {
    const query = "query ($s: Boolean!) { text { id } text { title @skip(if: $s) ... @include(if: $s) { id words } } }";
    expect(dataOf(query)).toBe("{ text: { id: string; title?: string | null; words?: number; }; }");
  });
});

describe("the function", () => {
  it("sends what the tab holds, whatever letters it has", async () => {
    const query = "# `tick` ${x} \\ قال\nquery one($id: ID!) { one(id: $id) { id } }";
    const headers = '{ "mediagraph-report": "1", "x-note": "a`b" }';
    const code = codeOf({ query, headers, operationName: "one", variables: '{ "id": "\\u2028 \'x\'" }' });
    const [address, init] = await sentBy(code, 'exports.askOne({ id: "7" })');
    expect(address).toBe(ADDRESS);
    expect(init.headers).toEqual({ "content-type": "application/json", "x-note": "a`b" });
    expect(JSON.parse(init.body)).toEqual({ query, operationName: "one", variables: { id: "7" } });
    expect(code).toContain(String.raw`askOne({"id":"\u2028 'x'"});`);
  });

  it("takes secrets from its caller, and holds none", async () => {
    const code = codeOf({ headers: '{ "authorization": "Bearer s3cr3t" }' });
    expect(code).not.toContain("s3cr3t");
    const [, init] = await sentBy(code, 'exports.askOperation({}, { TOKEN: "t" })');
    expect(init.headers).toMatchObject({ authorization: "Bearer t" });
  });

  it("is not written for an operation that the schema does not know", () => {
    expect(() => codeOf({ query: "{ nothing }" })).toThrow('The operation has an error: Cannot query field "nothing"');
    expect(() => codeOf({ query: "{" })).toThrow("The operation has an error: Syntax Error");
    expect(() => codeOf({ query: "query A { text { id } } query B { text { id } }" })).toThrow("several operations");
    expect(() => codeOf({ query: "subscription { text { id } }" })).toThrow("graphql-sse");
  });
});

function codeOf(editors: Partial<Editors>): string {
  return asTypedCode(requestOf(editors), ADDRESS, SCHEMA);
}

/** The type of the data, on one line. */
function dataOf(query: string): string {
  const [, type = ""] = /export type OperationData = (.*?);\n\n/s.exec(codeOf({ query })) ?? [];
  return type.replaceAll(/\s+/g, " ");
}

interface Sent {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Runs the code, and gives what it asked `fetch` for. */
async function sentBy(code: string, call: string): Promise<readonly [address: string, init: Sent]> {
  const compiled = transformSync(code, { jsc: { parser: { syntax: "typescript" } }, module: { type: "commonjs" } });
  const calls: [string, Sent][] = [];
  const fetch = (address: string, init: Sent) => {
    calls.push([address, { ...init, headers: { ...init.headers } }]);
    return { json: () => ({}) };
  };
  await runInContext(`${compiled.code}\n;${call}`, createContext({ exports: {}, fetch }));
  const [only] = calls;
  if (!only) throw new Error("nothing was sent");
  return only;
}
