import type { BodyBlock } from "./body-block";
import type { Correction } from "./correction";
import type { PreciseDate } from "./dates";
import type { Id } from "./ids";
import type { Image } from "./media";
import type { Mention } from "./mention";
import type { Recorded } from "./provenance";
import type { Direction } from "./rich-text";

/** A news article: schema.org NewsArticle. */
export interface Article extends Recorded {
  readonly type: "Article";
  readonly id: Id<"article">;
  /** The canonical URL (see `canonicalUrl`). */
  readonly url?: string;
  readonly sourceId?: Id<"source">;
  readonly headline: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  /** The author line as printed. */
  readonly byline?: string;
  /** BCP 47; `und` if it could not be told. */
  readonly language: string;
  readonly direction: Direction;
  readonly publishedAt?: PreciseDate;
  readonly modifiedAt?: PreciseDate;
  readonly section?: string;
  readonly keywords: readonly string[];
  readonly image?: Image;
  readonly body: readonly BodyBlock[];
  /** The mentions in the article's own strings, in the order of the text (headline, summary, body). */
  readonly mentions: readonly Mention[];
  /** What people said of its mentions. The key is made of the place in the text and the entity. */
  readonly corrections?: Readonly<Record<string, Correction>>;
}
