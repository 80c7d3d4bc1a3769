import { BadUserInput } from "../../domain/errors";
import { kindOf, type Id } from "../../domain/ids";
import type { ChangeReport, Writer } from "../../ingest/writing/writer";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { createWriter } from "../../ingest/writing/serial-writer";
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

/** Removes or restores items one by one. An unknown id does not stop the others. */
export async function changeItems(
  verb: "remove" | "restore",
  ids: readonly string[],
  { json }: ChangeFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await existingStore(terminal);
  try {
    await bringTextsUpToDate(store, undefined, new ToldTexts(terminal.stderr).tell);
    const changes = await changeAll(createWriter(store), verb, ids);
    terminal.stdout.write(json ? jsonChanges(changes, verb) : humanChanges(changes));
    process.exitCode = changes.rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } finally {
    await store.close();
  }
}

async function changeAll(writer: Writer, verb: "remove" | "restore", inputs: readonly string[]): Promise<Changes> {
  const changes: Changes = { done: [], rejected: [] };
  for (const input of inputs) {
    if (!isChangeable(input)) {
      changes.rejected.push({
        input,
        reason: "not an id of an article, a post, an account, an entity or a source, such as article_ and 32 digits",
      });
      continue;
    }
    try {
      const change = await writer[verb](input);
      if (change.outcome === "unknown") changes.rejected.push({ input, reason: "nothing in the store has this id" });
      else changes.done.push(change);
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      changes.rejected.push({ input, reason: error.message });
    }
  }
  return changes;
}

function isChangeable(input: string): input is Id {
  const kind = kindOf(input);
  return kind !== undefined && kind !== "mention";
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
