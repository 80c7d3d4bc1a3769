import type { Collection, Db } from "mongodb";
import type { Kind } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { EdgeRow, IdentityRow, MentionRow, MetaRow, MoveRow, OwnedRow, RecordRow, RejectionRow } from "./rows";

/** The collection of each kind. */
export const COLLECTION_OF = {
  article: "articles",
  post: "posts",
  account: "accounts",
  entity: "entities",
  source: "sources",
  mention: "mentions",
} as const satisfies Record<Kind, string>;

/** In the order in which a save without transactions writes them: an article stands after what it shows. */
export const RECORD_KINDS = ["source", "entity", "account", "post", "article"] as const satisfies readonly RecordKind[];

export const recordsIn = (db: Db, kind: RecordKind): Collection<RecordRow> => db.collection(COLLECTION_OF[kind]);
export const mentionsIn = (db: Db): Collection<MentionRow> => db.collection(COLLECTION_OF.mention);
export const edgesIn = (db: Db): Collection<EdgeRow> => db.collection("edges");

export const OWNED = ["edges", "mentions"] as const;
export type OwnedCollection = (typeof OWNED)[number];
export const ownedIn = (db: Db, name: OwnedCollection): Collection<OwnedRow> => db.collection(name);

export const identitiesIn = (db: Db): Collection<IdentityRow> => db.collection("identities");
export const movesIn = (db: Db): Collection<MoveRow> => db.collection("moves");
export const metaIn = (db: Db): Collection<MetaRow> => db.collection("meta");
export const rejectionsIn = (db: Db): Collection<RejectionRow> => db.collection("rejections");
