import type { Entity } from "../../domain/entity";
import type { Store } from "../../store/store";
import { Linker } from "../../linking/linker";
import { profilesMark } from "../saving/store-marks";

/** The linker of a store, kept between writes and made anew when another process has saved profiles. */
export class KnownProfiles {
  private kept: Linker | undefined;
  /** This writer changed profiles, and it is not known which in between others changed some. */
  private hasLostChanges = false;

  constructor(private readonly store: Store) {}

  /** Reads every profile the first time and whenever the store's mark is another one; else one small fact. */
  async linker(): Promise<Linker> {
    const { kept } = this;
    if (kept !== undefined && !kept.isSpoilt && kept.mark === (await profilesMark(this.store))) return kept;
    const linker = await linkerOf(this.store);
    if (kept?.mark === linker.mark) linker.continueFrom(kept);
    else if (kept?.hasSaved === true) this.hasLostChanges = true;
    return (this.kept = linker);
  }

  /** Whether this writer saved profiles since it last linked the texts. */
  get hasChanges(): boolean {
    return this.hasLostChanges || this.kept?.hasSaved === true;
  }

  /**
   * The profiles to look for in all texts, which are linked to the profiles of the mark `linked`: those that changed
   * since then. All profiles where that is not known.
   */
  changesSince(linked: string | null, linker: Linker): readonly Entity[] {
    return !this.hasLostChanges && linker.since === linked ? linker.changes : linker.all();
  }

  /** To be called when texts were looked through for what changed. */
  noteLinked(): void {
    this.hasLostChanges = false;
    this.kept?.noteLinked();
  }

  /** After a write that failed the linker may have learnt what was not saved. */
  forget(): void {
    if (this.kept !== undefined) this.kept.isSpoilt = true;
  }
}

/** A linker that knows every profile of the store. */
export async function linkerOf(store: Store): Promise<Linker> {
  // Read before the profiles. Whoever changes one later sets the mark after that, so the linker is seen to be old.
  const mark = await profilesMark(store);
  const profiles: Entity[] = [];
  for await (const profile of store.scan("entity")) profiles.push(profile);
  return new Linker(profiles, mark);
}
