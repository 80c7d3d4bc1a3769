import type { BlockDraft } from "../../domain/draft";
import { BadDocument } from "../../domain/errors/errors";
import type { ReadItem } from "../../formats/format-reader";
import type { Warning } from "../../domain/errors/warning";

/**
 * The most that the lists inside one item may have. An item is read, linked and written as a whole, and such a list has
 * no pages.
 */
export const CEILINGS = {
  "cells of one table": 20_000,
  "entries of one list": 20_000,
  contributors: 1_000,
  "works that it is based on": 1_000,
  "choices of its poll": 1_000,
  "earlier versions": 1_000,
  feeds: 1_000,
} as const;

type Ceiling = keyof typeof CEILINGS;

/** Throws BadDocument if a list is longer than its ceiling. Nobody writes one by hand: it is data, or a fault. */
export function expectAtMost(what: Ceiling, of: string, found: number | undefined): void {
  if (found !== undefined && found > CEILINGS[what])
    throw new BadDocument(`${excess(what, of, found)}: split it, or leave them out`);
}

const excess = (what: Ceiling, of: string, found: number): string =>
  `${of} has ${found.toLocaleString("en")} ${what}, and at most ${CEILINGS[what].toLocaleString("en")} are taken`;

/** An article without its tables and lists that are too long, with a warning for each. The rest of it is read. */
export function withoutLongBlocks<R extends ReadItem>(read: R): R {
  const { draft } = read;
  if (draft.type !== "Article" || draft.body === undefined) return read;
  const warnings: Warning[] = [];
  const body = draft.body.filter((block, index) => {
    const [what, found] = lengthOf(block);
    if (found <= CEILINGS[what]) return true;
    const text = `${excess(what, `the block ${index + 1}`, found)}: it was left out`;
    warnings.push({ code: "PART_LEFT_OUT", text });
    return false;
  });
  if (warnings.length === 0) return read;
  return { ...read, draft: { ...draft, body }, warnings: [...(read.warnings ?? []), ...warnings] };
}

function lengthOf(block: BlockDraft): [what: Ceiling, found: number] {
  if (block.type === "ListBlock") return ["entries of one list", block.items.length];
  if (block.type !== "TableBlock") return ["entries of one list", 0];
  const cells = block.rows.reduce((sum, row) => sum + row.length, 0);
  // A row without cells takes room too.
  return ["cells of one table", Math.max(cells, block.rows.length)];
}
