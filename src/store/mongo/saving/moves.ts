import type { AnyBulkWriteOperation, ClientSession, Db } from "mongodb";
import { digitsOf, kindOf } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { append } from "../../../domain/collections/lists";
import { movesIn, postingsIn, recordsIn } from "../records/collections";
import type { Atomically } from "../engine/database";
import { READ_LIMIT_MS } from "../engine/errors";
import type { PostingRow } from "../records/own-postings";
import { isByPosition, placeOf, postingId, UNDER_LENGTH, type PostingPlace } from "../records/posting-key";
import { deletePostings } from "./replace-postings";
import type { MoveRow } from "../records/rows";
import { writeAll } from "./write-rows";

/** How many postings one step moves. Each takes two writes; MongoDB advises at most 1,000 documents per transaction. */
const STEP = 400;
/** A posting of an article or a post may take another one along: the embedded post in its list of posts. */
const STEP_OF_TEXTS = 200;

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
  const survivor = digitsOf(note.survivor);
  const limit = kind === "article" || kind === "post" ? STEP_OF_TEXTS : STEP;
  // The survivor's own save writes its own postings.
  const others = { $gt: digitsOf(absorbed), $lt: `${digitsOf(absorbed)}~`, $not: new RegExp(`${survivor}$`) };
  const rows = await postingsIn(db)
    .find({ _id: others }, { ...options, hint: { _id: 1 }, limit })
    .toArray();
  if (rows.length > 0) {
    const listed = await listedByPosition(db, rows, absorbed, session);
    await moveRows(db, [...rows, ...listed], absorbed, note.survivor, session);
    return true;
  }
  await movesIn(db).deleteOne({ _id: { $eq: absorbed } }, session === undefined ? {} : { session });
  return false;
}

/**
 * The postings that lead to the absorbed item from the records that stand under it. Example: an article stands under a
 * post that it embeds, and has the post in its own list of posts. The article's document names that list's postings,
 * maybe with the id of an item that was absorbed before.
 */
async function listedByPosition(
  db: Db,
  rows: readonly PostingRow[],
  absorbed: string,
  session: ClientSession | undefined,
): Promise<PostingRow[]> {
  const options = { maxTimeMS: READ_LIMIT_MS, ...(session !== undefined && { session }) };
  const children = rows.map((row) => placeOf(row._id).child);
  const named: PostingPlace[] = [];
  for (const kind of ["article", "post"] as const satisfies readonly RecordKind[]) {
    const ids = children.filter((child) => kindOf(child) === kind);
    if (ids.length === 0) continue;
    const records = await recordsIn(db, kind)
      .find({ _id: { $in: ids } }, { ...options, projection: { postings: 1 } })
      .toArray();
    for (const { postings = [] } of records) append(named, postings.map(placeOf));
  }
  const asked = named
    .filter(({ relation }) => isByPosition(relation))
    .map((place) => postingId({ ...place, child: absorbed }));
  if (asked.length === 0) return [];
  return postingsIn(db)
    .find({ _id: { $in: asked } }, options)
    .toArray();
}

/**
 * A posting's id has its ends, so a moved posting is a new document. Writes the new ones before it deletes the old
 * ones: a crash in between loses nothing, and to do it again changes nothing.
 */
async function moveRows(
  db: Db,
  rows: readonly PostingRow[],
  absorbed: string,
  survivor: string,
  session?: ClientSession,
): Promise<void> {
  await writeAll(
    postingsIn(db),
    rows.map((row) => putMoved(row, absorbed, survivor)),
    session,
  );
  await deletePostings(
    db,
    rows.map(({ _id }) => _id),
    session && { session },
  );
}

/** A text that mentions both items has one posting for both. It notes how many mentions are of the absorbed one. */
function putMoved(row: PostingRow, absorbed: string, survivor: string): AnyBulkWriteOperation<PostingRow> {
  const { mentions = 0, moved = [], facets, revision } = row;
  const redirect = (id: string): string => (id === absorbed ? survivor : id);
  const place = placeOf(row._id);
  const id = postingId({ ...place, parent: redirect(place.parent), child: redirect(place.child) });
  const own = mentions > 0 ? [{ entity: digitsOf(absorbed), mentions }] : [];
  return {
    updateOne: {
      filter: { _id: { $eq: id } },
      update: {
        $setOnInsert: {
          under: id.slice(0, UNDER_LENGTH),
          ...(facets !== undefined && { facets }),
          ...(revision !== undefined && { revision }),
        },
        $addToSet: { moved: { $each: [...own, ...moved] } },
      },
      upsert: true,
    },
  };
}
