import { Directive, Field, ObjectType } from "type-graphql";
import type { ItemPreview, PreviewBlock, PreviewMention } from "../../src/domain/item-preview";
import type { EntityType } from "../../src/domain/entity";
import type { PreciseDate } from "../../src/domain/dates";
import type { RecordKind } from "../../src/domain/item";
import { ItemKindEnum } from "../change/change.type";
import { DateTimeScalar, LanguageTagScalar, UrlScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("PreviewBlock", {
  description: "A block that an article would have.",
  simpleResolvers: true,
})
export class PreviewBlockType implements PreviewBlock {
  @Field(() => String, { description: 'The name of its type, e.g. `"Paragraph"`. See the types of `BodyBlock`.' })
  readonly type!: PreviewBlock["type"];

  @Field(() => String, {
    description: "The words of the block, or its caption. Empty if it has none, e.g. if it is an embedded post.",
  })
  readonly text!: string;
}

@Directive("@shareable")
@ObjectType("PreviewMention", {
  description: "A profile that is in the graph, and that an item would mention.",
  simpleResolvers: true,
})
export class PreviewMentionType implements Pick<PreviewMention, "surface"> {
  @Field(() => String, { description: "The words that name the profile, as they stand in the text." })
  readonly surface!: string;
}

@Directive("@shareable")
@ObjectType("ItemPreview", {
  description:
    "What an item of a document would be, if it were saved. Fields that its kind does not have are null or empty lists.",
  simpleResolvers: true,
})
export class ItemPreviewType implements Omit<ItemPreview, "entityType" | "mentions"> {
  @Field(() => ItemKindEnum, {
    description: "What it would be: an article, a post, an account, a profile or a source.",
  })
  readonly kind!: RecordKind;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the type that a profile would have, e.g. `"Person"`. Null if it is no profile.',
  })
  readonly entityType?: EntityType;

  @Field(() => String, {
    nullable: true,
    description: "The id of a profile in Wikidata, e.g. `Q159`. Null if no input said it.",
  })
  readonly wikidataId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The headline of an article, or the name of a profile, a source or an account. Null for a post, and for an " +
      "account without a name.",
  })
  readonly title?: string;

  @Field(() => String, {
    nullable: true,
    description: "The handle of an account, or of the author of a post, without `@`. Null for the other kinds.",
  })
  readonly handle?: string;

  @Field(() => String, { nullable: true, description: "The summary of an article. Null if it has none." })
  readonly summary?: string;

  @Field(() => String, {
    nullable: true,
    description: "The name of the publisher of an article. Null if it is not known.",
  })
  readonly source?: string;

  @Field(() => [String], { description: "The names of the authors of an article. Empty if it names none." })
  readonly authors!: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When an article was published, or a post was posted. Null if it is not known. `publishedAtPrecision` says how " +
      "exact it is.",
  })
  readonly publishedAt?: PreciseDate;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: "The language of the text, `und` if it is not known. Null for accounts and profiles.",
  })
  readonly language?: string;

  @Field(() => UrlScalar, { nullable: true, description: "The address of its web page. Null if it is not known." })
  readonly url?: string;

  @Field(() => String, {
    nullable: true,
    description: "The text of a post. Null for the other kinds, and if it is not known.",
  })
  readonly text?: string;

  @Field(() => [PreviewBlockType], { description: "The blocks of the body of an article, in their order." })
  readonly blocks!: readonly PreviewBlock[];

  @Field(() => [ItemPreviewType], {
    description: "The posts that an article embeds, in the order of the body. They have no mentions here.",
  })
  readonly posts!: readonly ItemPreview[];

  @Field(() => [String], { description: "The addresses that the text leads to, in its order." })
  readonly links!: readonly string[];
}
