import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Kind, parse, TypeInfo, visit, visitWithTypeInfo, type SelectionNode } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { readOperations, type PreparedOperation } from "../../src/server/web-pages/prepared-operations";
import { startServer, type RunningServer } from "./running-server";

const OPERATIONS = readOperations(join(__dirname, "../../data/operations"));
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe("the prepared operations", () => {
  it("are eleven", () => {
    expect(OPERATIONS).toHaveLength(11);
  });

  it("say what they show in one sentence", () => {
    for (const { shows } of OPERATIONS) expect(shows).toMatch(/^[A-Z][^\n#]*[a-z]\.$/);
    expect(OPERATIONS[8]?.shows).toBe(
      "A page of articles, and for each profile that they mention a page of its articles: one round trip per level, whatever the sizes.",
    );
  });

  it("say so in Arabic too", () => {
    for (const { name, showsInArabic } of OPERATIONS)
      expect([name, showsInArabic]).toEqual([name, expect.stringMatching(/^\p{Script=Arabic}[^A-Za-z]*\.$/u)]);
  });

  it("select the id of every object that has one, so that clients can keep what they read by id", () => {
    expect(OPERATIONS.flatMap(withoutId)).toEqual([]);
  });

  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    "%s shows something of the sample, in as many round trips as it says",
    async (_name, { document, variables }) => {
      const given = JSON.parse(variables ?? "{}") as Record<string, unknown>;
      const answer = await server.query(document, given, { "mediagraph-report": "1" });
      expect(answer.errors).toBeUndefined();
      expect(emptyParts(answer.data)).toEqual([]);
      const [, stated] = /^# Round trips: (\d+)/m.exec(document) ?? [];
      expect(answer.extensions?.["mediagraph"]).toMatchObject({ roundTrips: Number(stated) });
    },
  );
});

/** The places of an operation where objects with an id are asked for other fields alone. */
function withoutId({ name, document }: PreparedOperation): string[] {
  const info = new TypeInfo(buildMediagraphSchema());
  const places: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      SelectionSet(node, _key, parent) {
        const type = info.getParentType();
        const isPart = parent !== undefined && "kind" in parent && parent.kind === Kind.INLINE_FRAGMENT;
        if (!type || isPart || !("getFields" in type) || !("id" in type.getFields()) || node.selections.some(selectsId))
          return;
        places.push(`${name}: ${type.name} in line ${node.loc?.startToken.line}`);
      },
    }),
  );
  return places;
}

/** A fragment is looked at by itself. */
const selectsId = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FRAGMENT_SPREAD || (selection.kind === Kind.FIELD && selection.name.value === "id");

/** Connections that are empty wherever they stand, and roots that are null. */
function emptyParts(data: unknown): string[] {
  const filled = new Map<string, boolean>();
  collect(data, "", filled);
  return [...filled].flatMap(([path, hasSome]) => (hasSome ? [] : [path]));
}

function collect(value: unknown, path: string, filled: Map<string, boolean>): void {
  if (Array.isArray(value)) {
    const isConnection = path.endsWith(".nodes");
    if (isConnection) filled.set(path, value.length > 0 || filled.get(path) === true);
    for (const item of value) collect(item, path, filled);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value)) collect(child, `${path}.${key}`, filled);
  } else if (value === null && path.split(".").length === 2) filled.set(path, false);
}
