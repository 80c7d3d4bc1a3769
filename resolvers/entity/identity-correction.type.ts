import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { IdentityAction, KeptIdentityCorrection } from "../../src/domain/statements/identity-correction";
import { DateTimeScalar } from "../scalars";
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

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was said. Null if it is not known." })
  readonly correctedAt?: string;

  @Field(() => String, {
    nullable: true,
    description: "Who said it, as the mutation or document names them. Null if neither does.",
  })
  readonly correctedBy?: string;
}
