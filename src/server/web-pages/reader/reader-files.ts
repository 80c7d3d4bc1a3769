import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { FOR_A_YEAR, readBody, sendBody, type WebBody } from "../web-files";

/** A part of the reader, as Vite's manifest tells it. */
interface Part {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The files of the web reader, dist/web. */
export interface ReaderFiles {
  /** Whether the reader has this page. */
  has(page: string): boolean;
  /** The elements of `head` that load the reader, and the parts of one page without waiting for the first script. */
  head(page: string | undefined): string;
}

const MAIN = "main.tsx";
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const partOf = (page: string): string => `pages/${page}/${page}-page.tsx`;

/** Serves the files that scripts/build-web.mjs made. Undefined where they are not there. */
export function addReaderFiles(http: FastifyInstance, folder: string): ReaderFiles | undefined {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Part>>;
  addAssets(http, join(folder, "assets"));
  return {
    has: (page) => partOf(page) in manifest,
    head: (page) => loading(manifest, page === undefined ? [MAIN] : [MAIN, partOf(page)]),
  };
}

/** Each name holds the hash of the contents, so browsers may keep the file for good. */
function addAssets(http: FastifyInstance, folder: string): void {
  const names = new Set(readdirSync(folder).filter((name) => extname(name) in TYPES));
  const bodies = new Map<string, WebBody>();
  http.get<{ Params: { name: string } }>("/assets/:name", (request, reply) => {
    const { name } = request.params;
    if (!names.has(name)) return reply.callNotFound();
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const body = bodies.get(name) ?? readBody(join(folder, name), type);
    bodies.set(name, body);
    return sendBody(request, reply.header("x-content-type-options", "nosniff"), body, FOR_A_YEAR);
  });
}

function loading(manifest: Readonly<Record<string, Part>>, wanted: readonly string[]): string {
  const parts = withImports(manifest, wanted);
  const styles = [...new Set(parts.flatMap(({ css = [] }) => css))];
  const [script, ...others] = [...new Set(parts.map(({ file }) => file))];
  return [
    ...styles.map((file) => `<link rel="stylesheet" href="/${file}">`),
    ...others.map((file) => `<link rel="modulepreload" href="/${file}">`),
    `<script type="module" src="/${script}"></script>`,
  ].join("\n");
}

function withImports(manifest: Readonly<Record<string, Part>>, wanted: readonly string[]): Part[] {
  const found = new Map<string, Part>();
  const add = (name: string): void => {
    const part = manifest[name];
    if (!part || found.has(name)) return;
    found.set(name, part);
    for (const imported of part.imports ?? []) add(imported);
  };
  for (const name of wanted) add(name);
  return [...found.values()];
}
