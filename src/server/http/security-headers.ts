import type { FastifyInstance } from "fastify";

/**
 * For every answer. Browsers do not guess another type, show the answer in no frame, and do not say where the visitor
 * came from.
 */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

/** For data: it loads nothing. */
export const DATA_HEADERS = {
  ...HEADERS,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

/**
 * For web pages. They load only files of this server, run no inline script, and are shown in no frame. A nonce allows
 * inline scripts and styles that carry it.
 */
export function webPageHeaders(nonce?: string): Readonly<Record<string, string>> {
  const inPage = nonce === undefined ? "" : ` 'nonce-${nonce}'`;
  const policy = [
    "default-src 'none'",
    `script-src 'self'${inPage}`,
    `style-src 'self'${inPage}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...HEADERS, "content-security-policy": policy.join("; ") };
}

/** For the web pages of the schema: their search is a form of this server. */
export function schemaPageHeaders(): Readonly<Record<string, string>> {
  const headers = webPageHeaders();
  const policy = headers["content-security-policy"]?.replace("form-action 'none'", "form-action 'self'") ?? "";
  return { ...headers, "content-security-policy": policy };
}

/** Puts the headers for data on every answer. Web pages replace them with their own. */
export function addSecurityHeaders(http: FastifyInstance): void {
  http.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(DATA_HEADERS);
    done();
  });
}
