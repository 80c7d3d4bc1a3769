/**
 * A token of JSON, right or wrong. `mark`: one of `{}[],:`, or `value` for a string or anything else that stands alone.
 */
export interface JsonToken {
  readonly mark: "{" | "}" | "[" | "]" | "," | ":" | "value";
  /** UTF-16 units in its line, `end` exclusive. */
  readonly at: number;
  readonly end: number;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/**
 * The tokens of one line. No string of JSON goes on in the next line, so that one without its end costs no more than
 * its own line.
 */
export function* jsonTokens(line: string): Generator<JsonToken> {
  const start = /[{}[\],:"]|[^\s{}[\],:"]+/g;
  for (let found = start.exec(line); found !== null; found = start.exec(line)) {
    const { 0: text, index: at } = found;
    if (text === '"') start.lastIndex = endOfString(line, at);
    yield { mark: isPunctuation(text) ? text : "value", at, end: start.lastIndex };
  }
}

function isPunctuation(text: string): text is Exclude<JsonToken["mark"], "value"> {
  return text.length === 1 && "{}[],:".includes(text);
}

function endOfString(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTE) return at + 1;
  }
  return line.length;
}
