import { MediagraphError } from "../../domain/errors/errors";
import { apartFromOthers, tryAgain } from "../../domain/async/try-again";

/** Another writer saved first. Read everything again and retry. `saved`: the records of the batch that are saved. */
export class SaveConflict extends Error {
  constructor(
    reason: string,
    readonly saved: ReadonlySet<string> = new Set(),
  ) {
    super(reason);
  }
}

const MOST_CONFLICTS = 12;
const PATIENCE = {
  mayPass: (error: unknown, tries: number) => error instanceof SaveConflict && tries <= MOST_CONFLICTS,
  longestPauseMs: apartFromOthers(10, 250),
};

/**
 * Retries when another writer saved first. `attempt` must read everything again that it depends on. It is given the
 * number of conflicts before it.
 */
export async function untilSaved<T>(attempt: (conflicts: number) => Promise<T>): Promise<T> {
  try {
    return await tryAgain(attempt, PATIENCE);
  } catch (error) {
    if (!(error instanceof SaveConflict)) throw error;
    throw new MediagraphError(
      "STORE_UNAVAILABLE",
      `The store refused to save ${MOST_CONFLICTS + 1} times, because others kept saving the same items: ${error.message}`,
    );
  }
}
