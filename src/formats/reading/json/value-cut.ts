import { CUT_INSIDE } from "../decoding/cut-off";
import { faultOfCut, NOT_UTF8, parseJson, tooLongValue, type ValueFault } from "./lines";
import { Openers } from "./openers";

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const OPENS_ARRAY = 0x5b;
export const CLOSES_ARRAY = 0x5d;
export const OPENS_OBJECT = 0x7b;
export const CLOSES_OBJECT = 0x7d;
export const LINE_FEED = 0x0a;
const BACKSLASH = 0x5c;

/** Where in a document its bytes are read. */
export interface Where {
  /** Counted from 1. */
  line: number;
  /** The bytes before the line, and before the chunk. */
  lineStart: number;
  chunkStart: number;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The bytes of one JSON value, as they come. It ends with its bracket or quotation mark, or before the comma or closing
 * bracket behind it. A damaged object of a laid-out document ends before the line in which the next one begins.
 */
export class ValueCut {
  readonly line: number;
  length = 0;
  private readonly column: number;
  private readonly pieces: Uint8Array[] = [];
  private readonly open = new Openers();
  private isInString = false;
  private isEscaped = false;
  private isCut = false;
  /** Whether only white space came in this line. */
  private isIndent = false;
  /** Whether a line of it began further right than it did. */
  private isLaidOut = false;
  private last = 0;

  constructor(
    private readonly where: Where,
    from: number,
    private readonly longest: number,
    /** Whether the document is known to be damaged. */
    private readonly isInDamage = false,
  ) {
    this.line = where.line;
    this.column = where.chunkStart + from - where.lineStart;
  }

  /** Where the value ends in the chunk, exclusive; undefined if it goes on. */
  take(chunk: Uint8Array, from: number): number | undefined {
    const end = this.endIn(chunk, from);
    const piece = chunk.subarray(from, end);
    this.length += piece.length;
    // The rest of what is too long is read only to find its end.
    if (this.length > this.longest) this.pieces.length = 0;
    else this.pieces.push(piece);
    return end;
  }

  /** The document ends inside of it. */
  cutOff(): void {
    this.isCut = true;
  }

  get isTooLong(): boolean {
    return this.length > this.longest;
  }

  /** The value, or why it is none, and the line of that. */
  parsed(deepest: number): { readonly value: unknown } | (ValueFault & { readonly line: number }) {
    const { line, column } = this;
    if (this.isTooLong) return { line, fault: tooLongValue(this.longest) };
    const [first] = this.pieces;
    const bytes = first !== undefined && this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
    let text: string;
    try {
      text = UTF8.decode(bytes);
    } catch {
      return { line, ...(this.isCut ? faultOfCut(CUT_INSIDE) : { fault: NOT_UTF8 }) };
    }
    const read = parseJson(text.trimEnd(), { line, column }, deepest);
    // A number that the document ends in may be half of one.
    if ("value" in read) return this.isCut ? { line, ...faultOfCut(CUT_INSIDE) } : read;
    const { isAtEnd = false, ...fault } = read;
    // What is damaged before its end may only seem to lack it.
    return this.isCut && isAtEnd ? { line, ...faultOfCut(CUT_INSIDE) } : fault;
  }

  private endIn(chunk: Uint8Array, from: number): number | undefined {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.isInString) {
        if (byte === LINE_FEED) {
          if (this.open.depth === 0) return at;
          this.endLine(at);
        } else if (this.isEscaped) this.isEscaped = false;
        else if (byte === BACKSLASH) this.isEscaped = true;
        else if (byte === QUOTE) {
          this.isInString = false;
          if (this.open.depth === 0) return at + 1;
        }
      } else if (byte <= 0x20) {
        if (this.open.depth === 0) return at;
        if (byte === LINE_FEED) this.endLine(at);
      } else if (byte === QUOTE) {
        this.isInString = true;
        if (this.isIndent) this.beginLine(at);
        this.last = byte;
      } else {
        const end = this.mark(byte, at);
        if (end !== undefined) return end;
        if (this.isIndent) this.beginLine(at);
        this.last = byte;
      }
    }
    return undefined;
  }

  /** No string of JSON goes on in the next line, so that one without its end costs no more than its own line. */
  private endLine(at: number): void {
    this.isInString = false;
    this.isEscaped = false;
    this.isIndent = true;
    this.where.line += 1;
    this.where.lineStart = this.where.chunkStart + at + 1;
  }

  private beginLine(at: number): void {
    this.isIndent = false;
    this.isLaidOut ||= this.where.chunkStart + at - this.where.lineStart > this.column;
  }

  /** What stands outside of strings. Gives the end of the value, if it ends with that. */
  private mark(byte: number, at: number): number | undefined {
    if (byte === OPENS_OBJECT || byte === OPENS_ARRAY) {
      if (byte === OPENS_OBJECT && this.isNext(at)) return at;
      this.open.push(byte === OPENS_OBJECT ? "{" : "[");
      return undefined;
    }
    if (byte === CLOSES_OBJECT || byte === CLOSES_ARRAY) {
      if (this.open.depth === 0) return at;
      const closes = this.open.close(byte === CLOSES_OBJECT ? "{" : "[");
      if (this.open.depth === 0) return at + 1;
      // Only the array around the value can end here.
      return closes || byte === CLOSES_OBJECT ? undefined : at;
    }
    return byte === COMMA && this.open.depth === 0 ? at : undefined;
  }

  /** Whether the next object begins, since this one lacks its end: nothing else can stand here. */
  private isNext(at: number): boolean {
    if (!this.isIndent || this.open.depth === 0) return false;
    const column = this.where.chunkStart + at - this.where.lineStart;
    // In a damaged document its brackets tell little.
    if (this.isInDamage && this.isLaidOut && column <= this.column) return true;
    return column <= this.column && !this.open.allowValueBehind(String.fromCharCode(this.last));
  }
}
