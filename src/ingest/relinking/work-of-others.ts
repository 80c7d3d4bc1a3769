import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_EVERY_MS = 1_000;
/** After so many looks at which nothing has moved, the other process counts as dead. */
const MOST_STILL = 60;

/** How far a process is with some work, and which process that is. */
export interface NotedWork {
  readonly by: string;
  readonly done: number;
  readonly of: number;
}

export interface Waiting {
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Waits a moment. */
  readonly pause?: (signal?: AbortSignal) => Promise<unknown>;
}

/** The name by which processes tell each other apart. */
export const THIS_PROCESS = `${process.pid} ${hostname()}`;

/**
 * Waits while another process does the work and gets on with it. Two that do it at once would be in each other's way.
 * Nobody waits for a process that is dead: on this computer that is known at once; elsewhere, after a minute.
 */
export async function waitForOthers(
  look: () => Promise<NotedWork | undefined>,
  { onProgress, signal, pause: wait = (stop) => pause(LOOK_EVERY_MS, undefined, { signal: stop }) }: Waiting = {},
): Promise<void> {
  let before: string | undefined;
  for (let still = 0; still < MOST_STILL; still++) {
    const work = await look();
    if (work === undefined || !isOtherAlive(work.by)) return;
    const now = JSON.stringify(work);
    if (now !== before) still = 0;
    before = now;
    onProgress?.(work.done, work.of);
    await wait(signal).catch((error: unknown) => {
      // Whoever stops the run knows it by its own reason.
      signal?.throwIfAborted();
      throw error;
    });
    signal?.throwIfAborted();
  }
}

function isOtherAlive(by: string): boolean {
  const [, pid = "", host] = /^(\d+) (.*)$/s.exec(by) ?? [];
  if (by === THIS_PROCESS || host === undefined) return false;
  return host !== hostname() || isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
