import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Entity } from "../../src/domain/entity";
import type { PageRow, PageSource } from "../../src/loaders/page";
import { inListOrder, pageInMemory } from "../../src/loaders/page-in-memory";
import { TO_MANY } from "../../src/loaders/relations";
import type { StoryPart } from "../../src/loaders/story";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { Connection, whenLoaded } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { ArticleType } from "./article.type";
import { StoryConnectionType, StoryEdgeType } from "./story.type";

class Story extends Connection<Article> {
  constructor(
    source: PageSource<Article>,
    private readonly found: () => Promise<readonly StoryPart[]>,
  ) {
    super(source, "DOCUMENT");
  }

  override edges() {
    return whenLoaded(super.edges(), async (edges): Promise<StoryEdgeType[]> => {
      const parts = new Map((await this.found()).map((part) => [part.article.id, part]));
      return edges.flatMap(({ cursor, node }) => {
        const part = parts.get(node.id);
        if (part === undefined) return [];
        const { reason, score, similarity, sharedProfiles } = part;
        return [{ cursor, node, reason, score, similarity, sharedProfiles }];
      });
    });
  }
}

@Resolver(() => ArticleType)
export class StoryResolver {
  @FieldResolver(() => StoryConnectionType, {
    description:
      "The other articles of the same story, in any language and of any source: near-duplicates first, then follow-ups, " +
      "the surest first. `similar` ranks whatever has something in common with an article; this lists only what is about " +
      "the same, and says why. Compared are at most 40 articles that share runs of words with it, and 40 that share its " +
      "rarest profiles within three days. One level may ask it of at most 10 articles.",
  })
  story(
    @Root() article: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Story {
    const request = pageRequest(args, "DOCUMENT");
    let loaded: Promise<readonly StoryPart[]> | undefined;
    const found = () => (loaded ??= loaders.story(article, info));
    const rows = (): Promise<PageRow<Article>[]> =>
      found().then((parts) => inListOrder(parts.map((part) => part.article)));
    return new Story(
      {
        page: () => rows().then((all) => pageInMemory(all, request)),
        count: () => rows().then((all) => all.length),
      },
      found,
    );
  }
}

@Resolver(() => StoryEdgeType)
export class StoryProfilesResolver {
  @FieldResolver(() => [EntityInterface], {
    description: "The profiles that both articles mention, in the order of their ids.",
  })
  sharedEntities(
    @Root() edge: StoryEdgeType,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity[]> {
    return loaders.many(TO_MANY["StoryEdge.sharedEntities"], edge, info);
  }
}
