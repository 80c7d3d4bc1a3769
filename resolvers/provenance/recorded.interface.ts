import { Directive, Field, InterfaceType, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { InputRecord, Provenance, Recorded } from "../../src/domain/provenance";
import { DateTimeScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("FieldProvenance", { description: "Where the value of one field comes from.", simpleResolvers: true })
export class FieldProvenanceType
  implements Pick<Provenance, "rule">, Pick<InputRecord, "input" | "format" | "observedAt">
{
  @Field(() => String, { description: "The field's name, as in this schema." })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Which part of the field, where its parts have origins of their own: the language of a name, the platform of an account.",
  })
  part?: string;

  @Field(() => String, {
    description:
      "The input that said it: an address, the name of a file with a hash of its path, `-` for standard input.",
  })
  readonly input!: string;

  @Field(() => String, { description: "The format that the input was read as." })
  readonly format!: string;

  @Field(() => String, {
    nullable: true,
    description: "How the value was found when it was not simply said, e.g. `inferred-from-embedded-post`.",
  })
  readonly rule?: string;

  @Field(() => DateTimeScalar, { description: "When the input was first seen." })
  readonly observedAt!: Instant;
}

@InterfaceType("Recorded", {
  description: "An item that was read from inputs. `provenance` says which input each value comes from.",
})
export class RecordedInterface implements Pick<Recorded, "firstSeenAt"> {
  @Field(() => DateTimeScalar, { description: "When the item was first seen." })
  readonly firstSeenAt!: Instant;
}
