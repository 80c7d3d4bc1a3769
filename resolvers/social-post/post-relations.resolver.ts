import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Place } from "../../src/domain/entity";
import type { LinkCard, PostPlace, SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection, ArticleType } from "../article/article.type";
import type { GraphContext } from "../context";
import { PlaceType } from "../entity/profile.type";
import { Connection } from "../relay/connection";
import { postPage, PostRelationArgs } from "./social-post.args";
import { LinkCardType } from "./post-parts.type";
import { PostConnection, PostPlaceType, SocialPostType } from "./social-post.type";

/** How posts quote and answer each other. */
@Resolver(() => SocialPostType)
export class PostThreadsResolver {
  @FieldResolver(() => SocialPostType, {
    nullable: true,
    description:
      "The post that this one shows inside itself and comments on. Null if it quotes none, or if that post " +
      "has been removed.",
  })
  quotedPost(
    @Root() post: SocialPost,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialPost | null> | null {
    return loaders.one(TO_ONE["SocialPost.quotedPost"], post, info);
  }

  @FieldResolver(() => SocialPostType, {
    nullable: true,
    description: "The post that this one is an answer to. Null if it answers none, or if that post has been removed.",
  })
  replyTo(
    @Root() post: SocialPost,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialPost | null> | null {
    return loaders.one(TO_ONE["SocialPost.replyTo"], post, info);
  }

  @FieldResolver(() => PostConnection, { description: "The posts in the graph that answer this one directly." })
  replies(
    @Root() post: SocialPost,
    @Args(() => PostRelationArgs) args: PostRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("SocialPost.replies", post.id, info, () => postPage(args, args.orderBy)),
      args.orderBy,
    );
  }

  @FieldResolver(() => PostConnection, { description: "The posts in the graph that quote this one." })
  quotedBy(
    @Root() post: SocialPost,
    @Args(() => PostRelationArgs) args: PostRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("SocialPost.quotedBy", post.id, info, () => postPage(args, args.orderBy)),
      args.orderBy,
    );
  }
}

/** How accounts pass posts on. */
@Resolver(() => SocialPostType)
export class PostRepostsResolver {
  @FieldResolver(() => SocialPostType, {
    nullable: true,
    description:
      "The post that this one passes on without words of its own (a repost, boost or retweet). Null if it passes none " +
      "on, or if that post has been removed. In ActivityStreams: Announce.",
  })
  repostOf(
    @Root() post: SocialPost,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialPost | null> | null {
    return loaders.one(TO_ONE["SocialPost.repostOf"], post, info);
  }

  @FieldResolver(() => PostConnection, {
    description: "The posts in the graph that pass this one on. `metrics.reposts` is the platform's number.",
  })
  reposts(
    @Root() post: SocialPost,
    @Args(() => PostRelationArgs) args: PostRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("SocialPost.reposts", post.id, info, () => postPage(args, args.orderBy)),
      args.orderBy,
    );
  }
}

@Resolver(() => LinkCardType)
export class LinkCardResolver {
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The article at this address. Null if the graph does not have it.",
  })
  article(
    @Root() card: LinkCard,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article | null> | null {
    return loaders.one(TO_ONE["LinkCard.article"], card, info);
  }
}

@Resolver(() => SocialPostType)
export class PostEmbeddingsResolver {
  @FieldResolver(() => ArticleConnection, { description: "The articles that show this post in their body." })
  embeddedIn(
    @Root() post: SocialPost,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("SocialPost.embeddedIn", post.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }
}

@Resolver(() => PostPlaceType)
export class PostPlaceResolver {
  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The profile of the place that `name` means. Null if the graph does not know it.",
  })
  place(
    @Root() place: PostPlace,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["PostPlace.place"], place, info);
  }
}
