import type { Id } from "../../domain/ids";
import type { Store } from "../../store/store";
import { KnownProfiles } from "./known-profiles";
import { relinkAll, relinkNoted } from "./relink-texts";
import type { Linker } from "../../linking/linker";
import { LINKED, linkedMark, noteLinked, profilesMark } from "../saving/store-marks";
import { dropSettled, markMissedProfiles, notesAmong, readNotes, settledAmong, textsIn } from "../saving/save-notes";

type Progress = (texts: number) => void;

/** Where others keep changing profiles, this run stops after so many tries. Its texts stay noted for the next run. */
const MOST_ROUNDS = 10;

/**
 * Keeps the texts of a store linked to its profiles, whichever come first. It is begun before a run of writes and
 * finished after it.
 *
 * A run that changes profiles looks for them in all texts at its end. Then it sets the mark `profiles:linked` to
 * `profiles:changed`. Where the two differ when a run begins, an earlier run has not come to its end, and this one does
 * its work. A text may also be saved by a run that has read older profiles than the store has by then. A note names
 * such texts (`save-notes.ts`), and the run that finishes next links them. So at any moment each text is linked to the
 * profiles in the store, or a mark or a note says that it may not be.
 */
export class Relinking {
  private isBegun = false;
  /** Whether all that was changed before this run was looked for in all texts. */
  private isUpToDate = true;
  private hadTexts = true;

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
  ) {}

  /** Does nothing but the first time. */
  async begin(): Promise<void> {
    if (this.isBegun) return;
    this.isBegun = true;
    const { mark } = await this.known.linker();
    this.isUpToDate = (await linkedMark(this.store)) === mark;
    this.hadTexts = await hasTexts(this.store);
  }

  /**
   * To be told after texts were saved. Profiles that came before the first text of a store are not looked for again.
   */
  async textsSaved(linker: Linker, ids: ReadonlySet<Id>): Promise<void> {
    if (this.hadTexts) return;
    this.hadTexts = true;
    if ((await hasTexts(this.store, ids)) || !(await noteLinked(this.store, linker.mark))) return;
    this.isUpToDate = true;
    this.known.noteLinked();
  }

  /** `onProgress` is told how many texts were looked at. */
  async finish(onProgress: Progress = () => undefined): Promise<void> {
    await this.begin();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (await markMissedProfiles(this.store, await readNotes(this.store))) this.isUpToDate = false;
      if (!this.isUpToDate || this.known.hasChanges) await this.linkToChanged(onProgress);
      if (await this.linkNotedTexts()) return;
    }
  }

  private async linkToChanged(onProgress: Progress): Promise<void> {
    const linker = await this.known.linker();
    const { mark } = linker;
    const linked = await linkedMark(this.store);
    if (linked !== mark) {
      const changed = this.known.changesSince(linked, linker);
      const isNeeded = changed.length > 0 && (await hasTexts(this.store));
      if (isNeeded) await relinkAll(this.store, this.known, changed, onProgress);
      await noteLinked(this.store, mark);
    }
    this.isUpToDate = true;
    this.known.noteLinked();
  }

  /** False where others changed profiles meanwhile. */
  private async linkNotedTexts(): Promise<boolean> {
    const linker = await this.known.linker();
    const isOther = ({ mark }: { mark?: string | null }): boolean => mark !== linker.mark;
    const notes = (await readNotes(this.store)).filter((note) => isOther(note));
    if (notes.length === 0) return true;
    // Before the texts are read: what comes in later is not among those that are linked here.
    const settled = await settledAmong(this.store, notes);
    for (const note of notes) await relinkNoted(this.store, this.known, linker, textsIn(note));
    if ((await profilesMark(this.store)) !== linker.mark) return false;
    await dropSettled(this.store, notes, settled);
    return true;
  }
}

/** Does what runs before have left undone; else reads a few facts. */
export async function finishRelinking(store: Store, onProgress?: Progress): Promise<void> {
  if (await isWorkLeft(store)) await new Relinking(store, new KnownProfiles(store)).finish(onProgress);
}

/** Reads a few facts. */
export async function isWorkLeft(store: Store): Promise<boolean> {
  const meta = await store.upkeep.meta();
  return (meta[LINKED] ?? null) !== (await profilesMark(store)) || notesAmong(meta).length > 0;
}

/** Whether there are articles or posts beside those of `but`. */
async function hasTexts(store: Store, but: ReadonlySet<Id> = new Set()): Promise<boolean> {
  const reader = store.reader();
  const page = { order: "ASC", take: { first: but.size + 1 } } as const;
  for (const kind of ["article", "post"] as const) {
    if ((await reader.list(kind, page)).rows.some(({ item }) => !but.has(item.id))) return true;
  }
  return false;
}
