// Bundles the playground (GraphiQL with all that it needs) into one script and its styles, and compresses them once.
// The server sends them as they are.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fillFolder } from "./built-files.mjs";
import { compressed } from "./compressed-files.mjs";

export async function buildPlayground(root, folder, markAs) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      script: "playground/main.tsx",
      style: "playground/style.css",
      "web-page": "playground/web-page.css",
      schema: "playground/schema-search.ts",
      "schema-page": "playground/schema-page.css",
    },
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "linked",
    logLevel: "silent",
  });
  const icon = join(root, "playground", "icon.svg");
  const bundled = outputFiles.map(({ path, contents }) => ({ path, content: Buffer.from(contents) }));
  const files = [...bundled, { path: join(folder, "icon.svg"), content: readFileSync(icon) }];
  // The server puts the picture into a web page, so it is not sent by itself.
  fillFolder(folder, [
    ...files.flatMap(compressed),
    { path: join(folder, "types.svg"), content: await drawTypes(root) },
  ]);
  markAs();
}

/** The picture of the types for the web page `/schema`, without the lines that a file of its own begins with. */
async function drawTypes(root) {
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const { buildSchema } = await import("graphql");
  const require = createRequire(import.meta.url);
  const { dotOf, typeGraphOf } = require(join(root, "dist/src/server/web-pages/schema-pages/type-graph.js"));
  const sdl = readFileSync(join(root, "schema/mediagraph.graphql"), "utf8");
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(dotOf(typeGraphOf(buildSchema(sdl, { assumeValidSDL: true }))));
  return svg
    .slice(svg.indexOf("<svg"))
    .replace("<svg ", '<svg role="graphics-document" aria-label="The types and how they lead to each other" ');
}
