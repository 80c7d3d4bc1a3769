import { BadDocument } from "../../src/domain/errors/errors";
import type { ContainerReader } from "../../src/formats/containers/container-reader";
import { Unpacking, type UnpackingLimits } from "../../src/formats/containers/unpacking";

export interface Opened {
  /** The documents by name; what else is in the container as `skipped: KIND` or `rejected: REASON`. */
  readonly found: Readonly<Record<string, string>>;
  /** Why it could not be read any further, with the place. */
  readonly fault: string | undefined;
}

/** Opens a container and all documents in it. `pieces` is the length of the pieces that the bytes come in. */
export async function openAll(
  container: ContainerReader,
  bytes: Uint8Array,
  { pieces = 65_536, limits }: { pieces?: number; limits?: UnpackingLimits } = {},
): Promise<Opened> {
  const found: Record<string, string> = {};
  const unpacking = new Unpacking(limits);
  try {
    for await (const contained of container.open(inPieces(bytes, pieces, unpacking), unpacking)) {
      const { name } = contained;
      if ("open" in contained) found[name] = await textOf(contained.open());
      else found[name] = "kind" in contained ? `skipped: ${contained.kind}` : `rejected: ${contained.reason}`;
      if (unpacking.isOver) return { found, fault: found[name] };
    }
    return { found, fault: undefined };
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    return { found, fault: `${error.place}: ${error.message}` };
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) parts.push(chunk);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    return `rejected: ${error.message}`;
  }
  return Buffer.concat(parts).toString("utf8");
}

async function* inPieces(bytes: Uint8Array, length: number, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = bytes.subarray(at, at + length);
    unpacking.receive(piece.length);
    yield piece;
  }
}
