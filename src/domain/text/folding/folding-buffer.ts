import { DROPPED, DROPPED_MARK, SPECIAL, foldedCharacter, foldedUnit, isInert, isLowSurrogate } from "./folded-units";
import { isDroppedMark, isJoining, keptLetter } from "./folding-table";

/** The longest base with marks that is composed. (Unicode's stream-safe texts have at most 30 marks.) */
const LONGEST_CLUSTER = 64;
/** Up to this length, passing the units as arguments is faster than decoding them. */
const SHORT = 64;

/** Folded units with their places in the original, filled from left to right. */
export class FoldingBuffer {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;
  /** Whether some unit does not stand where it stood in the original. */
  isShifted = false;

  constructor(
    expectedLength: number,
    private readonly withOffsets: boolean,
  ) {
    this.units = new Uint16Array(expectedLength);
    this.starts = new Uint32Array(withOffsets ? expectedLength : 0);
    this.ends = new Uint32Array(withOffsets ? expectedLength : 0);
  }

  /** Empties the buffer and keeps its memory. */
  clear(): this {
    this.length = 0;
    this.isShifted = false;
    return this;
  }

  text(): string {
    if (this.length <= SHORT) return this.shortText(0, this.length);
    return Buffer.from(this.units.buffer, 0, this.length * 2).toString("utf16le");
  }

  /** For at most SHORT units. */
  private shortText(start: number, end: number): string {
    return Reflect.apply(String.fromCharCode, undefined, this.units.subarray(start, end));
  }

  /** Where each unit began and ended in the original. */
  offsets(): { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> } {
    return { starts: narrowed(this.starts, this.length), ends: narrowed(this.ends, this.length) };
  }

  write(text: string): void {
    this.reserve(text.length);
    let { units, starts, ends, length } = this;
    for (let at = 0; at < text.length; at++) {
      const folded = foldedUnit(text.charCodeAt(at));
      if (folded < DROPPED) {
        units[length] = folded;
        if (this.withOffsets) {
          starts[length] = at;
          ends[length] = at + 1;
        }
        length += 1;
      } else {
        this.length = length;
        this.isShifted = true;
        if (folded === DROPPED_MARK) this.extendTo(at + 1);
        else if (folded === SPECIAL) at += this.writeSpecial(text, at) - 1;
        this.reserve(text.length - at);
        ({ units, starts, ends, length } = this);
      }
    }
    this.length = length;
  }

  /** Returns the character's length. */
  private writeSpecial(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    const pair = this.length === 0 ? unit : (this.units[this.length - 1] ?? 0) * 0x10000 + unit;
    if (!isInert(pair)) return this.writeCharacter(String.fromCodePoint(text.codePointAt(at) ?? unit), at);
    this.push(unit, at, at + 1);
    return 1;
  }

  private writeCharacter(character: string, at: number): number {
    const end = at + character.length;
    if (isDroppedMark(character)) this.writeAccent(character, end);
    for (const folded of foldedCharacter(character)) {
      if (isJoining(folded)) this.join(folded, at, end);
      else for (let i = 0; i < folded.length; i++) this.push(folded.charCodeAt(i), at, end);
    }
    return character.length;
  }

  private writeAccent(accent: string, end: number): void {
    const base = this.clusterStart();
    const letter = base < this.length ? keptLetter(String.fromCharCode(this.units[base] ?? 0), accent) : undefined;
    if (letter !== undefined) this.units[base] = letter.charCodeAt(0);
    this.extendTo(end);
  }

  /** Composes a mark with the base and marks before it, as NFC does. What composes is one place in the original. */
  private join(mark: string, at: number, end: number): void {
    const start = this.clusterStart();
    const before = this.shortText(start, this.length);
    const after = (before + mark).normalize("NFC");
    let same = 0;
    while (same < before.length && before[same] === after[same]) same += 1;
    const from = start + same < this.length ? (this.starts[start + same] ?? at) : at;
    this.length = start + same;
    for (let i = same; i < after.length; i++) this.push(after.charCodeAt(i), from, end);
  }

  /** Where the last base begins: the last character that is no mark. */
  private clusterStart(): number {
    let start = this.length;
    while (start > 0 && this.length - start < LONGEST_CLUSTER) {
      start -= 1;
      const isPair = start > 0 && isLowSurrogate(this.units[start]);
      if (isPair) start -= 1;
      if (!isJoining(this.shortText(start, start + (isPair ? 2 : 1)))) return start;
    }
    return this.length;
  }

  private push(unit: number, start: number, end: number): void {
    const index = this.length++;
    if (index >= this.units.length) this.reserve(1);
    this.units[index] = unit;
    if (!this.withOffsets) return;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  private extendTo(end: number): void {
    if (!this.withOffsets || this.length === 0) return;
    const start = this.starts[this.length - 1];
    for (let i = this.length - 1; i >= 0 && this.starts[i] === start; i--) this.ends[i] = end;
  }

  /** Makes room for more units. */
  private reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const size = Math.max(this.length + more, this.units.length * 2) + 16;
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    if (!this.withOffsets) return;
    const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
    starts.set(this.starts);
    ends.set(this.ends);
    [this.starts, this.ends] = [starts, ends];
  }
}

/** A copy of the first offsets, in half the memory where they are small. */
function narrowed(offsets: Uint32Array, length: number): ArrayLike<number> {
  const isSmall = (offsets[length - 1] ?? 0) <= 0xffff;
  return isSmall ? new Uint16Array(offsets.subarray(0, length)) : offsets.slice(0, length);
}
