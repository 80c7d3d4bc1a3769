import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import type { PageRequest } from "../../src/loaders/page";
import { onlySet, wordGroups } from "../filter";
import { PlatformEnum } from "../platform.enum";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";

@InputType("AccountFilter", { description: "What an account must have. It must pass every filter that is given." })
export class AccountFilter {
  @Field(() => String, { nullable: true, description: "Words of its handle or display name, all of them, however they are written." })
  text?: string | null;

  @Field(() => PlatformEnum, { nullable: true, description: "The platform." })
  platform?: Platform | null;
}

@ArgsType()
export class AccountListArgs extends PageArgs {
  @Field(() => AccountFilter, { nullable: true, description: "Only accounts that have all of this." })
  filter?: AccountFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

export function accountPage(args: AccountListArgs): PageRequest {
  const { text, platform } = args.filter ?? {};
  return pageRequest(args, args.orderBy, { all: onlySet([platform && facet.platform(platform)]), words: wordGroups(text) });
}
