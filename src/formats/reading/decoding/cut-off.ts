import type { Read, ReadRejection } from "../../format-reader";

/** What is said of a document that ends before its end, such as a download that broke off. */
export type CutOff = Required<Pick<ReadRejection, "reason" | "code" | "isCut">>;

const WAY_OUT = "Get the whole document, and ingest it again";

/**
 * Of the item that the document ends in. What is missing might say that it has another address, or was never
 * published: so nothing of it is read.
 */
export const CUT_INSIDE: CutOff = {
  reason: `the document is cut: it ends inside of this. What came before was read. ${WAY_OUT}`,
  code: "BROKEN",
  isCut: true,
};

/** Of a document that ends between two items, or behind the last. `end`: what is missing, such as `</rss>`. */
export const cutBefore = (end: string): CutOff => ({
  reason: `the document is cut: it ends before ${end}. What came before was read. ${WAY_OUT}`,
  code: "BROKEN",
  isCut: true,
});

/** Of a document that is cut, the last item is not read: the document may end inside of it. */
export function* withoutCutEnd(reads: Iterable<Read>, isCut: boolean): Generator<Read> {
  if (!isCut) return yield* reads;
  let last: Read | undefined;
  for (const read of reads) {
    if (last !== undefined) yield last;
    last = read;
  }
  yield { outcome: "rejection", ...(last?.place !== undefined && { place: last.place }), ...CUT_INSIDE };
}

/**
 * A source that may break off, such as a file inside a cut archive. Readers take what came before as a document that
 * ends there, and throw the error at their own end: so nothing that they hold is lost.
 */
export class BreakableSource<T> {
  private error: { readonly cause: unknown } | undefined;

  constructor(private readonly source: AsyncIterable<T>) {}

  get isBroken(): boolean {
    return this.error !== undefined;
  }

  async *parts(): AsyncGenerator<T> {
    try {
      yield* this.source;
    } catch (cause) {
      this.error = { cause };
    }
  }

  throwIfBroken(): void {
    if (this.error !== undefined) throw this.error.cause;
  }
}
