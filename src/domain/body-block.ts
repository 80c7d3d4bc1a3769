import type { Id } from "./ids";
import type { Image, Media } from "./media";
import type { SpannedText } from "./rich-text";

interface Block {
  /**
   * A hash of the article's id, the block's type, its folded text and how many equal blocks come before it. So it is
   * unique among all articles, and stays while the text does. A video or a recording without a caption has its address
   * for a text, and an embed always has.
   */
  readonly id: string;
}

export interface Paragraph extends Block, SpannedText {
  readonly type: "Paragraph";
}

export interface Heading extends Block, SpannedText {
  readonly type: "Heading";
  /** 1 to 6, as in HTML. The article's own headline is no block. */
  readonly level: number;
}

/** One line feed separates two paragraphs of its text. */
export interface Quote extends Block, SpannedText {
  readonly type: "Quote";
  readonly attribution?: string;
}

/** An entry of a list. The entries of lists inside it follow it, one level deeper. */
export interface ListItem extends SpannedText {
  /** 0 or absent: an entry of the list itself. */
  readonly level?: number;
  /** Whether the list inside that it stands in is numbered. Absent if that is as in the list itself. */
  readonly isOrdered?: boolean;
}

export interface ListBlock extends Block {
  readonly type: "ListBlock";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ImageBlock extends Block {
  readonly type: "ImageBlock";
  readonly image: Image;
  readonly caption?: SpannedText;
}

/** A video in the body: schema.org VideoObject. */
export interface VideoBlock extends Block {
  readonly type: "VideoBlock";
  readonly media: Media;
  readonly caption?: SpannedText;
}

/** A recording in the body: schema.org AudioObject. */
export interface AudioBlock extends Block {
  readonly type: "AudioBlock";
  readonly media: Media;
  readonly caption?: SpannedText;
}

/** A table: schema.org Table. All rows may differ in length. */
export interface TableBlock extends Block {
  readonly type: "TableBlock";
  readonly rows: readonly (readonly SpannedText[])[];
  /** How many of the first rows have headings and no values. */
  readonly headerRows: number;
  readonly caption?: SpannedText;
}

/** Lines of a program, or other text whose white space counts. Nothing is linked in it. */
export interface CodeBlock extends Block, SpannedText {
  readonly type: "CodeBlock";
  /** The programming language as the input names it, e.g. `python`. */
  readonly language?: string;
}

/** What the web page shows of another site at this place, and that is no post: a map, a chart, a player. */
export interface EmbedBlock extends Block {
  readonly type: "EmbedBlock";
  readonly url: string;
  readonly title?: string;
  /** The site that it comes from, e.g. `YouTube`. */
  readonly provider?: string;
}

export interface PostEmbed extends Block {
  readonly type: "PostEmbed";
  readonly postId: Id<"post">;
}

/** A “read also” line. `articleId` is set once the graph has the article that it names. */
export interface RelatedLink extends Block {
  readonly type: "RelatedLink";
  /** The words before the title, e.g. "اقرأ أيضاً". */
  readonly label?: string;
  readonly title: string;
  readonly url?: string;
  readonly articleId?: Id<"article">;
}

/** A block of a kind that the format does not know. */
export interface UnknownBlock extends Block, SpannedText {
  readonly type: "UnknownBlock";
  readonly kind: string;
}

export type BodyBlock =
  | Paragraph
  | Heading
  | Quote
  | ListBlock
  | ImageBlock
  | VideoBlock
  | AudioBlock
  | TableBlock
  | CodeBlock
  | EmbedBlock
  | PostEmbed
  | RelatedLink
  | UnknownBlock;

type WithoutIds<B> = B extends unknown ? Omit<B, "id" | "postId" | "articleId"> : never;
/** What the words of a block are in. It need not have an id yet. */
export type BlockWords = WithoutIds<BodyBlock>;

/**
 * The string of a block that its mentions in BODY count `start` and `end` in: the text of a text block, the entries of
 * a list joined by line feeds, the rows of a table joined by line feeds and their cells by tabs, the title of an embed
 * or a “read also” line. A post, a picture, a video and a recording have none.
 */
export function bodyText(block: BlockWords): string {
  switch (block.type) {
    case "ListBlock":
      return block.items.map((item) => item.text).join("\n");
    case "TableBlock":
      return block.rows.map((cells) => cells.map((cell) => cell.text).join("\t")).join("\n");
    case "RelatedLink":
      return block.title;
    case "EmbedBlock":
      return block.title ?? "";
    case "PostEmbed":
    case "ImageBlock":
    case "VideoBlock":
    case "AudioBlock":
      return "";
    default:
      return block.text;
  }
}

/** The string of a block that its mentions in CAPTION count `start` and `end` in. */
export function captionText(block: BlockWords): string {
  return "caption" in block ? (block.caption?.text ?? "") : "";
}

/** All words of a block. */
export function blockText(block: BlockWords): string {
  const [caption, body] = [captionText(block), bodyText(block)];
  return caption === "" || body === "" ? caption + body : `${caption}\n${body}`;
}
