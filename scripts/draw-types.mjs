// Draws the types of schema/mediagraph.graphql that lead to each other, as a Mermaid class diagram in ARCHITECTURE.md.
// `node scripts/draw-types.mjs` writes it, `--check` fails when it is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildASTSchema, getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType, parse } from "graphql";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "ARCHITECTURE.md");
const [BEGIN, END] = ["<!-- types: node scripts/draw-types.mjs -->", "<!-- /types -->"];
/** The interfaces in the picture. Every item has Node and Recorded, so these two would only add lines. */
const INTERFACES = ["MentionSubject", "Entity", "BodyBlock"];

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
  const types = drawnTypes();
  const lines = types.flatMap((type) => [
    ...(isInterfaceType(type) ? [`class ${type.name}`, `<<interface>> ${type.name}`] : []),
    ...drawnInterfaces(type).map((parent) => `${parent.name} <|.. ${type.name}`),
    ...relationLines(type, new Set(types)),
  ]);
  return ["classDiagram", ...lines.map((line) => `  ${line}`)].join("\n");
}

/** The items and the interfaces above. Of the blocks of a body, only those that lead to an item. */
function drawnTypes() {
  const all = Object.values(schema.getTypeMap());
  const items = all.filter((type) => isObjectType(type) && has(type, "Node"));
  const blocks = all.filter(
    (type) =>
      isObjectType(type) &&
      has(type, "BodyBlock") &&
      Object.values(type.getFields()).some((field) => items.includes(targetOf(field).type)),
  );
  return [...INTERFACES.map((name) => schema.getType(name)), ...items, ...blocks];
}

/** A line per type that fields of this type lead to. Fields that an interface has are drawn there. */
function relationLines(type, types) {
  const inherited = new Set(drawnInterfaces(type).flatMap((parent) => Object.keys(parent.getFields())));
  const relations = new Map();
  for (const field of Object.values(type.getFields())) {
    const target = targetOf(field);
    if (inherited.has(field.name) || !types.has(target.type)) continue;
    const key = `${type.name} --> "${target.many}" ${target.type.name}`;
    relations.set(key, [...(relations.get(key) ?? []), field.name]);
  }
  return [...relations].map(([line, fields]) => `${line} : ${fields.join(", ")}`);
}

/** The type that a field leads to, through lists and connections, and whether to one item or many. */
function targetOf({ type }) {
  const named = getNamedType(type);
  if (named.name.endsWith("Connection")) return { type: getNamedType(named.getFields().nodes.type), many: "*" };
  const one = isNonNullType(type) ? "1" : "0..1";
  return { type: named, many: isListType(isNonNullType(type) ? type.ofType : type) ? "*" : one };
}

function drawnInterfaces(type) {
  return type.getInterfaces().filter(({ name }) => INTERFACES.includes(name));
}

function has(type, name) {
  return type.getInterfaces().some((parent) => parent.name === name);
}

function replaceBetween(whole, part) {
  const [begin, end] = [whole.indexOf(BEGIN), whole.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`ARCHITECTURE.md needs the lines ${BEGIN} and ${END}`);
  return whole.slice(0, begin + BEGIN.length) + part + whole.slice(end);
}
