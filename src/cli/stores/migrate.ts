import { copyStore, type CopyReport } from "../../upkeep/copy-store";
import { mergeStore, type MergeReport } from "../../upkeep/merge-store";
import { PARTS, type Checksum } from "../../upkeep/store-checksums";
import { openExistingStore, openStore } from "../../store/open-store";
import { readConfig } from "../../server/config";
import type { Store } from "../../store/store";
import { EXIT, progressLine, type Terminal } from "../terminal";

export interface MigrateFlags {
  readonly merge?: boolean;
  readonly json?: boolean;
}

/** Copies or merges one store into another. Sets the exit code. */
export async function migrate(
  from: string,
  to: string,
  { merge = false, json = false }: MigrateFlags,
  terminal: Terminal,
): Promise<void> {
  const source = await openExistingStore(from);
  try {
    const target = await openStore(to, readConfig(terminal.env).changeLog);
    try {
      const result = await move(source, target, merge, terminal);
      terminal.stdout.write(
        json ? `${JSON.stringify(result, null, 2)}\n` : "outcomes" in result ? humanMerge(result) : humanCopy(result),
      );
      process.exitCode = isWhole(result) ? EXIT.done : EXIT.failed;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function move(
  source: Store,
  target: Store,
  merge: boolean,
  terminal: Terminal,
): Promise<CopyReport | MergeReport> {
  const progress = progressLine(terminal.stderr);
  try {
    return await (merge ? mergeStore : copyStore)(source, target, progress.show);
  } finally {
    progress.clear();
  }
}

function isWhole(result: CopyReport | MergeReport): boolean {
  return "outcomes" in result
    ? result.found === result.ids && result.rejected.length === 0
    : result.differing.length === 0;
}

function humanCopy({ copied, known, from, to, differing }: CopyReport): string {
  const rows = PARTS.map((part) => {
    const isSame = !differing.includes(part);
    return `  ${part.padEnd(10)}  ${shown(from[part])}  ${isSame ? "=" : "≠"}  ${shown(to[part])}`;
  });
  const verdict =
    differing.length === 0
      ? `The stores hold the same${from.article.sha256 === undefined ? ": each row was compared" : ""}.`
      : `The stores differ in ${differing.join(", ")}. Check the source (mediagraph check), make sure that no other process writes to either store, then migrate into an empty store.`;
  return `${copied} items copied${known === 0 ? "" : `, ${known} were already there from an earlier run`}\n${rows.join("\n")}\n${verdict}\n`;
}

function shown({ count, sha256 }: Checksum): string {
  return `${String(count).padStart(8)} ${sha256?.slice(0, 12) ?? ""}`.trimEnd();
}

function humanMerge({ outcomes, rejected, ids, found }: MergeReport): string {
  const { accepted, updated, unchanged } = outcomes;
  const lines = [
    `${accepted} new, ${updated} joined, ${unchanged} unchanged`,
    ...rejected.map((reason) => `  rejected: ${reason}`),
    `${found} of ${ids} ids lead to an item of the target`,
  ];
  return `${lines.join("\n")}\n`;
}
