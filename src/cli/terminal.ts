import type { Readable, Writable } from "node:stream";

/** What a command has of the world: its settings and its streams. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** A command's exit code: 0 all in, 1 could not run, 2 some inputs rejected, 130 interrupted. */
export const EXIT = { done: 0, failed: 1, rejected: 2, interrupted: 130 } as const;

/** Of the commands that read documents, for their help. */
export const INGEST_EXIT_CODES =
  "Exit code: 0 all in, 1 could not run, 2 some inputs rejected (they are kept with the store for `mediagraph retry`),\n130 stopped by Ctrl-C or SIGTERM (what was read until then is in; the same command goes on from there).";

/** Aborted by the first Ctrl-C or SIGTERM. The second ends the process at once. */
export function interruption(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    release();
    controller.abort();
  };
  const release = (): void => {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return { signal: controller.signal, release };
}

/**
 * Whoever reads the output may stop early (`mediagraph … | head -1`): the work goes on. Output that is lost otherwise
 * is a failure.
 */
export function watchOutput({ stdout, stderr }: Terminal): void {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") return;
    process.exitCode = EXIT.failed;
    stderr.write(`mediagraph: the output could not be written: ${error.message}\n`);
  };
  stdout.on("error", onError);
  stderr.on("error", () => undefined);
}

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

/** Control characters, line ends among them, and what turns the direction of all that follows. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line of a report: names and texts from outside stand in it, and must not write lines of their own or tell the
 * terminal what to do.
 */
export function printable(line: string): string {
  return line.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const INTERVAL_MS = 200;

/**
 * `npm start` and `npx` run the program in a shell. npm hands SIGTERM to that shell alone, which ends and leaves the
 * program behind. So the program watches its parent, and takes its end for a SIGTERM of its own. It does so below npm
 * alone: a program that was sent to the background outlives its shell.
 */
export function stopWithNpm(env: NodeJS.ProcessEnv): void {
  if (env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, INTERVAL_MS);
  timer.unref();
}

/** On Windows a program keeps the number of a parent that has ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
