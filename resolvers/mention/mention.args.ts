import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Mention, MentionField, MentionMethod } from "../../src/domain/mention";
import type { PageRequest } from "../../src/loaders/page";
import { onlySet } from "../filter";
import { TimeOrderEnum, type TimeOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { MentionFieldEnum, MentionMethodEnum } from "./mention.enum";

@InputType("MentionFilter", { description: "What a mention must have. It must pass every filter that is given." })
export class MentionFilter {
  @Field(() => MentionFieldEnum, { nullable: true, description: "The string it stands in." })
  field?: MentionField | null;

  @Field(() => MentionMethodEnum, { nullable: true, description: "How it was found." })
  method?: MentionMethod | null;
}

@ArgsType()
export class MentionPageArgs extends PageArgs {
  @Field(() => MentionFilter, { nullable: true, description: "Only mentions that have all of this." })
  filter?: MentionFilter | null;
}

@ArgsType()
export class MentionListArgs extends MentionPageArgs {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: TimeOrder;
}

/** For the store. */
export function mentionPage(args: MentionListArgs): PageRequest {
  const { field, method } = args.filter ?? {};
  return pageRequest(args, args.orderBy, { all: onlySet([field && facet.field(field), method && facet.method(method)]) });
}

/** For mentions at hand. */
export function passes({ field, method }: MentionFilter, mention: Mention): boolean {
  return (!field || mention.field === field) && (!method || mention.method === method);
}
