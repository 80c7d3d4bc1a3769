import { stopWithNpm, watchOutput, type Terminal } from "./cli/terminal";
import { createProgram } from "./cli/program";

/** Entry point of the `mediagraph` command; `argv` as in process.argv. */
export async function main(argv: readonly string[]): Promise<void> {
  stopWithNpm(process.env);
  const terminal: Terminal = { env: process.env, stdout: process.stdout, stderr: process.stderr, stdin: process.stdin };
  watchOutput(terminal);
  await createProgram(terminal).parseAsync(argv);
}
