import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { EmbedBlock, ListItem, PostEmbed, RelatedLink } from "../../src/domain/body-block";
import type { Direction, SpannedText } from "../../src/domain/rich-text";
import type { SocialPost } from "../../src/domain/social-post";
import { directionOf } from "../../src/domain/text/languages/language";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { UrlScalar, webAddress } from "../scalars";
import { SocialPostType } from "../social-post/social-post.type";
import { DirectionEnum, SpannedTextInterface, TextItemType } from "../text/text.type";
import { ArticleType } from "./article.type";
import { EmbedBlockType } from "./media-block.type";
import { PostEmbedType, RelatedLinkType } from "./body-block.type";

@Resolver(() => PostEmbedType)
export class PostEmbedResolver {
  @FieldResolver(() => SocialPostType, {
    nullable: true,
    description: "The embedded post. Null if it has been removed.",
  })
  post(
    @Root() block: PostEmbed,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialPost | null> | null {
    return loaders.one(TO_ONE["PostEmbed.post"], block, info);
  }
}

@Resolver(() => RelatedLinkType)
export class RelatedLinkResolver {
  @FieldResolver()
  url(@Root() { url }: RelatedLink): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DirectionEnum, { description: "Whether `title` runs from left to right or from right to left." })
  direction(@Root() { title }: RelatedLink): Direction {
    return directionOf("und", title);
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The article that the line names. Null as long as the graph does not have that article.",
  })
  article(
    @Root() block: RelatedLink,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article | null> | null {
    return loaders.one(TO_ONE["RelatedLink.article"], block, info);
  }
}

/**
 * The names are schema.org's. `url` and `title` of a “read also” line have other types, so no client could ask for both
 * blocks.
 */
@Resolver(() => EmbedBlockType)
export class EmbedBlockResolver {
  @FieldResolver(() => UrlScalar, { description: "The address of what is shown." })
  embedUrl(@Root() { url }: EmbedBlock): string {
    return url;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What is shown, in words. Null if there are none. Mentions in BODY count positions in it.",
  })
  name(@Root() { title }: EmbedBlock): string | undefined {
    return title;
  }
}

@Resolver(() => TextItemType)
export class TextItemResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How deep an item of a list is nested. Null or 0: in the list itself; 1: in a list inside one of its items. " +
      "Null for a cell and a caption.",
  })
  depth(@Root() { level }: Partial<ListItem>): number | undefined {
    return level;
  }
}

@Resolver(() => SpannedTextInterface)
export class SpannedTextResolver {
  @FieldResolver(() => DirectionEnum, { description: "Whether `text` runs from left to right or from right to left." })
  direction(@Root() { text, direction }: SpannedText & { direction?: Direction }): Direction {
    return direction ?? directionOf("und", text);
  }
}
