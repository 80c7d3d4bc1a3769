const ADDRESS = /https?:\/\/[^\s"'<>\\]+/gi;
const PARAMETER = /([?&])([^?&=]*)=([^?&]*)/g;
/**
 * How standards and services name a parameter that lets its holder in: `access_token` (RFC 6750), `X-Amz-Signature`,
 * `sig` (Azure), `api_key`, `key`.
 */
const SECRET_NAME = /token|secret|passw|signature|credential|(?:api|access)[-_.]?key|^(?:key|sig|auth|pwd|jwt)$/i;
const HIDDEN = "***";

/** Hides the passwords and tokens in all addresses of a text: `https://reader:***@paper.example/feed?token=***`. */
export function withoutSecrets(text: string): string {
  return text.includes("://") ? text.replace(ADDRESS, shown) : text;
}

function shown(address: string): string {
  const from = address.indexOf("://") + 3;
  const length = address.slice(from).search(/[/?#]/);
  const to = length === -1 ? address.length : from + length;
  const [authority, path] = [address.slice(from, to), address.slice(to)];
  const end = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(end, 0));
  const colon = user.indexOf(":");
  // A name alone may be a token: `https://ghp_1234@code.example`.
  const hidden = end === -1 ? "" : `${colon === -1 ? "" : user.slice(0, colon + 1)}${HIDDEN}@`;
  return `${address.slice(0, from)}${hidden}${authority.slice(end + 1)}${shownPath(path)}`;
}

function shownPath(path: string): string {
  const hash = path.indexOf("#");
  const end = hash === -1 ? path.length : hash;
  const query = path
    .slice(0, end)
    .replace(PARAMETER, (all, before: string, name: string) =>
      SECRET_NAME.test(name) ? `${before}${name}=${HIDDEN}` : all,
    );
  return query + path.slice(end);
}
