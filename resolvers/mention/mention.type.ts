import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Mention, MentionField, MentionMethod } from "../../src/domain/mention";
import { NodeInterface } from "../relay/node.interface";
import { MentionFieldEnum, MentionMethodEnum } from "./mention.enum";

@Directive('@key(fields: "id")')
@ObjectType("Mention", {
  implements: NodeInterface,
  description:
    "One place where a text names an entity: `string.slice(start, end) == surface`. Mentions of one string do not " +
    "overlap. The id names this entity at this place of this text. It leads to null once the text has changed, or " +
    "once its article or its entity turns out to be another one.",
  simpleResolvers: true,
})
export class MentionType implements Omit<
  Mention,
  "type" | "entityId" | "subjectId" | "blockId" | "start" | "end" | "codePointStart"
> {
  @Field(() => ID, { description: "Global and opaque." })
  readonly id!: Id<"mention">;

  @Field(() => MentionFieldEnum, { description: "Which string it stands in." })
  readonly field!: MentionField;

  @Field(() => String, { description: "The words as written." })
  readonly surface!: string;

  @Field(() => MentionMethodEnum, { description: "How it was found." })
  readonly method!: MentionMethod;

  @Field(() => Float, { description: "How sure the finding is: 0 to 1." })
  readonly confidence!: number;
}
