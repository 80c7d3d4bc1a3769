import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import type { Platform } from "../../domain/platform";
import { parsePostUrl } from "../../domain/platform-urls";
import type { PostAddress } from "../../domain/platform-urls";
import type { SpannedText } from "../../domain/rich-text";
import { fold } from "../../domain/text/fold";
import { detectLanguage } from "../../domain/text/language";
import { handlesIn, hashtagsIn, linksIn, spanText } from "../../domain/text/spans";
import { parseDate } from "../reading/dates";
import type { Attribution } from "./attribution";
import type { Line } from "./lines";
import { isUrl } from "./lines";
import { closingTime } from "./post-lines";
import type { PostLines } from "./post-lines";
import { placeIn } from "./post-marks";

export function pastedPost(lines: readonly Line[], postLines: PostLines): PostDraft {
  const { attribution } = postLines;
  const closing = closingTime(lines, attribution, postLines.end);
  const own = [
    ...lines.slice(postLines.start, attribution.start),
    ...lines.slice(attribution.end, postLines.end).filter((line) => line !== lines[closing ?? -1]),
  ];
  const address = addressOf(attribution, own);
  const text = own
    .map((line) => line.text)
    .filter((each) => address === undefined || !isUrl(each) || parsePostUrl(each)?.url !== address.url);
  const platform = address?.platform ?? platformOf(attribution.handle);
  const stated = attribution.postedAt ?? parseDate(closing === undefined ? "" : (lines[closing]?.text ?? ""));
  const place = text.map(placeIn).find((each) => each !== undefined);
  return {
    type: "SocialPost",
    platform,
    ...(address && { nativeId: address.nativeId, url: address.url }),
    author: authorOf(attribution, platform),
    ...(text.length > 0 && contentFields(spanText(text.join("\n")))),
    ...(stated && { postedAt: stated.date }),
    ...(stated?.rule !== undefined && { rules: { postedAt: stated.rule } }),
    ...(place !== undefined && { place }),
  };
}

/** A post of which the text has only the address. */
export function referredPost(text: string): PostDraft | undefined {
  const address = isUrl(text) ? parsePostUrl(text) : undefined;
  if (address === undefined) return undefined;
  const { platform, handle, nativeId, url } = address;
  return {
    type: "SocialPost",
    platform,
    nativeId,
    url,
    ...(handle !== undefined && { author: { type: "SocialAccount", platform, handle } }),
  };
}

/** The address of the post itself: in its attribution, or alone on a line and by the same author. */
function addressOf(attribution: Attribution, own: readonly Line[]): PostAddress | undefined {
  const urls = [attribution.url, ...own.map((line) => line.text).filter(isUrl)].filter((url) => url !== undefined);
  return urls
    .map((url) => parsePostUrl(url))
    .find(
      (address) =>
        address !== undefined && (address.handle === undefined || fold(address.handle) === fold(attribution.handle)),
    );
}

/**
 * A handle on X has no dot and no second `@`. `name@host` is a handle of the fediverse, and a host name is a Bluesky
 * handle.
 */
function platformOf(handle: string): Platform {
  if (handle.includes("@")) return "MASTODON";
  return /\.[a-z]{2,}$/i.test(handle) ? "BLUESKY" : "X";
}

function authorOf({ handle, displayName }: Attribution, platform: Platform): AccountDraft {
  return { type: "SocialAccount", platform, handle, ...(displayName !== undefined && { displayName }) };
}

function contentFields(content: SpannedText): Partial<PostDraft> {
  const language = detectLanguage(content.text);
  const hashtags = hashtagsIn(content);
  const handles = handlesIn(content);
  const links = linksIn(content);
  const media = links.filter(isMedia).map((url): Media => ({ kind: "LINK", url }));
  const others = links.filter((url) => !isMedia(url));
  return {
    content,
    ...(language !== "und" && { language }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(handles.length > 0 && { handles }),
    ...(others.length > 0 && { links: others }),
    ...(media.length > 0 && { media }),
  };
}

const isMedia = (url: string): boolean => /^https?:\/\/pic\.(?:twitter|x)\.com\//i.test(url);
