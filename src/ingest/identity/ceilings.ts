import type { BlockDraft } from "../../domain/draft";
import { BadDocument } from "../../domain/errors";

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

/** Throws BadDocument if a list is longer than its ceiling. Nobody writes one by hand: it is data, or a fault. */
export function expectAtMost(what: keyof typeof CEILINGS, of: string, found: number | undefined): void {
  const most = CEILINGS[what];
  if (found !== undefined && found > most)
    throw new BadDocument(
      `${of} has ${found.toLocaleString("en")} ${what}, and at most ${most.toLocaleString("en")} are taken: split it, or leave them out`,
    );
}

export function expectSmallBlock(block: BlockDraft, index: number): void {
  const place = `the block ${index + 1}`;
  if (block.type === "ListBlock") expectAtMost("entries of one list", place, block.items.length);
  if (block.type !== "TableBlock") return;
  const cells = block.rows.reduce((sum, row) => sum + row.length, 0);
  // A row without cells takes room too.
  expectAtMost("cells of one table", place, Math.max(cells, block.rows.length));
}
