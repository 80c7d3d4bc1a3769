import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { concatAST, Kind, parse, print, separateOperations, validate, type DocumentNode } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { startServer, type RunningServer } from "./running-server";

const FOLDER = join(__dirname, "../../web/operations");
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .sort();
const documents = new Map(files.map((file) => [file, parse(readFileSync(join(FOLDER, file), "utf8"))]));
const whole = concatAST([...documents.values()]);
const operations = separateOperations(whole);

/** A file of web/operations with one query, and the variables that it is tried with. */
interface Tried {
  readonly name: string;
  readonly document: DocumentNode;
  /** As its comment says: `# Round trips: 12`. */
  readonly most: number;
  readonly variables: Record<string, unknown>;
}

const tried = [...documents].flatMap(([file, document]): Tried[] => {
  const [query] = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === "query" ? [one] : [],
  );
  if (query === undefined) return [];
  const name = query.name?.value ?? "";
  const [, stated] = /^# Round trips: (\d+)/m.exec(readFileSync(join(FOLDER, file), "utf8")) ?? [];
  const variables = join(FOLDER, file.replace(/\.graphql$/, ".variables.json"));
  return [
    {
      name,
      document: operations[name] ?? document,
      most: Number(stated),
      variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, "utf8")) as Record<string, unknown>) : {},
    },
  ];
});

const TOKEN = "correct-horse-battery";
/** Some operations of the editor read what only those see who may write. */
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const REJECTED = 'mutation { ingest(documents: [{ content: "{", format: "mediagraph" }]) { rejected { reason } } }';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ token: TOKEN });
  // `rejected-text.variables.json` names it.
  const { errors } = await server.query(REJECTED, {}, AUTHORIZED);
  expect(errors).toBeUndefined();
});
afterAll(() => server.stop());

describe("the operations of the web reader", () => {
  it("are valid in the schema, and no fragment is left over", () =>
    expect(validate(buildMediagraphSchema(), whole).map(String)).toEqual([]));

  it("are one per file, under its name", () => {
    const kebab = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
    const named = [...documents].flatMap(([file, { definitions }]) =>
      definitions.map((one) => [
        file.replace(/^.*[\\/]/, ""),
        `${kebab("name" in one ? (one.name?.value ?? "") : "")}.graphql`,
      ]),
    );
    expect(named.filter(([file, name]) => file !== name)).toEqual([]);
  });

  it.each(tried.map((operation) => [operation.name, operation] as const))(
    "%s shows the sample without an error, in at most as many round trips as its comment says",
    async (_name, { document, most, variables }) => {
      const answer = await server.query(print(document), variables, { "mediagraph-report": "1", ...AUTHORIZED });
      expect(answer.errors).toBeUndefined();
      for (const root of Object.values(answer.data ?? {})) expect(root).not.toBeNull();
      const { roundTrips } = answer.extensions?.["mediagraph"] as { roundTrips: number };
      expect(roundTrips).toBeLessThanOrEqual(most);
    },
  );
});
