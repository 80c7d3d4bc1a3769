import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { KeptCorrection, CorrectionAction } from "../../src/domain/statements/correction";
import type { MentionField } from "../../src/domain/mention";
import { describedEnum } from "../shared-enums";
import { CorrectedAtField, CorrectedByField } from "./corrected.field";
import { MentionFieldEnum } from "./mention.type";

export type ShownAction = Exclude<CorrectionAction, "WITHDRAW">;

export const CorrectionActionEnum = describedEnum<ShownAction>(
  "CorrectionAction",
  "What a person said of one place in a text.",
  {
    CONFIRM: "The words mean this entity.",
    REJECT: "The words do not mean this entity.",
    ADD: "The words mean this entity, which the program did not find there.",
  },
);

@Directive("@shareable")
@ObjectType("MentionCorrection", {
  description:
    "What a person said of one place in the text of an article or post. It outlives new inputs and better linking. It " +
    "follows its words when the text around them is edited.",
  simpleResolvers: true,
})
export class MentionCorrectionType implements Omit<
  KeptCorrection,
  "entityId" | "action" | "blockId" | "prefix" | "suffix"
> {
  @Field(() => ID, { description: "Its id in the article or post. `undoCorrection` takes it." })
  readonly id!: string;

  @Field(() => CorrectionActionEnum, { description: "Whether the mention was confirmed, rejected or added." })
  readonly action!: ShownAction;

  @Field(() => MentionFieldEnum, { description: "Which string of the article or post it is about." })
  readonly field!: MentionField;

  @Field(() => ID, {
    nullable: true,
    description: "The block of the body that has the words. Null unless `field` is BODY or CAPTION.",
  })
  readonly blockId?: string;

  @Field(() => Int, { description: "Where the words start, in UTF-16 units from 0." })
  readonly start!: number;

  @Field(() => Int, { description: "The position of the first character after the words." })
  readonly end!: number;

  @Field(() => String, { description: 'The words, exactly as written, e.g. `"Cairo"`.' })
  readonly surface!: string;

  @CorrectedAtField()
  readonly correctedAt?: string;

  @CorrectedByField()
  readonly correctedBy?: string;
}

@InputType("MentionInput", { description: "A place in a text, and the profile that it names." })
export class MentionInput {
  @Field(() => ID, { description: "The id of the article or post." })
  readonly subject!: string;

  @Field(() => MentionFieldEnum, { description: "Which of its strings has the words." })
  readonly field!: MentionField;

  @Field(() => ID, { nullable: true, description: "The id of the block, for BODY and CAPTION." })
  readonly block?: string | null;

  @Field(() => Int, { description: "Where the words start in that string, in UTF-16 units from 0." })
  readonly start!: number;

  @Field(() => Int, { description: "The position of the first character after the words." })
  readonly end!: number;

  @Field(() => String, { description: "The words, exactly as written. An error says what stands there instead." })
  readonly surface!: string;

  @Field(() => ID, { description: "The id of the profile that the words name." })
  readonly entity!: string;
}
