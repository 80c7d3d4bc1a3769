import { withoutEnding } from "./text/without-ending";

/** UTF-16 units. No server takes an address as long; what is longer is taken for none. */
export const LONGEST_URL = 8_192;

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
 * The one form of a page's address, by which it is known; undefined where it is not http(s).
 *
 * Https always (one host serves one page over both), the host in lower case and ASCII without a trailing dot and the
 * default port, no credentials, no fragment, no tracking parameters; all other parameters stay as written and in order.
 * `www.` stays, since not every host answers without. A path keeps its trailing slash or its lack of one, for servers
 * may tell them apart; only a host alone gets the slash that it must have.
 */
export function canonicalUrl(url: string): string | undefined {
  const parsed = parseWebUrl(url);
  if (parsed === undefined) return undefined;
  const host = withoutEnding(parsed.hostname, ".");
  const port = parsed.port === "" || parsed.port === "80" || parsed.port === "443" ? "" : `:${parsed.port}`;
  const kept = parsed.search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !isTracking(parameter));
  return `https://${host}${port}${parsed.pathname}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
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
  return text.length <= LONGEST_URL && /^https?:/i.test(text) && URL.canParse(text);
}

function isTracking(parameter: string): boolean {
  const name = parameter.split("=")[0]?.toLowerCase() ?? "";
  return TRACKING.has(name) || TRACKING_FAMILY.test(name);
}
