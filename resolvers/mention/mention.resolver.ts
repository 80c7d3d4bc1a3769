import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { BodyBlock } from "../../src/domain/body-block";
import type { Entity } from "../../src/domain/entity";
import type { Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import { BodyBlockInterface } from "../article/body-block.type";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { MentionSubjectInterface } from "./mention-subject.interface";
import { MentionType } from "./mention.type";

@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The profile that is mentioned; null when it was removed.",
  })
  entity(
    @Root() mention: Mention,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["Mention.entity"], mention, info);
  }

  @FieldResolver(() => MentionSubjectInterface, {
    nullable: true,
    description: "The article or post that it stands in.",
  })
  subject(
    @Root() mention: Mention,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article | SocialPost | null> | null {
    return loaders.one(TO_ONE["Mention.subject"], mention, info);
  }

  @FieldResolver(() => BodyBlockInterface, {
    nullable: true,
    description: "The block of the body that it stands in, for BODY and CAPTION.",
  })
  block(
    @Root() mention: Mention,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BodyBlock | undefined> | undefined {
    const article = loaders.one(TO_ONE["Mention.block"], mention, info);
    return article?.then((found) => found?.body.find(({ id }) => id === mention.blockId));
  }
}
