import type { Id } from "../../domain/ids";
import type { Store } from "../../store/store";
import type { KnownProfiles } from "./known-profiles";
import { planRelinking, relinkNoted, relinkTexts, type Progress } from "./relink-texts";
import type { Linker } from "../../linking/linker";
import { linkedMark, noteLinked, profilesMark } from "../store-marks";
import { dropSettled, markMissedProfiles, readNotes, settledAmong, textsIn } from "../saving/save-notes";

/** Stops after so many rounds if others keep changing profiles. The texts stay noted for the next run. */
const MOST_ROUNDS = 10;

/**
 * Keeps the texts of a store linked to its profiles, in whatever order they come. Call `begin` before a run of writes
 * and `finish` after it.
 *
 * A run that changes profiles links the texts that may name them at its end. Then it sets the mark `profiles:linked` to
 * `profiles:changed`. If the two differ when a run begins, an earlier run did not finish, and this run does its work. A
 * run may also save texts with older profiles than the store has by then. A note names such texts (`save-notes.ts`),
 * and the next run that finishes links them. For example: run A reads the profiles, run B adds the profile of Bamako
 * and ends, A saves an article about Bamako and is killed. The note of A names the article, and the next run links it.
 *
 * Invariant: each text is linked to the profiles in the store, or a mark or a note says that it may not be.
 */
export class Relinking {
  private isBegun = false;
  /** Whether all texts were searched for all changes made before this run. */
  private isUpToDate = true;
  private hadTexts = true;

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
  ) {}

  /** Does one write, and links the texts to what it changed. */
  async around<T>(write: () => Promise<T>): Promise<T> {
    await this.begin();
    const result = await write();
    await this.finish();
    return result;
  }

  /** Gives the linker. All else is done only the first time. */
  async begin(): Promise<Linker> {
    const linker = await this.known.linker();
    if (this.isBegun) return linker;
    this.isBegun = true;
    this.isUpToDate = (await linkedMark(this.store)) === linker.mark;
    this.hadTexts = this.known.hadTexts ||= await hasTexts(this.store);
    return linker;
  }

  /**
   * Call this after texts were saved. If they are the first texts of the store, they were linked to all its profiles:
   * no need to search for those again.
   */
  async textsSaved(linker: Linker, ids: ReadonlySet<Id>): Promise<void> {
    if (this.hadTexts) return;
    this.hadTexts = true;
    if ((await hasTexts(this.store, ids)) || !(await noteLinked(this.store, linker.mark))) return;
    this.isUpToDate = true;
    this.known.noteLinked();
  }

  /** `onProgress` gets the number of texts searched so far. */
  async finish(onProgress: Progress = () => undefined): Promise<void> {
    if (!this.isBegun) await this.begin();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const notes = await readNotes(this.store);
      if (await markMissedProfiles(this.store, notes)) this.isUpToDate = false;
      const isChanged = !this.isUpToDate || this.known.hasChanges;
      if (isChanged) await this.linkToChanged(onProgress);
      // A live feed brings one article a run, and most runs have nothing to link.
      if (!isChanged && notes.length === 0) return;
      if (await this.linkNotedTexts()) return;
    }
  }

  private async linkToChanged(onProgress: Progress): Promise<void> {
    const linker = await this.known.linker();
    const { mark } = linker;
    const linked = await linkedMark(this.store);
    if (linked !== mark) {
      const changed = this.known.changesSince(linked, linker);
      if (changed?.length !== 0 && (await hasTexts(this.store))) {
        const plan = await planRelinking(this.store, changed, this.known.mostTexts);
        // The marks say that texts are left, also if the process dies now.
        if (plan.size > this.known.mostTexts) return void (this.known.isWorkLeft = true);
        await relinkTexts(this.store, this.known, plan, onProgress);
      }
      if (!this.known.noteSearched()) return;
      await noteLinked(this.store, mark);
    }
    this.isUpToDate = true;
    this.known.noteLinked();
  }

  /** False if others changed profiles meanwhile. */
  private async linkNotedTexts(): Promise<boolean> {
    const linker = await this.known.linker();
    // Also notes of the same profiles: whoever died may have saved a post and not yet the new name of its author.
    const notes = await readNotes(this.store);
    if (notes.length === 0) return true;
    // Do this before the texts are read: texts that are saved later are not linked here.
    const settled = await settledAmong(this.store, notes);
    for (const note of notes) await relinkNoted(this.store, this.known, textsIn(note));
    if ((await profilesMark(this.store)) !== linker.mark) return false;
    await dropSettled(this.store, notes, settled);
    return true;
  }
}

const IDS_ALONE = new Set<never>();

/** Whether the store has articles or posts other than `but`. */
async function hasTexts(store: Store, but: ReadonlySet<Id> = new Set()): Promise<boolean> {
  const reader = store.reader();
  const page = { order: "ASC", take: { first: but.size + 1 } } as const;
  for (const kind of ["article", "post"] as const) {
    if ((await reader.list(kind, page, IDS_ALONE)).rows.some(({ item }) => !but.has(item.id))) return true;
  }
  return false;
}
