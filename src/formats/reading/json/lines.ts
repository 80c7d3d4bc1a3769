import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { isDeeper } from "./fields";
import { RecordEnds } from "./record-ends";

/** A value, or the reason why it could not be read. */
export type ParsedValue = { readonly place: string } & (
  | { readonly value: unknown; readonly part?: ValuePart }
  | { readonly fault: string }
);

/** Set of a value that is some of the records of a longer value, with what stands around them. */
export interface ValuePart {
  /** Whether the next value is more of the same. */
  readonly isUnfinished: boolean;
  /** The place in the whole document of what is at a place in this part: `messages[3]` becomes `messages[2003]`. */
  placeInAll(place: string): string;
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Where the text begins in its line (UTF-16 units), if the line comes in several parts. */
  readonly column?: number;
  readonly fault?: string;
}

const LINE_FEED = 0x0a;
/** Drops a byte order mark. It is expected at the start of a document and harmless elsewhere. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The lines of a document that are not blank. One that is too long is skipped, so that it cannot fill the memory. An
 * array that is on one line comes record by record.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  { value: longest }: Pick<ReadingLimits, "value"> = READING_LIMITS,
): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let column = 0;
  const recordEnds = new RecordEnds();
  const addPiece = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const finished = (): Line | undefined => {
    const line = lineOf(number, pieces, length, longest);
    const part = line !== undefined && column > 0 ? { ...line, column } : line;
    // What is skipped is counted by its bytes.
    column += line?.text.length || length;
    pieces = [];
    length = 0;
    return part;
  };
  /** The records that end in this part of a line. What comes behind the last one is kept. */
  function* records(chunk: Uint8Array, from: number, to: number): Generator<Line> {
    let start = from;
    for (const end of recordEnds.in(chunk, from, to)) {
      addPiece(chunk.subarray(start, end));
      start = end;
      const line = finished();
      if (line) yield line;
    }
    if (start < to) addPiece(chunk.subarray(start, to));
  }
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      yield* records(chunk, from, to);
      recordEnds.endLine();
      const line = finished();
      if (line) yield line;
      number += 1;
      column = 0;
      from = to + 1;
    }
    yield* records(chunk, from, chunk.length);
  }
  const last = finished();
  if (last) yield last;
}

export function valueOfLine({ number, text, fault }: Line, deepest = READING_LIMITS.jsonDepth): ParsedValue {
  return {
    place: `line ${number}`,
    ...(fault === undefined ? parseJson(withoutComma(text), { line: number, column: 0 }, deepest) : { fault }),
  };
}

/** A line that was taken out of an array with one value per line, as dumps are, has a comma at its end. */
function withoutComma(text: string): string {
  const line = text.trimEnd();
  return line.endsWith("},") ? line.slice(0, -1) : text;
}

/**
 * The value of a JSON text, or the fault and its line. `start` is where the text begins: the line counts from 1, the
 * column from 0. `deepest`: how many objects and arrays may be inside each other.
 */
export function parseJson(
  text: string,
  start: { readonly line: number; readonly column: number },
  deepest = READING_LIMITS.jsonDepth,
): { readonly value: unknown } | { readonly line: number; readonly fault: string } {
  try {
    const value = exactJson(text);
    return isDeeper(value, deepest) ? { line: start.line, fault: tooDeep(deepest) } : { value };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const [reason = "", position] = message.split(/ in JSON at position (\d+)/);
    if (position === undefined) return { line: start.line, fault: `not JSON: ${reason}` };
    const lines = text.slice(0, Number(position)).split("\n");
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 0);
    return { line: start.line + lines.length - 1, fault: `not JSON: ${reason} (column ${column + 1})` };
  }
}

/** Why a value is not read. `longest`: in bytes. */
export const tooLongValue = (longest: number): string =>
  `the value is longer than ${longest} bytes; READ_VALUE_BYTES allows more`;

const tooDeep = (deepest: number): string =>
  `objects and arrays are nested deeper than ${deepest} levels; READ_JSON_DEPTH allows more`;

/** Looked for first: the engine skips what has no digits, 16 characters at a time. */
const DIGITS = /\d{16,}/g;
const LONG_NUMBER = /[[:,]\s*-?\d{16,}\s*[\]},]/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * The value of a JSON text, with each whole number that JavaScript does not hold exactly as a string of its digits. Ids
 * of X and of others are such numbers. Throws SyntaxError.
 */
export function exactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!mayHaveLongNumber(text) || !LONG_NUMBER.test(text)) return value;
  const quoted = text.replace(STRING_OR_NUMBER, (found) =>
    /^-?\d{16,}$/.test(found) && String(Number(found)) !== found ? `"${found}"` : found,
  );
  return JSON.parse(quoted);
}

function mayHaveLongNumber(text: string): boolean {
  for (const { index } of text.matchAll(DIGITS)) if (/[\s[:,-]/.test(text.charAt(index - 1))) return true;
  return false;
}

function lineOf(number: number, pieces: readonly Uint8Array[], length: number, longest: number): Line | undefined {
  if (length > longest)
    return { number, text: "", fault: `the line is longer than ${longest} bytes; READ_VALUE_BYTES allows more` };
  const bytes = Buffer.concat(pieces);
  try {
    const text = UTF8.decode(bytes);
    return text.trim() === "" ? undefined : { number, text };
  } catch {
    return { number, text: bytes.toString("utf8"), fault: "not UTF-8" };
  }
}
