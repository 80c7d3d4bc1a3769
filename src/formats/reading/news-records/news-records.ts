import { labelledLine, type Label } from "./labels";

/** The lines of one article in an export of a news database. */
export interface NewsRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** `2 of 40 DOCUMENTS` (Nexis), `Document 2 of 40` (ProQuest). */
const BEGINS = /^\s*(?:\d{1,6} of \d{1,6} DOCUMENTS?|Document \d{1,6} of \d{1,6})\s*$/i;
/** The last line of a document of Nexis. */
const ENDS = /^\s*End of Document\s*$/i;
/** Between two documents of ProQuest. */
const RULE = /^\s*[_=]{20,}\s*$/;

const isBoundary = (line: string): boolean => BEGINS.test(line) || ENDS.test(line);

/** So many labels tell that a text is an export, and no article that ends with "End of Document". */
const FEWEST_LABELS = 2;

/** Whether lines are those of an export: it says where its documents begin or end, and has labels. */
export function isNewsExport(lines: readonly string[]): boolean {
  if (!lines.some(isBoundary)) return false;
  const labels = new Set(lines.flatMap((line) => labelledLine(line, { inCapitals: false })?.label ?? []));
  return labels.size >= FEWEST_LABELS;
}

/** The records of an export. What stands before the first one, such as a cover page, is left out. */
export function newsRecordsIn(lines: readonly string[]): NewsRecord[] {
  const records: NewsRecord[] = [];
  let from = 0;
  const end = (at: number): void => {
    const own = lines.slice(from, at);
    const first = own.findIndex((line) => line.trim() !== "");
    if (own.some((line) => labelledLine(line, { inCapitals: false }) !== undefined))
      records.push({ line: from + first + 1, lines: own });
    from = at + 1;
  };
  for (const [at, line] of lines.entries()) if (isBoundary(line) || RULE.test(line)) end(at);
  end(lines.length);
  return records;
}

/** What a record says, in its own words. */
export interface LabelledRecord {
  /** What stands before the first label: paragraphs of lines. */
  readonly opening: readonly (readonly string[])[];
  readonly values: ReadonlyMap<Label, string>;
  readonly text: readonly string[];
  readonly copyright: string | undefined;
}

/** Nexis writes its labels in capitals where it writes plain text. */
const IN_CAPITALS = /^\s*(?:BYLINE|LENGTH|SECTION|LOAD-DATE|LANGUAGE):/;
/** Lines of a program, and no words of an article. */
const FURNITURE = /^\s*(?:ProQuest document link|All Rights Reserved\.?)\s*$/i;

/** "Copyright 2024 Harbour News", a line without a label. */
const COPYRIGHT = /^\s*(?:copyright\s+(?:\d|©|\(c\))|©|\(c\) )/i;
export const isCopyright = (line: string): boolean => COPYRIGHT.test(line);

export function labelledRecord({ lines }: NewsRecord): LabelledRecord {
  const inCapitals = lines.some((line) => IN_CAPITALS.test(line));
  const [opening, values, text]: [string[][], Map<Label, string>, string[]] = [[], new Map(), []];
  let current: Label | undefined;
  // Behind the text come labels again; what stands between those is no text.
  let isAfter = false;
  for (const paragraph of paragraphsOf(lines)) {
    let plain: string[] = [];
    const flush = (): void => {
      if (plain.length === 0) return;
      if (current === undefined) opening.push(plain);
      else if (current === "text") for (const part of joined(plain)) text.push(part);
      plain = [];
    };
    // A label ends with its paragraph.
    if (current !== undefined && current !== "text") current = isAfter ? "other" : "text";
    for (const line of paragraph) {
      const labelled = labelledLine(line, { inCapitals });
      if (labelled === undefined) {
        if (current === undefined || current === "text") plain.push(line);
        else append(values, current, line);
        continue;
      }
      flush();
      isAfter ||= text.length > 0 && labelled.label !== "text";
      current = labelled.label;
      if (current !== "text") append(values, current, labelled.value);
      else if (labelled.value !== "") plain.push(labelled.value);
    }
    flush();
  }
  // The heading of the labels behind the text.
  if (isAfter && /^classification$/i.test(text.at(-1) ?? "")) text.pop();
  const copyright = values.get("copyright") ?? lines.find((line) => COPYRIGHT.test(line))?.trim();
  return { opening, values, text, copyright };
}

function append(values: Map<Label, string>, label: Label, value: string): void {
  const before = values.get(label);
  if (value !== "") values.set(label, before === undefined ? value.trim() : `${before} ${value.trim()}`);
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else if (!FURNITURE.test(line) && !RULE.test(line)) paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Programs break lines before so many letters. A longer line is a paragraph. */
const LONGEST_BROKEN = 110;

/** Lines that a program broke are one paragraph. */
function joined(lines: readonly string[]): string[] {
  return lines.some((line) => line.length > LONGEST_BROKEN) ? [...lines] : [lines.join(" ")];
}
