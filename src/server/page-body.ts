import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";

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
