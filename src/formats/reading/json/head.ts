import { jsonTokens } from "./json-tokens";
import { exactJson } from "./lines";

/** What may stand before the JSON: a byte order mark, and an assignment, as in `window.YTD.tweets.part0 = […]`. */
const BEFORE = /^\ufeff?\s*(?:[\w.$]{1,100}(?:\[\d{1,6}\])?\s*=\s*(?=[[{]))?/;
const CLOSER = { "{": "}", "[": "]" } as const;
/** What is deeper is left out: nothing that tells a format is so deep. */
const DEEPEST = 200;

/**
 * The value that a JSON document begins with, as far as `head` has it: what is cut at its end is closed, and the last
 * member is left out where it is not whole. Of several values it is the first. Undefined if it is no object or array.
 * For example, `[{"a": 1, "b": [2, 3` gives `[{a: 1, b: [2]}]`. For `detect` of formats.
 */
export function headOfJson(head: Uint8Array): unknown {
  if (!known.has(head)) known.set(head, readHead(head));
  return known.get(head);
}

/** As `headOfJson`; of an array its first element. */
export function firstInHead(head: Uint8Array): unknown {
  const value = headOfJson(head);
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

/** Every format that is JSON asks for the head of the same document. */
const known = new WeakMap<Uint8Array, unknown>();

function readHead(head: Uint8Array): unknown {
  const text = new TextDecoder().decode(head);
  const from = BEFORE.exec(text)?.[0].length ?? 0;
  if (text[from] !== "{" && text[from] !== "[") return undefined;
  return valueBefore(text, from, MOST_FAULTS);
}

/** A damaged item may not hide what the document is: then what stands before the damage counts. */
const MOST_FAULTS = 3;

function valueBefore(text: string, from: number, tries: number): unknown {
  const whole = wholePart(text, from);
  if (whole === undefined) return undefined;
  try {
    return exactJson(whole)?.value;
  } catch (error) {
    const at = Number(/ in JSON at position (\d+)/.exec(String(error))?.[1] ?? 0);
    if (at === 0 || from + at >= text.length || tries === 0) return undefined;
    const value = valueBefore(text.slice(0, from + at), from, tries - 1);
    return Object.keys(value ?? {}).length === 0 ? undefined : value;
  }
}

/** The text from `from` to the end of its value, or to its last whole member and closed there. */
function wholePart(text: string, from: number): string | undefined {
  const open: ("{" | "[")[] = [];
  let whole: { readonly end: number; readonly closers: string } | undefined;
  for (const { mark, at } of jsonTokens(text.slice(from))) {
    if (mark === "{" || mark === "[") {
      if (open.length >= DEEPEST) break;
      open.push(mark);
      whole = { end: at + 1, closers: closersOf(open) };
    } else if (mark === "}" || mark === "]") {
      open.pop();
      if (open.length === 0) return text.slice(from, from + at + 1);
      whole = { end: at + 1, closers: closersOf(open) };
    } else if (mark === ",") whole = { end: at, closers: closersOf(open) };
  }
  return whole && text.slice(from, from + whole.end) + whole.closers;
}

function closersOf(open: readonly ("{" | "[")[]): string {
  return open.reduceRight((closers, opener) => closers + CLOSER[opener], "");
}
