import type { FastifyInstance } from "fastify";

/** Of every answer: it is what its type says, is framed by nobody, and tells no other site where a person came from. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

/** Of what is no page: it needs nothing. */
export const DATA_HEADERS = {
  ...HEADERS,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

/**
 * Of pages: they load what this server has and nothing else, run no script that stands in the page, and are shown in no
 * other page's frame. A nonce, where one is given, is for scripts and styles that stand in the page.
 */
export function pageHeaders(nonce?: string): Readonly<Record<string, string>> {
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

/** Every answer has headers of security; pages put theirs in their place. */
export function addSecurityHeaders(http: FastifyInstance): void {
  http.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(DATA_HEADERS);
    done();
  });
}
