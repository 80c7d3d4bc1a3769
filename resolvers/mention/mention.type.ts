import { Directive, Field, Float, ID, InterfaceType, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Mention, MentionField, MentionMethod } from "../../src/domain/mention";
import type { Direction } from "../../src/domain/rich-text";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { LanguageTagScalar, UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";
import { DirectionEnum } from "../text/text.type";

export const MentionFieldEnum = describedEnum<MentionField>(
  "MentionField",
  "Which string of the article or post a mention stands in.",
  {
    HEADLINE: "The article's headline.",
    SUMMARY: "The article's summary.",
    BODY: "A block of the article's body: see `block`.",
    CAPTION: "The caption of a picture in the body: see `block`.",
    POST_TEXT: "The post's text.",
    AUTHOR_NAME: "The display name of the post's author.",
    AUTHOR_HANDLE: "The handle of the post's author.",
  },
);

export const MentionMethodEnum = describedEnum<MentionMethod>("MentionMethod", "How a mention was found.", {
  NAME: "By a name or alias.",
  HASHTAG: "Inside a hashtag.",
  FLAG: "As a flag emoji.",
  ACCOUNT_OWNER: "As the owner of the account.",
  MANUAL: "By a person.",
});

export type OffsetUnit = "UTF16" | "CODE_POINT";

export const OffsetUnitEnum = describedEnum<OffsetUnit>("OffsetUnit", "What offsets into a string count.", {
  UTF16: "UTF-16 units, as JavaScript, Java and C# strings do.",
  CODE_POINT: "Unicode code points, as Python strings do.",
});

@InterfaceType("MentionSubject", {
  implements: NodeInterface,
  description: "What entities are mentioned in: an article or a post.",
})
export class MentionSubjectInterface extends NodeInterface {
  @Field(() => UrlScalar, { nullable: true, description: "Its address." })
  readonly url?: string;

  @Field(() => LanguageTagScalar, { description: "The language it is written in." })
  readonly language!: string;

  @Field(() => DirectionEnum, { description: "Which way its text runs." })
  readonly direction!: Direction;
}

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

export const MentionConnection = connectionType("Mention", () => MentionType);
