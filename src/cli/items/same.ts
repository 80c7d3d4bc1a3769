import type { Command } from "commander";
import { BadUserInput } from "../../domain/errors";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { createWriter } from "../../ingest/serial-writer";
import { readConfig } from "../../server/config";
import { openExistingStore } from "../../store/open-store";
import { printable } from "../terminal";
import { EXIT, type Terminal } from "../terminal";

interface SameFlags {
  readonly not?: boolean;
  readonly json?: boolean;
}

const HELP = `
Entity.possiblySame lists profiles of one name that may be the same. Items that were united cannot be made two again.
Exit code: 0 done, 1 could not run, 2 one of the items is not there, or the two cannot be what was said.`;

export function addSame(program: Command, terminal: Terminal): void {
  program
    .command("same")
    .description("Say that two items are the same, which unites them, or with --not that they are not.")
    .argument("<first>", "an id, an address, or of a profile an identity key such as wikidata:Q159")
    .argument("<second>", "the other item, of the same kind")
    .option("--not", "they are not the same: they stay two, whatever comes in")
    .option("--json", "print the report as JSON")
    .addHelpText("after", HELP)
    .action((first: string, second: string, flags: SameFlags) => settle([first, second], flags, terminal));
}

async function settle(
  items: readonly [string, string],
  { not = false, json = false }: SameFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await openExistingStore(readConfig(terminal.env).storeUrl);
  try {
    await bringTextsUpToDate(store);
    const { id, outcome } = await createWriter(store).settle({ items, same: !not });
    terminal.stdout.write(json ? `${JSON.stringify({ id, outcome }, null, 2)}\n` : `${outcome.padEnd(9)}  ${id}\n`);
    process.exitCode = EXIT.done;
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    const rejected = { input: items.join(" "), reason: error.message };
    terminal.stdout.write(
      json ? `${JSON.stringify({ rejected: [rejected] }, null, 2)}\n` : `rejected   ${printable(error.message)}\n`,
    );
    process.exitCode = EXIT.rejected;
  } finally {
    await store.close();
  }
}
