import { childNamed, childrenNamed, textIn, type XmlElement } from "../reading/xml/xml-element";
import type { FeedText } from "./feed-item";

/**
 * What an item of WordPress's own export (WXR) is that readers of the site do not see as an article: a draft, a post
 * with a password, a picture, an entry of a menu. Undefined for what is published, and for items of other feeds.
 */
export function unpublishedKind(item: XmlElement): string | undefined {
  const of = (name: string): string => textIn(childNamed(item, name))?.trim().toLowerCase() ?? "";
  const [type, status] = [of("wp:post_type"), of("wp:status")];
  if (NO_TEXTS.test(type)) return `${type.replaceAll("_", " ")} of WordPress`;
  if (status !== "" && status !== "publish") return `post of WordPress that is not published (${status})`;
  return of("wp:post_password") === "" ? undefined : "post of WordPress with a password";
}

const NO_TEXTS =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|elementor_library)$/;

/** The names that authors show, by the names that they log in with. The export states them before its items. */
export function authorNames(channel: XmlElement): ReadonlyMap<string, string> {
  const names = childrenNamed(channel, "wp:author").map((author) => {
    const of = (name: string): string => textIn(childNamed(author, name))?.trim() ?? "";
    return [of("wp:author_login"), of("wp:author_display_name")] as const;
  });
  return new Map(names.filter(([login, shown]) => login !== "" && shown !== ""));
}

/** The text as WordPress would show it: the export has it as the editor keeps it. */
export function shownText(item: XmlElement, content: FeedText | undefined): FeedText | undefined {
  if (content === undefined || childNamed(item, "wp:post_type") === undefined) return content;
  const text = withoutShortcodes(content.text);
  return { ...content, isHtml: true, text: text.includes("<!-- wp:") ? text : inParagraphs(text) };
}

/** `[caption id="x"]<img …> Words[/caption]` is a picture with a caption. Other short codes stand for no text. */
function withoutShortcodes(text: string): string {
  return text
    .replace(/\[caption\b[^[\]]*\]([^[]{1,5000})\[\/caption\]/gi, (_, inner: string) => {
      const end = inner.lastIndexOf(">") + 1;
      return `<figure>${inner.slice(0, end)}<figcaption>${inner.slice(end).trim()}</figcaption></figure>`;
    })
    .replace(/\[embed\b[^[\]]*\]\s*([^\s[\]]{1,2000})\s*\[\/embed\]/gi, "\n\n$1\n\n")
    .replace(/\[\/?(?:gallery|playlist|audio|video|contact-form|contact-form-7|table|ads?|more)\b[^[\]]*\]/gi, "");
}

const BLOCK = /^<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|pre|hr|section|iframe)\b/i;

/** The older editor keeps paragraphs apart by empty lines. */
const inParagraphs = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll("\n", "<br>")}</p>`))
    .join("\n");
