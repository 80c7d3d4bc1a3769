import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media, MediaKind } from "../../domain/media";
import type { DocumentHints, Read } from "../format-reader";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { textIn } from "../reading/html/html-text";
import { addressOf } from "../reading/html/inline-elements";
import { parseHtml } from "../reading/html/parse-html";
import {
  attributeOf,
  findElement,
  findElements,
  findOfClass,
  hasClass,
  type HtmlElement,
  type HtmlNode,
  isElement,
  rawTextOf,
} from "../reading/html/tree";
import { defined } from "../reading/json/fields";
import { dated, itemRead, Notes, orRejection } from "../reading/notes";

/** The messages on the public web page of a channel, and the channel itself. */
export function* readPreview(html: string, hints: DocumentHints): Generator<Read> {
  const root = parseHtml(html);
  const messages = messagesIn(root);
  const channel = channelDraft(root, hints);
  if (channel !== undefined) yield itemRead(channel, "channel");
  if (messages.length === 0 && channel === undefined)
    throw new BadDocument(`${hints.name} is a page of Telegram's with no message and no channel on it`);
  for (const [index, message] of messages.entries()) {
    const place = `message ${index + 1}`;
    yield* orRejection(place, () => readMessage(message, place, hints));
  }
}

const isMessage = (element: HtmlElement): boolean =>
  hasClass(element, "tgme_widget_message") && element.attributes.has("data-post");

/** Each message without those that are in it, where a page does not close them: so the work is linear. */
function messagesIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const copyOf = (element: HtmlElement): HtmlElement => {
    const at = isMessage(element) ? found.push(element) - 1 : undefined;
    const children = element.children.flatMap((child): HtmlNode[] => {
      if (!isElement(child)) return [child];
      const copy = copyOf(child);
      return isMessage(child) ? [] : [copy];
    });
    const copy = { ...element, children };
    if (at !== undefined) found[at] = copy;
    return copy;
  };
  copyOf(root);
  return found;
}

function* readMessage(message: HtmlElement, place: string, hints: DocumentHints): Generator<Read> {
  if (hasClass(message, "service_message")) {
    yield { outcome: "skipped", kind: "service message", place };
    return;
  }
  const notes = new Notes(hints.timeZone === undefined ? {} : { timeZone: hints.timeZone });
  const [, handle = "", id = ""] = /^(\w{4,32})\/(\d+)$/.exec(attributeOf(message, "data-post") ?? "") ?? [];
  if (id === "") throw new BadDocument("expected a message with its channel and number in data-post");
  const posted = notes.date(timeOf(message), "datetime");
  const shown = shownIn(message);
  const author = accountOf(handle, textOf(findOfClass(message, "tgme_widget_message_owner_name")));
  const readAt = hints.capturedAt ?? posted?.date.instant;
  const counts = countsOf(message);
  const base = {
    type: "SocialPost",
    platform: "TELEGRAM",
    nativeId: `${handle}/${id}`,
    url: `https://t.me/${handle}/${id}`,
    author,
    ...dated({ postedAt: posted }),
    ...(readAt !== undefined && Object.keys(counts).length > 0 && { metrics: { readAt, ...counts } }),
  } as const;
  const original = forwarded(message);
  const replyTo = named(hrefOf(findOfClass(message, "tgme_widget_message_reply")));
  yield itemRead(
    original !== undefined && Object.keys(shown).length > 0
      ? { ...base, repostOf: { ...original, ...shown } }
      : { ...base, ...shown, ...defined({ replyTo }) },
    place,
    notes,
  );
}

/** The views, and all reactions together. The number stands behind the sign of the reaction. */
function countsOf(message: HtmlElement) {
  const reactions = findElements(message, (one) => hasClass(one, "tgme_reaction")).flatMap(({ children }) => {
    const last = children.at(-1);
    return (last === undefined || isElement(last) ? undefined : countIn(last.text.trim())) ?? [];
  });
  return defined({
    views: countIn(textOf(findOfClass(message, "tgme_widget_message_views"))),
    likes: reactions.length === 0 ? undefined : reactions.reduce((sum, count) => sum + count, 0),
  });
}

/** What a message shows. Who passes it on shows all of it, and has none of it written. */
function shownIn(message: HtmlElement) {
  const media = mediaOf(message);
  return defined({
    content: contentOf(message),
    media: media.length > 0 ? media : undefined,
    linkCard: cardOf(message),
    poll: pollOf(message),
  });
}

function timeOf(message: HtmlElement): string | undefined {
  const date = findOfClass(message, "tgme_widget_message_date") ?? message;
  const time = findElement(date, ({ name }) => name === "time");
  return time && attributeOf(time, "datetime");
}

/**
 * The last one: an answer shows the text that it answers before its own. A poll has a question in place of a text.
 * Emoji come as bold pictures.
 */
function contentOf(message: HtmlElement): PostDraft["content"] {
  const texts = findElements(
    message,
    (one) => hasClass(one, "tgme_widget_message_text") && !hasClass(one, "js-message_reply_text"),
  );
  const own = texts.at(-1) ?? findOfClass(message, "tgme_widget_message_poll_question");
  const content = own && textIn(withoutEmoji(own), { base: "https://t.me/" });
  return content === undefined || content.text.trim() === "" ? undefined : content;
}

