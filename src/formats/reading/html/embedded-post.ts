import { parseAccountUrl, parsePostUrlOn } from "../../../domain/addresses/platform-urls";
import type { Platform } from "../../../domain/addresses/platform";
import type { AccountDraft, PostDraft } from "../../../domain/draft";
import type { Media } from "../../../domain/media";
import type { SpannedText } from "../../../domain/rich-text";
import { detectLanguage } from "../../../domain/text/languages/language";
import { handlesIn, hashtagsIn, linksIn } from "../../../domain/text/spans/spans";
import { findDate } from "../dates";
import type { StatedDate } from "../dates";
import { nameSharedBy } from "../page-words/shared-by";
import { readDate } from "../standard-dates";
import type { EmbeddedAddress } from "./embed-addresses";
import { addressInAttributes } from "./embed-addresses";
import { addText, textIn } from "./html-text";
import { addressOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { TextCollector } from "./text-collector";
import { attributeOf, findElement, findElements, isElement } from "./tree";
import type { HtmlElement } from "./tree";

/** Classes of the platforms' own embed codes. */
const EMBED_CLASS =
  /(?:^|\s)(?:twitter-(?:tweet|video)(?:-\S*)?|instagram-media|tiktok-embed|fb-(?:post|video|xfbml-parse-ignore|comment-embed)|text-post-media|bluesky-embed|mastodon-embed|reddit-(?:embed-bq|card|embed)|telegram-post)(?=\s|$)/iu;
const MASTODON_CLASS = /(?:^|\s)mastodon-embed(?=\s|$)/iu;
const LONGEST_CLASS = 1_000;
/** `— Name (@handle)`, as it stands after the text of a post. */
const SIGNED = /(?:^|[\s.])[—–―-]{1,2}([^\n(—–]{0,200})\(\s{0,3}@([\w.-]{1,100}(?:@[\w.-]{1,100})?)\s{0,3}\)/u;
/**
 * Mastodon's own embed code shows no post: its script puts the post there. "Post by" and "View on Mastodon" are in the
 * language of the server.
 */
const PLACEHOLDER =
  /^[^\n@]{0,40}@([\p{L}\p{N}_.-]{1,60}@[\p{L}\p{N}.-]{1,200})[^\n@]{0,30}(?:\n[^\n]{0,30}Mastodon[^\n]{0,30})?$/u;
const saysOnlyWhose = (text: string, { handle }: EmbeddedAddress): boolean =>
  handle !== undefined && PLACEHOLDER.exec(text)?.[1] === handle;

/** "A post shared by Name (@handle)", in any language. */
const NAMED = /([^\n(（:]{0,200})[(（]\s*@([\w.-]{1,100})\s*[)）]/u;

/**
 * The post that a blockquote or another element embeds, with what it shows of it. Undefined if the element is no embed
 * of a post: a plain quote may have a link to one.
 */
export function embeddedPost(element: HtmlElement, options: HtmlOptions): PostDraft | undefined {
  if (hasMoreThan(element, MOST_ELEMENTS)) return undefined;
  const classes = (element.attributes.get("class") ?? "").slice(0, LONGEST_CLASS);
  const isMarked = EMBED_CLASS.test(classes);
  const platform = MASTODON_CLASS.test(classes) ? "MASTODON" : undefined;
  const links = findElements(element, ({ name }) => name === "a");
  const permalink = links.findLast((link) => postAddress(link, options, platform) !== undefined);
  const own = isMarked || element.name !== "blockquote" ? addressInAttributes(element, options) : undefined;
  const address = own ?? (permalink && postAddress(permalink, options, platform));
  if (address === undefined) return undefined;
  const titled = address.platform === "REDDIT" ? titledPost(links, permalink, options) : undefined;
  if (titled !== undefined) return postOf(address, titled);
  const { content, signature } = partsOf(element, address, options);
  const signed = SIGNED.exec(signature);
  if (!isMarked && own === undefined && signed === null) return undefined;
  const named = signed ?? NAMED.exec(signature);
  const linked = named === null ? linkedAuthor(element, address, options) : undefined;
  return postOf(address, {
    content: saysOnlyWhose(content?.text ?? "", address) ? undefined : content,
    displayName: linked?.displayName ?? signed?.[1]?.trim() ?? nameSharedBy(named?.[1] ?? ""),
    handle: linked?.handle ?? named?.[2],
    postedAt: dateIn(element, permalink),
    language: languageOf(element),
  });
}

/** "Posted by Mona Carter on Monday": below the text the name leads to the account in Facebook's code. */
function linkedAuthor(
  element: HtmlElement,
  { platform, handle }: EmbeddedAddress,
  options: HtmlOptions,
): Pick<Shown, "displayName" | "handle"> | undefined {
  const inText = new Set(
    findElements(element, ({ name }) => name === "p").flatMap((text) => findElements(text, ({ name }) => name === "a")),
  );
  for (const link of findElements(element, ({ name }) => name === "a")) {
    const account = parseAccountUrl(addressOf(attributeOf(link, "href"), options, "web") ?? "");
    if (account?.platform !== platform || inText.has(link)) continue;
    // In the address of the post a number may stand for the same account.
    if (handle !== undefined && !/^\d+$/.test(handle) && handle !== account.handle) continue;
    const displayName = textIn(link, {}).text.trim();
    const isName = displayName !== "" && displayName !== `@${account.handle}`;
    return { handle: account.handle, ...(isName && { displayName }) };
  }
  return undefined;
}

/** Reddit's embed code has links to the post, with its title, to its author and to the community. */
function titledPost(
  links: readonly HtmlElement[],
  permalink: HtmlElement | undefined,
  options: HtmlOptions,
): Shown | undefined {
  if (permalink === undefined) return undefined;
  const accounts = links.map((link) => parseAccountUrl(addressOf(attributeOf(link, "href"), options, "web") ?? ""));
  const content = textIn(permalink, {});
  return {
    content: content.text === "" ? undefined : content,
    handle: accounts.find((account) => account?.platform === "REDDIT")?.handle,
  };
}

/** Instagram's embed code has some 50 elements. Quotes in quotes would be looked at again and again. */
const MOST_ELEMENTS = 400;

function hasMoreThan(element: HtmlElement, most: number): boolean {
  let left = most;
  const isTooMuch = (each: HtmlElement): boolean => {
    left -= 1;
    return left < 0 || each.children.some((child) => isElement(child) && isTooMuch(child));
  };
  return isTooMuch(element);
}

/** The post that is known only by what names it. */
export function postAt(address: EmbeddedAddress): PostDraft {
  return postOf(address, {});
}

function postAddress(link: HtmlElement, options: HtmlOptions, platform?: Platform): EmbeddedAddress | undefined {
  const url = addressOf(attributeOf(link, "href"), options, "web");
  return url === undefined ? undefined : parsePostUrlOn(platform, url);
}

interface Parts {
  readonly content?: SpannedText | undefined;
  /** The words that say who posted it. */
  readonly signature: string;
}

/** Paragraphs are the post's text, unless they say whose it is. Where there are none, the text ends at the dash. */
function partsOf(element: HtmlElement, address: EmbeddedAddress, options: HtmlOptions): Parts {
  const paragraphs = findElements(element, ({ name }) => name === "p");
  const said = paragraphs.filter((paragraph) => !isSignature(paragraph, options));
  const collector = new TextCollector();
  const texts = said.map((paragraph) => withoutPlaceholder(paragraph, address, options));
  for (const text of texts) addText(text, collector, { ...options, paragraphGap: 2 });
  const content = collector.take();
  const whole = textIn(element, options).text;
  const [only] = paragraphs;
  // Markdown joins the text and the line below it into one paragraph.
  if (only !== undefined && said.length === 0 && paragraphs.length === 1 && isBelowText(whole, address))
    return cutAtSignature(only, whole, options);
  if (content !== undefined || paragraphs.length > 0 || SILENT.has(address.platform))
    return { content, signature: content === undefined ? whole : without(whole, paragraphs, said, options) };
  return cutAtSignature(element, whole, options);
}

/** `[image or embed]` at the end leads to the post itself: it stands for what Bluesky's embed code does not show. */
function withoutPlaceholder(paragraph: HtmlElement, { nativeId }: EmbeddedAddress, options: HtmlOptions): HtmlElement {
  const at = paragraph.children.findLastIndex((child) => isElement(child) || child.text.trim() !== "");
  const last = paragraph.children[at];
  if (last === undefined || !isElement(last) || last.name !== "a") return paragraph;
  const isPlaceholder =
    postAddress(last, options)?.nativeId === nativeId && /^\[[^\]]{1,100}\]$/u.test(textIn(last, {}).text.trim());
  return isPlaceholder ? { ...paragraph, children: paragraph.children.slice(0, at) } : paragraph;
}

/** Their embed codes without paragraphs show no text of the post, only "View this post". */
const SILENT: ReadonlySet<string> = new Set(["INSTAGRAM", "THREADS", "FACEBOOK", "TELEGRAM", "YOUTUBE", "LINKEDIN"]);

const isBelowText = (whole: string, { platform }: EmbeddedAddress): boolean =>
  !SILENT.has(platform) && (SIGNED.exec(whole)?.index ?? 0) > 0;

function isSignature(paragraph: HtmlElement, options: HtmlOptions): boolean {
  const text = textIn(paragraph, options).text;
  if (findElement(paragraph, ({ name }) => name === "time") !== undefined) return true;
  return text.length < LONGEST_SIGNATURE && NAMED.test(text) && !/^.{0,300}\n/su.test(text);
}

const LONGEST_SIGNATURE = 300;

function without(
  whole: string,
  paragraphs: readonly HtmlElement[],
  said: readonly HtmlElement[],
  options: HtmlOptions,
): string {
  const last = said.at(-1);
  const text = last === undefined ? "" : textIn(last, options).text;
  const at = text === "" ? -1 : whole.lastIndexOf(text);
  const rest = at < 0 ? whole : whole.slice(at + text.length);
  const signatures = paragraphs.filter((each) => !said.includes(each)).map((each) => textIn(each, options).text);
  return [...signatures, rest].join("\n");
}

/** Old embed codes and broken ones have the text directly in the quote. */
function cutAtSignature(element: HtmlElement, whole: string, options: HtmlOptions): Parts {
  const signed = SIGNED.exec(whole);
  const collector = new TextCollector();
  for (const child of element.children) {
    if (!isElement(child) && SIGNED.test(` ${child.text.trim()}`)) {
      collector.add(child.text.replace(/[—–―-]{1,2}\s*[^—–]{0,200}$/u, ""));
      break;
    }
    addText(child, collector, options);
  }
  const content = collector.take();
  if (signed === null) return { content, signature: "" };
  return { content, signature: whole.slice(signed.index) };
}

function dateIn(element: HtmlElement, permalink: HtmlElement | undefined): StatedDate | undefined {
  const time = findElement(element, ({ name, attributes }) => name === "time" && attributes.has("datetime"));
  const stated = time === undefined ? undefined : readDate(attributeOf(time, "datetime") ?? "");
  if (stated !== undefined || permalink === undefined) return stated;
  const words = textIn(permalink, {}).text;
  return words.length > LONGEST_DATE ? undefined : findDate(words, { language: languageOf(element) ?? "und" });
}

const LONGEST_DATE = 100;

/** `und`, `zxx` and X's own `qme`, `art` and the like name no language. */
function languageOf(element: HtmlElement): string | undefined {
  const stated = findElement(element, ({ name, attributes }) => name === "p" && attributes.has("lang"));
  const tag = stated && attributeOf(stated, "lang");
  return tag === undefined ||
    /^(?:und|zxx|q[a-t][a-z]|art)$/iu.test(tag) ||
    !/^[a-z]{2,3}(?:-[\w-]{2,20})?$/iu.test(tag)
    ? undefined
    : tag;
}

interface Shown {
  readonly content?: SpannedText | undefined;
  readonly displayName?: string | undefined;
  readonly handle?: string | undefined;
  readonly postedAt?: StatedDate | undefined;
  readonly language?: string | undefined;
}

function postOf({ platform, nativeId, handle: told, url }: EmbeddedAddress, shown: Shown): PostDraft {
  const handle = told ?? shown.handle;
  const author: AccountDraft | undefined =
    handle === undefined
      ? undefined
      : { type: "SocialAccount", platform, handle, ...(shown.displayName && { displayName: shown.displayName }) };
  return {
    type: "SocialPost",
    platform,
    nativeId,
    ...(url !== undefined && { url }),
    ...(author && { author }),
    ...(shown.content && contentFields(shown.content, shown.language)),
    ...(shown.postedAt && { postedAt: shown.postedAt.date }),
    ...(shown.postedAt?.rule !== undefined && { rules: { postedAt: shown.postedAt.rule } }),
  };
}

/** The text of a post, and what stands in it. Pictures of X are media and no links. */
export function contentFields(content: SpannedText, stated?: string): Partial<PostDraft> {
  const language = stated ?? detectLanguage(content.text);
  const hashtags = hashtagsIn(content);
  const handles = handlesIn(content);
  const all = linksIn(content);
  const isPicture = ({ text }: SpannedText, url: string) =>
    /^https?:\/\/pic\.(?:twitter|x)\.com\//iu.test(url) || pictureWords(text, content, url);
  const media = all.filter((url) => isPicture(content, url)).map((url): Media => ({ kind: "LINK", url }));
  const links = all.filter((url) => !isPicture(content, url));
  return {
    content,
    ...(language !== "und" && { language }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(handles.length > 0 && { handles }),
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
  };
}

/** Embed codes of X show `pic.twitter.com/…` and lead to t.co. */
function pictureWords(text: string, { spans }: SpannedText, url: string): boolean {
  const span = spans.find((each) => each.url === url);
  return span !== undefined && /^(?:https?:\/\/)?pic\.(?:twitter|x)\.com\//iu.test(text.slice(span.start, span.end));
}
