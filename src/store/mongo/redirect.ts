import type { AnyBulkWriteOperation, ClientSession, Db } from "mongodb";
import { kindOf } from "../../domain/ids";
import { isEdgeRelation, RELATIONS } from "../../domain/relations";
import { edgesIn, mentionsIn } from "./collections";
import { READ_LIMIT_MS } from "./errors";
import { edgeRow, type EdgeRow } from "./rows";
import { writeAll } from "./write-rows";

interface Survivor {
  readonly item: { readonly id: string };
  readonly sortKey: string;
}

/** What other records own of absorbed ones, edges to and from them and mentions of them, leads to and from their survivor. Doing it again changes nothing. */
export async function redirect(db: Db, absorbed: readonly string[], survivor: Survivor, session?: ClientSession): Promise<void> {
  if (absorbed.length === 0) return;
  await redirectEdges(db, absorbed, survivor, session);
  if (kindOf(survivor.item.id) === "entity") await redirectMentions(db, absorbed, survivor, session);
}

async function redirectEdges(db: Db, absorbed: readonly string[], survivor: Survivor, session: ClientSession | undefined): Promise<void> {
  const own = new Set([...absorbed, survivor.item.id]);
  const rows = (await edgesAt(db, absorbed, session)).filter(({ owner }) => !own.has(owner));
  await writeAll(edgesIn(db), rows.flatMap((row) => moved(row, redirected(row, new Set(absorbed), survivor))), session);
}

/** On a sharded cluster, where every save is a transaction, a document moves to another shard by being written anew. */
async function redirectMentions(db: Db, absorbed: readonly string[], { item }: Survivor, session: ClientSession | undefined): Promise<void> {
  const ofAbsorbed = { entity: { $in: [...absorbed] } };
  if (session === undefined) {
    await mentionsIn(db).updateMany(ofAbsorbed, { $set: { entity: item.id } });
    return;
  }
  const rows = await mentionsIn(db).find(ofAbsorbed, { session, maxTimeMS: READ_LIMIT_MS }).toArray();
  if (rows.length === 0) return;
  await mentionsIn(db).deleteMany(ofAbsorbed, { session });
  await mentionsIn(db).insertMany(rows.map((row) => ({ ...row, entity: item.id })), { session, ordered: false });
}

/** The edges with one of `ids` at either end. */
async function edgesAt(db: Db, ids: readonly string[], session: ClientSession | undefined): Promise<EdgeRow[]> {
  const options = { maxTimeMS: READ_LIMIT_MS, ...(session !== undefined && { session }) };
  const under = await edgesIn(db).find({ parent: { $in: [...ids] } }, options).toArray();
  const towards = await edgesIn(db).find({ child: { $in: [...ids] } }, options).toArray();
  return [...new Map([...under, ...towards].map((row) => [row._id, row])).values()];
}

function redirected(row: EdgeRow, absorbed: ReadonlySet<string>, { item, sortKey }: Survivor): EdgeRow {
  const toSurvivor = absorbed.has(row.child);
  const followsChild = toSurvivor && isEdgeRelation(row.relation) && RELATIONS[row.relation].sortsBy === "child";
  const edge = {
    relation: row.relation,
    parent: absorbed.has(row.parent) ? item.id : row.parent,
    sortKey: followsChild ? sortKey : row.sortKey,
    child: toSurvivor ? item.id : row.child,
  };
  // One revision ahead: until its owner is saved again and says what it owns, no settling takes it for stale.
  return edgeRow(edge, row.owner, row.revision + 1);
}

function moved(from: EdgeRow, { _id, parent, ...rest }: EdgeRow): AnyBulkWriteOperation<EdgeRow>[] {
  return [
    { updateOne: { filter: { _id: { $eq: _id }, parent: { $eq: parent } }, update: { $setOnInsert: rest }, upsert: true } },
    { deleteOne: { filter: { _id: { $eq: from._id }, parent: { $eq: from.parent } } } },
  ];
}
