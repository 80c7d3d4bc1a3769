/**
 * The bytes of a whole document, or undefined once it proves to be larger than `ceiling`: the rest is then left unread.
 */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  ceiling: number,
): Promise<Uint8Array | undefined> {
  const collected: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > ceiling) return undefined;
    collected.push(chunk);
  }
  return Buffer.concat(collected, length);
}
