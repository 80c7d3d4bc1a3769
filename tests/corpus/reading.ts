import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { detectFormat, formatByName } from "../../src/formats/registry";

/** The name of the format that a document is detected as, and what it reads. An empty name if no format takes it. */
export async function readDocument(
  bytes: Uint8Array,
  hints: DocumentHints,
  format?: string,
): Promise<{ readonly format: string; readonly reads: readonly Read[] }> {
  const reader = format === undefined ? detectFormat(bytes.subarray(0, 65_536), hints) : formatByName(format);
  if (reader === undefined) return { format: "", reads: [] };
  const reads: Read[] = [];
  for await (const read of reader.read(inOneChunk(bytes), hints)) reads.push(read);
  return { format: reader.name, reads };
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
