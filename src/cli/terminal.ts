import type { Readable, Writable } from "node:stream";

/** What a command has of the world: its settings and its streams. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** A command's exit code: 0 all in, 1 could not run, 2 some inputs rejected. */
export const EXIT = { done: 0, failed: 1, rejected: 2 } as const;

/** A line that is overwritten as work goes on. Silent where standard error is no terminal. */
export function progressLine(stderr: Terminal["stderr"]): { show(text: string): void; clear(): void } {
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const MIN_INTERVAL_MS = 80;
  let last = 0;
  return {
    show: (text) => {
      const now = Date.now();
      if (now - last < MIN_INTERVAL_MS) return;
      last = now;
      stderr.write(`\r\u001b[2K${text}`);
    },
    clear: () => stderr.write("\r\u001b[2K"),
  };
}
