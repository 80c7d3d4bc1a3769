import { Directive, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Direction, Mark, Span, SpanKind, SpannedText } from "../../src/domain/rich-text";
import { LanguageTagScalar, UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const DirectionEnum = describedEnum<Direction>(
  "Direction",
  "The direction that a text is written and read in.",
  {
    LTR: "From left to right, as English is written.",
    RTL: "From right to left, as Arabic and Hebrew are written.",
  },
);

export const SpanKindEnum = describedEnum<SpanKind>(
  "SpanKind",
  "What a span is. Mentions of entities are not spans: one hashtag, such as `#RussiaMali`, can hold " + "two of them.",
  {
    TEXT: "Plain text that is none of the others.",
    LINK: "A link to a web page; `url` has its address.",
    HASHTAG: "A hashtag together with its `#`, e.g. `#Mali`.",
    HANDLE: "The handle of an account together with its `@`, e.g. `@mfa_russia`.",
    CASHTAG: "The short name of a stock together with its `$`, e.g. `$TSLA`.",
  },
);

export const MarkEnum = describedEnum<Mark>("Mark", "How a piece of text looks, such as bold.", {
  BOLD: "Thick letters, as `b` in HTML.",
  ITALIC: "Slanted letters, as `i` in HTML.",
  UNDERLINE: "A line under the letters, as `u` in HTML.",
  STRIKETHROUGH: "A line through the letters, as `s` in HTML.",
  CODE: "Letters of equal width, as `code` in HTML.",
});

@Directive("@shareable")
@ObjectType("Span", {
  description: "One piece of a text. Joined in their order, the spans of a text are the whole text, without gaps.",
  simpleResolvers: true,
})
export class SpanType implements Span {
  @Field(() => SpanKindEnum, {
    description: "Whether the piece is plain text, a link, a hashtag, a handle or a cashtag.",
  })
  readonly kind!: SpanKind;

  @Field(() => Int, { description: "Where the piece starts in the text, in UTF-16 units from 0." })
  readonly start!: number;

  @Field(() => Int, { description: "Where the piece ends, in UTF-16 units: the position of the first unit after it." })
  readonly end!: number;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "The address that a LINK leads to. Null for the other kinds.",
  })
  readonly url?: string;

  @Field(() => [MarkEnum], {
    nullable: true,
    description: "How the piece looks, e.g. `[BOLD]`. Null if it has no special look.",
  })
  readonly marks?: readonly Mark[];
}

@InterfaceType("SpannedText", {
  description: "A text together with the links, hashtags and handles in it. The text is plain, never HTML.",
})
export class SpannedTextInterface implements SpannedText {
  @Field(() => String, { description: "The words as plain text, never HTML." })
  readonly text!: string;

  @Field(() => [SpanType], {
    description:
      "The text cut into pieces: plain text, links, hashtags and so on. Joined together they are the whole " +
      "text. Empty if the text is empty.",
  })
  readonly spans!: readonly Span[];
}

@Directive("@shareable")
@ObjectType("TextItem", {
  implements: SpannedTextInterface,
  description: "A text inside a block: one item of a list, one cell of a table, or a caption.",
  simpleResolvers: true,
})
export class TextItemType extends SpannedTextInterface {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the list that a nested item stands in is numbered. Null where that is as `ListBlock.ordered` says.",
  })
  readonly isOrdered?: boolean;
}

@Directive("@shareable")
@ObjectType("LocalizedText", { description: "A text together with the language it is in.", simpleResolvers: true })
export class LocalizedTextType {
  @Field(() => LanguageTagScalar, { description: 'The language that the text is in, e.g. `"ar"`.' })
  language!: string;

  @Field(() => String, { description: "The words themselves, as plain text." })
  text!: string;

  @Field(() => DirectionEnum, { description: "Whether `text` runs from left to right or from right to left." })
  direction!: Direction;
}
