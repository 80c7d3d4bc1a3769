import { percentDecoded } from "./urls";
import { comparableHandle } from "../identity/handles";
import type { Platform } from "./platform";
import { BUILDERS } from "./platform-url-builders";
import { ACCOUNT_FORMS, NOT_FEDERATED, POST_FORMS, RESERVED_NAMES, SHORT_STATUS } from "./platform-url-forms";
import type { Found, UrlForm } from "./platform-url-forms";
import { parseAtUri } from "./at-protocol";
import { remembered } from "../collections/remembered";
import { withoutEnding } from "../text/without-ending";
import { parseWebUrl } from "./urls";

export interface PostAddress {
  readonly platform: Platform;
  /** Without the sign; on federated platforms with the host. Absent where the URL does not name the account. */
  readonly handle?: string;
  /**
   * What names the post on the whole platform: a status id, a shortcode, a video id; `server/id` on Mastodon,
   * `handle-or-DID/key` on Bluesky, `channel/number` on Telegram, `owner_number` on VK, `activity:id` on LinkedIn,
   * `post/comment` for a comment on Reddit, `video/comment` on YouTube.
   */
  readonly nativeId: string;
  /** The one form of the post's address. */
  readonly url: string;
}

export interface AccountAddress {
  readonly platform: Platform;
  readonly handle: string;
  /** The one form of the account's address. */
  readonly url: string;
}

/** Each is asked for some times while one post is read. */
const MOST_ADDRESSES = 1_000;

/** The post that a URL leads to, if it is of a platform that we know: an http(s) or an at:// one. */
export const parsePostUrl: (url: string) => PostAddress | undefined = remembered(MOST_ADDRESSES, (url) =>
  url.startsWith("at://") ? parsePostAtUri(url) : postAt(url, POST_FORMS),
);

/** The same of a post whose platform is known, if it is: its address then may be one that other sites have, too. */
export function parsePostUrlOn(platform: Platform | undefined, url: string): PostAddress | undefined {
  return parsePostUrl(url) ?? (platform === "MASTODON" ? postAt(url, [SHORT_STATUS]) : undefined);
}

function postAt(url: string, forms: readonly UrlForm[]): PostAddress | undefined {
  const parts = partsOf(url);
  for (const form of parts === undefined ? [] : forms) {
    const found = parts && match(form, parts);
    if (found?.["id"] === undefined) continue;
    const handle = handleIn(form, found);
    const nativeId = form.nativeId?.(found) ?? found["id"];
    const canonical = form.url?.(found) ?? postUrl(form.platform, handle ?? "", nativeId);
    if (canonical !== undefined)
      return { platform: form.platform, ...(handle === undefined ? {} : { handle }), nativeId, url: canonical };
  }
  return undefined;
}

function parsePostAtUri(uri: string): PostAddress | undefined {
  const { authority = "", collection, key } = parseAtUri(uri.trim()) ?? {};
  if (collection !== "app.bsky.feed.post" || key === undefined) return undefined;
  return parsePostUrl(`https://bsky.app/profile/${authority}/post/${key}`);
}

/** The account whose page a URL is. */
export function parseAccountUrl(url: string): AccountAddress | undefined {
  const parts = partsOf(url);
  for (const form of parts === undefined ? [] : ACCOUNT_FORMS) {
    const found = parts && match(form, parts);
    const handle = found && handleIn(form, found);
    const canonical =
      handle === undefined || RESERVED_NAMES.has(handle.toLowerCase()) ? undefined : accountUrl(form.platform, handle);
    if (handle !== undefined && canonical !== undefined) return { platform: form.platform, handle, url: canonical };
  }
  return undefined;
}

/**
 * The address of a post. Undefined for OTHER, and where the platform's addresses need a handle and none (`""`) is
 * known.
 */
export function postUrl(platform: Platform, handle: string, nativeId: string): string | undefined {
  return nativeId === "" ? undefined : BUILDERS[platform]?.post(withoutSign(handle), nativeId);
}

/** The address of an account's page. Undefined for OTHER and for a Mastodon handle without its server. */
export function accountUrl(platform: Platform, handle: string): string | undefined {
  const name = withoutSign(handle);
  return name === "" ? undefined : BUILDERS[platform]?.account(name);
}

/** What may tell in which scope a platform's own id counts. */
export interface IdScope {
  /** The handle of the post's author, or of the account itself. */
  readonly handle?: string | undefined;
  /** The address of the post or of the account. */
  readonly url?: string | undefined;
}

/**
 * A post's id as it names the post on the whole platform; undefined where that cannot be told. A message of Telegram
 * has its number in its channel, a status of Mastodon in its instance. For example, `123` by the channel `newsone` is
 * `newsone/123`. Where the address says another id than `nativeId`, the address holds. But the DID of a
 * post of Bluesky goes before a handle in its address.
 */
