import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { etagOf, sendBody, type PageBody } from "./page-body";

/** The files of dist/playground that pages load, with their media types. */
const TYPES = {
  "script.js": "text/javascript; charset=utf-8",
  "style.css": "text/css; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;
export type PageFileName = keyof typeof TYPES;

const NAMES = Object.keys(TYPES) as PageFileName[];
const FOR_A_YEAR = "public, max-age=31536000, immutable";
const FOR_A_DAY = "public, max-age=86400";

/** What pages load besides themselves. */
export interface PageFiles {
  /** The address of a file. It has the hash of the contents, so that a browser keeps it for good. */
  address(name: PageFileName): string;
}

/** Serves the files of a folder that scripts/build-playground.mjs made. They are read when the first browser comes. */
export function addPageFiles(http: FastifyInstance, folder: string): PageFiles {
  const bodies = new Map<PageFileName, PageBody>();
  const bodyOf = (name: PageFileName): PageBody => {
    const body = bodies.get(name) ?? readBody(folder, name);
    bodies.set(name, body);
    return body;
  };
  const address = (name: PageFileName): string => `/playground/${hashOf(bodyOf(name))}/${name}`;
  http.get<{ Params: { hash: string; name: string } }>("/playground/:hash/:name", (request, reply) => {
    const name = NAMES.find((one) => one === request.params.name);
    if (name === undefined || hashOf(bodyOf(name)) !== request.params.hash) return reply.callNotFound();
    return sendBody(request, reply.header("x-content-type-options", "nosniff"), bodyOf(name), FOR_A_YEAR);
  });
  // Browsers ask for it by this name whatever a page says.
  http.get("/favicon.ico", (request, reply) => sendBody(request, reply, bodyOf("icon.svg"), FOR_A_DAY));
  return { address };
}

const hashOf = ({ etag }: PageBody): string => etag.slice(1, -1);

function readBody(folder: string, name: PageFileName): PageBody {
  const path = join(folder, name);
  const plain = readFileSync(path);
  return {
    type: TYPES[name],
    etag: etagOf(plain),
    plain,
    gzip: readFileSync(`${path}.gz`),
    brotli: readFileSync(`${path}.br`),
  };
}
