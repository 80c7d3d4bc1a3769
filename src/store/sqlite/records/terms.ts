import { isByPosition, isOfMentions, RELATIONS, type EdgeRelation, type Relation } from "../../../domain/relations";
import type { RecordKind } from "../../../domain/item";
import { digitsOf, type Id, type Kind } from "../../../domain/ids";
import { LANGUAGE_FACETS } from "../../../domain/facets";
import { HEADLINE_FACET_FORM, SHORT_LANGUAGE } from "./packed-facets";
import type { Numbers } from "./numbers";

/**
 * What a record is listed under: a facet, which is its text, or a parent in a relation. That is a number made of the
 * parent's number and the relation's. The parents of `Entity.possiblySame` are names and no items: there the term is a
 * text that begins with `=`.
 */
export type Term = number | string;

/** These numbers are stored. */
const NUMBERS: Readonly<Record<EdgeRelation, number>> = {
  "Article.posts": 1,
  "Article.cites": 2,
  "Article.citedBy": 3,
  "SocialPost.embeddedIn": 4,
  "SocialPost.replies": 5,
  "SocialPost.quotedBy": 6,
  "SocialPost.reposts": 7,
  "SocialAccount.posts": 8,
  "SocialAccount.articles": 9,
  "Entity.articles": 10,
  "Entity.posts": 11,
  "Entity.possiblySame": 12,
  "Source.articles": 13,
};
const PER_NUMBER = 16;
const RELATION_NAMES = Object.keys(NUMBERS) as EdgeRelation[];
const BY_NUMBER = new Map(RELATION_NAMES.map((relation) => [NUMBERS[relation], relation]));
const NAMED_PARENTS: EdgeRelation = "Entity.possiblySame";
const NAMED = "=";

export const numberOfRelation = (relation: EdgeRelation): number => NUMBERS[relation];

export function relationOfNumber(number: number): EdgeRelation {
  const relation = BY_NUMBER.get(number);
  if (relation === undefined)
    throw new TypeError(`The stored relation ${number} is none of ${RELATION_NAMES.join(", ")}.`);
  return relation;
}

export const relationsOfParents = (kind: RecordKind): EdgeRelation[] =>
  RELATION_NAMES.filter((relation) => RELATIONS[relation].parent === kind);

/** The relation under whose terms a text stands that mentions a profile. The mentions have no rows of their own. */
export function mentioning(kind: Kind): "Entity.articles" | "Entity.posts" | undefined {
  return kind === "article" ? "Entity.articles" : kind === "post" ? "Entity.posts" : undefined;
}

export const hasNamedParents = (relation: Relation): boolean => relation === NAMED_PARENTS;

export function namedTerm(parent: Id): string {
  return NAMED + Buffer.from(digitsOf(parent), "hex").toString("base64url");
}

export const isNamedTerm = (term: Term): boolean => typeof term === "string" && term.startsWith(NAMED);

export function parentOfNamed(term: string): Id<"entity"> {
  return `entity_${Buffer.from(term.slice(NAMED.length), "base64url").toString("hex")}`;
}

export const numberedTerm = (relation: EdgeRelation, parent: number): number => parent * PER_NUMBER + NUMBERS[relation];

export function partsOf(term: number): { readonly relation: EdgeRelation; readonly parent: number } {
  return { relation: relationOfNumber(term % PER_NUMBER), parent: Math.floor(term / PER_NUMBER) };
}

const BY_POSITION = RELATION_NAMES.filter(isByPosition).map((relation) => NUMBERS[relation]);

/** Whether a term that is a number is of a relation in the order of positions. */
export const isByPositionTerm = (term: number): boolean => BY_POSITION.includes(term % PER_NUMBER);

/** The SQL expression for the same. */
export const isTermByPosition = (term: string): string => `(${term} % ${PER_NUMBER} IN (${BY_POSITION.join(", ")}))`;

export function edgeTerm(relation: EdgeRelation, parent: Id, numbers: Numbers): Term {
  return hasNamedParents(relation)
    ? namedTerm(parent)
    : numberedTerm(relation, numbers.of(RELATIONS[relation].parent, parent));
}

