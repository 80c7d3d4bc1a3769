import type { Article } from "./article";
import type { Entity } from "./entity";
import type { Kind } from "./ids";
import type { Mention } from "./mention";
import type { SocialAccount, SocialPost } from "./social-post";
import type { Source } from "./source";

/** The domain type of each kind. */
export interface Items {
  article: Article;
  post: SocialPost;
  account: SocialAccount;
  entity: Entity;
  source: Source;
  mention: Mention;
}

export type ItemOf<K extends Kind> = Items[K];
/** An item that has inputs of its own; a mention belongs to its subject and is saved with it. */
export type RecordKind = Exclude<Kind, "mention">;
