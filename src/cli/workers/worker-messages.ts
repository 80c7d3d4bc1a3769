import type { MigrationProgress } from "../../store/migration";

/** The messages between the process that listens and the processes that answer, its workers. */

export type ToWorker =
  /** A connection comes with the message. */
  | { readonly tell: "socket" }
  /** The server is about to stop. New connections still come. */
  | { readonly tell: "stop" }
  /** The listener closes now: answer no request until the last connection has come. The worker says "held". */
  | { readonly tell: "hold" }
  /** No more connections come: answer what is under way, and end. */
  | { readonly tell: "last" }
  /** Say what you have counted. */
  | { readonly tell: "measure"; readonly number: number }
  /** How far another worker has brought an older store up to date; null: it is done. */
  | { readonly tell: "preparing"; readonly progress: MigrationProgress | null }
  /** The answer to "metrics". */
  | { readonly tell: "metrics"; readonly number: number; readonly text: string };

export type FromWorker =
  | { readonly say: "ready"; readonly storeAddress: string }
  /** It cannot start, and ends. */
  | { readonly say: "failed"; readonly message: string }
  /** It brings an older store up to date; null: it is done. */
  | { readonly say: "preparing"; readonly progress: MigrationProgress | null }
  | { readonly say: "held" }
  | { readonly say: "measures"; readonly number: number; readonly measures: object }
  /** What have all workers counted? */
  | { readonly say: "metrics"; readonly number: number };

/** The number of a worker, 1 for the first. It is in the worker's environment. */
export const WORKER_NUMBER = "MEDIAGRAPH_WORKER";
