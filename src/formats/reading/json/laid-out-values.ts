import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { jsonTokens, type JsonToken } from "./json-tokens";
import { CUT_INSIDE, cutBefore, type CutOff } from "../decoding/cut-off";
import { exactJson, faultOfCut, parseJson, tooLongValue, type Line, type ParsedValue } from "./lines";
import { Openers, type Opener } from "./openers";

const OPENER_OF: Readonly<Record<"}" | "]", Opener>> = { "}": "{", "]": "[" };
/** What stands for bytes that are no UTF-8. */
const NOT_UTF8 = "\ufffd";
const MOST_SHOWN = 20;

/** A record whose end has not come yet. */
interface OpenRecord {
  /** Line and column (UTF-16 units) of its start. */
  readonly line: number;
  readonly column: number;
  /** Its text in the lines before this one. */
  readonly pieces: string[];
  /** What it has opened and not closed. */
  readonly open: Openers;
  last: JsonToken["mark"];
  /** Where its text goes on in this line. */
  from: number;
  /** The length of the pieces. */
  length: number;
  fault?: { readonly line: number; readonly fault: string };
}

/**
 * Cuts a document that is laid out over lines (an array, an object, or several of them) into its records as the lines
 * come, and parses each by itself: a fault costs its own record alone. Holds one record at a time.
 */
export class LaidOutValues {
  private line: Line = { number: 0, text: "" };
  private record: OpenRecord | undefined;
  /** The place of the next record in its array; undefined outside of arrays. */
  private index: number | undefined;
  private expectsRecord = true;
  private strayLine = 0;

  constructor(private readonly limits: Pick<ReadingLimits, "value" | "jsonDepth"> = READING_LIMITS) {}

  *take(line: Line): Generator<ParsedValue> {
    this.line = line;
    const whole = this.wholeRecord(line);
    if (whole !== undefined) {
      yield whole;
      return;
    }
    const indent = line.column === undefined ? /\S/.exec(line.text)?.index : undefined;
    for (const token of jsonTokens(line.text)) {
      if (this.record === undefined) yield* this.between(token);
      else if (token.mark === "value" || token.mark === "," || token.mark === ":") this.record.last = token.mark;
      else yield* this.inside(this.record, token, token.at === indent);
    }
    if (this.record) this.keepPiece(this.record, line.text.length);
    else if (line.text === "" && line.fault !== undefined) yield this.lost(line, line.fault);
  }

  /** A line that is too long, or a record that is in an array on one line. */
  private lost({ number, column }: Line, fault: string): ParsedValue {
    const at = this.index === undefined || column === undefined ? "" : `, [${this.index++}]`;
    return { place: `line ${number}${at}`, fault };
  }

