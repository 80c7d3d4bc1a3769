import { BadDocument } from "../../domain/errors/errors";
import type { RejectionCode } from "../../domain/errors/rejection-code";

export interface UnpackingLimits {
  /** Bytes that one byte of the input may become. Text rarely shrinks to a hundredth. */
  readonly ratio: number;
  /** Unpacked bytes of one input, all levels together. */
  readonly bytes: number;
  /** Documents in one input, all levels together. */
  readonly documents: number;
  /** Containers inside containers: an archive in an archive has two. */
  readonly depth: number;
}

const MIB = 1_048_576;
/** The ratio counts beyond so many bytes: a small document may well be the same letter a million times. */
const UNCOUNTED = 16 * MIB;

export const UNPACKING_LIMITS: UnpackingLimits = {
  ratio: 200,
  bytes: 1_048_576 * MIB,
  documents: 10_000_000,
  depth: 4,
};

/**
 * The limits of one input and of all that is inside it. The levels share it: an archive of many small archives unpacks
 * to no more than one archive may.
 */
export class Unpacking {
  private received = 0;
  private unpacked = 0;
  private documents = 0;
  private ended = false;

  constructor(private readonly limits: UnpackingLimits = UNPACKING_LIMITS) {}

  /** Whether the input cannot be read any further. Whoever was reading got the reason. */
  get isOver(): boolean {
    return this.ended;
  }

  /** Bytes came from the input itself. */
  receive(bytes: number): void {
    this.received += bytes;
  }

  /** Bytes came out of something compressed. */
  unpack(bytes: number): void {
    this.unpacked += bytes;
    const { ratio, bytes: most } = this.limits;
    if (this.unpacked > UNCOUNTED && this.unpacked > this.received * ratio)
      throw this.fault(
        `unpacks to more than ${ratio} times its size, as archives made to fill a memory do. If it is sound, raise UNPACK_RATIO, or unpack it yourself`,
        undefined,
        "TOO_LARGE",
      );
    if (this.unpacked > most)
      throw this.fault(
        `unpacks to more than ${most} bytes. Raise UNPACK_BYTES, or unpack it yourself`,
        undefined,
        "TOO_LARGE",
      );
  }

  addDocument(): void {
    this.documents += 1;
    if (this.documents > this.limits.documents)
      throw this.fault(
        `has more than ${this.limits.documents} documents. Raise UNPACK_DOCUMENTS, or ingest it in parts`,
        undefined,
        "TOO_LARGE",
      );
  }

  /** Throws if one more container may not be opened inside so many others. */
  checkDepth(outer: number): void {
    if (outer >= this.limits.depth)
      throw new BadDocument(
        `is an archive inside ${outer} others; ${this.limits.depth} are opened. Raise UNPACK_DEPTH, or unpack it yourself`,
        undefined,
        "TOO_LARGE",
      );
  }

  /** The error to throw where the input cannot be read any further. */
  fault(reason: string, place?: string, code?: RejectionCode): BadDocument {
    this.ended = true;
    return new BadDocument(reason, place, code);
  }
}
