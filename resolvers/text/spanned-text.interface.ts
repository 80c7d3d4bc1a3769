import { Field, InterfaceType } from "type-graphql";
import type { Span, SpannedText } from "../../src/domain/rich-text";
import { SpanType } from "./span.type";

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
