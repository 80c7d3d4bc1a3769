// A process of its own: Jest cannot load what the generator takes as ECMAScript modules. Standard input: { sdl,
// document, output }.
const { codegen } = require("@graphql-codegen/core");
const { preset } = require("@graphql-codegen/client-preset");
const { buildASTSchema, parse } = require("graphql");
const { readFileSync } = require("node:fs");

async function generate({ sdl, document: rawSDL, output }) {
  const schema = parse(sdl);
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: "src/gql/",
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: "news.graphql", document: parse(rawSDL), rawSDL }],
    config: output.config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const section = sections.find(({ filename }) => filename.endsWith("graphql.ts"));
  process.stdout.write(await codegen({ ...section, schema }));
}

generate(JSON.parse(readFileSync(0, "utf8"))).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
