import type { AccountDraft, PostDraft } from "../../../domain/draft";
import type { Media } from "../../../domain/media";
import type { Platform } from "../../../domain/addresses/platform";
import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import type { PostAddress } from "../../../domain/addresses/platform-urls";
import type { SpannedText } from "../../../domain/rich-text";
import { fold } from "../../../domain/text/folding/fold";
import { detectLanguage } from "../../../domain/text/languages/language";
import { handlesIn, hashtagsIn, linksIn, spanText } from "../../../domain/text/spans/spans";
import type { StatedDate } from "../../reading/dates";
import { postAt } from "../../reading/references";
import { isForwardLabel, opensForward } from "../../reading/page-words/forwarded";
import { platformOfHandle } from "../../reading/page-words/author-handles";
import type { Attribution } from "./attribution";
import type { Line } from "../lines";
import { isUrl } from "../lines";
import { withoutMarks } from "../quotes";
import { countsInRow } from "./pages/count-rows";
import { countsOf, furnitureEnd } from "./closings/post-closing";
import type { Counts } from "./closings/post-closing";
import { picturesStart, textEnd as textEndOf } from "./closings/text-end";
import { isPlatformMenu } from "./labels/platform-labels";
import { platformAlone } from "./labels/platform-names";
import { countsIn, isQuoteLabel, metricNamed } from "./labels/post-labels";
import type { PostLines } from "./post-lines";
import { hasMedia, placeIn, withoutPlaceholder } from "./post-marks";

export function pastedPost(lines: readonly Line[], postLines: PostLines): PostDraft {
  const { attribution, closing } = postLines;
  const { quoted } = attribution;
  const textEnd = closing === undefined ? postLines.end : picturesStart(lines, closing.start, attribution.end);
  const below = lines.slice(attribution.end, quoted === undefined ? textEnd : ownEnd(lines, quoted));
  // "Translate post" below "— Name (@handle) date".
  const beneath = attribution.opens ? { content: below, counts: {} } : withoutFurniture(below);
  const pictures = below.filter((line) => !beneath.content.includes(line) && hasMedia(line.text));
  const written = [
    ...lines.slice(postLines.start, attribution.start),
    ...(attribution.text === undefined ? [] : [{ number: 0, text: attribution.text, afterGap: false }]),
    ...beneath.content,
    ...pictures,
  ];
  // The name of the platform alone, as the head of a box.
  const boxed = written.length > 1 ? platformAlone(written[0]?.text ?? "") : undefined;
  const own = boxed === undefined ? written : written.slice(1);
  const address = addressOf(attribution, own);
  const isReTruthed = lines.slice(postLines.start, postLines.end).some(({ text }) => namesTruthSocial(text));
  const platform = isReTruthed && address === undefined ? "OTHER" : platformOf(attribution, address, boxed);
  const row = closing === undefined ? platform : undefined;
  const { content, counts } = attribution.opens ? withoutFurniture(own, row) : { content: own, counts: beneath.counts };
  const ofQuoted = quoted && withoutFurniture(lines.slice(quoted.end, textEnd), row);
  const inner = ofQuoted?.content;
  const closed = closing !== undefined && WITHOUT_VIEWS.has(platform) ? lines.slice(closing.start, closing.end) : [];
  const draft = postOf({ ...attribution, platform }, content, closing?.postedAt, {
    ...countsInRow(closed, platform),
    ...attribution.counts,
    // A quoted post shows no counts of its own.
    ...ofQuoted?.counts,
    ...counts,
    ...closing?.counts,
  });
  return quoted === undefined || inner === undefined
    ? draft
    : { ...draft, quotedPost: postOf(quoted, inner, undefined, {}) };
}

/** Above a quoted post most platforms have a label. */
const ownEnd = (lines: readonly Line[], { start }: Attribution): number =>
  isQuoteLabel(lines[start - 1]?.text ?? "") ? start - 1 : start;

/** Below the time of a post these show three numbers, and the views nowhere. */
const WITHOUT_VIEWS: ReadonlySet<Platform> = new Set(["BLUESKY", "MASTODON"]);

/** "118 ReTruths": only Truth Social counts them. */
const namesTruthSocial = (text: string): boolean =>
  /retruth/iu.test(text) && (countsIn(text)?.reposts !== undefined || metricNamed(text) === "reposts");

