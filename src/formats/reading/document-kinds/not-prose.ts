import { isCode, hasWordsAndStop, isStyleSheet, SENTENCE_END, shareOf, withoutCommentLines } from "./code-shape";

/**
 * What a text is that is neither an article nor a post, by its shape. No words count, so this holds for every language
 * and script. When in doubt it is prose: plain text reads it then.
 */
export function notProse(text: string, mediaType = ""): string | undefined {
  const served = SERVED_AS.find(([type]) => type.test(mediaType))?.[1];
  if (served !== undefined) return served;
  const opened = OPENINGS.find(([, opening]) => opening.test(text.slice(0, LONGEST_OPENING)))?.[0];
  if (opened !== undefined) return opened;
  const lines = linesOf(text);
  return KINDS.find(([, isIt]) => isIt(lines))?.[0];
}

function linesOf(text: string): string[] {
  const lines = withoutFenced(text.slice(0, MOST_READ).split("\n"))
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES);
  // The last line may be cut.
  if (text.length > MOST_READ && lines.length > 1) lines.pop();
  return lines;
}

/** The parts of web pages that are no pages. */
const SERVED_AS: readonly (readonly [type: RegExp, kind: string])[] = [
  [/^text\/css\b/i, "a style sheet"],
  [/^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i, "a script"],
];

