import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { Entity } from "../../src/domain/entity";
import type { Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection } from "../article/article.type";
import type { GraphContext } from "../context";
import { MentionListArgs, mentionPage } from "../mention/mention.args";
import { MentionConnection } from "../mention/mention.type";
import { Connection } from "../relay/connection";
import { postPage, PostRelationArgs } from "../social-post/social-post.args";
import { PostConnection } from "../social-post/social-post.type";
import { EntityInterface } from "./entity.interface";

/** Where a profile is mentioned. */
@Resolver(() => EntityInterface)
export class EntityCoverageResolver {
  @FieldResolver(() => ArticleConnection, {
    description: "The articles that mention the profile in their headline, summary or body.",
  })
  articles(
    @Root() entity: Entity,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("Entity.articles", entity.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }

  @FieldResolver(() => PostConnection, {
    description: "The social posts that mention the profile in their text, or in the name or handle of their author.",
  })
  posts(
    @Root() entity: Entity,
    @Args(() => PostRelationArgs) args: PostRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("Entity.posts", entity.id, info, () => postPage(args, args.orderBy)),
      args.orderBy,
    );
  }

  @FieldResolver(() => MentionConnection, {
    description: "Every place in an article or post that names the profile, in the order of publication.",
  })
  mentions(
    @Root() entity: Entity,
    @Args(() => MentionListArgs) args: MentionListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Mention> {
    return new Connection(
      loaders.related("Entity.mentions", entity.id, info, () => mentionPage(args)),
      args.orderBy,
    );
  }
}
