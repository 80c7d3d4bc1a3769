import { isWebUrl } from "../../domain/addresses/urls";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import type { BlockDraft } from "../../domain/draft";
import type { Image, Media } from "../../domain/media";
import { spanText } from "../../domain/text/spans/spans";
import type { JsonObject } from "../reading/json/fields";
import { plainTextOfRole } from "./body";
import { readNewsItem } from "./news-item";
import type { NewsItem, Rendition } from "./news-item";
import type { Warning } from "../../domain/errors/warning";

type Associated = { readonly name: string; readonly value: JsonObject };

/**
 * The text with the pictures, recordings, posts and related items of its article. A picture that the text shows stays
 * where it is, and gets what the association knows of it. Others come behind the text, logos last.
 */
export function withAssociated(
  text: readonly BlockDraft[],
  associations: readonly Associated[],
  warnings: Warning[],
): readonly BlockDraft[] {
  const shown = new Map(text.flatMap((block) => (block.type === "ImageBlock" ? [[block.image.url, block]] : [])));
  const known = new Map<BlockDraft, BlockDraft>();
  const behind: BlockDraft[] = [];
  const logos: BlockDraft[] = [];
  for (const [index, { name, value }] of associations.entries()) {
    const item = readNewsItem(value);
    const block = blockOf(item);
    const inText = item.renditions.map(({ href = "" }) => shown.get(href)).find((found) => found !== undefined);
    if (block === undefined) warnings.push(leftOut(name === "" ? `[${index}]` : name, whatIs(item)));
    else if (inText !== undefined) known.set(inText, block);
    else if (block.type === "ImageBlock" && /logo/i.test(name)) logos.push(block);
    else behind.push(block);
  }
  return [...text.map((block) => known.get(block) ?? block), ...behind, ...logos];
}

const leftOut = (name: string, what: string): Warning => ({
  code: "PART_LEFT_OUT",
  text: `associations ${name}: left out, ${what}`,
  field: `associations ${name}`,
});

function whatIs({ type }: NewsItem): string {
  if (type === "event") return "an event";
  return type === "planning" ? "a planning item" : `${type ?? "an object"} without a web address`;
}

function blockOf(item: NewsItem): BlockDraft | undefined {
  const post = item.uri === undefined ? undefined : parsePostUrl(item.uri);
  if (post !== undefined) {
    const { platform, nativeId, url } = post;
    return { type: "PostEmbed", post: { type: "SocialPost", platform, nativeId, url } };
  }
  return mediaBlock(item) ?? relatedLink(item);
}

/** A picture, a video or a recording. What says no type is told by its renditions. */
export function mediaBlock(item: NewsItem): BlockDraft | undefined {
  const best = (kind: string) => largest(item.renditions.filter((one) => mediaKind(one) === kind));
  const video = item.type === "picture" || item.type === "graphic" ? undefined : best("video");
  if (video !== undefined) return recording("VideoBlock", "VIDEO", video, item);
  const audio = item.type === "picture" || item.type === "graphic" ? undefined : best("audio");
  if (audio !== undefined) return recording("AudioBlock", "AUDIO", audio, item);
  const picture = best("image");
  return picture === undefined ? undefined : { type: "ImageBlock", ...pictured(picture, item) };
}

/** By the media type, else by the ending of the address. */
function mediaKind({ contentType, href = "" }: Rendition): string | undefined {
  if (!isWebUrl(href)) return undefined;
  const [kind = ""] = contentType.split("/");
  if (kind === "image" || kind === "video" || kind === "audio") return kind;
  if (contentType !== "") return undefined;
  const ending = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(href)?.[1]?.toLowerCase() ?? "";
  return ENDINGS[ending] ?? "image";
}

const ENDINGS: Readonly<Record<string, string>> = {
  ...{ mp4: "video", mov: "video", webm: "video", wmv: "video", mpg: "video", m3u8: "video" },
  ...{ mp3: "audio", m4a: "audio", ogg: "audio", wav: "audio" },
  ...{ xml: "text", html: "text", txt: "text", pdf: "text" },
};

/** The widest one without a watermark. Where no width is given, the first one. */
function largest(renditions: readonly Rendition[]): Rendition | undefined {
  const clean = renditions.filter(({ name, href = "" }) => !/watermark/i.test(name + href));
  return (clean.length > 0 ? clean : renditions).reduce<Rendition | undefined>(
    (best, one) => (best === undefined || (one.width ?? 0) > (best.width ?? 0) ? one : best),
    undefined,
  );
}

function pictured(rendition: Rendition, item: NewsItem) {
  const caption = captionOf(item);
  const credit = creditOf(item);
  const image: Image = {
    url: rendition.href ?? "",
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...sizeOf(rendition),
  };
  return { image, ...(caption !== undefined && { caption: spanText(caption) }) };
}

function recording(type: "VideoBlock" | "AudioBlock", kind: "VIDEO" | "AUDIO", rendition: Rendition, item: NewsItem) {
  const caption = captionOf(item);
  const media: Media = { kind, url: rendition.href ?? "", ...sizeOf(rendition) };
  return { type, media, ...(caption !== undefined && { caption: spanText(caption) }) };
}

function sizeOf({ width, height }: Rendition) {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

function captionOf({ descriptions, headlines }: NewsItem): string | undefined {
  const caption = descriptions.find(({ role }) => /caption/i.test(role)) ?? descriptions[0] ?? headlines[0];
  return caption && plainTextOfRole(caption);
}

/** `Ana Prado / Agency`: who made it, and whose it is. */
function creditOf({ by, copyrightHolder }: NewsItem): string | undefined {
  const isSaid = by !== undefined && copyrightHolder !== undefined && by.includes(copyrightHolder);
  const said = [by, isSaid ? undefined : copyrightHolder].filter((name) => name !== undefined);
  return said.length === 0 ? undefined : said.join(" / ");
}

/** An event or a plan is nothing to read. */
function relatedLink(item: NewsItem): BlockDraft | undefined {
  if (item.type === "event" || item.type === "planning") return undefined;
  const [headline] = item.headlines;
  const title = headline === undefined ? item.title : plainTextOfRole(headline);
  if (title === undefined || item.uri === undefined || !isWebUrl(item.uri)) return undefined;
  return { type: "RelatedLink", title, url: item.uri };
}