const LONGEST_OPENING = 1_000;
/** Files of text that say by their first line what they are. */
const OPENINGS: readonly (readonly [kind: string, opening: RegExp])[] = [
  ["a calendar", /^\ufeff?BEGIN:VCALENDAR\b/i],
  ["a list of contacts", /^\ufeff?BEGIN:VCARD\b/i],
  // LDIF, as address books and directories export it.
  [
    "a list of contacts",
    /^\ufeff?(?:version: \d\r?\n)?\s{0,3}dn: \S[^\n]{0,500}\n(?:objectclass|cn|mail|givenName|sn): /i,
  ],
  ["subtitles", /^\ufeff?(?:WEBVTT\b|\d{1,6}\s{0,3}\n\d\d:\d\d:\d\d[,.]\d{3} --> )/],
  ["a key or a certificate", /^\ufeff?-----BEGIN [A-Z0-9 ]{3,40}-----\r?\n/],
  // Web archives keep where each page stands: `example,news)/port 20260203100000 {"url": …`.
  ["an index of a web archive", /^(?:!meta \S|\S{1,300}\)\/\S{0,500}\s\d{14}[\s{]| CDX [A-Za-z] )/],
  [
    "an export of Movable Type",
    /^\ufeff?(?:(?:AUTHOR|TITLE|BASENAME|STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|PRIMARY CATEGORY|DATE): ?[^\n]{0,300}\r?\n){3}/,
  ],
  ["a corpus of IRaMuTeQ or Alceste", /^\ufeff?\s{0,10}(?:\*{4}|\d{4}) \*\p{L}[\p{L}\p{N}]{0,60}[_-]\S/u],
  ["highlights of Readwise", /^\ufeff?Highlight,Book Title,Book Author,/],
  ["records of GDELT", /^(?:\d{14}-T?\d{1,9}\t\d{14}\t|\d{9,10}\t\d{8}\t\d{6}\t\d{4}\t)/],
  ["a document of LaTeX", /^\ufeff?(?:\s|%[^\n]*\n){0,50}\\documentclass\b/],
  ["a file of settings", /^\ufeff?\[[\w.]{1,40}\]\s{0,3}\n[\w.-]{1,40}\s?=/],
  ["a file of settings", /^\ufeff?Manifest-Version: /],
  ["source code", /^\ufeff?(?:INSERT INTO|CREATE (?:TABLE|DATABASE|VIEW|INDEX)|DROP TABLE|ALTER TABLE) \S/],
  // Turtle and SPARQL, and N-Triples.
  [
    "a document of RDF",
    /^\ufeff?\s{0,100}(?:@?(?:prefix|PREFIX) [\w.-]{0,60}:\s{1,20}<|@base\s{1,20}<|<[^<>\s]{1,300}> <[^<>\s]{1,300}> [<"_])/,
  ],
  ["a catalogue of translations (gettext)", /^\ufeff?(?:#[^\n]{0,200}\n|\s){0,20}msg(?:id|ctxt) "/],
  ["a playlist", /^\ufeff?#EXTM3U\b/],
  ["a document of PostScript", /^\ufeff?%!PS-/],
  ["a file of chess games", /^\ufeff?\[Event "[^"\n]{0,200}"\]\r?\n\[/],
  ["a file of sequences (FASTA)", /^\ufeff?>[^\n]{0,300}\n[A-Z*-]{30,200}\r?\n/],
  [
    "a file of rules for robots",
    /^\ufeff?(?:#[^\n]{0,200}\n|\s){0,20}User-agent: ?\S[^\n]{0,200}\n(?:Disallow|Allow|Crawl-delay|User-agent):/i,
  ],
  ["a list of changes (diff)", /^\ufeff?(?:diff --git |Index: \S{1,200}\r?\n=+\r?\n|--- \S[^\n]{0,200}\r?\n\+\+\+ \S)/],
];

/** An article about programs shows code between two lines of ```. */
function withoutFenced(lines: readonly string[]): string[] {
  let isFenced = false;
  return lines.filter((line) => {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (isFence) isFenced = !isFenced;
    return !isFence && !isFenced;
  });
}

const MOST_READ = 65_536;
const MOST_LINES = 400;

const KINDS: readonly (readonly [kind: string, isIt: (lines: readonly string[]) => boolean])[] = [
  ["an exported chat", isChat],
  ["a log", isLog],
  ["a table of values (CSV or the like)", isTable],
  ["a file of settings", isYaml],
  ["a file of settings", isSettings],
  ["a document of LaTeX", isLatex],
  ["source code", isStyleSheet],
  ["source code", isCode],
  ["a list of changes (diff)", isDiff],
  ["a file of bytes as letters (Base64)", isBase64],
];

/** No word of prose is so long, and has large and small letters and digits. */
function isBase64(lines: readonly string[]): boolean {
  const text = lines.join("");
  const isOfOne = [/[a-z]/, /[A-Z]/, /\d/].every((sign) => sign.test(text));
  return isOfOne && text.length >= 60 && lines.every((line, at) => (at > 0 || line.length >= 60) && BASE64.test(line));
}

const BASE64 = /^[A-Za-z0-9+/]{1,20000}={0,2}$/;

/** "[07/02/2023, 20:12:11] NAME: …" or "07/02/2023, 20:12 - NAME: …", as WhatsApp writes a chat, in any digits. */
const SPOKEN =
  /^[\u200e\u200f]?\[?\p{Nd}{1,4}\u200f?[./-]\p{Nd}{1,2}\u200f?[./-]\p{Nd}{1,4}[,،]?\s\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[\p{L}.]{1,5})?(?:\]|\s[-–])\s[^:]{1,80}:\s/u;

/** Text may stand above it, such as the letter to which it was attached. */
function isDiff(lines: readonly string[]): boolean {
  return [/^--- \S/, /^\+\+\+ \S/, /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/].every((sign) =>
    lines.some((line) => sign.test(line)),
  );
}

/** Commands that begin lines: `\section{Ferries}`. */
function isLatex(lines: readonly string[]): boolean {
  return lines.length >= 3 && shareOf(lines, (line) => /^\s*\\[a-zA-Z]{2,30}\*?[[{]/.test(line)) >= 0.15;
}

/** A message may have several lines. */
function isChat(lines: readonly string[]): boolean {
  const spoken = lines.filter((line) => SPOKEN.test(line)).length;
  return spoken >= 3 && spoken / lines.length >= 0.34;
}

/** A date and a time to the second at the start of a line. A live blog has times of day only. */
const STAMP =
  /^\s*[[(<]?(?:\d{4}[-/.]\d\d[-/.]\d\d[T\s]\s?\d\d:\d\d:\d\d|\d{1,2}\/[A-Za-z]{3}\/\d{4}:\d\d:\d\d:\d\d|[A-Z][a-z]{2}\s{1,2}\d{1,2} \d\d:\d\d:\d\d|\d{10}(?:\.\d+|\d{3})?\s)/;
/** After the name of a program. */
const LATER_STAMP = /^.{1,40}\s\d{4}-\d\d-\d\d[T\s]\d\d:\d\d:\d\d/;
/** The line of a web server begins with an address. */
const SERVED = /^\S{3,60} \S{1,60} \S{1,60} \[\d{1,2}\/[A-Za-z]{3}\/\d{4}:/;

function isLog(all: readonly string[]): boolean {
  // What a line of a log shows of a program's state is indented below it.
  const lines = all.filter((line) => !/^\s/.test(line));
  return (
    lines.length >= 3 &&
    shareOf(lines, (line) => STAMP.test(line) || LATER_STAMP.test(line) || SERVED.test(line)) >= 0.6
  );
}

const NUMBER = /^\s*"?[-+]?[\d.,]{1,40}(?:e[-+]?\d{1,4})?%?"?\s*$|^\s*0x[\da-f]{1,40}\s*$/i;
const DELIMITERS = ["\t", ",", ";", "|"];
/** Values are short. A column of texts makes the line long, but the others do not. */
const LONGEST_VALUE = 40;

const MANY_NUMBERS = 10;

function isTable(lines: readonly string[]): boolean {
  if (lines.length >= MANY_NUMBERS && shareOf(lines, (line) => NUMBER.test(line)) >= 0.6) return true;
  return DELIMITERS.some(
    (delimiter) =>
      isWide(lines, delimiter) ||
      LINES_ABOVE.some((above) => isHeaded(lines.slice(above), delimiter, above > 0)) ||
      (lines.length >= 3 && isTableOf(lines, delimiter)),
  );
}

/** Programs write a note or two above the names of columns. */
const LINES_ABOVE = [0, 1, 2];
/** No line of prose has so many tabs. GDELT writes its events so, without names. */
const WIDE = 10;

const isWide = (lines: readonly string[], delimiter: string): boolean =>
  delimiter === "\t" && lines.length > 0 && lines.every((line) => valuesOf(line, delimiter).length > WIDE);

/** The name of a column: `publish_date`. Prose has a space behind a comma. */
const COLUMN = /^"?[\p{L}\p{M}][\p{L}\p{M}\p{Nd}_.:-]*(?: [\p{L}\p{M}\p{Nd}_.:-]+){0,2}\??"?$/u;
/** So many cells in a line are no sentence. Their names may have any form: `Views (on this site)`, or be left out. */
const MANY_CELLS = 6;
const LONG_NAME = /^(?:[^\s"][^"]{0,59}|"[^"]{0,60}"|)$/u;

const MOST_WORDS = 5;

const isHeader = (names: readonly string[]): boolean =>
  names.length >= 3 &&
  (names.every((name) => COLUMN.test(name)) ||
    (names.length >= MANY_CELLS && names.every((name) => LONG_NAME.test(name) && !SENTENCE_END.test(name))));

/** Names of columns, and below them as many values in each row, be they whole texts with line ends in quotes. */
function isHeaded(lines: readonly string[], delimiter: string, hasLinesAbove: boolean): boolean {
  const header = valuesOf(lines[0] ?? "", delimiter);
  if (!isHeader(header)) return false;
  const rows = recordsOf(lines.slice(1)).map((record) => valuesOf(record, delimiter));
  // An empty table has names alone. Words in a line without a space between them are names.
  if (rows.length === 0)
    return !hasLinesAbove && header.length >= MOST_WORDS && header.every((name) => /^"?[\w.]+"?$/.test(name));
  return shareOf(rows, (row) => row.length === header.length && !row.some((value) => value.startsWith(" "))) >= 0.95;
}

function isTableOf(lines: readonly string[], delimiter: string): boolean {
  const rows = lines.map((line) => valuesOf(line, delimiter));
  const width = rows[0]?.length ?? 0;
  // One comma in each of some lines is a list of names. A tab is hardly ever in prose, and no list is all numbers.
  const isNumbers = shareOf(rows.slice(1).flat(), (value) => NUMBER.test(value)) >= 0.8;
  const enough = delimiter === "\t" || isNumbers ? 2 : 3;
  if (width < enough || shareOf(rows, (row) => row.length === width) < 0.95) return false;
  const short = rows.reduce((sum, row) => sum + row.filter((value) => value.trim().length <= LONGEST_VALUE).length, 0);
  const all = rows.reduce((sum, row) => sum + row.length, 0);
  return short / all >= 0.6 && shareOf(lines, hasWordsAndStop) < 0.2;
}

/** The records of a table. A value in quotation marks may have line ends, so the last one may be open at the end. */
function recordsOf(lines: readonly string[]): string[] {
  const records: string[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const isOdd = (line.match(/"/g)?.length ?? 0) % 2 === 1;
    if (open.length > 0 || isOdd) open.push(line);
    if (open.length === 0) records.push(line);
    else if (isOdd && open.length > 1) records.push(open.splice(0).join("\n"));
  }
  return records;
}

/** A delimiter inside quotation marks is part of the value. */
function valuesOf(line: string, delimiter: string): string[] {
  const values: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === delimiter && !isQuoted) {
      values.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return [...values, line.slice(from)];
}

const SETTING = /^\s*(?:- )?(?:[\w.$/"-]{1,80}\s?[:=](?:\s|$|\S)|\[[\w."\s:-]+\]\s*$|#|;|- \S)/;
const ADDRESS = /^https?:\/\/\S+\s*$/i;
const KEY = /^\s*(?:- )?[\w.$/"-]{1,80}\s?[:=]/;

/** `name: value`, `name = value`, `[section]`. */
function isSettings(all: readonly string[]): boolean {
  const lines = withoutCommentLines(all);
  // A list of addresses has a colon in each line.
  if (lines.every((line) => ADDRESS.test(line))) return false;
  const [settings, keys] = [shareOf(lines, (line) => SETTING.test(line)), shareOf(lines, (line) => KEY.test(line))];
  if (lines.length < (lines.length < all.length ? 2 : 4) || keys < 0.5) return false;
  // Settings within settings may have sentences that describe them.
  const isNested = lines.some((line, at) => NESTING.test(line) && NESTED.test(lines[at + 1] ?? ""));
  return isNested ? settings >= 0.7 : settings >= 0.9 && shareOf(lines, hasWordsAndStop) < 0.1;
}

/** `env:`, and below it `  name: value`. */
const NESTING = /^\s*(?:- )?[\w.$/"-]{1,80}:$/;
const NESTED = /^\s{1,40}(?:- )?[\w.$/"-]{1,80}:(?:\s|$)/;

/** Whether a text is code or settings by its shape. For formats whose marks code has by chance. */
export const isForPrograms = (text: string): boolean =>
  /^(?:source code|a file of settings)$/.test(notProse(text) ?? "");

/** YAML below a line of three hyphens. Below front matter, which looks alike, stands a text. */
export const isSettingsOfYaml = (text: string): boolean => isYaml(linesOf(text));

function isYaml(lines: readonly string[]): boolean {
  if (lines[0]?.replace("\ufeff", "") !== "---") return false;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)$/.test(line));
  const first = lines.slice(1, end < 0 ? lines.length : end);
  const below = end < 0 ? [] : lines.slice(end + 1);
  return (
    first.some((line) => KEY.test(line)) &&
    first.every((line) => SETTING.test(line) || /^\s/.test(line)) &&
    below.every((line) => (KEY.test(line) && !hasWordsAndStop(line)) || line === "---")
  );
}
