import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { Suggestion, SuggestionType } from "../../src/loaders/search-loaders";
import type { GraphContext } from "../context";
import { NodeInterface } from "../relay/relay.type";
import { LanguageTagScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

const MOST_SUGGESTIONS = 20;
const USUAL_SUGGESTIONS = 10;

export const SuggestionTypeEnum = describedEnum<SuggestionType>(
  "SuggestionType",
  "Whether a suggestion is a name, a hashtag, a handle or a headline.",
  {
    PROFILE: "A name of a profile, in whatever language it was typed in.",
    HASHTAG: "A hashtag of posts, without its `#`.",
    HANDLE: "The handle of an account, without its `@`.",
    HEADLINE: "The headline of an article that has all the words.",
  },
);

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
}

@Resolver(() => SuggestionObjectType)
export class SuggestResolver {
  @Query(() => [SuggestionObjectType], {
    description:
      "What may be meant by what somebody has typed so far: names of profiles in all languages, hashtags, handles and " +
      "headlines. What begins with it comes first, then what many articles mention. All words but the last are whole; the last may be unfinished, and has at least two letters. Looked " +
      "at are 100 profiles, 100 accounts, and the newest 100 articles and posts with these words.",
  })
  async suggest(
    @Arg("prefix", () => String, { description: "What was typed so far, e.g. `lav` or `@mfa_r`." }) prefix: string,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many suggestions you want, from 1 to 20. Without it, 10.",
    })
    first: number | null | undefined,
    @Arg("language", () => LanguageTagScalar, {
      nullable: true,
      description: 'The language of who types, e.g. `"ar"`. Names in it come first. Without it, no language does.',
    })
    language: string | null | undefined,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Suggestion[]> {
    const most = first ?? USUAL_SUGGESTIONS;
    if (most < 1 || most > MOST_SUGGESTIONS)
      throw new BadUserInput("first", `first must be from 1 to ${MOST_SUGGESTIONS}; got ${most}.`);
    return [...(await loaders.search.suggest(prefix, most, language ?? undefined))];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The profile, account or article. Null for a hashtag, and for an item that has been removed.",
  })
  node(
    @Root() suggestion: Suggestion,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["Suggestion.node"], suggestion, info);
  }
}
