import { randomUUID } from "node:crypto";
import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { NoteUnless, Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { PROFILES_MARK } from "../../store/link-marks";
import { markProfilesChanged, profilesMark } from "../store-marks";
import type { AnyWorking } from "../identity/working-record";

/**
 * Before texts and profiles are saved, a note with their ids is written. It is deleted when all of them are saved and
 * the profiles have not changed since the texts were linked. So after a crash, the store still names the unfinished
 * work.
 *
 * A reader of a note does not know whether its writer is dead or slow. So the note contains the revision of each record
 * as it was read. If the record still has that revision, the save may come later. If it has another revision, the store
 * will refuse that save. A note may be deleted when none of its saves can come any more and its texts are linked.
 */
const PREFIX = "saving:";
/** No save takes longer than this. */
const LONGEST_SAVE_MS = 24 * 60 * 60 * 1000;

/** The revision that was read, by id. Null if nothing was stored. */
type Revisions = Readonly<Record<string, number | null>>;

interface NoteValue {
  /** The mark of the profiles that the texts are linked to. Absent if these profiles may not be stored. */
  readonly mark?: string | null;
  readonly writtenAt: number;
  readonly records: Revisions;
}

/** A note as stored. `text` is the stored value, for compare-and-set. */
export interface Note extends NoteValue {
  readonly name: string;
  readonly text: string;
}

export function isNote(name: string): boolean {
  return name.startsWith(PREFIX);
}

/**
 * The note that a single save leaves by itself if the profiles are not those any more that its texts were linked to.
 * Undefined if it has no texts. Also if it has profiles, or the linker may know profiles that are not stored: then a
 * note must stand before the save.
 */
export function noteUnlessLinked(linker: Linker, workings: readonly AnyWorking[]): NoteUnless | undefined {
  const records = revisionsOf(workings);
  const ids = Object.keys(records);
  if (linker.isSpoilt || ids.length === 0 || ids.some(isProfile)) return undefined;
  const value: NoteValue = { mark: linker.mark, writtenAt: Date.now(), records };
  return { name: newName(), value: JSON.stringify(value), unless: { name: PROFILES_MARK, is: linker.mark } };
}

const newName = (): string => `${PREFIX}${randomUUID()}`;

/** Of the texts and profiles among records that are to be saved. */
function revisionsOf(workings: readonly AnyWorking[]): Revisions {
  const noted = workings.filter(({ kind }) => kind === "article" || kind === "post" || kind === "entity");
  return Object.fromEntries(noted.map(({ id, stored }) => [id, stored?.revision ?? null]));
}

/** The note of one batch of saves. */
export class SaveNote {
  private constructor(
    private readonly store: Store,
    private readonly linker: Linker,
    private readonly name: string,
    private readonly records: Revisions,
  ) {}

  /** Writes the note. Undefined if the records include no texts and no profiles. */
  static async write(store: Store, linker: Linker, workings: readonly AnyWorking[]): Promise<SaveNote | undefined> {
    const records = revisionsOf(workings);
    if (Object.keys(records).length === 0) return undefined;
    const note = new SaveNote(store, linker, newName(), records);
    await note.set(note.records, linker.mark);
    return note;
  }

  /** Call this when the profiles are saved and marked as changed. Only the texts stay in the note. */
  async profilesSaved(): Promise<void> {
    const texts = Object.entries(this.records).filter(([id]) => !isProfile(id));
    if (texts.length > 0 && texts.length < Object.keys(this.records).length)
      await this.set(Object.fromEntries(texts), this.linker.mark);
  }

  /**
   * Call this when all are saved. The texts stay noted if the profiles changed since the texts were linked, or may not
   * be stored.
   */
  async close(): Promise<void> {
    if (!this.linker.isSpoilt && (await profilesMark(this.store)) === this.linker.mark)
      await this.store.setMeta(this.name, null);
    else await this.keep(new Set(Object.keys(this.records)));
  }

  /** Call this when some are not saved. The saved texts stay noted, since their profiles may not be stored. */
  async keep(saved: ReadonlySet<string>): Promise<void> {
    const texts = Object.entries(this.records).filter(([id]) => saved.has(id) && !isProfile(id));
    if (texts.length === 0) await this.store.setMeta(this.name, null);
    else await this.set(Object.fromEntries(texts));
  }

  private async set(records: Revisions, mark?: string | null): Promise<void> {
    const value: NoteValue = { ...(mark !== undefined && { mark }), writtenAt: Date.now(), records };
    await this.store.setMeta(this.name, JSON.stringify(value));
  }
}

/** All notes: of running batches, of interrupted ones, and of texts that must be linked again. */
export async function readNotes(store: Store): Promise<Note[]> {
  return notesAmong(await store.upkeep.meta());
}

export function notesAmong(meta: Readonly<Record<string, string>>): Note[] {
  return Object.entries(meta).flatMap(([name, text]) => {
    // `SaveNote` wrote it.
    return isNote(name) ? [{ ...(JSON.parse(text) as NoteValue), name, text }] : [];
  });
}

/** The texts in a note. */
export function textsIn({ records }: Note): Id[] {
  return Object.keys(records).filter((id): id is Id => !isProfile(id));
}

/**
 * A writer may die after it saved profiles and before it marked them as changed. Marks them here. True if there were
 * any; then any text may be linked to old profiles.
 */
export async function markMissedProfiles(store: Store, notes: readonly Note[]): Promise<boolean> {
  let found = false;
  for (const note of notes) {
    const profiles = Object.fromEntries(Object.entries(note.records).filter(([id]) => isProfile(id)));
    const mayChange = await recordsThatMayChange(store, profiles);
    const missed = Object.keys(profiles).filter((id) => !mayChange.has(id));
    if (missed.length === 0) continue;
    found = true;
    await markProfilesChanged(store);
    await rewrite(store, note, Object.fromEntries(Object.entries(note.records).filter(([id]) => !missed.includes(id))));
  }
  return found;
}

/** Deletes the settled notes. Call this when their texts are linked. */
export async function dropSettled(store: Store, notes: readonly Note[], settled: ReadonlySet<Note>): Promise<void> {
  for (const note of notes) if (settled.has(note)) await store.replaceMeta(note.name, note.text, null);
}

export async function settledAmong(store: Store, notes: readonly Note[]): Promise<ReadonlySet<Note>> {
  const settled = new Set<Note>();
  for (const note of notes) {
    if (Date.now() - note.writtenAt > LONGEST_SAVE_MS || (await recordsThatMayChange(store, note.records)).size === 0)
      settled.add(note);
  }
  return settled;
}

/** Deletes all notes. Call this when all texts are linked and nobody else writes. */
export async function forgetNotes(store: Store): Promise<void> {
  for (const { name } of await readNotes(store)) await store.setMeta(name, null);
}

/** The records that a save of the note may still change: those with the revision that it expects. */
async function recordsThatMayChange(store: Store, records: Revisions): Promise<ReadonlySet<string>> {
  const mayChange = new Set<string>();
  for (const kind of ["entity", "post", "article"] as const) {
    const ids = Object.keys(records).filter((id): id is Id<typeof kind> => kindOf(id) === kind);
    // If the id leads to another item now, the save of a new record will be refused.
    const found = await store.find<RecordKind>(kind, ids.map(idKey));
    ids.forEach((id, index) => {
      const record = found[index] ?? null;
      const revision = record === null ? null : record.item.id === id ? record.revision : undefined;
      if (revision === (records[id] ?? null)) mayChange.add(id);
    });
  }
  return mayChange;
}

async function rewrite(store: Store, { name, text, mark, writtenAt }: Note, records: Revisions): Promise<void> {
  const value: NoteValue = { ...(mark !== undefined && { mark }), writtenAt, records };
  await store.replaceMeta(name, text, Object.keys(records).length === 0 ? null : JSON.stringify(value));
}

function isProfile(id: string): boolean {
  return kindOf(id) === "entity";
}
