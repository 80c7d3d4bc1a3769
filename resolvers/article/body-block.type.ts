import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import type {
  CodeBlock,
  Heading,
  ListBlock,
  ListItem,
  Paragraph,
  PostEmbed,
  Quote,
  RelatedLink,
  TableBlock,
  UnknownBlock,
} from "../../src/domain/body-block";
import type { SpannedText } from "../../src/domain/rich-text";
import { UrlScalar } from "../scalars";
import { SpannedTextInterface, TextItemType } from "../text/text.type";

@InterfaceType("BodyBlock", {
  description:
    "One block of an article's body: a paragraph, a heading, a picture, an embedded post and so on. Its " +
    "type says which.",
})
export class BodyBlockInterface {
  @Field(() => ID, {
    description:
      "The id of the block, different from the ids of all other blocks of all articles. It stays the same " +
      "as long as the block's text does. `Query.node` does not take it.",
  })
  readonly id!: string;
}

const TEXT_BLOCK = { implements: [BodyBlockInterface, SpannedTextInterface], simpleResolvers: true };
export const BLOCK = { implements: BodyBlockInterface, simpleResolvers: true };

@Directive("@shareable")
@ObjectType("Paragraph", { ...TEXT_BLOCK, description: "One paragraph of running text." })
class ParagraphType implements Omit<Paragraph, "type" | "id" | keyof SpannedText> {}

@Directive("@shareable")
@ObjectType("Heading", {
  ...TEXT_BLOCK,
  description: "A heading inside the body. The headline of the article is not a block.",
})
class HeadingType implements Omit<Heading, "type" | "id" | keyof SpannedText> {
  @Field(() => Int, { description: "The rank of the heading from 1 (highest) to 6, as `h1` to `h6` in HTML." })
  readonly level!: number;
}

@Directive("@shareable")
@ObjectType("Quote", {
  ...TEXT_BLOCK,
  description:
    "A quotation that is set apart as a block of its own. One line feed separates two paragraphs of its text.",
})
class QuoteType implements Omit<Quote, "type" | "id" | keyof SpannedText> {
  @Field(() => String, {
    nullable: true,
    description: 'Who said the quoted words, as printed, e.g. `"Sergey Lavrov"`. Null if it is not said.',
  })
  readonly attribution?: string;
}

@Directive("@shareable")
@ObjectType("ListBlock", { ...BLOCK, description: "A list with bullets or numbers." })
class ListBlockType implements Omit<ListBlock, "type" | "id"> {
  @Field(() => Boolean, { description: "True if the list is numbered, false if it has bullets." })
  readonly ordered!: boolean;

  @Field(() => [TextItemType], {
    description:
      "The entries of the list, from top to bottom. The entries of a list inside an entry follow it; their `depth` is " +
      "one more.",
  })
  readonly items!: readonly ListItem[];
}

@Directive("@shareable")
@ObjectType("TableBlock", {
  ...BLOCK,
  description: "A table with text in its cells. In schema.org: Table.",
})
class TableBlockType implements Omit<TableBlock, "type" | "id"> {
  @Field(() => [[TextItemType]], {
    description:
      "The rows from top to bottom, each with its cells in the order of the text. A row may have fewer cells than " +
      "another. Mentions count positions in all cells together: a tab parts two cells, a line feed two rows.",
  })
  readonly rows!: readonly (readonly SpannedText[])[];

  @Field(() => Int, { description: "How many of the first rows have headings, as `thead` in HTML. 0 if none has." })
  readonly headerRows!: number;

  @Field(() => TextItemType, {
    nullable: true,
    description: "The title of the table, with its spans. Null if there is none.",
  })
  readonly caption?: SpannedText;
}

@Directive("@shareable")
@ObjectType("CodeBlock", {
  ...TEXT_BLOCK,
  description:
    "Lines of a program, or other text whose spaces and line ends count, as `pre` in HTML. Mentions are not looked " +
    "for in it.",
})
class CodeBlockType implements Omit<CodeBlock, "type" | "id" | keyof SpannedText> {
  @Field(() => String, {
    nullable: true,
    description: 'The programming language as the input names it, e.g. `"python"`. Null if it is not said.',
  })
  readonly language?: string;
}

@Directive("@shareable")
@ObjectType("PostEmbed", { ...BLOCK, description: "A social post that the article shows at this place." })
export class PostEmbedType implements Omit<PostEmbed, "type" | "id" | "postId"> {}

@Directive("@shareable")
@ObjectType("RelatedLink", { ...BLOCK, description: "A “read also” line that names another article." })
export class RelatedLinkType implements Omit<RelatedLink, "type" | "id" | "articleId"> {
  @Field(() => String, {
    nullable: true,
    description: "The words before the title, e.g. “اقرأ أيضاً” or “Read also”. Null if there are none.",
  })
  readonly label?: string;

  @Field(() => String, { description: "The title of the other article, as this line prints it." })
  readonly title!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "The address of the other article. Null if the line gave none.",
  })
  readonly url?: string;
}

@Directive("@shareable")
@ObjectType("UnknownBlock", {
  ...TEXT_BLOCK,
  description: "A block of a kind that this server does not know. Its text is kept.",
})
class UnknownBlockType implements Omit<UnknownBlock, "type" | "id" | keyof SpannedText> {
  @Field(() => String, { description: 'What the input calls this kind of block, e.g. `"pullquote"`.' })
  readonly kind!: string;
}

export const BODY_BLOCK_TYPES = [
  ParagraphType,
  HeadingType,
  QuoteType,
  ListBlockType,
  TableBlockType,
  CodeBlockType,
  PostEmbedType,
  RelatedLinkType,
  UnknownBlockType,
] as const;
