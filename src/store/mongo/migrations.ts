import { COLLECTION_OF } from "../../domain/item";
import type { Db } from "mongodb";
import { edgesIn, mentionsIn } from "./collections";

/**
 * Brings the documents of one schema version to the next. Validators and indexes are the next one's already; made again
 * after a crash it goes on.
 */
type Migration = (db: Db) => Promise<void>;

/** The migration at index 0 leads from version 1 to 2. */
export const MIGRATIONS: readonly Migration[] = [mentionsUnderEntities];

/** Mentions stand under their entities by themselves, where edges said so before. */
async function mentionsUnderEntities(db: Db): Promise<void> {
  const ofMentions = { relation: { $eq: "Entity.mentions" } };
  const intoMentions = { into: COLLECTION_OF.mention, whenMatched: "merge", whenNotMatched: "discard" } as const;
  await edgesIn(db)
    .aggregate([{ $match: ofMentions }, { $project: { _id: "$child", entity: "$parent" } }, { $merge: intoMentions }])
    .toArray();
  await mentionsIn(db).updateMany({ entity: { $exists: false } }, [{ $set: { entity: "$item.entityId" } }]);
  await edgesIn(db).deleteMany(ofMentions);
}
