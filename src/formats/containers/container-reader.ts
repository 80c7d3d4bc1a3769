import type { Instant } from "../../domain/dates";
import type { DocumentHints } from "../format-reader";
import type { Unpacking } from "./unpacking";

/** Reads one kind of container: an archive, a web archive, a mailbox. Pure: bytes in, documents out, no I/O. */
export interface ContainerReader {
  readonly name: string;
  /** One line for `--help`. */
  readonly title: string;
  /** Whether a document that starts with `head` (up to 64 KiB) is such a container. Is cheap and does not throw. */
  detect(head: Uint8Array, hints: DocumentHints): boolean;
  /**
   * Yields what is in the container, in its order. Each document is read, in part or as a whole, before the next one is
   * asked for. Throws BadDocument where the container cannot be read any further; what came before it stands.
   */
  open(chunks: AsyncIterable<Uint8Array>, unpacking: Unpacking): AsyncIterable<Contained>;
}

export type Contained = ContainedDocument | ContainedSkip | ContainedFault;

export interface ContainedDocument {
  /**
   * Its name in the container: `folder/file.xml`. Reports write it behind the name of the container:
   * `archive.zip!/folder/file.xml`.
   */
  readonly name: string;
  readonly url?: string;
  readonly mediaType?: string;
  /** When a web archive fetched it. */
  readonly capturedAt?: Instant;
  /** Called at most once, before the next document is asked for. */
  open(): AsyncIterable<Uint8Array>;
}

/** Something that is no document to read, by the name of its kind: `HTTP 404 response`. */
export interface ContainedSkip {
  readonly name: string;
  readonly kind: string;
}

/** One thing in the container that cannot be read, although the rest can. */
export interface ContainedFault {
  readonly name: string;
  readonly reason: string;
}

/**
 * Whether a file is none of a person's: hidden, or what Finder and Windows Explorer leave in the folders that they
 * show.
 */
export const isOfFileManager = (name: string): boolean =>
  name.startsWith(".") || name === "__MACOSX" || /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|Icon\r)$/i.test(name);

/** A path inside an archive as a name: with `/` between its parts. Undefined for what is left out of folders too. */
export function nameOf(path: string): string | undefined {
  const parts = path.replaceAll("\\", "/").split("/");
  const named = parts.filter((part) => part !== "" && part !== ".");
  if (named.length === 0) return undefined;
  return named.some((part) => part !== ".." && isOfFileManager(part)) ? undefined : named.join("/");
}

/** Why a path inside an archive is not read. Nothing is written to the disk, but no honest archive has such a path. */
export function faultOfPath(path: string): string | undefined {
  const isOutside = /^(?:[\\/]|[a-z]:)/i.test(path) || path.split(/[\\/]/).includes("..");
  return isOutside
    ? `its path ${JSON.stringify(path)} leads out of the archive; make the archive again without such paths`
    : undefined;
}
