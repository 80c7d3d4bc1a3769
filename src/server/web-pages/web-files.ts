import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** The files of dist/playground that web pages load, with their media types. */
const TYPES = {
  "script.js": "text/javascript; charset=utf-8",
  "style.css": "text/css; charset=utf-8",
  "web-page.css": "text/css; charset=utf-8",
  "schema.js": "text/javascript; charset=utf-8",
  "schema-page.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;
export type WebFileName = keyof typeof TYPES;

const NAMES = Object.keys(TYPES) as WebFileName[];
export const FOR_A_YEAR = "public, max-age=31536000, immutable";
const FOR_A_DAY = "public, max-age=86400";

/** The files that web pages load. */
export interface WebFiles {
  /** The address of a file. It holds the hash of the contents, so browsers may keep the file for good. */
  address(name: WebFileName): string;
}

/** Serves the files of a folder that scripts/build-playground.mjs made. Each is read when the first browser asks. */
export function addWebFiles(http: FastifyInstance, folder: string): WebFiles {
  const bodies = new Map<WebFileName, WebBody>();
  const bodyOf = (name: WebFileName): WebBody => {
    const body = bodies.get(name) ?? readBody(join(folder, name), TYPES[name]);
    bodies.set(name, body);
    return body;
  };
  const address = (name: WebFileName): string => `/playground/${hashOf(bodyOf(name))}/${name}`;
  http.get<{ Params: { hash: string; name: string } }>("/playground/:hash/:name", (request, reply) => {
    const name = NAMES.find((one) => one === request.params.name);
    if (name === undefined || hashOf(bodyOf(name)) !== request.params.hash) return reply.callNotFound();
    return sendBody(request, reply.header("x-content-type-options", "nosniff"), bodyOf(name), FOR_A_YEAR);
  });
  // Browsers ask for this name whatever the web page says.
  http.get("/favicon.ico", (request, reply) => sendBody(request, reply, bodyOf("icon.svg"), FOR_A_DAY));
  return { address };
}

const hashOf = ({ etag }: WebBody): string => etag.slice(1, -1);

/** Reads a file that a build left with its compressed forms beside it (scripts/compressed-files.mjs). */
export function readBody(path: string, type: string): WebBody {
  const plain = readFileSync(path);
  return {
    type,
    etag: etagOf(plain),
    plain,
    gzip: readFileSync(`${path}.gz`),
    brotli: readFileSync(`${path}.br`),
  };
}

/** An answer for many clients: it is in memory once, however many read it and however slowly. */
export interface WebBody {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

const HTML = "text/html; charset=utf-8";

/** A small web page, compressed at once. */
export function htmlBody(html: string): WebBody {
  const plain = Buffer.from(html);
  return {
    type: HTML,
    etag: etagOf(plain),
    plain,
    gzip: gzipSync(plain),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  };
}

/** Whether a browser asks for a web page. GraphQL clients do not ask for HTML. */
export function wantsWebPage({ method, headers }: Pick<FastifyRequest, "method" | "headers">): boolean {
  return (method === "GET" || method === "HEAD") && (headers.accept ?? "").includes("text/html");
}

/** In HTTP's form: the hash of the contents in quotes. */
export function etagOf(content: Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

/**
 * Sends the smallest form that the client accepts, or 304 when the client has it already. `cacheControl` is the value
 * of the header.
 */
export function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  body: WebBody,
  cacheControl: string,
): FastifyReply {
  reply.headers({ etag: body.etag, "cache-control": cacheControl, vary: "accept, accept-encoding" });
  if (isKnown(request.headers["if-none-match"], body.etag)) return reply.code(304).send();
  const encoding = encodingFor(request);
  reply.type(body.type);
  if (encoding === "br") return reply.header("content-encoding", "br").send(body.brotli);
  return encoding === "gzip" ? reply.header("content-encoding", "gzip").send(body.gzip) : reply.send(body.plain);
}

/** Whether `If-None-Match` has the tag. A proxy that compresses the answer marks the tag as weak. */
export function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** The smallest encoding that the client accepts. All of them are ready, so none costs time here. */
function encodingFor({ headers }: FastifyRequest): "br" | "gzip" | undefined {
  const accepted = new Negotiator({ headers }).encodings(["br", "gzip"]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}
