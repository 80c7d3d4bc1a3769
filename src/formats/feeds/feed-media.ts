import type { BlockDraft } from "../../domain/draft";
import type { Image, Media, MediaKind } from "../../domain/media";
import { spanText } from "../../domain/text/spans/spans";
import type { FeedItem, FeedMedia } from "./feed-item";

const KINDS: readonly (readonly [kind: MediaKind, type: RegExp, extension: RegExp])[] = [
  ["IMAGE", /^image\b/i, /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i],
  ["AUDIO", /^audio\b|^application\/ogg\b/i, /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i],
  ["VIDEO", /^video\b|^application\/(?:x-mpegurl|vnd\.apple\.mpegurl)\b/i, /\.(?:mp4|m4v|mov|webm|mkv|avi|m3u8)$/i],
];

/** The kind of a file by its media type, else by the end of its address. Undefined for other documents. */
export function mediaKind({ url, type }: FeedMedia): MediaKind | undefined {
  if (type !== undefined && !/^application\/octet-stream/i.test(type))
    return KINDS.find(([, ofType]) => ofType.test(type))?.[0];
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return KINDS.find(([, , extension]) => extension.test(path))?.[0];
}

/** The picture that shows the item: the first of its files, else of its texts. Of several sizes it is the largest. */
export function imageOf(item: FeedItem, blocks: readonly BlockDraft[]): Image | undefined {
  const pictures = item.media.filter((media) => mediaKind(media) === "IMAGE");
  const [first] = pictures;
  if (first === undefined) return blocks.find((block) => block.type === "ImageBlock")?.image;
  const sizes = pictures.filter(({ caption }) => caption === first.caption);
  return imageFrom(sizes.reduce((largest, next) => (area(next) > area(largest) ? next : largest), first));
}

function area({ width = 0, height = 0 }: FeedMedia): number {
  return width * (height || 1);
}

function imageFrom({ url, width, height, alternativeText, caption, credit }: FeedMedia): Image {
  return {
    url,
    ...(alternativeText !== undefined && { alternativeText }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

/** A body with the sounds and videos of its item before it, such as the episode of a podcast. */
export function bodyWithMedia(blocks: readonly BlockDraft[], media: readonly FeedMedia[]): readonly BlockDraft[] {
  if (media.length === 0 || media.every((one) => mediaKind(one) === "IMAGE")) return blocks;
  const shown = new Set(blocks.flatMap((block) => ("media" in block ? [block.media.url] : [])));
  const players: BlockDraft[] = [];
  for (const one of media) {
    const kind = mediaKind(one);
    if ((kind !== "AUDIO" && kind !== "VIDEO") || shown.has(one.url)) continue;
    shown.add(one.url);
    players.push(playerOf(one, kind));
  }
  return players.length === 0 ? blocks : [...players, ...blocks];
}

function playerOf({ url, width, height, caption }: FeedMedia, kind: "AUDIO" | "VIDEO"): BlockDraft {
  const media: Media = { kind, url, ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  const said = caption === undefined ? {} : { caption: spanText(caption) };
  return kind === "AUDIO" ? { type: "AudioBlock", media, ...said } : { type: "VideoBlock", media, ...said };
}
