import type { Entity } from "../../domain/entity";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { profilesMark } from "../store-marks";
import { leaveChangedLexicon, storeLinker, type StoreLinker } from "./saved-lexicon";

/** Keeps the linker of a store between writes. Opens a new one when another process saved profiles. */
export class KnownProfiles {
  private kept: Linker | undefined;
  private given: StoreLinker | undefined;
  /**
   * True if this writer changed profiles and others did so at the same time. Then the list of changes is incomplete.
   */
  private hasLostChanges = false;
  /** Whether texts are being searched beside the writes (`background-relinking.ts`). */
  private isSearching = false;
  /** Whether the store was seen to have texts. */
  hadTexts = false;
  /** Whether texts are left to be searched beside the writes. */
  isWorkLeft = false;

  /** `mostTexts`: a write searches at most so many texts for what it changed before it ends. More are left. */
  constructor(
    private readonly store: Store,
    readonly mostTexts = Infinity,
  ) {}

  /**
   * Its names are read when the first text needs them, and again when others changed some. After a write that failed,
   * reads the profiles that it was about. Otherwise reads only the mark.
   */
  async linker(): Promise<Linker> {
    const { kept } = this;
    if (kept !== undefined && kept.mark === (await profilesMark(this.store))) {
      if (kept.isSpoilt) await kept.resync();
      return kept;
    }
    if (kept?.hasSaved === true) this.hasLostChanges = true;
    this.given = await storeLinker(this.store);
    return (this.kept = this.given.linker);
  }

  /**
   * Call this at the end of a run. If it changed many profiles, leaves the lexicon beside the store: then the next
   * start need not build it.
   */
  async leaveLexicon(): Promise<void> {
    if (this.given !== undefined) await leaveChangedLexicon(this.store, this.given);
  }

  /** Whether this writer saved profiles since it last linked the texts. */
  get hasChanges(): boolean {
    return this.hasLostChanges || this.kept?.hasSaved === true;
  }

  /**
   * All texts are linked to the profiles as of the mark `linked`. Gives the profiles that changed since then. Undefined
   * if they are not known, or too many.
   */
  changesSince(linked: string | null, linker: Linker): readonly Entity[] | undefined {
    return !this.hasLostChanges && linker.since === linked ? linker.changes : undefined;
  }

  /** Call this when all texts were searched for the changed profiles. */
  noteLinked(): void {
    this.hasLostChanges = false;
    this.kept?.noteLinked();
  }

  /**
   * Call this when texts were searched for the changes of the last call of `changesSince`. False while other texts are
   * still searched for earlier changes: then the texts are not linked to all profiles yet.
   */
  noteSearched(): boolean {
    this.kept?.forgetChanges();
    return !this.isSearching;
  }

  /** A search begins beside the writes, for all changes since the mark `linked` up to now. */
  beginSearch(linked: string | null): void {
    this.isSearching = true;
    this.isWorkLeft = false;
    this.hasLostChanges = false;
    this.kept?.forgetChanges(linked);
  }

  /** All texts were searched. */
  endSearch(): void {
    this.isSearching = false;
  }

  /** The texts must be searched again, for any profile. */
  breakOffSearch(): void {
    this.isSearching = false;
    this.isWorkLeft = false;
    this.hasLostChanges = true;
  }

  /** Call this after a failed write. The linker may know profiles that were not saved. */
  forget(): void {
    if (this.kept !== undefined) this.kept.isSpoilt = true;
  }
}