/** The text of a post whose attribution comes first, without the page's buttons and counts around it. */
function withoutFurniture(own: readonly Line[], platform?: Platform): { content: readonly Line[]; counts: Counts } {
  const start = furnitureEnd(own, 0, own.length);
  const end = Math.max(start, textEndOf(own));
  const below = own.slice(end);
  const row = platform === undefined ? {} : countsInRow(below, platform);
  return { content: withoutForward(own.slice(start, end)), counts: { ...row, ...countsOf(below) } };
}

/** "Forwarded from Harbour Watch" above the words; the name may be on the next line. */
function withoutForward(content: readonly Line[]): readonly Line[] {
  const label = content[0]?.text ?? "";
  const taken = isForwardLabel(label) ? 1 : opensForward(label) ? 2 : 0;
  return content.length > taken ? content.slice(taken) : content;
}

const platformOf = ({ platform, handle = "" }: Attribution, address?: PostAddress, boxed?: Platform): Platform =>
  address?.platform ?? platform ?? boxed ?? platformOfHandle(handle);

function postOf(
  attribution: Attribution,
  own: readonly Line[],
  closed: StatedDate | undefined,
  counts: Counts,
): PostDraft {
  const address = addressOf(attribution, own);
  const text = withoutMarks(own)
    .map((line) => line.text)
    .map((each) => withoutMoreButton(withoutPlaceholder(each)))
    .filter((each) => each !== "")
    .filter((each) => address === undefined || !isUrl(each) || parsePostUrl(each)?.url !== address.url);
  const platform = platformOf(attribution, address);
  const stated = closed ?? attribution.postedAt;
  const place = text.map(placeIn).find((each) => each !== undefined);
  const author = authorOf(attribution, address?.handle, platform);
  // The page does not say when it counted. It was not before the post.
  const readAt = stated?.date.instant;
  const metrics = Object.keys(counts).length > 0 && { ...(readAt !== undefined && { readAt }), ...counts };
  const rules = {
    ...(stated?.rule !== undefined && { postedAt: stated.rule }),
    ...(metrics && { metrics: "counted-at-unknown-time" }),
  };
  return {
    type: "SocialPost",
    platform,
    ...(address && { nativeId: address.nativeId, url: address.url }),
    ...(author && { author }),
    ...(text.length > 0 && contentFields(spanText(withMediaApart(text.join("\n"))))),
    ...(stated && { postedAt: stated.date }),
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(place !== undefined && { place }),
    ...(metrics && { metrics }),
  };
}

/** "Boarding starts at … See more": the button where a platform has cut the text is none of it. The sign stays. */
function withoutMoreButton(text: string): string {
  const cut = Math.max(text.lastIndexOf("…") + 1, text.lastIndexOf("...") + "...".length);
  const hasCut = /(?:…|\.\.\.)$/u.test(text.slice(0, cut));
  return hasCut && isPlatformMenu(text.slice(cut).trim()) ? text.slice(0, cut) : text;
}

/** Copied posts of X lose the space before the address of a picture. */
function withMediaApart(text: string): string {
  return text.replace(/(?<=[^\s/.\p{P}])(?=pic\.(?:twitter|x)\.com\/\w)/giu, " ");
}

/** The address of a post of Bluesky in the data of its network. */
const AT_URI = /^at:\/\/\S+$/;

/** A post of which the text has only the address. */
export function referredPost(text: string): PostDraft | undefined {
  const address = isUrl(text) || AT_URI.test(text) ? parsePostUrl(text) : undefined;
  return address === undefined ? undefined : postAt(address);
}

/** The address of the post itself: in its attribution, or alone on a line and by the same author. */
function addressOf(attribution: Attribution, own: readonly Line[]): PostAddress | undefined {
  const urls = [attribution.url, ...own.map((line) => line.text).filter(isUrl)].filter((url) => url !== undefined);
  return urls
    .map((url) => parsePostUrl(url))
    .find(
      (address) =>
        address !== undefined &&
        (address.handle === undefined ||
          attribution.handle === undefined ||
          fold(address.handle) === fold(attribution.handle)),
    );
}

/** An account has a handle. A name alone is no account. */
function authorOf(
  { handle, displayName }: Attribution,
  inAddress: string | undefined,
  platform: Platform,
): AccountDraft | undefined {
  const known = handle ?? inAddress;
  if (known === undefined) return undefined;
  return { type: "SocialAccount", platform, handle: known, ...(displayName !== undefined && { displayName }) };
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
    ...(links.length > 0 && { links: others }),
    ...(media.length > 0 && { media }),
  };
}

const isMedia = (url: string): boolean => /^https?:\/\/pic\.(?:twitter|x)\.com\//i.test(url);
