/** What one line of a table has, as the parser of CSV takes it. */
interface LineOfTable {
  /** So many cells begin in it, and one more goes on where it begins inside of one. */
  readonly cells: number;
  /** Whether it ends inside of quotation marks. */
  readonly isOpen: boolean;
  /** How the cell ends in which it begins: well is before a delimiter or the line end. */
  readonly closed: "well" | "badly" | undefined;
}

/** `isInside`: whether the line begins inside of quotation marks. */
export function lookAt(line: string, delimiter: string, isInside = false): LineOfTable {
  let isOpen = isInside;
  let closed: LineOfTable["closed"];
  let cells = 1;
  let at = 0;
  for (;;) {
    if (!isOpen && line[at] === '"') {
      isOpen = true;
      at += 1;
    }
    if (isOpen) {
      at = closingMark(line, at) + 1;
      if (at === 0) return { cells, isOpen, closed };
      isOpen = false;
      const isWell = at === line.length || [delimiter, "\n", "\r"].includes(line[at] ?? "");
      if (isInside) closed ??= isWell ? "well" : "badly";
    }
    at = line.indexOf(delimiter, at) + 1;
    if (at === 0) return { cells, isOpen, closed };
    cells += 1;
  }
}

/** Two marks stand for one that is a part of the text. */
function closingMark(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}
