import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { codePointsOf, type Mention } from "../../src/domain/mention";
import { OffsetUnitEnum, type OffsetUnit } from "./mention.enum";
import { MentionType } from "./mention.type";

const UnitArg = () => Arg("unit", () => OffsetUnitEnum, { defaultValue: "UTF16", description: "What to count." });

@Resolver(() => MentionType)
export class MentionOffsetsResolver {
  @FieldResolver(() => Int, {
    description:
      "Where it starts in the string of `field`; for BODY and CAPTION in that of `block`: its text, the items of a list joined by line feeds, the title of a related link, the caption of an image.",
  })
  start(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.start : codePointsOf(mention).start;
  }

  @FieldResolver(() => Int, { description: "Where it ends (exclusive) in the same string." })
  end(@Root() mention: Mention, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? mention.end : codePointsOf(mention).end;
  }
}
