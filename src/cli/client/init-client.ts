import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isObjectType, isScalarType, isSpecifiedScalarType, type GraphQLSchema } from "graphql";
import { buildMediagraphSchema } from "../../../schema/build-schema";
import { BadSetting } from "../../domain/errors/errors";
import { PACKAGE_ROOT } from "../package-root";
import { printable, type Terminal } from "../terminal";
import { clientSdl, connectionsOf, json, possibleTypesOf } from "./client-files";

/** A client of GraphQL, as `client init` knows it. */
interface Kind {
  readonly title: string;
  readonly packages: string;
  readonly tools: string;
  /** A cache that must be told the types of interfaces and the lists that have pages. */
  readonly hasCache: boolean;
  /** What generates the types, from the folder of the project. */
  readonly generate: string;
  readonly uses: string;
}

export const KINDS = {
  apollo: {
    title: "Apollo Client 4",
    packages: "@apollo/client graphql rxjs",
    tools: "@graphql-codegen/cli @graphql-codegen/client-preset",
    hasCache: true,
    generate: "npx graphql-codegen",
    uses: "createClient of src/graph/client.ts, and graphql() of src/graph/gql",
  },
  urql: {
    title: "urql 5 with its normalised cache",
    packages: "urql @urql/exchange-graphcache graphql",
    tools: "@graphql-codegen/cli @graphql-codegen/client-preset",
    hasCache: true,
    generate: "npx graphql-codegen",
    uses: "createClient of src/graph/client.ts, and graphql() of src/graph/gql",
  },
  relay: {
    title: "Relay",
    packages: "react-relay relay-runtime",
    tools: "relay-compiler babel-plugin-relay @types/react-relay @types/relay-runtime",
    hasCache: false,
    generate: "npx relay-compiler",
    uses: "createEnvironment of src/graph/environment.ts",
  },
  fetch: {
    title: "fetch alone, with types by gql.tada",
    packages: "gql.tada @0no-co/graphql.web",
    tools: "typescript@5",
    hasCache: false,
    generate: "npx gql.tada generate-output -c tsconfig.graph.json",
    uses: "graphql() and ask() of src/graph/graph.ts",
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export interface InitFlags {
  readonly kind: KindName;
  readonly url: string;
  readonly force?: boolean;
}

/** Writes a working set-up of a client into the project in `folder`. Writes nothing if one of the files is there. */
export function initClient(folder: string, { kind, url, force = false }: InitFlags, terminal: Terminal): void {
  refuseAddress(url);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new BadSetting(`There is no folder ${folder}. Give the folder of the project, where its package.json is.`);
  const files = filesOf(kind, addressOfGraph(url));
  const there = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  if (there.length > 0 && !force)
    throw new BadSetting(
      `${there.join(", ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written. Remove what you do not need, or write over it with --force.`,
    );
  for (const [path, content] of files) {
    writeInto(folder, path, content);
  }
  const lacksConfig = files.has("tsconfig.graph.json") && !existsSync(join(folder, "tsconfig.json"));
  terminal.stdout.write(report(kind, [...files.keys()], lacksConfig ? [INIT_TYPESCRIPT] : []));
}

function writeInto(folder: string, path: string, content: string): void {
  try {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  } catch (error) {
    throw new BadSetting(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A page may ask the server that it comes from: `/graphql`. */
function refuseAddress(url: string): void {
  const isAddress = url.startsWith("/") || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
  if (!isAddress || /["\\\s]/.test(url))
    throw new BadSetting(
      `--url must be the address of the graph, such as http://127.0.0.1:4000/graphql or /graphql; it is ${printable(url)}.`,
    );
}

/** `http://127.0.0.1:4000` is the address of a server: its graph is at `/graphql`. */
const addressOfGraph = (url: string): string =>
  URL.canParse(url) && new URL(url).pathname === "/" ? new URL("/graphql", url).href : url;

/** What is written, by its path in the project. */
export function filesOf(kind: KindName, url: string): Map<string, string> {
  const schema = buildMediagraphSchema();
  const folder = join(PACKAGE_ROOT, "data", "clients", kind);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const words = wordsOf(schema, url);
  const files = new Map(paths.map((path) => [path, filledIn(readFileSync(join(folder, path), "utf8"), words)]));
  files.set("src/graph/schema.graphql", clientSdl());
  if (KINDS[kind].hasCache) {
    files.set("src/graph/possible-types.json", json(possibleTypesOf(schema)));
    files.set("src/graph/connections.json", json(connectionsOf(schema)));
  }
  return files;
}

function wordsOf(schema: GraphQLSchema, url: string): Readonly<Record<string, string>> {
  const scalars = scalarsOf(schema);
  return {
    ADDRESS: url,
    SCALARS: `{ ${scalars.map((name) => `"${name}": "string"`).join(", ")} }`,
    SCALAR_TYPES: `{ ${scalars.map((name) => `${name}: string`).join("; ")} }`,
    VALUES: JSON.stringify(valuesOf(schema)),
  };
}

/** Those of this schema. Those of Federation are for gateways. */
const scalarsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type) && !/^_|__/.test(type.name))
    .map(({ name }) => name)
    .sort();

/** The types without an id that are not part of a connection: a normalised cache keeps them in their parents. */
function valuesOf(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.has(type) && !type.getFields()["id"])
    .map(({ name }) => name)
    .filter((name) => !/^_|(?:Connection|Edge)$/.test(name) && name !== "PageInfo")
    .sort();
}

function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/__([A-Z_]+)__/g, (whole, word: string) => words[word] ?? whole);
}

/** `tsconfig.graph.json` extends the configuration of the project. */
const INIT_TYPESCRIPT = "npx tsc --init --target es2022 --module esnext --moduleResolution bundler";

function report(kind: KindName, paths: readonly string[], first: readonly string[]): string {
  const { title, packages, tools, generate, uses } = KINDS[kind];
  return [
    `Wrote a set-up for ${title}:`,
    ...paths.map((path) => `  ${path}`),
    "Next, in the folder of the project:",
    `  npm install ${packages}`,
    `  npm install --save-dev ${tools}`,
    ...first.map((command) => `  ${command}`),
    `  ${generate}`,
    `Run the last command again whenever an operation changes. Then use ${uses}.`,
    "If the page comes from another origin than the graph, name its origin in the server's setting CORS_ORIGINS.",
    "",
  ].join("\n");
}
