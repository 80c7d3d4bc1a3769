/** What was taken from an iterator to look at it, and then the rest. */
export async function* resumed<T>(taken: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* taken;
  yield* { [Symbol.asyncIterator]: () => rest };
}
