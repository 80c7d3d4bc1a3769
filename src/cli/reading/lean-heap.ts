import { setFlagsFromString } from "node:v8";
import type { SourceDocument } from "../../ingest/ingest-types";

/** Per cent of what lives in the heap. */
const GROWTH = { large: 60, huge: 30 };
/** V8 decides. */
const USUAL = 0;
/** How many times larger the space of new objects becomes when it is too small. 2 is what V8 does by itself. */
const NEW_SPACE_GROWTH = { usual: 2, lean: 1 };
/** In bytes. */
const LARGE = 8 * 1024 * 1024;
const HUGE = 512 * 1024 * 1024;

/**
 * Once a document is large, lets the heap grow by less than two thirds before it is collected. Left alone, V8 lets it
 * grow to several times what lives in it: 10,000 long articles take 700 MiB, and not 350. It costs a twentieth of the
 * CPU time, so smaller documents do without.
 *
 * Once a document is huge, or of a size that nobody knows, the heap grows by a third, and each collection also moves
 * what lives together. Else pages that are partly empty add up, from 64 to 94 MiB over 600 MB of a dump. This takes a
 * third of the CPU time where much lives in the heap, such as long articles.
 */
export async function* withLeanHeap(documents: AsyncIterable<SourceDocument>): AsyncGenerator<SourceDocument> {
  for await (const document of documents) {
    const { size = Infinity } = document;
    if (size > LARGE) growBy(size > HUGE ? GROWTH.huge : GROWTH.large);
    if (size > HUGE) setFlagsFromString("--compact-on-every-full-gc");
    yield document;
  }
}

/** Lets the heap grow as little while `work` is done, for work that leaves much garbage behind. */
export async function inLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  growBy(GROWTH.huge);
  try {
    return await work();
  } finally {
    growBy(USUAL);
  }
}

/** Collected in one go: on a busy computer the threads that collect beside the work come too late. */
function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
  // It never becomes smaller again, so what it has when this is called stays.
  const growth = percent === USUAL ? NEW_SPACE_GROWTH.usual : NEW_SPACE_GROWTH.lean;
  setFlagsFromString(`--semi-space-growth-factor=${growth}`);
  setFlagsFromString(percent === USUAL ? "--incremental-marking" : "--no-incremental-marking");
}
