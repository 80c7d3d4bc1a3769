/** What was taken from an iterator to look at it, and then the rest. */
export async function* resumed<T>(taken: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* taken;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/**
 * The first bytes of a stream, to somewhat more than `most` of them; whether they are all; and the whole stream again,
 * with its error where it broke off.
 */
export async function takenOf(chunks: AsyncIterable<Uint8Array>, most: number) {
  const stream = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  try {
    for (let size = 0; size <= most; size += taken.at(-1)?.length ?? 0) {
      const { done, value } = await stream.next();
      if (done === true) return { taken, isWhole: true, again: resumed(taken, stream) };
      taken.push(value);
    }
  } catch (error) {
    return { taken, isWhole: false, again: brokenOff(taken, error) };
  }
  return { taken, isWhole: false, again: resumed(taken, stream) };
}

/** What came of a stream before it broke off, and then why it did. */
export async function* brokenOff<T>(taken: readonly T[], error: unknown): AsyncGenerator<T> {
  yield* taken;
  throw error;
}
