import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readOperations } from "../../src/server/prepared-operations";
import { startServer, type RunningServer } from "./running-server";

const OPERATIONS = readOperations(join(__dirname, "../../data/operations"));
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe("the prepared operations", () => {
  it("are ten", () => {
    expect(OPERATIONS).toHaveLength(10);
  });

  it("say what they show in one sentence", () => {
    for (const { shows } of OPERATIONS) expect(shows).toMatch(/^[A-Z][^\n#]*[a-z]\.$/);
    expect(OPERATIONS[8]?.shows).toBe("A page of articles, and of each profile that each of them mentions a page of its own articles: one round trip a level, whatever the sizes.");
  });

  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))("%s shows something of the sample, in as many round trips as it says", async (_name, { document, variables }) => {
    const given = JSON.parse(variables ?? "{}") as Record<string, unknown>;
    const answer = await server.query(document, given, { "mediagraph-report": "1" });
    expect(answer.errors).toBeUndefined();
    expect(emptyParts(answer.data)).toEqual([]);
    const [, stated] = /^# Round trips: (\d+)/m.exec(document) ?? [];
    expect(answer.extensions?.["mediagraph"]).toMatchObject({ roundTrips: Number(stated) });
  });
});

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
