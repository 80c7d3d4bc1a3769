import { isDate, parseDate } from "../reading/dates";
import type { StatedDate } from "../reading/dates";
import type { Line } from "./lines";
import { trimLine } from "./lines";
import { takeTrailingUrl } from "./urls";

/** What the lines under or over a pasted post say of it: `— Display Name (@handle) February 7, 2023`. */
export interface Attribution {
  /** Without the sign. */
  readonly handle: string;
  readonly displayName?: string;
  readonly postedAt?: StatedDate;
  readonly url?: string;
  /** Index of its first line and, exclusive, of its last. */
  readonly start: number;
  readonly end: number;
  /** Whether its form is one that stands before the post's text. */
  readonly opens: boolean;
}

type Credit = Omit<Attribution, "start" | "end" | "opens">;

const LONGEST_ATTRIBUTION = 300;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const HANDLE = "[@＠](?<handle>[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?:@[\\w.-]+\\w)?)";
const DASHED = new RegExp(`^(?<dash>[-‐‑–—―−]+|&mdash;)\\s*(?<name>.*?)\\s*[(（]\\s*${HANDLE}\\s*[)）]\\s*(?<rest>.*)$`, "u");
const UNDASHED = new RegExp(`^(?<name>.{1,80}?)\\s*[(（]\\s*${HANDLE}\\s*[)）]\\s*[·•|,،–—-]*\\s*(?<rest>.+)$`, "u");
const DOTTED = new RegExp(`^(?<name>.{1,80}?)\\s+${HANDLE}\\s*[·•|]\\s*(?<rest>.+)$`, "u");
const HANDLE_ALONE = new RegExp(`^${HANDLE}(?:\\s*[·•|]\\s*(?<rest>.+))?$`, "u");

/** The attributions among `lines` from index `from` on, in order. */
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
  const credit = dashed(text) ?? undashed(text);
  if (credit !== undefined) return { ...credit, start: at, end: at + 1, opens: false };
  const heading = creditOf(DOTTED.exec(text)?.groups, true);
  if (heading !== undefined) return { ...heading, start: at, end: at + 1, opens: true };
  const signed = creditOf(HANDLE_ALONE.exec(text)?.groups, false);
  const name = plain(lines[at - 1]?.text);
  // A page of X shows the name on a line of its own above the handle.
  if (signed === undefined || at - 1 < free || lines[at]?.afterGap === true || !isName(name)) return undefined;
  return { ...signed, displayName: name, start: at - 1, end: at + 1, opens: true };
}

function dashed(text: string): Credit | undefined {
  const groups = DASHED.exec(text)?.groups;
  // A hyphen opens list items as well: only a date tells.
  return creditOf(groups, groups?.["dash"] === "-");
}

function undashed(text: string): Credit | undefined {
  return creditOf(UNDASHED.exec(text)?.groups, true);
}

function creditOf(groups: Readonly<Record<string, string | undefined>> | undefined, dated: boolean): Credit | undefined {
  const handle = groups?.["handle"];
  if (groups === undefined || handle === undefined) return undefined;
  const { text: rest, url } = takeTrailingUrl(groups["rest"] ?? "");
  const stated = rest.replace(/^[·•|,،\s]+/u, "");
  const postedAt = parseDate(stated);
  if (stated !== "" && postedAt === undefined && !isDate(stated)) return undefined;
  if (dated && stated === "") return undefined;
  const name = groups["name"]?.trim();
  return { handle, ...(name && { displayName: name }), ...(postedAt && { postedAt }), ...(url !== undefined && { url }) };
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= 60 && !/[.!?؟:،]$/u.test(text) && !/https?:|[@#]/.test(text);
}

function plain(text = ""): string {
  return trimLine(text.replace(BIDI, ""));
}
