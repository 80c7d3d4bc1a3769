import { isDate, parseDate } from "../reading/dates";
import type { StatedDate } from "../reading/dates";
import type { Line } from "./lines";
import { cutTrailingUrl, trimLine } from "./lines";

/** What the lines above or below a pasted post say about it: `— Display Name (@handle) February 7, 2023`. */
export interface Attribution {
  /** Without the `@`. */
  readonly handle: string;
  readonly displayName?: string;
  readonly postedAt?: StatedDate;
  readonly url?: string;
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  /** Whether this form of attribution comes before the post's text. */
  readonly opens: boolean;
}

type Credit = Omit<Attribution, "start" | "end" | "opens">;

const LONGEST_ATTRIBUTION = 300;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const LONGEST_NAME = 80;
const HANDLE = "[@＠]([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?:@[\\w.-]+\\w)?)";
/**
 * These patterns find the handle. The text around it is cut out of the line. One pattern for the whole line would be
 * slow: it would try every way to split the spaces.
 */
const DASH = /^(?:[-‐‑–—―−]+|&mdash;)/u;
const IN_BRACKETS = new RegExp(`[(（]\\s*${HANDLE}\\s*[)）]`, "u");
const IN_BRACKETS_UNDASHED = new RegExp(`${IN_BRACKETS.source}\\s*[·•|,،–—-]*`, "u");
const BEFORE_DOT = new RegExp(`\\s${HANDLE}\\s*[·•|]`, "u");
const ALONE = new RegExp(`^${HANDLE}(?:\\s*[·•|](.+))?$`, "u");

/** The attributions in `lines` from index `from` on, in order. */
export function attributionsIn(lines: readonly Line[], from: number): Attribution[] {
  const found: Attribution[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const attribution = attributionAt(lines, at, found.at(-1)?.end ?? from);
    if (attribution !== undefined) found.push(attribution);
  }
  return found;
}

function attributionAt(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const text = plain(lines[at]?.text);
  if (text.length > LONGEST_ATTRIBUTION) return undefined;
  const credit = dashed(text) ?? named(text, IN_BRACKETS_UNDASHED);
  if (credit !== undefined) return { ...credit, start: at, end: at + 1, opens: false };
  const heading = named(text, BEFORE_DOT);
  if (heading !== undefined) return { ...heading, start: at, end: at + 1, opens: true };
  const [, handle, rest] = ALONE.exec(text) ?? [];
  const signed = creditOf({ handle, rest }, false);
  const name = plain(lines[at - 1]?.text);
  // X shows the name on its own line, above the handle.
  if (signed === undefined || at - 1 < free || lines[at]?.afterGap === true || !isName(name)) return undefined;
  return { ...signed, displayName: name, start: at - 1, end: at + 1, opens: true };
}

/** `— Display Name (@handle) February 7, 2023` */
function dashed(text: string): Credit | undefined {
  const dash = DASH.exec(text)?.[0];
  if (dash === undefined) return undefined;
  // A hyphen may also start a list item. Only a date shows that this is an attribution.
  return creditOf(partsAround(text.slice(dash.length), IN_BRACKETS), dash === "-");
}

/** `Display Name (@handle) · February 7, 2023` and `Display Name @handle · February 7, 2023` */
function named(text: string, pattern: RegExp): Credit | undefined {
  const [first = ""] = text;
  const { name = "", ...parts } = partsAround(text.slice(first.length), pattern) ?? {};
  const whole = `${first}${name}`.trim();
  return [...whole].length > LONGEST_NAME ? undefined : creditOf({ ...parts, name: whole }, true);
}

interface Parts {
  readonly name?: string;
  readonly handle?: string | undefined;
  readonly rest?: string | undefined;
}

function partsAround(text: string, pattern: RegExp): Parts | undefined {
  const found = pattern.exec(text);
  return found === null
    ? undefined
    : { name: text.slice(0, found.index), handle: found[1], rest: text.slice(found.index + found[0].length) };
}

function creditOf({ name: written, handle, rest: said = "" }: Parts = {}, dated: boolean): Credit | undefined {
  if (handle === undefined) return undefined;
  const { text: rest, url } = cutTrailingUrl(said.trim());
  const stated = rest.replace(/^[·•|,،\s]+/u, "");
  const postedAt = parseDate(stated);
  if (stated !== "" && postedAt === undefined && !isDate(stated)) return undefined;
  if (dated && stated === "") return undefined;
  const name = written?.trim();
  return {
    handle,
    ...(name && { displayName: name }),
    ...(postedAt && { postedAt }),
    ...(url !== undefined && { url }),
  };
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= 60 && !/[.!?؟:،]$/u.test(text) && !/https?:|[@#]/.test(text);
}

function plain(text = ""): string {
  return trimLine(text.replace(BIDI, ""));
}