export function qualifiedPostId(platform: Platform, nativeId: string, scope: IdScope = {}): string | undefined {
  const handle = comparableHandle(platform, scope.handle ?? "");
  const address = scope.url === undefined ? undefined : addressOfId(platform, scope.url, nativeId, serverOf(handle));
  if (address?.platform === platform) return withDid(nativeId, address);
  switch (platform) {
    case "TELEGRAM":
      return inScope(nativeId, handle);
    case "BLUESKY":
      return inScope(nativeId.replace(/^at:\/\/([^/]+)\/app\.bsky\.feed\.post\//, "$1/"), handle);
    case "MASTODON":
      return inScope(nativeId, serverOf(handle));
    case "VK":
      return /^-?\d+_\d+$/.test(nativeId) ? nativeId : undefined;
    case "LINKEDIN":
      return nativeId.includes(":") ? nativeId.replace(/^urn:li:/, "") : `activity:${nativeId}`;
    default:
      return nativeId;
  }
}

/**
 * The address that tells the scope of an id. One that other sites have, too, counts if it names the same number, and
 * nothing else tells whose number that is. An id may be the path of an address: `port.example/users/ada/statuses/12`.
 */
function addressOfId(platform: Platform, url: string, nativeId: string, server?: string): PostAddress | undefined {
  const address = parsePostUrl(url);
  if (address !== undefined || platform !== "MASTODON") return address;
  if (nativeId.includes("/")) return parsePostUrl(`https://${nativeId}`);
  const maybe = server === undefined ? parsePostUrlOn(platform, url) : undefined;
  return maybe !== undefined && keyOf(maybe.nativeId) === nativeId ? maybe : undefined;
}

/** An address of Bluesky may name the account by its handle. A DID names the same account for ever. */
function withDid(nativeId: string, address: PostAddress): string {
  if (address.platform !== "BLUESKY" || address.nativeId.startsWith("did:")) return address.nativeId;
  const own = parsePostUrl(
    nativeId.startsWith("at://") ? nativeId : `https://bsky.app/profile/${nativeId.replace("/", "/post/")}`,
  );
  const isSame = own?.nativeId.startsWith("did:") === true && keyOf(own.nativeId) === keyOf(address.nativeId);
  return isSame ? own.nativeId : address.nativeId;
}

const keyOf = (nativeId: string): string => nativeId.slice(nativeId.lastIndexOf("/") + 1);

/** An account's id as it names the account on the whole platform: a server of Mastodon counts its own accounts. */
export function qualifiedAccountId(platform: Platform, nativeId: string, scope: IdScope = {}): string | undefined {
  if (platform !== "MASTODON") return nativeId;
  const address = scope.url === undefined ? undefined : parseAccountUrl(scope.url);
  return inScope(nativeId, serverOf(comparableHandle(platform, scope.handle ?? address?.handle ?? "")));
}

/** Names are compared in lower case, and what follows them as it is: keys of Bluesky are written in small letters. */
function inScope(nativeId: string, scope: string | undefined): string | undefined {
  const slash = nativeId.lastIndexOf("/");
  if (slash > 0) return `${nativeId.slice(0, slash).toLowerCase()}${nativeId.slice(slash)}`;
  return scope === undefined || scope === "" ? undefined : `${scope}/${nativeId}`;
}

function serverOf(handle: string): string | undefined {
  return handle.includes("@") ? handle.slice(handle.lastIndexOf("@") + 1) : undefined;
}

interface UrlParts {
  readonly host: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
}

const PLATFORM_HOSTS = new Set([...POST_FORMS, ...ACCOUNT_FORMS].flatMap((form) => form.hosts ?? []));
const OTHER_FACES = /^(?:www|m|mobile|web|mbasic|touch|old|new|np|amp|music|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.[^.]+$)/;

function partsOf(url: string): UrlParts | undefined {
  const parsed = parseWebUrl(url);
  if (parsed === undefined) return undefined;
  const host = parsed.hostname.replace(OTHER_FACES, "");
  const known = PLATFORM_HOSTS.has(host) || NOT_FEDERATED.has(host);
  return {
    host: known ? host : parsed.host.replace(/^www\./, ""),
    path: withoutEnding(percentDecoded(parsed.pathname), "/"),
    parameters: parsed.searchParams,
  };
}

function match(form: UrlForm, { host, path, parameters }: UrlParts): Found | undefined {
  const isItsHost =
    form.hosts === undefined ? !PLATFORM_HOSTS.has(host) && !NOT_FEDERATED.has(host) : form.hosts.includes(host);
  const inPath = isItsHost ? form.path.exec(path) : null;
  if (inPath === null) return undefined;
  let found: Found = { host, ...inPath.groups };
  for (const [name, pattern] of Object.entries(form.parameters ?? {})) {
    const inParameter = pattern.exec(parameters.get(name) ?? "");
    if (inParameter === null) return undefined;
    found = { ...found, ...inParameter.groups };
  }
  return found;
}

function handleIn(form: UrlForm, found: Found): string | undefined {
  return form.handle === undefined ? found["handle"] : form.handle(found);
}

function withoutSign(handle: string): string {
  return handle.replace(/^[@＠]/, "");
}
