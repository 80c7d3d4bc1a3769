import { Directive, Field, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { DateTimeScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("EntitySpeaker", { description: "Who says something of a profile.", simpleResolvers: true })
export class EntitySpeakerType {
  @Field(() => String, {
    description: "Its name in the store, which `splitEntity` takes. It is the same in every store.",
  })
  readonly name!: string;

  @Field(() => String, { description: 'What was read last of it: an address, the name of a file, or `"-"`.' })
  readonly input!: string;

  @Field(() => String, { description: 'The format that this was read as, e.g. `"wikidata"`.' })
  readonly format!: string;

  @Field(() => DateTimeScalar, {
    description: "When the speaker was last heard of the profile: the moment at which `input` was read.",
  })
  readonly observedAt!: Instant;
}
