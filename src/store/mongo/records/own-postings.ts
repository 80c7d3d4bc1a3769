import { digitsOf } from "../../../domain/ids";
import { LANGUAGE_FACETS, SOURCE_FACETS } from "../../../domain/facets";
import type { RecordKind } from "../../../domain/item";
import type { Edge, MentionWrite } from "../../store";
import type { PackedMentions } from "./packed-mentions";
import {
  isByPosition,
  placeOf,
  postingId,
  sortKeyAt,
  UNDER_LENGTH,
  type MentionRelation,
  type PostingPlace,
} from "./posting-key";

/** A document of `postings`: one child of a parent in one relation. */
export interface PostingRow {
  /** See `posting-key.ts`. */
  _id: string;
  under: string;
  /** How many mentions of the parent the child has. */
  mentions?: number;
  /** The languages and the source of the child. */
  facets?: string[];
  /** Mentions of absorbed profiles whose rows were moved here. The child's own document still has the old profile. */
  moved?: { entity: string; mentions: number }[];
  /** Only from saves without transactions: the record's revision that wrote the row. */
  revision?: number;
}

/** The parts of a stored record that its postings are computed from. */
export interface ListedRecord extends Partial<PackedMentions> {
  readonly _id: string;
  readonly facets: readonly string[];
  /** The postings that do not follow from the mentions. */
  readonly postings?: readonly string[];
}

/** A projection of these parts. */
export const LISTED = { facets: 1, mentions: 1, mentionKinds: 1, postings: 1 } as const;

/**
 * What a record's document must name, so that its postings can be computed from it. Nearly all edges of an article lead
 * from the profiles that it mentions, at its own sort key. These follow from its mentions and are not named. Where a
 * profile has no such edge, the mentions have a row of their own, and that one is named.
 */
export function namedPostings(kind: RecordKind, id: string, edges: readonly Edge[], mentions: readonly MentionWrite[]) {
  const wanted = new Set(edges.map(postingId));
  const named = new Set(wanted);
  for (const { item, sortKey } of mentions) {
    const implied = postingId(mentionedUnder(kind, id, digitsOf(item.entityId), sortKey));
    if (wanted.has(implied)) named.delete(implied);
    else named.add(postingId(apart(kind, id, digitsOf(item.entityId), sortKey)));
  }
  return [...named].sort();
}

/** The postings that were saved with a record. */
export function postingsOf(kind: RecordKind, record: ListedRecord): PostingRow[] {
  const { _id: id, mentions = [], mentionKinds = [], postings = [] } = record;
  const named = new Set(postings);
  const counts = new Map<string, number>([...named].map((posting) => [posting, 0]));
  for (const { e, k } of mentions) {
    const sortKey = sortKeyAt(mentionKinds[k]?.place ?? "");
    const ownRow = postingId(apart(kind, id, e, sortKey));
    const row = named.has(ownRow) ? ownRow : postingId(mentionedUnder(kind, id, e, sortKey));
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const facets = countedFacets(record.facets);
  return [...counts].map(([posting, count]): PostingRow => ({
    _id: posting,
    under: posting.slice(0, UNDER_LENGTH),
    ...(count > 0 && { mentions: count }),
    ...(facets.length > 0 && !isByPosition(placeOf(posting).relation) && { facets }),
  }));
}

/** Children are counted by their languages and sources, and pages are often filtered by these. */
export const isCounted = (facet: string): boolean =>
  facet.startsWith(LANGUAGE_FACETS) || facet.startsWith(SOURCE_FACETS);

const countedFacets = (facets: readonly string[]): string[] => facets.filter(isCounted);

/** How many mentions a posting stands for. */
export const mentionsUnder = ({ mentions = 0, moved = [] }: PostingRow): number =>
  moved.reduce((total, one) => total + one.mentions, mentions);

function mentionedUnder(kind: RecordKind, child: string, entity: string, sortKey: string): PostingPlace {
  const relation = kind === "post" ? "Entity.posts" : "Entity.articles";
  return { relation, parent: `entity_${entity}`, sortKey, child };
}

function apart(kind: RecordKind, child: string, entity: string, sortKey: string): PostingPlace {
  const relation: MentionRelation = kind === "post" ? "mentions of posts" : "mentions of articles";
  return { relation, parent: `entity_${entity}`, sortKey, child };
}
