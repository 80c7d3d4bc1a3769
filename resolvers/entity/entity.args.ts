import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { EntityType, PlaceKind } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors";
import { facet } from "../../src/domain/facets";
import { wikidataKey } from "../../src/domain/identity";
import type { PageRequest } from "../../src/loaders/page";
import type { Reference } from "../../src/loaders/reference";
import { countryFacet, onlySet, wordGroups } from "../filter";
import { quoted } from "../quoted";
import { named, nodeOf, onlyOneOf } from "../relay/lookup";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { EntityTypeEnum, PlaceKindEnum } from "./entity.enum";

@InputType("EntityFilter", { description: "What a profile must have. It must pass every filter that is given." })
export class EntityFilter {
  @Field(() => String, { nullable: true, description: "Words of its names, aliases or descriptions in any language, all of them, however they are written." })
  text?: string | null;

  @Field(() => EntityTypeEnum, { nullable: true, description: "What it is of." })
  type?: EntityType | null;

  @Field(() => PlaceKindEnum, { nullable: true, description: "What the place is." })
  placeKind?: PlaceKind | null;

  @Field(() => String, { nullable: true, description: "Its country: an ISO 3166-1 alpha-2 code." })
  country?: string | null;
}

@ArgsType()
export class EntityListArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true, description: "Only profiles that have all of this." })
  filter?: EntityFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

@InputType("EntityBy", { description: "What a profile is known by: exactly one of these." })
export class EntityBy {
  @Field(() => ID, { nullable: true, description: "Its id." })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: "Its item in Wikidata: Q and digits." })
  wikidataId?: string | null;

  @Field(() => String, { nullable: true, description: "One of its names in any language, however it is written." })
  name?: string | null;
}

export function entityPage(args: EntityListArgs): PageRequest {
  const { text, type, placeKind, country } = args.filter ?? {};
  const all = onlySet([type && facet.type(type), placeKind && facet.placeKind(placeKind), countryFacet(country)]);
  return pageRequest(args, args.orderBy, { all, words: wordGroups(text) });
}

export function entityReferences(by: EntityBy): Reference[] {
  return onlyOneOf<EntityBy, Reference[]>(by, {
    id: (id) => [nodeOf("entity", id, "by.id")],
    wikidataId: (wikidataId) => [{ kind: "entity", key: wikidataKey(itemId(wikidataId, "by.wikidataId")) }],
    name: (name) => [named("entity", name)],
  });
}

export function itemId(wikidataId: string, argument: string): string {
  if (/^Q[1-9]\d*$/.test(wikidataId)) return wikidataId;
  throw new BadUserInput(argument, `${argument} must be Q and digits, such as Q42; got ${quoted(wikidataId)}.`);
}
