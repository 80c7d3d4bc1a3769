import type { EntityType } from "../../../domain/entity";
import type { JsonObject } from "../json/fields";
import { objectsAt, typesOf } from "./graph";
import { identifiersOf } from "./identifiers";
import type { Identifiers, SchemaContext } from "./identifiers";
import { profileTypeOf, subjectTypeOf } from "./types";

const SUBJECTS = ["about", "mentions"] as const;
const MAKERS = ["author", "creator", "editor", "contributor"] as const;
/** Whom and what a profile names. */
const NEIGHBOURS = [
  "worksFor",
  "affiliation",
  "memberOf",
  "nationality",
  "birthPlace",
  "parentOrganization",
  "founder",
  "location",
  "containedInPlace",
] as const;
const MOST_PROFILES = 200;

/** An object that describes a profile, and of which type. */
export interface StatedProfile {
  readonly node: JsonObject;
  readonly type: EntityType;
}

/**
 * The profiles that an article states: what it is about, what it mentions, and who made it, where they have a name and
 * something that names them for all the world. A name alone could be anybody's.
 */
export function profilesInArticle(article: JsonObject, context: SchemaContext): readonly StatedProfile[] {
  return [
    ...SUBJECTS.flatMap((property) => known(article, property, context, subjectTypeOf)),
    ...MAKERS.flatMap((property) => known(article, property, context, makerTypeOf)),
  ].slice(0, MOST_PROFILES);
}

/**
 * The profiles that a profile names: the organisation that a person works for. The web site of an organisation or a
 * place names it too.
 */
export function profilesAround(profile: JsonObject, context: SchemaContext): readonly StatedProfile[] {
  const isNeighbour = ({ node, type }: StatedProfile): boolean =>
    isKnown(node, context) || (type !== "Person" && isNamed(identifiersOf(node, context)));
  return NEIGHBOURS.flatMap((property) => stated(profile, property, context, profileTypeOf).filter(isNeighbour)).slice(
    0,
    MOST_PROFILES,
  );
}

/** An article is made by people and organisations. */
function makerTypeOf(node: JsonObject): ReturnType<typeof profileTypeOf> {
  const type = profileTypeOf(node);
  return type === "Place" ? undefined : type;
}

type TypeOf = (node: JsonObject) => EntityType | undefined;

function known(holder: JsonObject, property: string, context: SchemaContext, typeOf: TypeOf): readonly StatedProfile[] {
  return stated(holder, property, context, typeOf).filter(({ node }) => isKnown(node, context));
}

function stated(
  holder: JsonObject,
  property: string,
  context: SchemaContext,
  typeOf: TypeOf,
): readonly StatedProfile[] {
  return objectsAt(holder, property, context.graph).flatMap((value) => {
    const isRole = typesOf(value).some((type) => type.endsWith("Role"));
    const node = isRole ? objectsAt(value, property, context.graph)[0] : value;
    const type = node && typeOf(node);
    return node !== undefined && type !== undefined ? [{ node, type }] : [];
  });
}

const judged = new WeakMap<JsonObject, boolean>();

/** A web page of its own (`url`) names an author on the site alone, where no other site speaks of it. */
function isKnown(node: JsonObject, context: SchemaContext): boolean {
  if (node["sameAs"] === undefined && node["identifier"] === undefined && typeof node["@id"] !== "string") return false;
  const before = judged.get(node);
  if (before !== undefined) return before;
  const isSure = isNamed(identifiersOf({ ...node, url: undefined }, context));
  judged.set(node, isSure);
  return isSure;
}

const isNamed = ({ wikidataId, sameAs, accounts }: Identifiers): boolean =>
  wikidataId !== undefined || sameAs.length > 0 || accounts.length > 0;
