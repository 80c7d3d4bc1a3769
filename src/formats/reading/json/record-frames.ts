import type { ReadingLimits } from "../../reading-limits";
import { tooLongValue, type ParsedValue } from "./lines";
import type { Opener } from "./openers";
import { envelopes, newFrame, newPending, placeOfNext, type Frame, type Pending } from "./record-envelope";
import { follows, openerAt, type RecordPath } from "./records";
import type { ValueCut } from "./value-cut";

/** Together, so that what stands around them is not read for each. */
const BATCH_BYTES = 65_536;

/** What is open around the place that a document is read at, with the records that were read and not given yet. */
export class RecordFrames {
  private readonly frames: Frame[] = [];
  /** The bytes of what the open frames say beside records. */
  private held = 0;
  private rootLine = 1;

  constructor(
    private readonly paths: readonly RecordPath[],
    private readonly limits: Pick<ReadingLimits, "value" | "whole" | "jsonDepth">,
    /** Whether the records of an object are held until it ends, because they need what may stand behind them. */
    private readonly holds = false,
  ) {}

  get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  has(opener: Opener): boolean {
    return this.frames.some((frame) => frame.opener === opener);
  }

  /** The path of which the value is a record that comes now. */
  pathOfRecord(): RecordPath | undefined {
    return this.pathsInside().find((path) => openerAt(path, this.frames.length) === undefined);
  }

  /** Whether records are in what opens now. */
  leads(opener: Opener): boolean {
    return this.pathsInside().some((path) => openerAt(path, this.frames.length) === opener);
  }

  *open(opener: Opener, line: number): Generator<ParsedValue> {
    const { top } = this;
    const paths = this.pathsInside().filter((path) => openerAt(path, this.frames.length) === opener);
    if (top === undefined) this.rootLine = line;
    else if (top.opener === "[") top.begun += 1;
    else yield* this.beginRecords(top, paths, opener);
    this.frames.push(newFrame(opener, paths));
  }

  /** Closes everything: its end is missing. `isMoreMissing`: so may be more of the records. */
  *closeDamaged({ isMoreMissing = false }: { readonly isMoreMissing?: boolean } = {}): Generator<ParsedValue> {
    while (this.top !== undefined) {
      this.top.isDamaged = true;
      yield* this.close(isMoreMissing);
    }
  }

  *close(isMoreMissing = false): Generator<ParsedValue> {
    const { top } = this;
    const parent = this.frames.at(-2);
    if (top === undefined) return;
    if (parent === undefined || parent.opener === "[" || top.pending !== undefined) {
      // What is left of a damaged object says something only by its records.
      if (!top.isDamaged || (top.pending?.records.length ?? 0) > 0)
        yield* envelopes(this.frames, this.rootLine, { isUnfinished: isMoreMissing });
    } else if (parent.pending?.member !== parent.key || parent.key === undefined)
      parent.members[parent.key ?? ""] = top.opener === "[" ? [] : top.members;
    this.held -= top.length;
    this.frames.pop();
    this.valueEnds();
  }

  /** A value that was cut out: a member beside the records, or an element that is no record. */
  *member(cut: ValueCut): Generator<ParsedValue> {
    const { top } = this;
    const read = cut.parsed(this.deepest);
    const { value: longest } = this.limits;
    if ("fault" in read) {
      const { line, ...fault } = read;
      yield { place: `line ${line}`, ...fault };
      if (top !== undefined) top.isDamaged = true;
    } else if (top === undefined) yield { place: `line ${cut.line}`, value: read.value };
    else if (top.opener === "[") top.begun += 1;
    else if (this.held + cut.length > longest) yield { place: `line ${cut.line}`, fault: tooLongValue(longest) };
    else {
      const { key = "", pending } = top;
      this.held += cut.length;
      top.length += cut.length;
      top.members[key] = read.value;
      if (pending?.isBegun === true && pending.path.uses?.includes(key) === true)
        yield { place: `line ${cut.line}`, fault: tooLate(key, pending.member) };
    }
    this.valueEnds();
  }

  *record(cut: ValueCut): Generator<ParsedValue> {
    const owner = this.frames.at(-2);
    const { pending } = owner ?? {};
    if (owner === undefined || pending === undefined) return;
    const read = cut.parsed(this.deepest);
    const isReady = !this.holds && (pending.path.isReady?.(owner.members) ?? true);
    if ("fault" in read) {
      const { line, ...fault } = read;
      yield { place: `line ${line}${placeOfNext(this.frames.slice(0, -2), pending)}`, ...fault };
      pending.damaged += 1;
    } else if (!isReady && this.held + pending.length + cut.length > this.limits.value) {
      if (!pending.isLost)
        yield { place: `line ${cut.line}`, fault: notReady(this.limits.value, pending.path.uses ?? []) };
      Object.assign(pending, { isLost: true, records: [], length: 0 });
    } else if (!pending.isLost) {
      if (isReady && pending.records.length > 0 && (pending.length >= this.batchBytes || pending.damaged > 0))
        yield* envelopes(this.frames.slice(0, -1), this.rootLine, { isUnfinished: true });
      passDamaged(pending);
      pending.records.push([this.top?.key ?? "", read.value]);
      pending.length += cut.length;
    }
    this.valueEnds();
  }

  /** The value that opens may be the one with the records of its object. */
  private *beginRecords(owner: Frame, paths: readonly RecordPath[], opener: Opener): Generator<ParsedValue> {
    const path = paths.find(({ steps }) => steps.length === this.frames.length + 1);
    if (path === undefined) return;
    const before = owner.pending;
    if (before !== undefined && before.records.length > 0)
      yield* envelopes(this.frames, this.rootLine, { isUnfinished: true });
    owner.pending = newPending(path, owner.key ?? "", opener === "[", before?.isBegun ?? false);
  }

  private valueEnds(): void {
    const { top } = this;
    if (top === undefined) return;
    top.key = undefined;
    top.isAfterValue = true;
  }

  /** The paths that lead into the value that comes now. */
  private pathsInside(): readonly RecordPath[] {
    const { top } = this;
    if (top === undefined) return this.paths;
    const name = top.opener === "[" ? "[]" : (top.key ?? "");
    return top.paths.filter((path) => follows(path, this.frames.length - 1, name));
  }

  private get batchBytes(): number {
    return Math.min(BATCH_BYTES, this.limits.whole / 4);
  }

  private get deepest(): number {
    return this.limits.jsonDepth - this.frames.length;
  }
}

/** The next record is behind damaged ones, and so in another batch. */
function passDamaged(pending: Pending): void {
  const { records, first, damaged } = pending;
  if (damaged === 0) return;
  if (records.length > 0) pending.earlier.push({ records, first });
  Object.assign(pending, { records: [], first: first + records.length + damaged, damaged: 0 });
}

const notReady = (longest: number, uses: readonly string[]): string =>
  `${tooLongValue(longest)}. It is read in parts if what its records need stands before them: ${uses.join(", ")}`;

const tooLate = (name: string, records: string): string =>
  `"${name}" stands behind "${records}", so most of these were read without it. Put it before them, or raise READ_WHOLE_BYTES`;
