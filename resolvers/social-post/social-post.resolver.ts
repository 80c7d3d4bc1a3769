import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { DatePrecision } from "../../src/domain/dates";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../shared-enums";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { UrlScalar, webAddress } from "../scalars";
import { SocialAccountType } from "./social-account.type";
import { postList, PostListArgs } from "./social-post.args";
import { postLookups, SocialPostBy } from "./social-post.lookup";
import { PostEditType } from "./post-parts.type";
import { PostConnection, SocialPostType } from "./social-post.type";

@Resolver(() => SocialPostType)
export class SocialPostResolver {
  @Query(() => PostConnection, {
    description: "All social posts that meet the filter, the newest first unless you give `orderBy`.",
  })
  socialPosts(
    @Args(() => PostListArgs) args: PostListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(loaders.list("post", info, postList(args)), args.orderBy);
  }

  @Query(() => SocialPostType, {
    nullable: true,
    description: "One social post, by its id, its address or its platform's id. Null if the graph has no such post.",
  })
  socialPost(
    @Arg("by", () => SocialPostBy, { description: "The id, the address or the platform's id of the post." })
    by: SocialPostBy,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    return firstFound(loaders, postLookups(by), info);
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description: "The address of its web page. Null if it is not known.",
  })
  url(@Root() { url }: SocialPost): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description: "How exactly `postedAt` is known: a date that was given as a day has DAY. Null if `postedAt` is null.",
  })
  postedAtPrecision(@Root() { postedAt }: SocialPost): DatePrecision | undefined {
    return postedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `modifiedAt` is known: a date that was given as a day has DAY. Null if `modifiedAt` is null.",
  })
  modifiedAtPrecision(@Root() { modifiedAt }: SocialPost): DatePrecision | undefined {
    return modifiedAt?.precision;
  }

  @FieldResolver(() => [PostEditType], {
    description: "The earlier versions of its text as far as inputs gave them, the oldest first. Empty if none did.",
  })
  edits(@Root() { edits = [] }: SocialPost): PostEditType[] {
    return edits.map(({ text, at }) => ({ ...text, ...(at && { writtenAt: at }) }));
  }

  @FieldResolver(() => SocialAccountType, {
    nullable: true,
    description: "The account that wrote the post. Null if it is not known or has been removed.",
  })
  author(
    @Root() post: SocialPost,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialAccount | null> | null {
    return loaders.one(TO_ONE["SocialPost.author"], post, info);
  }
}
