import { BadUserInput } from "../../domain/errors/errors";
import type { ChangeReport } from "../../ingest/writing/writer";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { recordNamed } from "../../ingest/removing/record-named";
import { createWriter } from "../../ingest/writing/serial-writer";
import type { Store } from "../../store/store";
import { existingStore } from "../stores/existing-store";
import { ToldTexts } from "../told-texts";
import { printable, EXIT, type Terminal } from "../terminal";

export interface ChangeFlags {
  readonly json?: boolean;
}

interface Refusal {
  readonly input: string;
  readonly reason: string;
}

interface Changes {
  readonly done: ChangeReport[];
  readonly rejected: Refusal[];
}

/** Removes or restores items, named by id or address, one by one. An unknown name does not stop the others. */
export async function changeItems(
  verb: "remove" | "restore",
  names: readonly string[],
  { json }: ChangeFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await existingStore(terminal);
  try {
    await bringTextsUpToDate(store, undefined, new ToldTexts(terminal.stderr).tell);
    const changes = await changeAll(store, verb, names);
    terminal.stdout.write(json ? jsonChanges(changes, verb) : humanChanges(changes));
    process.exitCode = changes.rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } finally {
    await store.close();
  }
}

async function changeAll(store: Store, verb: "remove" | "restore", inputs: readonly string[]): Promise<Changes> {
  const writer = createWriter(store);
  const changes: Changes = { done: [], rejected: [] };
  for (const input of inputs) {
    const record = await recordNamed(store, input);
    if (typeof record === "string") {
      changes.rejected.push({ input, reason: record });
      continue;
    }
    try {
      changes.done.push(await writer[verb](record.item.id));
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      changes.rejected.push({ input, reason: error.message });
    }
  }
  return changes;
}

function jsonChanges({ done, rejected }: Changes, verb: "remove" | "restore"): string {
  const count = (outcome: ChangeReport["outcome"]) => done.filter((change) => change.outcome === outcome).length;
  const outcome = verb === "remove" ? "removed" : "restored";
  return `${JSON.stringify({ [outcome]: count(outcome), unchanged: count("unchanged"), rejected }, null, 2)}\n`;
}

function humanChanges({ done, rejected }: Changes): string {
  const lines = [
    ...done.map(({ id, outcome }) => `${outcome.padEnd(9)}  ${id}`),
    ...rejected.map(({ input, reason }) => `rejected   ${input}: ${reason}`),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}
