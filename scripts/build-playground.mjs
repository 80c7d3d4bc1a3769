// Bundles the playground (GraphiQL with all that it needs) into one script and its styles, and compresses them once.
// The server sends them as they are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { replaceFiles } from "./built-files.mjs";

/** The highest is 11. Quality 10 takes 1.6 s instead of 0.2 s for 7 % less, and every installation waits for it. */
const BROTLI_QUALITY = 9;

export async function buildPlayground(root, folder, markAs) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      script: "playground/main.tsx",
      style: "playground/style.css",
      "web-page": "playground/web-page.css",
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
  replaceFiles(files.flatMap(compressed));
  markAs();
}

/** A file, and beside it the same as gzip and as Brotli. */
export function compressed({ path, content }) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return [
    { path, content },
    { path: `${path}.gz`, content: gzipSync(content, { level: 9 }) },
    { path: `${path}.br`, content: brotliCompressSync(content, { params }) },
  ];
}
