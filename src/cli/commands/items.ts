import type { Command } from "commander";
import type { ChangeFlags } from "../items/change-items";
import type { EraseFlags } from "../items/erase";
import type { SameFlags } from "../items/same";
import type { Terminal } from "../terminal";
import { implementations } from "./implementations";

/** The commands that change items by their ids. */

const EXIT_CODES =
  "\nExit code: 0 all done, 1 could not run, 2 some ids or addresses lead to no item (the others are done).";

export function addRemove(program: Command, terminal: Terminal): void {
  program
    .command("remove")
    .description("Remove items from the graph. Reading their documents again does not bring them back.")
    .argument("<id or URL...>", "ids of articles, posts, accounts, entities or sources, or their addresses")
    .option("--json", "print the report as JSON")
    .addHelpText("after", `\nThe store keeps removed items, hidden, until restore brings them back.${EXIT_CODES}`)
    .action((names: string[], flags: ChangeFlags) =>
      implementations.changeItems().changeItems("remove", names, flags, terminal),
    );
}

export function addRestore(program: Command, terminal: Terminal): void {
  program
    .command("restore")
    .description("Bring removed items back, with the edges and mentions that lead to them.")
    .argument("<id or URL...>", "ids of removed articles, posts, accounts, entities or sources, or their addresses")
    .option("--json", "print the report as JSON")
    .addHelpText("after", `\nTo restore an entity, every text of the store is searched for its mentions.${EXIT_CODES}`)
    .action((names: string[], flags: ChangeFlags) =>
      implementations.changeItems().changeItems("restore", names, flags, terminal),
    );
}

const ERASE_HELP = `
Without --yes it changes nothing, and shows what it would erase. Erasing cannot be undone.
The store keeps hashes of the item's addresses, numbers and names, so that reading its documents again does not bring it back.
Copies elsewhere (backups, exports, the log of a replica set) are not changed.
Exit code: 0 all done, 1 could not run, 2 some ids or addresses lead to no item (the others are done).`;

export function addErase(program: Command, terminal: Terminal): void {
  program
    .command("erase")
    .description(
      "Erase items for good, removed or not. The store, its kept inputs and later exports lose their content.",
    )
    .argument("<id or URL...>", "ids of articles, posts, accounts, entities or sources, or their addresses")
    .option("--yes", "erase them; without this, only show what would be erased")
    .option("--with-posts", "also erase the posts that the articles embed, even where other articles embed them too")
    .option("--json", "print the report as JSON")
    .addHelpText("after", ERASE_HELP)
    .action((names: string[], flags: EraseFlags) => implementations.erase().erase(names, flags, terminal));
}

const SAME_HELP = `
Entity.possiblySame lists profiles of one name that may be the same.
Profiles that a person united are made two again by --not; other items are not.
Exit code: 0 done, 1 could not run, 2 one of the items is not there, or the two cannot be what was said.`;

export function addSame(program: Command, terminal: Terminal): void {
  program
    .command("same")
    .description("Say that two items are the same, which unites them, or with --not that they are not.")
    .argument("<first>", "an id, an address, or of a profile an identity key such as wikidata:Q159")
    .argument("<second>", "the other item, of the same kind")
    .option("--not", "they are not the same: they stay two, whatever comes in")
    .option("--json", "print the report as JSON")
    .addHelpText("after", SAME_HELP)
    .action((first: string, second: string, flags: SameFlags) =>
      implementations.same().settle([first, second], flags, terminal),
    );
}
