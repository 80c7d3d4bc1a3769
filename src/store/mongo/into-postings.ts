import type { AnyBulkWriteOperation, Collection, Db, Filter } from "mongodb";
import { grouped } from "../../domain/lists";
import { isId, kindOf, type Id } from "../../domain/ids";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import { mentionId } from "../../domain/mention";
import { isEdgeRelation } from "../../domain/relations";
import type { Edge, MentionWrite } from "../store";
import { identitiesIn, recordsIn } from "./collections";
import { decodeItem, type StoredItem } from "./item-codec";
import { namedPostings, postingsOf } from "./postings/own-postings";
import { isPacked, packMentions } from "./postings/packed-mentions";
import { putPostings } from "./postings/replace-postings";
import { identityRowId, withoutMentions, type RecordRow } from "./rows";
import { writeAll } from "./saving/write-rows";

const RECORDS = 100;
const IDENTITIES = 500;

/** Before version 5 each edge had a document, and each mention too. */
interface OldEdge {
  _id: string;
  owner: string;
  relation: string;
  parent: string;
  sortKey: string;
  child: string;
}
interface OldMention extends StoredItem {
  _id: string;
  owner: string;
  /** Absent in version 1. */
  entity?: string;
  sortKey: string;
  facets: string[];
}

const OLD = ["edges", "mentions"] as const;

/**
 * Brings a store of the versions 1 to 4 to version 5: mentions go into the documents of their texts, edges into
 * `postings`, and identity keys get a hash for an id. The old rows of a record are deleted when its new ones are
 * written. So after a crash the next run goes on with what is left.
 */
export async function intoPostings(db: Db): Promise<void> {
  for (const kind of RECORD_KINDS) {
    await recordsIn(db, kind).updateMany({ "settles.owns": { $exists: true } }, [{ $set: { settles: SETTLES } }]);
    await eachBatch(recordsIn(db, kind), RECORDS, (records) => convert(db, kind, records));
  }
  await eachBatch(identitiesIn(db), IDENTITIES, async (rows) => {
    const renamed = rows.map((row) => ({ ...row, _id: identityRowId(row.kind, row.key) }));
    const old = rows.filter(({ _id }, index) => _id !== renamed[index]?._id);
    await writeAll(
      identitiesIn(db),
      renamed.map((replacement) => ({
        replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true },
      })),
    );
    if (old.length > 0) await identitiesIn(db).deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
  });
  const existing = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  for (const name of OLD) if (existing.includes(name)) await db.dropCollection(name);
}

const SETTLES = {
  drops: [],
  absorbs: { $map: { input: "$settles.absorbs", in: { $mergeObjects: ["$$this", { postings: [] }] } } },
};

async function eachBatch<T extends { _id: string }>(
  collection: Collection<T>,
  size: number,
  work: (rows: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let after = ""; ;) {
    // The compiler does not see that the ids of a `T` are texts.
    const later = { _id: { $gt: after } } as Filter<T>;
    const rows = await collection.find<T>(later, { sort: { _id: 1 }, hint: { _id: 1 }, limit: size }).toArray();
    await work(rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < size) return;
    after = end._id;
  }
}

async function convert(db: Db, kind: RecordKind, records: readonly RecordRow[]): Promise<void> {
  const owner = { $in: records.map(({ _id }) => _id) };
  const edges = grouped(await db.collection<OldEdge>("edges").find({ owner }).toArray(), (row) => row.owner);
  const mentions = grouped(await db.collection<OldMention>("mentions").find({ owner }).toArray(), (row) => row.owner);
  const converted = records
    .filter(({ _id }) => edges.has(_id) || mentions.has(_id))
    .map((record) => converting(kind, record, edges.get(record._id) ?? [], mentions.get(record._id) ?? []));
  await putPostings(
    db,
    converted.flatMap((record) => postingsOf(kind, record)),
  );
  await writeAll(
    recordsIn(db, kind),
    converted.map(({ _id, item, mentions, mentionKinds, postings }): AnyBulkWriteOperation<RecordRow> => ({
      updateOne: {
        filter: { _id: { $eq: _id } },
        update: {
          $set: {
            item,
            ...(mentions && { mentions }),
            ...(mentionKinds && { mentionKinds }),
            ...(postings && { postings }),
          },
        },
      },
    })),
  );
  for (const name of OLD) await db.collection(name).deleteMany({ owner });
}

function converting(
  kind: RecordKind,
  record: RecordRow,
  edges: readonly OldEdge[],
  rows: readonly OldMention[],
): RecordRow {
  const mentions = mentionsOf(record.item, rows);
  const postings = namedPostings(kind, record._id, edges.flatMap(edgeOf), mentions);
  const item =
    "mentions" in record.item && mentions.length > 0
      ? { ...record.item, mentions: mentions.map((one) => one.item) }
      : record.item;
  return {
    ...record,
    ...packMentions(mentions),
    ...(postings.length > 0 && { postings }),
    item: isPacked(item, mentions) ? withoutMentions(item) : item,
  };
}

function edgeOf({ relation, parent, sortKey, child }: OldEdge): Edge[] {
  if (!isEdgeRelation(relation) || kindOf(parent) === undefined || kindOf(child) === undefined) return [];
  // `kindOf` has checked the form of the ids.
  return [{ relation, parent: parent as Id, sortKey, child: child as Id }];
}

/** In the order of the text, with the ids that mentions have now. */
function mentionsOf(item: object, rows: readonly OldMention[]): MentionWrite[] {
  const own =
    "mentions" in item && Array.isArray(item.mentions) ? item.mentions.map(({ id }: { id: string }) => id) : [];
  const place = (row: OldMention): number => (own.includes(row._id) ? own.indexOf(row._id) : own.length);
  return [...rows]
    .sort((one, other) => place(one) - place(other))
    .map((row): MentionWrite => {
      const mention = decodeItem("mention", row);
      const entityId = row.entity !== undefined && isId("entity", row.entity) ? row.entity : mention.entityId;
      const found = { ...mention, entityId };
      return { item: { ...found, id: mentionId(mention.subjectId, found) }, sortKey: row.sortKey, facets: row.facets };
    });
}
