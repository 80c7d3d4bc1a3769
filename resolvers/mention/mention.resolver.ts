import { UnitArg } from "./unit.arg";
import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { BodyBlock } from "../../src/domain/body-block";
import type { Entity } from "../../src/domain/entity";
import { codePointsOf, type Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import { BodyBlockInterface } from "../article/body-block.type";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { MentionSubjectInterface, MentionType, type OffsetUnit } from "./mention.type";

@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The profile that the words name. Null if it has been removed.",
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
    description: "The article or post whose text has the mention. Null if it has been removed.",
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
    description: "The block of the article's body that has the mention. Null unless `field` is BODY or CAPTION.",
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

@Resolver(() => MentionType)
export class MentionOffsetsResolver {
  @FieldResolver(() => Int, {
    description:
      "Where the mention starts, counted from 0 in the string that `field` names. If `field` is BODY or " +
      "CAPTION, that is the string of `block`: its text, the items of a list joined by line feeds, the " +
      "title of a “read also” line, or the caption of a picture.",
  })
  start(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.start : codePointsOf(mention).start;
  }

  @FieldResolver(() => Int, {
    description: "Where the mention ends in the same string: the position of the first character after it.",
  })
  end(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.end : codePointsOf(mention).end;
  }
}
