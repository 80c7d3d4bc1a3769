import type { AnyBulkWriteOperation, ClientSession, Db } from "mongodb";
import { kindOf } from "../../domain/ids";
import { isEdgeRelation, RELATIONS } from "../../domain/relations";
import { edgesIn, mentionsIn, movesIn, recordsIn } from "./collections";
import { READ_LIMIT_MS } from "./errors";
import { edgeRow, type EdgeRow, type MentionRow, type MoveRow } from "./rows";
import type { Atomically } from "./transactions";
import { writeAll } from "./write-rows";

/** Rows moved at once. Each is written twice, and MongoDB advises at most 1,000 documents in a transaction. */
const STEP = 400;

const ENDS = [
  ["parent", { parent: 1, relation: 1, sortKey: 1, child: 1 }],
  ["child", { child: 1 }],
] as const;

/** Where the rows go, as the record stands now. */
interface Survivor {
  readonly id: string;
  readonly sortKey: string;
}

/**
 * Notes that what other records own of the absorbed ones (edges to and from them, mentions of them) is to lead to their
 * survivor: with the save that absorbs them, since a hub's rows are more than a transaction holds. They move by
 * `finishMoves`. What was still on its way to an absorbed one goes on to the survivor.
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
 * Moves what is noted: all of it, or towards some survivors alone. A crash between two steps leaves the note, and
 * whoever does this next goes on.
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

/** One step. False when nothing is left to be moved. */
async function moveSome(db: Db, absorbed: string, session?: ClientSession): Promise<boolean> {
  const options = { maxTimeMS: READ_LIMIT_MS, ...(session !== undefined && { session }) };
  // Written first: of two who move the same, or of one who moves to what another absorbs meanwhile, one begins anew.
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
    // Its own edges are as its save says.
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
 * An edge's id is made of its ends. The new one comes before the old one goes, so that a crash in between loses none.
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

/** On a sharded cluster, where every save is a transaction, a document goes to another shard by being written anew. */
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
  const lead = (id: string): string => (id === absorbed ? survivor.id : id);
  const edge = {
    relation: row.relation,
    parent: lead(row.parent),
    sortKey: followsChild ? survivor.sortKey : row.sortKey,
    child: lead(row.child),
  };
  // One revision ahead: until its owner is saved again and says what it owns, no settling takes it for stale.
  return edgeRow(edge, row.owner, row.revision + 1);
}

function putMoved({ owner, revision, ...edge }: EdgeRow): AnyBulkWriteOperation<EdgeRow> {
  return { updateOne: { filter: placeOf(edge), update: { $setOnInsert: { owner, revision } }, upsert: true } };
}

/** With the whole shard key, so that one shard is asked. */
function placeOf({ _id, parent, relation, sortKey, child }: Omit<EdgeRow, "owner" | "revision">) {
  return {
    _id: { $eq: _id },
    parent: { $eq: parent },
    relation: { $eq: relation },
    sortKey: { $eq: sortKey },
    child: { $eq: child },
  };
}
