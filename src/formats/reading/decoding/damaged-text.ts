import { BadDocument } from "../../../domain/errors/errors";
import type { Read, ReadRejection } from "../../format-reader";
import { BadBytes, decodeHead, decodeText, type DecodedText } from "./decode-text";

/** Stands for bytes that are of no encoding: a character of Unicode that no text has. */
const BAD_BYTES = "\ufdd0";

export const hasBadBytes = (text: string): boolean => text.includes(BAD_BYTES);

/**
 * The text of a document of many records. In a few lines, bytes may be of no encoding: the records in them are to be
 * rejected (`hasBadBytes`), and the others are sound. Throws like `decodeText`, also if most lines have such bytes.
 */
export function decodeRecords(bytes: Uint8Array, name: string, mediaType?: string): DecodedText {
  try {
    return decodeText(bytes, name, mediaType);
  } catch (error) {
    const text = error instanceof BadBytes ? markedText(bytes, "utf-8") : "";
    if (!isMostlySound(text)) throw error;
    return { text, encoding: "utf-8", warnings: [] };
  }
}

/** The text that such a document begins with; empty if it is none. For `detect`. */
export function headOfRecords(head: Uint8Array, hints: { readonly name: string; readonly mediaType?: string }): string {
  const { name, mediaType } = hints;
  try {
    return decodeHead(head, name, mediaType);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
  }
  try {
    return decodeRecords(head, name, mediaType).text;
  } catch (error) {
    if (error instanceof BadDocument) return "";
    throw error;
  }
}

/** Lines in an encoding, with marks for the bytes that are not of it. */
export function markedText(bytes: Uint8Array, encoding: string): string {
  const texts: string[] = [];
  for (let from = 0, end = 0; from < bytes.length; from = end) {
    end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    texts.push(markedLine(bytes.subarray(from, end), encoding));
  }
  return texts.join("");
}

function markedLine(line: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    // Node 20 decodes windows-1252 correctly only as a stream.
    return decoder.decode(line, { stream: true }) + decoder.decode();
  } catch {
    return new TextDecoder(encoding).decode(line).replaceAll("\ufffd", BAD_BYTES);
  }
}

/** More lines with such bytes are of another encoding. */
function isMostlySound(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    lines.length > 1 && lines.filter(hasBadBytes).length * 2 < lines.length && !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
  );
}

const AROUND = 30;

/** Why a record with such bytes is rejected. */
export function faultOfBadBytes(text: string): Pick<ReadRejection, "outcome" | "reason" | "code"> {
  const at = text.indexOf(BAD_BYTES);
  const words = text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replaceAll(BAD_BYTES, "\ufffd")
    .replace(/\s+/g, " ");
  return {
    outcome: "rejection",
    code: "NOT_TEXT",
    reason: `not UTF-8, in ${JSON.stringify(words.trim())}. ${WAY_OUT}`,
  };
}

export const WAY_OUT =
  "Save the document as UTF-8 (iconv -f ENCODING -t UTF-8), or name its encoding (--encoding windows-1252), and ingest it again";

/** An item is rejected where its document has such bytes in it. */
export function soundOrFault(read: Read): Read {
  const text = read.outcome === "item" ? JSON.stringify(read.draft) : "";
  return hasBadBytes(text)
    ? { ...(read.place !== undefined && { place: read.place }), ...faultOfBadBytes(text) }
    : read;
}
