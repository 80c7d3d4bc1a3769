import type { Command } from "commander";
import { repairStore, type Repair } from "../upkeep/repair";
import { verifyStore, type Fault, type Verification } from "../upkeep/verify";
import { BadDocument } from "../domain/errors";
import { readConfig } from "../server/config";
import { openExistingStore } from "../store/open-store";
import { checkDocuments } from "./reading/check-documents";
import { EXIT, progressLine, type Terminal } from "./terminal";

interface CheckFlags {
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly strict?: boolean;
  readonly format?: string;
  readonly standard?: string;
}

const SHOWN = 50;

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
    .action((files: string[], flags: CheckFlags) =>
      flags.strict === true ? checkDocuments(files, flags, terminal) : check(files, flags, terminal),
    );
}

async function check(
  files: readonly string[],
  { json = false, repair = false }: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  if (files.length > 0)
    throw new BadDocument("check looks at the store, which needs no files; check --strict FILE looks at documents");
  const store = await openExistingStore(readConfig(terminal.env).storeUrl);
  const progress = progressLine(terminal.stderr);
  try {
    const result = repair
      ? await repairStore(store, progress.show)
      : await verifyStore(store, (done) => progress.show(`checking ${done}`));
    progress.clear();
    terminal.stdout.write(
      json ? `${JSON.stringify(result, null, 2)}\n` : "left" in result ? humanRepair(result) : humanResult(result),
    );
    const left = "left" in result ? result.left : result;
    process.exitCode = left.faults.length === 0 ? EXIT.done : EXIT.rejected;
  } finally {
    progress.clear();
    await store.close();
  }
}

function humanResult({ items, tombstones, edges, mentions, identities, faults }: Verification): string {
  const counts = [
    ...Object.entries(items).map(([kind, count]) => `${count} ${kind}`),
    `${tombstones} removed`,
    `${edges} edges`,
    `${mentions} mentions`,
    `${identities} identities`,
  ];
  return [`${counts.join(", ")}: ${faults.length === 0 ? "no" : faults.length} faults`, ...listed(faults), ""].join(
    "\n",
  );
}

function humanRepair({ found, repaired, unsaved, left }: Repair): string {
  const spared = unsaved.map(({ id, reason }) => `  ${id}: cannot be saved: ${reason}`);
  const lines = [`${found.faults.length} faults found, ${repaired.length} repaired`, ...listed(repaired), ...spared];
  const cannot =
    left.faults.length === 0
      ? []
      : [
          "These faults cannot be repaired from the items: ingest the missing items again, or remove the items that name them.",
        ];
  return `${lines.join("\n")}\nafter it: ${humanResult(left)}${cannot.map((line) => `${line}\n`).join("")}`;
}

function listed(faults: readonly Fault[]): string[] {
  const shown = faults.slice(0, SHOWN).map(({ id, rule, fault }) => `  ${id}: ${rule}: ${fault}`);
  return faults.length > SHOWN ? [...shown, `  … and ${faults.length - SHOWN} more (--json lists all)`] : shown;
}
