import type { ReadingLimits } from "../../reading-limits";
import { cutBefore, type CutOff } from "../decoding/cut-off";
import { faultOfCut, type DamagedText, type ParsedValue } from "./lines";
import type { Opener } from "./openers";
import { RecordFrames } from "./record-frames";
import type { RecordPath } from "./records";
import {
  CLOSES_ARRAY,
  CLOSES_OBJECT,
  COMMA,
  LINE_FEED,
  OPENS_ARRAY,
  OPENS_OBJECT,
  QUOTE,
  ValueCut,
  type Where,
} from "./value-cut";

const COLON = 0x3a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads objects that hold their records, such as exports of hundreds of megabytes, piece by piece: gives some records
 * at a time, each time in an object like the whole one. A damaged record costs no other. Holds some records, and what
 * stands around them.
 */
export class RecordStream {
  private readonly where: Where;
  private readonly isInDamage: boolean;
  /** Whether something was told that may have taken the end of the document with it. */
  private isFaulty = false;
  private readonly frames: RecordFrames;
  private cut: { readonly bytes: ValueCut; readonly use: "name" | "member" | "record" } | undefined;
  private strayLine = 0;
  private rootLine = 0;
  /** Whether each object has a line of its own: what is damaged ends with its line then. */
  private isLines = false;

  constructor(
    paths: readonly RecordPath[],
    private readonly limits: Pick<ReadingLimits, "value" | "whole" | "jsonDepth">,
    /** Set of an object that is damaged. It is held already, so that its records may wait for what is behind them. */
    damaged?: DamagedText,
  ) {
    this.where = { line: damaged?.line ?? 1, lineStart: -(damaged?.column ?? 0), chunkStart: 0 };
    this.isInDamage = damaged !== undefined;
    this.frames = new RecordFrames(paths, limits, damaged !== undefined);
  }

  *take(chunk: Uint8Array): Generator<ParsedValue> {
    for (const parsed of this.valuesIn(chunk)) {
      this.isFaulty ||= "fault" in parsed;
      yield parsed;
    }
  }

  private *valuesIn(chunk: Uint8Array): Generator<ParsedValue> {
    let at = 0;
    while (at < chunk.length) {
      const lineEnd = this.isLines ? chunk.indexOf(LINE_FEED, at) : -1;
      at = yield* this.takeUpTo(lineEnd < 0 ? chunk : chunk.subarray(0, lineEnd), at);
      if (at !== lineEnd) continue;
      yield* this.endLine();
      yield* this.mark(LINE_FEED, at);
      at += 1;
    }
    this.where.chunkStart += chunk.length;
  }

  /** Gives the place up to which it took the bytes. */
  private *takeUpTo(chunk: Uint8Array, from: number): Generator<ParsedValue, number> {
    const wereLines = this.isLines;
    let at = from;
    while (at < chunk.length && this.isLines === wereLines) {
      const use = this.cut === undefined ? this.useOf(chunk[at] ?? 0) : undefined;
      if (use !== undefined)
        this.cut = { bytes: new ValueCut(this.where, at, this.limits.value, this.isInDamage), use };
      if (this.cut === undefined) {
        yield* this.mark(chunk[at] ?? 0, at);
        at += 1;
      } else {
        const end = this.cut.bytes.take(chunk, at);
        if (end !== undefined) yield* this.cutEnds();
        at = end ?? chunk.length;
      }
    }
    return at;
  }

  /** The document ends. What is open then is cut, which is told once. */
  *end(): Generator<ParsedValue> {
    const { cut } = this;
    cut?.bytes.cutOff();
    if (cut !== undefined) yield* this.cutEnds();
    const { top } = this.frames;
    if (top === undefined) return;
    const end = `its ${top.opener === "[" ? "array" : "object"} does`;
    if (this.isFaulty) yield* this.stray(`the document ends before ${end}`);
    else if (cut === undefined) yield { place: `line ${this.where.line}`, ...faultOfCut(cutBefore(end)) };
    yield* this.frames.closeDamaged({ isMoreMissing: true });
  }

  /** A line ends, and each object has a line of its own. */
  private *endLine(): Generator<ParsedValue> {
    if (this.cut !== undefined) yield* this.cutEnds();
    const { top } = this.frames;
    if (top === undefined) return;
    yield* this.stray(`the line ends before its ${top.opener === "[" ? "array" : "object"} does`);
    yield* this.frames.closeDamaged();
  }

