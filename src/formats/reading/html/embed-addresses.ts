import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import type { PostAddress } from "../../../domain/addresses/platform-urls";
import type { Platform } from "../../../domain/addresses/platform";
import { addressOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { attributeOf } from "./tree";
import type { HtmlElement } from "./tree";

/** A post as an embed names it. The address is unknown if it has a handle that is not told. */
export interface EmbeddedAddress {
  readonly platform: Platform;
  readonly nativeId: string;
  readonly handle?: string;
  readonly url?: string;
}

/** Attributes in which the platforms' own embed codes name the post, by address. */
const ADDRESS_ATTRIBUTES = [
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-embed-url",
  "data-href",
  "data-tweet-url",
  "data-post-url",
  "data-url",
  "data-src",
  "cite",
  "src",
  "href",
  "url",
];
/** Attributes that hold only the post's id, on elements whose name or class has the word. */
const ID_ATTRIBUTES: readonly { readonly word: RegExp; readonly names: readonly string[]; readonly url: string }[] = [
  {
    word: /tweet|twitter/iu,
    names: ["data-tweet-id", "data-tweetid", "data-tweet_id", "tweet-id", "data-conversation-id"],
    url: "https://x.com/i/status/",
  },
  {
    word: /instagram/iu,
    names: ["data-shortcode", "data-instagram-id", "shortcode"],
    url: "https://www.instagram.com/p/",
  },
  {
    word: /youtube/iu,
    names: ["data-videoid", "data-video-id", "data-youtube-id", "data-ytid", "videoid", "data-embed", "data-id"],
    url: "https://www.youtube.com/watch?v=",
  },
  { word: /telegram/iu, names: ["data-telegram-post"], url: "https://t.me/" },
];
const ADDRESS_PARAMETERS = ["href", "url", "u", "src", "link", "permalink"];
const MOST_NESTED = 3;

/** The post that the attributes of an element name. */
export function addressInAttributes(element: HtmlElement, options: HtmlOptions): EmbeddedAddress | undefined {
  const telegram = attributeOf(element, "data-telegram-post");
  if (telegram !== undefined) return parsePostUrl(`https://t.me/${telegram}`);
  const bluesky = /^at:\/\/(did:[\w:.%-]{1,200})\/app\.bsky\.feed\.post\/(\w{1,64})$/u.exec(
    attributeOf(element, "data-bluesky-uri") ?? "",
  );
  if (bluesky !== null) return parsePostUrl(`https://bsky.app/profile/${bluesky[1]}/post/${bluesky[2]}`);
  for (const name of ADDRESS_ATTRIBUTES) {
    const url = addressOf(attributeOf(element, name), options, "web");
    const address = url === undefined ? undefined : embeddedAddress(url);
    if (address !== undefined) return address;
  }
  return addressById(element) ?? addressInVk(element);
}

/** An attribute with the word names a post of X on any element. */
export function tweetById(element: HtmlElement): EmbeddedAddress | undefined {
  const id = ["data-tweet-id", "data-tweetid"]
    .map((name) => attributeOf(element, name))
    .find((each) => each !== undefined);
  return id === undefined ? undefined : parsePostUrl(`https://x.com/i/status/${id}`);
}

/** `vk_post_-1_45616` is the id of the element into which the script of VK puts a post. */
export function addressInVk(element: HtmlElement): EmbeddedAddress | undefined {
  const [, post] = /^vk_post_(-?\d{1,20}_\d{1,20})$/u.exec(attributeOf(element, "id") ?? "") ?? [];
  return post === undefined ? undefined : parsePostUrl(`https://vk.com/wall${post}`);
}

/**
 * The post that any attribute of a placeholder names: plugins for consent and for pages that load fast keep the
 * address of a frame in attributes of their own.
 */
export function addressInAnyAttribute(element: HtmlElement): EmbeddedAddress | undefined {
  for (const [name, written] of element.attributes) {
    if (!KEEPS_ADDRESS.test(name) || written.length > LONGEST_ATTRIBUTE || !POST_HOST.test(written)) continue;
    const url = addressOf(written, {}, "web");
    const address = url === undefined ? undefined : embeddedAddress(url);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Attributes for buttons that share something name a post too. */
const KEEPS_ADDRESS = /^(?!.*shar)(?:data-[\w-]+|url|src)$/u;
const LONGEST_ATTRIBUTE = 2_000;
const POST_HOST =
  /^(?:https?:)?\/\/(?:[\w-]{1,20}\.){0,3}(?:twitter|x|instagram|tiktok|youtube|youtube-nocookie|youtu|facebook|fb|t|bsky|threads|reddit|redditmedia|linkedin|vk|iframe|iframely|embedly)\.(?:com|be|app|me|net|watch|ly)\//iu;

function addressById(element: HtmlElement): EmbeddedAddress | undefined {
  const words = `${element.name} ${element.attributes.get("class")?.slice(0, 500) ?? ""}`;
  for (const { word, names, url } of ID_ATTRIBUTES) {
    const id = word.test(words)
      ? names.map((name) => attributeOf(element, name)).find((each) => each !== undefined)
      : undefined;
    const address = id === undefined ? undefined : parsePostUrl(url + id);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The post that a frame with this address shows, or that the address itself leads to. */
export function embeddedAddress(url: string, nested = 0): EmbeddedAddress | undefined {
  const parsed = new URL(url);
  const found = parsePostUrl(url) ?? parsePostUrl(withoutEmbedEnding(parsed)) ?? framedAddress(parsed);
  if (found !== undefined || nested >= MOST_NESTED) return found;
  for (const name of ADDRESS_PARAMETERS) {
    const value = parsed.searchParams.get(name);
    const inner = value === null ? undefined : addressOf(value, {}, "web");
    const address = inner === undefined ? undefined : embeddedAddress(inner, nested + 1);
    if (address !== undefined) return address;
  }
  return undefined;
}

function withoutEmbedEnding(url: URL): string {
  const path = url.pathname.replace(/\/embed(?:\/captioned)?\/?$/u, "");
  // Facebook wrote `/posts/123:0`.
  return `${url.origin}${path.replace(/(\/posts\/\d{1,30}):\d{1,3}$/u, "$1")}${url.search}`;
}

/** Frames of platforms that have other addresses than the posts in them. */
function framedAddress({ hostname, pathname, searchParams }: URL): EmbeddedAddress | undefined {
  const host = hostname.replace(/^www\./u, "");
  const parts = pathname.split("/").filter((part) => part !== "");
  if (host === "platform.twitter.com" || host === "platform.x.com")
    return ofPost(`https://x.com/i/status/${searchParams.get("id") ?? ""}`);
  if (host === "embed.bsky.app" && parts[2] === "app.bsky.feed.post")
    return ofPost(`https://bsky.app/profile/${parts[1] ?? ""}/post/${parts[3] ?? ""}`);
  if (host.endsWith("tiktok.com")) {
    const id = /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d{1,30})/u.exec(pathname)?.[1];
    return id === undefined ? undefined : { platform: "TIKTOK", nativeId: id };
  }
  if (host === "redditmedia.com" || host === "embed.reddit.com") return ofPost(`https://www.reddit.com${pathname}`);
  return undefined;
}

function ofPost(url: string): PostAddress | undefined {
  return parsePostUrl(url);
}