function withoutEmoji(element: HtmlElement): HtmlElement {
  return {
    ...element,
    children: element.children.map((child) => {
      if (!isElement(child)) return child;
      const isEmoji = child.name === "tg-emoji" || (child.name === "i" && hasClass(child, "emoji"));
      return isEmoji ? { text: rawTextOf(child) } : withoutEmoji(child);
    }),
  };
}

const MEDIA: readonly (readonly [name: string, kind: MediaKind])[] = [
  ["tgme_widget_message_photo_wrap", "IMAGE"],
  ["tgme_widget_message_video", "VIDEO"],
  ["tgme_widget_message_roundvideo", "VIDEO"],
  ["tgme_widget_message_voice", "AUDIO"],
];
const BACKGROUND = /background-image:\s*url\(\s*['"]?(https?:\/\/[^'")\s]{1,2000})/i;

function mediaOf(message: HtmlElement): Media[] {
  return MEDIA.flatMap(([name, kind]) =>
    findElements(message, (one) => hasClass(one, name)).flatMap((one) => {
      const style = (one.attributes.get("style") ?? "").slice(0, 4_000);
      const url = addressOf(attributeOf(one, "src"), {}) ?? BACKGROUND.exec(style)?.[1];
      return url === undefined ? [] : [{ kind, url }];
    }),
  );
}

function cardOf(message: HtmlElement): PostDraft["linkCard"] {
  const card = findOfClass(message, "tgme_widget_message_link_preview");
  const url = hrefOf(card);
  if (card === undefined || url === undefined) return undefined;
  const image = findOfClass(card, "link_preview_image") ?? findOfClass(card, "link_preview_right_image");
  const picture = BACKGROUND.exec((image?.attributes.get("style") ?? "").slice(0, 4_000))?.[1];
  return {
    url,
    ...defined({
      title: textOf(findOfClass(card, "link_preview_title")),
      description: textOf(findOfClass(card, "link_preview_description")),
      image: picture === undefined ? undefined : { url: picture },
    }),
  };
}

function pollOf(message: HtmlElement): PostDraft["poll"] {
  const options = findElements(message, (one) => hasClass(one, "tgme_widget_message_poll_option_text")).flatMap(
    (one) => {
      const text = textOf(one);
      return text === undefined ? [] : [{ text }];
    },
  );
  return options.length === 0 ? undefined : { options };
}

/** Who wrote a forwarded message, and where it stands, if its channel is public. */
function forwarded(message: HtmlElement): PostDraft | undefined {
  const post = named(hrefOf(findOfClass(message, "tgme_widget_message_forwarded_from_name")));
  const name = textOf(findOfClass(message, "tgme_widget_message_forwarded_from_name"));
  const handle = post?.nativeId?.split("/")[0];
  return post === undefined || handle === undefined || handle === "c"
    ? undefined
    : { ...post, author: accountOf(handle, name) };
}

function named(url: string | undefined): PostDraft | undefined {
  const address = url === undefined ? undefined : parsePostUrl(url);
  return address?.platform === "TELEGRAM"
    ? { type: "SocialPost", platform: "TELEGRAM", nativeId: address.nativeId, url: address.url }
    : undefined;
}

function channelDraft(root: HtmlElement, { capturedAt }: DocumentHints): AccountDraft | undefined {
  const info = findOfClass(root, "tgme_channel_info");
  const handle = textOf(info && findOfClass(info, "tgme_channel_info_header_username"))?.replace(/^@/, "");
  if (info === undefined || handle === undefined || !/^\w{4,32}$/.test(handle)) return undefined;
  const picture = findElement(info, ({ name }) => name === "img");
  const avatar = picture && addressOf(attributeOf(picture, "src"), {});
  const followers = countIn(textOf(findOfClass(info, "tgme_channel_info_counter")));
  return {
    ...accountOf(handle, textOf(findOfClass(info, "tgme_channel_info_header_title"))),
    ...defined({
      description: textOf(findOfClass(info, "tgme_channel_info_description")),
      avatar: avatar === undefined ? undefined : { url: avatar },
    }),
    ...(findOfClass(info, "verified-icon") !== undefined && { isVerified: true }),
    ...(capturedAt !== undefined && followers !== undefined && { metrics: { readAt: capturedAt, followers } }),
  };
}

function accountOf(handle: string, displayName: string | undefined): AccountDraft {
  return { type: "SocialAccount", platform: "TELEGRAM", handle, ...defined({ displayName }) };
}

function textOf(element: HtmlElement | undefined): string | undefined {
  return element === undefined ? undefined : textIn(element, {}).text.trim() || undefined;
}

function hrefOf(element: HtmlElement | undefined): string | undefined {
  return element && addressOf(attributeOf(element, "href"), { base: "https://t.me/" }, "web");
}

/** `12.3K` views. The page rounds them. */
function countIn(text: string | undefined): number | undefined {
  const found = /^([\d ]{1,15}(?:\.\d{1,3})?)\s?([KM])?/.exec(text ?? "");
  if (found === null) return undefined;
  const times = found[2] === "M" ? 1_000_000 : found[2] === "K" ? 1_000 : 1;
  const count = Math.round(Number((found[1] ?? "").replaceAll(" ", "")) * times);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