/** The SQL expression for the term of a parent whose number is `n`. */
export function parentTerm(relation: Relation, n: string): string {
  if (isOfMentions(relation)) throw new TypeError(`${relation} has two terms.`);
  return `${n} * ${PER_NUMBER} + ${NUMBERS[relation as EdgeRelation]}`;
}

const ENTITY_FACET = "entity:entity_";
const ENTITY_FACET_FORM = /^entity:(entity_[0-9a-f]{32})$/;
const SOURCE_FACET = "source:source_";
const SOURCE_FACET_FORM = /^source:(source_[0-9a-f]{32})$/;

/** The profile of a facet that says that a text mentions it. Such a facet shares its rows with the mentions. */
export function mentionedIn(kind: Kind, facet: string): Id<"entity"> | undefined {
  if (mentioning(kind) === undefined || !facet.startsWith(ENTITY_FACET)) return undefined;
  return ENTITY_FACET_FORM.exec(facet)?.[1] as Id<"entity"> | undefined;
}

/** The source of a facet that says where an article was published. Such a facet shares its row with the edge. */
export function sourceIn(kind: Kind, facet: string): Id<"source"> | undefined {
  if (kind !== "article" || !facet.startsWith(SOURCE_FACET)) return undefined;
  return SOURCE_FACET_FORM.exec(facet)?.[1] as Id<"source"> | undefined;
}

/** Each article has a facet of this kind of its own, a hash. So its term is the bytes of the hash. */
const HEADLINE_FACET = "headline:";
const HASH_DIGITS = 32;

/** The term as it is stored. */
export function storedTerm(kind: Kind, term: Term): number | string | Uint8Array {
  if (kind !== "article" || typeof term === "number" || !term.startsWith(HEADLINE_FACET)) return term;
  const digits = HEADLINE_FACET_FORM.exec(term)?.[1];
  return digits === undefined ? term : Buffer.from(digits, "hex");
}

/** The SQL expression for the text of a facet in a stored list, where a source or a language may be short. */
export const facetText = (facet: string): string =>
  `CASE WHEN typeof(${facet}) = 'integer' THEN (SELECT '${SOURCE_FACET}' || lower(hex(id)) FROM source WHERE n = abs(${facet}))
   WHEN substr(${facet}, 1, 1) = '${SHORT_LANGUAGE}' THEN '${LANGUAGE_FACETS}' || substr(${facet}, 2) ELSE ${facet} END`;

/** The SQL expression for the term of a facet, which is the value of another expression. */
export function facetTerm(kind: RecordKind, facet: string): string {
  const relation = mentioning(kind);
  if (relation === undefined) return facet;
  const digits = (start: string): string => `substr(${facet}, ${start.length + 1})`;
  const isHash = (start: string): string =>
    `substr(${facet}, 1, ${start.length}) = '${start}' AND length(${facet}) = ${start.length + HASH_DIGITS} AND ${digits(start)} NOT GLOB '*[^0-9a-f]*'`;
  const ofArticles = `WHEN ${isHash(SOURCE_FACET)} THEN ${parentOfFacet("source", SOURCE_RELATION, digits(SOURCE_FACET))}
    WHEN ${isHash(HEADLINE_FACET)} THEN unhex(${digits(HEADLINE_FACET)})`;
  return `CASE WHEN ${isHash(ENTITY_FACET)} THEN ${parentOfFacet("entity", relation, digits(ENTITY_FACET))}
    ${kind === "article" ? ofArticles : ""} ELSE ${facet} END`;
}

export const SOURCE_RELATION = "Source.articles" satisfies EdgeRelation;

/** The SQL expression for the term of a parent whose digits are the value of another expression. */
export const parentOfFacet = (parent: "entity" | "source", relation: EdgeRelation, digits: string): string =>
  `(SELECT ${parentTerm(relation, "n")} FROM ${parent} WHERE id = unhex(${digits}))`;

/** The tables have the place of a kind in this list, from 1. New ones go to the end. */
export const STORED_KINDS = ["source", "account", "entity", "post", "article"] as const satisfies readonly RecordKind[];
export const kindNumber = (kind: RecordKind): number => STORED_KINDS.indexOf(kind) + 1;

/** The term that has all records of a kind that are shown. */
export const ALL = 0;
