import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Entity } from "../../src/domain/entity";
import type { SocialAccount } from "../../src/domain/social-account";
import { inListOrder, pageInMemory } from "../../src/loaders/page-in-memory";
import { TO_MANY } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { AccountConnection } from "../social-post/social-post.connection";
import { EntityInterface } from "./entity.interface";

@Resolver(() => EntityInterface)
export class EntityAccountsResolver {
  @FieldResolver(() => AccountConnection, {
    description: "The social accounts that it owns and that are known here, as the profile lists them.",
  })
  accounts(
    @Root() entity: Entity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialAccount> {
    const request = pageRequest(args, "DOCUMENT");
    let loaded: Promise<SocialAccount[]> | undefined;
    const accounts = () => (loaded ??= loaders.many(TO_MANY["Entity.accounts"], entity, info));
    return new Connection(
      {
        page: () => accounts().then((items) => pageInMemory(inListOrder(items), request)),
        count: () => accounts().then((items) => items.length),
      },
      "DOCUMENT",
    );
  }
}
