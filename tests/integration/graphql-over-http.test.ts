import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { auditServer, type AuditResult } from "graphql-http";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;
let results: AuditResult[];

beforeAll(async () => {
  server = await startServer();
  results = await auditServer({ url: `${server.url}/graphql` });
});
afterAll(() => server.stop());

const namesOf = (status: AuditResult["status"]) => results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);

describe("GraphQL over HTTP, as the specification's audit suite sees it", () => {
  it("runs the whole suite", () => expect(results.length).toBeGreaterThanOrEqual(61));

  it("breaks no MUST", () => expect(namesOf("error")).toEqual([]));

  it("breaks no SHOULD", () => expect(namesOf("warn")).toEqual([]));

  it("declines only the plain GET queries that cross-site request forgery prevention refuses", () => {
    expect(namesOf("notice").map((name) => name.slice(0, 4)).sort()).toEqual(["5A70", "6A70", "D6D5"]);
  });
});
