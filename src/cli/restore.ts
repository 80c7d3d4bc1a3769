import type { Command } from "commander";
import { changeItems, EXIT_CODES, type ChangeFlags } from "./change-items";
import type { Terminal } from "./terminal";

export function addRestore(program: Command, terminal: Terminal): void {
  program
    .command("restore")
    .description("Bring removed items back, with all that led to them.")
    .argument("<id...>", "ids of removed articles, posts, accounts, entities or sources")
    .option("--json", "print the report as JSON")
    .addHelpText("after", `\nFor an entity every text is read again, to find where it is mentioned.${EXIT_CODES}`)
    .action((ids: string[], flags: ChangeFlags) => changeItems("restore", ids, flags, terminal));
}
