import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import type { Logger } from "pino";
import { BadSetting } from "../../domain/errors/errors";
import { textOfAll } from "../../server/watching/metrics";
import type { MigrationProgress } from "../../store/migration";
import { programFile } from "../package-root";
import { WORKER_NUMBER, type FromWorker, type ToWorker } from "./worker-messages";

const PROGRAM = programFile("workers", "worker-process");
/** A worker that dies again and again is started after 0.1, 0.2, 0.4 … seconds. */
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that has lived this long may die again without a longer pause. */
const STEADY_MS = 60_000;
const MEASURED_WITHIN_MS = 2_000;

interface Worker {
  readonly number: number;
  readonly child: ChildProcess;
  readonly startedAt: number;
  isReady: boolean;
}

/** The processes that answer. They get the connections in turn. One that dies is started again. */
export class Workers {
  private readonly workers = new Map<number, Worker>();
  /** Connections that came while no worker was ready. */
  private readonly waiting: Socket[] = [];
  private readonly listeners = new Set<(worker: Worker, message: FromWorker) => void>();
  private readonly deaths = new Map<number, number>();
  private storeAddress = "";
  /** How far the first worker has brought an older store up to date; null: it is done. Undefined: nothing was to do. */
  private preparing: MigrationProgress | null | undefined;
  /** Why a worker could not start. */
  private failure: string | undefined;
  private isStarted = false;
  private isStopping = false;
  private turn = 0;
  private measured = 0;

  constructor(
    private readonly count: number,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logger: Logger,
  ) {}

  /**
   * Starts all, and waits until they are ready: the others after the first, which fills a new store. Fails with the
   * message of one that ends before. Gives the address of the store.
   */
  async start(): Promise<string> {
    const others = Array.from({ length: this.count - 1 }, (_, index) => index + 2);
    try {
      await this.begin(1);
      await Promise.all(others.map((number) => this.begin(number)));
    } catch (error) {
      this.kill();
      throw error;
    }
    this.isStarted = true;
    return this.storeAddress;
  }

  /** Watches each as soon as it is ready: the first one may die while the others start. */
  private async begin(number: number): Promise<void> {
    const worker = this.startWorker(number);
    await this.ready(worker);
    this.watch(worker);
  }

  /** Gives a connection to the next worker that is ready. */
  give(socket: Socket): void {
    const ready = [...this.workers.values()].filter(({ isReady }) => isReady);
    const next = ready[this.turn++ % Math.max(1, ready.length)];
    if (next === undefined) this.waiting.push(socket);
    else next.child.send({ tell: "socket" } satisfies ToWorker, socket, (error) => error && socket.destroy());
  }

  /** Tells all that the server is about to stop. From now on no worker is started again. */
  prepareToStop(): void {
    this.isStopping = true;
    this.tellAll({ tell: "stop" });
  }

  /** No worker answers any request until `end`. */
  async hold(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => this.said(worker, "held", { tell: "hold" })));
  }

  /** No more connections come. Waits until all workers have ended. */
  async end(): Promise<void> {
    for (const socket of this.waiting.splice(0)) socket.destroy();
    const ended = [...this.workers.values()].map(({ child }) => exitOf(child));
    this.tellAll({ tell: "last" });
    await Promise.all(ended);
  }

  kill(): void {
    this.isStopping = true;
    for (const { child } of this.workers.values()) child.kill("SIGKILL");
  }

  private tellAll(message: ToWorker): void {
    for (const { child } of this.workers.values()) tell(child, message);
  }

  private startWorker(number: number): Worker {
    const child = fork(PROGRAM, [], { env: { ...this.env, [WORKER_NUMBER]: String(number) } });
    const worker: Worker = { number, child, startedAt: Date.now(), isReady: false };
    this.workers.set(number, worker);
    child.once("exit", () => {
      if (this.workers.get(number) === worker) this.workers.delete(number);
    });
    child.on("message", (message: FromWorker) => {
      if (message.say === "ready") this.isReady(worker, message.storeAddress);
      if (message.say === "preparing") this.tellPreparing(worker, message.progress);
      if (message.say === "failed") this.failed(worker, message.message);
      if (message.say === "metrics") void this.gather(worker, message.number);
      for (const listener of this.listeners) listener(worker, message);
    });
    return worker;
  }

  private isReady(worker: Worker, storeAddress: string): void {
    worker.isReady = true;
    this.storeAddress = storeAddress;
    // It may have looked at the store before the first one was done.
    if (this.preparing !== undefined) tell(worker.child, { tell: "preparing", progress: this.preparing });
    for (const socket of this.waiting.splice(0)) this.give(socket);
  }

  private async ready(worker: Worker): Promise<void> {
    await this.said(worker, "ready");
    if (worker.isReady) return;
    // What it said last may come after its end.
    if (worker.child.connected) await once(worker.child, "disconnect");
    throw new BadSetting(this.failure ?? `Worker ${worker.number} ended before it was ready.`);
  }

  private tellPreparing(from: Worker, progress: MigrationProgress | null): void {
    this.preparing = progress;
    for (const worker of this.workers.values())
      if (worker !== from) tell(worker.child, { tell: "preparing", progress });
  }

  /** A worker that is started again may fail too: its store is away, for example. */
  private failed({ number }: Worker, message: string): void {
    this.failure = message;
    if (this.isStarted) this.logger.error({ worker: number, reason: message }, "a worker could not start");
  }

  /** Starts the worker again when it dies. */
  private watch({ child, number, startedAt }: Worker): void {
    child.once("exit", (code, signal) => {
      if (this.isStopping) return;
      const deaths = Date.now() - startedAt > STEADY_MS ? 0 : (this.deaths.get(number) ?? 0);
      this.deaths.set(number, deaths + 1);
      const pauseMs = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** deaths);
      this.logger.error({ worker: number, code, signal, pauseMs }, "a worker died; it is started again");
      setTimeout(() => {
        if (!this.isStopping) this.watch(this.startWorker(number));
      }, pauseMs);
    });
  }

  /** Until the worker has said so, or has ended. */
  private async said(worker: Worker, what: FromWorker["say"], asked?: ToWorker): Promise<void> {
    const said = new Promise<void>((resolve) => {
      const listener = (from: Worker, message: FromWorker): void => {
        if (from !== worker || message.say !== what) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
    const ended = exitOf(worker.child);
    if (asked) tell(worker.child, asked);
    await Promise.race([said, ended]);
  }

  /** A worker that does not say in time what it has counted is left out. */
  private async gather(asker: Worker, asked: number): Promise<void> {
    const number = ++this.measured;
    const measures: object[] = [];
    const late = new AbortController();
    const all = new Promise<void>((resolve) => {
      const expected = this.workers.size;
      const listener = (_: Worker, message: FromWorker): void => {
        if (message.say !== "measures" || message.number !== number) return;
        measures.push(message.measures);
        if (measures.length >= expected) resolve();
      };
      this.listeners.add(listener);
      late.signal.addEventListener("abort", () => (this.listeners.delete(listener), resolve()));
    });
    const timer = setTimeout(() => late.abort(), MEASURED_WITHIN_MS);
    this.tellAll({ tell: "measure", number });
    await all;
    clearTimeout(timer);
    late.abort();
    tell(asker.child, { tell: "metrics", number: asked, text: await textOfAll(measures) });
  }
}

function tell(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message, () => undefined);
}

function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
