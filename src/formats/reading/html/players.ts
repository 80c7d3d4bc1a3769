import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";
import { providerOf } from "../embed-providers";
import { embeddedAddress, addressInAttributes } from "./embed-addresses";
import { embeddedPost, postAt } from "./embedded-post";
import { isHidden } from "./element-kinds";
import { addressOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { attributeOf, elementsOf } from "./tree";
import type { HtmlElement } from "./tree";

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
  /^(?:amp-(?:twitter|instagram|youtube|facebook|tiktok|reddit)|bsky-embed|lite-youtube|youtube-video|shreddit-embed)$/u;
const EMBED_CLASS =
  /(?:^|\s)(?:fb-(?:post|video)|twitter-tweet|instagram-media|tiktok-embed|youtube-(?:embed|player)|lite-youtube|lazy-youtube)(?=\s|$)/iu;

/** What an element shows of another site: a post, or something else. Undefined if it is no embed. */
export function embedBlock(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const { name, attributes } = element;
  if (name === "script") return attributes.has("data-telegram-post") ? namedPost(element, options) : undefined;
  if (name === "blockquote") return embedOf(element, options);
  if (CUSTOM_EMBED.test(name)) return namedPost(element, options);
  if (FRAMES.has(name)) return frameBlock(element, options);
  const className = attributes.get("class");
  if (className === undefined || name === "a" || name === "p" || !EMBED_CLASS.test(className.slice(0, 1_000)))
    return undefined;
  // Themes put such classes on whole texts too.
  return addressInAttributes(element, options) === undefined ? undefined : embedOf(element, options);
}

function embedOf(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const post = embeddedPost(element, options);
  return post && { type: "PostEmbed", post };
}

function namedPost(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const address = addressInAttributes(element, options);
  return address && { type: "PostEmbed", post: postAt(address) };
}

function frameBlock(element: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  const url = ["src", "data-src", "data-lazy-src", "data-url", "data", "data-original", "data-litespeed-src"]
    .map((name) => addressOf(attributeOf(element, name), options, "web"))
    .find((each) => each !== undefined && !/^https?:\/\/about:/u.test(each));
  if (url === undefined) return namedPost(element, options);
  const address = embeddedAddress(url);
  if (address !== undefined) return { type: "PostEmbed", post: postAt(address) };
  const isContent = !NOT_CONTENT.test(url) && !isHidden(element) && !isTiny(element);
  return isContent ? frameOf(element, url) : undefined;
}

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
