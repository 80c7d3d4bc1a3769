import { types } from "node:util";
import {
  MongoBulkWriteError,
  MongoError,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from "mongodb";
import { MediagraphError, ReadTimeLimit, StoreUnavailable } from "../../../domain/errors/errors";

/** How long the server may work on one read. */
export const READ_LIMIT_MS = 10_000;
/** How long a commit may take to reach a majority. After that it is tried again. */
export const COMMIT_LIMIT_MS = 20_000;
/** How long a write outside a transaction waits for its majority. */
export const MAJORITY_LIMIT_MS = 30_000;

const DUPLICATE_KEY = 11000;
const WRITE_CONFLICT = 112;
const TIME_LIMIT_EXCEEDED = 50;
const NO_MAJORITY_IN_TIME = 64;
const NOT_ALLOWED = 13;
const AUTHENTICATION_FAILED = 18;
/**
 * The server cannot serve now. Not primary, no longer primary, recovering, shutting down: these codes are in the server
 * discovery specification. 6, 7, 89, 9001: it could not reach another server. 133, 134, 262: it found no primary of a
 * shard in time.
 */
const NOT_SERVING = new Set([6, 7, 89, 91, 133, 134, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436]);

/** The driver does not export this class. */
const NO_FREE_CONNECTION = "MongoWaitQueueTimeoutError";
const UNKNOWN_COMMIT = "UnknownTransactionCommitResult";
const TEMPORARY_LABELS = ["TransientTransactionError", "RetryableWriteError", UNKNOWN_COMMIT];

/** Codes for a document or a transaction that is too large, or a transaction that took too long (290). */
const TOO_LARGE = new Set([257, 290, 388, 10334]);
const TOO_LARGE_FOR_CACHE = "TransactionTooLargeForCache";
const BAD_VALUE = 2;

export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/**
 * The same command may succeed a moment later: the server was away or changed its role, or another writer was in the
 * way.
 */
export function isTemporary(error: unknown): boolean {
  if (isAway(error) || isDuplicateKey(error)) return true;
  return (
    error instanceof MongoServerError &&
    (error.code === WRITE_CONFLICT || TEMPORARY_LABELS.some((label) => error.hasErrorLabel(label)))
  );
}

/**
 * The command is too large: the same one will fail again, a smaller one may succeed. The driver uses two classes of
 * errors for this.
 */
export function isTooLarge(error: unknown): error is Error {
  if (error instanceof RangeError) return "code" in error && error.code === "ERR_OUT_OF_RANGE";
  if (error instanceof MongoInvalidArgumentError) return /larger than the maximum size/.test(error.message);
  if (!(error instanceof MongoServerError)) return false;
  if (error.code === BAD_VALUE) return /too large|larger than/i.test(error.message);
  return error.codeName === TOO_LARGE_FOR_CACHE || (typeof error.code === "number" && TOO_LARGE.has(error.code));
}

/** Turns the driver's errors into errors of the domain. `address` must not contain credentials. */
export function translated(error: unknown, address: string): Error {
  if (error instanceof MediagraphError) return error;
  if (isAway(error)) return new StoreUnavailable(`${address} cannot be reached: ${firstLine(error)}`, error);
  if (!(error instanceof MongoError)) return error instanceof Error ? error : new Error(String(error));
  switch (error.code) {
    case AUTHENTICATION_FAILED:
      return new StoreUnavailable(`${address} refused the user name or the password.`, error);
    case NOT_ALLOWED:
      return new StoreUnavailable(
        `${address} does not allow this user what the store needs (readWrite and dbAdmin on its database): ${firstLine(error)}`,
        error,
      );
    case TIME_LIMIT_EXCEEDED:
      if (!error.hasErrorLabel(UNKNOWN_COMMIT)) return new ReadTimeLimit(READ_LIMIT_MS / 1000, error);
      return new StoreUnavailable(`${address} did not commit a save within ${COMMIT_LIMIT_MS / 1000} s.`, error);
    case NO_MAJORITY_IN_TIME:
      return new StoreUnavailable(
        `${address}: a majority of the servers did not confirm a write within ${MAJORITY_LIMIT_MS / 1000} s. Start those that are down.`,
        error,
      );
    default:
      return new Error(`${address} refused a command: ${firstLine(error)}`, { cause: error });
  }
}

/** Runs `work` and throws only translated errors. */
export async function translating<T>(address: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error, address);
  }
}

function isAway(error: unknown): error is Error {
  if (!(error instanceof MongoError)) return isSocketError(error);
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error.name === NO_FREE_CONNECTION
  )
    return true;
  // A bulk write wraps every error in its own class. Only an answer of the server has a number as its code.
  if (error instanceof MongoBulkWriteError && typeof error.code !== "number") return true;
  return typeof error.code === "number" && NOT_SERVING.has(error.code);
}

/**
 * The driver passes some errors of its socket on unchanged: those of a system call, and of a write after the other side
 * has closed.
 */
function isSocketError(error: unknown): boolean {
  return types.isNativeError(error) && ("syscall" in error || ("code" in error && error.code === "EPIPE"));
}

export const firstLine = (error: Error): string => error.message.split("\n", 1)[0] ?? "";
