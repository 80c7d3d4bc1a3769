import { BadUserInput, MediagraphError, StoreUnavailable, type ErrorCode } from "../../domain/errors/errors";
import type { MigrationProgress } from "../../store/migration";
import type { AddressedDocument, IngestReport, SourceDocument } from "../../ingest/ingest-types";
import type { Writer } from "../../ingest/writing/writer";

/**
 * The messages between the thread that serves and the thread that writes. They are plain values: functions and classes
 * cannot cross.
 */

/** A document with its bytes. */
export type WholeDocument = Omit<SourceDocument, "open"> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** The thread fetches what has an address and no bytes. */
export type SentDocument = WholeDocument | AddressedDocument;

/** What the thread does: what its writer does with documents that can be sent, and what only a server asks for. */
export interface OrderedMethods extends Omit<Writer, "ingest" | "preview"> {
  ingest(documents: readonly SentDocument[]): Promise<IngestReport>;
  preview(documents: readonly SentDocument[]): Promise<IngestReport>;
  finishRelinking(): Promise<void>;
  prepare(loadSample: boolean): Promise<void>;
}

/** A call of one of the methods. */
export type Order = {
  [M in keyof OrderedMethods]: {
    readonly number: number;
    readonly method: M;
    readonly args: Parameters<OrderedMethods[M]>;
  };
}[keyof OrderedMethods];

export type Answer = { readonly number: number } & ({ readonly result: unknown } | { readonly error: ToldError });

/** How far a search for texts has come that runs beside the orders. */
export interface RelinkingNews {
  readonly relinked: number;
  readonly of: number;
}

/** How far the preparation of the store has come. */
export interface PreparationNews {
  readonly prepared: MigrationProgress;
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
