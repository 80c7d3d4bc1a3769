import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import { isDate } from "../../reading/dates";

const ADDRESS = /(?:https?:\/\/|(?<![\w./])(?:pic\.(?:twitter|x)\.com|t\.co)\/)[^\s<>"]+/giu;
const MEDIA = /(?<![\w.])(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w+/iu;
const SHORT_LINK = /(?<![\w.])(?:https?:\/\/)?t\.co\/\w+/iu;
const TAG = /(?<![\p{L}\p{N}_&/])[#＃][\p{L}\p{M}\p{N}_\u200c]+/gu;
const HANDLE = /(?<![\p{L}\p{N}_.@/])@\w[\w.]*(?:@[\w.-]+)?/gu;
const PIN = "📍";
/** A place's name ends before one of these. */
const BEHIND_PLACE = /[#@]|https?:|pic\./u;
const OPENING = /^(?:[#＃📍]|[\d#*]\uFE0F?\u20E3|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)/u;

const LONGEST_PLACE_LINE = 400;

/** Signs that a line is from a post, not from an article's prose. */
export function hasPostMark(text: string): boolean {
  return OPENING.test(text) || text.includes(PIN) || linksToPost(text) || isPlaceholder(text);
}

/** A pictogram at the end of a line, as people write posts. Headlines and buttons have some too. */
export const endsInPictogram = (text: string): boolean => PICTOGRAM_LAST.test(text.slice(-LONGEST_PICTOGRAM));

const LONGEST_PICTOGRAM = 12;
const PICTOGRAM_LAST = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\u200D)?\s*$/u;

/** What the embeds of Bluesky and Koo say in the place of a picture, whatever the language. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[(（]?\[image or embed\][)）]?|view attached media content)$/iu.test(text);

const PLACEHOLDER_LAST = /\s?[(（]?\[image or embed\][)）]?$/iu;

/** The text of a post without it, also at the end of a line. */
export const withoutPlaceholder = (text: string): string =>
  isPlaceholder(text) ? "" : text.replace(PLACEHOLDER_LAST, "");

/** Whether the line has a hashtag or a handle. Prose sometimes has them too. */
export function hasTag(text: string): boolean {
  return text.search(TAG) >= 0 || text.search(HANDLE) >= 0;
}

/** Posts put their tags at the start or the end of a line. Prose has them in the middle of a sentence. */
export function hasTagAtEdge(text: string): boolean {
  const words = text.replace(ADDRESS, "").trim();
  return /^[#＃@]/u.test(words) || /[#＃@][\p{L}\p{M}\p{N}_\u200c]+[.!?؟。…]?$/u.test(words);
}

/** Whether the line has nothing but tags, links, pictograms and a place. Such lines come below a post's text. */
export function isAllMarks(text: string): boolean {
  return (
    isPlaceholder(text) || !/\p{L}/u.test(withoutPlace(text).replace(ADDRESS, "").replace(TAG, "").replace(HANDLE, ""))
  );
}

const PLATFORM_NAMES =
  /(?<![\p{L}\p{M}])(?:X|Twitter|tweet\p{L}*|Facebook|Telegram|Instagram|Bluesky|Mastodon|Threads|TikTok|Truth Social|VK|إكس|اكس|ايكس|تويتر|فيسبوك|تيليغرام|تلغرام|انستغرام|إنستغرام|توییتر|ایکس|اینستاگرام|تلگرام|твиттер\p{L}*|телеграм\p{L}*|фейсбук\p{L}*|טוויטר|פייסבוק|טלגרם|推特|脸书|ツイッター|트위터|페이스북)(?![\p{L}\p{M}])/iu;

/** Whether a line names a social platform. */
export const namesPlatform = (text: string): boolean => PLATFORM_NAMES.test(text);

export const hasMedia = (text: string): boolean => MEDIA.test(text);

/** The place of a 📍 line as written. A date often follows it and is left out. */
export function placeIn(text: string): string | undefined {
  if (text.length > LONGEST_PLACE_LINE) return undefined;
  const said = pinnedIn(text)?.place ?? "";
  if (said === "" || isDate(said)) return undefined;
  for (const separator of said.matchAll(/[,،|·]|\s[–—-]\s/gu)) {
    if (isDate(said.slice(separator.index + separator[0].length).trim()))
      return said.slice(0, separator.index).trimEnd();
  }
  return isPlaceName(said) ? said : undefined;
}

const LONGEST_PLACE = 60;
const MOST_WORDS = 8;

/** A place holds no sentence. */
function isPlaceName(said: string): boolean {
  return said.length <= LONGEST_PLACE && said.split(/\s+/).length <= MOST_WORDS && !/[.!?؟。]\s/u.test(said);
}

/** The pin in a line and the place after it, up to the next tag or link, or the end of the line. */
function pinnedIn(text: string): { start: number; end: number; place: string } | undefined {
  const start = text.indexOf(PIN);
  if (start < 0) return undefined;
  const behind = text.slice(start + PIN.length).replace(/^\uFE0F/u, "");
  const ending = behind.search(BEHIND_PLACE);
  const place = (ending < 0 ? behind : behind.slice(0, ending)).trim();
  return { start, end: text.length - behind.length + (ending < 0 ? behind.length : ending), place };
}

function withoutPlace(text: string): string {
  const pinned = pinnedIn(text);
  return pinned === undefined ? text : text.slice(0, pinned.start) + text.slice(pinned.end);
}

function linksToPost(text: string): boolean {
  if (MEDIA.test(text) || SHORT_LINK.test(text)) return true;
  return (text.match(ADDRESS) ?? []).some((url) => parsePostUrl(url) !== undefined);
}
