import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import type { ListRequest } from "../../src/loaders/page";
import { EntityBy, entityReferences, ofEntity } from "../entity/entity.lookup";
import { anyNamed, anyOf, wordGroups, type Naming } from "../filter";
import { PlatformEnum } from "../shared-enums";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";

@InputType("SocialAccountFilter", {
  description: "What an account must have. All parts that are given must hold; of a list one value at least.",
})
export class SocialAccountFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of its handle or display name, all of them, however they are written.",
  })
  text?: string | null;

  @Field(() => [PlatformEnum], { nullable: true, description: "Platforms it may live on." })
  platforms?: readonly Platform[] | null;

  @Field(() => [EntityBy], {
    nullable: true,
    description:
      'Profiles that may own it, e.g. `[{ name: "Ministry of Foreign Affairs of Russia" }]`: the accounts ' +
      "that `Entity.accounts` has.",
  })
  owners?: readonly EntityBy[] | null;
}

@ArgsType()
export class SocialAccountListArgs extends PageArgs {
  @Field(() => SocialAccountFilter, { nullable: true, description: "Only accounts that have all of this." })
  filter?: SocialAccountFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

const OWNED_BY: Naming<EntityBy> = {
  references: entityReferences,
  facetsOf: (item) =>
    ofEntity(item, ({ accounts }) => accounts.map(({ platform, handle }) => facet.handle(platform, handle))),
};

export function accountPage(args: SocialAccountListArgs): ListRequest {
  const { text, platforms, owners } = args.filter ?? {};
  const filter = {
    any: anyOf(platforms, "filter.platforms", facet.platform),
    anyNamed: anyNamed(owners, "filter.owners", OWNED_BY),
    words: wordGroups(text),
  };
  return pageRequest(args, args.orderBy, filter);
}
