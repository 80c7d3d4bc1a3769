import { MediagraphError } from "../../domain/errors";
import { SaveConflict } from "./save-batch";

const MOST_CONFLICTS = 12;

/** Retries when another writer saved first. `attempt` must read everything again that it depends on. */
export async function untilSaved<T>(attempt: () => Promise<T>): Promise<T> {
  for (let conflicts = 0; ; conflicts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof SaveConflict)) throw error;
      if (conflicts >= MOST_CONFLICTS) throw tooManyConflicts(error, conflicts + 1);
    }
  }
}

export function tooManyConflicts(conflict: SaveConflict, times: number): MediagraphError {
  return new MediagraphError(
    "STORE_UNAVAILABLE",
    `The store refused to save ${times} times, because others kept saving the same items: ${conflict.message}`,
  );
}
