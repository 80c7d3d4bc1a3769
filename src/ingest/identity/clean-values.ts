import { canonicalUrl, isWebUrl } from "../../domain/addresses/urls";
import type { BlockDraft, PostEmbedDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { Omitted } from "../../domain/collections/objects";
import { trimmed } from "../../domain/text/trimmed";
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
  return cleaned(card, {
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
  return values && [...new Set(values.map(trimmed).filter((value) => value !== ""))];
}

type Defined<T> = { [F in keyof T]: Exclude<T[F], undefined> };

/**
 * A draft with these values instead of its own, and without empty ones. An empty value says nothing: it must not win
 * over another input's. Only optional members can be empty here.
 *
 * `{ ...draft, ...values }` with so many members is twenty times slower in V8.
 */
export function cleaned<T extends object, V extends object>(draft: T, values: V): Omitted<T, keyof V> & Defined<V> {
  const own = draft as Readonly<Record<string, unknown>>;
  const given = values as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(own)) {
    const value = name in given ? given[name] : own[name];
    if (!isEmpty(value)) kept[name] = value;
  }
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (!isEmpty(value) && !(name in own)) kept[name] = value;
  }
  // What is left had a value; the callers' return types check the rest.
  return kept as Omitted<T, keyof V> & Defined<V>;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
