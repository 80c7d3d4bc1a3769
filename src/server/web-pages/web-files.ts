import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import Negotiator from "negotiator";

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

/** What is sent to many: in memory once, however many read it and however slowly. */
export interface PageBody {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

const HTML = "text/html; charset=utf-8";

/** A small page, compressed here and now. */
export function htmlBody(html: string): PageBody {
  const plain = Buffer.from(html);
  return {
    type: HTML,
    etag: etagOf(plain),
    plain,
    gzip: gzipSync(plain),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  };
}

/** A browser asks for a page; no GraphQL client does. */
export function wantsPage({ method, headers }: Pick<FastifyRequest, "method" | "headers">): boolean {
  return (method === "GET" || method === "HEAD") && (headers.accept ?? "").includes("text/html");
}

/** As HTTP has it: the hash of the contents in quotes. */
export function etagOf(content: Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

/**
 * Sends it in the best form that the client reads, or 304 where the client has it already. `cacheControl` as in the
 * header.
 */
export function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  body: PageBody,
  cacheControl: string,
): FastifyReply {
  reply.headers({ etag: body.etag, "cache-control": cacheControl, vary: "accept, accept-encoding" });
  if (isKnown(request.headers["if-none-match"], body.etag)) return reply.code(304).send();
  const encoding = encodingFor(request);
  reply.type(body.type);
  if (encoding === "br") return reply.header("content-encoding", "br").send(body.brotli);
  return encoding === "gzip" ? reply.header("content-encoding", "gzip").send(body.gzip) : reply.send(body.plain);
}

/** A proxy that compresses marks the tag as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** The smallest that the client takes: none costs the server anything here. */
function encodingFor({ headers }: FastifyRequest): "br" | "gzip" | undefined {
  const accepted = new Negotiator({ headers }).encodings(["br", "gzip"]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}
