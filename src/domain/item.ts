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

/** The kinds of items that have words in an order, and mentions. */
export const TEXT_KINDS = ["article", "post"] as const satisfies readonly RecordKind[];
export type TextKind = (typeof TEXT_KINDS)[number];

export const isTextKind = (kind: Kind): kind is TextKind => kind === "article" || kind === "post";

/** An item names items of the kinds before its own, or of its own. For example, an article names the posts in it. */
export const RECORD_KINDS = ["source", "account", "entity", "post", "article"] as const satisfies readonly RecordKind[];

/** Something of each kind of items. */
export function ofEachKind<T>(of: (kind: RecordKind) => T): Readonly<Record<RecordKind, T>> {
  return {
    article: of("article"),
    post: of("post"),
    account: of("account"),
    source: of("source"),
    entity: of("entity"),
  };
}

/** The order in which items are computed anew: profiles first, since texts are linked to them. */
export const SAVING_ORDER = ["entity", "source", "account", "post", "article"] as const satisfies readonly RecordKind[];

/** What stores, and reports of what was read from them, call the items of a kind. */
export const COLLECTION_OF = {
  article: "articles",
  post: "posts",
  account: "accounts",
  entity: "entities",
  source: "sources",
  mention: "mentions",
} as const satisfies Record<Kind, string>;
