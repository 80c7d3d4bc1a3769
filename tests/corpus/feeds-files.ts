import { BadDocument } from "../../src/domain/errors/errors";
import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { readDocument } from "./reading";
import { filesOf, type Tally } from "./suite";

export interface ReadFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** An empty name if no format takes the file. */
  readonly format: string;
  readonly reads: readonly Read[];
}

/** All files of a folder, read as they would be from the web. What throws something else than BadDocument is a miss. */
export async function* readFiles(
  folder: string,
  throws: Tally,
  hintsOf: (bytes: Buffer) => Partial<DocumentHints> = () => ({}),
): AsyncGenerator<ReadFile> {
  for (const { name, bytes } of filesOf(folder)) {
    try {
      const read = await readDocument(bytes, { name, ...hintsOf(bytes) });
      throws.check(true, name);
      yield { name, bytes, ...read };
    } catch (error) {
      throws.check(error instanceof BadDocument, `${name}: ${String(error)}`);
    }
  }
}

const HEADER = /^\s*Content-type:\s*(.+)$/im;

/** The HTTP header that a test file wants to be served with is in its first comment. */
export function servedAs(bytes: Buffer): Partial<DocumentHints> {
  const [, header] = /Header:\s*(.+)/.exec(bytes.subarray(0, 2_000).toString("latin1").replaceAll("\0", "")) ?? [];
  const mediaType = HEADER.exec(header ?? "")?.[1]?.trim();
  return mediaType === undefined ? {} : { mediaType };
}
