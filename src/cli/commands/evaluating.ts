import { Option, type Command } from "commander";
import type { EvaluateFlags } from "../evaluating/evaluate";
import { PARTS } from "../../evaluation/gold-document";
import type { Terminal } from "../terminal";
import { implementations } from "./implementations";

/** The command that measures how well mentions are found. */
export function addEvaluate(program: Command, terminal: Terminal): void {
  program
    .command("evaluate")
    .description(
      "Measure how well mentions are found, against documents in which a person marked them. " +
        "Uses the reference profiles and a store in memory; the store of STORE_URL is neither read nor changed.",
    )
    .argument("<gold...>", "files of gold documents (docs/evaluation.md describes them)")
    .option(
      "--profiles <file>",
      "also use the profiles in this file, of any format; may be given again",
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .addOption(new Option("--part <part>", "only the documents to tune on, or only those that report").choices(PARTS))
    .option("--json", "print the result as JSON, with each miss")
    .option("--html <file>", "also write a web page that shows each miss in its text")
    .addHelpText("after", "\nExit code: 0 measured, 1 could not run.")
    .action((files: string[], flags: EvaluateFlags) => implementations.evaluate().evaluate(files, flags, terminal));
}
