import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { Source } from "../../src/domain/source";
import { TO_ONE } from "../../src/loaders/relations";
import { kindCounts, monthCounts, type SearchedKind } from "../../src/loaders/search-loaders";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { SourceType } from "../source/source.type";
import type { SearchFacets } from "./search-results";
import {
  SearchFacetsType,
  SearchLanguageCountType,
  SearchMonthCountType,
  SearchProfileCountType,
  SearchSourceCountType,
  SearchTypeCountType,
} from "./search.type";

/** The most values of a facet. Nobody reads more, and there may be a thousand. */
const MOST_SHOWN = 50;

@Resolver(() => SearchFacetsType)
export class SearchFacetsResolver {
  @FieldResolver(() => [SearchTypeCountType], { description: "By type: articles, posts, profiles, accounts." })
  types(@Root() { hits }: SearchFacets): { type: SearchedKind; count: number }[] {
    return kindCounts(hits).map(({ value, count }) => ({ type: value, count }));
  }

  @FieldResolver(() => [SearchMonthCountType], {
    description: "By month of publication, the newest first. Profiles and accounts are not counted.",
  })
  months(@Root() { hits }: SearchFacets): { month: string; count: number }[] {
    return monthCounts(hits).map(({ value, count }) => ({ month: value, count }));
  }

  @FieldResolver(() => [SearchLanguageCountType], {
    description: "By language. Profiles and accounts are not counted.",
  })
  async languages(@Root() facets: SearchFacets): Promise<{ language: string; count: number }[]> {
    const { languages } = await facets.textCounts();
    return languages.map(({ value, count }) => ({ language: value, count }));
  }

  @FieldResolver(() => [SearchSourceCountType], {
    description: "By source, at most 50. Only articles have one.",
  })
  async sources(@Root() facets: SearchFacets): Promise<{ sourceId: Id<"source">; count: number }[]> {
    const { sources } = await facets.textCounts();
    return sources.slice(0, MOST_SHOWN).map(({ value, count }) => ({ sourceId: value, count }));
  }

  @FieldResolver(() => [SearchProfileCountType], {
    description: "By profile that the articles and posts mention, at most 50.",
  })
  async profiles(
    @Root() { hits }: SearchFacets,
    @Ctx() { loaders }: GraphContext,
  ): Promise<{ entityId: Id<"entity">; count: number }[]> {
    const counts = await loaders.search.profileCounts(hits);
    return counts.slice(0, MOST_SHOWN).map(({ value, count }) => ({ entityId: value, count }));
  }
}

@Resolver(() => SearchSourceCountType)
export class SearchSourceCountResolver {
  @FieldResolver(() => SourceType, { nullable: true, description: "The source. Null if it has been removed." })
  source(
    @Root() count: { readonly sourceId: Id<"source"> },
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> | null {
    return loaders.one(TO_ONE["SearchSourceCount.source"], count, info);
  }
}

@Resolver(() => SearchProfileCountType)
export class SearchProfileCountResolver {
  @FieldResolver(() => EntityInterface, { nullable: true, description: "The profile. Null if it has been removed." })
  entity(
    @Root() count: { readonly entityId: Id<"entity"> },
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["SearchProfileCount.entity"], count, info);
  }
}
