import { brokenOff, resumed, takenOf } from "../../domain/async/resumed";
import { BadDocument } from "../../domain/errors/errors";
import { hashOf } from "../../domain/ids";
import type { RejectionCode } from "../../domain/errors/rejection-code";
import { LARGEST_KEPT_INPUT } from "../../domain/addresses/input-name";
import type { Contained } from "../../formats/containers/container-reader";
import { asUtf8, wideUnicode } from "../../formats/containers/wide-unicode";
import { detectContainer, isGzip } from "../../formats/containers/containers";
import { inflated } from "../../formats/containers/inflate";
import type { Unpacking } from "../../formats/containers/unpacking";
import type { DocumentHints, FormatReader, Read } from "../../formats/format-reader";
import type { ReadingLimits } from "../../formats/reading-limits";
import {
  type Companion,
  companionOf,
  detectFormat,
  type DocumentList,
  documentListOf,
  faultOf,
  formatByName,
  formats,
  isDocumentList,
  type OwnFormats,
  privatePartOf,
} from "../../formats/registry";
import type { SourceDocument } from "../ingest-types";
import { hintsOf, withoutCharset } from "./hints";

const HEAD = 65_536;

export type FormatRead = Read & { readonly format?: FormatReader };
export type DocumentRead =
  | FormatRead
  | { readonly outcome: "contained"; readonly contained: Contained }
  /** The document names texts beside it. It may be read as a table besides. */
  | { readonly outcome: "list"; readonly list: DocumentList };

export interface ReaderContext {
  /** What may come out of the input, with all that is inside it. */
  readonly unpacking: Unpacking;
  readonly limits: ReadingLimits;
  /** Formats that are tried before those of this program. */
  readonly formats?: OwnFormats | undefined;
  readonly depth: number;
}

/**
 * Reads one document: opens it, detects its format if none is given, and yields what the format reads. Of a container
 * it yields what is in it. Faults become rejections.
 */
export class DocumentReader {
  private readonly kept: Uint8Array[] = [];
  private size = 0;
  private isFullyRead = false;
  private opened: AsyncIterator<Uint8Array> | undefined;
  /** Why the document broke off within its first bytes. */
  private brokenBy: unknown;
  /** The bytes out of the gzip streams around the document. */
  private unzipped: AsyncGenerator<Uint8Array> | undefined;
  private readonly unpacking: Unpacking;
  private readonly limits: ReadingLimits;
  private readonly formats: OwnFormats;
  /** How many containers are around the document. */
  readonly depth: number;
  /** The name of the format or container that it is read as, once that is known. */
  readAs: string | undefined;

  constructor(
    private readonly document: SourceDocument,
    { unpacking, limits, formats: own = [], depth }: ReaderContext,
  ) {
    this.unpacking = unpacking;
    this.limits = limits;
    this.formats = own;
    this.depth = depth;
  }

  async *read(): AsyncGenerator<DocumentRead> {
    const { name, format: wanted } = this.document;
    if (wanted !== undefined && formatByName(wanted, this.formats) === undefined) {
      // Another try, with the name of a format, needs its bytes.
      this.opened = this.document.open()[Symbol.asyncIterator]();
      yield rejection(
        `there is no format ${JSON.stringify(wanted)}; the formats are ${[...this.formats, ...formats()]
          .map((format) => format.name)
          .join(", ")}`,
        "UNKNOWN_FORMAT",
      );
      return;
    }
    try {
      yield* this.readOpened();
    } catch (error) {
      const unread = this.size === 0 ? "NOT_OPENED" : "BROKEN";
      if (error instanceof BadDocument)
        yield {
          ...rejection(error.message, error.rejectionCode ?? unread),
          ...(error.place !== undefined && { place: error.place }),
        };
      else yield rejection(`${name} could not be read: ${reasonOf(error)}`, "NOT_OPENED");
    }
  }

