import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Mention, MentionField, MentionMethod } from "../../src/domain/mention";
import type { PageRequest } from "../../src/loaders/page";
import { anyOf } from "../filter";
import { PublicationOrderEnum, type PublicationOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { MentionFieldEnum, MentionMethodEnum } from "./mention.type";

@InputType("MentionFilter", {
  description:
    "Conditions for mentions. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class MentionFilter {
  @Field(() => [MentionFieldEnum], {
    nullable: true,
    description: "Strings of an article or post, e.g. `[HEADLINE, SUMMARY]`: the mention stands in one of them.",
  })
  fields?: readonly MentionField[] | null;

  @Field(() => [MentionMethodEnum], {
    nullable: true,
    description: "Ways of finding mentions, e.g. `[NAME, HASHTAG]`: it was found in one of them.",
  })
  methods?: readonly MentionMethod[] | null;
}

@ArgsType()
export class MentionPageArgs extends PageArgs {
  @Field(() => MentionFilter, {
    nullable: true,
    description: "Keeps only the mentions that meet these conditions. Without it, all.",
  })
  filter?: MentionFilter | null;
}

@ArgsType()
export class MentionListArgs extends MentionPageArgs {
  @Field(() => PublicationOrderEnum, {
    defaultValue: "NEWEST",
    description: "The order of the mentions, by the time of their article or post. Without it, the newest come first.",
  })
  orderBy!: PublicationOrder;
}

/** What to ask the store for. */
export function mentionPage(args: MentionListArgs): PageRequest {
  const { fields, methods } = args.filter ?? {};
  const any = [...anyOf(fields, "filter.fields", facet.field), ...anyOf(methods, "filter.methods", facet.method)];
  return pageRequest(args, args.orderBy, { any });
}

/** Filters mentions that are loaded already. */
export function passes({ fields, methods }: MentionFilter, mention: Mention): boolean {
  return (!fields || fields.includes(mention.field)) && (!methods || methods.includes(mention.method));
}
