import type { ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";
import { saveCsv, type Cell } from "../text/csv";

/** Saves the rows of a table or list as a CSV file, which is made when somebody asks for it. */
export function CsvButton({
  name,
  head,
  rows,
}: {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[] | (() => readonly (readonly Cell[])[]);
}): ReactNode {
  const words = useShellMessages();
  return (
    <button
      type="button"
      className="csv"
      onClick={() => saveCsv(name, [head, ...(typeof rows === "function" ? rows() : rows)])}
    >
      {words.asCsv}
    </button>
  );
}
