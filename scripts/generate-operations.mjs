// Makes web/generated from the SDL and web/operations: the types of all operations, one file per operation with its
// text and its fragments, and the possible types of each interface. A page loads only its own operations.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fillFolder, listFiles } from "./built-files.mjs";

/** What the schema's own scalars are in JSON. */
const SCALARS = { DateTime: "string", Duration: "string", LanguageTag: "string", Url: "string" };

export async function generateOperations(root) {
  const { isAbstractType, buildSchema, concatAST, parse, print, separateOperations, validate } =
    await import("graphql");
  const folder = join(root, "web", "generated");
  const schema = buildSchema(readFileSync(join(root, "schema", "mediagraph.graphql"), "utf8"), {
    assumeValidSDL: true,
  });
  const files = listFiles(join(root, "web", "operations")).filter((file) => file.endsWith(".graphql"));
  const documents = files
    .sort()
    .map((file) => ({ location: relative(root, file), document: parse(readFileSync(file, "utf8")) }));
  const all = concatAST(documents.map(({ document }) => document));
  const faults = validate(schema, all).filter(({ message }) => !/^Fragment ".*" is never used/.test(message));
  if (faults.length > 0) throw new Error(`web/operations: ${faults.map(String).join("\n")}`);
  const made = [
    { name: "types", content: await typesOf(schema, documents) },
    { name: "possible-types", content: possibleTypes(schema, isAbstractType) },
    ...Object.entries(separateOperations(all)).map(([name, document]) => ({
      name: kebab(name),
      content: operationFile(name, document, print(operationFirst(document))),
    })),
  ].map(({ name, content }) => ({ path: join(folder, `${name}.ts`), content }));
  mkdirSync(folder, { recursive: true });
  fillFolder(folder, made);
}

async function typesOf(schema, documents) {
  const require = createRequire(import.meta.url);
  const { codegen } = require("@graphql-codegen/core");
  const { printSchema, parse } = require("graphql");
  return codegen({
    filename: "types.ts",
    schema: parse(printSchema(schema)),
    documents,
    config: {
      scalars: SCALARS,
      strictScalars: false,
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: false,
      avoidOptionals: { field: true },
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: require("@graphql-codegen/typescript-operations") },
  });
}

function possibleTypes(schema, isAbstractType) {
  const types = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  const names = types.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `/** The types that each interface of the schema may be. */\nexport const possibleTypes = ${JSON.stringify(Object.fromEntries(names), null, 2)};\n`;
}

/** Who opens it in the playground sees first what it asks for, and its fragments below. */
function operationFirst(document) {
  const isOperation = ({ operation }) => operation !== undefined;
  const { definitions } = document;
  return {
    ...document,
    definitions: [...definitions.filter(isOperation), ...definitions.filter((one) => !isOperation(one))],
  };
}

const KIND_ENDINGS = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

function operationFile(name, document, text) {
  const kind = document.definitions.find(({ operation }) => operation !== undefined).operation;
  const type = `${name}${KIND_ENDINGS[kind]}`;
  return `import type { Operation } from "../graph/operation";
import type { ${type}, ${type}Variables } from "./types";

export const ${name}: Operation<${type}, ${type}Variables> = {
  name: ${JSON.stringify(name)},
  text: ${JSON.stringify(text)},
};
`;
}

const kebab = (name) => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
