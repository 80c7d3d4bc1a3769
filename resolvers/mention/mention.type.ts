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
  "The string of an article or post that has a mention.",
  {
    HEADLINE: "The string `Article.headline`: the title of an article.",
    SUMMARY: "The string `Article.summary`, above the body of an article.",
    BODY: "A block of an article's body; `Mention.block` says which.",
    CAPTION: "The caption of a picture, video, recording or table in an article's body; `Mention.block` says which.",
    CONTENT_WARNING: "The string `SocialPost.contentWarning`: the words that hide a post.",
    POST_TEXT: "The string `SocialPost.text`: what the post says.",
    POLL: "The choices of the poll of a post, joined by line feeds.",
    AUTHOR_NAME: "The string `SocialAccount.displayName` of the account that wrote a post.",
    AUTHOR_HANDLE: "The string `SocialAccount.handle` of the account that wrote a post.",
  },
);

export const MentionMethodEnum = describedEnum<MentionMethod>(
  "MentionMethod",
  "How a mention was found in a text, such as by a name or by a flag.",
  {
    NAME: "The text has a name or alias of the entity.",
    HASHTAG: "A hashtag has a name in it, as `#RussiaMali` names Russia and Mali.",
    FLAG: "The text has the flag emoji of a country, such as 🇲🇱 for Mali.",
    ACCOUNT_OWNER: "The post was written by an account that the entity says is its own.",
    MANUAL: "A person marked it by hand.",
    SURNAME: "The text has the family name of a person whom the same article or post names in full.",
  },
);

export type OffsetUnit = "UTF16" | "CODE_POINT";

export const OffsetUnitEnum = describedEnum<OffsetUnit>(
  "OffsetUnit",
  "The unit in which positions in a string are counted.",
  {
    UTF16: "UTF-16 units, as strings of JavaScript, Java and C# are counted. An emoji such as 🙂 counts 2.",
    CODE_POINT: "Unicode code points, as strings of Python are counted. An emoji such as 🙂 counts 1.",
  },
);

@InterfaceType("MentionSubject", {
  implements: NodeInterface,
  description: "An item whose text can mention entities: an article or a post.",
})
export class MentionSubjectInterface extends NodeInterface {
  @Field(() => UrlScalar, { nullable: true, description: "The address of its web page. Null if it is not known." })
  readonly url?: string;

  @Field(() => LanguageTagScalar, {
    description: 'The language that it is written in, e.g. `"ar"`; `"und"` if it could not be told.',
  })
  readonly language!: string;

  @Field(() => DirectionEnum, { description: "Whether its text runs from left to right or from right to left." })
  readonly direction!: Direction;
}

@Directive('@key(fields: "id")')
@ObjectType("Mention", {
  implements: NodeInterface,
  description:
    "One place in a text that names an entity. For the string of `field`, `string.slice(start, end) == " +
    "surface`. Mentions in one string never overlap. The id stands for this entity at this place of this " +
    "text: `node` gives null for it once the text has changed, or once its article or entity has been " +
    "united with another.",
  simpleResolvers: true,
})
export class MentionType implements Omit<
  Mention,
  "type" | "entityId" | "subjectId" | "blockId" | "start" | "end" | "codePointStart"
> {
  @Field(() => ID, {
    description:
      "The id of the mention in the whole graph. Treat it as opaque: give it back as it is, and read " +
      "nothing from it.",
  })
  readonly id!: Id<"mention">;

  @Field(() => MentionFieldEnum, {
    description: "Which string of the article or post has the mention: its headline, its body and so on.",
  })
  readonly field!: MentionField;

  @Field(() => String, {
    description: 'The words of the text that name the entity, exactly as written, e.g. `"للعراق"`.',
  })
  readonly surface!: string;

  @Field(() => MentionMethodEnum, { description: "How the mention was found: by a name, inside a hashtag and so on." })
  readonly method!: MentionMethod;

  @Field(() => Float, {
    description: "How sure it is that the words mean this entity, from 0 (not at all) to 1 (certain).",
  })
  readonly confidence!: number;
}

export const MentionConnection = connectionType("Mention", () => MentionType);