  /** All bytes of the document. Undefined if they are too many to keep, or were not all read. */
  get content(): Uint8Array | undefined {
    return this.isFullyRead && this.size <= LARGEST_KEPT_INPUT ? Buffer.concat(this.kept) : undefined;
  }

  get bytesRead(): number {
    return this.size;
  }

  /** The id of this input among the rejected ones. */
  get id(): string {
    return hashOf(`${this.document.name}\n${Buffer.concat(this.kept).toString("latin1")}`);
  }

  /**
   * Reads the bytes that the format did not read, up to the size that is kept. Without them the next try would see a
   * part as the whole document.
   */
  async readRest(): Promise<void> {
    await this.unzipped?.return(undefined);
    const chunks = this.keptChunks();
    try {
      while (this.size <= LARGEST_KEPT_INPUT && (await chunks.next()).done !== true);
    } catch {
      // The document is rejected already. It is kept without its bytes.
    }
  }

  /** Closes the input. */
  async close(): Promise<void> {
    const { opened } = this;
    // Closed input says "done". Do not ask it again, or a part would look like the whole document.
    this.opened = undefined;
    await this.unzipped?.return(undefined);
    await opened?.return?.();
  }

  private async *readOpened(): AsyncGenerator<DocumentRead> {
    const { document } = this;
    this.opened = document.open()[Symbol.asyncIterator]();
    const { isUnzipped, ...unzipped } = await this.unzippedHead();
    // The header of a tar archive may begin with one letter and zeros.
    const isContainer = detectContainer(unzipped.head, document) !== undefined;
    const wide = isContainer ? undefined : wideUnicode(unzipped.head);
    const { head, rest } = wide === undefined ? unzipped : await this.readHead(asUtf8(unzipped.rest, wide));
    if (head.length === 0) throw new BadDocument(`${document.name} is empty`, undefined, "EMPTY");
    const hints = documentHints(document, isUnzipped, wide !== undefined);
    const container = detectContainer(head, hints);
    if (container !== undefined) {
      this.unpacking.checkDepth(this.depth);
      this.readAs = container.name;
      for await (const contained of container.open(rest, this.unpacking)) yield { outcome: "contained", contained };
      return;
    }
    const { format: wanted } = document;
    const hidden = wanted === undefined ? privatePartOf(head) : undefined;
    if (hidden !== undefined) return yield skippedCompanion(hidden, false);
    const format = wanted === undefined ? detectFormat(head, hints, this.formats) : formatByName(wanted, this.formats);
    const isFound = this.depth > 0 || document.isOfFolder === true;
    const { list, again } = isFound && isDocumentList(head, hints) ? await listIn(rest, hints) : { again: rest };
    if (list !== undefined) yield { outcome: "list", list };
    const companion = format === undefined ? companionOf(head, hints) : undefined;
    // What is rejected is kept for another try, so what is private is skipped.
    if (companion !== undefined && (isFound || companion.isPrivate === true))
      return yield skippedCompanion(companion, list !== undefined);
    if (format === undefined) throw this.brokenBy ?? faultOf(head, document.name, hints.mediaType);
    yield* this.readAsFormat(format, again, hints);
  }

  /** That a document is cut is told once: where the source knows more of it, in the words of the source. */
  private async *readAsFormat(
    format: FormatReader,
    chunks: AsyncIterable<Uint8Array>,
    hints: DocumentHints,
  ): AsyncGenerator<FormatRead> {
    this.readAs = format.name;
    let items = 0;
    let cut: Read | undefined;
    try {
      for await (const read of format.read(chunks, hints, this.limits)) {
        items += 1;
        if (items > this.limits.items)
          throw new BadDocument(
            `has more than ${this.limits.items} items. Raise READ_ITEMS, or ingest it in parts`,
            undefined,
            "TOO_LARGE",
          );
        if (read.outcome === "rejection" && read.isCut === true) cut = read;
        else yield { ...read, format };
      }
    } catch (thrown) {
      const error = this.brokenBy ?? thrown;
      if (cut === undefined || !(error instanceof BadDocument)) throw error;
      throw new BadDocument(error.message, cut.place ?? error.place, error.rejectionCode);
    }
    if (cut !== undefined) yield { ...cut, format };
  }

