import type { Id } from "../../domain/ids";
import { isId } from "../../domain/ids";
import { missedAfter, type LogPlace } from "../../domain/change";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { packLexicon, unpackLexicon } from "../../linking/lexicon/packed-lexicon";
import { profilesMark } from "../store-marks";
import { closedLinker, linkedProfilesOf, teachAll } from "./linker-of";

/** Fewer profiles are read as fast as the file. */
const LEAST_PROFILES = 1_000;
/** If more profiles changed since the lexicon was left, it is built anew. */
const MOST_CHANGED = 1_000;
/** So many pages of the log of changes are read to find them. */
const MOST_PAGES = 20;
/** A run leaves the lexicon if it changed at least this part of the profiles. */
const LARGE_PART = 0.1;

/** The state of the store that a lexicon was made from. */
interface From extends Place {
  /** The mark of the profiles. */
  readonly mark: string;
}

/** A place in a log of changes: all that was saved up to there is in the lexicon. `line` tells what stands there. */
interface Place {
  readonly log: string;
  readonly seq: number;
  readonly line?: string;
}

export interface StoreLinker {
  readonly linker: Linker;
  /** Where the log was when the linker opened. Undefined while it is closed. */
  place: Place | undefined;
}

/**
 * A linker to all profiles of the store, which is closed: it opens when the first text needs it. Then its lexicon is
 * read from beside the store, and brought up to date by the log of changes. If there is any doubt about it, it is
 * built, and left there.
 */
export async function storeLinker(store: Store, least = LEAST_PROFILES): Promise<StoreLinker> {
  const linker = closedLinker(store, await profilesMark(store), async (opening) => {
    // Read the mark before the profiles, as in `linkerOf`. It is the linker's own, or others changed profiles.
    const mark = await profilesMark(store);
    const saved = mark === null ? undefined : await takeSaved(store, mark, opening);
    given.place = saved ?? (await placeNow(store));
    if (saved !== undefined) return;
    await teachAll(store, opening);
    if (mark !== null) await leave(store, opening, { mark, ...given.place }, least);
  });
  const given: StoreLinker = { linker, place: undefined };
  return given;
}

/** Leaves the lexicon of a linker that has learned many profiles since it was opened. */
export async function leaveChangedLexicon(
  store: Store,
  { linker, place }: StoreLinker,
  least = LEAST_PROFILES,
): Promise<void> {
  const { mark, lexicon, learned } = linker;
  if (place === undefined || mark === null || learned === 0 || learned < lexicon.ids.size * LARGE_PART) return;
  if (!linker.isStored || mark !== (await profilesMark(store))) return;
  linker.learned = 0;
  await leave(store, linker, { mark, ...place }, least);
}

async function leave(store: Store, { lexicon }: Linker, from: From, least: number): Promise<void> {
  if (lexicon.ids.size < least) return;
  await store.upkeep.leaveAside("lexicon", packLexicon(lexicon, JSON.stringify(from)));
}

/** Undefined if the lexicon beside the store is of no use. */
async function takeSaved(store: Store, mark: string, linker: Linker): Promise<Place | undefined> {
  const bytes = await store.upkeep.aside("lexicon");
  const unpacked = bytes === null ? undefined : unpackLexicon(bytes);
  if (unpacked === undefined) return undefined;
  // `leave` wrote it, in this version of the program.
  const from = JSON.parse(unpacked.from) as From;
  const changed = from.mark === mark ? new Set<Id<"entity">>() : await changedSince(store, from);
  if (changed === undefined) return undefined;
  linker.takeLexicon(unpacked.lexiconOf);
  const ids = [...changed];
  const profiles = ids.length === 0 ? [] : await linkedProfilesOf(store, ids);
  ids.forEach((id, index) => linker.takeAnew(id, profiles[index] ?? null));
  return { log: from.log, seq: from.seq, ...(from.line !== undefined && { line: from.line }) };
}

/** The profiles that changed since then. Undefined if the log does not tell, or they are many. */
async function changedSince(store: Store, { log, seq, line }: From): Promise<Set<Id<"entity">> | undefined> {
  const changed = new Set<Id<"entity">>();
  const reader = store.reader();
  const place: LogPlace = { seq, ...(line !== undefined && { mark: line }) };
  let after = seq;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await reader.changes({ after, kinds: ["entity"], first: MOST_CHANGED });
    if (page.log !== log || (pages === 0 && missedAfter(place, page) !== undefined)) return undefined;
    for (const { id } of page.rows) if (isId("entity", id)) changed.add(id);
    if (changed.size > MOST_CHANGED) return undefined;
    if (!page.hasNext) return changed;
    after = page.end;
  }
  return undefined;
}

/** The end of the log. */
async function placeNow(store: Store): Promise<Place> {
  const { log, newest, marks } = await store.reader().changes({ after: 0, first: 1 });
  const line = marks[newest];
  return { log, seq: newest, ...(line !== undefined && { line }) };
}
