/** The text that bytes are in UTF-8, without a byte order mark. Undefined for other bytes. */
export function utf8TextOf(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
