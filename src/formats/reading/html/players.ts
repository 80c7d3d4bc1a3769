import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";
import { providerOf } from "../posts/embed-providers";
import { addressInAnyAttribute, addressInAttributes, addressInVk, embeddedAddress, tweetById } from "./embed-addresses";
import type { EmbeddedAddress } from "./embed-addresses";
import { embeddedPost, postAt } from "./embedded-post";
import { isHidden } from "./element-kinds";
import { addressOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { parseHtml } from "./parse-html";
import { attributeOf, elementsOf, findElement, isElement } from "./tree";
import type { HtmlElement, HtmlNode } from "./tree";

/** A video or a recording with an address. */
export function playerBlock(element: HtmlElement, options: HtmlOptions, caption?: SpannedText): BlockDraft | undefined {
  const url = mediaAddress(element, options);
  if (url === undefined) return undefined;
  const isAudio = element.name.endsWith("audio");
  const said = caption === undefined ? {} : { caption };
  return isAudio
    ? { type: "AudioBlock", media: { kind: "AUDIO", url }, ...said }
    : { type: "VideoBlock", media: { kind: "VIDEO", url }, ...said };
}

function mediaAddress(element: HtmlElement, options: HtmlOptions): string | undefined {
  const inside = elementsOf(element).filter(({ name }) => name === "source");
  return [element, ...inside]
    .flatMap((each) => [attributeOf(each, "src"), attributeOf(each, "data-src")])
    .map((written) => addressOf(written, options, "web"))
    .find((url) => url !== undefined);
}

const FRAMES: ReadonlySet<string> = new Set(["iframe", "embed", "object", "amp-iframe", "frame"]);
/** Frames that count visitors, show advertisements or buttons. */
const NOT_CONTENT =
  /^https?:\/\/(?:[^/]*\.)?(?:googletagmanager\.com|doubleclick\.net|googlesyndication\.com|google\.com\/recaptcha|amazon-adsystem\.com|adnxs\.com|taboola\.com|outbrain\.com|scorecardresearch\.com|disqus\.com|addthis\.com|facebook\.com\/(?:plugins\/(?:like|share|page|likebox|comments)|v\d+\.\d+\/plugins\/(?:like|share|page|comments))|platform\.twitter\.com\/widgets\/(?:follow|tweet)_button)/iu;
const CUSTOM_EMBED =
  /^(?:amp-(?:twitter|instagram|youtube|facebook|tiktok|reddit|embedly-card)|bsky-embed|lite-youtube|youtube-video|shreddit-embed|oembed)$/u;
const EMBED_CLASS =
  /(?:^|\s)(?:fb-(?:post|video)|twitter-tweet|instagram-media|tiktok-embed|(?:lite-|lazy-|[\w-]{0,20}-)?youtube(?:-(?:embed|player))?)(?=\s|$)/iu;
/** Elements that may stand for a frame that a script or a click puts there. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(["div", "span", "section", "template"]);

/** What an element shows of another site: a post, or something else. Undefined if it is no embed. */
export function embedBlock(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const { name, attributes } = element;
  if (name === "script") return scriptBlock(element, options);
  if (name === "blockquote") return embedOf(element, options);
  if (attributes.size === 0) return undefined;
  if (CUSTOM_EMBED.test(name)) return namedPost(element, options);
  if (FRAMES.has(name)) return frameBlock(element, options);
  if (name === "a") return attributes.has("data-iframely-url") ? linkedPost(element, options) : undefined;
  if (!PLACEHOLDERS.has(name) && !name.includes("-")) return undefined;
  const className = attributes.get("class")?.slice(0, 1_000) ?? "";
  // Themes put such classes on whole texts too.
  const isEmbed = EMBED_CLASS.test(className) && addressInAttributes(element, options) !== undefined;
  return isEmbed ? embedOf(element, options) : placeholderBlock(element);
}

/** A post that is named in data for scripts, on an element that shows nothing of its own yet. */
function placeholderBlock(element: HtmlElement): BlockDraft | undefined {
  const address = addressInVk(element) ?? tweetById(element) ?? addressInAnyAttribute(element);
  if (address === undefined || !isShort(element)) return undefined;
  // A quote in it shows more of the post.
  return findElement(element, ({ name }) => name === "blockquote") === undefined ? postBlock(address) : undefined;
}

/** "To show this post, accept the cookies of X." In UTF-16 units, of the source and not of what is shown. */
const LONGEST_NOTE = 1_500;

function isShort(element: HtmlElement): boolean {
  let left = LONGEST_NOTE;
  const fits = (node: HtmlNode): boolean => {
    left -= isElement(node) ? 1 : node.text.length;
    return left >= 0 && (!isElement(node) || node.children.every(fits));
  };
  return fits(element);
}

function postBlock(address: EmbeddedAddress): BlockDraft {
  return { type: "PostEmbed", post: postAt(address) };
}

function linkedPost(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const url = addressOf(attributeOf(element, "href"), options, "web");
  const address = url === undefined ? undefined : embeddedAddress(url);
  return address && postBlock(address);
}

/** Calls of the platforms' own scripts, and Telegram's script, which stands where its post is shown. */
function scriptBlock(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  if (element.attributes.has("data-telegram-post")) return namedPost(element, options);
  const first = element.children[0];
  if (first === undefined || !("text" in first) || !first.text.includes("createTweet(")) return undefined;
  const id = /createTweet\(\s{0,20}["'](\d{1,25})["']/u.exec(first.text)?.[1];
  const address = id === undefined ? undefined : parsePostUrl(`https://x.com/i/status/${id}`);
  return address && postBlock(address);
}

function embedOf(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const post = embeddedPost(element, options);
  return post && { type: "PostEmbed", post };
}

function namedPost(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const address = addressInAttributes(element, options);
  return address && postBlock(address);
}

function frameBlock(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const url = ["src", "data-src", "data-lazy-src", "data-url", "data", "data-original", "data-litespeed-src"]
    .map((name) => addressOf(attributeOf(element, name), options, "web"))
    .find((each) => each !== undefined && !/^https?:\/\/about:/u.test(each));
  const address =
    url === undefined
      ? (addressInAttributes(element, options) ?? tweetById(element) ?? addressInAnyAttribute(element))
      : embeddedAddress(url);
  if (address !== undefined) return postBlock(address);
  if (url === undefined) return writtenIn(element, options);
  const isContent = !NOT_CONTENT.test(url) && !isHidden(element) && !isTiny(element);
  return isContent ? frameOf(element, url) : undefined;
}

/** The document of a frame may be written in the frame itself. */
function writtenIn(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const html = element.attributes.get("srcdoc") ?? "";
  if (html === "" || html.length > LONGEST_DOCUMENT) return undefined;
  const quote = findElement(parseHtml(html), ({ name }) => name === "blockquote");
  return quote && embedOf(quote, options);
}

const LONGEST_DOCUMENT = 20_000;

function frameOf(element: HtmlElement, url: string): BlockDraft {
  const [title, provider] = [attributeOf(element, "title"), providerOf(url)];
  return {
    type: "EmbedBlock",
    url,
    ...(title !== undefined && { title }),
    ...(provider !== undefined && { provider }),
  };
}

function isTiny(element: HtmlElement): boolean {
  return ["width", "height"].some((name) => /^[01](?:px)?$/u.test(attributeOf(element, name) ?? ""));
}
