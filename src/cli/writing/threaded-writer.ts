import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Id } from "../../domain/ids";
import { StoreMigrating } from "../../domain/errors";
import type { MigrationProgress } from "../../store/migration";
import type { Settlement } from "../../domain/identity/settlement";
import type {
  ChangeReport,
  CorrectionReport,
  CorrectionWish,
  ErasureReport,
  GivenDocument,
  IngestReport,
  PulledSource,
  Retry,
  RetryReport,
  SettlementReport,
  SourceDocument,
  SubscribedSource,
  WantedSource,
  Writer,
} from "../../ingest/ingest-types";
import { programFile } from "../package-root";
import {
  errorTold,
  type Answer,
  type Order,
  type PreparationNews,
  type RelinkingNews,
  type SentDocument,
  type WholeDocument,
} from "./writer-messages";

const PROGRAM = programFile("writing", "writer-thread");

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
   * value of `preparing`.
   */
  constructor(
    private readonly storeUrl: string,
    private readonly onRelinking: (texts: number, of: number) => void = () => undefined,
    private readonly onPreparing: (progress: MigrationProgress | undefined) => void = () => undefined,
  ) {}

  async ingest(documents: Iterable<GivenDocument>, isDryRun = false): Promise<IngestReport> {
    const sent: SentDocument[] = [];
    const transfer: ArrayBuffer[] = [];
    for (const document of documents) {
      const one = "address" in document ? document : await whole(document);
      if ("bytes" in one) transfer.push(one.bytes.buffer);
      sent.push(one);
    }
    const order: Order = { number: ++this.orders, method: "ingest", documents: sent, isDryRun };
    return (await this.call(order, transfer)) as IngestReport;
  }

  async retry(retries: readonly Retry[]): Promise<(RetryReport | null)[]> {
    return (await this.call({ number: ++this.orders, method: "retry", retries })) as (RetryReport | null)[];
  }

  async forgetRejections(ids: readonly string[]): Promise<string[]> {
    return (await this.call({ number: ++this.orders, method: "forgetRejections", ids })) as string[];
  }

  async remove(id: Id): Promise<ChangeReport> {
    return (await this.call({ number: ++this.orders, method: "remove", id })) as ChangeReport;
  }

  async restore(id: Id): Promise<ChangeReport> {
    return (await this.call({ number: ++this.orders, method: "restore", id })) as ChangeReport;
  }

  async settle(settlement: Settlement): Promise<SettlementReport> {
    return (await this.call({ number: ++this.orders, method: "settle", settlement })) as SettlementReport;
  }

  async correct(wish: CorrectionWish): Promise<CorrectionReport> {
    return (await this.call({ number: ++this.orders, method: "correct", wish })) as CorrectionReport;
  }

  async erase(id: Id): Promise<ErasureReport> {
    return (await this.call({ number: ++this.orders, method: "erase", id })) as ErasureReport;
  }

  async addSource(wanted: WantedSource): Promise<SubscribedSource> {
    return (await this.call({ number: ++this.orders, method: "addSource", wanted })) as SubscribedSource;
  }

  async pullSource(url: string): Promise<PulledSource | null> {
    return (await this.call({ number: ++this.orders, method: "pullSource", url })) as PulledSource | null;
  }

  /** Links the texts that an earlier process left unlinked. There may be many. */
  async finishRelinking(): Promise<void> {
    await this.call({ number: ++this.orders, method: "finishRelinking" });
  }

  /**
   * Brings the store up to date with this version of the program. Until that is done, other writes are refused: they
   * would not find by their keys what has keys of an older form.
   */
  async prepare(loadSample: boolean): Promise<void> {
    this.prepares({ done: 0, of: 0 });
    await this.order({ number: ++this.orders, method: "prepare", loadSample });
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

  private async call(order: Order, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    const { preparation } = this;
    if (preparation !== undefined) throw new StoreMigrating(preparation.done, preparation.of);
    return this.order(order, transfer);
  }

  private order(order: Order, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      this.waiting.set(order.number, { resolve, reject });
      worker.postMessage(order, [...transfer]);
    });
  }

  private start(): Worker {
    const worker = new Worker(PROGRAM, { workerData: this.storeUrl });
    worker.on("message", (message: Answer | RelinkingNews | PreparationNews) => {
      if ("relinked" in message) this.onRelinking(message.relinked, message.of);
      else if ("prepared" in message) this.prepares({ done: message.prepared, of: message.of });
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
