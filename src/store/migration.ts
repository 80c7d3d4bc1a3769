/**
 * The work that brings an older store to the present form while the store is open. Until it ends, whatever needs the
 * present form throws StoreMigrating; what an engine can give meanwhile, it gives.
 */
export interface Migration {
  /** Ends when the store is in the present form. Rejects if it cannot be brought there. */
  readonly finished: Promise<void>;
  /** How many items and keys are in the present form, and of how many. */
  progress(): MigrationProgress;
}

export interface MigrationProgress {
  readonly done: number;
  readonly of: number;
  /** All of them are done, and this is loaded now. Writes wait for it too. */
  readonly loading?: "the reference profiles" | "the sample";
}
