import type { Store } from "../../store/store";
import { linkedMark } from "../store-marks";
import type { KnownProfiles } from "./known-profiles";
import { planRelinking, relinkTexts, type Progress, type Step } from "./relink-texts";
import { Relinking } from "./relinking";

/**
 * Links the texts that a write left, beside other writes. Each batch takes its turn among them (`inTurn`). Profiles
 * that change meanwhile are searched for by the writes that change them, or by the next search of this kind.
 */
export class BackgroundRelinking {
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
    private readonly inTurn: Step,
    private readonly onProgress: Progress,
  ) {}

  /** Begins to search if texts are left and no search runs. Gives the running search, which never fails. */
  run(): Promise<void> {
    if (this.running === undefined && this.known.isWorkLeft && !this.isStopped)
      this.running = this.searchAll().finally(() => (this.running = undefined));
    return this.running ?? Promise.resolve();
  }

  /** Ends after the batch that it is at. The next start of a process does the rest. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async searchAll(): Promise<void> {
    while (this.known.isWorkLeft && !this.isStopped) await this.search();
  }

  private async search(): Promise<void> {
    try {
      const plan = await this.inTurn(async () => {
        const linker = await this.known.linker();
        const linked = await linkedMark(this.store);
        const changed = this.known.changesSince(linked, linker);
        this.known.beginSearch(linked);
        return planRelinking(this.store, changed);
      });
      await relinkTexts(this.store, this.known, plan, this.onProgress, (work) =>
        this.inTurn(() => this.unlessStopped(work)),
      );
    } catch {
      // The next write that changes a profile, or the next start, tries again.
      this.known.breakOffSearch();
      return;
    }
    await this.inTurn(async () => {
      this.known.endSearch();
      await new Relinking(this.store, this.known).finish();
    }).catch(() => undefined);
  }

  private unlessStopped<T>(work: () => Promise<T>): Promise<T> {
    return this.isStopped ? Promise.reject(new Error("The search was stopped.")) : work();
  }
}
