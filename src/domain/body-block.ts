import type { Id } from "./ids";
import type { Image } from "./media";
import type { SpannedText } from "./rich-text";

interface Block {
  /** Unique across articles: hash of article id, block type, folded text and occurrence; stable while the text is. */
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

/** The "read also" line. `articleId` is set once the article that it names is known. */
export interface RelatedLink extends Block {
  readonly type: "RelatedLink";
  /** The words before the title, e.g. "اقرأ أيضاً". */
  readonly label?: string;
  readonly title: string;
  readonly url?: string;
  readonly articleId?: Id<"article">;
}

/** A block of a kind that the reader of the input did not know. */
export interface UnknownBlock extends Block, SpannedText {
  readonly type: "UnknownBlock";
  readonly kind: string;
}

export type BodyBlock = Paragraph | Heading | Quote | ListBlock | ImageBlock | PostEmbed | RelatedLink | UnknownBlock;

/**
 * A block's own string, into which the `start` and `end` of its mentions point: the text of a text block, the items of
 * a list joined by line feeds, the caption of an image, the title of a related link. A post embed has none.
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
