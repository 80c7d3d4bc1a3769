import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { isByPosition, RELATIONS } from "../../../domain/relations";
import type { Edge, RecordWrite } from "../../store";
import type { Numbers } from "./numbers";
import { packMentions, type PackedMentions } from "./packed-mentions";
import { placeOf } from "./places";
import { EDGE, FACET, MENTION, Postings, type ForeignEdge } from "./postings";
import {
  edgeTerm,
  hasNamedParents,
  mentionedIn,
  mentioning,
  numberedTerm,
  numberOfRelation,
  relationOfNumber,
  sourceIn,
  SOURCE_RELATION,
  type Term,
} from "./terms";
import { packFacet, unpackFacet } from "./packed-facets";
import { wellFormed } from "./rows";
import { digestOf, indexedText, NO_WORDS } from "./word-index";

/**
 * What lists find a record by, as it is written down with the record: so the next save knows which rows to change. What
 * follows from the mentions is left out: a text that mentions a profile has the facet `entity:ID`, and it is listed
 * under the profile.
 */
export interface Listed {
  /**
   * The other facets (`packed-facets.ts`). The number of a source stands for the facet that names it. Below zero it
   * also stands for the edge from that source, with the sort key of the record.
   */
  readonly f?: readonly (string | number)[];
  /** The other edges to the record: relation, parent (its number or id), the sort key if it is not the record's. */
  readonly e?: readonly PackedEdge[];
  /** The uses of mentioned profiles where they are not those that follow. */
  readonly x?: Readonly<Record<string, number>>;
  /** The digest of the words. */
  readonly w?: string;
  /** Some rows are missing: the next save writes all. */
  readonly lost?: true;
}

export interface Listing {
  readonly sortKey: string;
  readonly listed: Listed;
  readonly mentions?: PackedMentions | undefined;
}

type PackedEdge = readonly [relation: number, parent: string | number, sortKey?: string];

const BOTH = EDGE | FACET;
const OF_SOURCE = numberOfRelation(SOURCE_RELATION);

/** The listing of a write, and the edges of the record that do not lead to the record itself. */
export function listingOf(
  { kind, item, sortKey, facets, words, edges, mentions, removedAt }: RecordWrite,
  numbers: Numbers,
): { readonly listing: Listing; readonly foreign: readonly Edge[]; readonly text: string } {
  if (removedAt !== undefined) return { listing: { sortKey, listed: {} }, foreign: [], text: "" };
  const packed = packMentions(mentions, item.id, sortKey, numbers);
  const uses = new Map<number, number>(Object.keys(packed?.m ?? {}).map((n) => [Number(n), 0]));
  const otherFacets = [...new Set(facets.map(wellFormed))].filter((one) => {
    const profile = mentionedIn(kind, one);
    return profile === undefined || !isNoted(uses, numbers.of("entity", profile), FACET);
  });
  const own = edges.filter((edge) => isOwn(edge, item.id));
  const otherEdges = own.filter(
    ({ relation, parent, sortKey: key }) =>
      relation !== mentioning(kind) ||
      key !== sortKey ||
      !isNoted(uses, numbers.of("entity", parent as Id<"entity">), EDGE),
  );
  const exceptions = [...uses].filter(([, use]) => use !== BOTH);
  const text = indexedText(words);
  const listed: Listed = {
    ...withSource(
      otherFacets.map((one) => packFacet(numbers.facet(kind, one))),
      otherEdges.map((edge) => packedEdge(edge, sortKey, numbers)),
    ),
    ...(exceptions.length > 0 && { x: Object.fromEntries(exceptions) }),
    ...(text !== "" && { w: digestOf(text) }),
  };
  return {
    listing: { sortKey, listed, mentions: packed },
    foreign: edges.filter((edge) => !isOwn(edge, item.id)),
    text,
  };
}

/** Facets and edges. An edge from the source that a facet names is a part of it. */
function withSource(facets: readonly (string | number)[], edges: readonly PackedEdge[]): Pick<Listed, "f" | "e"> {
  const source = facets.find((one) => typeof one === "number");
  const isOfSource = ([relation, parent, key]: PackedEdge): boolean =>
    relation === OF_SOURCE && parent === source && key === undefined;
  const isBoth = source !== undefined && edges.some(isOfSource);
  const f = isBoth ? facets.map((one) => (one === source ? -one : one)) : facets;
  const e = isBoth ? edges.filter((edge) => !isOfSource(edge)) : edges;
  return { ...(f.length > 0 && { f }), ...(e.length > 0 && { e }) };
}

