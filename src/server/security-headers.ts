/**
 * Of pages: they load what this server has and nothing else, run no script that stands in the page, and are shown in no other page's
 * frame. A nonce, where one is given, is for scripts and styles that stand in the page.
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
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
  };
}
