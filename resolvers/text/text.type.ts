import { Directive, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Direction, Mark, Span, SpanKind, SpannedText } from "../../src/domain/rich-text";
import { LanguageTagScalar, UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const DirectionEnum = describedEnum<Direction>("Direction", "Which way a text runs.", {
  LTR: "From left to right.",
  RTL: "From right to left.",
});

export const SpanKindEnum = describedEnum<SpanKind>(
  "SpanKind",
  "What a span of text is. Mentions of entities are no spans: a hashtag may hold two of them.",
  {
    TEXT: "Plain text.",
    LINK: "A link; `url` says where it leads.",
    HASHTAG: "A hashtag with its sign.",
    HANDLE: "The handle of an account with its sign.",
    CASHTAG: "The symbol of a stock with its sign.",
  },
);

export const MarkEnum = describedEnum<Mark>("Mark", "How a span is set.", {
  BOLD: "Bold.",
  ITALIC: "Italic.",
  UNDERLINE: "Underlined.",
  STRIKETHROUGH: "Struck through.",
  CODE: "As code.",
});

@Directive("@shareable")
@ObjectType("Span", {
  description: "A piece of a text. The spans of a text partition it, in order and without gaps.",
  simpleResolvers: true,
})
export class SpanType implements Span {
  @Field(() => SpanKindEnum, { description: "What it is." })
  readonly kind!: SpanKind;

  @Field(() => Int, { description: "Where it starts in the text, in UTF-16 units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where it ends (exclusive), in UTF-16 units." })
  readonly end!: number;

  @Field(() => UrlScalar, { nullable: true, description: "Where a LINK leads." })
  readonly url?: string;

  @Field(() => [MarkEnum], { nullable: true, description: "How it is printed, such as bold. Null where it is plain." })
  readonly marks?: readonly Mark[];
}

@InterfaceType("SpannedText", { description: "Text with its partition into spans. Text is never HTML." })
export class SpannedTextInterface implements SpannedText {
  @Field(() => String, { description: "The plain text." })
  readonly text!: string;

  @Field(() => [SpanType], {
    description:
      "The text cut into pieces, each plain or something like a link or a hashtag. Together they are the whole text. Empty for an empty text.",
  })
  readonly spans!: readonly Span[];
}

@Directive("@shareable")
@ObjectType("TextItem", {
  implements: SpannedTextInterface,
  description: "A text inside a block: an item of a list, a caption.",
  simpleResolvers: true,
})
export class TextItemType extends SpannedTextInterface {}

@Directive("@shareable")
@ObjectType("LocalizedText", { description: "A text in one language.", simpleResolvers: true })
export class LocalizedTextType {
  @Field(() => LanguageTagScalar, { description: "The text's language." })
  language!: string;

  @Field(() => String, { description: "The text." })
  text!: string;

  @Field(() => DirectionEnum, { description: "Which way it runs." })
  direction!: Direction;
}
