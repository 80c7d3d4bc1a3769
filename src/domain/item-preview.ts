import type { BodyBlock } from "./body-block";
import type { PreciseDate } from "./dates";
import type { EntityType } from "./entity";
import type { Id } from "./ids";
import type { RecordKind } from "./item";

/** What an item of a document would be, for a person who decides whether to save it. */
export interface ItemPreview {
  readonly kind: RecordKind;
  /** Of a profile. */
  readonly entityType?: EntityType;
  readonly wikidataId?: string;
  /** The headline of an article; the name of a profile, a source or an account. */
  readonly title?: string;
  /** Of an account, or of the account that wrote a post. Without `@`. */
  readonly handle?: string;
  /** Of a post: the name that its account shows. */
  readonly accountName?: string;
  readonly summary?: string;
  /** The publisher's name. */
  readonly source?: string;
  readonly authors: readonly string[];
  /** When an article was published, or a post was posted. */
  readonly publishedAt?: PreciseDate;
  readonly language?: string;
  readonly url?: string;
  /** Of a post. */
  readonly text?: string;
  /** Of an article. */
  readonly blocks: readonly PreviewBlock[];
  /** The posts in an article, each with its text and author. */
  readonly posts: readonly ItemPreview[];
  /** Addresses in the text. */
  readonly links: readonly string[];
  readonly mentions: readonly PreviewMention[];
}

export interface PreviewBlock {
  readonly type: BodyBlock["type"];
  /** The words of the block, or its caption; empty if it has none. */
  readonly text: string;
}

/** A profile of the store that an item would mention. */
export interface PreviewMention {
  readonly entityId: Id<"entity">;
  /** The words that name it. */
  readonly surface: string;
  /** Its name, if the store still has it. */
  readonly name?: string;
}
