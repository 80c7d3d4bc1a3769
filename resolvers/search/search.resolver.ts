import { UnitArg } from "../mention/unit.arg";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { codePointsIn } from "../../src/domain/text/code-points";
import type { Entity } from "../../src/domain/entity";
import type { Highlight } from "../../src/loaders/search-loaders";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import type { OffsetUnit } from "../mention/mention.type";
import { pageRequest } from "../relay/page.args";
import { clientSearch, SearchArgs } from "./search.args";
import { SearchResults, type SearchEdge } from "./search-results";
import { HighlightRangeType, SearchConnectionType, SearchEdgeType, SearchHighlightType } from "./search.type";

@Resolver(() => SearchConnectionType)
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    description:
      "Articles, posts, profiles and accounts with certain words, in one list, the best first. A profile that the " +
      "query names in any language also leads to the texts that mention it in others. Of the texts with the words the " +
      "newest 1000 articles and 1000 posts are ranked, so a search of any words takes limited time. If fewer than 10 " +
      "have the words, others of the same stem count half, and the last word may be unfinished.",
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): SearchResults {
    const { take } = pageRequest({ ...(args.first !== undefined && { first: args.first }) }, args.orderBy);
    const first = "first" in take ? take.first : take.last;
    const page = { first, ...(typeof args.after === "string" && { after: args.after }) };
    return new SearchResults(loaders, info, clientSearch(args), page);
  }

  @FieldResolver(() => [EntityInterface], {
    description:
      "The profiles that the query names. Texts that mention all of them, in whatever language, and have the other " +
      "words of the query were found too. Empty if it names none, and with `acrossLanguages: false`.",
  })
  async namedProfiles(
    @Root() results: SearchResults,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity[]> {
    const { profiles } = await results.results;
    return (await loaders.mentioned(profiles, info)).filter((profile) => profile !== null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The query with other words in place of those that at most two items have and that are one letter away from a " +
      "word of more articles, posts or profiles: `lavorv` becomes `lavrov`. These words have no accents and capitals. " +
      "Null if there is nothing better. Computed only if you select it.",
  })
  async didYouMean(@Root() results: SearchResults, @Ctx() { loaders }: GraphContext): Promise<string | null> {
    return (await loaders.search.didYouMean(results.query)) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description:
      "False while texts wait to be linked to profiles that changed, after an import for example. Texts that mention " +
      "`namedProfiles` may be missing then. Computed only if you select it.",
  })
  areTextsLinked(@Ctx() { loaders }: GraphContext): Promise<boolean> {
    return loaders.search.areTextsLinked();
  }
}

/** One highlight as it is resolved. */
interface HighlightRange {
  readonly text: string;
  readonly startUnit: number;
  readonly endUnit: number;
}

@Resolver(() => SearchEdgeType)
export class SearchEdgeResolver {
  @FieldResolver(() => [SearchHighlightType], {
    description:
      "Where the item has what was looked for: one highlight for each of its strings, in their order, at most five. " +
      "Mentions of `namedProfiles` count as well. Empty if the words stand only in what other items say, such as " +
      "the name of a post's author.",
  })
  highlights(
    @Root() { hit, found }: SearchEdge,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Highlight[]> {
    return loaders.search.highlights(hit, found, info);
  }
}

@Resolver(() => SearchHighlightType)
export class SearchHighlightResolver {
  @FieldResolver(() => Int, { description: "Where `text` begins in the string, counted from 0." })
  offset(@Root() { offset, codePointOffset }: Highlight, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? offset : codePointOffset;
  }

  @FieldResolver(() => [HighlightRangeType], {
    description: "The places in `text`, in their order. They never overlap.",
  })
  ranges(@Root() { text, ranges }: Highlight): HighlightRange[] {
    return ranges.map(({ start, end }) => ({ text, startUnit: start, endUnit: end }));
  }
}

@Resolver(() => HighlightRangeType)
export class HighlightRangeResolver {
  @FieldResolver(() => Int, { description: "Where the place begins in `text`, counted from 0." })
  start(@Root() { text, startUnit }: HighlightRange, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? startUnit : codePointsIn(text.slice(0, startUnit));
  }

  @FieldResolver(() => Int, { description: "Where it ends: the position of the first character after it." })
  end(@Root() { text, endUnit }: HighlightRange, @UnitArg() unit: OffsetUnit): number {
    return unit === "UTF16" ? endUnit : codePointsIn(text.slice(0, endUnit));
  }
}
