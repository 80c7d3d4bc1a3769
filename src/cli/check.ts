import type { Command } from "commander";
import { verifyStore, type Verification } from "../ingest/verify";
import { readConfig } from "../server/config";
import { openStore } from "../store/open-store";
import { EXIT, progressLine, type Terminal } from "./terminal";

const SHOWN = 50;

export function addCheck(program: Command, terminal: Terminal): void {
  program
    .command("check")
    .description("Check the store: every mention's span, every reference, every edge in both directions. Changes nothing.")
    .option("--json", "print the result as JSON")
    .addHelpText("after", "\nExit code: 0 no faults, 1 could not run, 2 faults found.")
    .action((options: { json?: boolean }) => check(options.json ?? false, terminal));
}

async function check(json: boolean, terminal: Terminal): Promise<void> {
  const store = await openStore(readConfig(terminal.env).storeUrl);
  const progress = progressLine(terminal.stderr);
  try {
    const result = await verifyStore(store, (done) => progress.show(`checking ${done}`));
    progress.clear();
    terminal.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : humanResult(result));
    process.exitCode = result.faults.length === 0 ? EXIT.done : EXIT.rejected;
  } finally {
    progress.clear();
    await store.close();
  }
}

function humanResult({ items, edges, faults }: Verification): string {
  const counts = Object.entries(items).map(([kind, count]) => `${count} ${kind}`);
  const shown = faults.slice(0, SHOWN).map(({ id, fault }) => `  ${id}: ${fault}`);
  if (faults.length > SHOWN) shown.push(`  … and ${faults.length - SHOWN} more (--json lists all)`);
  return [`${counts.join(", ")}, ${edges} edges: ${faults.length === 0 ? "no" : faults.length} faults`, ...shown, ""].join("\n");
}
