import { ArgsType, Field, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/addresses/platform";
import type { ListRequest } from "../../src/loaders/page";
import { EntityBy, entityLookups, ofEntity } from "../entity/entity.lookup";
import { anyNamed, anyOf, textAsked, type Naming } from "../filter";
import { PlatformEnum } from "../shared-enums";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";

@InputType("SocialAccountFilter", {
  description:
    "Conditions for accounts. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class SocialAccountFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in its handle or display name, e.g. `"foreign ministry"`. Letter case, ' +
      "accents and Arabic vowel signs do not matter.",
  })
  text?: string | null;

  @Field(() => [PlatformEnum], {
    nullable: true,
    description: "Platforms, e.g. `[X, TELEGRAM]`: the account is on one of them.",
  })
  platforms?: readonly Platform[] | null;

  @Field(() => [EntityBy], {
    nullable: true,
    description:
      "Profiles, one of which says that the account is its own (see `Entity.accounts`), e.g. `[{ name: " +
      '"Ministry of Foreign Affairs of Russia" }]`. At most 100.',
  })
  owners?: readonly EntityBy[] | null;
}

@ArgsType()
export class SocialAccountListArgs extends PageArgs {
  @Field(() => SocialAccountFilter, {
    nullable: true,
    description: "Keeps only the accounts that meet these conditions. Without it, all.",
  })
  filter?: SocialAccountFilter | null;

  @Field(() => NameOrderEnum, {
    defaultValue: "NAME_ASC",
    description: "The order of the list. Without it, from the start of the alphabet.",
  })
  orderBy!: NameOrder;
}

const OWNED_BY: Naming<EntityBy> = {
  lookups: entityLookups,
  reads: ["accounts"],
  facetsOf: (item) =>
    ofEntity(item, ({ accounts }) => accounts.map(({ platform, handle }) => facet.handle(platform, handle))),
};

export function accountPage(args: SocialAccountListArgs): ListRequest {
  const { text, platforms, owners } = args.filter ?? {};
  const filter = {
    any: anyOf(platforms, "filter.platforms", facet.platform),
    anyNamed: anyNamed(owners, "filter.owners", OWNED_BY),
    ...textAsked(text),
  };
  return pageRequest(args, args.orderBy, filter);
}
