import { BadDocument } from "../../../domain/errors";
import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { resumed } from "../../../domain/resumed";
import { LaidOutValues } from "./laid-out-values";
import type { ParsedValue } from "./lines";
import { parseJson, readLines, valueOfLine } from "./lines";
import { RecordStream } from "./record-stream";
import type { Records } from "./records";

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
  const iterator = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let length = 0;
  while (records.length > 0 && length <= whole) {
    const next = await iterator.next();
    if (next.done === true) break;
    start.push(next.value);
    length += next.value.length;
  }
  const isLong = length > whole && isObjectOnLines(Buffer.concat(start));
  const all = resumed(start, iterator);
  if (isLong) yield* parseParts(all, { ...limits, whole }, records);
  else yield* parseEach(all, limits);
}

/** Whether a document begins with an object that does not end in its first line. */
function isObjectOnLines(start: Buffer): boolean {
  const lines = /^\ufeff?\s*(\{[^\n]*)(\n?)/.exec(start.toString("utf8"));
  return lines !== null && (lines[2] === "" || modeOf(lines[1] ?? "") === "laid out");
}

async function* parseParts(
  chunks: AsyncIterable<Uint8Array>,
  limits: Required<JsonLimits>,
  records: readonly Records[],
): AsyncGenerator<ParsedValue> {
  const stream = new RecordStream(records, limits);
  for await (const chunk of chunks) yield* stream.take(chunk);
  yield* stream.end();
}

async function* parseEach(
  chunks: AsyncIterable<Uint8Array>,
  limits: Pick<ReadingLimits, "value" | "jsonDepth">,
): AsyncGenerator<ParsedValue> {
  const laidOut = new LaidOutValues(limits);
  let isEmpty = true;
  let mode: "unknown" | "lines" | "laid out" = "unknown";
  for await (const line of readLines(chunks, limits)) {
    isEmpty = false;
    if (mode === "unknown" && line.text !== "") mode = modeOf(line.text);
    if (mode === "laid out") yield* laidOut.take(line);
    else yield valueOfLine(line, limits.jsonDepth);
  }
  if (isEmpty) throw new BadDocument("The document is empty: expected JSON.", undefined, "EMPTY");
  yield* laidOut.end();
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