  /** A document that is compressed as a whole (`feed.xml.gz`) is that document. */
  private async unzippedHead(): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array>; isUnzipped: boolean }> {
    let opened = await this.readHead(this.keptChunks());
    let layers = 0;
    for (; isGzip(opened.head); layers += 1) {
      this.unpacking.checkDepth(this.depth + layers);
      this.unzipped = inflated(opened.rest, "gzip", this.unpacking);
      opened = await this.readHead(this.unzipped);
    }
    return { ...opened, isUnzipped: layers > 0 };
  }

  /** The first bytes of a stream, and the whole stream including them. */
  private async readHead(
    chunks: AsyncIterator<Uint8Array>,
  ): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
    const first: Uint8Array[] = [];
    const headOf = () => Buffer.concat(first).subarray(0, HEAD);
    try {
      for (let size = 0; size < HEAD;) {
        const { done, value } = await chunks.next();
        if (done === true) break;
        first.push(value);
        size += value.length;
      }
    } catch (error) {
      // Where a document breaks off, what came before is read.
      this.brokenBy = error;
      if (first.length > 0) return { head: headOf(), rest: brokenOff(first, error) };
      throw error;
    }
    return { head: headOf(), rest: resumed(first, chunks) };
  }

  /** Reads the input and keeps its bytes. Does not close it when the caller stops early. */
  private async *keptChunks(): AsyncGenerator<Uint8Array> {
    while (!this.isFullyRead) {
      const next = await this.opened?.next().catch((error: unknown) => {
        // A failed stream says "done" when it is asked again. Do not ask it.
        this.opened = undefined;
        throw error;
      });
      if (next === undefined) return;
      if (next.done === true) this.isFullyRead = true;
      else {
        if (this.depth === 0) this.unpacking.receive(next.value.length);
        if (this.size <= LARGEST_KEPT_INPUT) this.kept.push(next.value);
        this.size += next.value.length;
        yield next.value;
      }
    }
  }
}

/** In bytes. The rows of a longer table are read, and help no text beside it. */
const LONGEST_LIST = 8_388_608;

/** The list that a document is, and its bytes once more. */
async function listIn(rest: AsyncIterable<Uint8Array>, hints: DocumentHints) {
  const { taken, isWhole, again } = await takenOf(rest, LONGEST_LIST);
  return { list: isWhole ? documentListOf(Buffer.concat(taken), hints) : undefined, again };
}

/** For a download, the media type is known only after opening. */
function documentHints(document: SourceDocument, isUnzipped: boolean, isRecoded: boolean): DocumentHints {
  const { mediaType: given, ...hints } = hintsOf(document);
  // The media type may name the encoding that the document had.
  const mediaType = isRecoded ? given && withoutCharset(given) : given;
  return {
    ...hints,
    name: isUnzipped ? document.name.replace(/\.gz$/i, "") : document.name,
    ...(mediaType !== undefined && !(isUnzipped && /gzip|octet-stream/i.test(mediaType)) && { mediaType }),
  };
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "this user has no right to read it",
  EPERM: "this user has no right to read it",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "no file can have such a long name",
};

/** What the system says by a code, in words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const plain = SYSTEM_FAULTS[code];
  return plain === undefined ? error.message : `${plain} (${code})`;
}

/** A list has told what it is for. */
function skippedCompanion({ kind, wayOut }: Companion, isList: boolean): DocumentRead {
  if (wayOut === undefined || isList) return { outcome: "skipped", kind };
  return { outcome: "skipped", kind, warnings: [{ code: "PART_LEFT_OUT", text: `skipped: ${wayOut}`, value: kind }] };
}

function rejection(reason: string, code: RejectionCode): DocumentRead {
  return { outcome: "rejection", reason, code };
}
