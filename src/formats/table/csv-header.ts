import { tableKind } from "./header";

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What parts the cells, and the line with the names of the columns, from 1. */
export interface CsvHeader {
  readonly delimiter: Delimiter;
  readonly line: number;
}

/** So much of a document is looked at for its header. */
export const LONGEST_HEADER = 10_000;
/** Programs write a title, a search and its dates above the names. */
const MOST_LINES_ABOVE = 15;
const LONGEST_LINE_ABOVE = 300;

/** A first line that only tells Excel what parts the cells. */
const SAID_BY_EXCEL = /^"?sep=.{1,2}$/i;

/** The header at the beginning of a text, if the names of its columns are known. */
export function csvHeaderIn(text: string): CsvHeader | undefined {
  const lines = text
    .slice(0, LONGEST_HEADER)
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/);
  let above = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || (above === 0 && SAID_BY_EXCEL.test(line))) continue;
    const rest = above === 0 ? undefined : lines.slice(at + 1);
    const delimiter = DELIMITERS.find((one) => isHeader(line, one, rest));
    if (delimiter !== undefined) return { delimiter, line: at + 1 };
    above += 1;
    if (above > MOST_LINES_ABOVE || line.length > LONGEST_LINE_ABOVE) return undefined;
  }
  return undefined;
}

/** Below other lines, names alone could be a part of a text. There they need a row below them, and more of them. */
function isHeader(line: string, delimiter: Delimiter, rest: readonly string[] | undefined): boolean {
  const names = line.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ""));
  // A table of Markdown has a bar before its first cell.
  const isMarkdown = delimiter === "|" && (names[0] === "" || rest !== undefined);
  if (names.length < 2 || isMarkdown) return false;
  const row = rest?.find((one) => one.trim() !== "") ?? "";
  if (rest !== undefined && (names.length < 4 || row.split(delimiter).length < names.length)) return false;
  return tableKind(names) !== undefined;
}
