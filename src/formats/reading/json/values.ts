import { BadDocument } from "../../../domain/errors/errors";
import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { resumed } from "../../../domain/async/resumed";
import { LaidOutValues } from "./laid-out-values";
import { LineCut, parseJson, valueOfLine, type DamagedText, type Line, type ParsedValue } from "./lines";
import { RecordStream } from "./record-stream";
import { recordPath, type RecordPath, type Records } from "./records";
import { BreakableSource } from "../decoding/cut-off";

type JsonLimits = Pick<ReadingLimits, "value" | "jsonDepth"> & Partial<Pick<ReadingLimits, "whole">>;

/**
 * The JSON values of a document, each with its place. Holds one at a time in memory. A long object that holds all its
 * records comes in parts, if `records` says where they stand. Throws BadDocument if the document is empty or does not
 * begin like JSON.
 */
export async function* parseValues(
  chunks: AsyncIterable<Uint8Array>,
  limits: JsonLimits = READING_LIMITS,
  records: readonly Records[] = [],
): AsyncGenerator<ParsedValue> {
  const { whole = READING_LIMITS.whole } = limits;
  const source = new BreakableSource(chunks);
  const iterator = source.parts();
  const paths = records.map(recordPath);
  const streamed = paths.filter(({ isForDamage }) => isForDamage !== true);
  const start: Uint8Array[] = [];
  let length = 0;
  while (streamed.length > 0 && length <= whole) {
    const next = await iterator.next();
    if (next.done === true) break;
    start.push(next.value);
    length += next.value.length;
  }
  const isLong = length > whole && isObjectOnLines(Buffer.concat(start));
  const values = isLong ? new RecordStream(streamed, { ...limits, whole }) : new ValuesOfLines(limits);
  const sound = (parsed: ParsedValue) => soundParts(parsed, paths, { ...limits, whole: limits.value });
  for await (const chunk of resumed(start, iterator)) for (const parsed of values.take(chunk)) yield* sound(parsed);
  for (const parsed of values.end()) yield* sound(parsed);
  source.throwIfBroken();
}

/** A value; of a damaged object the records in it that are sound, and what is wrong with the others. */
function* soundParts(
  parsed: ParsedValue,
  paths: readonly RecordPath[],
  limits: Pick<ReadingLimits, "value" | "whole" | "jsonDepth">,
): Generator<ParsedValue> {
  if ("value" in parsed || parsed.damaged === undefined || paths.length === 0) return yield parsed;
  const stream = new RecordStream(paths, limits, parsed.damaged);
  const parts = [...stream.take(bytesOf(parsed.damaged)), ...stream.end()];
  yield* parts.some((part) => "value" in part) ? parts : [parsed];
}

/** No UTF-8 has the byte 0xFF. So what was no UTF-8 is none again. */
function bytesOf({ text, hasBadBytes }: DamagedText): Buffer {
  if (!hasBadBytes) return Buffer.from(text);
  const pieces = text.split("\ufffd").flatMap((piece) => [Buffer.of(0xff), Buffer.from(piece)]);
  return Buffer.concat(pieces.slice(1));
}

/** Whether a document begins with an object that does not end in its first line. */
function isObjectOnLines(start: Buffer): boolean {
  const lines = /^\ufeff?\s*(\{[^\n]*)(\n?)/.exec(start.toString("utf8"));
  return lines !== null && (lines[2] === "" || modeOf(lines[1] ?? "") === "laid out");
}

/** The values of a document that has them on lines of their own, or laid out over lines. */
class ValuesOfLines {
  private readonly lines: LineCut;
  private readonly laidOut: LaidOutValues;
  private mode: "unknown" | "lines" | "laid out" = "unknown";
  private isEmpty = true;

  constructor(private readonly limits: Pick<ReadingLimits, "value" | "jsonDepth">) {
    this.lines = new LineCut(limits.value);
    this.laidOut = new LaidOutValues(limits);
  }

  *take(chunk: Uint8Array): Generator<ParsedValue> {
    for (const line of this.lines.take(chunk)) yield* this.valuesIn(line);
  }

  *end(): Generator<ParsedValue> {
    for (const line of this.lines.end()) yield* this.valuesIn(line);
    if (this.isEmpty) throw new BadDocument("The document is empty: expected JSON.", undefined, "EMPTY");
    yield* this.laidOut.end();
  }

  private *valuesIn(line: Line): Generator<ParsedValue> {
    this.isEmpty = false;
    if (this.mode === "unknown" && line.text !== "") this.mode = modeOf(line.text);
    if (this.mode === "laid out") yield* this.laidOut.take(line);
    else yield valueOfLine(line, this.limits.jsonDepth);
  }
}

/**
 * Decides by the first line. In JSON lines, each line opens and closes its object. In JSON laid out for people, the
 * first line only opens it.
 */
function modeOf(firstLine: string): "lines" | "laid out" {
  const text = firstLine.trim();
  if (text.startsWith("[")) return "laid out";
  if (text.startsWith("{")) return text.endsWith("}") || isWholeWithComma(text) ? "lines" : "laid out";
  throw new BadDocument(
    `The document is not JSON: expected "{" or "[" at its start, got ${JSON.stringify(text.slice(0, 20))}.`,
  );
}

/** A line out of the middle of an array, as `grep Q5 dump.json` gives it. */
function isWholeWithComma(text: string): boolean {
  return text.endsWith("},") && "value" in parseJson(text.slice(0, -1), { line: 1, column: 0 });
}
