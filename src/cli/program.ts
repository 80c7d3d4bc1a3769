import { Command, CommanderError } from "commander";
import { MediagraphError, StoreReadOnly } from "../domain/errors/errors";
import { settingsHelp } from "./commands/implementations";
import { addClient, addMcp } from "./commands/clients";
import { addEvaluate } from "./commands/evaluating";
import { addErase, addRemove, addRestore, addSame } from "./commands/items";
import { addIngest, addRetry } from "./commands/reading";
import { addSchema, addServe } from "./commands/serving";
import { addSources } from "./commands/sources";
import { addCheck, addExport, addMigrate } from "./commands/store";
import { VERSION } from "./package-root";
import { printable, EXIT, type Terminal } from "./terminal";

/**
 * The `mediagraph` command. Each command sets `process.exitCode`. An error that the user can correct takes one line.
 */
export function createProgram(terminal: Terminal): Command {
  const program = new Command("mediagraph")
    .description(
      "One GraphQL graph over news articles, the social posts embedded in them and the people, organisations and places they mention.",
    )
    .version(VERSION)
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError("(mediagraph --help lists commands and settings)")
    .addHelpText("after", settingsHelp);
  for (const add of [
    addServe,
    addIngest,
    addExport,
    addSources,
    addRetry,
    addRemove,
    addRestore,
    addErase,
    addSame,
    addSchema,
    addCheck,
    addMigrate,
    addMcp,
    addClient,
    addEvaluate,
  ])
    add(program, terminal);
  return guard(program, terminal);
}

/** An error in a command becomes one line and exit code 1. Only an unexpected error keeps its stack. */
function guard(program: Command, terminal: Terminal): Command {
  const parse = program.parseAsync.bind(program);
  program.exitOverride();
  for (const command of program.commands) for (const each of [command, ...command.commands]) each.exitOverride();
  program.parseAsync = async (...args) => {
    try {
      return await parse(...args);
    } catch (error) {
      process.exitCode = report(error, terminal);
      return program;
    }
  };
  return program;
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  terminal.stderr.write(`mediagraph: ${messageOf(error)}\n`);
  return EXIT.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof StoreReadOnly) return cannotBeWritten(error.file);
  return error instanceof MediagraphError ? error.message.split("\n").map(printable).join("\n") : describe(error);
}

/** SQLite gives the files of its log the rights of the store's file, and they keep them. */
function cannotBeWritten(file: string): string {
  const wayOut = /-(?:wal|shm)$/.test(file)
    ? "Give it the rights of the store's file."
    : "Give this user the right to write the store's file and its folder, or copy the store to a place that can be written.";
  return `${printable(file)} cannot be written. ${wayOut}`;
}

function describe(error: unknown): string {
  if (error instanceof Error && "syscall" in error && error.syscall === "uv_cwd")
    return "The current folder no longer exists. Change to another one, and run the command there.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
