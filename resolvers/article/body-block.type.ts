import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import type {
  Heading,
  ImageBlock,
  ListBlock,
  Paragraph,
  PostEmbed,
  Quote,
  RelatedLink,
  UnknownBlock,
} from "../../src/domain/body-block";
import type { Image } from "../../src/domain/media";
import type { SpannedText } from "../../src/domain/rich-text";
import { ImageType } from "../media/media.type";
import { UrlScalar } from "../scalars";
import { SpannedTextInterface, TextItemType } from "../text/text.type";

@InterfaceType("BodyBlock", { description: "A piece of an article's body." })
export class BodyBlockInterface {
  @Field(() => ID, { description: "Unique across articles; stable while the block's text is. A block is no Node." })
  readonly id!: string;
}

const TEXT_BLOCK = { implements: [BodyBlockInterface, SpannedTextInterface], simpleResolvers: true };
const BLOCK = { implements: BodyBlockInterface, simpleResolvers: true };

@Directive("@shareable")
@ObjectType("Paragraph", { ...TEXT_BLOCK, description: "A paragraph." })
export class ParagraphType implements Omit<Paragraph, "type" | "id" | keyof SpannedText> {}

@Directive("@shareable")
@ObjectType("Heading", {
  ...TEXT_BLOCK,
  description: "A heading inside the body. The article's own headline is no block.",
})
export class HeadingType implements Omit<Heading, "type" | "id" | keyof SpannedText> {
  @Field(() => Int, { description: "1 to 6, as in HTML." })
  readonly level!: number;
}

@Directive("@shareable")
@ObjectType("Quote", { ...TEXT_BLOCK, description: "A block quotation." })
export class QuoteType implements Omit<Quote, "type" | "id" | keyof SpannedText> {
  @Field(() => String, { nullable: true, description: "Who said it, as printed." })
  readonly attribution?: string;
}

@Directive("@shareable")
@ObjectType("ListBlock", { ...BLOCK, description: "A list." })
export class ListBlockType implements Omit<ListBlock, "type" | "id"> {
  @Field(() => Boolean, { description: "Whether the items are numbered." })
  readonly ordered!: boolean;

  @Field(() => [TextItemType], { description: "The items." })
  readonly items!: readonly SpannedText[];
}

@Directive("@shareable")
@ObjectType("ImageBlock", { ...BLOCK, description: "A picture in the body." })
export class ImageBlockType implements Omit<ImageBlock, "type" | "id"> {
  @Field(() => ImageType, { description: "The picture." })
  readonly image!: Image;

  @Field(() => TextItemType, { nullable: true, description: "The line under it." })
  readonly caption?: SpannedText;
}

@Directive("@shareable")
@ObjectType("PostEmbed", { ...BLOCK, description: "A social post embedded in the body." })
export class PostEmbedType implements Omit<PostEmbed, "type" | "id" | "postId"> {}

@Directive("@shareable")
@ObjectType("RelatedLink", { ...BLOCK, description: "A line that leads to another article: “read also”." })
export class RelatedLinkType implements Omit<RelatedLink, "type" | "id" | "articleId"> {
  @Field(() => String, { nullable: true, description: "The words before the title, e.g. “اقرأ أيضاً”." })
  readonly label?: string;

  @Field(() => String, { description: "The title as printed." })
  readonly title!: string;

  @Field(() => UrlScalar, { nullable: true, description: "Where the line leads, where it said so." })
  readonly url?: string;
}

@Directive("@shareable")
@ObjectType("UnknownBlock", {
  ...TEXT_BLOCK,
  description: "A block of a kind that the reader of the input did not know.",
})
export class UnknownBlockType implements Omit<UnknownBlock, "type" | "id" | keyof SpannedText> {
  @Field(() => String, { description: "The kind, in the words of the input." })
  readonly kind!: string;
}

export const BODY_BLOCK_TYPES = [
  ParagraphType,
  HeadingType,
  QuoteType,
  ListBlockType,
  ImageBlockType,
  PostEmbedType,
  RelatedLinkType,
  UnknownBlockType,
] as const;
