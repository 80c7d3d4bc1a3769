import { withoutSecrets } from "../domain/addresses/shown-addresses";
import type { Readable, Writable } from "node:stream";

/** A command's environment: its settings and its streams. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** The exit codes: 0 everything went in, 1 could not run, 2 some inputs were rejected, 130 interrupted. */
export const EXIT = { done: 0, failed: 1, rejected: 2, interrupted: 130 } as const;

/** For the help of the commands that read documents. */
export const INGEST_EXIT_CODES =
  "Exit code: 0 all in, 1 could not run, 2 some inputs were rejected (the store keeps them for `mediagraph retry`),\n130 stopped by Ctrl-C or SIGTERM (what was read is saved; run the same command again to continue).";

/** The signal is aborted by the first Ctrl-C or SIGTERM. The second one ends the process at once. */
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

/** A reader may stop early (`mediagraph … | head -1`): the work goes on. Any other error of the output is a failure. */
export function watchOutput({ stdout, stderr }: Terminal): void {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") return;
    process.exitCode = EXIT.failed;
    stderr.write(`mediagraph: the output could not be written: ${error.message}\n`);
  };
  stdout.on("error", onError);
  stderr.on("error", () => undefined);
}

/** `no faults`, `1 fault`, `2 faults`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A progress line that overwrites itself. Silent when standard error is not a terminal. */
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

/** Control characters, with line ends, and characters that change the direction of the text after them. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes a line of a report safe. Names and texts from outside must not add lines of their own, nor control the
 * terminal. Passwords in addresses are hidden.
 */
export function printable(line: string): string {
  return withoutSecrets(line).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A report for programs, as JSON. Passwords in addresses are hidden. */
export function jsonText(value: unknown, indent = 2): string {
  return `${withoutSecrets(JSON.stringify(value, null, indent))}\n`;
}

const INTERVAL_MS = 200;

/**
 * `npm start` and `npx` run the program in a shell. npm sends SIGTERM only to that shell, which ends and leaves the
 * program behind. So under npm the program watches its parent, and stops when the parent ends. Without npm it does not:
 * a background program outlives its shell.
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

/** On Windows, `process.ppid` stays the same after the parent has ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
