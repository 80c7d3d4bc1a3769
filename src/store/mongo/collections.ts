import type { Collection, Db } from "mongodb";
import { COLLECTION_OF, type RecordKind } from "../../domain/item";
import type {
  ChangeRow,
  EdgeRow,
  IdentityRow,
  MentionRow,
  MetaRow,
  MoveRow,
  DerivedRow,
  RecordRow,
  RejectionRow,
  SubscriptionRow,
  WaitingChangeRow,
} from "./rows";

export const recordsIn = (db: Db, kind: RecordKind): Collection<RecordRow> => db.collection(COLLECTION_OF[kind]);
export const mentionsIn = (db: Db): Collection<MentionRow> => db.collection(COLLECTION_OF.mention);
export const edgesIn = (db: Db): Collection<EdgeRow> => db.collection("edges");

/** The collections whose documents belong to a record: they are saved and deleted with it. */
export const DERIVED = ["edges", "mentions"] as const;
export type DerivedCollection = (typeof DERIVED)[number];
export const derivedIn = (db: Db, name: DerivedCollection): Collection<DerivedRow> => db.collection(name);

export const identitiesIn = (db: Db): Collection<IdentityRow> => db.collection("identities");
export const movesIn = (db: Db): Collection<MoveRow> => db.collection("moves");
export const metaIn = (db: Db): Collection<MetaRow> => db.collection("meta");
export const rejectionsIn = (db: Db): Collection<RejectionRow> => db.collection("rejections");
export const subscriptionsIn = (db: Db): Collection<SubscriptionRow> => db.collection("subscriptions");
export const changesIn = (db: Db): Collection<ChangeRow> => db.collection("changes");
export const waitingChangesIn = (db: Db): Collection<WaitingChangeRow> => db.collection("waitingChanges");
