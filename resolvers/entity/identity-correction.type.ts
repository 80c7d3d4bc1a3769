import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { IdentityAction, KeptIdentityCorrection } from "../../src/domain/statements/identity-correction";
import { CorrectedAtField, CorrectedByField } from "../mention/corrected.field";
import { describedEnum } from "../shared-enums";

type ShownAction = Exclude<IdentityAction, "WITHDRAW">;

export const IdentityActionEnum = describedEnum<ShownAction>(
  "IdentityAction",
  "What a person said of a profile and another one.",
  {
    SAME: "They are the same: both ids lead to the one profile.",
    DIFFERENT: "They are not the same, whatever inputs say.",
  },
);

@Directive("@shareable")
@ObjectType("IdentityCorrection", {
  description: "What a person said of a profile and another one. It outlives every later input.",
  simpleResolvers: true,
})
export class IdentityCorrectionType implements Omit<KeptIdentityCorrection, "action" | "other"> {
  @Field(() => ID, { description: "Its id in the profile. `undoCorrection` takes it." })
  readonly id!: string;

  @Field(() => IdentityActionEnum, { description: "Whether the two are said to be the same or not." })
  readonly action!: ShownAction;

  @CorrectedAtField()
  readonly correctedAt?: string;

  @CorrectedByField()
  readonly correctedBy?: string;
}
