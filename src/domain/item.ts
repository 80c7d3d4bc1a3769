import type { Article } from "./article";
import type { Entity } from "./entity";
import type { Kind } from "./ids";
import type { Mention } from "./mention";
import type { SocialAccount, SocialPost } from "./social-post";
import type { Source } from "./source";

/** The domain type of each kind of item. */
export interface Items {
  article: Article;
  post: SocialPost;
  account: SocialAccount;
  entity: Entity;
  source: Source;
  mention: Mention;
}

export type ItemOf<K extends Kind> = Items[K];
/** The kinds of items that have inputs of their own. A mention has none: it is saved with its article or post. */
export type RecordKind = Exclude<Kind, "mention">;
