import { hashOf } from "../../domain/ids";
import { canonicalUrl } from "../../domain/urls";
import type { SourceDocument } from "../ingest-types";

/** What people paste, send by a mutation or pipe in, where it has no name of its own: nobody in particular says it. */
export const PASTE = "paste";
/** The reference profiles that come with the program. */
export const BUNDLED = "bundled";

/**
 * Who says what a document says: the unit that can change its mind. It is the name that the document was given
 * (`--speaker desk`), else the address that it came from, else its file. For example, the same feed fetched a thousand
 * times is one speaker, and so is one file that is edited. The same text gives the same hash in any store.
 */
export function speakerOf({ speaker, url, name }: Pick<SourceDocument, "speaker" | "url" | "name">): string {
  if (speaker === PASTE || speaker === BUNDLED) return speaker;
  if (speaker !== undefined) return hashOf(`speaker\n${speaker}`);
  if (url !== undefined) return hashOf(`url\n${canonicalUrl(url) ?? url}`);
  return name === "-" ? PASTE : hashOf(`file\n${name}`);
}
