import type { ClientSession, Db } from "mongodb";
import { type ChangeLogSettings } from "../../../domain/change";
import { changesOf, keptBetween, toPrune } from "../../change-log";
import { changesIn, waitingChangesIn } from "../records/collections";
import { isDuplicateKey, READ_LIMIT_MS } from "../engine/errors";
import type { ChangeRow, WaitingChangeRow } from "../records/rows";
import type { NamedWrite, PlannedSave } from "./plan-saves";

/**
 * How saves come into the log. A number taken inside the transactions of the saves would make each batch wait for all
 * others: they would all change one document. So a save writes its change without a number, into `waitingChanges`.
 * After the commit the changes get their numbers (`numberChanges`). A change with the number n is inserted only when
 * that with n - 1 is there, and `_id` is unique. So whoever reads up to n has seen all that will ever be up to n.
 */

const LIMIT = { maxTimeMS: READ_LIMIT_MS };
/** How many changes get their numbers by one command. */
const STEP = 500;
/** A change that is not confirmed by then was left by a process that died between two steps. */
const GIVEN_UP_MS = 10 * 60 * 1000;
const AT_ONCE = "";
/** All of them. The hint is for servers that sort in memory otherwise. */
const NUMBERED = { _id: { $gt: 0 } };
const BY_NUMBER = { hint: { _id: 1 }, ...LIMIT } as const;

/** The names of the changes of a save begin with the name of the save, so that a second try writes none twice. */
const namesOf = ({ write, savedBy }: NamedWrite): string[] => changesOf(write).map((_, index) => `${savedBy}.${index}`);

function waitingRows(save: PlannedSave, now: number): WaitingChangeRow[] {
  const names = namesOf(save);
  return changesOf(save.write).map((change, index) => ({
    _id: names[index] ?? "",
    revision: save.revision,
    readyAt: AT_ONCE,
    at: instantOf(now),
    ...change,
  }));
}

const instantOf = (time: number): string => new Date(time).toISOString();

/** Inside the transaction of the saves. */
export async function writeChanges(
  db: Db,
  saves: readonly PlannedSave[],
  { now }: ChangeLogSettings,
  session: ClientSession,
): Promise<void> {
  const rows = saves.flatMap((save) => waitingRows(save, now()));
  if (rows.length > 0) await waitingChangesIn(db).insertMany(rows, { session, ordered: false });
}

/** Before the records are written in steps. Until `confirmChanges` they get no numbers. */
export async function announceChanges(
  db: Db,
  saves: readonly PlannedSave[],
  { now }: ChangeLogSettings,
): Promise<void> {
  const rows = saves.flatMap((save) => waitingRows(save, now()));
  if (rows.length === 0) return;
  const readyAt = instantOf(now() + GIVEN_UP_MS);
  const operations = rows.map(({ _id, ...row }) => ({
    updateOne: { filter: { _id: { $eq: _id } }, update: { $setOnInsert: { ...row, readyAt } }, upsert: true },
  }));
  await waitingChangesIn(db).bulkWrite(operations, { ordered: false });
}

/** After the records are written, or after others wrote them first. */
export async function confirmChanges(db: Db, saved: readonly NamedWrite[], lost: readonly NamedWrite[]): Promise<void> {
  const waiting = waitingChangesIn(db);
  const [confirmed, dropped] = [saved.flatMap(namesOf), lost.flatMap(namesOf)];
  if (confirmed.length > 0) await waiting.updateMany({ _id: { $in: confirmed } }, { $set: { readyAt: AT_ONCE } });
  if (dropped.length > 0) await waiting.deleteMany({ _id: { $in: dropped } });
}

/**
 * Gives all waiting changes their numbers, those of other processes too. Several processes may do so at once, and each
 * may die at any point: `of` is unique, so no change gets two numbers.
 */
export async function numberChanges(db: Db, settings: ChangeLogSettings): Promise<void> {
  const waiting = waitingChangesIn(db);
  for (;;) {
    const ready = { readyAt: { $lte: instantOf(settings.now()) } };
    // Two saves of one record stay in their order.
    const rows = await waiting.find(ready, { sort: { revision: 1, _id: 1 }, limit: STEP, ...LIMIT }).toArray();
    if (rows.length === 0) return;
    const numbered = (await append(db, rows, settings)) ? rows.map(({ _id }) => _id) : await numberedAmong(db, rows);
    if (numbered.length > 0) await waiting.deleteMany({ _id: { $in: numbered } });
    if (numbered.length === rows.length && rows.length < STEP) return;
  }
}

/** False if another process was faster. It may have numbered some of the same changes. */
async function append(db: Db, rows: readonly WaitingChangeRow[], settings: ChangeLogSettings): Promise<boolean> {
  const newest = await newestOf(db);
  const changes = rows.map(({ _id: of, kind, id, cause, at, mergedInto }, index): ChangeRow => ({
    _id: newest + index + 1,
    of,
    kind,
    id,
    cause,
    at,
    ...(mergedInto !== undefined && { mergedInto }),
  }));
  try {
    // In their order: readers see them one after another, and after an error none that follows.
    await changesIn(db).insertMany(changes, { ordered: true });
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  await prune(db, toPrune(newest, changes.length), settings);
  return true;
}

async function newestOf(db: Db): Promise<number> {
  const [row] = await changesIn(db)
    .find(NUMBERED, { projection: { _id: 1 }, sort: { _id: -1 }, limit: 1, ...BY_NUMBER })
    .toArray();
  return row?._id ?? 0;
}

async function numberedAmong(db: Db, rows: readonly WaitingChangeRow[]): Promise<string[]> {
  const filter = { of: { $in: rows.map(({ _id }) => _id) } };
  const found = await changesIn(db)
    .find(filter, { projection: { of: 1 }, ...LIMIT })
    .toArray();
  return found.map(({ of }) => of);
}

/** Of the `most` oldest changes, deletes those up to the last one that is too old. The newest one stays. */
async function prune(db: Db, most: number, settings: ChangeLogSettings): Promise<void> {
  if (most === 0) return;
  const options = { projection: { at: 1 }, sort: { _id: 1 }, limit: most, ...BY_NUMBER } as const;
  const oldest = await changesIn(db).find(NUMBERED, options).toArray();
  const [from, to] = keptBetween(settings).map(instantOf);
  const last = oldest.findLast(({ at }) => at < (from ?? "") || at > (to ?? ""));
  if (last !== undefined) await changesIn(db).deleteMany({ _id: { $lte: last._id, $lt: await newestOf(db) } });
}
