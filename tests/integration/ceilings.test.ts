import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";
import { itSlowly } from "../builders/thorough";

/** Those that graphql-js tells, and that there are more. */
const MOST_FAULTS = 101;

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Levels that lead back to one another. */
const nested = (levels: number, open: string, close: string, core = "id"): string =>
  `${open.repeat(levels)}${core}${close.repeat(levels)}`;

describe("an operation that asks for too much", () => {
  it("ends with one error and no data when its levels multiply", async () => {
    const levels = nested(60, "source { articles(first: 100) { nodes { ", "} } }");
    const answer = await server.query(`{ articles(first: 100) { nodes { ${levels} } } }`);
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      { message: expect.stringContaining("more than 50000 items"), extensions: { code: "FAN_OUT_LIMIT" } },
    ]);
  });

  itSlowly("ends so too when the levels are at hand and cost no round trip", async () => {
    const levels = nested(20, "subject { mentions(first: 100) { nodes { ", "} } }");
    const answer = await server.query(
      `{ articles(first: 100) { nodes { mentions(first: 100) { nodes { ${levels} } } } } }`,
    );
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      { message: expect.stringContaining("more than 50000 items"), extensions: { code: "FAN_OUT_LIMIT" } },
    ]);
  });

  it("is answered at any depth while it stays small", async () => {
    const levels = nested(30, "source { articles(first: 1) { nodes { ", "} } }");
    const answer = await server.query(`{ articles(first: 1) { nodes { ${levels} } } }`);
    expect(answer.errors).toBeUndefined();
  });

  it.each([
    ["more tokens than any client needs", `{ ${"__typename ".repeat(15_001)} }`, "15000 tokens"],
    ["a nesting that cannot be parsed", nested(5_000, "{ a ", "}"), "nested too deeply"],
  ])("is refused with a clear error for %s", async (_title, document, message) => {
    const answer = await server.query(document);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.message).toContain(message);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: "GRAPHQL_PARSE_FAILED" });
  });

  it("is refused when its fragments repeat selections without end", async () => {
    const fields = "articles { nodes { id } } ".repeat(500);
    const answer = await server.query(`{ ${"...F ".repeat(800)} } fragment F on Query { ${fields} }`);
    expect(answer.errors).toEqual([
      {
        message: "The document's fragments repeat too many selections.",
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      },
    ]);
  });

  it("is told its first faults only, however many it has", async () => {
    const answer = await server.query(`{ __typename ${"@skip(if: false) ".repeat(2_000)} }`);
    const { errors = [] } = answer;
    expect(errors.map(({ extensions }) => extensions["code"])).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(errors.length).toBeLessThanOrEqual(MOST_FAULTS);
  });
});