  /** What the value is that begins with the byte. Undefined of marks between values, and of what records are in. */
  private useOf(byte: number): "name" | "member" | "record" | undefined {
    const { top } = this.frames;
    if (byte <= 0x20 || byte === COMMA || byte === COLON || byte === CLOSES_OBJECT || byte === CLOSES_ARRAY)
      return undefined;
    if (top === undefined) return byte === OPENS_OBJECT || BYTE_ORDER_MARK.includes(byte) ? undefined : "member";
    if (top.opener === "{" && top.key === undefined) return byte === QUOTE ? "name" : undefined;
    if (this.frames.pathOfRecord() !== undefined) return "record";
    const opener = openerOf(byte);
    return opener !== undefined && this.frames.leads(opener) ? undefined : "member";
  }

  private *cutEnds(): Generator<ParsedValue> {
    const { cut } = this;
    const { top } = this.frames;
    if (cut === undefined) return;
    this.cut = undefined;
    if (top !== undefined && (cut.use === "name" || top.opener === "[")) yield* this.valueBegins();
    if (cut.use === "record") yield* this.frames.record(cut.bytes);
    else if (cut.use === "member" || top === undefined) yield* this.frames.member(cut.bytes);
    else {
      const read = cut.bytes.parsed(1);
      if ("fault" in read) {
        yield* this.stray(read.fault, read.cut);
        top.isDamaged = true;
      }
      top.key = "value" in read ? String(read.value) : "";
    }
  }

  private *mark(byte: number, at: number): Generator<ParsedValue> {
    const { top } = this.frames;
    const opener = openerOf(byte);
    if (byte === LINE_FEED) {
      this.where.line += 1;
      this.where.lineStart = this.where.chunkStart + at + 1;
    } else if (opener !== undefined && (top === undefined || top.opener === "[" || top.key !== undefined)) {
      if (top?.opener === "[") yield* this.valueBegins();
      if (top === undefined) this.rootLine = this.where.line;
      yield* this.frames.open(opener, this.where.line);
    } else if (byte === CLOSES_OBJECT || byte === CLOSES_ARRAY) yield* this.close(byte === CLOSES_OBJECT ? "{" : "[");
    else if (byte === OPENS_OBJECT && this.where.chunkStart + at === this.where.lineStart) {
      // Nothing of the object before can stand here: it lacks its end.
      yield* this.stray("the object before lacks its end");
      yield* this.frames.closeDamaged();
      yield* this.frames.open("{", this.where.line);
    } else if (byte === COMMA && top !== undefined) {
      if (!top.isAfterValue) yield* this.stray("a value is missing before the comma");
      top.isAfterValue = false;
      top.key = undefined;
    } else if (
      byte > 0x20 &&
      byte !== COLON &&
      byte !== COMMA &&
      !(top === undefined && BYTE_ORDER_MARK.includes(byte))
    ) {
      if (top !== undefined) top.isDamaged = true;
      yield* this.stray(`not JSON: ${JSON.stringify(String.fromCharCode(byte))} stands where a name was expected`);
    }
  }

  private *valueBegins(): Generator<ParsedValue> {
    if (this.frames.top?.isAfterValue === true) yield* this.stray("a comma is missing between two values");
  }

  private *close(opener: Opener): Generator<ParsedValue> {
    const { top } = this.frames;
    if (!this.frames.has(opener) || (top !== undefined && top.key !== undefined) || top?.opener !== opener)
      yield* this.stray(`not JSON: ${opener === "{" ? "}" : "]"} stands where a value was expected`);
    if (!this.frames.has(opener)) return;
    while (this.frames.top !== undefined && this.frames.top.opener !== opener) yield* this.frames.close();
    yield* this.frames.close();
    if (this.frames.top === undefined && this.rootLine === this.where.line) this.isLines = true;
  }

  /** One for each line: the others follow from it. */
  private *stray(fault: string, cut?: CutOff): Generator<ParsedValue> {
    const { line } = this.where;
    if (this.strayLine !== line) yield { place: `line ${line}`, fault, ...(cut !== undefined && { cut }) };
    this.strayLine = line;
  }
}

function openerOf(byte: number): Opener | undefined {
  return byte === OPENS_OBJECT ? "{" : byte === OPENS_ARRAY ? "[" : undefined;
}
