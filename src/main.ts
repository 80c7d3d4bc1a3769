import { createProgram } from "./cli/program";

/** Entry point of the `mediagraph` command; `argv` as in process.argv. */
export async function main(argv: readonly string[]): Promise<void> {
  await createProgram({ env: process.env, stdout: process.stdout, stderr: process.stderr, stdin: process.stdin }).parseAsync(argv);
}
