import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { DatePrecision } from "../../src/domain/dates";
import type { Entity } from "../../src/domain/entity";
import type { ItemPreview, PreviewBlock, PreviewMention } from "../../src/domain/item-preview";
import type { Direction } from "../../src/domain/rich-text";
import { directionOf } from "../../src/domain/text/languages/language";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { EntityInterface } from "../entity/entity.interface";
import { DatePrecisionEnum } from "../shared-enums";
import { DirectionEnum } from "../text/text.type";
import { webAddress } from "../scalars";
import { ItemPreviewType, PreviewBlockType, PreviewMentionType } from "./item-preview.type";

@Resolver(() => ItemPreviewType)
export class ItemPreviewResolver {
  @FieldResolver()
  url(@Root() { url }: ItemPreview): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description: "How exact `publishedAt` is. Null if the date is not known.",
  })
  publishedAtPrecision(@Root() { publishedAt }: ItemPreview): DatePrecision | undefined {
    return publishedAt?.precision;
  }

  @FieldResolver(() => DirectionEnum, { description: "The direction that its title and texts are read in." })
  direction(@Root() { language, title, text, summary }: ItemPreview): Direction {
    return directionOf(language ?? "und", title ?? text ?? summary ?? "");
  }

  @FieldResolver(() => [PreviewMentionType], {
    description: "The profiles that the text would mention, each once. Only profiles that are in the graph already.",
  })
  mentions(@Root() { mentions }: ItemPreview): readonly PreviewMention[] {
    return mentions;
  }
}

@Resolver(() => PreviewBlockType)
export class PreviewBlockResolver {
  @FieldResolver(() => DirectionEnum, {
    description: "RTL if most letters of the block are written from right to left, else LTR. An article may have both.",
  })
  direction(@Root() { text }: PreviewBlock): Direction {
    return directionOf("und", text);
  }
}

@Resolver(() => PreviewMentionType)
export class PreviewMentionResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The profile. Null if it was removed in the meantime.",
  })
  entity(
    @Root() mention: PreviewMention,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["PreviewMention.entity"], mention, info);
  }
}
