import type { Id } from "./ids";
import type { Image } from "./media";
import type { SpannedText } from "./rich-text";

interface Block {
  /**
   * A hash of the article's id, the block's type, its folded text and how many equal blocks come before it. So it is
   * unique among all articles, and stays while the text does.
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

export interface Quote extends Block, SpannedText {
  readonly type: "Quote";
  readonly attribution?: string;
}

export interface ListBlock extends Block {
  readonly type: "ListBlock";
  readonly ordered: boolean;
  readonly items: readonly SpannedText[];
}

export interface ImageBlock extends Block {
  readonly type: "ImageBlock";
  readonly image: Image;
  readonly caption?: SpannedText;
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

export type BodyBlock = Paragraph | Heading | Quote | ListBlock | ImageBlock | PostEmbed | RelatedLink | UnknownBlock;

/**
 * The string of a block that its mentions count `start` and `end` in: the text of a text block, the items of a list
 * joined by line feeds, the caption of an image, the title of a “read also” line. A post embed has none.
 */
export function blockText(block: BodyBlock): string {
  switch (block.type) {
    case "ListBlock":
      return block.items.map((item) => item.text).join("\n");
    case "ImageBlock":
      return block.caption?.text ?? "";
    case "RelatedLink":
      return block.title;
    case "PostEmbed":
      return "";
    default:
      return block.text;
  }
}