/** The rows that a record has by its listing. A tombstone has none: its listing is empty. */
export function postingsOf(kind: RecordKind, id: Id, n: number, listing: Listing, numbers: Numbers): Postings {
  const postings = new Postings();
  const { sortKey, listed, mentions } = listing;
  const place = placeOf(kind, sortKey, id);
  const own = (term: number | string, use: number) =>
    postings.add({ term, place, n, keeper: 0, sortKey: "", uses: use });
  const relation = mentioning(kind);
  for (const [entity, packed] of Object.entries(mentions?.m ?? {})) {
    if (relation === undefined) break;
    const term = numberedTerm(relation, Number(entity));
    const flags = listed.x?.[entity] ?? BOTH;
    if (flags !== 0) own(term, flags);
    for (const [, , , , , , key = null] of packed) {
      if (key === null) own(term, MENTION);
      else postings.add({ term, place: placeOf(kind, key, id), n, keeper: 0, sortKey: key, uses: MENTION });
    }
  }
  for (const one of listed.f ?? [])
    own(facetTermOf(kind, one, numbers), typeof one === "number" && one < 0 ? BOTH : FACET);
  for (const { relation: edgeRelation, parent, sortKey: key } of ownEdges(id, listing, numbers)) {
    const term = edgeTerm(edgeRelation, parent, numbers);
    if (key === sortKey) own(term, EDGE);
    else postings.add({ term, place: placeOf(kind, key, id), n, keeper: 0, sortKey: key, uses: EDGE });
  }
  return postings;
}

/** A source or a profile that was absorbed leads to its survivor, and so does its facet. */
function facetTermOf(kind: RecordKind, one: string | number, numbers: Numbers): Term {
  if (typeof one === "number")
    return numberedTerm(SOURCE_RELATION, numbers.of("source", numbers.idOf("source", Math.abs(one))));
  const facet = unpackFacet(one);
  const [profile, source, relation] = [mentionedIn(kind, facet), sourceIn(kind, facet), mentioning(kind)];
  if (profile !== undefined && relation !== undefined) return numberedTerm(relation, numbers.of("entity", profile));
  return source === undefined ? facet : numberedTerm(SOURCE_RELATION, numbers.of("source", source));
}

/** The edges to the record that its listing names. Those to profiles that it mentions are left out. */
function ownEdges(id: Id, { listed, sortKey }: Listing, numbers: Numbers): Edge[] {
  return (listed.e ?? []).map(([number, parent, key = sortKey]) => {
    const relation = relationOfNumber(number);
    const parentId = typeof parent === "number" ? numbers.idOf(RELATIONS[relation].parent, parent) : (parent as Id);
    return { relation, parent: parentId, sortKey: key, child: id };
  });
}

export const wordsOf = ({ listed }: Listing): string => listed.w ?? NO_WORDS;

/** The row of an edge that leads to another record than the one that it is saved with. */
export function foreignEdge(edge: Edge, keeper: number, numbers: Numbers): ForeignEdge {
  const { relation, parent, sortKey, child } = edge;
  const kind = RELATIONS[relation].child;
  const place = isByPosition(relation) ? sortKey : placeOf(kind, sortKey, child);
  const term = edgeTerm(relation, parent, numbers);
  const row = { term, place, n: numbers.of(kind, child), keeper, sortKey, uses: EDGE };
  return { kind, row };
}

/** Whether the record keeps the edge and is its child, in the order of its own time or name. */
const isOwn = ({ relation, child }: Edge, id: Id): boolean => child === id && !isByPosition(relation);

function packedEdge({ relation, parent, sortKey }: Edge, own: string, numbers: Numbers): PackedEdge {
  const number = numberOfRelation(relation);
  const n = hasNamedParents(relation) ? undefined : numbers.exactly(RELATIONS[relation].parent, parent);
  return sortKey === own ? [number, n ?? parent] : [number, n ?? parent, sortKey];
}

/** Notes that a mentioned profile also has this use. False if the profile is not mentioned. */
function isNoted(uses: Map<number, number>, n: number, use: number): boolean {
  const before = uses.get(n);
  if (before === undefined) return false;
  uses.set(n, before | use);
  return true;
}

export const UNLISTED: Listing = { sortKey: "", listed: {} };
/** No text has this digest. */
export const LOST_WORDS = "lost";
