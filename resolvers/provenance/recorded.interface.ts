import { Directive, Field, InterfaceType, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { InputRecord, Provenance, Recorded } from "../../src/domain/statements/provenance";
import { DateTimeScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("FieldProvenance", { description: "Which input a field has its value from.", simpleResolvers: true })
export class FieldProvenanceType
  implements Pick<Provenance, "rule">, Pick<InputRecord, "input" | "format" | "observedAt">
{
  @Field(() => String, { description: 'The name of the field as in this schema, e.g. `"headline"`.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which part of the field this is about, e.g. `"ar"` for the Arabic name, or the platform of an ' +
      "account. Null if the whole field has one origin.",
  })
  part?: string;

  @Field(() => String, {
    description:
      "The input that the value was read from: an address; the name of a file with a hash of its path, " +
      'e.g. `"feed.xml (1f3870be274f)"`; or `"-"` for standard input.',
  })
  readonly input!: string;

  @Field(() => String, { description: 'The format that the input was read as, e.g. `"plain-text"`.' })
  readonly format!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "How the value was worked out, e.g. `inferred-from-embedded-post`; of a pasted text, which lines of it were left " +
      "out as the page's own, e.g. `without-lines 1-3, 9`. Null if the input simply said it.",
  })
  readonly rule?: string;

  @Field(() => DateTimeScalar, { description: "When that input was last read and said so." })
  readonly observedAt!: Instant;
}

@InterfaceType("Recorded", {
  description:
    "An item that was read from one or more inputs, such as files and web pages. `provenance` says which " +
    "input each value comes from.",
})
export class RecordedInterface implements Pick<Recorded, "firstSeenAt"> {
  @Field(() => DateTimeScalar, { description: "When this graph first read the item from any input." })
  readonly firstSeenAt!: Instant;
}
