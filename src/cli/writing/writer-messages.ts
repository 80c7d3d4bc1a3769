import { BadUserInput, MediagraphError, StoreUnavailable, type ErrorCode } from "../../domain/errors";
import type { MigrationProgress } from "../../store/migration";
import type { Settlement } from "../../domain/identity/settlement";
import type { Id } from "../../domain/ids";
import type {
  AddressedDocument,
  CorrectionWish,
  Retry,
  SourceDocument,
  WantedSource,
  Writer,
} from "../../ingest/ingest-types";

/**
 * The messages between the thread that serves and the thread that writes. They are plain values: functions and classes
 * cannot cross.
 */

/** A document with its bytes. */
export type WholeDocument = Omit<SourceDocument, "open"> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** The thread fetches what has an address and no bytes. */
export type SentDocument = WholeDocument | AddressedDocument;

/** The methods whose orders are no single id. */
type NamedMethod = "ingest" | "retry" | "forgetRejections" | "settle" | "correct" | "addSource" | "pullSource";

export type Order = { readonly number: number } & (
  | { readonly method: "ingest"; readonly documents: readonly SentDocument[]; readonly isDryRun: boolean }
  | { readonly method: "retry"; readonly retries: readonly Retry[] }
  | { readonly method: "forgetRejections"; readonly ids: readonly string[] }
  | { readonly method: "settle"; readonly settlement: Settlement }
  | { readonly method: "correct"; readonly wish: CorrectionWish }
  | { readonly method: "addSource"; readonly wanted: WantedSource }
  | { readonly method: "pullSource"; readonly url: string }
  | {
      readonly method: Exclude<keyof Writer, NamedMethod>;
      readonly id: Id;
    }
  | { readonly method: "finishRelinking" }
  | { readonly method: "prepare"; readonly loadSample: boolean }
);

export type Answer = { readonly number: number } & ({ readonly result: unknown } | { readonly error: ToldError });

/** How far a search for texts has come that runs beside the orders. */
export interface RelinkingNews {
  readonly relinked: number;
  readonly of: number;
}

/** How far the preparation of the store has come. */
export interface PreparationNews {
  readonly prepared: number;
  readonly of: number;
}

/** How far a thread has rebuilt a store of an older form. */
export type RebuildNews = "rebuilt" | MigrationProgress | { readonly error: ToldError };

export interface ToldError {
  readonly message: string;
  readonly stack: string | undefined;
  /** For errors that the client may see. */
  readonly code?: ErrorCode;
  readonly argument?: string;
}

export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined };
  const { message, stack } = error;
  if (!(error instanceof MediagraphError)) return { message, stack };
  return { message, stack, code: error.code, ...(error instanceof BadUserInput && { argument: error.argument }) };
}

/** The same error as in a single thread, with the stack of the thread where it happened. */
export function errorTold({ message, stack, code, argument }: ToldError): Error {
  const error = errorOf(message, code, argument);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function errorOf(message: string, code: ErrorCode | undefined, argument: string | undefined): Error {
  if (code === undefined) return new Error(message);
  if (argument !== undefined) return new BadUserInput(argument, message);
  return code === "STORE_UNAVAILABLE" ? new StoreUnavailable(message) : new MediagraphError(code, message);
}
