import { utf8TextOf } from "../../domain/text/utf8-text";

/** In UTF-16 units. People know an input by less. */
const LENGTH = 300;
/** Longer inputs have their excerpt from these first bytes. */
const READ = 65_536;

/**
 * The words of a document at the place of its fault, where the place is a line; else its first words. Undefined for
 * what is no text in UTF-8.
 */
export function excerptOf(content: Uint8Array | undefined, place: string | null = null): string | undefined {
  const text = content === undefined ? undefined : utf8TextOf(content);
  if (text === undefined) return undefined;
  const line = Number(/^line (\d{1,9})\b/.exec(place ?? "")?.[1] ?? 1);
  const words = fromLine(text, line).replace(/\s+/g, " ").trim();
  return words === "" ? undefined : words.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}

function fromLine(text: string, line: number): string {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.slice(0, READ);
    start = end + 1;
  }
  return text.slice(start, start + READ);
}
