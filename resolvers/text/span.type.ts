import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Mark, Span, SpanKind } from "../../src/domain/rich-text";
import { UrlScalar } from "../scalars/url";
import { MarkEnum, SpanKindEnum } from "./rich-text.enum";

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
