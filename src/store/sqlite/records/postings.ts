import type { RecordKind } from "../../../domain/item";
import type { Place } from "./places";
import type { Term } from "./terms";

/**
 * One row of `KIND_posting`: the record `n` is listed under `term` at `place`. `uses` says as what: as a child of an
 * edge, by a facet, and how often the text mentions the profile. `keeper` is 0 if the record has the row by itself, and
 * else says which record was saved with it. `sortKey` is empty if it is that of the record.
 */
export interface PostingRow {
  readonly term: Term;
  readonly place: Place;
  readonly n: number;
  readonly keeper: number;
  readonly sortKey: string;
  readonly uses: number;
}

export interface ForeignEdge {
  readonly kind: RecordKind;
  readonly row: PostingRow;
}

export const EDGE = 1;
export const FACET = 2;
/** One mention. More of them are multiples. */
export const MENTION = 4;

export const mentionsIn = (uses: number): number => Math.floor(uses / MENTION);

/** Rows of one record, each once. Adding a row that is there joins their uses. */
export class Postings {
  /** By term. Where the record may have several rows of a term, by all that tells them apart. */
  private readonly byTerm = new Map<Term, PostingRow>();

  get rows(): Iterable<PostingRow> {
    return this.byTerm.values();
  }

  add(row: PostingRow): void {
    const isPlain = row.sortKey === "" && row.keeper === 0;
    // No term begins with a line break.
    const key = isPlain ? row.term : `\n${keyOfPosting(row)}`;
    const before = this.byTerm.get(key);
    this.byTerm.set(key, before === undefined ? row : { ...row, uses: joined(before.uses, row.uses) });
  }
}

export function keyOfPosting({ term, place, n, keeper, sortKey }: PostingRow): string {
  return `${typeof term === "number" ? "" : "="}${term}\n${place}\n${n}\n${keeper}\n${sortKey}`;
}

function joined(one: number, other: number): number {
  return (mentionsIn(one) + mentionsIn(other)) * MENTION + ((one | other) & (EDGE | FACET));
}
