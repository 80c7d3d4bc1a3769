import { repairStore, type Repair } from "../../upkeep/repair";
import { verifyStore, type Fault, type Verification } from "../../upkeep/verify";
import { BadDocument } from "../../domain/errors/errors";
import { oldVersions } from "../../ingest/relinking/text-versions";
import { existingStore } from "./existing-store";
import { counted, EXIT, progressLine, type Terminal } from "../terminal";

export interface CheckFlags {
  readonly json?: boolean;
  readonly repair?: boolean;
}

const SHOWN = 50;

/** Checks the store. Sets the exit code. */
export async function check(
  files: readonly string[],
  { json = false, repair = false }: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  if (files.length > 0)
    throw new BadDocument("check looks at the store, which needs no files; check --strict FILE looks at documents");
  const store = await existingStore(terminal);
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
    if (!repair && left.faults.length > 0 && (await oldVersions(store)).length > 0) terminal.stderr.write(OLDER);
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
  return [`${counts.join(", ")}: ${counted(faults.length, "fault")}`, ...listed(faults), ""].join("\n");
}

function humanRepair({ found, repaired, unsaved, left }: Repair): string {
  const spared = unsaved.map(({ id, reason }) => `  ${id}: cannot be saved: ${reason}`);
  const lines = [
    `${counted(found.faults.length, "fault")} found, ${repaired.length} repaired`,
    ...listed(repaired),
    ...spared,
  ];
  const cannot =
    left.faults.length === 0
      ? []
      : [
          left.faults.some(({ rule }) => rule === "files")
            ? DAMAGED
            : "These faults cannot be repaired from the items: ingest the missing items again, or remove the items that name them.",
        ];
  return `${lines.join("\n")}\nafter it: ${humanResult(left)}${cannot.map((line) => `${line}\n`).join("")}`;
}

const OLDER =
  "An older version of this program wrote the store, and its texts are not up to date yet, which is no damage. The next ingest or serve brings them up to date, and so does check --repair. Then check again.\n";

const DAMAGED =
  "The store is damaged, and nothing was changed: restore it from a copy, or move it away and ingest again.";

function listed(faults: readonly Fault[]): string[] {
  const shown = faults.slice(0, SHOWN).map(({ id, rule, fault }) => `  ${id}: ${rule}: ${fault}`);
  return faults.length > SHOWN ? [...shown, `  … and ${faults.length - SHOWN} more (--json lists all)`] : shown;
}
