import { Readable, Writable } from "node:stream";
import { createProgram } from "../../src/cli/program";

export interface CommandRun {
  readonly code: string | number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `mediagraph` command in this process, with streams of its own. */
export async function runCommand(
  args: readonly string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string | Readable } = {},
): Promise<CommandRun> {
  const [out, err] = [new Collector(), new Collector()];
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const stdin = typeof input === "string" ? Readable.from([Buffer.from(input)]) : input;
    await createProgram({ env, stdin, stdout: out, stderr: err }).parseAsync(["node", "mediagraph", ...args]);
    return { code: process.exitCode ?? 0, stdout: out.text, stderr: err.text };
  } finally {
    process.exitCode = before;
  }
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
