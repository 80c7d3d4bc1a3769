import type { ReadRejection } from "../../format-reader";
import { READING_LIMITS } from "../../reading-limits";
import { CUT_INSIDE, type CutOff } from "../decoding/cut-off";
import { oddity } from "./fields";
import { jsonTokens } from "./json-tokens";
import { Openers } from "./openers";
import { RecordEnds } from "./record-ends";

/** A value, or the reason why it could not be read. */
export type ParsedValue = { readonly place: string } & (
  | { readonly value: unknown; readonly part?: ValuePart }
  | ValueFault
);

export interface ValueFault {
  readonly fault: string;
  /** Set where the document ends inside of it, or before its end. */
  readonly cut?: CutOff;
  /** Set of an object or array that is damaged: its records may be sound. */
  readonly damaged?: DamagedText;
}

/** What is damaged, and the line (from 1) and column (from 0, in UTF-16 units) where it begins. */
export interface DamagedText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Whether some of its bytes are no UTF-8. The text has U+FFFD for them. */
  readonly hasBadBytes: boolean;
}

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
  /** Whether the document ends with it, and without a line end. */
  readonly isLast?: boolean;
}

const LINE_FEED = 0x0a;
/** Why a record is rejected some of whose bytes are of another encoding. */
export const NOT_UTF8 = "not UTF-8. Save the document as UTF-8 (iconv -f ENCODING -t UTF-8), and ingest it again";
/** Drops a byte order mark. It is expected at the start of a document and harmless elsewhere. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Cuts a document into its lines that are not blank. One that is too long is skipped, so that it cannot fill the
 * memory. An array that is on one line comes record by record.
 */
export class LineCut {
  private number = 1;
  private pieces: Uint8Array[] = [];
  private length = 0;
  private column = 0;
  private readonly recordEnds = new RecordEnds();

  constructor(private readonly longest: number) {}

  *take(chunk: Uint8Array): Generator<Line> {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      yield* this.records(chunk, from, to);
      this.recordEnds.endLine();
      const line = this.finished();
      if (line) yield line;
      this.number += 1;
      this.column = 0;
      from = to + 1;
    }
    yield* this.records(chunk, from, chunk.length);
  }

  *end(): Generator<Line> {
    const last = this.finished();
    if (last) yield { ...last, isLast: true };
  }

  /** The records that end in this part of a line. What comes behind the last one is kept. */
  private *records(chunk: Uint8Array, from: number, to: number): Generator<Line> {
    let start = from;
    for (const end of this.recordEnds.in(chunk, from, to)) {
      this.addPiece(chunk.subarray(start, end));
      start = end;
      const line = this.finished();
      if (line) yield line;
    }
    if (start < to) this.addPiece(chunk.subarray(start, to));
  }

  private addPiece(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length <= this.longest) this.pieces.push(piece);
    else this.pieces = [];
  }

  private finished(): Line | undefined {
    const { number, column, length, pieces } = this;
    const line = lineOf(number, pieces, length, this.longest);
    // What is skipped is counted by its bytes.
    this.column += line?.text.length || length;
    this.pieces = [];
    this.length = 0;
    return line !== undefined && column > 0 ? { ...line, column } : line;
  }
}

export function valueOfLine(
  { number, text, fault, isLast = false }: Line,
  deepest = READING_LIMITS.jsonDepth,
): ParsedValue {
  const place = `line ${number}`;
  const start = { line: number, column: 0 };
  const read = fault === undefined ? parseJson(withoutComma(text), start, deepest) : { fault };
  if ("value" in read) return { place, value: read.value };
  const isCut = isLast && (fault === undefined ? "isAtEnd" in read && read.isAtEnd : isOpenAtEnd(text));
  return {
    place,
    ...(isCut ? faultOfCut(CUT_INSIDE) : { fault: read.fault }),
    damaged: { text, ...start, hasBadBytes: fault !== undefined },
  };
}

export const faultOfCut = (cut: CutOff): ValueFault => ({ fault: cut.reason, cut });

/** For the report. */
export function rejectionOf({ place, fault: reason, cut }: ValueFault & { readonly place: string }): ReadRejection {
  return { outcome: "rejection", place, reason, ...cut };
}

/** Whether an object or an array of the text lacks its end. */
function isOpenAtEnd(text: string): boolean {
  const open = new Openers();
  for (const { mark } of jsonTokens(text)) {
    if (mark === "{" || mark === "[") open.push(mark);
    else if (mark === "}" || mark === "]") open.close(mark === "}" ? "{" : "[");
  }
  return open.depth > 0;
}

/** A line that was taken out of an array with one value per line, as dumps are, has a comma at its end. */
function withoutComma(text: string): string {
  const line = text.trimEnd();
  return line.endsWith("},") ? line.slice(0, -1) : text;
}

/**
 * The value of a JSON text, or the fault and its line; `isAtEnd` where the text is sound up to its end. `start` is
 * where the text begins: the line counts from 1, the column from 0. `deepest`: how many objects and arrays may be
 * inside each other.
 */
export function parseJson(
  text: string,
  start: { readonly line: number; readonly column: number },
  deepest = READING_LIMITS.jsonDepth,
): { readonly value: unknown } | { readonly line: number; readonly fault: string; readonly isAtEnd?: boolean } {
  try {
    return exactJson(text, deepest) ?? { line: start.line, fault: tooDeep(deepest) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const [reason = "", position] = message.split(/ in JSON at position (\d+)/);
    const isAtEnd = position === undefined ? /end of JSON input/.test(reason) : Number(position) >= text.length;
    if (position === undefined) return { line: start.line, fault: `not JSON: ${reason}`, isAtEnd };
    const lines = text.slice(0, Number(position)).split("\n");
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 0);
    return { line: start.line + lines.length - 1, fault: `not JSON: ${reason} (column ${column + 1})`, isAtEnd };
  }
}

/** Why a value is not read. `longest`: in bytes. */
export const tooLongValue = (longest: number): string =>
  `the value is longer than ${longest} bytes; READ_VALUE_BYTES allows more`;

const tooDeep = (deepest: number): string =>
  `objects and arrays are nested deeper than ${deepest} levels; READ_JSON_DEPTH allows more`;

const LONG_NUMBER = /[[:,]\s*-?\d{16,}\s*[\]},]/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * The value of a JSON text, with each whole number that JavaScript does not hold exactly as a string of its digits. Ids
 * of X and of others are such numbers. Undefined where objects and arrays nest too deep. Throws SyntaxError.
 */
export function exactJson(text: string, deepest = READING_LIMITS.jsonDepth): { readonly value: unknown } | undefined {
  const value: unknown = JSON.parse(text);
  const odd = oddity(value, deepest);
  if (odd === "too deep") return undefined;
  if (odd === undefined || !LONG_NUMBER.test(text)) return { value };
  const quoted = text.replace(STRING_OR_NUMBER, (found) =>
    /^-?\d{16,}$/.test(found) && String(Number(found)) !== found ? `"${found}"` : found,
  );
  return { value: JSON.parse(quoted) as unknown };
}

function lineOf(number: number, pieces: readonly Uint8Array[], length: number, longest: number): Line | undefined {
  if (length > longest)
    return { number, text: "", fault: `the line is longer than ${longest} bytes; READ_VALUE_BYTES allows more` };
  const [first] = pieces;
  const bytes = first !== undefined && pieces.length === 1 ? first : Buffer.concat(pieces);
  try {
    const text = UTF8.decode(bytes);
    return text.trim() === "" ? undefined : { number, text };
  } catch {
    return { number, text: Buffer.from(bytes).toString("utf8"), fault: NOT_UTF8 };
  }
}
