/** A value that was read, or the fault that kept it from being read. */
export type ParsedValue = { readonly place?: string } & ({ readonly value: unknown } | { readonly fault: string });

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly fault?: string;
}

/** Lines longer than this are passed over, so that one of them cannot fill the memory. */
const LONGEST = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** The lines of a document that are not blank. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= LONGEST) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      const line = lineOf(number++, pieces, length);
      if (line) yield line;
      pieces = [];
      length = 0;
      from = to + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  const last = lineOf(number, pieces, length);
  if (last) yield last;
}

export function valueOfLine(line: Line): ParsedValue {
  const place = `line ${line.number}`;
  if (line.fault !== undefined) return { place, fault: line.fault };
  try {
    return { place, value: JSON.parse(line.text) };
  } catch (cause) {
    return { place, fault: `not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
}

function lineOf(number: number, pieces: readonly Uint8Array[], length: number): Line | undefined {
  if (length > LONGEST) return { number, text: "", fault: `the line is longer than ${LONGEST} bytes` };
  const bytes = Buffer.concat(pieces);
  try {
    // The decoder drops a byte order mark, which is right at the start of the document and harmless elsewhere.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? undefined : { number, text };
  } catch {
    return { number, text: bytes.toString("utf8"), fault: "not UTF-8" };
  }
}
