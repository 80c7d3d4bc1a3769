import { BadDocument } from "../../domain/errors";
import type { ParsedValue } from "./lines";
import { readLines, valueOfLine } from "./lines";

/**
 * The JSON values of a document, each with its place. Lines are read one by one in constant memory; an array or an object over
 * several lines has to be read whole. Throws BadDocument when the document is neither.
 */
export async function* parseValues(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ParsedValue> {
  const whole: string[] = [];
  let mode: "unknown" | "lines" | "whole" = "unknown";
  for await (const line of readLines(chunks)) {
    if (mode === "unknown") mode = modeOf(line.text);
    if (mode === "lines") yield valueOfLine(line);
    else if (line.fault === undefined) whole.push(line.text);
    else throw new BadDocument(`The document cannot be read: ${line.fault}.`, `line ${line.number}`);
  }
  if (mode === "unknown") throw new BadDocument("The document is empty: expected Mediagraph records as JSON.");
  if (mode === "whole") yield* valuesOfWhole(whole.join("\n"));
}

/** A line of JSON lines opens and closes its object; the first line of a document laid out for people only opens one. */
function modeOf(firstLine: string): "lines" | "whole" {
  const text = firstLine.trim();
  if (text.startsWith("[")) return "whole";
  if (text.startsWith("{")) return text.endsWith("}") ? "lines" : "whole";
  throw new BadDocument(`The document is not JSON: expected "{" or "[" at its start, got ${JSON.stringify(text.slice(0, 20))}.`);
}

function* valuesOfWhole(text: string): Generator<ParsedValue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BadDocument(`The document is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
  if (!Array.isArray(value)) yield { value };
  else for (const [index, element] of value.entries()) yield { place: `[${index}]`, value: element };
}
