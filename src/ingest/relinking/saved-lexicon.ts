import type { Id } from "../../domain/ids";
import { isId } from "../../domain/ids";
import { missedAfter, type LogPlace } from "../../domain/change";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { packLexicon, unpackLexicon } from "../../linking/packed-lexicon";
import { profilesMark } from "../saving/store-marks";
import { emptyLinker, linkedProfilesOf, linkerOf } from "./linker-of";

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

export interface OpenedLinker {
  readonly linker: Linker;
  readonly place: Place;
}

/**
 * A linker to all profiles of the store. Its lexicon is read from beside the store, and brought up to date by the log
 * of changes. If there is any doubt about it, it is built, and left there.
 */
export async function openLinker(store: Store, least = LEAST_PROFILES): Promise<OpenedLinker> {
  // Read the mark before the profiles, as in `linkerOf`.
  const mark = await profilesMark(store);
  const saved = mark === null ? undefined : await savedLinker(store, mark);
  if (saved !== undefined) return saved;
  const place = await placeNow(store);
  const linker = await linkerOf(store);
  await leave(store, { linker, place }, least);
  return { linker, place };
}

/** Leaves the lexicon of a linker that has learned many profiles since it was opened. */
export async function leaveChangedLexicon(store: Store, opened: OpenedLinker, least = LEAST_PROFILES): Promise<void> {
  const { linker } = opened;
  if (linker.learned === 0 || linker.learned < linker.lexicon.ids.size * LARGE_PART) return;
  if (!linker.isStored || linker.mark !== (await profilesMark(store))) return;
  linker.learned = 0;
  await leave(store, opened, least);
}

async function leave(store: Store, { linker, place }: OpenedLinker, least: number): Promise<void> {
  const { mark, lexicon } = linker;
  if (mark === null || lexicon.ids.size < least) return;
  const from: From = { mark, ...place };
  await store.upkeep.leaveAside("lexicon", packLexicon(lexicon, JSON.stringify(from)));
}

async function savedLinker(store: Store, mark: string): Promise<OpenedLinker | undefined> {
  const bytes = await store.upkeep.aside("lexicon");
  const unpacked = bytes === null ? undefined : unpackLexicon(bytes);
  if (unpacked === undefined) return undefined;
  // `leave` wrote it, in this version of the program.
  const from = JSON.parse(unpacked.from) as From;
  const changed = from.mark === mark ? new Set<Id<"entity">>() : await changedSince(store, from);
  if (changed === undefined) return undefined;
  const linker = emptyLinker(store, mark, unpacked.lexiconOf);
  const ids = [...changed];
  const profiles = ids.length === 0 ? [] : await linkedProfilesOf(store, ids);
  ids.forEach((id, index) => linker.takeAnew(id, profiles[index] ?? null));
  return { linker, place: from };
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
