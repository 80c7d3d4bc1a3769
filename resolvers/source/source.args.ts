import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { ListRequest } from "../../src/loaders/page";
import { anyOf, countryFacet, textAsked } from "../filter";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { LanguageTagScalar } from "../scalars";

@InputType("SourceFilter", {
  description:
    "Conditions for sources. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class SourceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in its name, e.g. `"harbour news"`. Letter case, accents and Arabic vowel ' +
      "signs do not matter.",
  })
  text?: string | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Languages, e.g. `["ar"]`: the source mostly writes in one of them. `ar` also finds `ar-EG`.',
  })
  languages?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Countries that the source may be based in, as ISO 3166-1 alpha-2 codes, e.g. `["ML"]`.',
  })
  countries?: readonly string[] | null;
}

@ArgsType()
export class SourceListArgs extends PageArgs {
  @Field(() => SourceFilter, {
    nullable: true,
    description: "Keeps only the sources that meet these conditions. Without it, all.",
  })
  filter?: SourceFilter | null;

  @Field(() => NameOrderEnum, {
    defaultValue: "NAME_ASC",
    description: "The order of the list. Without it, from the start of the alphabet.",
  })
  orderBy!: NameOrder;
}

export function sourcePage(args: SourceListArgs): ListRequest {
  const { text, languages, countries } = args.filter ?? {};
  const any = [
    ...anyOf(languages, "filter.languages", facet.language),
    ...anyOf(countries, "filter.countries", countryFacet),
  ];
  return pageRequest(args, args.orderBy, { any, ...textAsked(text) });
}
