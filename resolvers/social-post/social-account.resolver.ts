import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Entity } from "../../src/domain/entity";
import type { Direction } from "../../src/domain/rich-text";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import { directionOf } from "../../src/domain/text/language";
import type { Item } from "../../src/loaders/reference";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { DirectionEnum } from "../text/text.type";
import { accountPage, SocialAccountListArgs } from "./social-account.args";
import { accountReferences, SocialAccountBy } from "./social-account.lookup";
import { AccountConnection, SocialAccountType } from "./social-account.type";
import { postPage, PostRelationArgs } from "./social-post.args";
import { PostConnection } from "./social-post.type";

@Resolver(() => SocialAccountType)
export class SocialAccountResolver {
  @Query(() => AccountConnection, { description: "All social accounts that pass the filter, by name." })
  accounts(
    @Args(() => SocialAccountListArgs) args: SocialAccountListArgs,
    @Ctx() { loaders }: GraphContext,
  ): Connection<SocialAccount> {
    return new Connection(loaders.list("account", accountPage(args)), args.orderBy);
  }

  @Query(() => SocialAccountType, { nullable: true, description: "One account; null where none is known by this." })
  account(
    @Arg("by", () => SocialAccountBy, { description: "What it is known by." }) by: SocialAccountBy,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Item | null> {
    return firstFound(loaders, accountReferences(by));
  }

  @FieldResolver(() => DirectionEnum, { nullable: true, description: "Which way `displayName` runs." })
  displayNameDirection(@Root() { displayName }: SocialAccount): Direction | undefined {
    return displayName === undefined ? undefined : directionOf("und", displayName);
  }

  @FieldResolver(() => EntityInterface, { nullable: true, description: "The profile that owns it." })
  entity(
    @Root() account: SocialAccount,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["SocialAccount.entity"], account, info);
  }

  @FieldResolver(() => PostConnection, { description: "The posts that it wrote." })
  posts(
    @Root() account: SocialAccount,
    @Args(() => PostRelationArgs) args: PostRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("SocialAccount.posts", account.id, info, () => postPage(args, args.orderBy)),
      args.orderBy,
    );
  }
}
