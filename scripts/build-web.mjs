// Bundles the web reader with Vite, and compresses its files once. The server sends them as they are.
import { join } from "node:path";
import { fillFolder, listFiles } from "./built-files.mjs";
import { compressed } from "./compressed-files.mjs";
import { generateOperations } from "./generate-operations.mjs";

/** Browsers of the last three years or so: they know `:has`, `popover` and nested CSS. */
const TARGET = ["chrome120", "firefox121", "safari17"];

export async function buildWeb(root, folder, markAs) {
  await generateOperations(root);
  const { build } = await import("vite");
  const { output } = await build({
    root: join(root, "web"),
    configFile: false,
    logLevel: "error",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      write: false,
      manifest: "manifest.json",
      target: TARGET,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, "web", "main.tsx") },
    },
  });
  const made = output.map(({ type, fileName, code, source }) => ({
    path: join(folder, fileName),
    content: Buffer.from(type === "chunk" ? code : source),
  }));
  fillFolder(folder, made.flatMap(compressed));
  markAs();
}

/** What the reader is made from. */
export const webInputs = (root) => [
  ...listFiles(join(root, "web")).filter((file) => !file.startsWith(join(root, "web", "generated"))),
  join(root, "schema", "mediagraph.graphql"),
  ...["build-web.mjs", "compressed-files.mjs", "generate-operations.mjs"].map((name) => join(root, "scripts", name)),
  join(root, "package.json"),
];
