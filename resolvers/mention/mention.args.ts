import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Mention, MentionField, MentionMethod } from "../../src/domain/mention";
import type { PageRequest } from "../../src/loaders/page";
import { anyOf } from "../filter";
import { PublicationOrderEnum, type PublicationOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { MentionFieldEnum, MentionMethodEnum } from "./mention.type";

@InputType("MentionFilter", {
  description: "What a mention must have. All parts that are given must hold; of a list one value at least.",
})
export class MentionFilter {
  @Field(() => [MentionFieldEnum], { nullable: true, description: "The strings it may stand in." })
  fields?: readonly MentionField[] | null;

  @Field(() => [MentionMethodEnum], { nullable: true, description: "How it may have been found." })
  methods?: readonly MentionMethod[] | null;
}

@ArgsType()
export class MentionPageArgs extends PageArgs {
  @Field(() => MentionFilter, { nullable: true, description: "Only mentions that have all of this." })
  filter?: MentionFilter | null;
}

@ArgsType()
export class MentionListArgs extends MentionPageArgs {
  @Field(() => PublicationOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: PublicationOrder;
}

/** For the store. */
export function mentionPage(args: MentionListArgs): PageRequest {
  const { fields, methods } = args.filter ?? {};
  const any = [...anyOf(fields, "filter.fields", facet.field), ...anyOf(methods, "filter.methods", facet.method)];
  return pageRequest(args, args.orderBy, { any });
}

/** For mentions at hand. */
export function passes({ fields, methods }: MentionFilter, mention: Mention): boolean {
  return (!fields || fields.includes(mention.field)) && (!methods || methods.includes(mention.method));
}
