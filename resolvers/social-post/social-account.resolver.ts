import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { Entity } from "../../src/domain/entity";
import type { Direction } from "../../src/domain/rich-text";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import { directionOf } from "../../src/domain/text/languages/language";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection } from "../article/article.type";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { DirectionEnum } from "../text/text.type";
import { webAddress } from "../scalars";
import { accountPage, SocialAccountListArgs } from "./social-account.args";
import { accountLookups, SocialAccountBy } from "./social-account.lookup";
import { AccountConnection, HeldHandleType, SocialAccountType } from "./social-account.type";
import { postPage, PostRelationArgs } from "./social-post.args";
import { PostConnection } from "./social-post.type";

@Resolver(() => SocialAccountType)
export class SocialAccountResolver {
  @Query(() => AccountConnection, {
    description: "All social accounts that meet the filter, in the order of their names.",
  })
  accounts(
    @Args(() => SocialAccountListArgs) args: SocialAccountListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialAccount> {
    return new Connection(loaders.list("account", info, accountPage(args)), args.orderBy);
  }

  @Query(() => SocialAccountType, {
    nullable: true,
    description: "One social account, by its id, address or handle. Null if the graph has no such account.",
  })
  account(
    @Arg("by", () => SocialAccountBy, { description: "The id, the address or the handle of the account." })
    by: SocialAccountBy,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    return firstFound(loaders, accountLookups(by), info);
  }

  @FieldResolver()
  url(@Root() { url }: SocialAccount): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DirectionEnum, {
    nullable: true,
    description:
      "Whether `displayName` runs from left to right or from right to left. Null if there is no display name.",
  })
  displayNameDirection(@Root() { displayName }: SocialAccount): Direction | undefined {
    return displayName === undefined ? undefined : directionOf("und", displayName);
  }

  @FieldResolver(() => [HeldHandleType], {
    description:
      "The handles that the account was seen with, the latest first. A handle may have passed to another account.",
  })
  handles(@Root() { handle, heldHandles = {}, firstSeenAt }: SocialAccount): HeldHandleType[] {
    const held = Object.values(heldHandles).sort((a, b) => (a.seen < b.seen ? 1 : -1));
    return held.length === 0 ? [{ handle, from: firstSeenAt }] : held;
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description:
      "The profile of the person or organisation that says the account is its own. Null if none does, or if the handle " +
      "has passed to another account.",
  })
  entity(
    @Root() account: SocialAccount,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["SocialAccount.entity"], account, info);
  }

  @FieldResolver(() => ArticleConnection, {
    description: "The articles in the graph that name this account among their `contributors`.",
  })
  articles(
    @Root() account: SocialAccount,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("SocialAccount.articles", account.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }

  @FieldResolver(() => PostConnection, { description: "The posts in the graph that this account wrote." })
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
