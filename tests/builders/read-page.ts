import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { readsOfPage } from "../../src/formats/html/html-reader";

/** What one page is about, without the profiles that an article states besides. */
export function readPage(bytes: Uint8Array, hints: DocumentHints): Read {
  const [first] = readsOfPage(bytes, hints);
  if (first === undefined) throw new Error("A page always gives something.");
  return first;
}
