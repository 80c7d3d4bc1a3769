import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { ListRequest } from "../../src/loaders/page";
import { anyOf, countryFacet, wordGroups } from "../filter";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { LanguageTagScalar } from "../scalars";

@InputType("SourceFilter", {
  description: "What a source must have. All parts that are given must hold; of a list one value at least.",
})
export class SourceFilter {
  @Field(() => String, { nullable: true, description: "Words of its name, all of them, however they are written." })
  text?: string | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: "Languages it may mostly write in; `ar` finds `ar-EG` too.",
  })
  languages?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Countries it may be at home in: ISO 3166-1 alpha-2 codes." })
  countries?: readonly string[] | null;
}

@ArgsType()
export class SourceListArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: "Only sources that have all of this." })
  filter?: SourceFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

export function sourcePage(args: SourceListArgs): ListRequest {
  const { text, languages, countries } = args.filter ?? {};
  const any = [
    ...anyOf(languages, "filter.languages", facet.language),
    ...anyOf(countries, "filter.countries", countryFacet),
  ];
  return pageRequest(args, args.orderBy, { any, words: wordGroups(text) });
}
