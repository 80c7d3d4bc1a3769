import { BadDocument } from "../domain/errors";
import type { DocumentHints, FormatReader } from "./format-reader";
import { mediagraph } from "./mediagraph/mediagraph-reader";
import { plainText } from "./plain-text/plain-text-reader";
import { decodeHead } from "./reading/decode-text";
import { markupKind } from "./reading/markup";

/** Every format, the more particular before the more general: the first that recognises a document reads it. */
export const formats: readonly FormatReader[] = [mediagraph, plainText];

export function formatByName(name: string): FormatReader | undefined {
  return formats.find((format) => format.name === name);
}

/** The format of a document that starts with `head` (up to 64 KiB). */
export function detectFormat(head: Uint8Array, hints: DocumentHints): FormatReader | undefined {
  return formats.find((format) => format.detect(head, hints));
}

/** Why no format recognises a document that starts with `head`, with the way out. `name` is how errors call the document. */
export function faultOf(head: Uint8Array, name: string): BadDocument {
  try {
    const kind = markupKind(decodeHead(head, name)) ?? "in no known format";
    return new BadDocument(`${name} is ${kind}; the formats that can be read are ${formats.map((format) => format.name).join(", ")}.`);
  } catch (error) {
    if (error instanceof BadDocument) return error;
    throw error;
  }
}
