import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { BodyBlock } from "../../src/domain/body-block";
import type { Entity } from "../../src/domain/entity";
import { codePointsOf, type Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import { BodyBlockInterface } from "../article/body-block.type";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { MentionSubjectInterface, MentionType, OffsetUnitEnum, type OffsetUnit } from "./mention.type";

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

const UnitArg = () => Arg("unit", () => OffsetUnitEnum, { defaultValue: "UTF16", description: "What to count." });

@Resolver(() => MentionType)
export class MentionOffsetsResolver {
  @FieldResolver(() => Int, {
    description:
      "Where it starts in the string of `field`; for BODY and CAPTION in that of `block`: its text, the items of a list joined by line feeds, the title of a related link, the caption of an image.",
  })
  start(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.start : codePointsOf(mention).start;
  }

  @FieldResolver(() => Int, { description: "Where it ends (exclusive) in the same string." })
  end(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.end : codePointsOf(mention).end;
  }
}
