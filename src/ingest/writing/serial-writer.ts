import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import { BadUserInput } from "../../domain/errors/errors";
import type { OwnFormats } from "../../formats/registry";
import type { Store } from "../../store/store";
import { eraseItem } from "../removing/erase";
import { ingestDocuments } from "../ingest";
import { systemClock } from "../ingest-types";
import { INPUT_LIMITS } from "../ingest-types";
import type {
  AddressedDocument,
  Clock,
  GivenDocument,
  IngestOptions,
  IngestReport,
  InputLimits,
  SourceDocument,
} from "../ingest-types";
import type {
  ChangeOutcome,
  ChangeReport,
  CorrectionReport,
  CorrectionWish,
  ErasureReport,
  PulledSource,
  Retry,
  RetryReport,
  SettlementReport,
  SourceAccess,
  SubscribedSource,
  WantedSource,
  Writer,
} from "./writer";
import { BackgroundRelinking } from "../relinking/background-relinking";
import { KnownProfiles } from "../relinking/known-profiles";
import { Relinking } from "../relinking/relinking";
import { isWorkLeft } from "../relinking/work-left";
import type { Progress } from "../relinking/relink-texts";
import type { Settlement } from "../../domain/identity/settlement";
import { correct } from "./correct";
import { previewDocuments } from "../preview-documents";
import { FetchedForPreview } from "./fetched-for-preview";
import { settleIdentity } from "./settle-identity";
import { removeItem } from "../removing/remove";
import { restoreItem } from "../removing/restore";
import { tryAgain } from "./try-again";

/** Few items are saved together, so that readers in this process can run in between. */
const BATCH = 4;

/**
 * The writer of a server. Makes one change after another, so that changes never conflict and share the loaded profiles.
 */
export function createWriter(
  store: Store,
  clock: Clock = systemClock,
  sources: SourceAccess = NO_SOURCES,
  limits: InputLimits = INPUT_LIMITS,
  options: WriterOptions = {},
): RelinkingWriter {
  return new SerialWriter(store, clock, sources, limits, options);
}

export interface RelinkingOptions {
  /** A write links at most so many texts to what it changed before it answers. More are linked beside later writes. */
  readonly mostTexts?: number;
  /** Gets how far the search beside the writes has come. */
  readonly onProgress?: Progress;
}

export interface WriterOptions extends RelinkingOptions {
  /** Formats that are tried before those of this program. */
  readonly formats?: OwnFormats;
}

/** A writer that also links the texts that earlier writes left. */
export interface RelinkingWriter extends Writer {
  /** Links the texts that earlier processes left unlinked. There may be many. */
  finishRelinking(): Promise<void>;
  /** Ends the search for texts after the batch that it is at. The next start does the rest. */
  stopRelinking(): Promise<void>;
}

const MOST_TEXTS = 1_000;

const NO_SOURCES: SourceAccess = {
  addSource: () => Promise.reject(new BadUserInput("url", "This server fetches nothing.")),
  pullSource: () => Promise.reject(new BadUserInput("url", "This server fetches nothing.")),
  fetchDocument: () => Promise.reject(new BadUserInput("documents", "This server fetches nothing. Give the content.")),
};

class SerialWriter implements RelinkingWriter {
  private readonly known: KnownProfiles;
  private readonly relinking: BackgroundRelinking;
  private readonly formats: OwnFormats;
  private readonly previewed: FetchedForPreview;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly sources: SourceAccess,
    private readonly limits: InputLimits,
    { mostTexts = MOST_TEXTS, onProgress = () => undefined, formats = [] }: WriterOptions,
  ) {
    this.formats = formats;
    this.previewed = new FetchedForPreview(clock, (document) => sources.fetchDocument(document));
    this.known = new KnownProfiles(store, mostTexts);
    this.relinking = new BackgroundRelinking(store, this.known, (work) => this.queued(work), onProgress);
  }

  async ingest(documents: Iterable<GivenDocument>): Promise<IngestReport> {
    const whole = await fetchedOf(documents, (document) => this.previewed.save(document));
    return this.inTurn(() => ingestDocuments(this.store, whole, this.runOptions, this.known));
  }

  async preview(documents: Iterable<GivenDocument>): Promise<IngestReport> {
    const whole = await fetchedOf(documents, (document) => this.previewed.preview(document));
    return this.queued(() => previewDocuments(this.store, whole, this.runOptions, this.known));
  }

  async retry(retries: readonly Retry[]): Promise<(RetryReport | null)[]> {
    const { store } = this;
    const reports: (RetryReport | null)[] = [];
    for (const retry of retries)
      reports.push(
        await tryAgain(store, retry, {
          fetch: (document) => this.sources.fetchDocument(document),
          ingest: (document, onRejection) => {
            const options = { ...this.runOptions, onRejection };
            return this.inTurn(() => ingestDocuments(store, [document], options, this.known));
          },
        }),
      );
    return reports;
  }

  async forgetRejections(ids: readonly string[]): Promise<string[]> {
    const kept = (await this.store.reader().rejectionsById(ids)).flatMap((one) => one?.id ?? []);
    await this.store.rejections.forget(kept);
    return [...new Set(kept)];
  }

  remove(id: Id): Promise<ChangeReport> {
    return this.inTurn(() =>
      this.change(id, "removed", (stored) => removeItem(this.store, stored, this.clock, this.known)),
    );
  }

  restore(id: Id): Promise<ChangeReport> {
    return this.inTurn(() => this.change(id, "restored", (stored) => restoreItem(this.store, stored, this.known)));
  }

  settle(settlement: Settlement): Promise<SettlementReport> {
    return this.inTurn(() => settleIdentity(this.store, settlement, this.clock, this.known));
  }

  correct(wish: CorrectionWish): Promise<CorrectionReport> {
    return this.inTurn(() => correct(this.store, wish, this.clock, this.known));
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

  async finishRelinking(): Promise<void> {
    if (await isWorkLeft(this.store)) await this.inTurn(() => new Relinking(this.store, this.known).finish());
    await this.relinking.run();
  }

  stopRelinking(): Promise<void> {
    return this.relinking.stop();
  }

  /** A slow host must not hold the other changes, so both are made beside them. */
  addSource(wanted: WantedSource): Promise<SubscribedSource> {
    return this.sources.addSource(wanted);
  }

  pullSource(url: string): Promise<PulledSource | null> {
    return this.sources.pullSource(url);
  }

  private get runOptions(): IngestOptions {
    const { clock, limits, formats } = this;
    return { clock, limits, formats, batchSize: BATCH };
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

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.queued(work);
    } finally {
      void this.relinking.run();
    }
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => this.known.forget());
    return mine;
  }
}

/** The documents with their bytes. A slow host must not hold the other changes, so they are fetched beside these. */
async function fetchedOf(
  documents: Iterable<GivenDocument>,
  fetch: (document: AddressedDocument) => Promise<SourceDocument>,
): Promise<SourceDocument[]> {
  const whole: SourceDocument[] = [];
  for (const document of documents) whole.push("address" in document ? await fetch(document) : document);
  return whole;
}
