import type { AnyBulkWriteOperation, ClientSession, Collection, Db, Filter } from "mongodb";
import { grouped } from "../../../domain/collections/lists";
import { isId, kindOf, type Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { mentionId } from "../../../domain/mention";
import { isEdgeRelation } from "../../../domain/relations";
import type { Edge, MentionWrite } from "../../store";
import { identitiesIn, recordsIn } from "../records/collections";
import { READ_LIMIT_MS } from "../engine/errors";
import { decodeItem, type StoredItem } from "../records/item-codec";
import { LISTED, namedPostings, postingsOf, type ListedRecord } from "../records/own-postings";
import { isPacked, packMentions } from "../records/packed-mentions";
import { putPostings } from "../saving/replace-postings";
import { identityRowId, withoutMentions, type RecordRow } from "../records/rows";
import { writeAll } from "../saving/write-rows";
import type { Part } from "./migration-state";

/** How many records and how many identity keys one step takes, and about how many old rows. */
const RECORDS = 25;
const IDENTITIES = 500;
const OLD_ROWS = 2_500;

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

/** Something that a save in steps left to do, in the words of older versions. A process may say it twice. */
export async function prepareOld(db: Db, part: Part): Promise<void> {
  if (part === "identities") return;
  const unfinished = { "settles.owns": { $exists: true } };
  await recordsIn(db, part).updateMany(unfinished, [{ $set: { settles: SETTLES } }]);
}

const SETTLES = {
  drops: [],
  absorbs: { $map: { input: "$settles.absorbs", in: { $mergeObjects: ["$$this", { postings: [] }] } } },
};

/** What one step has done: up to which id (undefined: up to the end of the part), and how many documents. */
export interface Converted {
  readonly after: string | undefined;
  readonly count: number;
}

/**
 * Brings some documents of the versions 1 to 4 to version 5, in the order of their ids: mentions go into the documents
 * of their texts, edges into `postings`, and identity keys get a hash for an id. `share` is a part of the usual size.
 */
export function convertSome(
  db: Db,
  part: Part,
  after: string,
  share: number,
  session: ClientSession | undefined,
): Promise<Converted> {
  const some = { after, ...(session && { session }) };
  return part === "identities"
    ? renameIdentities(db, { ...some, size: Math.ceil(IDENTITIES * share) })
    : convertRecords(db, part, { ...some, size: Math.ceil(RECORDS * share) });
}

interface Some {
  readonly after: string;
  readonly size: number;
  readonly session?: ClientSession;
}

async function renameIdentities(db: Db, some: Some): Promise<Converted> {
  const rows = await nextOf(identitiesIn(db), some);
  const old = rows.filter(({ _id, kind, key }) => _id !== identityRowId(kind, key));
  await writeAll(
    identitiesIn(db),
    old.map((row) => {
      const replacement = { ...row, _id: identityRowId(row.kind, row.key) };
      return { replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true } };
    }),
    some.session,
  );
  if (old.length > 0)
    await identitiesIn(db).deleteMany({ _id: { $in: old.map(({ _id }) => _id) } }, inSession(some.session));
  return { after: rows.length < some.size ? undefined : rows.at(-1)?._id, count: rows.length };
}

async function nextOf<T extends { _id: string }>(collection: Collection<T>, some: Some): Promise<T[]> {
  const { after, size, session } = some;
  // The compiler does not see that the ids of a `T` are texts.
  const later = { _id: { $gt: after } } as Filter<T>;
  const options = { sort: { _id: 1 }, hint: { _id: 1 }, limit: size, ...LIMIT, ...inSession(session) } as const;
  return collection.find<T>(later, options).toArray();
}

const LIMIT = { maxTimeMS: READ_LIMIT_MS };
const inSession = (session: ClientSession | undefined) => (session === undefined ? {} : { session });

/**
 * First the documents get what their old rows say, then the postings are computed from the documents, and at last the
 * old rows are deleted. Without a transaction a process may die in between, even in the middle of the deletion: a
 * document that has the new form is never computed again from the rows that are left.
 */
async function convertRecords(db: Db, kind: RecordKind, some: Some): Promise<Converted> {
  const { session, size } = some;
  const found = await nextOf(recordsIn(db, kind), some);
  const old = await oldRows(db, found, session);
  const records = fewEnough(found, old);
  const listed = records.filter(({ _id }) => old.edges.has(_id) || old.mentions.has(_id));
  const converted = listed
    .filter(isOld)
    .map((record) => converting(kind, record, old.edges.get(record._id) ?? [], old.mentions.get(record._id) ?? []));
  await writeAll(recordsIn(db, kind), converted.map(putConverted), session);
  const ids = listed.map(({ _id }) => _id);
  if (ids.length > 0) {
    const options = { projection: LISTED, ...LIMIT, ...inSession(session) };
    const stored = await recordsIn(db, kind)
      .find<ListedRecord>({ _id: { $in: ids } }, options)
      .toArray();
    await putPostings(
      db,
      stored.flatMap((record) => postingsOf(kind, record)),
      session,
    );
    for (const name of OLD) await db.collection(name).deleteMany({ owner: { $in: ids } }, inSession(session));
  }
  const isLast = found.length < size && records.length === found.length;
  return { after: isLast ? undefined : records.at(-1)?._id, count: records.length };
}

interface OldRows {
  readonly edges: ReadonlyMap<string, readonly OldEdge[]>;
  readonly mentions: ReadonlyMap<string, readonly OldMention[]>;
}

async function oldRows(db: Db, records: readonly RecordRow[], session: ClientSession | undefined): Promise<OldRows> {
  const owner = { $in: records.map(({ _id }) => _id) };
  const options = { ...LIMIT, ...inSession(session) };
  const edges = await db.collection<OldEdge>("edges").find({ owner }, options).toArray();
  const mentions = await db.collection<OldMention>("mentions").find({ owner }, options).toArray();
  return { edges: grouped(edges, (row) => row.owner), mentions: grouped(mentions, (row) => row.owner) };
}

/** The first records whose old rows are not too many for one step: at least one. */
function fewEnough(records: readonly RecordRow[], { edges, mentions }: OldRows): readonly RecordRow[] {
  let rows = 0;
  const end = records.findIndex(({ _id }, index) => {
    rows += (edges.get(_id)?.length ?? 0) + (mentions.get(_id)?.length ?? 0);
    return rows > OLD_ROWS && index > 0;
  });
  return end < 0 ? records : records.slice(0, end);
}

/** A document that has rows has one of the two in the present form. */
const isOld = ({ mentions, postings }: RecordRow): boolean => mentions === undefined && postings === undefined;

/** Unless another process has converted the document meanwhile, or saved it. */
function putConverted({ _id, revision, ...row }: RecordRow): AnyBulkWriteOperation<RecordRow> {
  const { item, mentions, mentionKinds, postings } = row;
  const asItWas = { revision: { $eq: revision }, mentions: { $exists: false }, postings: { $exists: false } };
  return {
    updateOne: {
      filter: { _id: { $eq: _id }, ...asItWas },
      update: {
        $set: {
          item,
          ...(mentions && { mentions }),
          ...(mentionKinds && { mentionKinds }),
          ...(postings && { postings }),
        },
      },
    },
  };
}

/** When nothing is left in them. */
export async function dropOld(db: Db): Promise<void> {
  const existing = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  for (const name of OLD) if (existing.includes(name)) await db.dropCollection(name);
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
