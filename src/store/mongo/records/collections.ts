import type { Collection, Db } from "mongodb";
import { COLLECTION_OF, type RecordKind } from "../../../domain/item";
import type { PostingRow } from "./own-postings";
import type {
  ChangeRow,
  IdentityRow,
  MetaRow,
  MoveRow,
  RecordRow,
  RejectionRow,
  SubscriptionRow,
  WaitingChangeRow,
} from "./rows";

export const recordsIn = (db: Db, kind: RecordKind): Collection<RecordRow> => db.collection(COLLECTION_OF[kind]);
export const postingsIn = (db: Db): Collection<PostingRow> => db.collection("postings");
export const identitiesIn = (db: Db): Collection<IdentityRow> => db.collection("identities");
export const movesIn = (db: Db): Collection<MoveRow> => db.collection("moves");
export const metaIn = (db: Db): Collection<MetaRow> => db.collection("meta");
export const rejectionsIn = (db: Db): Collection<RejectionRow> => db.collection("rejections");
export const subscriptionsIn = (db: Db): Collection<SubscriptionRow> => db.collection("subscriptions");
export const changesIn = (db: Db): Collection<ChangeRow> => db.collection("changes");
export const waitingChangesIn = (db: Db): Collection<WaitingChangeRow> => db.collection("waitingChanges");
