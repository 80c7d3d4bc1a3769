import type { Command } from "commander";
import { changeItems, EXIT_CODES, type ChangeFlags } from "./change-items";
import type { Terminal } from "./terminal";

export function addRemove(program: Command, terminal: Terminal): void {
  program
    .command("remove")
    .description("Remove items: nothing leads to them any more, and reading their documents again leaves them removed.")
    .argument("<id...>", "ids of articles, posts, accounts, entities or sources")
    .option("--json", "print the report as JSON")
    .addHelpText("after", `\nWhat was removed is kept, unseen, until restore brings it back.${EXIT_CODES}`)
    .action((ids: string[], flags: ChangeFlags) => changeItems("remove", ids, flags, terminal));
}
