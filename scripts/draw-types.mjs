// Draws the types of schema/mediagraph.graphql that lead to each other, as a Mermaid class diagram in ARCHITECTURE.md.
// `node scripts/draw-types.mjs` writes it, `--check` fails when it is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildASTSchema, parse } from "graphql";
import { build } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await build();
const { typeGraphOf } = createRequire(import.meta.url)(
  join(root, "dist", "src", "server", "web-pages", "schema-pages", "type-graph.js"),
);
const page = join(root, "ARCHITECTURE.md");
const [BEGIN, END] = ["<!-- types: node scripts/draw-types.mjs -->", "<!-- /types -->"];

const schema = buildASTSchema(parse(readFileSync(join(root, "schema", "mediagraph.graphql"), "utf8")), {
  assumeValidSDL: true,
});
const text = readFileSync(page, "utf8");
const drawn = replaceBetween(text, `\n\`\`\`mermaid\n${classDiagram()}\n\`\`\`\n`);
if (!process.argv.includes("--check")) writeFileSync(page, drawn);
else if (drawn !== text) {
  console.error(
    "The picture of the types in ARCHITECTURE.md is out of date: run node scripts/draw-types.mjs and review the difference.",
  );
  process.exitCode = 1;
}

function classDiagram() {
  const { types, edges } = typeGraphOf(schema);
  const lines = types.flatMap(({ name, isInterface, interfaces }) => [
    ...(isInterface ? [`class ${name}`, `<<interface>> ${name}`] : []),
    ...interfaces.map((parent) => `${parent} <|.. ${name}`),
    ...edges
      .filter(({ from }) => from === name)
      .map(({ to, count, fields }) => `${name} --> "${count}" ${to} : ${fields.join(", ")}`),
  ]);
  return ["classDiagram", ...lines.map((line) => `  ${line}`)].join("\n");
}

function replaceBetween(whole, part) {
  const [begin, end] = [whole.indexOf(BEGIN), whole.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`ARCHITECTURE.md needs the lines ${BEGIN} and ${END}`);
  return whole.slice(0, begin + BEGIN.length) + part + whole.slice(end);
}
