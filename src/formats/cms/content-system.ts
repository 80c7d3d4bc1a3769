import type { BlockDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import type { DocumentHints } from "../format-reader";
import { htmlBlocks } from "../reading/html/html-blocks";
import type { JsonObject } from "../reading/json/fields";
import type { Story } from "../reading/story";

/** What one content system writes. */
export interface System {
  /** Whether a document begins as this system writes it. What is behind its beginning may be missing. */
  detects(value: JsonObject): boolean;
  entries(value: JsonObject, hints: DocumentHints): Iterable<Entry>;
}

/** One object of a document: an article, or the kind of something else. */
export interface Entry {
  /** The place in the value, such as `data[0]`; empty if the value is the object. */
  readonly path: string;
  readonly read: () => Story | string;
}

/** The blocks of HTML whose relative addresses start from that of the article, or of its site. */
export const blocksOfHtml = (html: string, base: string | undefined): readonly BlockDraft[] =>
  htmlBlocks(html, { ...(base !== undefined && isWebUrl(base) && { base }) });

/** An address of its own, or a path on the site. */
export function addressOn(site: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined || isWebUrl(path)) return path;
  if (site === undefined || !isWebUrl(site) || !URL.canParse(path, site)) return undefined;
  return new URL(path, site).href;
}
