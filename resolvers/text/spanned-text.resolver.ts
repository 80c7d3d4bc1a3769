import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Direction, SpannedText } from "../../src/domain/rich-text";
import { directionOf } from "../../src/domain/text/language";
import { DirectionEnum } from "./rich-text.enum";
import { SpannedTextInterface } from "./spanned-text.interface";

@Resolver(() => SpannedTextInterface)
export class SpannedTextResolver {
  @FieldResolver(() => DirectionEnum, { description: "Which way the text runs." })
  direction(@Root() { text, direction }: SpannedText & { direction?: Direction }): Direction {
    return direction ?? directionOf("und", text);
  }
}
