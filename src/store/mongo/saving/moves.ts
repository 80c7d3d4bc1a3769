import type { AnyBulkWriteOperation, ClientSession, Db } from "mongodb";
import { kindOf } from "../../../domain/ids";
import { isEdgeRelation, RELATIONS } from "../../../domain/relations";
import { edgesIn, mentionsIn, movesIn, recordsIn } from "../collections";
import { READ_LIMIT_MS } from "../errors";
import { edgeRow, type EdgeRow, type MentionRow, type MoveRow } from "../rows";
import type { Atomically } from "../database";
import { writeAll } from "./write-rows";

/** How many rows one step moves. Each takes two writes, and MongoDB advises at most 1,000 documents per transaction. */
const STEP = 400;

const ENDS = [
  ["parent", { parent: 1, relation: 1, sortKey: 1, child: 1 }],
  ["child", { child: 1 }],
] as const;

/** The record that the rows are moved to. */
interface Survivor {
  readonly id: string;
  readonly sortKey: string;
}

/**
 * Notes that rows of other records must be moved from the absorbed records to their survivor: edges to and from them,
 * mentions of them. The note is written with the save that absorbs them; `finishMoves` moves the rows afterwards, since
 * a hub has more rows than a transaction can hold. Rows that are still being moved to an absorbed record will be moved
 * to the survivor.
 */
export async function noteMoves(
  db: Db,
  absorbed: readonly string[],
  survivor: string,
  session?: ClientSession,
): Promise<void> {
  if (absorbed.length === 0) return;
  const notes = absorbed.map((_id): AnyBulkWriteOperation<MoveRow> => ({
    updateOne: {
      filter: { _id: { $eq: _id } },
      update: { $set: { survivor }, $setOnInsert: { steps: 0 } },
      upsert: true,
    },
  }));
  await writeAll(
    movesIn(db),
    [{ updateMany: { filter: { survivor: { $in: [...absorbed] } }, update: { $set: { survivor } } } }, ...notes],
    session,
  );
}

/**
 * Moves the rows of all notes, or only of those for some survivors. After a crash the note is still there, and the next
 * call continues.
 */
export async function finishMoves(db: Db, atomically: Atomically, survivors?: readonly string[]): Promise<void> {
  const filter = survivors === undefined ? {} : { survivor: { $in: [...survivors] } };
  const noted = await movesIn(db)
    .find(filter, { projection: { _id: 1 }, maxTimeMS: READ_LIMIT_MS })
    .toArray();
  for (const { _id } of noted) while (await atomically((session) => moveSome(db, _id, session)));
}

export async function hasMoves(db: Db): Promise<boolean> {
  return (await movesIn(db).findOne({}, { maxTimeMS: READ_LIMIT_MS })) !== null;
}

/** Moves one step. False when nothing is left to move. */
async function moveSome(db: Db, absorbed: string, session?: ClientSession): Promise<boolean> {
  const options = { maxTimeMS: READ_LIMIT_MS, ...(session !== undefined && { session }) };
  // Write the note first, so that transactions that move the same rows, or change the survivor meanwhile, conflict, and
  // one of them starts again.
  await movesIn(db).updateOne(
    { _id: { $eq: absorbed } },
    { $inc: { steps: 1 } },
    session === undefined ? {} : { session },
  );
  const note = await movesIn(db).findOne({ _id: { $eq: absorbed } }, options);
  const kind = kindOf(absorbed);
  if (note === null || kind === undefined || kind === "mention") return false;
  const record = await recordsIn(db, kind).findOne(
    { _id: { $eq: note.survivor } },
    { ...options, projection: { sortKey: 1 } },
  );
  const survivor = { id: note.survivor, sortKey: record?.sortKey ?? "" };
  for (const [end, hint] of ENDS) {
    // The survivor's own save writes its own edges.
    const edges = await edgesIn(db)
      .find({ [end]: { $eq: absorbed }, owner: { $ne: survivor.id } }, { ...options, hint, limit: STEP })
      .toArray();
    if (edges.length > 0) return moveEdges(db, edges, absorbed, survivor, session);
  }
  const mentions =
    kind === "entity"
      ? await mentionsIn(db)
          .find({ entity: { $eq: absorbed } }, { ...options, limit: STEP })
          .toArray()
      : [];
  if (mentions.length > 0) return moveMentions(db, mentions, survivor, session);
  await movesIn(db).deleteOne({ _id: { $eq: absorbed } }, session === undefined ? {} : { session });
  return false;
}

/**
 * An edge's id is a hash of its ends, so a moved edge is a new document. Write the new one before deleting the old one:
 * a crash in between loses nothing.
 */
async function moveEdges(
  db: Db,
  edges: readonly EdgeRow[],
  absorbed: string,
  survivor: Survivor,
  session?: ClientSession,
): Promise<true> {
  await writeAll(
    edgesIn(db),
    edges.map((edge) => putMoved(redirected(edge, absorbed, survivor))),
    session,
  );
  await writeAll(
    edgesIn(db),
    edges.map((edge) => ({ deleteOne: { filter: placeOf(edge) } })),
    session,
  );
  return true;
}

/**
 * In a transaction, which a sharded cluster always has, delete the document and insert it again: it may belong to
 * another shard now.
 */
async function moveMentions(
  db: Db,
  mentions: readonly MentionRow[],
  { id }: Survivor,
  session?: ClientSession,
): Promise<true> {
  if (session === undefined) {
    const [first] = mentions;
    await mentionsIn(db).updateMany(
      { _id: { $in: mentions.map(({ _id }) => _id) }, entity: { $eq: first?.entity ?? "" } },
      { $set: { entity: id } },
    );
    return true;
  }
  await writeAll(
    mentionsIn(db),
    mentions.map(({ _id, entity, sortKey }) => ({
      deleteOne: { filter: { _id: { $eq: _id }, entity: { $eq: entity }, sortKey: { $eq: sortKey } } },
    })),
    session,
  );
  await mentionsIn(db).insertMany(
    mentions.map((mention) => ({ ...mention, entity: id })),
    { session, ordered: false },
  );
  return true;
}

function redirected(row: EdgeRow, absorbed: string, survivor: Survivor): EdgeRow {
  const followsChild =
    row.child === absorbed && isEdgeRelation(row.relation) && RELATIONS[row.relation].sortsBy === "child";
  const redirect = (id: string): string => (id === absorbed ? survivor.id : id);
  const edge = {
    relation: row.relation,
    parent: redirect(row.parent),
    sortKey: followsChild ? survivor.sortKey : row.sortKey,
    child: redirect(row.child),
  };
  // One revision more than its record, so that `finishSaves` does not delete it as stale before the record is saved
  // again.
  return edgeRow(edge, row.owner, row.revision + 1);
}

function putMoved({ owner, revision, ...edge }: EdgeRow): AnyBulkWriteOperation<EdgeRow> {
  return { updateOne: { filter: placeOf(edge), update: { $setOnInsert: { owner, revision } }, upsert: true } };
}

/** Has the whole shard key, so that the command goes to one shard only. */
function placeOf({ _id, parent, relation, sortKey, child }: Omit<EdgeRow, "owner" | "revision">) {
  return {
    _id: { $eq: _id },
    parent: { $eq: parent },
    relation: { $eq: relation },
    sortKey: { $eq: sortKey },
    child: { $eq: child },
  };
}
