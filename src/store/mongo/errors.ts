import { types } from "node:util";
import {
  MongoBulkWriteError, MongoError, MongoNetworkError, MongoNotConnectedError, MongoServerError, MongoServerSelectionError, MongoTopologyClosedError,
} from "mongodb";
import { MediagraphError, StoreUnavailable } from "../../domain/errors";

/** How long the server may work on one read. */
export const READ_LIMIT_MS = 10_000;

const DUPLICATE_KEY = 11000;
const WRITE_CONFLICT = 112;
const READ_LIMIT_EXCEEDED = 50;
const NOT_ALLOWED = 13;
const AUTHENTICATION_FAILED = 18;
/** Not primary, no longer primary, recovering, shutting down: the codes that the server discovery specification lists. */
const NOT_SERVING = new Set([91, 189, 10058, 10107, 11600, 11602, 13435, 13436]);

const PASSING_LABELS = ["TransientTransactionError", "RetryableWriteError", "UnknownTransactionCommitResult"];

export const isDuplicateKey = (error: unknown): boolean => error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** The same command may succeed a moment later: the server was away, changed its role, or another writer was in the way. */
export function isPassing(error: unknown): boolean {
  if (isAway(error) || isDuplicateKey(error)) return true;
  return error instanceof MongoServerError && (error.code === WRITE_CONFLICT || PASSING_LABELS.some((label) => error.hasErrorLabel(label)));
}

/** The driver's errors in the domain's words. `address` must hold no credentials. */
export function translated(error: unknown, address: string): Error {
  if (error instanceof MediagraphError) return error;
  if (isAway(error)) return new StoreUnavailable(`${address} cannot be reached: ${firstLine(error)}`, error);
  if (!(error instanceof MongoError)) return error instanceof Error ? error : new Error(String(error));
  switch (error.code) {
    case AUTHENTICATION_FAILED:
      return new StoreUnavailable(`${address} refused the user name or the password.`, error);
    case NOT_ALLOWED:
      return new StoreUnavailable(`${address} does not allow this user what the store needs (readWrite and dbAdmin on its database): ${firstLine(error)}`, error);
    case READ_LIMIT_EXCEEDED:
      return new StoreUnavailable(`${address} did not answer within ${READ_LIMIT_MS / 1000} s.`, error);
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
  if (error instanceof MongoNotConnectedError || error instanceof MongoTopologyClosedError) return true;
  // A bulk write gives its own class to whatever befell its command; an answer of the server has a number.
  if (error instanceof MongoBulkWriteError && typeof error.code !== "number") return true;
  return typeof error.code === "number" && NOT_SERVING.has(error.code);
}

/** The driver lets some errors of its socket through as Node makes them: of a system call, or of a write after the other side's end. */
function isSocketError(error: unknown): boolean {
  return types.isNativeError(error) && ("syscall" in error || ("code" in error && error.code === "EPIPE"));
}

const firstLine = (error: Error): string => error.message.split("\n", 1)[0] ?? "";
