import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import { blockText } from "../../src/domain/body-block";
import type { Mention } from "../../src/domain/mention";
import type { SocialAccount } from "../../src/domain/social-account";
import type { SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { OffsetUnitEnum, type OffsetUnit } from "./mention.enum";
import { MentionType } from "./mention.type";

const UnitArg = () =>
  Arg("unit", () => OffsetUnitEnum, { defaultValue: "UTF16", description: "What to count. CODE_POINT reads the text again and costs round trips." });

@Resolver(() => MentionType)
export class MentionOffsetsResolver {
  @FieldResolver(() => Int, { description: "Where it starts in the string of `field`, or of `block` for BODY and CAPTION." })
  start(
    @Root() mention: Mention,
    @UnitArg() unit: OffsetUnit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> | number {
    return unit === "UTF16" ? mention.start : codePointsBefore(mention, mention.start, context, info);
  }

  @FieldResolver(() => Int, { description: "Where it ends (exclusive) in the same string." })
  end(
    @Root() mention: Mention,
    @UnitArg() unit: OffsetUnit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> | number {
    return unit === "UTF16" ? mention.end : codePointsBefore(mention, mention.end, context, info);
  }
}

/** The string is read from the article or post, or from the account that wrote the post. */
async function codePointsBefore(mention: Mention, offset: number, { loaders }: GraphContext, info: GraphQLResolveInfo): Promise<number> {
  const subject = await loaders.one(TO_ONE["Mention.subject"], mention, info);
  const ofAuthor = mention.field === "AUTHOR_NAME" || mention.field === "AUTHOR_HANDLE";
  const author = ofAuthor && subject?.type === "SocialPost" ? await loaders.one(TO_ONE["SocialPost.author"], subject, info) : null;
  return Array.from(stringOf(mention, subject, author).slice(0, offset)).length;
}

function stringOf({ field, blockId }: Mention, subject: Article | SocialPost | null, author: SocialAccount | null): string {
  if (field === "AUTHOR_NAME") return author?.displayName ?? "";
  if (field === "AUTHOR_HANDLE") return author?.handle ?? "";
  if (subject?.type === "SocialPost") return subject.text;
  if (field === "HEADLINE") return subject?.headline ?? "";
  if (field === "SUMMARY") return subject?.summary ?? "";
  const block = subject?.body.find(({ id }) => id === blockId);
  return block ? blockText(block) : "";
}
