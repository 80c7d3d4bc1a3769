import { isUtf8 } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { isGzip } from "../../formats/containers/containers";
import { Unpacking } from "../../formats/containers/unpacking";
import { READING_LIMITS } from "../../formats/reading-limits";
import type { Rejection } from "../../store/store";
import type { SourceDocument } from "../ingest-types";
import { Members } from "../reading/members";
import { DocumentReader } from "../reading/read-document";

/** What is found in a kept input, or that it cannot be searched: it is damaged, encrypted, or beyond the limits. */
export type KeptText = { readonly text: string } | { readonly isUnseen: true };

const MOST_INFLATED = 67_108_864;
const ENCODED = /^content-transfer-encoding:\s*(?:base64|quoted-printable)/im;

/**
 * The texts in a kept input. What is packed is unpacked, and what is in a format with an encoding of its own is read:
 * an archive, a Word document, an e-mail, a text in an old encoding.
 */
export async function* textsInKept({ input, content, ...given }: Rejection): AsyncGenerator<KeptText> {
  if (content === undefined) return;
  const written = new TextDecoder().decode(content);
  yield { text: written };
  if (isUtf8(content) && !written.includes("\0") && !ENCODED.test(written)) return;
  const { format, mediaType } = given;
  const document: SourceDocument = {
    name: input,
    ...(format !== undefined && { format }),
    ...(mediaType !== undefined && { mediaType }),
    async *open() {
      yield content;
    },
  };
  yield* textsIn(document, new Unpacking(), 0);
}

async function* textsIn(document: SourceDocument, unpacking: Unpacking, depth: number): AsyncGenerator<KeptText> {
  const reader = new DocumentReader(document, { unpacking, limits: READING_LIMITS, depth });
  const members = new Members(document);
  for await (const read of reader.read()) {
    if (read.outcome === "contained") {
      if ("open" in read.contained) yield* textsIn(members.documentOf(read.contained), unpacking, depth + 1);
      else if ("reason" in read.contained) yield { isUnseen: true };
    } else if (read.outcome === "rejection") yield* unread(reader);
    else if (read.outcome !== "skipped" && read.outcome !== "list") yield { text: JSON.stringify(read) };
    if (unpacking.isOver) break;
  }
  if (depth > 0) yield* unread(reader);
  await reader.close();
}

/** The bytes of a document that no format could read, if they are a text. */
async function* unread(reader: DocumentReader): AsyncGenerator<KeptText> {
  await reader.readRest();
  const bytes = reader.content && unzipped(reader.content);
  if (bytes === undefined || !isUtf8(bytes)) yield { isUnseen: true };
  else yield { text: new TextDecoder().decode(bytes) };
}

/** Undefined if it is damaged, or larger than what is kept may be. */
function unzipped(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return isGzip(bytes) ? unzipped(gunzipSync(bytes, { maxOutputLength: MOST_INFLATED })) : bytes;
  } catch {
    return undefined;
  }
}
