import { Field } from "type-graphql";
import { DateTimeScalar } from "../scalars";

/** The fields in which all types of corrections tell when it was said, and by whom. */
export const CorrectedAtField = () =>
  Field(() => DateTimeScalar, { nullable: true, description: "When it was said. Null if it is not known." });

export const CorrectedByField = () =>
  Field(() => String, {
    nullable: true,
    description: "Who said it, as the mutation or document names them. Null if neither does.",
  });
