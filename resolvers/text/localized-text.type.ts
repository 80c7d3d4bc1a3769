import { Directive, Field, ObjectType } from "type-graphql";
import type { Direction } from "../../src/domain/rich-text";
import { LanguageTagScalar } from "../scalars/language-tag";
import { DirectionEnum } from "./rich-text.enum";

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
