import { canonicalUrl, isWebUrl } from "../../domain/addresses/urls";
import type { BlockDraft, PostEmbedDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { LinkCard, Poll } from "../../domain/social-post";

/** Values of drafts in the form that is kept; undefined where nothing is left that says anything. */

/** A choice may be empty, as pictures are chosen on some platforms, but a poll has choices. */
export function cleanPoll(poll: Poll | undefined): Poll | undefined {
  return poll === undefined || poll.options.length === 0 ? undefined : poll;
}

/** A card of what the web has no address for is none. */
export function cleanCard(card: LinkCard | undefined): LinkCard | undefined {
  const url = webUrl(cleanUrl(card?.url));
  if (card === undefined || url === undefined) return undefined;
  return withoutEmpty({
    ...card,
    url,
    title: card.title?.trim(),
    description: card.description?.trim(),
    image: webImage(card.image),
  });
}

/** Pictures as text (`data:…`) and programs (`javascript:…`) are no addresses. */
export function webUrl(url: string | undefined): string | undefined {
  return url !== undefined && isWebUrl(url) ? url : undefined;
}

export function webImage(image: Image | undefined): Image | undefined {
  return image !== undefined && isWebUrl(image.url) ? image : undefined;
}

/** Whether a block has what it is there to show: of one that only has an address, an address of the web. */
export function shows(block: Exclude<BlockDraft, PostEmbedDraft | { readonly type: "RelatedLink" }>): boolean {
  switch (block.type) {
    case "ImageBlock":
      return isWebUrl(block.image.url);
    case "VideoBlock":
    case "AudioBlock":
      return isWebUrl(block.media.url);
    case "EmbedBlock":
      return isWebUrl(block.url);
    case "TableBlock":
      return block.rows.length > 0;
    default:
      return true;
  }
}

/** An address that is no http(s) one (`urn:…`) is kept as it came. */
export function cleanUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim();
  return trimmed === undefined || trimmed === "" ? undefined : (canonicalUrl(trimmed) ?? trimmed);
}

export function cleanHandle(handle: string): string {
  return handle.trim().replace(/^[@＠]/u, "");
}

export function cleanList(values: readonly string[] | undefined): readonly string[] | undefined {
  return values && [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}

type Defined<T> = { [F in keyof T]: Exclude<T[F], undefined> };

/** An empty value says nothing: it must not win over another input's. Only optional members can be empty here. */
export function withoutEmpty<T extends object>(draft: T): Defined<T> {
  const kept: Partial<T> = { ...draft };
  for (const [name, value] of Object.entries(draft)) {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
      Reflect.deleteProperty(kept, name);
  }
  // What is left of T is what had a value; the callers' return types check the rest.
  return kept as Defined<T>;
}
