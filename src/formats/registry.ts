import type { DocumentHints, FormatReader } from "./format-reader";
import { mediagraph } from "./mediagraph/mediagraph-reader";
import { plainText } from "./plain-text/plain-text-reader";

/** Every format, the more particular before the more general: the first that recognises a document reads it. */
export const formats: readonly FormatReader[] = [mediagraph, plainText];

export function formatByName(name: string): FormatReader | undefined {
  return formats.find((format) => format.name === name);
}

/** The format of a document that starts with `head` (up to 64 KiB). */
export function detectFormat(head: Uint8Array, hints: DocumentHints): FormatReader | undefined {
  return formats.find((format) => format.detect(head, hints));
}
