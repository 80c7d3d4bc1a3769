import { Directive, ObjectType } from "type-graphql";
import { SpannedTextInterface } from "./spanned-text.interface";

@Directive("@shareable")
@ObjectType("TextItem", {
  implements: SpannedTextInterface,
  description: "A text inside a block: an item of a list, a caption.",
  simpleResolvers: true,
})
export class TextItemType extends SpannedTextInterface {}
