import { Option, type Command } from "commander";
import type { Instant } from "../../domain/dates";
import { RECORD_KINDS } from "../../domain/item";
import type { CheckFlags } from "../stores/check";
import type { ExportFlags } from "../stores/export";
import type { MigrateFlags } from "../stores/migrate";
import type { StrictFlags } from "../reading/check-documents";
import type { Terminal } from "../terminal";
import { implementations } from "./implementations";

/** The commands that work on a whole store. */

export function addExport(program: Command, terminal: Terminal): void {
  const dateOf = (text: string): Instant => implementations.export().dateOf(text);
  const languageOf = (text: string): string => implementations.ingest().languageOf(text);
  program
    .command("export")
    .description(
      "Write the graph as a Mediagraph document (JSON lines): everything, or the selected items and all items that they name. A removed item is written without its content, only with its identities, so that it stays removed wherever the document is read.",
    )
    .addOption(
      new Option("--kind <kinds>", `only these kinds, separated by commas: ${RECORD_KINDS.join(", ")}`).argParser(
        (text) => implementations.export().kindsOf(text),
      ),
    )
    .option("--language <tag>", "only articles and posts in this language, such as ar", languageOf)
    .option("--source <source>", "only articles of this source: its id, address, host or name")
    .addOption(new Option("--since <date>", "only articles and posts published from this date on").argParser(dateOf))
    .addOption(new Option("--until <date>", "only articles and posts published before this date").argParser(dateOf))
    .addOption(
      new Option(
        "--since-change <place>",
        "only items that were saved after this place in the log of changes, or from this time on; removed ones too",
      ).argParser((text) => implementations.export().placeOf(text)),
    )
    .option("--include-removed", "also write the content of removed items; erased items have none")
    .option("--output <file>", "write to this file instead of standard output; if that fails, the file stays as it was")
    .addHelpText(
      "after",
      "\nmediagraph ingest reads the document, into any store. Exit code: 0 done, 1 could not run, 2 the store is damaged and some items could not be read.",
    )
    .action((flags: ExportFlags) => implementations.export().exportItems(flags, terminal));
}

export function addCheck(program: Command, terminal: Terminal): void {
  program
    .command("check")
    .description(
      "Check everything in the store against its items: spans, blocks, mentions and their profiles, ids of other items, " +
        "edges with their sort keys, facets, words, identities and tombstones; and find rows without an item. " +
        "Changes nothing without --repair.",
    )
    .argument("[files...]", "with --strict: the documents to check, none of which is stored")
    .option("--strict", "check documents against the published schema of their standard (ninjs), not the store")
    .option("--format <name>", "with --strict: take the documents as this format")
    .option(
      "--standard <version>",
      "with --strict: the version of the standard (default: the one that the document states)",
    )
    .option("--repair", "rebuild everything that is computed from the items, then check again")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nNo other process should write to the store meanwhile.\nExit code: 0 no faults (with --repair: none left), 1 could not run, 2 faults found (with --repair: faults left).",
    )
    .action((files: string[], flags: CheckFlags & StrictFlags & { readonly strict?: boolean }) =>
      flags.strict === true
        ? implementations.checkDocuments().checkDocuments(files, flags, terminal)
        : implementations.check().check(files, flags, terminal),
    );
}

export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command("migrate")
    .description(
      "Copy everything from one store to another, of the same engine or the other, then compare counts and checksums.",
    )
    .argument("<from>", "the store to copy: sqlite:PATH, mongodb://…")
    .argument("<to>", "the store to copy to; it must be empty")
    .option("--merge", "merge both stores instead, by the rules of ingest; the second one may hold items already")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nIf it is interrupted, run it again: it continues where it stopped. No other process should write to either store meanwhile.\nExit code: 0 the copy is complete, 1 it is incomplete or could not be made.",
    )
    .action((from: string, to: string, flags: MigrateFlags) =>
      implementations.migrate().migrate(from, to, flags, terminal),
    );
}
