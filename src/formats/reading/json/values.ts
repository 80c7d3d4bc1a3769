import { BadDocument } from "../../../domain/errors";
import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { LaidOutValues } from "./laid-out-values";
import type { ParsedValue } from "./lines";
import { parseJson, readLines, valueOfLine } from "./lines";

/**
 * The JSON values of a document, each with its place. Holds one at a time in memory. Throws BadDocument if the document
 * is empty or does not begin like JSON.
 */
export async function* parseValues(
  chunks: AsyncIterable<Uint8Array>,
  limits: Pick<ReadingLimits, "value" | "jsonDepth"> = READING_LIMITS,
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
