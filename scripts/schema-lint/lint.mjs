// Checks the schema by the recommended and the Relay rules of @graphql-eslint. What they find and we mean stands below
// with its reason. A finding that is not there fails, and so does an exception that nothing needs any more.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import plugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import { Kind, parse } from "graphql";

const folder = dirname(fileURLToPath(import.meta.url));
const path = join(folder, "..", "..", "schema", "mediagraph.graphql");
const sdl = readFileSync(path, "utf8");

/** Items have a @key: another subgraph can name them. Everything else is a value of an item, and has no id. */
const { definitions } = parse(sdl);
const values = definitions.flatMap((definition) =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION && !definition.directives?.some(({ name }) => name.value === "key")
    ? [definition.name.value]
    : [],
);

const { "flat/schema-recommended": recommended, "flat/schema-relay": relay } = plugin.configs;
const RULES = {
  ...recommended.rules,
  ...relay.rules,
  "@graphql-eslint/strict-id-in-types": ["error", { exceptions: { types: values } }],
  // Lists that cannot be long, such as the names of a profile, are lists. So is `nodes` beside `edges`.
  "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
  // The ranked list of `search` and the log of `changes` are read in one direction, which Relay allows.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
};

/** By rule: what its messages name, or the type that they are about, and why that is so. */
const EXCEPTIONS = {
  "@graphql-eslint/naming-convention": {
    federation__FieldSet: "the name that Federation gives it",
    link__Import: "the name that Federation gives it",
    link__Purpose: "the name that Federation gives it",
  },
  "@graphql-eslint/relay-edge-types": {
    ChangeEdge: "its node is a line of the log: nobody asks for one by an id, and the cursor is its place",
    RejectionEdge: "its node is for those with the token, and everybody may ask `node`: `rejection` gives it",
  },
  "@graphql-eslint/no-typename-prefix": {
    placeKind: "`kind` alone would stand beside `__typename` and say another thing: it is no kind of profile",
    trends: "what the object is asked for, beside the two windows of time",
  },
};

const eslint = new ESLint({
  cwd: join(folder, "..", ".."),
  overrideConfigFile: true,
  overrideConfig: {
    files: ["**/*.graphql"],
    languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: path } } },
    plugins: { "@graphql-eslint": plugin },
    rules: RULES,
  },
});

const [result] = await eslint.lintFiles([path]);
const unused = new Set(
  Object.entries(EXCEPTIONS).flatMap(([rule, names]) => Object.keys(names).map((name) => `${rule} ${name}`)),
);

/** The type whose definition has this line. */
const typeAt = (line) =>
  definitions.findLast(({ loc }) => loc.startToken.line <= line && line <= loc.endToken.line)?.name?.value;

const faults = result.messages.filter(({ ruleId, message, line }) => {
  const isAbout = (name) => message.includes(`"${name}"`) || typeAt(line) === name;
  const name = Object.keys(EXCEPTIONS[ruleId] ?? {}).find(isAbout);
  unused.delete(`${ruleId} ${name}`);
  return name === undefined;
});
for (const { line, ruleId, message } of faults)
  process.stderr.write(`schema/mediagraph.graphql:${line} ${ruleId}: ${message}\n`);
for (const exception of unused)
  process.stderr.write(`scripts/schema-lint/lint.mjs: nothing needs the exception ${exception}\n`);
process.exitCode = faults.length + unused.size > 0 ? 1 : 0;
