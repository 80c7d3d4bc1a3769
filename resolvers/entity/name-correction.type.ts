import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { KeptNameCorrection, NameAction } from "../../src/domain/statements/name-correction";
import { CorrectedAtField, CorrectedByField } from "../mention/corrected.field";
import { LanguageTagScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

type ShownAction = Exclude<NameAction, "WITHDRAW">;

export const NameActionEnum = describedEnum<ShownAction>("NameAction", "What a person said of one name of a profile.", {
  ADD: "It is a name of the profile, though no input says so.",
  REJECT: "It is no name of the profile, whatever inputs say.",
});

@Directive("@shareable")
@ObjectType("NameCorrection", {
  description: "What a person said of one name of a profile. It outlives every later input.",
  simpleResolvers: true,
})
export class NameCorrectionType implements Omit<KeptNameCorrection, "action"> {
  @Field(() => ID, { description: "Its id in the profile. `undoCorrection` takes it." })
  readonly id!: string;

  @Field(() => NameActionEnum, { description: "Whether the name was added or rejected." })
  readonly action!: ShownAction;

  @Field(() => LanguageTagScalar, { description: 'The language that the name is in, e.g. `"en"`.' })
  readonly language!: string;

  @Field(() => String, { description: 'The name as the person wrote it, e.g. `"Upper Volta"`.' })
  readonly name!: string;

  @CorrectedAtField()
  readonly correctedAt?: string;

  @CorrectedByField()
  readonly correctedBy?: string;
}
