import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Id } from "../../domain/ids";
import { StoreMigrating } from "../../domain/errors/errors";
import type { MigrationProgress } from "../../store/migration";
import type { Settlement } from "../../domain/identity/settlement";
import type {
  ChangeReport,
  CorrectionReport,
  CorrectionWish,
  ErasureReport,
  PulledSource,
  Retry,
  RetryReport,
  SettlementReport,
  SubscribedSource,
  WantedSource,
  Writer,
} from "../../ingest/writing/writer";
import type { GivenDocument, IngestReport, SourceDocument } from "../../ingest/ingest-types";
import { programFile } from "../package-root";
import {
  errorTold,
  type Answer,
  type OrderedMethods,
  type PreparationNews,
  type RelinkingNews,
  type SentDocument,
  type WholeDocument,
} from "./writer-messages";

const PROGRAM = programFile("writing", "writer-thread");

type Method = keyof OrderedMethods;
type ResultOf<M extends Method> = Awaited<ReturnType<OrderedMethods[M]>>;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Reads, links and saves in a thread of its own, with its own store on the same address. So reading the graph never
 * waits for a large document. The first write starts the thread. When the thread dies, the next write starts it again.
 */
export class ThreadedWriter implements Writer {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private orders = 0;
  private preparation: MigrationProgress | undefined;

  /**
   * How many items of a store of an older version are brought up to date, and of how many. Undefined if that is not
   * under way.
   */
  get preparing(): MigrationProgress | undefined {
    return this.preparation;
  }

  /**
   * `onRelinking` gets how many texts were linked again to changed profiles, and of how many; `onPreparing` each new
   * value of `preparing`. `expectStore` throws if the store is not where it was: the thread would write to whatever
   * is at the address when it starts.
   */
  constructor(
    private readonly storeUrl: string,
    private readonly onRelinking: (texts: number, of: number) => void = () => undefined,
    private readonly onPreparing: (progress: MigrationProgress | undefined) => void = () => undefined,
    private readonly expectStore: () => Promise<void> = () => Promise.resolve(),
  ) {}

  ingest(documents: Iterable<GivenDocument>): Promise<IngestReport> {
    return this.read("ingest", documents);
  }

  preview(documents: Iterable<GivenDocument>): Promise<IngestReport> {
    return this.read("preview", documents);
  }

  retry(retries: readonly Retry[]): Promise<(RetryReport | null)[]> {
    return this.call("retry", [retries]);
  }

  forgetRejections(ids: readonly string[]): Promise<string[]> {
    return this.call("forgetRejections", [ids]);
  }

  remove(id: Id): Promise<ChangeReport> {
    return this.call("remove", [id]);
  }

  restore(id: Id): Promise<ChangeReport> {
    return this.call("restore", [id]);
  }

  settle(settlement: Settlement): Promise<SettlementReport> {
    return this.call("settle", [settlement]);
  }

  correct(wish: CorrectionWish): Promise<CorrectionReport> {
    return this.call("correct", [wish]);
  }

  erase(id: Id): Promise<ErasureReport> {
    return this.call("erase", [id]);
  }

  addSource(wanted: WantedSource): Promise<SubscribedSource> {
    return this.call("addSource", [wanted]);
  }

  pullSource(url: string): Promise<PulledSource | null> {
    return this.call("pullSource", [url]);
  }

  /** Links the texts that an earlier process left unlinked. There may be many. */
  finishRelinking(): Promise<void> {
    return this.call("finishRelinking", []);
  }

  /**
   * Brings the store up to date with this version of the program. Until that is done, other writes are refused: they
   * would not find by their keys what has keys of an older form.
   */
  async prepare(loadSample: boolean): Promise<void> {
    this.prepares({ done: 0, of: 0 });
    await this.order("prepare", [loadSample]);
    this.prepares(undefined);
  }

  /** Another process does the same, and is so far; undefined: it is done. Until then writes are refused here too. */
  isPreparedElsewhere(progress: MigrationProgress | undefined): void {
    this.preparation = progress;
  }

  private prepares(progress: MigrationProgress | undefined): void {
    this.preparation = progress;
    this.onPreparing(progress);
  }

  /** A running write ends, or is cut off as in a crash. The next run completes it. */
  async close(): Promise<void> {
    const { worker } = this;
    if (worker === undefined) return;
    const ended = once(worker, "exit");
    worker.postMessage("close");
    await ended;
  }

  private async read(method: "ingest" | "preview", documents: Iterable<GivenDocument>): Promise<IngestReport> {
    const sent: SentDocument[] = [];
    const transfer: ArrayBuffer[] = [];
    for (const document of documents) {
      const one = "address" in document ? document : await whole(document);
      if ("bytes" in one) transfer.push(one.bytes.buffer);
      sent.push(one);
    }
    return this.call(method, [sent], transfer);
  }

  private async call<M extends Method>(
    method: M,
    args: Parameters<OrderedMethods[M]>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<ResultOf<M>> {
    const { preparation } = this;
    if (preparation !== undefined) throw new StoreMigrating(preparation.done, preparation.of, preparation.loading);
    if (this.worker === undefined) await this.expectStore();
    return this.order(method, args, transfer);
  }

  private order<M extends Method>(
    method: M,
    args: Parameters<OrderedMethods[M]>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<ResultOf<M>> {
    const worker = (this.worker ??= this.start());
    const number = ++this.orders;
    return new Promise((resolve, reject) => {
      // The thread answers an order with what its method gives.
      this.waiting.set(number, { resolve: (result) => resolve(result as ResultOf<M>), reject });
      worker.postMessage({ number, method, args }, [...transfer]);
    });
  }

  private start(): Worker {
    const worker = new Worker(PROGRAM, { workerData: this.storeUrl });
    worker.on("message", (message: Answer | RelinkingNews | PreparationNews) => {
      if ("relinked" in message) this.onRelinking(message.relinked, message.of);
      else if ("prepared" in message) this.prepares(message.prepared);
      else this.answered(message);
    });
    worker.on("error", (error) => this.fail(worker, error));
    worker.on("exit", (code) => this.fail(worker, new Error(`The thread that writes ended with code ${code}.`)));
    return worker;
  }

  private answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if ("error" in answer) waiting?.reject(errorTold(answer.error));
    else waiting?.resolve(answer.result);
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

async function whole({ open, ...given }: SourceDocument): Promise<WholeDocument> {
  return { ...given, bytes: await bytesOf(open()) };
}

/**
 * Copies the bytes into a buffer of their own, which moves to the other thread. Small buffers share one memory and
 * cannot move.
 */
async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}
