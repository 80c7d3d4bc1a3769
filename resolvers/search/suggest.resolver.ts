import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, Field, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors";
import { kindOf } from "../../src/domain/ids";
import type { Item } from "../../src/loaders/item-lookup";
import { SEARCHED_KINDS, type Suggestion, type SuggestionType } from "../../src/loaders/search-loaders";
import type { GraphContext } from "../context";
import { NodeInterface } from "../relay/relay.type";
import { describedEnum } from "../shared-enums";

const MOST_SUGGESTIONS = 20;
const USUAL_SUGGESTIONS = 10;

export const SuggestionTypeEnum = describedEnum<SuggestionType>("SuggestionType", "What a suggestion is.", {
  PROFILE: "A name of a profile, in whatever language it was typed in.",
  HASHTAG: "A hashtag of posts, without its `#`.",
  HANDLE: "The handle of an account, without its `@`.",
  HEADLINE: "The headline of an article.",
});

@Directive("@shareable")
@ObjectType("Suggestion", {
  description: "Something that may be meant by what was typed so far.",
  simpleResolvers: true,
})
export class SuggestionObjectType {
  @Field(() => SuggestionTypeEnum, { description: "What it is: a name, a hashtag, a handle or a headline." })
  readonly type!: SuggestionType;

  @Field(() => String, { description: "The text to show and to search for, as it is written." })
  readonly text!: string;

  @Field(() => NodeInterface, {
    nullable: true,
    description: "The profile, account or article. Null for a hashtag.",
  })
  readonly node!: Item | null;
}

@Resolver(() => SuggestionObjectType)
export class SuggestResolver {
  @Query(() => [SuggestionObjectType], {
    description:
      "What may be meant by what somebody has typed so far: names of profiles in all languages, hashtags, handles and " +
      "headlines. All words but the last are whole; the last may be unfinished, and has at least two letters. Looked " +
      "at are 100 profiles, 100 accounts, and the newest 100 articles and posts with these words.",
  })
  async suggest(
    @Arg("prefix", () => String, { description: "What was typed so far, e.g. `lav` or `@mfa_r`." }) prefix: string,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many suggestions you want, from 1 to 20. Without it, 10.",
    })
    first: number | null | undefined,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionObjectType[]> {
    const most = first ?? USUAL_SUGGESTIONS;
    if (most < 1 || most > MOST_SUGGESTIONS)
      throw new BadUserInput("first", `first must be from 1 to ${MOST_SUGGESTIONS}; got ${most}.`);
    const found = await loaders.search.suggest(prefix, most);
    const named = found.flatMap(itemOf);
    const items = await loaders.search.items(named, info);
    const byId = new Map(named.map(({ id }, index) => [id, items[index]]));
    return found.flatMap(({ type, text, itemId }) => {
      const node = itemId === undefined ? null : byId.get(itemId);
      if (node instanceof Error) throw node;
      // An item may have gone meanwhile.
      return itemId !== undefined && !node ? [] : [{ type, text, node: node ?? null }];
    });
  }
}

function itemOf({ itemId }: Suggestion) {
  const kind = itemId === undefined ? undefined : SEARCHED_KINDS.find((each) => each === kindOf(itemId));
  return kind === undefined || itemId === undefined ? [] : [{ kind, id: itemId }];
}
