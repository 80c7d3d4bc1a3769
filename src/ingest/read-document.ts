import { BadDocument } from "../domain/errors";
import { hashOf } from "../domain/ids";
import type { DocumentHints, FormatReader, Read } from "../formats/format-reader";
import { detectFormat, faultOf, formatByName, formats } from "../formats/registry";
import type { SourceDocument } from "./ingest-types";

const HEAD = 65_536;
/** The most of an input that is kept for another try. */
export const LARGEST_KEPT = 1_048_576;

export type DocumentRead = Read & { readonly format?: FormatReader };

/** Reads one document: opens it, detects its format where none is named, and yields what the format reads. Faults become rejections. */
export class DocumentReader {
  private readonly kept: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly document: SourceDocument) {}

  async *read(): AsyncGenerator<DocumentRead> {
    const { name, format: wanted } = this.document;
    if (wanted !== undefined && formatByName(wanted) === undefined) {
      yield rejection(`there is no format ${JSON.stringify(wanted)}; the formats are ${formats.map((format) => format.name).join(", ")}`);
      return;
    }
    try {
      yield* this.readOpened();
    } catch (error) {
      if (error instanceof BadDocument) yield { ...rejection(error.message), ...(error.place !== undefined && { place: error.place }) };
      else yield rejection(`${name} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** The bytes read so far, or undefined where they are more than is kept. */
  get content(): Uint8Array | undefined {
    return this.size > LARGEST_KEPT ? undefined : Buffer.concat(this.kept);
  }

  /** Names this input among the rejected ones. */
  get id(): string {
    return hashOf(`${this.document.name}\n${Buffer.concat(this.kept).toString("latin1")}`);
  }

  private async *readOpened(): AsyncGenerator<DocumentRead> {
    const { document } = this;
    const hints: DocumentHints = {
      name: document.name,
      ...(document.mediaType !== undefined && { mediaType: document.mediaType }),
      ...(document.url !== undefined && { url: document.url }),
    };
    const chunks = this.keeping(document.open());
    const { head, rest } = await takeHead(chunks);
    if (head.length === 0) throw new BadDocument(`${document.name} is empty`);
    const format = document.format === undefined ? detectFormat(head, hints) : formatByName(document.format);
    if (format === undefined) throw faultOf(head, document.name);
    for await (const read of format.read(rest, hints)) yield { ...read, format };
  }

  private async *keeping(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (this.size <= LARGEST_KEPT) this.kept.push(chunk);
      this.size += chunk.length;
      yield chunk;
    }
  }
}

function rejection(reason: string): DocumentRead {
  return { outcome: "rejection", reason };
}

/** The first bytes of a stream, and the whole stream with them. */
async function takeHead(chunks: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    first.push(value);
    size += value.length;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD), rest: resume(first, chunks) };
}

async function* resume(first: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => chunks };
}
