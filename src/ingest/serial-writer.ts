import type { Id } from "../domain/ids";
import { kindOf } from "../domain/ids";
import { idKey } from "../domain/identity/identity";
import { BadUserInput } from "../domain/errors";
import type { Store } from "../store/store";
import { eraseItem } from "./removing/erase";
import { ingestDocuments, systemClock } from "./ingest";
import { INPUT_LIMITS } from "./ingest-types";
import type {
  ChangeOutcome,
  ChangeReport,
  Clock,
  ErasureReport,
  IngestReport,
  InputLimits,
  PulledSource,
  SettlementReport,
  SourceDocument,
  SourceWriter,
  SubscribedSource,
  WantedSource,
  Writer,
} from "./ingest-types";
import { KnownProfiles } from "./relinking/known-profiles";
import type { IdentitySettlement } from "../domain/identity/settlement";
import { settleIdentity } from "./settle-identity";
import { removeItem } from "./removing/remove";
import { restoreItem } from "./removing/restore";

/** Few items are saved together, so that readers in this process can run in between. */
const BATCH = 4;

/**
 * The writer of a server. Makes one change after another, so that changes never conflict and share the loaded profiles.
 */
export function createWriter(
  store: Store,
  clock: Clock = systemClock,
  sources: SourceWriter = NO_SOURCES,
  limits: InputLimits = INPUT_LIMITS,
): Writer {
  return new SerialWriter(store, clock, sources, limits);
}

const NO_SOURCES: SourceWriter = {
  addSource: () => Promise.reject(new BadUserInput("url", "This server fetches nothing.")),
  pullSource: () => Promise.reject(new BadUserInput("url", "This server fetches nothing.")),
};

class SerialWriter implements Writer {
  private readonly known: KnownProfiles;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly sources: SourceWriter,
    private readonly limits: InputLimits,
  ) {
    this.known = new KnownProfiles(store);
  }

  ingest(documents: Iterable<SourceDocument>): Promise<IngestReport> {
    const { clock, limits } = this;
    return this.inTurn(() => ingestDocuments(this.store, documents, { clock, limits, batchSize: BATCH }, this.known));
  }

  remove(id: Id): Promise<ChangeReport> {
    return this.inTurn(() =>
      this.change(id, "removed", (stored) => removeItem(this.store, stored, this.clock, this.known)),
    );
  }

  restore(id: Id): Promise<ChangeReport> {
    return this.inTurn(() => this.change(id, "restored", (stored) => restoreItem(this.store, stored, this.known)));
  }

  settle(settlement: IdentitySettlement): Promise<SettlementReport> {
    return this.inTurn(() => settleIdentity(this.store, settlement, this.clock, this.known));
  }

  erase(id: Id): Promise<ErasureReport> {
    return this.inTurn(async () => {
      const stored = await this.storedId(id);
      const erasure = stored === undefined ? null : await eraseItem(this.store, stored, this.clock, this.known);
      if (stored === undefined || erasure === null) return { id, outcome: "unknown", keptInputs: 0, isScrubbed: true };
      const { isNew, keptInputs, isScrubbed } = erasure;
      return { id: stored, outcome: isNew ? "erased" : "unchanged", keptInputs, isScrubbed };
    });
  }

  /** A slow host must not hold the other changes, so both are made beside them. */
  addSource(wanted: WantedSource): Promise<SubscribedSource> {
    return this.sources.addSource(wanted);
  }

  pullSource(url: string): Promise<PulledSource | null> {
    return this.sources.pullSource(url);
  }

  private async change(id: Id, done: ChangeOutcome, work: (stored: Id) => Promise<boolean>): Promise<ChangeReport> {
    const stored = await this.storedId(id);
    if (stored === undefined) return { id, outcome: "unknown" };
    return { id: stored, outcome: (await work(stored)) ? done : "unchanged" };
  }

  private async storedId(id: Id): Promise<Id | undefined> {
    const kind = kindOf(id);
    const [record] = kind === undefined || kind === "mention" ? [] : await this.store.find(kind, [idKey(id)]);
    return record?.item.id;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => this.known.forget());
    return mine;
  }
}
