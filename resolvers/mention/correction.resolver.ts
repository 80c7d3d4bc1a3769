import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Entity } from "../../src/domain/entity";
import type { SocialPost } from "../../src/domain/social-post";
import { correctionsOf, type KeptCorrection } from "../../src/domain/statements/correction";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { known, type ItemChange } from "../ingest/item-change.resolver";
import { ItemChangeType } from "../ingest/ingest.type";
import { idOf, recordIdOf } from "../relay/global-id";
import { ByArg, said } from "./by.arg";
import { MentionCorrectionType, MentionInput } from "./correction.type";
import { MentionSubjectInterface } from "./mention.type";

@Resolver()
export class CorrectMentionResolver {
  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Says that a mention is right. It then has the confidence 1, whatever the program thinks of it later. Gives the " +
      "article or post. Null if no mention has the id. Needs the bearer token (header `Authorization`).",
  })
  confirmMention(
    @Arg("id", () => ID, { description: "The id of a mention whose words mean its entity, from `Mention.id`." })
    id: string,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().correct({ action: "CONFIRM", mention: idOf("mention", id, "id"), ...said(by) }));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Says that a mention is wrong: its words do not mean its entity. The mention goes, and does not come back with new " +
      "inputs; its words may then mean another entity. `undoCorrection` takes it back. Gives the article or post. Null if " +
      "no mention has the id. Needs the bearer token (header `Authorization`).",
  })
  rejectMention(
    @Arg("id", () => ID, { description: "The id of a mention whose words mean something else, from `Mention.id`." })
    id: string,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().correct({ action: "REJECT", mention: idOf("mention", id, "id"), ...said(by) }));
  }

  @Mutation(() => ItemChangeType, {
    description:
      "Adds a mention that the program did not find. It takes the place of mentions that it overlaps. Gives the article " +
      "or post. Needs the bearer token (header `Authorization`).",
  })
  async addMention(
    @Arg("mention", () => MentionInput, { description: "The words, and the profile that they name." })
    mention: MentionInput,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    const { field, block, start, end, surface } = mention;
    const place = {
      subject: recordIdOf(mention.subject, "mention.subject"),
      field,
      ...(typeof block === "string" && { block }),
      start,
      end,
      surface,
      entity: idOf("entity", mention.entity, "mention.entity"),
    };
    return known(writer().correct({ action: "ADD", place, ...said(by) }));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Takes back what was said of a mention, of a name, or of two profiles: the program decides again. That two " +
      "profiles are the same is taken back by saying that they are not: they are two again. Gives the article, post or profile. Null if it has no such correction. Needs the bearer token (header `Authorization`).",
  })
  undoCorrection(
    @Arg("subject", () => ID, { description: "The id of the article, post or profile." }) subject: string,
    @Arg("correction", () => ID, {
      description: "The id of the correction, from `corrections`, `nameCorrections` or `identityCorrections`.",
    })
    correction: string,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    const wish = { action: "WITHDRAW" as const, subject: recordIdOf(subject, "subject"), correction, ...said(by) };
    return known(writer().correct(wish));
  }
}

@Resolver(() => MentionSubjectInterface)
export class SubjectCorrectionsResolver {
  @FieldResolver(() => [MentionCorrectionType], {
    description: "What people said of the mentions in its text, the latest first.",
  })
  corrections(@Root() subject: Article | SocialPost): KeptCorrection[] {
    return correctionsOf(subject);
  }
}

@Resolver(() => MentionCorrectionType)
export class CorrectionResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The profile that it is about. Null if it has been removed.",
  })
  entity(
    @Root() correction: KeptCorrection,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["MentionCorrection.entity"], correction, info);
  }
}
