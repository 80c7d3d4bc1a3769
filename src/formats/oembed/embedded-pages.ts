import type { ArticleDraft, BlockDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { isWebUrl } from "../../domain/addresses/urls";
import { providerOf } from "../reading/posts/embed-providers";
import { plainTextOf } from "../reading/html/html-text";
import { countOf, defined, stringOf, type JsonObject } from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";

interface Embedded {
  /** What the markup shows. */
  readonly blocks: readonly BlockDraft[];
  readonly notes: Notes;
}

/**
 * A video, a picture, a map or a page of a site that is no platform: known by its address, with its title and what it
 * shows. Undefined if it has no title or no address.
 */
export function pageDraft(answer: JsonObject, url: string | undefined, { blocks, notes }: Embedded) {
  const headline = stringOf(plainTextOf(stringOf(answer["title"]) ?? ""));
  const [picture] = pictureOf(answer);
  const frame = blocks.find((block) => block.type === "EmbedBlock")?.url;
  const address = url ?? linkedIn(blocks, frame) ?? frame ?? picture?.url;
  if (headline === undefined || address === undefined) return undefined;
  const [author, authorUrl] = [stringOf(answer["author_name"]), webUrl(answer["author_url"])];
  const [name, siteUrl] = [providerIn(answer, address), webUrl(answer["provider_url"])];
  const summary = stringOf(plainTextOf(stringOf(answer["description"]) ?? ""));
  const body = bodyOf(answer, blocks, headline).filter((block) => !isFrameOf(block, address));
  const draft: ArticleDraft = {
    type: "Article",
    headline,
    url: address,
    ...dated({ publishedAt: notes.date(answer["upload_date"] ?? answer["published_at"], "upload_date") }),
    ...defined({
      summary,
      source: name === undefined ? undefined : ({ type: "Source", name, ...defined({ url: siteUrl }) } as const),
      authors: author === undefined ? undefined : [author],
      contributors:
        author === undefined || authorUrl === undefined
          ? undefined
          : [{ name: author, role: "author", url: authorUrl }],
      image: picture === undefined ? undefined : imageOf(picture),
    }),
    ...(body.length > 0 && { body }),
  };
  return draft;
}

/** Sites of WordPress give a link to the page, and a frame of the page. The link is its address. */
function linkedIn(blocks: readonly BlockDraft[], frame: string | undefined): string | undefined {
  const spans = blocks.flatMap((block) => ("spans" in block ? block.spans : []));
  return spans
    .flatMap(({ kind, url }) => (kind === "LINK" && url !== undefined ? url : []))
    .find((url) => frame?.startsWith(url));
}

const isFrameOf = (block: BlockDraft, address: string): boolean =>
  block.type === "EmbedBlock" && block.url !== address && block.url.startsWith(address);

/** Of the markup the frames and players count. Its words are for browsers that show none of them. */
function bodyOf(answer: JsonObject, blocks: readonly BlockDraft[], title: string): BlockDraft[] {
  const shown = blocks.flatMap((block): BlockDraft[] => {
    if (block.type === "EmbedBlock") {
      const provider = block.provider ?? providerIn(answer, block.url);
      return [{ ...block, title: block.title ?? title, ...defined({ provider }) }];
    }
    return block.type === "VideoBlock" || block.type === "AudioBlock" ? [block] : [];
  });
  const [picture] = answer["type"] === "photo" ? pictureOf(answer) : [];
  return picture === undefined ? shown : [{ type: "ImageBlock", image: imageOf(picture) }, ...shown];
}

const imageOf = ({ url, width, height }: Media) => ({ url, ...defined({ width, height }) });

/** The name of the site, as it calls itself, else as the public list of providers calls it. */
export function providerIn(answer: JsonObject, url: string | undefined): string | undefined {
  return stringOf(answer["provider_name"]) ?? (url === undefined ? undefined : providerOf(url));
}

export function pictureOf(answer: JsonObject): Media[] {
  const isPhoto = answer["type"] === "photo";
  const url = webUrl(isPhoto ? answer["url"] : answer["thumbnail_url"]);
  if (url === undefined) return [];
  const [width, height] = isPhoto ? ["width", "height"] : ["thumbnail_width", "thumbnail_height"];
  return [
    { kind: "IMAGE", url, ...defined({ width: countOf(answer[width ?? ""]), height: countOf(answer[height ?? ""]) }) },
  ];
}

export function webUrl(value: unknown): string | undefined {
  const url = stringOf(value);
  return url !== undefined && isWebUrl(url) ? url : undefined;
}
