import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { languageCounts, MOST_FOR_LANGUAGES, type LanguageCount } from "../../src/domain/coverage/coverage";
import type { GraphContext } from "../context";
import { SubjectEnum, type Subject } from "./coverage.args";
import { LanguageCountType } from "./coverage.type";

@ArgsType()
class NewestLanguagesArgs {
  @Field(() => [SubjectEnum], {
    defaultValue: ["ARTICLE", "POST"],
    description: "What to count: articles, posts or both. Each costs one round trip.",
  })
  subjects!: readonly Subject[];
}

/** Which languages a filter may ask for. */
@Resolver()
export class NewestLanguagesResolver {
  @Query(() => [LanguageCountType], {
    description:
      `How many of the newest ${MOST_FOR_LANGUAGES.toLocaleString("en")} articles, and of as many of the newest posts, ` +
      "are in each language. The language with the most comes first. It is meant for a choice of languages: each of " +
      "them is one that `filter: { languages }` finds something for.",
  })
  async languages(
    @Args(() => NewestLanguagesArgs) { subjects }: NewestLanguagesArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LanguageCount[]> {
    const [articles, posts] = await Promise.all([
      subjects.includes("ARTICLE") ? loaders.newestLanguages("article") : [],
      subjects.includes("POST") ? loaders.newestLanguages("post") : [],
    ]);
    return languageCounts(articles, posts);
  }
}
