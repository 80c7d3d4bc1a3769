import { withoutEnding } from "../text/without-ending";

/** UTF-16 units. No server takes an address as long; what is longer is taken for none. */
export const LONGEST_URL = 8_192;
/** No name in the DNS is as long; the parser is quadratic in longer ones. */
const LONGEST_HOST = 255;
const HTTPS = "https://".length;

/** Parameters that say where a reader came from and never which page is meant. */
const TRACKING = new Set([
  "fbclid",
  "gclid",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "yclid",
  "ysclid",
  "twclid",
  "ttclid",
  "igshid",
  "igsh",
  "li_fat_id",
  "mc_cid",
  "mc_eid",
  "mkt_tok",
  "oly_anon_id",
  "oly_enc_id",
  "_ga",
  "_gl",
  "_openstat",
  "vero_id",
  "wickedid",
  "rb_clickid",
  "s_cid",
  "ns_mchannel",
  "ns_source",
  "ns_campaign",
  "ns_linkname",
  "ns_fee",
  "at_medium",
  "at_campaign",
  "at_custom1",
  "at_custom2",
  "at_custom3",
  "at_custom4",
  "ref_src",
  "ref_url",
  "__twitter_impression",
  "guccounter",
  "cmpid",
  "ocid",
  "ito",
  "spm",
  "share_id",
  "__cft__",
  "__tn__",
]);
const TRACKING_FAMILY = /^(?:utm|pk|piwik|mtm|matomo|hsa|_hs)_|^utm$|^__cft__\[/;

/**
 * The one form of a page's address, by which it is known; undefined where it is not http(s). Spellings that RFC 3986,
 * 6.2.2, holds to be equal give one form: `https://n.example/%d8%ae` and `https://n.example/خ` are one address.
 *
 * Https always (one host serves one page over both), unless the address names a port, which serves one of the two. The
 * host in lower case and ASCII without a trailing dot and the default port, no credentials, no fragment, no tracking
 * parameters; all other parameters stay in order. `www.` stays, since not every host answers without. A path keeps its
 * trailing slash or its lack of one, for servers may tell them apart; only a host alone gets the slash that it must
 * have.
 */
export function canonicalUrl(url: string): string | undefined {
  if (isPlainUrl(url)) return url;
  const parsed = parseWebUrl(url);
  if (parsed === undefined) return undefined;
  const host = withoutEnding(parsed.hostname, ".");
  if (host === "") return undefined;
  const port = parsed.port === "" || parsed.port === "80" || parsed.port === "443" ? "" : `:${parsed.port}`;
  const kept = normalEscapes(parsed.search.slice(1))
    .split("&")
    .filter((parameter) => parameter !== "" && !isTracking(parameter));
  const scheme = port === "" ? "https:" : parsed.protocol;
  return `${scheme}//${host}${port}${normalEscapes(parsed.pathname)}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}

/**
 * The host as addresses have it: lower case, ASCII. `пример.example` and `xn--e1afmkfd.example` are one host. Undefined
 * where no address can have it.
 */
export function asciiHost(host: string): string | undefined {
  if (host.length > LONGEST_HOST || /[/?#@\\]/.test(host) || !URL.canParse(`https://${host}/`)) return undefined;
  return withoutEnding(new URL(`https://${host}/`).host, ".") || undefined;
}

const ESCAPE = /%(?:([\da-f]{2}))?|[^\w\-.~!$&'()*+,;=:@/?]/gi;
const UNRESERVED = /^[\w\-.~]$/;

/**
 * Of an address that the parser has read: escapes of letters, digits and `-._~` decoded, all others in capitals, and
 * whatever no address may have (`|`, `[`, a `%` that escapes nothing) escaped. `%7euser` and `~user` are one.
 */
function normalEscapes(text: string): string {
  return text.replace(ESCAPE, (found, hex: string | undefined) => {
    if (hex === undefined) return found === "%" ? "%25" : encodeURIComponent(found);
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(character) ? character : `%${hex.toUpperCase()}`;
  });
}

/** An address as written in a text or an attribute, if it is http(s). */
export function parseWebUrl(url: string): URL | undefined {
  const trimmed = url.trim();
  return isWebUrl(trimmed) ? new URL(trimmed) : undefined;
}

/**
 * Whether the whole of a text is an absolute http(s) address. The parser alone is quadratic in a host of other letters
 * than ASCII.
 */
export function isWebUrl(text: string): boolean {
  return isPlainUrl(text) || (text.length <= LONGEST_URL && /^https?:/i.test(text) && URL.canParse(text));
}

const PLAIN = /^https:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}\/[\w\-.~/]*$/;

/**
 * Whether an address is in its one form for sure: https, a host of small ASCII letters, and a path in which nothing can
 * be written otherwise. Most addresses are, and parsing one takes as long as all else that is done with it.
 */
export function isPlainUrl(url: string): boolean {
  return url.length <= LONGEST_HOST && PLAIN.test(url) && !url.includes("xn--") && !url.includes("/.");
}

/** The host of an address that is nothing but its host. `https://www.example.org/` gives `www.example.org`. */
export function bareHost(url: string): string | undefined {
  if (isPlainUrl(url)) return url.indexOf("/", HTTPS) === url.length - 1 ? url.slice(HTTPS, -1) : undefined;
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  return pathname === "/" && search === "" && host !== "" ? host : undefined;
}

function isTracking(parameter: string): boolean {
  const name = parameter.split("=")[0]?.toLowerCase() ?? "";
  return TRACKING.has(name) || TRACKING_FAMILY.test(name);
}

/** Without percent signs that stand for characters. What is badly encoded stays as it is. */
export function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
