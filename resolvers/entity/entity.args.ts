import { ArgsType, Field, InputType } from "type-graphql";
import type { EntityType, PlaceKind } from "../../src/domain/entity";
import { facet } from "../../src/domain/facets";
import type { ListRequest } from "../../src/loaders/page";
import { anyOf, countryFacet, wordGroups } from "../filter";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { EntityTypeEnum, PlaceKindEnum } from "./entity.interface";

@InputType("EntityFilter", {
  description: "What a profile must have. All parts that are given must hold; of a list one value at least.",
})
export class EntityFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of its names or aliases in any language, all of them, however they are written.",
  })
  text?: string | null;

  @Field(() => [EntityTypeEnum], { nullable: true, description: "What it may be of." })
  types?: readonly EntityType[] | null;

  @Field(() => [PlaceKindEnum], { nullable: true, description: "What kind of place it may be." })
  placeKinds?: readonly PlaceKind[] | null;

  @Field(() => [String], { nullable: true, description: "Countries it may belong to or be: ISO 3166-1 alpha-2 codes." })
  countries?: readonly string[] | null;
}

@ArgsType()
export class EntityListArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true, description: "Only profiles that have all of this." })
  filter?: EntityFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

export function entityPage(args: EntityListArgs): ListRequest {
  const { text, types, placeKinds, countries } = args.filter ?? {};
  const any = [
    ...anyOf(types, "filter.types", facet.type),
    ...anyOf(placeKinds, "filter.placeKinds", facet.placeKind),
    ...anyOf(countries, "filter.countries", countryFacet),
  ];
  return pageRequest(args, args.orderBy, { any, words: wordGroups(text) });
}
