import { ArgsType, Field, InputType } from "type-graphql";
import type { EntityType, PlaceKind } from "../../src/domain/entity";
import { facet } from "../../src/domain/facets";
import type { ListRequest } from "../../src/loaders/page";
import { anyOf, countryFacet, textAsked } from "../filter";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { EntityTypeEnum, PlaceKindEnum } from "./entity.interface";

@InputType("EntityFilter", {
  description:
    "Conditions for profiles. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class EntityFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in its names or aliases, in any language, e.g. `"united nations"`. Letter ' +
      "case, accents and Arabic vowel signs do not matter.",
  })
  text?: string | null;

  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description: "Types of profile, e.g. `[PERSON, ORGANIZATION]`: it has one of them.",
  })
  types?: readonly EntityType[] | null;

  @Field(() => [PlaceKindEnum], {
    nullable: true,
    description: "Kinds of place, e.g. `[COUNTRY]`: the profile is a place of one of them.",
  })
  placeKinds?: readonly PlaceKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Countries that it belongs to or is, as ISO 3166-1 alpha-2 codes, e.g. `["ML"]`.',
  })
  countries?: readonly string[] | null;
}

@ArgsType()
export class EntityListArgs extends PageArgs {
  @Field(() => EntityFilter, {
    nullable: true,
    description: "Keeps only the profiles that meet these conditions. Without it, all.",
  })
  filter?: EntityFilter | null;

  @Field(() => NameOrderEnum, {
    defaultValue: "NAME_ASC",
    description: "The order of the list. Without it, from the start of the alphabet.",
  })
  orderBy!: NameOrder;
}

export function entityPage(args: EntityListArgs): ListRequest {
  const { text, types, placeKinds, countries } = args.filter ?? {};
  const any = [
    ...anyOf(types, "filter.types", facet.type),
    ...anyOf(placeKinds, "filter.placeKinds", facet.placeKind),
    ...anyOf(countries, "filter.countries", countryFacet),
  ];
  return pageRequest(args, args.orderBy, { any, ...textAsked(text) });
}