  /**
   * The record, if the line is one and nothing else but a comma, as in dumps with their long lines. JSON.parse reads it
   * many times faster than our tokens. Undefined if there is any doubt.
   */
  private wholeRecord({ number, text, fault }: Line): ParsedValue | undefined {
    if (this.record !== undefined || this.index === undefined || !this.expectsRecord || fault !== undefined)
      return undefined;
    const line = text.trim();
    if (!line.startsWith("{") || !/\},?$/.test(line.slice(-2))) return undefined;
    const hasComma = line.endsWith(",");
    try {
      const read = exactJson(hasComma ? line.slice(0, -1) : line, this.limits.jsonDepth);
      if (read === undefined) return undefined;
      this.expectsRecord = hasComma;
      return { place: `line ${number}, [${this.index++}]`, value: read.value };
    } catch {
      return undefined;
    }
  }

  /** What is left once all lines were taken. */
  *end(): Generator<ParsedValue> {
    if (this.record !== undefined) yield this.close(this.record, 0, CUT_INSIDE);
    else if (this.index !== undefined)
      yield { place: `line ${this.line.number}`, ...faultOfCut(cutBefore("its array does")) };
  }

  private *between(token: JsonToken): Generator<ParsedValue> {
    const { mark, at, end } = token;
    const isArray = this.index !== undefined;
    if (mark === "[" && !isArray) this.enterArray();
    else if (mark === "{" || mark === "[") {
      if (isArray && !this.expectsRecord) yield this.stray("a comma is missing between two records");
      this.begin(token);
    } else if (isArray && mark === ",") yield* this.comma();
    else if (isArray && mark === "]") yield* this.leaveArray();
    else if (isArray && mark === "value" && this.expectsRecord) yield this.close(this.begin(token), end);
    else if (this.strayLine !== this.line.number)
      yield this.stray(`not JSON: ${shown(this.line.text.slice(at))} stands where a record was expected`);
  }

  private *inside(record: OpenRecord, token: JsonToken, isFirst: boolean): Generator<ParsedValue> {
    const { mark, at, end } = token;
    if (isFirst && at <= record.column && mark === "{" && !record.open.allowValueBehind(record.last)) {
      // The record before lacks its end: nothing else can stand here.
      yield this.close(record, at);
      this.begin(token);
      return;
    }
    record.last = mark;
    if (mark === "{" || mark === "[") record.open.push(mark);
    if (mark !== "}" && mark !== "]") return;
    const closes = record.open.close(OPENER_OF[mark]);
    if (record.open.depth === 0) yield this.close(record, end);
    else if (!closes && mark === "]" && this.index !== undefined) {
      yield this.close(record, at);
      yield* this.leaveArray();
    }
  }

  private enterArray(): void {
    this.index = 0;
    this.expectsRecord = true;
  }

  private *comma(): Generator<ParsedValue> {
    if (this.expectsRecord) yield this.stray("a record is missing before the comma");
    this.expectsRecord = true;
  }

  private *leaveArray(): Generator<ParsedValue> {
    if (this.expectsRecord && this.index !== 0) yield this.stray("a record is missing after the last comma");
    this.index = undefined;
    this.expectsRecord = true;
  }

  private begin({ mark, at }: JsonToken): OpenRecord {
    this.record = {
      line: this.line.number,
      column: at + (this.line.column ?? 0),
      pieces: [],
      length: 0,
      open: new Openers(),
      last: mark,
      from: at,
    };
    if (mark === "{" || mark === "[") this.record.open.push(mark);
    return this.record;
  }

  private keepPiece(record: OpenRecord, end: number): void {
    const piece = this.line.text.slice(record.from, end);
    const { number: line, fault } = this.line;
    if (fault !== undefined && (this.line.text === "" || piece.includes(NOT_UTF8))) record.fault ??= { line, fault };
    record.length += piece.length;
    record.pieces.push(piece);
    record.from = 0;
    if (record.length <= this.limits.value) return;
    // The rest of it is read only to find its end.
    record.pieces.length = 0;
    record.fault ??= {
      line: record.line,
      fault: tooLongValue(this.limits.value),
    };
  }

  /** The record's value, or its fault; `end`: where it ends in this line. `cut`: set if the document ends inside. */
  private close(record: OpenRecord, end: number, cut?: CutOff): ParsedValue {
    if (end > record.from) this.keepPiece(record, end);
    this.record = undefined;
    this.expectsRecord = this.index === undefined;
    const at = this.index === undefined ? "" : `, [${this.index++}]`;
    const { line, column } = record;
    const text = record.pieces.join("\n").trimEnd();
    const read = record.fault ?? parseJson(text, record, this.limits.jsonDepth);
    if ("value" in read) return { place: `line ${line}${at}`, value: read.value };
    // What is damaged before its end may only seem to lack it.
    const isCut = cut !== undefined && (record.fault !== undefined || ("isAtEnd" in read && read.isAtEnd === true));
    const fault = isCut ? faultOfCut(cut) : { fault: read.fault };
    const damaged = { text, line, column, hasBadBytes: record.fault !== undefined };
    return { place: `line ${read.line}${at}`, ...fault, ...(text !== "" && { damaged }) };
  }

  private stray(fault: string): ParsedValue {
    this.strayLine = this.line.number;
    return { place: `line ${this.line.number}`, fault };
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}
