import type { RejectionCode } from "./rejection-code";

/** Stable codes, shown to clients as `extensions.code`. */
export const ERROR_CODES = [
  "BAD_USER_INPUT",
  "ROUND_TRIP_LIMIT",
  "FAN_OUT_LIMIT",
  "ANSWER_LIMIT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "STORE_UNAVAILABLE",
  "STORE_MIGRATING",
  "STORE_READ_ONLY",
  "READ_TIME_LIMIT",
  "CHANGES_GONE",
  "ITEM_TOO_LARGE",
  "BAD_DOCUMENT",
  "BAD_SETTING",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error whose message may be shown to clients. It says what was expected, what came, and where. */
export class MediagraphError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "MediagraphError";
  }
}

/**
 * A client's argument is wrong. `argument` is its name as the client wrote it, e.g. `first` or `filter.publishedAfter`.
 */
export class BadUserInput extends MediagraphError {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super("BAD_USER_INPUT", message);
    this.name = "BadUserInput";
  }
}

/** An operation needs more round trips than the client or the server allows. */
export class RoundTripLimit extends MediagraphError {
  constructor(readonly limit: number) {
    super(
      "ROUND_TRIP_LIMIT",
      `The operation needs more than ${limit} round trips, which is its limit: that of the server, or of the header mediagraph-max-round-trips. Ask for fewer relations.`,
    );
    this.name = "RoundTripLimit";
  }
}

/** One level of an operation asks for too many keys, or all levels together ask for too many items. */
export class FanOutLimit extends MediagraphError {
  constructor(message: string) {
    super("FAN_OUT_LIMIT", message);
    this.name = "FanOutLimit";
  }
}

/** The store cannot be opened or reached. */
export class StoreUnavailable extends MediagraphError {
  constructor(message: string, cause?: unknown) {
    super("STORE_UNAVAILABLE", message, { cause });
    this.name = "StoreUnavailable";
  }
}

/**
 * An older store is being brought to the present form, and this must wait for it. The message goes to clients, so it
 * does not name the store.
 */
export class StoreMigrating extends MediagraphError {
  /** `loading`: what is loaded after the items and keys. */
  constructor(done: number, of: number, loading?: string) {
    const last =
      loading === undefined
        ? ""
        : `, and ${loading} of this version ${loading.endsWith("s") ? "are" : "is"} being loaded`;
    super(
      "STORE_MIGRATING",
      `The store is being brought to its present form: ${done} of ${of} items and keys are done${last}. This part of it cannot be used until then. Try again later.`,
    );
    this.name = "StoreMigrating";
  }
}

/** The store is opened for reading alone. The message goes to clients, so it does not name the store. */
export class StoreReadOnly extends MediagraphError {
  /** `file`: what cannot be written. */
  constructor(readonly file: string) {
    super(
      "STORE_READ_ONLY",
      "The store can only be read: its file or its disk cannot be written. Give this user the right to write the file and its folder, or copy the store to a place that can be written.",
    );
    this.name = "StoreReadOnly";
  }
}

/** The store works, but this read takes too long. The message goes to clients, so it does not name the store. */
export class ReadTimeLimit extends MediagraphError {
  constructor(seconds: number, cause?: unknown) {
    super(
      "READ_TIME_LIMIT",
      `The store worked on a read for ${seconds} s, which is the limit. Ask for less at once: fewer fields, a narrower filter, a smaller page.`,
      { cause },
    );
    this.name = "ReadTimeLimit";
  }
}

/** A reader of the log of changes comes too late, or with a place in another log. */
export class ChangesGone extends MediagraphError {
  constructor(why: string) {
    super(
      "CHANGES_GONE",
      `The changes after this cursor ${why}. Ask for changes { newestCursor }, then read anew what you keep, and go on from that cursor.`,
    );
    this.name = "ChangesGone";
  }
}

/** The store cannot keep an item of this size. Trying again does not help. */
export class ItemTooLarge extends MediagraphError {
  constructor(message: string) {
    super("ITEM_TOO_LARGE", message);
    this.name = "ItemTooLarge";
  }
}

/** A setting or an argument of the command line is wrong. */
export class BadSetting extends MediagraphError {
  constructor(message: string) {
    super("BAD_SETTING", message);
    this.name = "BadSetting";
  }
}

/** A document, or its part at `place`, does not follow its format. */
export class BadDocument extends MediagraphError {
  constructor(
    message: string,
    /** Where in the document: `line 3`, a JSON path, … */
    readonly place?: string,
    readonly rejectionCode?: RejectionCode,
  ) {
    super("BAD_DOCUMENT", message);
    this.name = "BadDocument";
  }
}

/** For commands that must not make a new store. */
export function missingStore(address: string): StoreUnavailable {
  return new StoreUnavailable(
    `There is no store at ${address}. Give the address of a store that exists; mediagraph ingest, serve and sources add make a new one.`,
  );
}
